/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo.h>
#include <math.h>
#include <string.h>

#include "picture-compare.h"
#include "scene-fragment.h"

/* The pictures against stored ones.  A picture of golden/ is one stretch: its poses below
 * one another, each in the four themes side by side.  Both are blurred before they are
 * compared, so that another version of cairo may set its edges a little differently;
 * golden/README.md tells how to renew them. */

#define SIZE 112
#define N_THEMES 4

static cairo_surface_t *
draw_themes (LissomScene *scene, const LissomPosture *posture, LissomBackdrop backdrop)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, N_THEMES * SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  for (int theme = 0; theme < N_THEMES; theme++)
    {
      cairo_save (cr);
      cairo_translate (cr, theme * SIZE, 0.0);
      lissom_scene_draw (scene, posture, theme, backdrop, cr, SIZE, SIZE);
      cairo_restore (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static char *
golden_path (const char *id)
{
  g_autofree char *file = g_strconcat (id, ".png", NULL);

  return g_test_build_filename (G_TEST_DIST, "figure", "golden", file, NULL);
}

/* Returns: (nullable): the stored picture of one pose, NULL when there is none */
static cairo_surface_t *
load_golden (const char *id, guint pose)
{
  g_autofree char *path = golden_path (id);
  cairo_surface_t *sheet = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (cairo_surface_status (sheet) != CAIRO_STATUS_SUCCESS
      || cairo_image_surface_get_width (sheet) != N_THEMES * SIZE
      || cairo_image_surface_get_height (sheet) < (int) (pose + 1) * SIZE)
    {
      cairo_surface_destroy (sheet);
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, N_THEMES * SIZE, SIZE);
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, sheet, 0.0, -(double) pose * SIZE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (sheet);
  cairo_surface_flush (surface);

  return surface;
}

static LissomPosture
still (const char *pose)
{
  return (LissomPosture){ .from = pose, .to = pose, .glow = 1.0 };
}

static cairo_surface_t *
draw_stretch (LissomScene *scene)
{
  const char *const *poses = lissom_scene_get_pose_names (scene);
  cairo_surface_t *sheet = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, N_THEMES * SIZE, SIZE * (int) g_strv_length ((char **) poses));
  cairo_t *cr = cairo_create (sheet);

  for (guint i = 0; poses[i] != NULL; i++)
    {
      LissomPosture posture = still (poses[i]);
      cairo_surface_t *row = draw_themes (scene, &posture, LISSOM_BACKDROP_PAGE);

      cairo_set_source_surface (cr, row, 0.0, (double) i * SIZE);
      cairo_paint (cr);
      cairo_surface_destroy (row);
    }
  cairo_destroy (cr);

  return sheet;
}

static gboolean
check_pose (LissomScene *scene, const char *id, guint index)
{
  const char *pose = lissom_scene_get_pose_names (scene)[index];
  LissomPosture posture = still (pose);
  cairo_surface_t *stored = load_golden (id, index), *now;
  PictureDifference difference;

  if (stored == NULL)
    {
      g_test_message ("%s %s is not stored", id, pose);
      return FALSE;
    }

  now = draw_themes (scene, &posture, LISSOM_BACKDROP_PAGE);
  difference = picture_compare (now, stored);
  g_test_message ("%s %s: worst %.2f, mean %.3f", id, pose, difference.worst, difference.mean);
  cairo_surface_destroy (stored);
  cairo_surface_destroy (now);

  return picture_looks_the_same (difference);
}

static void
test_poses_look_as_stored (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], &error);
      guint n_changed = 0;

      g_assert_no_error (error);
      if (g_getenv ("LISSOM_RENEW_PICTURES") != NULL)
        {
          g_autofree char *path = golden_path (stretch->id);
          cairo_surface_t *sheet = draw_stretch (stretch->scene);

          g_assert_cmpint (cairo_surface_write_to_png (sheet, path), ==, CAIRO_STATUS_SUCCESS);
          cairo_surface_destroy (sheet);
        }

      for (guint k = 0; lissom_scene_get_pose_names (stretch->scene)[k] != NULL; k++)
        n_changed += !check_pose (stretch->scene, stretch->id, k);
      if (n_changed > 0)
        {
          g_autofree char *file = g_strconcat (stretch->id, ".png", NULL);
          g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "figure", file, NULL);
          cairo_surface_t *sheet = draw_stretch (stretch->scene);

          cairo_surface_write_to_png (sheet, path);
          cairo_surface_destroy (sheet);
          g_test_message ("%u poses of %s no longer look as stored: compare %s, and see "
                          "tests/figure/golden/README.md", n_changed, stretch->id, path);
          g_test_fail ();
        }
    }
}

