/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-csv.h"

#include <glib/gi18n-lib.h>

#define CHUNK (64 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define QUOTE '"'
#define END (-1)

/* What a spreadsheet may take for the start of a formula. */
#define FORMULA "=+-@\t\r"

G_DEFINE_QUARK (lissom-csv-error-quark, lissom_csv_error)

struct _LissomCsvReader
{
  GInputStream *stream;
  guint8 buffer[CHUNK];
  gsize length, place;
  GError *failure;  /* of the stream */
  gboolean started;
  char separator;
  guint64 line;     /* of the next byte */
  guint64 row_line;
  GPtrArray *fields;
  GString *field;
};

LissomCsvReader *
lissom_csv_reader_new (GInputStream *stream)
{
  LissomCsvReader *self = g_new0 (LissomCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->line = 1;
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->field = g_string_new (NULL);
  return self;
}

void
lissom_csv_reader_free (LissomCsvReader *self)
{
  if (!self)
    return;
  g_object_unref (self->stream);
  g_clear_error (&self->failure);
  g_ptr_array_unref (self->fields);
  g_string_free (self->field, TRUE);
  g_free (self);
}

/* The next byte without taking it; END at the end and on failure. */
static int
peek (LissomCsvReader *self, GCancellable *cancellable)
{
  gssize n_read;

  if (self->place < self->length)
    return self->buffer[self->place];
  if (self->failure)
    return END;
  n_read = g_input_stream_read (self->stream, self->buffer, sizeof self->buffer, cancellable,
                                &self->failure);
  self->place = 0;
  self->length = n_read > 0 ? (gsize) n_read : 0;
  return n_read > 0 ? self->buffer[0] : END;
}

static int
take (LissomCsvReader *self, GCancellable *cancellable)
{
  const int byte = peek (self, cancellable);

  if (byte != END)
    self->place++;
  if (byte == '\n')
    self->line++;
  return byte;
}

/* Looks at what has been read of the first line; its names have no separators in them. */
static void
start (LissomCsvReader *self, GCancellable *cancellable)
{
  static const char candidates[] = ",;\t";
  gsize counts[3] = { 0, 0, 0 };
  gsize i;

  self->started = TRUE;
  self->separator = ',';
  if (peek (self, cancellable) == END)
    return;
  if (self->length >= 3 && memcmp (self->buffer, BYTE_ORDER_MARK, 3) == 0)
    self->place = 3;
  for (i = self->place; i < self->length && self->buffer[i] != '\n'; i++)
    {
      const char *found = self->buffer[i] ? strchr (candidates, self->buffer[i]) : NULL;

      if (found)
        counts[found - candidates]++;
    }
  if (counts[1] > counts[0])
    self->separator = ';';
  if (counts[2] > MAX (counts[0], counts[1]))
    self->separator = '\t';
}

static gboolean
set_row_error (GError **error, const char *message)
{
  g_set_error_literal (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_ROW, message);
  return FALSE;
}

/* Goes behind the end of the line. */
static void
skip_line (LissomCsvReader *self, GCancellable *cancellable)
{
  int byte;

  do
    byte = take (self, cancellable);
  while (byte != '\n' && byte != END);
}

static gboolean
end_field (LissomCsvReader *self, GError **error)
{
  if (self->fields->len >= LISSOM_CSV_MAX_FIELDS)
    return set_row_error (error, _("the line has too many columns; compare it with the first line"));
  if (strlen (self->field->str) != self->field->len ||
      !g_utf8_validate (self->field->str, (gssize) self->field->len, NULL))
    return set_row_error (error, _("the line is not text in UTF-8; save the file as “CSV UTF-8”"));
  g_ptr_array_add (self->fields, g_strndup (self->field->str, self->field->len));
  g_string_truncate (self->field, 0);
  return TRUE;
}

static gboolean
append (LissomCsvReader *self, int byte, GError **error)
{
  if (self->field->len >= LISSOM_CSV_MAX_FIELD)
    return set_row_error (
      error, _("a field is far too long; look for a quotation mark that is not closed"));
  g_string_append_c (self->field, (char) byte);
  return TRUE;
}

/* The rest of a field behind its opening quotation mark. */
static gboolean
read_quoted (LissomCsvReader *self, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      const int byte = take (self, cancellable);

      if (byte == END)
        return set_row_error (error, _("a quotation mark is not closed; close it"));
      if (byte == QUOTE && peek (self, cancellable) != QUOTE)
        break;
      if (byte == QUOTE)
        take (self, cancellable);
      if (!append (self, byte, error))
        return FALSE;
    }
  {
    const int next = peek (self, cancellable);

    if (next == END || next == '\n' || next == '\r' || next == self->separator)
      return TRUE;
  }
  return set_row_error (error, _("text follows a closing quotation mark; write two quotation marks "
                                 "for one inside a field"));
}

