/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* Keeps a running session: a checkpoint every second and at every change of state while it runs,
 * the journal entry at its end, and what a crash left behind. Watches the session and nothing
 * else. A session in which nothing was credited and which ran less than five seconds is not
 * kept.
 *
 * Signal "failed" (GError *, LISSOM_JOURNAL_ERROR, a sentence for people): once a session, when
 * nothing can be written; and when the checkpoint of an earlier run is damaged (it is put aside
 * as session.ini.damaged-N). */
#define LISSOM_TYPE_KEEPER (lissom_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LissomKeeper, lissom_keeper, LISSOM, KEEPER, GObject)

LissomKeeper *lissom_keeper_new (LissomJournal *journal, GFile *checkpoint);
/* $XDG_STATE_HOME/lissom/session.ini. Returns: (transfer full) */
GFile *lissom_keeper_get_default_checkpoint (void);

/* Begins to watch @session (nullable), which may be under way; the one before is let go and, if
 * it was not over, kept as interrupted. A session restored with what
 * lissom_keeper_find_interrupted () gave goes on under its old id and start; when another one
 * begins instead, the interrupted one goes to the journal. */
void lissom_keeper_watch (LissomKeeper *self, LissomSession *session);

/* What an earlier run left; the same until it is resumed or discarded. Returns FALSE when there
 * is nothing (left) to resume or it is older than 24 hours (then it is put into the journal as
 * interrupted). @routine_id: (out) (transfer full);
 * @pacing: (out): the pacing of that session, needed to compile the same timeline
 * @mark: (out), @credits: (out) (transfer full) (element-type LissomCredit): for
 * lissom_session_restore ()
 * @started: (out) (transfer full). Each may be NULL. What is damaged is put aside and reported
 * by "failed". */
gboolean lissom_keeper_find_interrupted (LissomKeeper *self, char **routine_id, LissomPacing *pacing,
                                         LissomSessionMark *mark, GArray **credits, GDateTime **started);
/* The person does not want to go on: its credits go to the journal as interrupted. */
void lissom_keeper_discard_interrupted (LissomKeeper *self);

/* The entry of the watched session as it is now, or was at its end. Returns: (transfer full)
 * (nullable): NULL before its start */
LissomJournalEntry *lissom_keeper_get_entry (LissomKeeper *self);
/* Answers of the closing page, 0…10; saved into the journal, also after the end. -1: not told. */
void lissom_keeper_set_answers (LissomKeeper *self, int pull, int pain);
/* What the person did in truth, after the end: @entry (transfer none), with the id of the session
 * that has ended, takes its place in the journal. */
void lissom_keeper_correct (LissomKeeper *self, const LissomJournalEntry *entry);
/* What hurt: an id of the pain flow; "": nothing. */
void lissom_keeper_set_hurt (LissomKeeper *self, const char *hurt_id);
/* Something was changed for the person, and why: see LissomJournalChange. */
void lissom_keeper_add_change (LissomKeeper *self, const char *rule, const char *stretch_id,
                               const char *text);

/* Takes a last checkpoint of a session under way, tries again what could not be written, and
 * waits until all is done; for the end of the program. */
void lissom_keeper_flush (LissomKeeper *self);

G_END_DECLS
