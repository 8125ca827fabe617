/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-logo.h"

#include "lissom-tongue.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

#define HEIGHT 40.0 /* points: no larger than the name of the routine below it */
#define WIDTH 160.0
#define DOTS (300.0 / 72.0) /* a point: as fine as a printer shows greys */

/* Copies @pixbuf onto white paper: what shines through stays white on any printer. */
static cairo_surface_t *
create_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  int step = gdk_pixbuf_get_rowstride (pixbuf), n = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guint8 *to = cairo_image_surface_get_data (surface);

  if (to == NULL)
    return surface;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint8 *dot = from + (gsize) y * step + (gsize) x * n;
        guint alpha = n == 4 ? dot[3] : 255;
        guint32 mixed = 0;

        for (int i = 0; i < 3; i++)
          mixed = mixed << 8 | (dot[i] * alpha + 255 * (255 - alpha)) / 255;
        ((guint32 *) (void *) (to + (gsize) y * cairo_image_surface_get_stride (surface)))[x] = mixed;
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

cairo_surface_t *
lissom_logo_load (const char *file, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GdkPixbuf) pixbuf =
    gdk_pixbuf_new_from_file_at_scale (file, (int) (WIDTH * DOTS), (int) (HEIGHT * DOTS), TRUE, &why);
  g_autofree char *name = NULL;

  if (pixbuf != NULL)
    return create_surface (pixbuf);

  name = g_filename_display_name (file);
  g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_FILE,
               /* Translators: a file name, then the system's reason */
               _("The logo “%s” cannot be read (%s). Choose another picture, or print without a "
                 "logo."),
               name, why->message);
  return NULL;
}

static void
paint (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_surface_t *logo = data;
  double scale = height / cairo_image_surface_get_height (logo);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, logo, 0.0, 0.0);
  /* Not cairo_paint (), for which cairo 1.16 forgets the tag around it. */
  cairo_rectangle (cr, 0.0, 0.0, cairo_image_surface_get_width (logo),
                   cairo_image_surface_get_height (logo));
  cairo_fill (cr);
}

LissomBlock *
lissom_logo_new (cairo_surface_t *logo, const char *words)
{
  double width = cairo_image_surface_get_width (logo);
  double height = cairo_image_surface_get_height (logo);
  double scale = MIN (WIDTH / width, HEIGHT / height);
  LissomBlock *block =
    lissom_block_new_painted (width * scale, height * scale, paint,
                              cairo_surface_reference (logo),
                              (GDestroyNotify) cairo_surface_destroy);

  lissom_block_set_words (block, g_strdup (words));
  return block;
}