/* The tolerance would be worth nothing if a wrong picture passed: each of these is
 * wrong in a way that a tired reviewer might not see. */
static void
test_tolerance_bites (void)
{
  static const struct
  {
    const char *what;
    LissomPosture posture;
  } wrong[] = {
    { "a movement that stops a little short", { "end", "start", 0.06, 0.0, 1.0, FALSE } },
    { "a muscle that glows half", { "end", "end", 0.0, 0.0, 0.5, FALSE } },
    { "the other side", { "end", "end", 0.0, 0.0, 1.0, TRUE } },
    { "another pose", { "half", "half", 0.0, 0.0, 1.0, FALSE } },
  };
  static const char *const scenes[] = { "standing-toe-touch", "chair-both-legs",
                                        "chair-single-leg" };

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autoptr (LissomScene) scene = scene_fragment_get (scenes[i]);
      const char *const *poses = lissom_scene_get_pose_names (scene);
      cairo_surface_t *stored;
      guint end = 0;

      while (strcmp (poses[end], "end") != 0)
        end++;
      stored = load_golden (scenes[i], end);
      g_assert_nonnull (stored);
      for (guint k = 0; k < G_N_ELEMENTS (wrong); k++)
        {
          cairo_surface_t *now = draw_themes (scene, &wrong[k].posture, LISSOM_BACKDROP_PAGE);
          PictureDifference difference = picture_compare (now, stored);

          g_test_message ("%s, %s: worst %.2f, mean %.3f", scenes[i], wrong[k].what,
                          difference.worst, difference.mean);
          g_assert_false (picture_looks_the_same (difference));
          cairo_surface_destroy (now);
        }
      cairo_surface_destroy (stored);
    }
}

/* The figure that faces left has the flipped outlines, but not the flipped light. */
static void
test_mirrored_picture_is_flipped (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], NULL);
      LissomScene *scene = stretch->scene;
      const char *const *poses = lissom_scene_get_pose_names (scene);
      int lit_otherwise = 0;

      for (guint k = 0; poses[k] != NULL; k++)
        {
          LissomPosture posture = still (poses[k]);
          cairo_surface_t *right = draw_themes (scene, &posture, LISSOM_BACKDROP_NONE);
          cairo_surface_t *left;

          posture.mirrored = TRUE;
          left = draw_themes (scene, &posture, LISSOM_BACKDROP_NONE);
          for (int y = 0; y < SIZE; y++)
            for (int x = 0; x < SIZE; x++)
              {
                int theme =
                    LISSOM_THEME_PRINT
                    * SIZE; /* no soft shadows: alpha is the outline, give or take its soft edge */

                g_assert_cmpint (ABS (picture_get_channel (right, theme + x, y, 3)
                                      - picture_get_channel (left, theme + SIZE - 1 - x, y, 3)),
                                 <=, 48);
                lit_otherwise +=
                    ABS (picture_get_channel (right, x, y, 1) - picture_get_channel (left, SIZE - 1 - x, y, 1)) > 20;
              }
          cairo_surface_destroy (right);
          cairo_surface_destroy (left);
        }
      /* Who lies is lit from above on both sides alike, so look at all poses together. */
      g_assert_cmpint (lit_otherwise, >, 5);
    }
}

