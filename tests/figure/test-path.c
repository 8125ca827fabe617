/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lissom-path.h"
#include "lissom-scene-private.h"
#include "scene-fragment.h"

/* Movements that lead through poses in between, and the muscles they highlight. */

#define STEPS 100

static LissomKeys
keys (double before, double begin, double end, double after, gboolean has_before, gboolean has_after)
{
  return (LissomKeys){ { before, begin, end, after }, has_before, has_after };
}

/* Three keys of an even movement give the parabola through them. */
static void
test_three_keys_are_a_parabola (void)
{
  /* y = x² + 2x at x = 0, 1, 2 */
  LissomKeys first = keys (0.0, 0.0, 3.0, 8.0, FALSE, TRUE);
  LissomKeys second = keys (0.0, 3.0, 8.0, 0.0, TRUE, FALSE);

  for (int i = 0; i <= STEPS; i++)
    {
      double t = (double) i / STEPS;

      g_assert_cmpfloat_with_epsilon (lissom_keys_at (&first, t), t * t + 2.0 * t, 1e-9);
      g_assert_cmpfloat_with_epsilon (lissom_keys_at (&second, t),
                                      (1.0 + t) * (1.0 + t) + 2.0 * (1.0 + t), 1e-9);
    }
}

static void
test_two_keys_are_a_line (void)
{
  LissomKeys line = keys (0.0, -4.0, 6.0, 0.0, FALSE, FALSE);

  for (int i = 0; i <= STEPS; i++)
    g_assert_cmpfloat_with_epsilon (lissom_keys_at (&line, (double) i / STEPS),
                                    -4.0 + 10.0 * i / STEPS, 1e-9);
}

/* Whatever the keys are, the curve stays between the two of its step, goes through both, and
 * a number that stays stays. */
static void
test_never_beyond_its_keys (void)
{
  for (int round = 0; round < 2000; round++)
    {
      LissomKeys some = keys (g_test_rand_double_range (-90.0, 90.0),
                              g_test_rand_double_range (-90.0, 90.0),
                              g_test_rand_double_range (-90.0, 90.0),
                              g_test_rand_double_range (-90.0, 90.0), round & 1, round & 2);
      LissomKeys still = some;
      double low = MIN (some.value[1], some.value[2]), high = MAX (some.value[1], some.value[2]);

      still.value[2] = still.value[1];
      g_assert_cmpfloat_with_epsilon (lissom_keys_at (&some, 0.0), some.value[1], 1e-9);
      g_assert_cmpfloat_with_epsilon (lissom_keys_at (&some, 1.0), some.value[2], 1e-9);
      for (int i = 0; i <= STEPS; i++)
        {
          double at = lissom_keys_at (&some, (double) i / STEPS);

          g_assert_cmpfloat (at, >=, low - 1e-9);
          g_assert_cmpfloat (at, <=, high + 1e-9);
          g_assert_cmpfloat_with_epsilon (lissom_keys_at (&still, (double) i / STEPS),
                                          still.value[1], 1e-9);
        }
    }
}

/* A scene with one moving joint: a thigh that goes back 10 degrees, forward 5 and 40. */
static const char swing[] =
    "<scene><look skin='tan' hair='black' clothes='sage' style='short' legs='leggings' "
    "sleeves='short'/>"
    "<pose id='back'><angles near-hip='-10'/><contact kind='pin' point='hip' x='0' y='53'/></pose>"
    "<pose id='middle'><angles near-hip='5'/><contact kind='pin' point='hip' x='2' y='53'/>"
    "<glow muscle='lower-back' kind='stretch' level='1'/></pose>"
    "<pose id='front'><angles near-hip='40'/><contact kind='pin' point='hip' x='2' y='53'/>"
    "<glow muscle='hamstrings' limb='near' kind='work' level='0.5'/></pose>"
    "<path poses='back middle front'/></scene>";

static LissomScene *
load_swing (void)
{
  g_autoptr (SceneFragment) fragment = NULL;
  g_autoptr (GError) error = NULL;

  fragment = scene_fragment_parse ("swing", swing, &error);
  g_assert_no_error (error);

  return lissom_scene_ref (fragment->scene);
}

static double
hip_at (LissomScene *scene, const char *from, const char *to, double amount, double *x)
{
  LissomPosture posture = { .from = from, .to = to, .amount = amount, .glow = 1.0 };
  LissomMoment moment;

  lissom_moment_init (&moment, scene, &posture);
  if (x != NULL)
    *x = creal (moment.body.pelvis.at);

  return moment.body.angles.value[LISSOM_ANGLE_HIP];
}

