/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-gate.h"
#include "lissom-keeper.h"
#include "lissom-metronome.h"
#include "lissom-narrator.h"
#include "lissom-routine-shelf.h"
#include "lissom-safety.h"

G_BEGIN_DECLS

/* Owns what a session needs and brings the parts together: catalogue, preferences, gate,
 * journal, keeper, speaker, narrator and clock. Whatever wants to start a session (a button,
 * an action, the command line, D-Bus) comes through here, and here alone the gate is asked.
 * Knows nothing of windows.
 *
 * Property "session" (LissomSession, nullable, read-only): the one that is being led.
 * Signals: "trouble" (char *message): something went wrong that the person should know of,
 *              as a full translated sentence.
 *          "measured" (char *id, gint64 ms): lissom_conductor_warm_up () is done, and this is how
 *              long that routine takes with the voice as it is. */
#define LISSOM_TYPE_CONDUCTOR (lissom_conductor_get_type ())
G_DECLARE_FINAL_TYPE (LissomConductor, lissom_conductor, LISSOM, CONDUCTOR, GObject)

/* What an earlier run left, as a person wants to hear it. */
typedef struct
{
  char *title;        /* of the routine */
  GDateTime *started;
  gint64 run_ms;      /* how long it ran */
} LissomInterruption;

void lissom_interruption_free (LissomInterruption *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomInterruption, lissom_interruption_free)

/* @language: what the voice speaks ("en", "de"). Reads the content at once; touches neither
 * sound nor network. */
LissomConductor *lissom_conductor_new (const char *language);

/* All transfer none, never NULL unless said. */
LissomCatalogue *lissom_conductor_get_catalogue (LissomConductor *self);
LissomRoutineShelf *lissom_conductor_get_shelf (LissomConductor *self); /* routines of one's own */
LissomPreferences *lissom_conductor_get_preferences (LissomConductor *self);
LissomGate *lissom_conductor_get_gate (LissomConductor *self);
LissomSafety *lissom_conductor_get_safety (LissomConductor *self);
LissomJournal *lissom_conductor_get_journal (LissomConductor *self);
LissomKeeper *lissom_conductor_get_keeper (LissomConductor *self);
LissomNarrator *lissom_conductor_get_narrator (LissomConductor *self);
gboolean lissom_conductor_can_speak (LissomConductor *self);
LissomSession *lissom_conductor_get_session (LissomConductor *self);     /* nullable */
LissomMetronome *lissom_conductor_get_metronome (LissomConductor *self); /* nullable */

/* A routine by its id, or one stretch as a routine of its own. Returns: (transfer full) (nullable)
 */
LissomRoutine *lissom_conductor_find (LissomConductor *self, const char *id);

/* Lets the voice get ready for @id, so that Start answers at once; ends in "measured". */
void lissom_conductor_warm_up (LissomConductor *self, const char *id);

/* Reads what the person's safety rests on; connect "trouble" before. */
void lissom_conductor_load (LissomConductor *self);
/* Writes what was changed for the person into the journal entry of the present session.
 * @changes: (element-type LissomChange) (nullable) */
void lissom_conductor_keep_changes (LissomConductor *self, GPtrArray *changes);

/* The same for a session of the last days, by its id in the journal. */
void lissom_conductor_keep_changes_of (LissomConductor *self, const char *session_id,
                                       GPtrArray *changes);
/* "I feel pain" in the present session: see lissom_safety_report_pain (). @id: of its rule */
void lissom_conductor_report_pain (LissomConductor *self, const char *id, int pain, gboolean stays);

/* LISSOM_GATE_ERROR_NOTICE while the notice is not accepted, G_IO_ERROR_BUSY while a session
 * runs or is being made ready, LISSOM_SAFETY_ERROR while something has to be asked or nothing may
 * start. Both ways to start ask this again. */
gboolean lissom_conductor_may_start (LissomConductor *self, GError **error);

/* Begins routine (or single stretch) @id: asks the gate, waits for the lengths of the lines,
 * compiles the score and starts. Errors: those of lissom_conductor_may_start () and
 * G_IO_ERROR_NOT_FOUND. */
void lissom_conductor_start_async (LissomConductor *self, const char *id, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
/* Goes on with what was interrupted; the session comes back paused, so that the person can
 * get into place. */
void lissom_conductor_resume_async (LissomConductor *self, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/* Finishes either. */
gboolean
lissom_conductor_start_finish (LissomConductor *self, GAsyncResult *result, GError **error);

/* While an exercise is being got ready: stretch @id instead of it, for this session. */
void lissom_conductor_swap (LissomConductor *self, const char *id);

/* Returns: (transfer full) (nullable): NULL when there is nothing to go on with. */
LissomInterruption *lissom_conductor_find_interruption (LissomConductor *self);
/* Not now: what was done is credited, the rest is let go. */
void lissom_conductor_forget_interruption (LissomConductor *self);

/* TRUE while a session could still go on (running, counting in, paused, hurt). */
gboolean lissom_conductor_is_leading (LissomConductor *self);
/* Lets the ended session go. */
void lissom_conductor_let_go (LissomConductor *self);
/* For the end of the program: pauses and writes everything, so that a running session can be
 * gone on with later. */
void lissom_conductor_keep_for_later (LissomConductor *self);

G_END_DECLS
