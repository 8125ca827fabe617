/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-print-preview.h"

#include <glib/gi18n-lib.h>

#define PAGE_WIDTH 560
#define GAP 18

/* Drawn once; it is shown as wide as there is room. */
static GtkWidget *
create_page (LissomSheet *sheet, guint page)
{
  g_autofree char *name =
    g_strdup_printf (_("Page %u of %u"), page + 1, lissom_sheet_get_n_pages (sheet));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  double width, height;
  cairo_t *cr;

  lissom_sheet_get_size (sheet, &width, &height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  lissom_sheet_draw_page (sheet, page, cr);
  cairo_destroy (cr);
  paintable =
    gtk_snapshot_free_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float) width, (float) height));
  return g_object_new (GTK_TYPE_PICTURE, "paintable", paintable, "alternative-text", name, NULL);
}

GtkWidget *
lissom_print_preview_new (LissomSheet *sheet, GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
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
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_WIDTH + 2 * GAP);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PAGE_WIDTH + 2 * GAP);
  adw_clamp_set_child (ADW_CLAMP (clamp), pages);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  /* Pictures would rather be small than scrolled. */
  g_object_set (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)), "vscroll-policy",
                GTK_SCROLL_NATURAL, NULL);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (window), box);
  return window;
}
