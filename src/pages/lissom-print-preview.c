/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-print-preview.h"

#include <glib/gi18n-lib.h>

#define PAGE_WIDTH 560
#define GAP 18

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  LissomSheet *sheet = g_object_get_data (G_OBJECT (area), "sheet");
  double wide, high, scale;

  lissom_sheet_get_size (sheet, &wide, &high);
  scale = MIN (width / wide, height / high);
  cairo_translate (cr, (width - wide * scale) / 2.0, 0.0);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0.0, 0.0, wide, high);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_fill (cr);
  lissom_sheet_draw_page (sheet, GPOINTER_TO_UINT (user_data), cr);
}

static GtkWidget *
create_page (LissomSheet *sheet, guint page)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_IMG, NULL);
  g_autofree char *name =
    g_strdup_printf (_("Page %u of %u"), page + 1, lissom_sheet_get_n_pages (sheet));
  double width, height;

  lissom_sheet_get_size (sheet, &width, &height);
  g_object_set_data_full (G_OBJECT (area), "sheet", g_object_ref (sheet), g_object_unref);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), PAGE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (PAGE_WIDTH * height / width));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (page), NULL);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return area;
}

GtkWidget *
lissom_print_preview_new (LissomSheet *sheet, GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *header = adw_header_bar_new ();

  gtk_window_set_title (GTK_WINDOW (window), _("Print Preview"));
  gtk_window_set_default_size (GTK_WINDOW (window), PAGE_WIDTH + 4 * GAP, 760);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_widget_set_margin_top (pages, GAP);
  gtk_widget_set_margin_bottom (pages, GAP);
  gtk_widget_set_margin_start (pages, GAP);
  gtk_widget_set_margin_end (pages, GAP);
  for (guint i = 0; i < lissom_sheet_get_n_pages (sheet); i++)
    gtk_box_append (GTK_BOX (pages), create_page (sheet, i));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), pages);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  return window;
}
