/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-record.h"

G_BEGIN_DECLS

/* Very many records that come into the journal together or not at all. They are first written into a
 * folder of their own, ".import-ID", month by month; one renaming to ".commit-ID" decides; then they
 * are put into the months. A kill before the renaming leaves nothing, and one after it leaves a folder
 * from which the rest is done by whoever opens the journal next. Everything here blocks. */
typedef struct _LissomJournalBatch LissomJournalBatch;

/* @folder: of the journal. Also removes what killed imports have left. Returns: (transfer full)
 * (nullable) */
LissomJournalBatch *lissom_journal_batch_new (const char *folder, GError **error);
/* Without lissom_journal_batch_commit () before it, nothing has happened. */
void lissom_journal_batch_free (LissomJournalBatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomJournalBatch, lissom_journal_batch_free)

/* Whether a record with this id is in the journal or has been added already. */
gboolean lissom_journal_batch_knows (LissomJournalBatch *self, const LissomRecordKind *kind,
                                     const char *id);
/* A record that is not known. */
gboolean lissom_journal_batch_add (LissomJournalBatch *self, const LissomRecordKind *kind,
                                   gconstpointer record, GError **error);
/* From now on they are in the journal, also when this ends with an error (the sentence says so) or is
 * killed. FALSE with @committed FALSE: nothing has happened. */
gboolean lissom_journal_batch_commit (LissomJournalBatch *self, gboolean *committed,
                                      GPtrArray *reports, GError **error);

/* Whether @name, in the folder of a journal, is a batch that has been decided but not finished. */
gboolean lissom_journal_batch_is_decided (const char *name);
/* Finishes all that have been decided in @folder. */
gboolean lissom_journal_batch_finish (const char *folder, GPtrArray *reports, GError **error);

G_END_DECLS
