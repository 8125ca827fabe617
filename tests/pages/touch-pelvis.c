/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The article with the pelvis model in a window, for test_touch.py: says on standard output where
 * its slider and its picture are and what they show, until standard input ends.
 */
#include "lissom-article-page.h"
#include "lissom-pages.h"
#include "lissom-pelvis-panel.h"
#include "page-stage.h"
#include "page-window.h"

#include <glib-unix.h>
#include <stdio.h>

static void
tell_place (const char *name, GtkWidget *widget, GtkWindow *window)
{
  graphene_rect_t bounds;
  double x, y;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds))
    g_error ("%s is not in the window", name);
  printf ("%s %.0f %.0f %.0f %.0f\n", name, bounds.origin.x + x, bounds.origin.y + y,
          bounds.size.width, bounds.size.height);
}

static void
tell_state (LissomPelvisView *view)
{
  LissomPelvisState state;

  lissom_pelvis_view_get_state (view, &state);
  printf ("state %.2f %.2f\n", state.hamstrings, state.hip_flexors);
  fflush (stdout);
}

static gboolean
end_cb (int fd, GIOCondition condition, gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (LissomCatalogue) catalogue = NULL;
  LissomArticle *article;
  GtkWidget *page;
  LissomPelvisPanel *panel;
  LissomPelvisView *view;
  GtkWindow *window;

  page_stage_init ();
  lissom_pages_init ();
  catalogue = lissom_catalogue_new ();
  article = lissom_catalogue_find_article (catalogue, "tug-of-war");
  page = lissom_article_page_new (article, catalogue, NULL);
  window = page_window_new (page, 1000, 1400);
  page_window_settle ();
  panel = LISSOM_PELVIS_PANEL (page_window_find (page, LISSOM_TYPE_PELVIS_PANEL));
  view = lissom_pelvis_panel_get_view (panel);
  g_signal_connect (view, "notify::hamstrings", G_CALLBACK (tell_state), NULL);
  g_signal_connect (view, "notify::hip-flexors", G_CALLBACK (tell_state), NULL);

  tell_place ("slider", GTK_WIDGET (lissom_pelvis_panel_get_scale (panel, FALSE)), window);
  tell_place ("picture", GTK_WIDGET (view), window);
  tell_state (view);
  g_unix_fd_add (STDIN_FILENO, G_IO_HUP, end_cb, loop);
  g_main_loop_run (loop);
  page_window_free (window);

  return 0;
}
