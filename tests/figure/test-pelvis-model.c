/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "lissom-pelvis-model.h"
#include "lissom-pelvis-picture.h"
#include "lissom-pelvis-scenes.h"

#define NEAR 1e-9
#define DEGREES(radians) ((radians) * 180.0 / G_PI)

/* The table of the brief: hamstrings, hip flexors, PT, SS, LL, line of the crest, pelvis, radius
 * of the lumbar arc in percent of stature. */
static const struct
{
  double h, f, pelvic_tilt, slope, lordosis, crest, pelvis, radius;
} table[] = {
  { 0.0, 0.0, 13.0, 40.0, 50.0, 10.0, 0.0, 12.6 },
  { 0.5, 0.0, 18.0, 35.0, 44.0, 5.0, -5.0, 14.3 },
  { 1.0, 0.0, 23.0, 30.0, 38.0, 0.0, -10.0, 16.6 },
  { 0.0, 0.5, 8.0, 45.0, 56.0, 15.0, 5.0, 11.3 },
  { 0.0, 1.0, 3.0, 50.0, 62.0, 20.0, 10.0, 10.2 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      LissomPelvisAngles angles;

      lissom_pelvis_model_get_angles (table[i].h, table[i].f, &angles);
      g_assert_cmpfloat_with_epsilon (angles.pelvic_tilt, table[i].pelvic_tilt, NEAR);
      g_assert_cmpfloat_with_epsilon (angles.sacral_slope, table[i].slope, NEAR);
      g_assert_cmpfloat_with_epsilon (angles.lordosis, table[i].lordosis, NEAR);
      g_assert_cmpfloat_with_epsilon (angles.crest_line, table[i].crest, NEAR);
      g_assert_cmpfloat_with_epsilon (angles.tilt, table[i].pelvis, NEAR);
      g_assert_cmpfloat_with_epsilon (angles.lumbar_radius, table[i].radius, 0.05);
    }
}

/* Incidence is bone: it never changes.  Equal pulls cancel.  What is out of range is clamped. */
static void
test_laws (void)
{
  LissomPelvisAngles neutral, angles;

  lissom_pelvis_model_get_angles (0.0, 0.0, &neutral);
  for (int h = 0; h <= 10; h++)
    for (int f = 0; f <= 10; f++)
      {
        lissom_pelvis_model_get_angles (h / 10.0, f / 10.0, &angles);
        g_assert_cmpfloat_with_epsilon (angles.pelvic_incidence, 53.0, NEAR);
        g_assert_cmpfloat_with_epsilon (angles.pelvic_tilt + angles.sacral_slope, 53.0, NEAR);
        g_assert_cmpfloat_with_epsilon (angles.tilt, f - h, NEAR);
        if (h == f)
          g_assert_cmpfloat_with_epsilon (angles.lordosis, neutral.lordosis, NEAR);
      }

  lissom_pelvis_model_get_angles (7.0, -3.0, &angles);
  g_assert_cmpfloat_with_epsilon (angles.tilt, -10.0, NEAR);
}

static double
direction (double from_x, double from_y, double to_x, double to_y)
{
  return DEGREES (atan2 (to_y - from_y, to_x - from_x));
}

/* Whoever lays a protractor on the picture finds the same angles. */
static void
test_drawn (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      LissomPelvisPoints points;
      double crest, slope, tilt;

      lissom_pelvis_get_points (table[i].h, table[i].f, &points);
      crest = -direction (points.back_crest_x, points.back_crest_y, points.front_crest_x,
                          points.front_crest_y);
      slope = -direction (points.plate_back_x, points.plate_back_y, points.plate_front_x,
                          points.plate_front_y);
      tilt = direction (points.hip_x, points.hip_y, points.plate_x, points.plate_y) - 90.0;
      g_assert_cmpfloat_with_epsilon (crest, table[i].crest, 0.05);
      g_assert_cmpfloat_with_epsilon (slope, table[i].slope, 1e-6);
      g_assert_cmpfloat_with_epsilon (tilt, table[i].pelvic_tilt, 1e-6);
      g_assert_cmpfloat_with_epsilon (slope - points.top_lean, table[i].lordosis, 1e-6);
    }
}

