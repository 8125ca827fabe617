/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-anatomy.h"
#include "lissom-machine.h"
#include "lissom-pelvis-picture.h"
#include "lissom-thigh.h"
#include "picture-compare.h"
#include "scene-fragment.h"

/* The pictures of the articles against a stored one: below one another, each in the four themes
 * side by side.  golden/README.md tells how to renew it. */

#define SIZE 112
#define N_THEMES 4
#define STORED "plates.png"

static void
draw_pelvis (const LissomPelvisState *state, LissomTheme theme, cairo_t *cr)
{
  lissom_pelvis_draw (state, FALSE, theme, LISSOM_BACKDROP_PAGE, cr, SIZE, SIZE);
}

static void
draw_bones (LissomTheme theme, cairo_t *cr)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("standing-toe-touch");
  const LissomPosture posture = { .from = "end", .to = "end", .glow = 1.0 };

  lissom_scene_draw_anatomy (scene, &posture, NULL, theme, LISSOM_BACKDROP_PAGE, cr, SIZE, SIZE);
}

static const LissomPelvisState states[] = {
  { LISSOM_PELVIS_STAND, 0.0, 0.0 }, { LISSOM_PELVIS_STAND, 1.0, 0.0 },
  { LISSOM_PELVIS_STAND, 0.0, 1.0 }, { LISSOM_PELVIS_SIT, 1.0, 0.0 },
  { LISSOM_PELVIS_BEND, 0.0, 0.0 },  { LISSOM_PELVIS_BEND, 1.0, 0.0 },
};

#define N_PLATES (G_N_ELEMENTS (states) + 5)

static void
draw_plate (guint plate, LissomTheme theme, cairo_t *cr)
{
  if (plate < G_N_ELEMENTS (states))
    {
      draw_pelvis (&states[plate], theme, cr);
      return;
    }
  switch (plate - G_N_ELEMENTS (states))
    {
    case 0:
      lissom_thigh_draw_back (theme, LISSOM_BACKDROP_PAGE, TRUE, -1, cr, SIZE, SIZE);
      break;
    case 1:
      lissom_thigh_draw_job (LISSOM_JOB_BEND_KNEE, 1.0, theme, LISSOM_BACKDROP_PAGE, cr, SIZE, SIZE);
      break;
    case 2:
      lissom_thigh_draw_job (LISSOM_JOB_PULL_BACK, 1.0, theme, LISSOM_BACKDROP_PAGE, cr, SIZE, SIZE);
      break;
    case 3:
      lissom_machine_draw (1.0, 1.0, theme, LISSOM_BACKDROP_PAGE, cr, SIZE, SIZE);
      break;
    default:
      draw_bones (theme, cr);
      break;
    }
}

/* @other: the plate that stands in the place of the first one; 0: as it should be */
static cairo_surface_t *
draw_sheet (guint other)
{
  cairo_surface_t *sheet =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, N_THEMES * SIZE, N_PLATES * SIZE);
  cairo_t *cr = cairo_create (sheet);

  for (guint plate = 0; plate < N_PLATES; plate++)
    for (int theme = 0; theme < N_THEMES; theme++)
      {
        cairo_save (cr);
        cairo_translate (cr, theme * SIZE, (double) plate * SIZE);
        draw_plate (plate == 0 ? other : plate, theme, cr);
        cairo_restore (cr);
      }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (sheet);
  return sheet;
}

static void
test_look_as_stored (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "figure", "golden", STORED, NULL);
  cairo_surface_t *now = draw_sheet (0), *wrong = draw_sheet (1), *stored;
  PictureDifference difference;

  if (g_getenv ("LISSOM_RENEW_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (now, path), ==, CAIRO_STATUS_SUCCESS);
  stored = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (stored), ==, CAIRO_STATUS_SUCCESS);

  difference = picture_compare (now, stored);
  g_test_message ("worst %.2f, mean %.3f", difference.worst, difference.mean);
  if (!picture_looks_the_same (difference))
    {
      g_autofree char *built = g_test_build_filename (G_TEST_BUILT, "figure", STORED, NULL);

      cairo_surface_write_to_png (now, built);
      g_test_message ("the plates no longer look as stored: compare %s, and see "
                      "tests/figure/golden/README.md", built);
      g_test_fail ();
    }

  /* A bowl that is tipped would be seen. */
  g_assert_false (picture_looks_the_same (picture_compare (wrong, stored)));
  cairo_surface_destroy (now);
  cairo_surface_destroy (wrong);
  cairo_surface_destroy (stored);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plates/look-as-stored", test_look_as_stored);
  return g_test_run ();
}
