/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "lissom-scene.h"

/* What a stretch file must not say: every mistake has an error that names it. */

#define MAX_PAIRS 24

/* Splits "kind=pin point=seat x=0" into the two arrays GMarkup would hand over; a + in a
 * value stands for a blank. */
typedef struct
{
  char *names[MAX_PAIRS + 1];
  char *values[MAX_PAIRS + 1];
} Pairs;

static void
pairs_clear (Pairs *self)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    {
      g_free (self->names[i]);
      g_free (self->values[i]);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairs, pairs_clear)

static void
pairs_init (Pairs *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  memset (self, 0, sizeof *self);
  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      const char *sign = strchr (words[i], '=');

      g_assert_cmpuint (i, <, MAX_PAIRS);
      self->names[i] = g_strndup (words[i], sign - words[i]);
      self->values[i] = g_strdelimit (g_strdup (sign + 1), "+", ' ');
    }
}

#define NAMES(pairs) ((const char *const *) (pairs).names)
#define VALUES(pairs) ((const char *const *) (pairs).values)

static void
assert_says (GError *error, int code, const char *const *words)
{
  g_assert_error (error, LISSOM_FIGURE_ERROR, code);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (error->message, words[i]) == NULL)
      {
        g_test_message ("“%s” does not mention “%s”", error->message, words[i]);
        g_test_fail ();
      }
}

typedef struct
{
  const char *text;
  int code;
  const char *words[4];
} Mistake;

#define UNKNOWN LISSOM_FIGURE_ERROR_UNKNOWN_NAME
#define BAD LISSOM_FIGURE_ERROR_BAD_VALUE

static void
test_contact_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "", BAD, { "kind", "contact" } },
    { "point=seat x=0 y=26", BAD, { "kind", "missing" } },
    { "kind=glue point=seat x=0 y=26", UNKNOWN, { "kind", "glue", "heel-out" } },
    { "kind=pin point=nose x=0 y=26", UNKNOWN, { "point", "nose", "near-heel" } },
    { "kind=pin point=seat y=26", BAD, { "x", "missing" } },
    { "kind=pin point=seat x=0 y=26 z=1", UNKNOWN, { "z", "x, y" } },
    { "kind=pin point=seat x=0 y=26 limb=near", UNKNOWN, { "limb" } },
    { "kind=pin point=seat x=0 y=26 y=27", BAD, { "y", "twice" } },
    { "kind=pin point=seat x=abc y=26", BAD, { "x", "abc", "-200" } },
    { "kind=pin point=seat x= y=26", BAD, { "x", "number" } },
    { "kind=pin point=seat x=1,5 y=26", BAD, { "x", "1,5" } },
    { "kind=pin point=seat x=12cm y=26", BAD, { "x", "12cm" } },
    { "kind=pin point=seat x=0x10 y=26", BAD, { "x", "0x10" } },
    { "kind=pin point=seat x=nan y=26", BAD, { "x", "nan" } },
    { "kind=pin point=seat x=inf y=26", BAD, { "x", "inf" } },
    { "kind=pin point=seat x=1e300 y=26", BAD, { "x", "1e+300" } },
    { "kind=pin point=seat x=1e999 y=26", BAD, { "x", "inf" } },
    { "kind=pin point=seat x=0 y=-900", BAD, { "y", "-900", "-200" } },
    { "kind=sole limb=left angle=0", UNKNOWN, { "limb", "left", "near, far" } },
    { "kind=sole angle=0", BAD, { "limb", "missing" } },
    { "kind=sole limb=near", BAD, { "angle", "missing" } },
    { "kind=sole limb=near angle=4000", BAD, { "angle", "4000" } },
    { "kind=leg limb=near x=1", BAD, { "y", "missing" } },
    { "kind=heel limb=near x=1 y=0", BAD, { "angle", "missing" } },
    { "kind=heel-out limb=near y=0 angle=66", BAD, { "knee", "missing" } },
    { "kind=heel-out limb=near y=0 angle=66 knee=-3", BAD, { "knee", "-3" } },
    { "kind=arm limb=near x=1 y=2", BAD, { "part", "missing" } },
    { "kind=arm limb=near part=thumb x=1 y=2", UNKNOWN, { "part", "thumb", "palm" } },
    { "kind=arm limb=near part=palm point=near-lap x=1 y=2", BAD, { "dx", "missing" } },
    { "kind=arm limb=near part=palm point=near-lap dx=1 dy=2 x=1", UNKNOWN, { "x" } },
    { "kind=arm limb=near part=palm point=near-lap dx=1 dy=99", BAD, { "dy", "99", "60" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (LissomPose) pose = lissom_pose_new ();
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_test_message ("%s", mistakes[i].text);
      g_assert_false (lissom_pose_add_rule (pose, TRUE, NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }
}

static void
test_reach_is_of_the_hand (void)
{
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Pairs) pin, arm, hand;

  pairs_init (&pin, "kind=pin point=seat x=0 y=26");
  g_assert_false (lissom_pose_add_rule (pose, FALSE, NAMES (pin), VALUES (pin), &error));
  assert_says (error, UNKNOWN, (const char *const[]){ "reach", "pin", "arm, hand", NULL });

  pairs_init (&arm, "kind=arm limb=near part=tip point=near-toe dx=-1 dy=-1.5e0");
  pairs_init (&hand, "kind=hand limb=far angle=-12");
  g_assert_true (lissom_pose_add_rule (pose, FALSE, NAMES (arm), VALUES (arm), NULL));
  g_assert_true (lissom_pose_add_rule (pose, FALSE, NAMES (hand), VALUES (hand), NULL));
}

static void
test_rules_are_limited (void)
{
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Pairs) pairs;

  pairs_init (&pairs, "kind=sole limb=near angle=0");
  for (int i = 0; i < 32; i++)
    g_assert_true (lissom_pose_add_rule (pose, TRUE, NAMES (pairs), VALUES (pairs), NULL));
  g_assert_false (lissom_pose_add_rule (pose, TRUE, NAMES (pairs), VALUES (pairs), &error));
  assert_says (error, BAD, (const char *const[]){ "32", NULL });
}