static void
test_passes_the_middle (void)
{
  g_autoptr (LissomScene) scene = load_swing ();
  double before, after, x;

  g_assert_cmpfloat_with_epsilon (hip_at (scene, "back", "front", 0.0, NULL), -10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hip_at (scene, "back", "front", 0.5, &x), 5.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (x, 2.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (hip_at (scene, "back", "front", 1.0, NULL), 40.0, 1e-9);

  /* It neither stops there nor changes its speed at once. */
  before = hip_at (scene, "back", "front", 0.50, NULL) - hip_at (scene, "back", "front", 0.49, NULL);
  after = hip_at (scene, "back", "front", 0.51, NULL) - hip_at (scene, "back", "front", 0.50, NULL);
  g_assert_cmpfloat (before, >, 0.3);
  g_assert_cmpfloat_with_epsilon (after, before, 0.05);

  /* A contact that stays from one pose to the next does not stray between them. */
  for (double amount = 0.5; amount <= 1.0; amount += 0.05)
    {
      hip_at (scene, "back", "front", amount, &x);
      g_assert_cmpfloat_with_epsilon (x, 2.0, 1e-9);
    }
}

/* The way between two neighbours, and the way back, are pieces of the same path. */
static void
test_parts_of_a_path (void)
{
  g_autoptr (LissomScene) scene = load_swing ();

  for (double amount = 0.0; amount <= 1.0; amount += 0.05)
    {
      double whole = hip_at (scene, "back", "front", 0.5 + amount / 2.0, NULL);

      g_assert_cmpfloat_with_epsilon (hip_at (scene, "middle", "front", amount, NULL), whole, 1e-9);
      g_assert_cmpfloat_with_epsilon (hip_at (scene, "front", "back", 0.5 - amount / 2.0, NULL),
                                      whole, 1e-9);
    }
  g_assert_cmpfloat_with_epsilon (hip_at (scene, "middle", "middle", 0.3, NULL), 5.0, 1e-9);
}

/* The label points at the thigh, and mirrored at the same place of the other one. */
static void
test_highlights (void)
{
  g_autoptr (LissomScene) scene = load_swing ();
  LissomPosture posture = { .from = "middle", .to = "front", .amount = 1.0, .glow = 1.0 };
  LissomHighlight highlights[LISSOM_MAX_HIGHLIGHTS], mirrored[LISSOM_MAX_HIGHLIGHTS];

  for (guint backdrop = LISSOM_BACKDROP_NONE; backdrop <= LISSOM_BACKDROP_PAGE; backdrop++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 400);
      cairo_t *cr = cairo_create (surface);
      const guchar *pixel;

      posture.mirrored = FALSE;
      g_assert_cmpuint (lissom_scene_list_highlights (scene, &posture, backdrop, 400.0, 400.0,
                                                      highlights), ==, 1);
      g_assert_cmpstr (highlights[0].muscle, ==, "hamstrings");
      g_assert_true (highlights[0].works);
      g_assert_false (highlights[0].is_far);
      g_assert_cmpfloat_with_epsilon (highlights[0].level, 0.5, 1e-9);

      posture.mirrored = TRUE;
      g_assert_cmpuint (lissom_scene_list_highlights (scene, &posture, backdrop, 400.0, 400.0,
                                                      mirrored), ==, 1);
      g_assert_cmpfloat_with_epsilon (mirrored[0].x, 400.0 - highlights[0].x, 1e-6);
      g_assert_cmpfloat_with_epsilon (mirrored[0].y, highlights[0].y, 1e-6);

      /* There it is blue: leggings, and teal on them. */
      posture.mirrored = FALSE;
      lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, backdrop, cr, 400.0, 400.0);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixel = cairo_image_surface_get_data (surface)
              + (int) highlights[0].y * cairo_image_surface_get_stride (surface)
              + 4 * (int) highlights[0].x;
      g_assert_cmpuint (pixel[0], >, pixel[2] + 20u);
      cairo_surface_destroy (surface);
    }

  posture = (LissomPosture){ .from = "back", .to = "back", .glow = 1.0 };
  g_assert_cmpuint (lissom_scene_list_highlights (scene, &posture, LISSOM_BACKDROP_NONE, 400.0,
                                                  400.0, highlights), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/three-keys-are-a-parabola", test_three_keys_are_a_parabola);
  g_test_add_func ("/path/two-keys-are-a-line", test_two_keys_are_a_line);
  g_test_add_func ("/path/never-beyond-its-keys", test_never_beyond_its_keys);
  g_test_add_func ("/path/passes-the-middle", test_passes_the_middle);
  g_test_add_func ("/path/parts-of-a-path", test_parts_of_a_path);
  g_test_add_func ("/path/highlights", test_highlights);

  return g_test_run ();
}
