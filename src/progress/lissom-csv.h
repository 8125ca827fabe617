/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tables as RFC 4180 has them, row by row, in memory that does not grow with the file. */

#define LISSOM_CSV_ERROR (lissom_csv_error_quark ())
GQuark lissom_csv_error_quark (void);
typedef enum
{
  LISSOM_CSV_ERROR_ROW,    /* one row cannot be read; the next one can */
  LISSOM_CSV_ERROR_FORMAT, /* this is no such table at all */
  LISSOM_CSV_ERROR_LINES,  /* some lines are wrong, so nothing was done */
} LissomCsvError;

#define LISSOM_CSV_MAX_FIELD (64 * 1024)
#define LISSOM_CSV_MAX_FIELDS 64

/* Comma, semicolon or tab, whichever the first line has most of; with or without a byte order mark;
 * lines end in LF or CRLF. */
typedef struct _LissomCsvReader LissomCsvReader;

/* @stream: (transfer none) */
LissomCsvReader *lissom_csv_reader_new (GInputStream *stream);
void lissom_csv_reader_free (LissomCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomCsvReader, lissom_csv_reader_free)

/* The next row that is not empty. Returns: (transfer none) (nullable): array of char *, valid until
 * the next call; NULL at the end (no @error) or when it cannot be read (@error, a sentence without
 * line number and full stop). After LISSOM_CSV_ERROR_ROW the reader goes on behind that row. */
GPtrArray *lissom_csv_reader_next (LissomCsvReader *self, GCancellable *cancellable,
                                   GError **error);
/* The line, from 1, in which the last row began. */
guint64 lissom_csv_reader_get_line (LissomCsvReader *self);
char lissom_csv_reader_get_separator (LissomCsvReader *self);

/* Appends a field with what is needed between it and the one before. Text that a spreadsheet could
 * take for a formula gets an apostrophe in front, which lissom_csv_unguard () takes away. */
void lissom_csv_append_text (GString *row, const char *text);
/* Appends a number, which is never guarded. */
void lissom_csv_append_number (GString *row, const char *number);
/* Ends the row. */
void lissom_csv_end_row (GString *row);

/* @field without its guard. Returns: (transfer none): inside @field */
const char *lissom_csv_unguard (const char *field);

G_END_DECLS