static void
test_angle_mistakes (void)
{
  static const struct
  {
    const char *name;
    double value;
    int code;
    const char *word;
  } mistakes[] = {
    { "near-tail", 3.0, UNKNOWN, "near-hip" },
    { "hip", 3.0, UNKNOWN, "near-hip" },
    { "near-pitch", 3.0, UNKNOWN, "pitch" },
    { "breath", 0.5, UNKNOWN, "breath" },
    { "", 0.5, UNKNOWN, "pitch" },
    { "near-knee", NAN, BAD, "near-knee" },
    { "near-knee", INFINITY, BAD, "160" },
    { "near-knee", 400.0, BAD, "400" },
    { "far-curl", 1.5, BAD, "far-curl" },
  };
  g_autoptr (LissomPose) pose = lissom_pose_new ();

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lissom_pose_set_angle (pose, mistakes[i].name, mistakes[i].value, &error));
      assert_says (error, mistakes[i].code,
                   (const char *const[]){ mistakes[i].name, mistakes[i].word, NULL });
    }
}

static void
test_angle_only_once (void)
{
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_pose_set_angle (pose, "far-glide", 1.0, NULL));
  g_assert_false (lissom_pose_set_angle (pose, "far-glide", 1.0, &error));
  assert_says (error, BAD, (const char *const[]){ "far-glide", "twice", NULL });
}

#define LOOK "skin=tan hair=black clothes=sage style=short legs=leggings sleeves=short"

static void
test_look_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "", BAD, { "skin", "missing" } },
    { "skin=green hair=black clothes=sage style=short legs=leggings sleeves=short",
      UNKNOWN,
      { "skin", "green", "brown" } },
    { "skin=tan hair=pink clothes=sage style=short legs=leggings sleeves=short",
      UNKNOWN,
      { "hair", "pink" } },
    { "skin=tan hair=black clothes=coral style=short legs=leggings sleeves=short",
      UNKNOWN,
      { "clothes", "coral" } },
    { "skin=tan hair=black clothes=sage style=hat legs=leggings sleeves=short",
      UNKNOWN,
      { "style", "hat", "scarf" } },
    { "skin=tan hair=black clothes=sage style=short legs=skirt sleeves=short",
      UNKNOWN,
      { "legs", "skirt" } },
    { "skin=tan hair=black clothes=sage style=short legs=leggings", BAD, { "sleeves", "missing" } },
    { LOOK " shoes=red", UNKNOWN, { "shoes", "sleeves" } },
    { LOOK " build=giant", UNKNOWN, { "build", "giant", "soft" } },
  };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (GError) again = NULL;
  g_auto (Pairs) good;

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_assert_false (lissom_scene_set_look (scene, NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }

  pairs_init (&good, LOOK);
  g_assert_true (lissom_scene_set_look (scene, NAMES (good), VALUES (good), NULL));
  g_assert_false (lissom_scene_set_look (scene, NAMES (good), VALUES (good), &again));
  assert_says (again, BAD, (const char *const[]){ "look", NULL });
}

