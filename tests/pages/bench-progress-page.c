/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pages.h"
#include "lissom-progress-page.h"
#include "progress-sample.h"

#include <stdio.h>

/* How long the page of progress takes to appear with its charts, and the longest time it keeps the
 * main loop, with nothing behind it and with twenty years. */

#define YEARS 20

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
  int frames;

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

  begun = g_get_monotonic_time ();
  for (frames = 0; frames < 50; frames++)
    {
      g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (page);
      g_autoptr (GskRenderNode) node = NULL;
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gtk_widget_queue_draw (page);
      gdk_paintable_snapshot (paintable, snapshot, 1000, 720);
      node = gtk_snapshot_free_to_node (snapshot);
    }
  printf ("progress page, %s: drawn in %.2f ms\n", what,
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