/* One row up to its line end. */
static gboolean
read_row (LissomCsvReader *self, GCancellable *cancellable, GError **error)
{
  gboolean at_start = TRUE;

  for (;;)
    {
      const int byte = take (self, cancellable);

      if (byte == '\r' && peek (self, cancellable) == '\n')
        continue;
      if (byte == END || byte == '\n')
        return end_field (self, error);
      if (byte == self->separator)
        {
          if (!end_field (self, error))
            return FALSE;
          at_start = TRUE;
          continue;
        }
      if (byte == QUOTE && at_start)
        {
          if (!read_quoted (self, cancellable, error))
            return FALSE;
        }
      else if (!append (self, byte, error))
        {
          return FALSE;
        }
      at_start = FALSE;
    }
}

GPtrArray *
lissom_csv_reader_next (LissomCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean read;

  if (!self->started)
    start (self, cancellable);
  do
    {
      g_ptr_array_set_size (self->fields, 0);
      g_string_truncate (self->field, 0);
      self->row_line = self->line;
      if (peek (self, cancellable) == END)
        {
          if (self->failure)
            g_propagate_error (error, g_error_copy (self->failure));
          return NULL;
        }
      read = read_row (self, cancellable, &problem);
    }
  while (read && self->fields->len == 1 &&
         ((const char *) g_ptr_array_index (self->fields, 0))[0] == '\0');
  if (self->failure)
    {
      g_propagate_error (error, g_error_copy (self->failure));
      return NULL;
    }
  if (!read)
    {
      /* A row that ended with its line needs no skipping. */
      if (self->line == self->row_line)
        skip_line (self, cancellable);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return self->fields;
}

guint64
lissom_csv_reader_get_line (LissomCsvReader *self)
{
  return self->row_line;
}

char
lissom_csv_reader_get_separator (LissomCsvReader *self)
{
  return self->separator;
}

static void
append_separator (GString *row)
{
  if (row->len > 0 && row->str[row->len - 1] != '\n')
    g_string_append_c (row, ',');
}

void
lissom_csv_append_number (GString *row, const char *number)
{
  append_separator (row);
  g_string_append (row, number);
}

void
lissom_csv_append_text (GString *row, const char *text)
{
  const gboolean guarded = text[0] != '\0' && (strchr (FORMULA, text[0]) || text[0] == '\'');

  append_separator (row);
  if (!guarded && text[strcspn (text, ",;\t\"\r\n")] == '\0')
    {
      g_string_append (row, text);
      return;
    }
  g_string_append_c (row, QUOTE);
  if (guarded)
    g_string_append_c (row, '\'');
  for (; *text; text++)
    {
      if (*text == QUOTE)
        g_string_append_c (row, QUOTE);
      g_string_append_c (row, *text);
    }
  g_string_append_c (row, QUOTE);
}

void
lissom_csv_end_row (GString *row)
{
  g_string_append (row, "\r\n");
}

const char *
lissom_csv_unguard (const char *field)
{
  return field[0] == '\'' && field[1] != '\0' && strchr (FORMULA "'", field[1]) ? field + 1 : field;
}
