/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-pain-rules.h"

G_BEGIN_DECLS

/* What has to be remembered so that the safety rules can act, and nothing else: no answer is kept
 * as it was given. A keyfile that a person can read. All days are Julian days of the local
 * calendar, all moments seconds since 1970. */

/* Something that holds for some days. */
typedef enum
{
  LISSOM_SPELL_HIDE,     /* the stretch is hidden */
  LISSOM_SPELL_EASIER,   /* the stretch in its easier variant, half the hold */
  LISSOM_SPELL_ROUNDING, /* whatever rounds the back is hidden; no stretch */
  LISSOM_SPELL_SOFT_KNEE,/* the stretch with the cue for a soft knee */
} LissomSpellKind;

typedef struct
{
  LissomSpellKind kind;
  char *stretch; /* "" for LISSOM_SPELL_ROUNDING */
  int from, days;
} LissomSpell;

/* How far a stretch has been taken on, by the person's own choice. */
typedef struct
{
  char *stretch;
  int hold_s;       /* 0: as the routine says */
  int more_sets;
  gboolean harder;  /* the harder variant */
} LissomStep;

/* One stretch instead of another, for the session that was begun last. */
typedef struct
{
  char *from, *to;
} LissomSwap;

typedef struct
{
  int checked;             /* day of the last check; 0: never */
  LissomFilters filters;
  LissomLocks locks;
  gboolean basics_only, bed, longer_holds;
  int rest;                /* the day on which nothing starts; 0: none */
  gboolean rest_see_someone;
  gboolean check_again;    /* all six before the next session */
  gboolean paused;         /* the plan, after too many pain reports */
  gboolean half_next;      /* everything easier in the next session */
  GArray *spells;          /* of LissomSpell */
  GArray *steps;           /* of LissomStep */
  GArray *swaps;           /* of LissomSwap */
  GArray *reports;         /* of LissomPainReport, oldest first */
  GArray *sessions;        /* of gint64: beginnings of the last sessions, oldest first */
  GArray *strength;        /* of gint64: beginnings of sessions with strength work, of two weeks */
  GArray *nordic;          /* the same for the assisted Nordic */
  gint64 ask_about;        /* the session about which to ask the next day; 0: none */
  char *ask_id;            /* its id in the journal */
  char *easy_routine;      /* the routine that was easy … */
  int easy;                /* … so many times in a row */
} LissomSafetyState;

LissomSafetyState *lissom_safety_state_new (void);
void lissom_safety_state_free (LissomSafetyState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomSafetyState, lissom_safety_state_free)

typedef enum
{
  LISSOM_STATE_READ,
  LISSOM_STATE_DAMAGED, /* what could not be read is left out, and a new check is due */
  LISSOM_STATE_NEWER,   /* of a later Lissom: nothing was read, and the file is not ours to write */
} LissomStateResult;

LissomSafetyState *lissom_safety_state_parse (GBytes *bytes, LissomStateResult *result);
/* Returns: (transfer full) */
char *lissom_safety_state_to_text (const LissomSafetyState *state, gsize *length);

/* Puts everything in its place in time: what lies in the future, because the clock was set
 * back, counts from today on, so that it neither ends early nor lasts for ever; what is over goes. */
void lissom_safety_state_settle (LissomSafetyState *state, int today, gint64 now);

/* Begins a spell or begins it anew. */
void lissom_safety_state_add_spell (LissomSafetyState *state, LissomSpellKind kind,
                                    const char *stretch, int today, int days);
/* Returns: (nullable) */
const LissomSpell *lissom_safety_state_find_spell (LissomSafetyState *state, LissomSpellKind kind,
                                                   const char *stretch);
/* Returns: (nullable) */
LissomStep *lissom_safety_state_find_step (LissomSafetyState *state, const char *stretch);
LissomStep *lissom_safety_state_need_step (LissomSafetyState *state, const char *stretch);
void lissom_safety_state_drop_step (LissomSafetyState *state, const char *stretch);

G_END_DECLS
