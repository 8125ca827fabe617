/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pdf-amendment.h"

#include "lissom-block.h"

#include <string.h>

#define FIGURE "<< /Type /StructElem\n   /S /" LISSOM_TAG_FIGURE "\n"
#define TAIL 2048 /* bytes: more than trailer and startxref take */

/* An object in the document: what stands between "<<" and ">>". */
typedef struct
{
  gint64 number;
  const char *start;
  gsize length;
} Object;

typedef struct
{
  GByteArray *bytes;
  GString *more;  /* what is appended */
  GString *table; /* where the appended objects are */
} Amendment;

/* Where the number behind the last @key stands in @text, or -1. */
static gint64
find_last_number (const char *text, const char *key)
{
  const char *found = g_strrstr (text, key);

  return found != NULL ? g_ascii_strtoll (found + strlen (key), NULL, 10) : -1;
}

static const char *
find_after (GByteArray *bytes, const char *from, const char *needle)
{
  const char *end = (const char *) bytes->data + bytes->len;

  return memmem (from, (gsize) (end - from), needle, strlen (needle));
}

static gboolean
get_object (GByteArray *bytes, gint64 number, Object *object)
{
  g_autofree char *mark = g_strdup_printf ("\n%" G_GINT64_FORMAT " 0 obj\n<<", number);
  const char *start = find_after (bytes, (const char *) bytes->data, mark);
  const char *end = start != NULL ? find_after (bytes, start, ">>\nendobj") : NULL;

  if (end == NULL)
    return FALSE;
  start += strlen (mark);
  *object = (Object) { number, start, (gsize) (end - start) };
  return TRUE;
}

/* The figures in the order in which cairo has numbered them, which is that of drawing. */
static GArray *
find_figures (GByteArray *bytes)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (Object));
  const char *at = (const char *) bytes->data;

  while ((at = find_after (bytes, at, " 0 obj\n" FIGURE)) != NULL)
    {
      const char *digits = at;
      Object object;

      while (digits > (const char *) bytes->data && g_ascii_isdigit (digits[-1]))
        digits--;
      if (get_object (bytes, g_ascii_strtoll (digits, NULL, 10), &object))
        g_array_append_val (figures, object);
      at++;
    }
  return figures;
}

/* A newer edition of @object with @entries besides what it has. */
static void
append_object (Amendment *self, const Object *object, const char *entries)
{
  g_string_append_printf (self->table,
                          "%" G_GINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                          object->number, self->bytes->len + self->more->len);
  g_string_append_printf (self->more, "%" G_GINT64_FORMAT " 0 obj\n<<", object->number);
  g_string_append_len (self->more, object->start, (gssize) object->length);
  g_string_append_printf (self->more, "   %s\n>>\nendobj\n", entries);
}

/* Any text as a string of PDF: hexadecimal UTF-16 with its mark. */
static char *
write_text (const char *text)
{
  GString *written = g_string_new ("<FEFF");
  glong length = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (glong i = 0; i < length; i++)
    g_string_append_printf (written, "%04X", units[i]);
  g_string_append_c (written, '>');
  return g_string_free (written, FALSE);
}

static void
append_figures (Amendment *self, GPtrArray *words)
{
  g_autoptr (GArray) figures = find_figures (self->bytes);

  if (figures->len != words->len)
    {
      g_warning ("%u drawings have words for %u", figures->len, words->len);
      return;
    }
  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *text = write_text (g_ptr_array_index (words, i));
      g_autofree char *entry = g_strconcat ("/Alt ", text, NULL);

      append_object (self, &g_array_index (figures, Object, i), entry);
    }
}

void
lissom_pdf_amend (GByteArray *bytes, const char *language, gboolean rtl, GPtrArray *words)
{
  /* The tail is text. The rest may hold zeros. */
  gsize tail_length = MIN (bytes->len, TAIL);
  g_autofree char *tail =
    g_strndup ((const char *) bytes->data + bytes->len - tail_length, tail_length);
  g_autoptr (GString) more = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new ("xref\n");
  Amendment self = { bytes, more, table };
  gint64 root, info, size, previous;
  g_autofree char *entries = NULL;
  const char *trailer;
  Object catalogue;

  for (gsize i = 0; i < tail_length; i++)
    if (tail[i] == '\0')
      tail[i] = ' ';
  trailer = g_strrstr (tail, "trailer");
  if (trailer == NULL)
    return;
  root = find_last_number (trailer, "/Root ");
  info = find_last_number (trailer, "/Info ");
  size = find_last_number (trailer, "/Size ");
  previous = find_last_number (trailer, "startxref\n");
  if (root <= 0 || info <= 0 || size <= 0 || previous <= 0 ||
      !get_object (bytes, root, &catalogue))
    return;

  entries = g_strdup_printf ("/Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true%s >>",
                             language, rtl ? " /Direction /R2L" : "");
  append_object (&self, &catalogue, entries);
  append_figures (&self, words);
  g_string_append_printf (table,
                          "trailer\n<< /Size %" G_GINT64_FORMAT "\n   /Root %" G_GINT64_FORMAT
                          " 0 R\n   /Info %" G_GINT64_FORMAT " 0 R\n   /Prev %" G_GINT64_FORMAT
                          "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          size, root, info, previous, bytes->len + more->len);
  g_byte_array_append (bytes, (const guint8 *) more->str, (guint) more->len);
  g_byte_array_append (bytes, (const guint8 *) table->str, (guint) table->len);
}
