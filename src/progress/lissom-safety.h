/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-fitting.h"
#include "lissom-journal.h"

G_BEGIN_DECLS

/* What is safe for this person today: the check, its filters and locks, what pain led to, the
 * days off of strength work, and the steps on and back. The one door to all rules of this room; the
 * application hands it to the pages.
 *
 * Signals: "changed" (): anything that is told below may be different now.
 *          "trouble" (char *message): the state could not be read whole or written. */
#define LISSOM_TYPE_SAFETY (lissom_safety_get_type ())
G_DECLARE_FINAL_TYPE (LissomSafety, lissom_safety, LISSOM, SAFETY, GObject)

#define LISSOM_SAFETY_ERROR (lissom_safety_error_quark ())
GQuark lissom_safety_error_quark (void);
typedef enum
{
  LISSOM_SAFETY_ERROR_CHECK,   /* the six questions are due */
  LISSOM_SAFETY_ERROR_LOCKED,  /* something has to be seen by a doctor or physio first */
  LISSOM_SAFETY_ERROR_REST,    /* not today */
  LISSOM_SAFETY_ERROR_PAUSED,  /* too many pain reports */
  LISSOM_SAFETY_ERROR_NEWS,    /* "Anything new?" has not been answered */
  LISSOM_SAFETY_ERROR_NOTHING, /* nothing of the routine is left */
} LissomSafetyError;

/* @file: a local file; @catalogue: where siblings come from. Both transfer none. */
LissomSafety *lissom_safety_new (GFile *file, LissomCatalogue *catalogue);
/* $XDG_DATA_HOME/lissom/safety.ini. Returns: (transfer full) */
GFile *lissom_safety_get_default_file (void);
/* Reads the file; connect "trouble" before. A damaged one is put aside as NAME.damaged-N. */
void lissom_safety_load (LissomSafety *self);
/* Waits until everything is written; for the end of the program. */
void lissom_safety_flush (LissomSafety *self);

/* The time, for tests. Returns: (transfer full) */
typedef GDateTime *(*LissomSafetyNow) (gpointer data);
void lissom_safety_set_now (LissomSafety *self, LissomSafetyNow now, gpointer data);

/* --- May a session start? --------------------------------------------------------------- */

/* TRUE when a session may start now; else sets @error with a sentence that says what to do. */
gboolean lissom_safety_may_start (LissomSafety *self, GError **error);
/* The answer to "Anything new since last time?": no lets one session start, yes makes the six
 * questions due. */
void lissom_safety_answer_news (LissomSafety *self, gboolean anything_new);
gboolean lissom_safety_is_check_due (LissomSafety *self);
/* What the answers of a whole check lead to. */
void lissom_safety_set_readiness (LissomSafety *self, const LissomReadiness *readiness);
/* The day of the last check. Returns: (transfer full) (nullable) */
GDateTime *lissom_safety_get_checked (LissomSafety *self);

LissomLocks lissom_safety_get_locks (LissomSafety *self);
/* "A doctor or physio has cleared me." Does nothing for LISSOM_LOCK_EMERGENCY. */
void lissom_safety_clear_lock (LissomSafety *self, LissomLocks lock);
gboolean lissom_safety_is_paused (LissomSafety *self);
/* Not today. @see_someone: (out) (optional): because it hurt before the start */
gboolean lissom_safety_is_resting (LissomSafety *self, gboolean *see_someone);
/* "I have asked a physio or doctor." */
void lissom_safety_end_pause (LissomSafety *self);

/* --- What the person has set, for Preferences --------------------------------------------- */

LissomFilters lissom_safety_get_filters (LissomSafety *self);
void lissom_safety_set_filters (LissomSafety *self, LissomFilters filters);
gboolean lissom_safety_get_basics_only (LissomSafety *self);
void lissom_safety_set_basics_only (LissomSafety *self, gboolean basics_only);
gboolean lissom_safety_get_bed (LissomSafety *self);
void lissom_safety_set_bed (LissomSafety *self, gboolean bed);
/* At 65 and over. */
gboolean lissom_safety_get_longer_holds (LissomSafety *self);
void lissom_safety_set_longer_holds (LissomSafety *self, gboolean longer_holds);
/* Nothing is known any more; the check is due. */
void lissom_safety_forget_everything (LissomSafety *self);

