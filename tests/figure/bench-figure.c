/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a frame of a moving figure costs, beside what cairo alone needs to replay the same
 * picture from a recording: the difference is ours.  All movements of all stretches. */
#include "lissom-bench.h"
#include "lissom-scene-private.h"
#include "scene-fragment.h"

#define SIZE 1200
#define FRAMES 40 /* of each movement */
#define FRAME_MS 14.0

typedef struct
{
  GArray *geometry; /* milliseconds, all frames of all movements */
  GArray *frame;
  GArray *replay;
  GArray *ratio; /* of the medians of each movement */
} Figures;

static double
quantile (GArray *values, double share)
{
  return lissom_bench_quantile ((double *) (void *) values->data, values->len, share);
}

static double
time_geometry (LissomScene *scene, const LissomPosture *posture)
{
  double start = lissom_bench_get_thread_work ();
  LissomContours contours;
  LissomMoment moment;

  for (int again = 0; again < 5; again++)
    {
      lissom_moment_init (&moment, scene, posture);
      lissom_contours_init (&contours, &moment.body, &scene->cut);
    }

  return (lissom_bench_get_thread_work () - start) / 5.0;
}

static double
time_frame (LissomScene *scene, const LissomPosture *posture, cairo_surface_t *page)
{
  cairo_t *cr = cairo_create (page);
  double start = lissom_bench_get_thread_work ();
  double milliseconds;

  lissom_scene_draw (scene, posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_NONE, cr, SIZE, SIZE);
  milliseconds = lissom_bench_get_thread_work () - start;
  cairo_destroy (cr);

  return milliseconds;
}

static double
time_replay (LissomScene *scene, const LissomPosture *posture, cairo_surface_t *page)
{
  cairo_rectangle_t extents = { 0.0, 0.0, SIZE, SIZE };
  cairo_surface_t *recording =
      cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);
  double milliseconds;
  double start;

  lissom_scene_draw (scene, posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_NONE, cr, SIZE, SIZE);
  cairo_destroy (cr);
  cr = cairo_create (page);
  start = lissom_bench_get_thread_work ();
  cairo_set_source_surface (cr, recording, 0.0, 0.0);
  cairo_paint (cr);
  milliseconds = lissom_bench_get_thread_work () - start;
  cairo_destroy (cr);
  cairo_surface_destroy (recording);

  return milliseconds;
}

static void
measure (const SceneFragment *stretch, const SceneMovement *movement, Figures *figures)
{
  cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) replays = g_array_new (FALSE, FALSE, sizeof (double));
  double ratio;

  for (int i = 0; i < FRAMES; i++)
    {
      LissomPosture posture = { .from = movement->from,
                                .to = movement->to,
                                .amount = lissom_ease ((double) i / (FRAMES - 1)),
                                .breath = lissom_breath (i / 60.0),
                                .glow = 1.0 };
      double geometry = time_geometry (stretch->scene, &posture);
      double frame = time_frame (stretch->scene, &posture, page);
      double replay = time_replay (stretch->scene, &posture, page);

      g_array_append_val (figures->geometry, geometry);
      g_array_append_val (figures->frame, frame);
      g_array_append_val (figures->replay, replay);
      g_array_append_val (frames, frame);
      g_array_append_val (replays, replay);
    }
  cairo_surface_destroy (page);

  ratio = quantile (frames, 0.5) / quantile (replays, 0.5);
  g_array_append_val (figures->ratio, ratio);
  g_print ("%-24s %-14s %-14s frame %6.2f ms, replay %6.2f ms, ratio %.2f\n", stretch->id,
           movement->from, movement->to, quantile (frames, 0.5), quantile (replays, 0.5), ratio);
}

static void
report (const char *what, GArray *values)
{
  g_print ("%-10s median %7.3f   99 %% %7.3f   worst %7.3f\n", what, quantile (values, 0.5),
           quantile (values, 0.99), quantile (values, 1.0));
}

int
main (int argc, char **argv)
{
  Figures figures = { g_array_new (FALSE, FALSE, sizeof (double)),
                      g_array_new (FALSE, FALSE, sizeof (double)),
                      g_array_new (FALSE, FALSE, sizeof (double)),
                      g_array_new (FALSE, FALSE, sizeof (double)) };
  g_autoptr (GPtrArray) paths = NULL;

  g_test_init (&argc, &argv, NULL);
  paths = scene_fragment_list ();
  g_print ("%d frames a movement, %d x %d pixels, light, no backdrop\n", FRAMES, SIZE, SIZE);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], &error);

      g_assert_no_error (error);
      for (guint k = 0; k < stretch->movements->len; k++)
        measure (stretch, stretch->movements->pdata[k], &figures);
    }

  g_print ("\nall of them, milliseconds (ratio: frame to replay)\n");
  report ("geometry", figures.geometry);
  report ("frame", figures.frame);
  report ("replay", figures.replay);
  report ("ratio", figures.ratio);
  lissom_bench_report ("99 of 100 frames", quantile (figures.frame, 0.99), FRAME_MS, "ms");
  lissom_bench_report ("worst ratio", quantile (figures.ratio, 1.0), 1.0, "of the replay");
  g_array_unref (figures.geometry);
  g_array_unref (figures.frame);
  g_array_unref (figures.replay);
  g_array_unref (figures.ratio);

  return lissom_bench_finish ();
}