/* Without a backdrop nothing is painted but the figure and what is near it. */
static void
test_bare_picture_leaves_the_page (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("chair-both-legs");
  LissomPosture posture = still ("end");
  cairo_surface_t *bare = draw_themes (scene, &posture, LISSOM_BACKDROP_NONE);
  cairo_surface_t *page = draw_themes (scene, &posture, LISSOM_BACKDROP_PAGE);

  for (int theme = 0; theme < N_THEMES; theme++)
    {
      int painted = 0;

      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          {
            painted += picture_get_channel (bare, theme * SIZE + x, y, 3) > 0;
            g_assert_cmpint (picture_get_channel (page, theme * SIZE + x, y, 3), ==, 255);
          }
      g_assert_cmpint (painted, >, SIZE * SIZE / 20);
      g_assert_cmpint (painted, <, SIZE * SIZE / 2);
      for (int x = 0; x < SIZE; x++)
        g_assert_cmpint (picture_get_channel (bare, theme * SIZE + x, 2, 3), ==, 0);
    }
  cairo_surface_destroy (page);
  cairo_surface_destroy (bare);
}

/* On paper the floor is a line: it must lie where the scene says the floor is,
 * give or take the foot of a wall or the near edge of a mat. */
static void
test_floor_is_where_it_is_said (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], NULL);
      LissomScene *scene = stretch->scene;
      const char *const *poses = lissom_scene_get_pose_names (scene);

      for (guint k = 0; poses[k] != NULL; k++)
        {
          LissomPosture posture = still (poses[k]);
          cairo_surface_t *bare = draw_themes (scene, &posture, LISSOM_BACKDROP_NONE);
          double floor_at = lissom_scene_get_floor_for (scene, poses[k], poses[k], SIZE, SIZE);
          int lowest = 0;

          for (int y = 0; y < SIZE; y++)
            for (int x = 0; x < SIZE; x++)
              if (picture_get_channel (bare, LISSOM_THEME_PRINT * SIZE + x, y, 3) > 60)
                lowest = y;
          g_assert_cmpfloat_with_epsilon (floor_at, lowest + 0.5, 5.0);
          if (k == 0)
            g_assert_cmpfloat (lissom_scene_get_floor (scene, SIZE, SIZE), ==, floor_at);
          cairo_surface_destroy (bare);
        }
    }
}

/* A caller's context comes back as it was. */
static void
test_context_is_left_alone (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("march-on-the-spot");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 50, 50);
  LissomPosture posture = still ("right-up");
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before, after;
  double x0, y0, x1, y1;

  cairo_translate (cr, 3.0, 4.0);
  cairo_set_line_width (cr, 7.0);
  cairo_get_matrix (cr, &before);
  lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_PAGE, cr, 20.0, 30.0);
  lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_PAGE, cr, 0.0, 30.0);
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7.0);
  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);
  g_assert_cmpfloat (x1 - x0, ==, 50.0);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  g_assert_cmpint (picture_get_channel (surface, 2, 10, 3), ==, 0); /* and nothing outside the rectangle */
  g_assert_cmpint (picture_get_channel (surface, 24, 10, 3), ==, 0);
  g_assert_cmpint (picture_get_channel (surface, 10, 35, 3), ==, 0);
  g_assert_cmpint (picture_get_channel (surface, 4, 10, 3), ==, 255);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/poses-look-as-stored", test_poses_look_as_stored);
  g_test_add_func ("/picture/tolerance-bites", test_tolerance_bites);
  g_test_add_func ("/picture/mirrored-is-flipped", test_mirrored_picture_is_flipped);
  g_test_add_func ("/picture/bare-leaves-the-page", test_bare_picture_leaves_the_page);
  g_test_add_func ("/picture/floor-is-where-it-is-said", test_floor_is_where_it_is_said);
  g_test_add_func ("/picture/context-is-left-alone", test_context_is_left_alone);

  return g_test_run ();
}
