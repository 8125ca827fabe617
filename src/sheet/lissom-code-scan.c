/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-code-scan.h"

#include "lissom-tongue.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>
#include <zbar.h>

#define PREFIX "LISSOM:"
#define LARGEST_FILE (64 * 1024 * 1024)
#define LARGEST_SIDE 12000
#define LARGEST_DOTS (64 * 1000 * 1000) /* of a picture: a good phone's, with room to spare */
#define MAX_PAGES 40
#define PAGE_DPI 200.0
#define USEFUL_SIDE 1600 /* above that a smaller copy is tried as well: blur goes, the code stays */

typedef struct
{
  int width, height;
  guint8 *dots;
} Grey;

static void
grey_clear (Grey *grey)
{
  g_clear_pointer (&grey->dots, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grey, grey_clear)

static char *
find_code (zbar_image_scanner_t *scanner, const guint8 *grey, int width, int height)
{
  zbar_image_t *image = zbar_image_create ();
  char *found = NULL;

  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, (unsigned) width, (unsigned) height);
  zbar_image_set_data (image, grey, (unsigned long) width * (unsigned long) height, NULL);
  if (zbar_scan_image (scanner, image) > 0)
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol (image);
         symbol != NULL && found == NULL; symbol = zbar_symbol_next (symbol))
      {
        const char *data = zbar_symbol_get_data (symbol);

        /* There may be other codes on the table. */
        if (g_ascii_strncasecmp (data, PREFIX, strlen (PREFIX)) == 0)
          found = g_strndup (data, zbar_symbol_get_data_length (symbol));
      }
  zbar_image_destroy (image);
  return found;
}

/* Every two by two dots as one. */
static void
halve (const Grey *from, Grey *to)
{
  to->width = from->width / 2;
  to->height = from->height / 2;
  to->dots = g_malloc ((gsize) to->width * to->height);
  for (int y = 0; y < to->height; y++)
    for (int x = 0; x < to->width; x++)
      {
        const guint8 *dot = from->dots + (gsize) 2 * y * from->width + (gsize) 2 * x;

        to->dots[(gsize) y * to->width + x] =
          (guint8) ((dot[0] + dot[1] + dot[from->width] + dot[from->width + 1]) / 4);
      }
}

/* Every dot as the middle of its neighbourhood, which takes the noise of a cheap scanner away. */
static void
soften (const Grey *from, Grey *to)
{
  *to = (Grey) { from->width, from->height,
                 g_memdup2 (from->dots, (gsize) from->width * from->height) };
  for (int y = 1; y < from->height - 1; y++)
    for (int x = 1; x < from->width - 1; x++)
      {
        const guint8 *dot = from->dots + (gsize) y * from->width + x;
        const guint8 *above = dot - from->width, *below = dot + from->width;
        int sum = above[-1] + above[0] + above[1] + dot[-1] + dot[0] + dot[1] + below[-1] +
                  below[0] + below[1];

        to->dots[(gsize) y * to->width + x] = (guint8) (sum / 9);
      }
}

char *
lissom_code_scan_grey (const guint8 *grey, int width, int height)
{
  zbar_image_scanner_t *scanner = zbar_image_scanner_create ();
  Grey whole = { width, height, (guint8 *) grey };
  g_auto (Grey) softer = { 0 };
  g_auto (Grey) smaller = { 0 };
  char *found;

  zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  found = find_code (scanner, grey, width, height);
  if (found == NULL)
    {
      soften (&whole, &softer);
      found = find_code (scanner, softer.dots, width, height);
    }
  if (found == NULL && MAX (width, height) > USEFUL_SIDE)
    {
      halve (&whole, &smaller);
      found = find_code (scanner, smaller.dots, smaller.width, smaller.height);
    }
  zbar_image_scanner_destroy (scanner);
  return found;
}

static guint8
mix (guint red, guint green, guint blue)
{
  return (guint8) ((red * 77 + green * 151 + blue * 28) >> 8);
}

static char *
scan_pixbuf (GdkPixbuf *pixbuf)
{
  g_auto (Grey) grey = { gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf), NULL };
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);

  grey.dots = g_malloc ((gsize) grey.width * grey.height);
  for (int y = 0; y < grey.height; y++)
    for (int x = 0; x < grey.width; x++)
      {
        const guint8 *dot = pixels + (gsize) y * stride + (gsize) x * channels;
        guint8 value = mix (dot[0], dot[1], dot[2]);

        /* Behind what is transparent lies white paper. */
        if (channels == 4)
          value = (guint8) (255 - (255 - value) * dot[3] / 255);
        grey.dots[(gsize) y * grey.width + x] = value;
      }
  return lissom_code_scan_grey (grey.dots, grey.width, grey.height);
}

