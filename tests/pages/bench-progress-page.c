/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bench.h"
#include "lissom-chart.h"
#include "lissom-pages.h"
#include "lissom-progress-page.h"
#include "progress-sample.h"

/* How long the page of progress takes to appear with its charts, and the longest time it keeps the
 * main loop, with nothing behind it and with twenty years. */

#define YEARS 20

static void
painted_cb (guint *frames)
{
  (*frames)++;
}

/* Until everything has its place and has been painted. */
static void
settle (GtkWidget *window)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (window);
  guint frames = 0;
  gulong id = g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (painted_cb), &frames);

  while (frames < 4)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (frame_clock, id);
}

/* Draws every chart below @widget to its last pixel; returns how many there are. */
static int
draw_charts (GtkWidget *widget, GskRenderer *renderer)
{
  int n = 0;

  if (LISSOM_IS_CHART (widget) && gtk_widget_get_width (widget) > 0)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;
      g_autoptr (GdkTexture) texture = NULL;

      GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_nonnull (node);
      texture = gsk_renderer_render_texture (renderer, node, NULL);
      g_assert_nonnull (texture);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += draw_charts (child, renderer);
  return n;
}

static void
measure (int n_days, const char *what)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (LissomPreferences) preferences = lissom_preferences_new ();
  g_autoptr (ProgressSample) sample = progress_sample_new (n_days);
  GtkWidget *page = lissom_progress_page_new (catalogue, preferences, sample->journal);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1000, "default-height", 720,
                                    "content", page, NULL);
  double begun, longest = 0;
  int frames, n_charts = 0;

  lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
  begun = lissom_bench_now ();
  gtk_window_present (GTK_WINDOW (window));
  while (!lissom_progress_page_is_loaded (LISSOM_PROGRESS_PAGE (page)))
    {
      const double before = lissom_bench_now ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, lissom_bench_now () - before);
    }
  g_print ("progress page, %s\n", what);
  lissom_bench_report ("  filled after", lissom_bench_now () - begun, 250, "ms");
  lissom_bench_report ("  longest turn of the main loop until then", longest, 50, "ms");

  settle (window);
  begun = lissom_bench_now ();
  for (frames = 0; frames < 50; frames++)
    n_charts = draw_charts (page, gtk_native_get_renderer (GTK_NATIVE (window)));
  g_print ("  %d charts\n", n_charts);
  lissom_bench_report ("  all of them drawn in", (lissom_bench_now () - begun) / frames, 16.7, "ms");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_init ();
  adw_init ();
  lissom_pages_init ();
  measure (0, "nothing behind it");
  measure (0, "nothing behind it, again");
  measure (YEARS * 365, "twenty years behind it");
  return lissom_bench_finish ();
}
