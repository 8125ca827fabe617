/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a frame of a moving figure costs, beside what cairo alone needs to replay the same
 * picture from a recording: the difference is ours. */
#include <stdlib.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

#define SIZE 1200
#define FRAMES 200

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
report (const char *scene, const char *what, double *milliseconds)
{
  qsort (milliseconds, FRAMES, sizeof *milliseconds, compare_doubles);
  g_print ("%-20s %-10s median %7.3f ms   99 %% %7.3f ms\n", scene, what, milliseconds[FRAMES / 2],
           milliseconds[FRAMES * 99 / 100]);
}

static double
milliseconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
measure (const char *name, const char *from, const char *to)
{
  g_autoptr (LissomScene) scene = scene_fragment_get (name);
  cairo_rectangle_t extents = { 0.0, 0.0, SIZE, SIZE };
  cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  double geometry[FRAMES], frame[FRAMES], replay[FRAMES];

  for (int i = 0; i < FRAMES; i++)
    {
      LissomPosture posture = {
        from, to, lissom_ease ((double) i / (FRAMES - 1)), lissom_breath (i / 60.0), 1.0, FALSE
      };
      cairo_surface_t *recording =
          cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
      LissomContours contours;
      LissomMoment moment;
      cairo_t *cr;
      gint64 start = g_get_monotonic_time ();

      for (int again = 0; again < 10; again++) /* the clock counts microseconds */
        {
          lissom_moment_init (&moment, scene, &posture);
          lissom_contours_init (&contours, &moment.body, &scene->cut);
        }
      geometry[i] = milliseconds_since (start) / 10.0;

      cr = cairo_create (page);
      start = g_get_monotonic_time ();
      lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_NONE, cr, SIZE, SIZE);
      frame[i] = milliseconds_since (start);
      cairo_destroy (cr);

      cr = cairo_create (recording);
      lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_NONE, cr, SIZE, SIZE);
      cairo_destroy (cr);
      cr = cairo_create (page);
      start = g_get_monotonic_time ();
      cairo_set_source_surface (cr, recording, 0.0, 0.0);
      cairo_paint (cr);
      replay[i] = milliseconds_since (start);
      cairo_destroy (cr);
      cairo_surface_destroy (recording);
    }
  cairo_surface_destroy (page);

  report (name, "geometry", geometry);
  report (name, "frame", frame);
  report (name, "replay", replay);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_print ("%d frames of %d x %d pixels, light, no backdrop\n", FRAMES, SIZE, SIZE);
  measure ("standing-toe-touch", "start", "end");
  measure ("chair-single-leg", "start", "end");
  measure ("march-on-the-spot", "down-on-left", "right-up");

  return 0;
}
