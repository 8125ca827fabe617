/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-safety-state.h"
#include "lissom-timeline.h"

G_BEGIN_DECLS

/* From a routine as it is written to the routine as this person does it today. Pure: the same
 * state, moment and routine always give the same. */

typedef enum
{
  LISSOM_CHANGE_SWAPPED,  /* another stretch in its place */
  LISSOM_CHANGE_LEFT_OUT,
  LISSOM_CHANGE_HALF_WAY,
  LISSOM_CHANGE_EASIER,   /* easier variant, half the hold */
  LISSOM_CHANGE_SHORTER,  /* holds cut short, more of them */
  LISSOM_CHANGE_LONGER,   /* longer holds, fewer of them */
  LISSOM_CHANGE_CUE,      /* with a word of care */
  LISSOM_CHANGE_STEP,     /* a step that the person has taken */
} LissomChangeKind;

typedef struct
{
  LissomChangeKind kind;
  char *stretch;   /* id of what the routine says */
  char *sentence;  /* for the person: "Toe touch: half-way, hands on a chair." */
  const LissomSafetyRule *rule;
} LissomChange;

void lissom_change_free (LissomChange *change);

/* The gentler or the harder one of a pair. Returns: (nullable) */
const char *lissom_fitting_get_gentler (const char *id);
const char *lissom_fitting_get_harder (const char *id);

/* Strength work proper: the walk-out, the Nordic, and the others in two sets or more. */
gboolean lissom_fitting_is_strength (LissomStretch *stretch, const LissomDose *dose);
gboolean lissom_fitting_is_nordic (LissomStretch *stretch);

#define LISSOM_STRENGTH_GAP_S (48 * 60 * 60)
#define LISSOM_STRENGTH_DAYS_A_WEEK 3
#define LISSOM_NORDIC_DAYS_A_WEEK 2
/* Minutes a week and leg from which more gains nothing. */
#define LISSOM_USEFUL_MINUTES_A_WEEK 10

/* Why strength work has to wait at @now; NULL when it may be done. @nordic: the Nordic. */
const LissomSafetyRule *lissom_fitting_find_strength_rest (const LissomSafetyState *state,
                                                           gboolean nordic, gint64 now);

/* Everything that has a say about one stretch: filters, spells, limits. */
void lissom_fitting_judge (LissomSafetyState *state, LissomStretch *stretch,
                           LissomJudgement *judgement);

/* Returns: (transfer full) (nullable): NULL when nothing of @routine is left. @changes: (out)
 * (transfer full) (element-type LissomChange) (optional). @state: settled at the present day. */
LissomRoutine *lissom_fitting_fit (LissomSafetyState *state, LissomCatalogue *catalogue,
                                   LissomRoutine *routine, gint64 now, GPtrArray **changes);

/* The dose with holds of @seconds that comes closest to the same total; at least one. */
LissomDose lissom_fitting_slice (const LissomDose *dose, int seconds);

/* The part of @held_ms (held time of one leg in a week) that counts toward a goal. */
gint64 lissom_fitting_get_useful (gint64 held_ms);

G_END_DECLS
