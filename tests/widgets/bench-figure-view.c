/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one frame of the session's figure costs when it moves: posture, drawing into a render node
 * and painting that node, 1200 pixels wide; median and 99th percentile in milliseconds.  Then what a
 * figure costs that stands still, and one that moves where nobody sees it: nothing may be painted.
 */
#include <adwaita.h>

#include "lissom-bench.h"
#include "lissom-content-folder.h"
#include "lissom-demonstration.h"
#include "lissom-widgets.h"

#define WIDTH 1200
#define HEIGHT 750
#define FRAMES 200
#define QUIET_MS 2000
#define FRAME_MS 16.7

static void
bench (LissomStretch *stretch)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (lissom_figure_view_new ());
  GtkWidget *window = gtk_window_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double times[FRAMES];

  lissom_figure_view_set_room (LISSOM_FIGURE_VIEW (view), TRUE);
  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (view), stretch);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) != WIDTH)
    g_main_context_iteration (NULL, TRUE);

  for (int i = 0; i < FRAMES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      LissomPosture posture;
      double begin;

      lissom_demonstration_get_posture (stretch, (double) i / FRAMES, &posture);
      begin = lissom_bench_get_thread_work ();
      lissom_figure_view_set_posture (LISSOM_FIGURE_VIEW (view), &posture);
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      gsk_render_node_draw (node, cr);
      times[i] = lissom_bench_get_thread_work () - begin;
    }
  lissom_bench_report (lissom_stretch_get_id (stretch), lissom_bench_quantile (times, FRAMES, 0.99),
                       FRAME_MS, "ms");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
painted_cb (GdkFrameClock *clock, guint *n)
{
  (*n)++;
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
bench_quiet (LissomStretch *stretch, gboolean hidden)
{
  GtkWidget *view = lissom_figure_view_new ();
  GtkWidget *window = gtk_window_new ();
  guint n_painted = 0;
  double before;

  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (view), stretch);
  lissom_figure_view_set_demonstrating (LISSOM_FIGURE_VIEW (view), hidden);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  wait (1000);
  gtk_widget_set_visible (view, !hidden);
  wait (500);

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    &n_painted);
  before = lissom_bench_get_work ();
  wait (QUIET_MS);
  g_print ("%s for %d ms, %.2f ms of work\n", hidden ? "hidden" : "still", QUIET_MS,
           lissom_bench_get_work () - before);
  lissom_bench_report ("  painted", n_painted, 0, "frames");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  g_autoptr (LissomCatalogue) catalogue = NULL;

  adw_init ();
  lissom_widgets_init ();
  catalogue = lissom_catalogue_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      bench (stretch);
    }
  bench_quiet (lissom_catalogue_find_stretch (catalogue, "chair-single-leg"), FALSE);
  bench_quiet (lissom_catalogue_find_stretch (catalogue, "chair-single-leg"), TRUE);
  return lissom_bench_finish ();
}
