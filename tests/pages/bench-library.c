/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library with 2,000 stretches, scrolled from the top: the processor time that each frame
 * takes of the main thread, drawing in software included, in milliseconds. A frame has 16.7.
 * (Processor time, because a machine that does something else meanwhile is none of our business.)
 */
#include "lissom-bench.h"
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
  double begun;
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

static void
begin_cb (Run *self)
{
  self->begun = lissom_bench_get_thread_work ();
  gtk_adjustment_set_value (self->place,
                            gtk_adjustment_get_value (self->place) + PIXELS_PER_FRAME);
}

static void
end_cb (Run *self)
{
  if (self->begun != 0 && self->n < N_FRAMES)
    self->times[self->n++] = lissom_bench_get_thread_work () - self->begun;
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
  double begun;
  int late = 0;

  adw_init ();
  lissom_pages_init ();
  page_stage_init ();
  catalogue = lissom_catalogue_new ();
  library = create_library (catalogue);

  begun = lissom_bench_now ();
  page = lissom_stretches_page_new (library);
  lissom_bench_report ("page of 2000 stretches made", lissom_bench_now () - begun, 100, "ms");
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

  for (int i = 0; i < N_FRAMES; i++)
    late += run.times[i] > FRAME_MS;
  g_print ("%d frames of %d px: median %.2f ms, longest %.2f ms\n", N_FRAMES, PIXELS_PER_FRAME,
           lissom_bench_quantile (run.times, N_FRAMES, 0.5),
           lissom_bench_quantile (run.times, N_FRAMES, 1));
  lissom_bench_report ("99 of 100 frames", lissom_bench_quantile (run.times, N_FRAMES, 0.99),
                       FRAME_MS, "ms");
  lissom_bench_report ("late frames", late, N_FRAMES / 100, "frames");
  page_window_free (window);
  return lissom_bench_finish ();
}