static void
test_prop_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "kind=bath x=1", UNKNOWN, { "bath", "chair-facing", "sofa" } },
    { "kind=chair", BAD, { "x", "missing" } },
    { "kind=chair x=9000", BAD, { "x", "9000" } },
    { "kind=chair x=1 colour=red", UNKNOWN, { "colour", "poses" } },
    { "kind=chair x=1 width=20", UNKNOWN, { "width", "poses" } },
    { "kind=mat x=1", BAD, { "width", "missing" } },
    { "kind=mat x=1 width=20 height=2", UNKNOWN, { "height" } },
    { "kind=step x=1 width=20", BAD, { "height", "missing" } },
    { "kind=step x=1 width=9 height=12", BAD, { "width", "9", "15" } },
    { "kind=step x=1 width=20 height=90", BAD, { "height", "90", "30" } },
    { "kind=towel x=1 width=-20 height=4", BAD, { "width", "-20" } },
    { "kind=strap x=1", UNKNOWN, { "x", "poses" } },
    { "kind=pillow width=20", UNKNOWN, { "width", "poses" } },
  };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (GError) full = NULL;
  g_auto (Pairs) chair;

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_assert_false (lissom_scene_add_prop (scene, NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }

  pairs_init (&chair, "kind=chair x=1");
  for (int i = 0; i < 16; i++)
    g_assert_true (lissom_scene_add_prop (scene, NAMES (chair), VALUES (chair), NULL));
  g_assert_false (lissom_scene_add_prop (scene, NAMES (chair), VALUES (chair), &full));
  assert_says (full, BAD, (const char *const[]){ "16", NULL });
}

static void
test_pose_mistakes (void)
{
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) blank = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) twice = NULL;
  g_autoptr (GError) full = NULL;

  g_assert_false (lissom_scene_add_pose (scene, "kiosk end", pose, &blank));
  assert_says (blank, BAD, (const char *const[]){ "kiosk end", NULL });
  g_assert_false (lissom_scene_add_pose (scene, "", pose, &empty));
  assert_says (empty, BAD, (const char *const[]){ "name", NULL });

  for (int i = 0; i < 16; i++)
    {
      g_autofree char *name = g_strdup_printf ("pose-%d", i);

      g_assert_true (lissom_scene_add_pose (scene, name, pose, NULL));
    }
  g_assert_false (lissom_scene_add_pose (scene, "pose-7", pose, &twice));
  assert_says (twice, BAD, (const char *const[]){ "pose-7", NULL });
  g_assert_false (lissom_scene_add_pose (scene, "one-more", pose, &full));
  assert_says (full, BAD, (const char *const[]){ "16", NULL });
}

static void
test_glow_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "muscle=heart limb=near kind=stretch level=1", UNKNOWN, { "heart", "hamstrings" } },
    { "muscle=calf limb=near kind=hurt level=1", UNKNOWN, { "hurt", "stretch, work" } },
    { "muscle=calf limb=near kind=stretch level=2", BAD, { "level", "2" } },
    { "muscle=calf limb=near kind=stretch", BAD, { "level", "missing" } },
    { "muscle=calf kind=stretch level=1", BAD, { "limb", "missing" } },
    { "muscle=lower-back limb=near kind=stretch level=1", UNKNOWN, { "limb" } },
    { "muscle=hamstrings limb=near kind=work level=1", BAD, { "hamstrings", "twice", "end" } },
  };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) unknown = NULL;
  g_auto (Pairs) good, back;

  g_assert_true (lissom_scene_add_pose (scene, "end", pose, NULL));
  pairs_init (&good, "muscle=hamstrings limb=near kind=stretch level=1");
  pairs_init (&back, "muscle=lower-back kind=stretch level=0.5");
  g_assert_false (lissom_scene_add_glow (scene, "start", NAMES (good), VALUES (good), &unknown));
  assert_says (unknown, UNKNOWN, (const char *const[]){ "start", NULL });
  g_assert_true (lissom_scene_add_glow (scene, "end", NAMES (good), VALUES (good), NULL));
  g_assert_true (lissom_scene_add_glow (scene, "end", NAMES (back), VALUES (back), NULL));

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_assert_false (lissom_scene_add_glow (scene, "end", NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }
}

static void
test_mark_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "", BAD, { "kind", "missing" } },
    { "kind=halo", UNKNOWN, { "halo", "nerve", "folded-leg" } },
    { "kind=low-back level=1", UNKNOWN, { "level" } },
    { "kind=nerve", BAD, { "nerve", "twice", "end" } },
  };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_autoptr (GError) unknown = NULL;
  g_auto (Pairs) good;

  g_assert_true (lissom_scene_add_pose (scene, "end", pose, NULL));
  pairs_init (&good, "kind=nerve");
  g_assert_false (lissom_scene_add_mark (scene, "start", NAMES (good), VALUES (good), &unknown));
  assert_says (unknown, UNKNOWN, (const char *const[]){ "start", NULL });
  g_assert_true (lissom_scene_add_mark (scene, "end", NAMES (good), VALUES (good), NULL));

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_assert_false (lissom_scene_add_mark (scene, "end", NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }
}