/* The scenes of the brief, and the middle between two of their rows. */
static void
test_postures (void)
{
  static const struct
  {
    LissomPelvisPlace place;
    double h;
    LissomPelvisPosture posture;
  } rows[] = {
    { LISSOM_PELVIS_STAND, 0.0, { 0, 0, 0, 0 } },
    { LISSOM_PELVIS_STAND, 0.5, { -1, 0, -1, 0 } },
    { LISSOM_PELVIS_STAND, 1.0, { -2, 0, -2, 0 } },
    { LISSOM_PELVIS_SIT, 0.0, { -2, 6, 81, 0 } },
    { LISSOM_PELVIS_SIT, 0.5, { -14, 8, 69, 0 } },
    { LISSOM_PELVIS_SIT, 1.0, { -26, 10, 57, 0 } },
    { LISSOM_PELVIS_BEND, 0.0, { 75, 102, 85, 8 } },
    { LISSOM_PELVIS_BEND, 0.5, { 58, 98, 66, 13 } },
    { LISSOM_PELVIS_BEND, 1.0, { 40, 95, 48, 17 } },
    { LISSOM_PELVIS_BEND, 0.25, { 66.5, 100, 75.5, 10.5 } },
    { LISSOM_PELVIS_BEND, 0.75, { 49, 96.5, 57, 15 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LissomPelvisPosture posture;

      lissom_pelvis_model_get_posture (rows[i].place, rows[i].h, &posture);
      g_assert_cmpfloat_with_epsilon (posture.pelvis, rows[i].posture.pelvis, NEAR);
      g_assert_cmpfloat_with_epsilon (posture.chest, rows[i].posture.chest, NEAR);
      g_assert_cmpfloat_with_epsilon (posture.hip, rows[i].posture.hip, NEAR);
      g_assert_cmpfloat_with_epsilon (posture.fingers, rows[i].posture.fingers, NEAR);
    }
}

static void
assert_reading (LissomPelvisPlace place,
                double h,
                double f,
                LissomPelvisTip tip,
                LissomPelvisBack back,
                LissomPelvisFeel feel,
                LissomPelvisCaption caption)
{
  const LissomPelvisState state = { place, h, f };
  LissomPelvisReading reading;

  lissom_pelvis_model_read (&state, &reading);
  g_assert_cmpint (reading.tip, ==, tip);
  g_assert_cmpint (reading.back, ==, back);
  g_assert_cmpint (reading.feel, ==, feel);
  g_assert_cmpint (reading.caption, ==, caption);
}

static void
test_words (void)
{
  assert_reading (LISSOM_PELVIS_STAND, 0, 0, LISSOM_PELVIS_LEVEL, LISSOM_BACK_EASY,
                  LISSOM_FEEL_NOWHERE, LISSOM_CAPTION_NEUTRAL);
  assert_reading (LISSOM_PELVIS_STAND, 1, 0, LISSOM_PELVIS_TIPS_BACK, LISSOM_BACK_FLATTER,
                  LISSOM_FEEL_THIGHS, LISSOM_CAPTION_HAMSTRINGS);
  assert_reading (LISSOM_PELVIS_STAND, 0, 1, LISSOM_PELVIS_TIPS_FORWARD, LISSOM_BACK_MORE_ARCHED,
                  LISSOM_FEEL_HIPS, LISSOM_CAPTION_HIP_FLEXORS);
  assert_reading (LISSOM_PELVIS_STAND, 1, 1, LISSOM_PELVIS_LEVEL, LISSOM_BACK_EASY,
                  LISSOM_FEEL_BOTH, LISSOM_CAPTION_BOTH);
  assert_reading (LISSOM_PELVIS_SIT, 0, 0, LISSOM_PELVIS_LEVEL, LISSOM_BACK_EASY,
                  LISSOM_FEEL_NOWHERE, LISSOM_CAPTION_FREE);
  assert_reading (LISSOM_PELVIS_SIT, 1, 1, LISSOM_PELVIS_TIPS_BACK, LISSOM_BACK_ROUNDER,
                  LISSOM_FEEL_THIGHS, LISSOM_CAPTION_HELD);
  assert_reading (LISSOM_PELVIS_BEND, 0, 0, LISSOM_PELVIS_TIPS_FORWARD, LISSOM_BACK_EASY,
                  LISSOM_FEEL_THIGHS, LISSOM_CAPTION_FREE);
  assert_reading (LISSOM_PELVIS_BEND, 1, 0, LISSOM_PELVIS_TIPS_FORWARD, LISSOM_BACK_ROUNDER,
                  LISSOM_FEEL_THIGHS_AND_BACK, LISSOM_CAPTION_HELD);
}

/* Neutral, hamstrings, neutral, hip flexors, bend: 40 seconds, and nothing jumps but the place. */
static void
test_show (void)
{
  static const struct
  {
    double at;
    LissomPelvisState state;
  } stops[] = {
    { 0.0, { LISSOM_PELVIS_STAND, 0, 0 } },  { 7.9, { LISSOM_PELVIS_STAND, 0, 0 } },
    { 15.9, { LISSOM_PELVIS_STAND, 1, 0 } }, { 23.9, { LISSOM_PELVIS_STAND, 0, 0 } },
    { 31.9, { LISSOM_PELVIS_STAND, 0, 1 } }, { 32.0, { LISSOM_PELVIS_BEND, 0, 0 } },
    { 40.0, { LISSOM_PELVIS_BEND, 1, 0 } },  { 99.0, { LISSOM_PELVIS_BEND, 1, 0 } },
  };
  LissomPelvisState before = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      LissomPelvisState state;

      lissom_pelvis_model_get_show (stops[i].at, &state);
      g_assert_cmpint (state.place, ==, stops[i].state.place);
      g_assert_cmpfloat_with_epsilon (state.hamstrings, stops[i].state.hamstrings, 1e-6);
      g_assert_cmpfloat_with_epsilon (state.hip_flexors, stops[i].state.hip_flexors, 1e-6);
    }

  for (int frame = 0; frame <= 40 * 60; frame++)
    {
      LissomPelvisState state;

      lissom_pelvis_model_get_show (frame / 60.0, &state);
      if (state.place == before.place)
        {
          g_assert_cmpfloat (fabs (state.hamstrings - before.hamstrings), <, 0.02);
          g_assert_cmpfloat (fabs (state.hip_flexors - before.hip_flexors), <, 0.02);
        }
      before = state;
    }
}

/* Every state can be drawn in every theme, at any size, and leaves the context as it was. */
static void
test_draws (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 96, 96 }, { 420, 470 }, { 30, 300 } };

  for (int theme = LISSOM_THEME_LIGHT; theme <= LISSOM_THEME_PRINT; theme++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (int place = 0; place < LISSOM_PELVIS_N_PLACES; place++)
        {
          const LissomPelvisState state = { place, 0.6, 0.3 };
          cairo_surface_t *surface =
              cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[size][0], sizes[size][1]);
          cairo_t *cr = cairo_create (surface);
          cairo_matrix_t matrix;

          lissom_pelvis_draw (&state, TRUE, theme, LISSOM_BACKDROP_PAGE, cr, sizes[size][0],
                              sizes[size][1]);
          g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
          cairo_get_matrix (cr, &matrix);
          g_assert_cmpfloat (matrix.xx, ==, 1.0);
          g_assert_cmpfloat (matrix.y0, ==, 0.0);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pelvis/table", test_table);
  g_test_add_func ("/pelvis/laws", test_laws);
  g_test_add_func ("/pelvis/drawn", test_drawn);
  g_test_add_func ("/pelvis/postures", test_postures);
  g_test_add_func ("/pelvis/words", test_words);
  g_test_add_func ("/pelvis/show", test_show);
  g_test_add_func ("/pelvis/draws", test_draws);
  return g_test_run ();
}
