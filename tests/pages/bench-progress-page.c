/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chart.h"
#include "lissom-pages.h"
#include "lissom-progress-page.h"
#include "progress-sample.h"

#include <stdio.h>

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
  gint64 begun, longest = 0;
  int frames, n_charts = 0;

  lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
  begun = g_get_monotonic_time ();
  gtk_window_present (GTK_WINDOW (window));
  while (!lissom_progress_page_is_loaded (LISSOM_PROGRESS_PAGE (page)))
    {
      const gint64 before = g_get_monotonic_time ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, g_get_monotonic_time () - before);
    }
  printf ("progress page, %s: filled after %.1f ms, longest turn of the main loop %.1f ms\n", what,
          (g_get_monotonic_time () - begun) / 1000.0, longest / 1000.0);

  settle (window);
  begun = g_get_monotonic_time ();
  for (frames = 0; frames < 50; frames++)
    n_charts = draw_charts (page, gtk_native_get_renderer (GTK_NATIVE (window)));
  printf ("progress page, %s: %d charts drawn in %.2f ms\n", what, n_charts,
          (g_get_monotonic_time () - begun) / 1000.0 / frames);
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
  return 0;
}
