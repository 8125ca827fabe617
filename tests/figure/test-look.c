/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-look.h"
#include "lissom-scene-private.h"
#include "scene-fragment.h"

/* Who is drawn, and that nobody's look changes what the body does. */

#define SIZE 200

static void
test_words_come_back (void)
{
  guint choices[LISSOM_N_TRAITS] = { 0 };

  for (guint trait = 0; trait < LISSOM_N_TRAITS; trait++)
    for (guint i = 0; lissom_trait_get_choices (trait)[i] != NULL; i++)
      {
        g_autofree char *words = NULL, *again = NULL;
        g_autoptr (GError) error = NULL;
        LissomLook look, read;

        choices[trait] = i;
        lissom_look_set_choices (&look, choices);
        words = lissom_look_to_words (&look);
        g_assert_true (lissom_look_parse (&read, words, &error));
        g_assert_no_error (error);
        again = lissom_look_to_words (&read);
        g_assert_cmpstr (words, ==, again);
        g_assert_nonnull (strstr (words, lissom_trait_get_choices (trait)[i]));
      }
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *words;
    const char *said;
  } mistakes[] = {
    { "", "five words" },
    { "brown black bun sand", "five words" },
    { "brown black bun sand average tall", "five words" },
    { "brown black bun sand  average", "five words" },
    { "green black bun sand average", "green" },
    { "brown black bun sand huge", "soft" },
    { "black brown bun sand average", "place 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      LissomLook look = { .colouring.skin = 77 };
      g_autoptr (GError) error = NULL;

      g_assert_false (lissom_look_parse (&look, mistakes[i].words, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, mistakes[i].said));
      g_assert_cmpuint (look.colouring.skin, ==, 77);
    }
}

static cairo_surface_t *
draw (LissomScene *scene, const LissomLook *look)
{
  LissomPosture posture = { .from = "end", .to = "end", .glow = 1.0, .look = look };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  lissom_scene_draw (scene, &posture, LISSOM_THEME_LIGHT, LISSOM_BACKDROP_NONE, cr, SIZE, SIZE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint8 *one = cairo_image_surface_get_data (a), *other = cairo_image_surface_get_data (b);
  guint n = 0;

  for (int i = 0; i < SIZE * cairo_image_surface_get_stride (a); i += 4)
    n += memcmp (one + i, other + i, 4) != 0;

  return n;
}

static void
test_another_person_is_drawn (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("standing-toe-touch");
  LissomLook own = { scene->colouring, scene->cut }, other;
  cairo_surface_t *plain = draw (scene, NULL), *same = draw (scene, &own), *changed;

  g_assert_cmpuint (count_differences (plain, same), ==, 0);
  for (guint build = 0; build < LISSOM_N_BUILDS; build++)
    {
      other = own;
      other.cut.build = build;
      changed = draw (scene, &other);
      if (build == own.cut.build)
        g_assert_cmpuint (count_differences (plain, changed), ==, 0);
      else
        g_assert_cmpuint (count_differences (plain, changed), >, 100);
      cairo_surface_destroy (changed);
    }
  cairo_surface_destroy (plain);
  cairo_surface_destroy (same);
}

static double
lowest (const LissomContours *contours)
{
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);

  return box.bottom;
}

/* A build is flesh: the same bones, the same soles on the same floor, and no outline so far
 * from the average one that it would leave the picture. */
static void
test_builds_keep_the_pose (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], NULL);
      const char *const *names = lissom_scene_get_pose_names (stretch->scene);

      for (guint k = 0; names[k] != NULL; k++)
        for (guint build = 0; build < LISSOM_N_BUILDS; build++)
          {
            LissomPosture posture = { .from = names[k], .to = names[k] };
            LissomCut cut = stretch->scene->cut;
            LissomContours average, other;
            LissomMoment moment;
            LissomBox a, b;

            lissom_moment_init (&moment, stretch->scene, &posture);
            cut.build = LISSOM_BUILD_AVERAGE;
            lissom_contours_init (&average, &moment.body, &cut);
            cut.build = build;
            lissom_contours_init (&other, &moment.body, &cut);
            g_assert_cmpfloat_with_epsilon (lowest (&average), lowest (&other), 1.3);
            lissom_box_clear (&a);
            lissom_box_clear (&b);
            lissom_contours_get_box (&average, &a);
            lissom_contours_get_box (&other, &b);
            g_assert_cmpfloat_with_epsilon (a.left, b.left, 4.0);
            g_assert_cmpfloat_with_epsilon (a.right, b.right, 4.0);
            g_assert_cmpfloat_with_epsilon (a.top, b.top, 4.0);
            for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
              {
                const LissomContour *toes = &average.legs[limb].marks[0];
                const LissomContour *same = &other.legs[limb].marks[0];

                g_assert_cmpmem (toes->segments, toes->n_segments * sizeof toes->segments[0],
                                 same->segments, same->n_segments * sizeof same->segments[0]);
              }
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/look/words-come-back", test_words_come_back);
  g_test_add_func ("/look/mistakes", test_mistakes);
  g_test_add_func ("/look/another-person-is-drawn", test_another_person_is_drawn);
  g_test_add_func ("/look/builds-keep-the-pose", test_builds_keep_the_pose);

  return g_test_run ();
}