static void
test_path_mistakes (void)
{
  static const Mistake mistakes[] = {
    { "", BAD, { "three" } },
    { "poses=", BAD, { "three" } },
    { "poses=a", BAD, { "three" } },
    { "poses=d+e", BAD, { "three" } },
    { "poses=d+e+nowhere", UNKNOWN, { "nowhere" } },
    { "poses=d+e+d", BAD, { "d", "twice" } },
    { "poses=c+d+b", BAD, { "Two", "c", "b" } },
    { "poses=d+e+f speed=2", UNKNOWN, { "speed", "poses" } },
  };
  static const char *const names[] = { "a", "b", "c", "d", "e", "f" };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  g_auto (Pairs) good;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (lissom_scene_add_pose (scene, names[i], pose, NULL));
  pairs_init (&good, "poses=a+b+c");
  g_assert_true (lissom_scene_add_path (scene, NAMES (good), VALUES (good), NULL));

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) pairs;

      pairs_init (&pairs, mistakes[i].text);
      g_test_message ("%s", mistakes[i].text);
      g_assert_false (lissom_scene_add_path (scene, NAMES (pairs), VALUES (pairs), &error));
      assert_says (error, mistakes[i].code, mistakes[i].words);
    }
}

/* A scene that lacks something, or whose contacts cannot hold, cannot be sealed. */
static void
test_seal_checks_the_whole (void)
{
  static const struct
  {
    gboolean look, pose;
    const char *prop, *rule;
    const char *words[3];
  } scenes[] = {
    { TRUE, FALSE, NULL, NULL, { "no pose" } },
    { FALSE, TRUE, NULL, NULL, { "look" } },
    { TRUE, TRUE, "kind=chair x=0 poses=end", NULL, { "chair", "end" } },
    { TRUE, TRUE, "kind=chair x=0 poses=", NULL, { "chair", "poses" } },
    { TRUE, TRUE, NULL, "kind=leg limb=near x=90 y=0", { "end-pose", "leg" } },
    { TRUE,
      TRUE,
      NULL,
      "kind=heel-out limb=near y=-80 angle=66 knee=3",
      { "end-pose", "heel-out" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autoptr (LissomScene) scene = lissom_scene_new ();
      g_autoptr (LissomPose) pose = lissom_pose_new ();
      g_autoptr (GError) error = NULL;
      g_auto (Pairs) look, prop, rule;

      pairs_init (&look, LOOK);
      pairs_init (&prop, scenes[i].prop != NULL ? scenes[i].prop : "");
      pairs_init (&rule, scenes[i].rule != NULL ? scenes[i].rule : "");
      if (scenes[i].look)
        g_assert_true (lissom_scene_set_look (scene, NAMES (look), VALUES (look), NULL));
      if (scenes[i].prop != NULL)
        g_assert_true (lissom_scene_add_prop (scene, NAMES (prop), VALUES (prop), NULL));
      if (scenes[i].rule != NULL)
        g_assert_true (lissom_pose_add_rule (pose, TRUE, NAMES (rule), VALUES (rule), NULL));
      if (scenes[i].pose)
        g_assert_true (lissom_scene_add_pose (scene, "end-pose", pose, NULL));

      g_assert_false (lissom_scene_seal (scene, &error));
      g_assert_nonnull (error);
      assert_says (error, error->code, scenes[i].words);
    }
}

static void
test_themes (void)
{
  LissomTheme theme = LISSOM_THEME_DARK;

  g_assert_false (lissom_theme_from_string ("Light", &theme));
  g_assert_false (lissom_theme_from_string ("", &theme));
  g_assert_false (lissom_theme_from_string (NULL, &theme));
  g_assert_cmpint (theme, ==, LISSOM_THEME_DARK);
  g_assert_true (lissom_theme_from_string ("print", &theme));
  g_assert_cmpint (theme, ==, LISSOM_THEME_PRINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose/contact-mistakes", test_contact_mistakes);
  g_test_add_func ("/pose/reach-is-of-the-hand", test_reach_is_of_the_hand);
  g_test_add_func ("/pose/rules-are-limited", test_rules_are_limited);
  g_test_add_func ("/pose/angle-mistakes", test_angle_mistakes);
  g_test_add_func ("/pose/angle-only-once", test_angle_only_once);
  g_test_add_func ("/scene/look-mistakes", test_look_mistakes);
  g_test_add_func ("/scene/prop-mistakes", test_prop_mistakes);
  g_test_add_func ("/scene/pose-mistakes", test_pose_mistakes);
  g_test_add_func ("/scene/glow-mistakes", test_glow_mistakes);
  g_test_add_func ("/scene/mark-mistakes", test_mark_mistakes);
  g_test_add_func ("/scene/path-mistakes", test_path_mistakes);
  g_test_add_func ("/scene/seal-checks-the-whole", test_seal_checks_the_whole);
  g_test_add_func ("/scene/themes", test_themes);

  return g_test_run ();
}