static char *
scan_page (PopplerPage *page)
{
  g_auto (Grey) grey = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height, dpi = PAGE_DPI;
  char *found = NULL;

  poppler_page_get_size (page, &width, &height);
  if (!(width > 0.0 && height > 0.0))
    return NULL;
  dpi = MIN (dpi, 72.0 * LARGEST_SIDE / 2.0 / MAX (width, height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (width * dpi / 72.0), 1),
                                        MAX ((int) (height * dpi / 72.0), 1));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, dpi / 72.0, dpi / 72.0);
  poppler_page_render (page, cr);
  cairo_surface_flush (surface);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    {
      const guint8 *pixels = cairo_image_surface_get_data (surface);
      int stride = cairo_image_surface_get_stride (surface);

      grey.width = cairo_image_surface_get_width (surface);
      grey.height = cairo_image_surface_get_height (surface);
      grey.dots = g_malloc ((gsize) grey.width * grey.height);
      for (int y = 0; y < grey.height; y++)
        for (int x = 0; x < grey.width; x++)
          {
            guint32 dot;

            memcpy (&dot, pixels + (gsize) y * stride + (gsize) 4 * x, sizeof dot);
            grey.dots[(gsize) y * grey.width + x] =
              mix (dot >> 16 & 255, dot >> 8 & 255, dot & 255);
          }
      found = lissom_code_scan_grey (grey.dots, grey.width, grey.height);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return found;
}

/* The code stands on the last page, so that is where to begin. */
static char *
scan_document (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, error);
  char *found = NULL;
  int n_pages;

  if (document == NULL)
    return NULL;
  n_pages = poppler_document_get_n_pages (document);
  for (int i = 1; i <= MIN (n_pages, MAX_PAGES) && found == NULL; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, n_pages - i);

      if (page != NULL)
        found = scan_page (page);
      g_clear_object (&page);
      if (found == NULL && g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
    }
  g_object_unref (document);
  return found;
}

/* Stops the loader before it takes the memory for a picture of a million by a million dots. */
static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  gboolean *too_large = user_data;

  if (width > LARGEST_SIDE || height > LARGEST_SIDE ||
      (gint64) width * height > LARGEST_DOTS)
    {
      *too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
    }
}

static char *
scan_picture (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GdkPixbuf) upright = NULL;
  gboolean too_large = FALSE;
  gboolean fine;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &too_large);
  fine = gdk_pixbuf_loader_write_bytes (loader, bytes, error);
  /* It has to be closed in any case, and complains only once. */
  fine = gdk_pixbuf_loader_close (loader, fine ? error : NULL) && fine;
  if (too_large)
    {
      g_clear_error (error);
      g_set_error_literal (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_PICTURE,
                           _("The picture is too large. Take a smaller one, of the code alone."));
      return NULL;
    }
  if (!fine || gdk_pixbuf_loader_get_pixbuf (loader) == NULL)
    return NULL;

  upright = gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));
  return scan_pixbuf (upright);
}

static GBytes *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > LARGEST_FILE)
    {
      g_set_error_literal (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_PICTURE,
                           _("This is no picture, or one that is too large."));
      return NULL;
    }
  return g_file_load_bytes (file, cancellable, NULL, error);
}

static void
scan_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = data;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = load (file, cancellable, &error);
  char *found = NULL;
  gsize length = 0;
  const char *start = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes != NULL)
    found = length >= 4 && memcmp (start, "%PDF", 4) == 0
              ? scan_document (bytes, cancellable, &error)
              : scan_picture (bytes, &error);
  if (found != NULL)
    g_task_return_pointer (task, found, g_free);
  else if (error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (error != NULL)
    g_task_return_new_error (task, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_PICTURE,
                             /* Translators: a file name, then a sentence that says why */
                             _("%s cannot be read as a picture of a sheet. %s"), name,
                             error->message);
  else
    g_task_return_new_error (task, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_PICTURE,
                             /* Translators: %s is a file name */
                             _("There is no routine code to be found in %s. Take the picture "
                               "again from straight above, in good light, with the white margin "
                               "round the code; or type the letters below it."),
                             name);
}

gboolean
lissom_code_scan_suits (GFile *file)
{
  static const char *const endings[] = { ".png", ".jpg", ".jpeg", ".tif", ".tiff",
                                         ".bmp", ".gif", ".webp", ".pdf" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

void
lissom_code_scan_async (
  GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, lissom_code_scan_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, scan_thread);
}

char *
lissom_code_scan_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
