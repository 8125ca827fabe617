/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-metronome.h"
#include "lissom-narrator.h"

G_BEGIN_DECLS

/* Leads one session at a time:
 *
 *   routine ──> lengths of its lines ──> timeline ──> session ─┬─> metronome
 *               (asynchronous)                                 └─> narrator
 *
 * It knows nobody who does it: no journal, no preferences, no file.
 *
 * Property "session" (LissomSession, nullable): the one that is being led. */
#define LISSOM_TYPE_LEADER (lissom_leader_get_type ())
G_DECLARE_FINAL_TYPE (LissomLeader, lissom_leader, LISSOM, LEADER, GObject)

/* @language: what the voice speaks ("en", "de"); @clock: (nullable): NULL takes the machine's own. Touches
 * neither sound nor network. */
LissomLeader *lissom_leader_new (const char *language, LissomClock *clock);

/* All transfer none. */
LissomNarrator *lissom_leader_get_narrator (LissomLeader *self);
LissomSession *lissom_leader_get_session (LissomLeader *self);     /* nullable */
LissomMetronome *lissom_leader_get_metronome (LissomLeader *self); /* nullable */
gboolean lissom_leader_can_speak (LissomLeader *self);

/* Gives the voice time to learn how long the lines of @routine take. Nobody's session changes.
 * lissom_leader_prepare_finish () returns: FALSE with @error set when the voice could not, or
 *   @cancellable was cancelled */
void lissom_leader_prepare_async (LissomLeader *self, LissomRoutine *routine,
                                  const LissomPacing *pacing, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean lissom_leader_prepare_finish (LissomLeader *self, GAsyncResult *result, GError **error);

/* The score of @routine with what the voice knows by now. Returns: (transfer full) */
LissomTimeline *lissom_leader_compile (LissomLeader *self, LissomRoutine *routine,
                                       const LissomPacing *pacing);

/* Leads @session, which was not started yet or was restored; NULL lets go. */
void lissom_leader_set_session (LissomLeader *self, LissomSession *session);

G_END_DECLS
