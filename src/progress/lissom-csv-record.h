/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-csv.h"
#include "lissom-record.h"

G_BEGIN_DECLS

/* A session or a measurement as one line of a table. What is written is read back exactly. */

/* Years that a line may name. */
#define LISSOM_CSV_OLDEST_YEAR 1970
#define LISSOM_CSV_NEWEST_YEAR 2200

/* The line with the names of the columns. */
void lissom_csv_append_head (GString *text);
void lissom_csv_append_session (GString *text, const LissomJournalEntry *entry);
void lissom_csv_append_measurement (GString *text, const LissomMeasurement *measurement);

/* Which column of a file is which of ours. */
typedef struct _LissomCsvHead LissomCsvHead;

/* @fields: the first line. Errors are LISSOM_CSV_ERROR_FORMAT, whole sentences. Returns: (transfer
 * full) (nullable) */
LissomCsvHead *lissom_csv_head_new (GPtrArray *fields, char separator, GError **error);
void lissom_csv_head_free (LissomCsvHead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomCsvHead, lissom_csv_head_free)

/* A line that has no id gets one that depends on nothing but what it says, so that it is known when
 * it comes again. @kind: (out). Errors are LISSOM_CSV_ERROR_ROW: what is wrong and what to do,
 * without full stop. Returns: (transfer full) (nullable): a record of @kind */
gpointer lissom_csv_head_read (LissomCsvHead *self, GPtrArray *fields,
                               const LissomRecordKind **kind, GError **error);

G_END_DECLS
