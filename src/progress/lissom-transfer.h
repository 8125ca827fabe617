/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-csv.h"
#include "lissom-journal.h"

G_BEGIN_DECLS

/* All sessions and measurements as one table in a file, and back again. Memory does not grow with
 * the number of sessions beyond one month of them (and, while importing, their ids). */

/* What came of an import. */
typedef struct
{
  guint n_sessions, n_measurements; /* that are new in the journal */
  guint n_known;                    /* that were there already, or twice in the file */
  guint n_bad;
  GPtrArray *findings; /* of char *: "Line 12: …", the first LISSOM_IMPORT_MAX_FINDINGS of them */
} LissomImport;
#define LISSOM_IMPORT_MAX_FINDINGS 100

void lissom_import_free (LissomImport *import);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomImport, lissom_import_free)

/* Blocks. Replaces @file as a whole or leaves it as it was. @folder: of the journal. @reports:
 * (nullable): array of char *, gets a sentence for each file of the journal that was damaged. */
gboolean lissom_export_csv (const char *folder, GFile *file, GPtrArray *reports,
                            GCancellable *cancellable, GError **error);
/* Blocks. All of it comes into the journal, or nothing. @import: (out) (optional): also set when lines
 * were wrong (LISSOM_CSV_ERROR_LINES). */
gboolean lissom_import_csv (const char *folder, GInputStream *stream, LissomImport **import,
                            GCancellable *cancellable, GError **error);

/* The same without blocking. After an import @journal emits "changed". */
void lissom_journal_export_async (LissomJournal *journal, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean lissom_journal_export_finish (LissomJournal *journal, GAsyncResult *result,
                                       GError **error);
void lissom_journal_import_async (LissomJournal *journal, GFile *file, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/* @import: (out) (transfer full) (nullable): set where there is anything to tell. */
gboolean lissom_journal_import_finish (LissomJournal *journal, GAsyncResult *result,
                                       LissomImport **import, GError **error);

G_END_DECLS
