/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-snug.h"

/* The narrowest window we promise, 360 px, at the usual size of text has 24 em. */
#define SNUG_EM 20.0

#define POINTS_AN_INCH 72.0

#define FUNCTION "lissom-snug"

static double
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font)
           ? size
           : size * pango_cairo_context_get_resolution (context) / POINTS_AN_INCH;
}

static void
layout_cb (GtkWidget *window, int width)
{
  const gboolean snug = width < SNUG_EM * get_em (window);

  if (snug == gtk_widget_has_css_class (window, "snug"))
    return;
  if (snug)
    gtk_widget_add_css_class (window, "snug");
  else
    gtk_widget_remove_css_class (window, "snug");
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (window)), "layout",
                           G_CALLBACK (layout_cb), window, G_CONNECT_SWAPPED);
}

static void
windows_changed_cb (GListModel *windows, guint position, guint n_removed, guint n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
    }
}

void
lissom_snug_init (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb),
                    NULL);
}

static void
classes_changed_cb (GtkWidget *widget)
{
  LissomSnugFunc changed = (LissomSnugFunc) g_object_get_data (G_OBJECT (widget), FUNCTION);
  GtkRoot *root = gtk_widget_get_root (widget);

  changed (widget, root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "snug"));
}

static void
root_changed_cb (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    {
      g_signal_connect_object (root, "notify::css-classes", G_CALLBACK (classes_changed_cb), widget,
                               G_CONNECT_SWAPPED);
      classes_changed_cb (widget);
    }
}

void
lissom_snug_watch (GtkWidget *widget, LissomSnugFunc changed)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), FUNCTION, (gpointer) changed);
  g_signal_connect (widget, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  root_changed_cb (widget);
}

static void
show_or_hide (GtkWidget *widget, gboolean snug)
{
  gtk_widget_set_visible (widget, !snug);
}

void
lissom_snug_hide (GtkWidget *widget)
{
  lissom_snug_watch (widget, show_or_hide);
}
