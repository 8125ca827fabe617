/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* Keeps a running session: a checkpoint every second and at every change of state while it
 * runs, the journal entry at its end, and what a crash left behind. Watches the session and
 * nothing else. Signal "failed" (GError *): once a session, when nothing can be written. */
#define LISSOM_TYPE_KEEPER (lissom_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LissomKeeper, lissom_keeper, LISSOM, KEEPER, GObject)

LissomKeeper *lissom_keeper_new (LissomJournal *journal, GFile *checkpoint);
/* $XDG_STATE_HOME/lissom/session.ini. Returns: (transfer full) */
GFile *lissom_keeper_get_default_checkpoint (void);

/* Begins to watch @session; the one before is let go. */
void lissom_keeper_watch (LissomKeeper *self, LissomSession *session);

/* What an earlier run left. Returns FALSE when there is nothing (left) to resume or it is older than 24 hours
 * (then it is put into the journal as interrupted). @routine_id: (out) (transfer full);
 * @pacing: (out): the pacing of that session, needed to compile the same timeline */
gboolean lissom_keeper_find_interrupted (LissomKeeper *self, char **routine_id, LissomPacing *pacing,
                                         LissomSessionMark *mark, GArray **credits, GDateTime **started);
/* The person does not want to go on: its credits go to the journal as interrupted. */
void lissom_keeper_discard_interrupted (LissomKeeper *self);

/* The entry of the watched session as it is now, or was at its end. */
LissomJournalEntry *lissom_keeper_get_entry (LissomKeeper *self);
/* Answers of the closing page; saved into the journal. -1: not told. */
void lissom_keeper_set_answers (LissomKeeper *self, int pull, int pain);
void lissom_keeper_set_hurt (LissomKeeper *self, const char *hurt_id);

/* Waits until everything has been written; for the end of the program. */
void lissom_keeper_flush (LissomKeeper *self);

G_END_DECLS