/* --- Stretches and routines ---------------------------------------------------------------- */

void lissom_safety_judge (LissomSafety *self, LissomStretch *stretch, LissomJudgement *judgement);
/* Why @stretch is hidden or changed, to be read: what the person told, and the reason.
 * Returns: (transfer full) (nullable): NULL when it is allowed as it is */
char *lissom_safety_describe (LissomSafety *self, LissomStretch *stretch);
/* What to do instead of @stretch. Returns: (transfer none) (nullable) */
LissomStretch *lissom_safety_find_safe_sibling (LissomSafety *self, LissomStretch *stretch);
/* The gentler of the pair, if it is allowed. Returns: (transfer none) (nullable) */
LissomStretch *lissom_safety_find_gentler (LissomSafety *self, LissomStretch *stretch);
/* @routine as it is done today. @changes: (out) (transfer full) (element-type LissomChange)
 * (optional). Returns: (transfer full) (nullable): LISSOM_SAFETY_ERROR_NOTHING */
LissomRoutine *lissom_safety_fit (LissomSafety *self, LissomRoutine *routine, GPtrArray **changes,
                                  GError **error);
/* One stretch instead of another in the session that is under way, also when it is resumed. */
void lissom_safety_swap (LissomSafety *self, const char *from, const char *to);

/* --- A session goes by --------------------------------------------------------------------- */

/* A session begins: the answer to "Anything new?" is used up, and swaps are over unless it
 * is @resumed. */
void lissom_safety_begin (LissomSafety *self, gboolean resumed);
/* "I feel pain" in @stretch_id (nullable) of the session that began at @started. @pain: 0…10, -1 not
 * told. @stays: the question of the rule was answered with yes. @rule NULL: only a number was told.
 * Returns: (transfer full) (element-type LissomChange): what lasts, for the journal */
GPtrArray *lissom_safety_report_pain (LissomSafety *self, const LissomPainRule *rule,
                                      const char *stretch_id, int pain, gboolean stays,
                                      GDateTime *started);
/* A session has ended; again with each answer of the closing page. */
void lissom_safety_note_session (LissomSafety *self, const LissomJournalEntry *entry);

/* Whether to ask "How are your legs and back today?". @session_id: (out) (transfer none)
 * (optional): which session in the journal */
gboolean lissom_safety_asks_next_day (LissomSafety *self, const char **session_id);
/* Returns: (transfer full) (element-type LissomChange) */
GPtrArray *lissom_safety_answer_next_day (LissomSafety *self, LissomNextDay answer);

/* --- The next step --------------------------------------------------------------------------- */

typedef enum
{
  LISSOM_OFFER_HOLD,    /* a longer hold */
  LISSOM_OFFER_VARIANT, /* the harder variant */
  LISSOM_OFFER_SET,     /* one more set */
} LissomOfferKind;

typedef struct
{
  LissomOfferKind kind;
  char *stretch;   /* its id */
  int hold_s;      /* for LISSOM_OFFER_HOLD */
  char *sentence;  /* "Toe touch: hold 30 seconds instead of 20." */
} LissomOffer;

void lissom_offer_free (LissomOffer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomOffer, lissom_offer_free)

/* After three easy sessions of @routine (as it is written) in a row: what could come next.
 * Returns: (transfer full) (nullable) */
LissomOffer *lissom_safety_get_offer (LissomSafety *self, LissomRoutine *routine);
/* The person decides. Either way three more easy sessions have to come first. Returns: (transfer
 * full) (element-type LissomChange): for the journal, empty when declined */
GPtrArray *lissom_safety_answer_offer (LissomSafety *self, const LissomOffer *offer, gboolean take);

G_END_DECLS
