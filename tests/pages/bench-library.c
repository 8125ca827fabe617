/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library with 2,000 stretches, scrolled from the top: the processor time that each frame
 * takes of the main thread, drawing in software included, in milliseconds. A frame has 16.7.
 * (Processor time, because a machine that does something else meanwhile is none of our business.)
 */
#include <time.h>

#include "lissom-own-stretch.h"
#include "lissom-pages.h"
#include "lissom-stretches-page.h"
#include "page-stage.h"
#include "page-window.h"

#define N_STRETCHES 2000
#define N_FRAMES 600
#define PIXELS_PER_FRAME 60
#define FRAME_MS 16.7

typedef struct
{
  GtkAdjustment *place;
  double times[N_FRAMES];
  gint64 begun;
  int n;
} Run;

static GListModel *
create_library (LissomCatalogue *catalogue)
{
  GListStore *store = g_list_store_new (LISSOM_TYPE_STRETCH);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  for (guint i = 0; i < N_STRETCHES; i++)
    {
      g_autoptr (LissomStretch) base = g_list_model_get_item (G_LIST_MODEL (catalogue), i % n);
      g_autofree char *id = g_strdup_printf ("own-%u", i);
      g_autofree char *title = g_strdup_printf ("Stretch %u", i);
      LissomStretchParts parts = { .id = id, .title = title };
      g_autoptr (LissomStretch) stretch = lissom_stretch_new_own (base, &parts);

      g_list_store_append (store, stretch);
    }
  return G_LIST_MODEL (store);
}

/* In microseconds. */
static gint64
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
begin_cb (Run *self)
{
  self->begun = get_thread_time ();
  gtk_adjustment_set_value (self->place,
                            gtk_adjustment_get_value (self->place) + PIXELS_PER_FRAME);
}

static void
end_cb (Run *self)
{
  if (self->begun != 0 && self->n < N_FRAMES)
    self->times[self->n++] = (double) (get_thread_time () - self->begun) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

int
main (int argc, char *argv[])
{
  g_autoptr (LissomCatalogue) catalogue = NULL;
  g_autoptr (GListModel) library = NULL;
  GtkWidget *page;
  GtkWindow *window;
  GdkFrameClock *frames;
  Run run = { 0 };
  gint64 begun;
  int late = 0;

  adw_init ();
  lissom_pages_init ();
  page_stage_init ();
  catalogue = lissom_catalogue_new ();
  library = create_library (catalogue);

  begun = g_get_monotonic_time ();
  page = lissom_stretches_page_new (library);
  g_print ("page of %d stretches made in %.1f ms\n", N_STRETCHES,
           (double) (g_get_monotonic_time () - begun) / 1000.0);
  window = page_window_new (page, 1000, 720);
  page_window_settle ();

  run.place =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page_window_get (page, "scroller")));
  frames = gtk_widget_get_frame_clock (page);
  g_signal_connect_swapped (frames, "before-paint", G_CALLBACK (begin_cb), &run);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (end_cb), &run);
  gdk_frame_clock_begin_updating (frames);
  while (run.n < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (frames);

  qsort (run.times, N_FRAMES, sizeof *run.times, compare);
  for (int i = 0; i < N_FRAMES; i++)
    late += run.times[i] > FRAME_MS;
  g_print ("%d frames of %d px: median %.2f ms, p99 %.2f ms, longest %.2f ms, %d over %.1f ms\n",
           N_FRAMES, PIXELS_PER_FRAME, run.times[N_FRAMES / 2], run.times[N_FRAMES * 99 / 100],
           run.times[N_FRAMES - 1], late, FRAME_MS);
  page_window_free (window);
  return run.times[N_FRAMES * 99 / 100] <= FRAME_MS ? 0 : 1;
}
