/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet as a PDF document.
 */
#include "lissom-sheet-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static cairo_status_t
collect_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
add_outline (LissomSheet *self, cairo_surface_t *surface)
{
  for (guint i = 0; i < lissom_pager_get_n_blocks (self->pager); i++)
    {
      const LissomPlace *place = &self->places[i];
      const char *title = lissom_pager_get_title (self->pager, i);
      g_autofree char *where = NULL;

      if (title == NULL)
        continue;
      /* In whole points: a decimal comma would spoil it. */
      where = g_strdup_printf ("page=%u pos=[%d %d]", place->page + 1, (int) place->x,
                               (int) place->y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, title, where,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/* Where the number behind the last @key stands in @text, or -1. */
static gint64
find_last_number (const char *text, const char *key)
{
  const char *found = g_strrstr (text, key);

  return found != NULL ? g_ascii_strtoll (found + strlen (key), NULL, 10) : -1;
}

/* cairo 1.16 cannot say what language a document is in, which a screen reader has to know. PDF
 * lets a writer append a newer edition of an object: here of the catalogue, with the language,
 * and the wish that the window shows the title and not the name of the file. */
static void
add_language (GByteArray *bytes, const char *language, gboolean rtl)
{
  /* The tail is text: trailer and startxref. The rest may hold zeros. */
  gsize tail_length = MIN (bytes->len, 2048);
  g_autofree char *tail =
    g_strndup ((const char *) bytes->data + bytes->len - tail_length, tail_length);
  gint64 root = -1, info = -1, size = -1, previous = -1;
  g_autofree char *mark = NULL;
  g_autoptr (GString) more = g_string_new (NULL);
  const char *start, *end, *trailer = NULL;
  gsize offset;

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
  if (root <= 0 || info <= 0 || size <= 0 || previous <= 0)
    return;

  mark = g_strdup_printf ("\n%" G_GINT64_FORMAT " 0 obj\n<<", root);
  start = memmem (bytes->data, bytes->len, mark, strlen (mark));
  end = start != NULL ? memmem (start, bytes->len - (gsize) (start - (char *) bytes->data),
                                ">>\nendobj", strlen (">>\nendobj"))
                      : NULL;
  if (end == NULL)
    return;

  offset = bytes->len;
  g_string_append_len (more, start + 1, end - start - 1);
  g_string_append_printf (more,
                          "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true"
                          "%s >>\n>>\nendobj\n",
                          language, rtl ? " /Direction /R2L" : "");
  previous = MAX (previous, 0);
  root = MAX (root, 0);
  {
    gsize table = offset + more->len;

    g_string_append_printf (more,
                            "xref\n%" G_GINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                            "trailer\n<< /Size %" G_GINT64_FORMAT "\n   /Root %" G_GINT64_FORMAT
                            " 0 R\n   /Info %" G_GINT64_FORMAT " 0 R\n   /Prev %" G_GINT64_FORMAT
                            "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                            root, offset, size, root, info, previous, table);
  }
  g_byte_array_append (bytes, (const guint8 *) more->str, (guint) more->len);
}

GBytes *
lissom_sheet_to_pdf (LissomSheet *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (LISSOM_IS_SHEET (self), NULL);

  surface = cairo_pdf_surface_create_for_stream (collect_cb, bytes, self->format.width,
                                                 self->format.height);
  /* The last version with a plain table of its objects, to which the language can be added. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Lissom " PACKAGE_VERSION);
  cr = cairo_create (surface);
  for (guint page = 0; page < self->n_pages; page++)
    {
      lissom_sheet_draw_page (self, page, cr);
      cairo_show_page (cr);
    }
  add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_DRAWING,
                   /* Translators: %s is a technical reason, in English */
                   _("The sheet could not be drawn (%s). Try again, or leave out a part of it."),
                   cairo_status_to_string (status));
      return NULL;
    }

  add_language (bytes, self->first->press->language, self->first->press->rtl);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
lissom_sheet_save_pdf (LissomSheet *self, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = lissom_sheet_to_pdf (self, error);
  g_autoptr (GError) why = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents_full (file, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &why))
    return TRUE;

  {
    /* GLib names its temporary file, which nobody has heard of; what counts is the reason behind
     * it. */
    const char *reason = g_strrstr (why->message, ": ");

    /* Translators: a file name, then the system's reason */
    g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_FILE,
                 _("%s could not be written (%s); name a file in a folder that exists and that "
                   "you may write to"),
                 file, reason != NULL ? reason + 2 : why->message);
  }
  return FALSE;
}
