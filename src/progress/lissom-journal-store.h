/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* The folder of the journal: what the journal does in the worker. Everything here blocks, and
 * but for making, referencing and releasing it a store belongs to the worker alone.
 *
 * A month is YYYY-MM.ini, named after the date in the session's own offset. Where that file is
 * of a newer Lissom it is left alone and the sessions of the month go to YYYY-MM.2.ini (up to
 * .9); all of them are read. What could not be written waits in memory and is tried again with
 * the next save. */
typedef struct _LissomJournalStore LissomJournalStore;

LissomJournalStore *lissom_journal_store_new (const char *folder);
LissomJournalStore *lissom_journal_store_ref (LissomJournalStore *self);
void lissom_journal_store_unref (LissomJournalStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomJournalStore, lissom_journal_store_unref)

/* Runs in the worker once the entry is safely in its file, also when that takes a later try. */
typedef void (*LissomJournalStoreKept) (gpointer data);

/* Writes @entry and whatever was waiting. On error @entry waits from now on. @reports: array of
 * char *, gets one sentence a file that was damaged or newer. @kept: (nullable) (scope notified) */
gboolean lissom_journal_store_save (LissomJournalStore *self, const LissomJournalEntry *entry,
                                    LissomJournalStoreKept kept, gpointer kept_data,
                                    GDestroyNotify free_kept_data, GPtrArray *reports,
                                    GError **error);
/* Tries to write what was waiting. */
gboolean lissom_journal_store_retry (LissomJournalStore *self, GPtrArray *reports, GError **error);

/* Entries that started in [from, to), oldest first, with those that are waiting.
 * Returns: (transfer full) (element-type LissomJournalEntry) (nullable) */
GPtrArray *lissom_journal_store_load (LissomJournalStore *self, GDateTime *from, GDateTime *to,
                                      GPtrArray *reports, GError **error);

/* Whether @folder has a readable entry @id that started at @started. For any thread. */
gboolean lissom_journal_store_has (const char *folder, GDateTime *started, const char *id);

G_END_DECLS
