/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal-month.h"
#include "lissom-record.h"

G_BEGIN_DECLS

/* The folder of the journal: what the journal does in the worker. Everything here blocks, and
 * but for making, referencing and releasing it a store belongs to the worker alone.
 *
 * A month is YYYY-MM.ini, named after the date in the record's own offset; measurements have files
 * of their own beside it. Where that file is of a newer Lissom it is left alone and the records of
 * the month go to YYYY-MM.2.ini (up to .9); all of them are read. What could not be written waits in memory and is tried again with
 * the next save. */
typedef struct _LissomJournalStore LissomJournalStore;

LissomJournalStore *lissom_journal_store_new (const char *folder);
LissomJournalStore *lissom_journal_store_ref (LissomJournalStore *self);
void lissom_journal_store_unref (LissomJournalStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomJournalStore, lissom_journal_store_unref)

/* Runs in the worker once the entry is safely in its file, also when that takes a later try. */
typedef void (*LissomJournalStoreKept) (gpointer data);

/* Writes @record and whatever was waiting. On error @record waits from now on. @reports: array of
 * char *, gets one sentence a file that was damaged or newer. @kept: (nullable) (scope notified) */
gboolean lissom_journal_store_save (LissomJournalStore *self, const LissomRecordKind *kind,
                                    gconstpointer record,
                                    LissomJournalStoreKept kept, gpointer kept_data,
                                    GDestroyNotify free_kept_data, GPtrArray *reports,
                                    GError **error);
/* Tries to write what was waiting. */
gboolean lissom_journal_store_retry (LissomJournalStore *self, GPtrArray *reports, GError **error);

/* Takes the record @id that started at @started out of its file and out of what waits. On error
 * it is still there. What is not there is no error. */
gboolean lissom_journal_store_remove (LissomJournalStore *self, const LissomRecordKind *kind,
                                      GDateTime *started, const char *id, GPtrArray *reports,
                                      GError **error);

/* Records that started in [from, to), oldest first, with those that are waiting.
 * Returns: (transfer full) (nullable) */
GPtrArray *lissom_journal_store_load (LissomJournalStore *self, const LissomRecordKind *kind,
                                      GDateTime *from, GDateTime *to, GPtrArray *reports,
                                      GError **error);

/* All records of one month, by the date in their own offset, oldest first, with those that are
 * waiting. @month: year * 12 + month - 1. Returns: (transfer full) (nullable) */
GPtrArray *lissom_journal_store_load_month (LissomJournalStore *self, const LissomRecordKind *kind,
                                            int month, GPtrArray *reports, GError **error);

/* The months of which there is a file or which wait, as year * 12 + month - 1, oldest first. Reads
 * no more than the names in the folder. Returns: (transfer full): array of int */
GArray *lissom_journal_store_list_months (LissomJournalStore *self, const LissomRecordKind *kind);

/* Year * 12 + month - 1 of a month's file name; -1 for any other name. */
int lissom_journal_store_parse_name (const LissomRecordKind *kind, const char *name);

/* Whether @folder has a readable entry @id that started at @started. For any thread. */
gboolean lissom_journal_store_has (const char *folder, GDateTime *started, const char *id);

/* The name of the file of a month; @part counts from 1. Returns: (transfer full) */
char *lissom_journal_store_get_name (const LissomRecordKind *kind, GDateTime *started, int part);

/* The file to which new records of the month @name ("2026-11.ini") go, and what is in it. A damaged
 * one has been put aside. Needs the lock. @path, @bytes: (out) (transfer full), @bytes (nullable).
 * Returns: (transfer full) (nullable) */
LissomMonth *lissom_journal_store_open_month (const char *folder, const LissomRecordKind *kind,
                                              const char *name, char **path, GBytes **bytes,
                                              GPtrArray *reports, GError **error);

G_END_DECLS
