/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet as a PDF document.
 */
#include "lissom-pdf-amendment.h"
#include "lissom-sheet-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

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

/* In the order in which lissom_sheet_draw_page () draws. Returns: (element-type utf8), borrowed */
static GPtrArray *
collect_words (LissomSheet *self)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint page = 0; page < self->n_pages; page++)
    {
      lissom_block_collect_words (g_ptr_array_index (self->heads, page), words);
      for (guint i = 0; i < lissom_pager_get_n_blocks (self->pager); i++)
        if (self->places[i].page == page)
          lissom_block_collect_words (self->places[i].block, words);
      lissom_block_collect_words (g_ptr_array_index (self->feet, page), words);
    }
  return words;
}

GBytes *
lissom_sheet_to_pdf (LissomSheet *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) words = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (LISSOM_IS_SHEET (self), NULL);

  surface = cairo_pdf_surface_create_for_stream (collect_cb, bytes, self->format.width,
                                                 self->format.height);
  /* The last version with a plain table of its objects, which lissom_pdf_amend () adds to. */
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

  words = collect_words (self);
  lissom_pdf_amend (bytes, self->first->press->language, self->first->press->rtl, words);
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
