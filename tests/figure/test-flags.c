/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

/* What a stretch asks of a body, worked out from its poses: how far hip and back bend, whether the
 * head hangs low, whether the nerve is loaded, where one lies, kneels or stands. Held against the table
 * of the clinical brief, and against the answers of the readiness check that hide the stretch. */

/* The drawn bodies bend a little otherwise than the stick figure of the brief. */
#define HIP_TOLERANCE 15.0
#define BACK_TOLERANCE 20.0

/* The limits of the brief. */
#define DEEP_HIP 76.0
#define ROUND_BACK 25.0
#define NERVE_LOAD 55.0
#define LEG_BACK -15.0
#define FOOT_UP -10.0

typedef enum
{
  ON_FLOOR,
  ON_CHAIR,
  STANDING,
} Place;

static const char *const places[] = { "floor", "chair", "standing" };

typedef struct
{
  double hip, back; /* the largest bend, degrees */
  gboolean leg_back, head_low, nerve, flat_on_back, kneeling;
  Place place;
} Flags;

static void
add_leg (Flags *flags, const LissomLeg *leg)
{
  flags->hip = MAX (flags->hip, leg->hip_flexion);
  flags->leg_back |= leg->hip_flexion <= LEG_BACK;
  flags->nerve |= leg->hip_flexion - leg->knee_flexion >= NERVE_LOAD &&
                  leg->ankle_flexion >= FOOT_UP;
  /* On the knee, not lying with a bent one. */
  flags->kneeling |= cimag (leg->knee) < 6.0 && cimag (leg->hip) > 20.0;
}

static void
add_pose (Flags *flags, LissomScene *scene, const char *pose)
{
  LissomPosture posture = { .from = pose, .to = pose, .glow = 1.0 };
  LissomMoment moment;
  const LissomBody *body = &moment.body;
  double hip, pitch;

  lissom_moment_init (&moment, scene, &posture);
  hip = cimag (body->legs[LISSOM_LIMB_NEAR].hip);
  pitch = body->angles.value[LISSOM_ANGLE_PITCH];
  flags->back = MAX (flags->back, body->angles.value[LISSOM_ANGLE_LUMBAR] +
                                    body->angles.value[LISSOM_ANGLE_THORACIC]);
  flags->head_low |= pitch > 0.0 && cimag (body->head.at) < hip;
  flags->flat_on_back |= pitch < -60.0;
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    add_leg (flags, &body->legs[limb]);
  if (hip < 15.0 || flags->kneeling || flags->flat_on_back)
    flags->place = ON_FLOOR;
  else if (hip < 40.0)
    flags->place = MIN (flags->place, ON_CHAIR);
}

static void
flags_init (Flags *self, LissomScene *scene)
{
  *self = (Flags) { .place = STANDING };
  for (const char *const *pose = lissom_scene_get_pose_names (scene); *pose != NULL; pose++)
    add_pose (self, scene, *pose);
}

/* --- What the file says --------------------------------------------------------------------- */

/* Returns: (transfer full): the attribute of the first element that has it, or "" */
static char *
get_attribute (const char *text, const char *name)
{
  g_autofree char *start = g_strdup_printf (" %s=\"", name);
  const char *value = strstr (text, start);

  if (value == NULL)
    return g_strdup ("");
  value += strlen (start);
  return g_strndup (value, strcspn (value, "\""));
}

static gboolean
is_hidden_by (const char *text, const char *filter)
{
  g_autofree char *value = get_attribute (text, "hidden-by");
  g_auto (GStrv) filters = g_strsplit_set (value, " \n", -1);

  return g_strv_contains ((const char *const *) filters, filter);
}

typedef struct
{
  const char *filter;
  gboolean wanted;
} Wanted;

#define IS(id, ...) g_strv_contains ((const char *const[]) { __VA_ARGS__, NULL }, id)

/* Which filters the flags ask for; what is named here by hand has its reason in the notes of the
 * brief. The filter "balance" is not a matter of angles.
 * Returns: how many disagree with the file */
static guint
compare (const char *id, const char *text, const Flags *flags)
{
  gboolean held = strstr (text, "<hold ") != NULL;
  const Wanted wanted[] = {
    { "nerve", flags->nerve },
    { "sitbone", flags->nerve && held },
    /* Two invite a deeper bend than is drawn. */
    { "hip", flags->hip >= DEEP_HIP || flags->leg_back ||
               IS (id, "heel-on-step", "doorway-lying") },
    { "knee", flags->kneeling },
    /* The chair stretches stay, with “keep your back flat, stay high”. */
    { "bones", flags->back >= ROUND_BACK && !IS (id, "chair-both-legs", "chair-single-leg") },
    { "head", flags->head_low },
    /* Hard work, and a head-down one, besides. */
    { "pregnant", flags->flat_on_back || IS (id, "assisted-nordic", "down-dog-soft-knees") },
    { "no-floor", flags->place == ON_FLOOR },
  };
  g_autofree char *place = get_attribute (text, "position");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (is_hidden_by (text, wanted[i].filter) != wanted[i].wanted)
      {
        g_test_message ("%s: by its poses “%s” %s hide it", id, wanted[i].filter,
                        wanted[i].wanted ? "should" : "should not");
        n++;
      }
  if (!g_str_equal (place, places[flags->place]))
    {
      g_test_message ("%s: the file says %s, the poses say %s", id, place, places[flags->place]);
      n++;
    }
  return n;
}

/* --- Tests -------------------------------------------------------------------------------------- */

/* The table: largest hip bend, back rounding (0 where it has none), head low, loads the nerve. */
static const struct
{
  const char *id;
  int hip, back;
  gboolean head_low, nerve;
} table[] = {
  { "standing-toe-touch", 80, 35, TRUE, TRUE },
  { "chair-both-legs", 86, 22, FALSE, TRUE },
  { "chair-single-leg", 111, 21, FALSE, TRUE },
  { "march-on-the-spot", 75, 0, FALSE, FALSE },
  { "leg-swing", 40, 0, FALSE, FALSE },
  { "heel-on-step", 72, 0, FALSE, TRUE },
  { "strap-lying", 90, 0, FALSE, TRUE },
  { "floor-single-leg", 89, 30, FALSE, TRUE },
  { "active-knee-extension", 90, 0, FALSE, TRUE },
  { "lying-leg-glide", 85, 0, FALSE, FALSE },
  { "half-kneeling-hip-flexor", 97, 0, FALSE, FALSE },
  { "standing-hip-flexor", 32, 0, FALSE, FALSE },
  { "cat-camel", 96, 44, FALSE, FALSE },
  { "pelvic-tilt-lying", 55, 0, FALSE, FALSE },
  { "seated-pelvic-tilt", 93, 32, FALSE, FALSE },
  { "glute-bridge", 55, 0, FALSE, FALSE },
  { "hip-hinge", 82, 0, FALSE, TRUE },
  { "standing-hamstring-curl", 3, 0, FALSE, FALSE },
  { "doorway-lying", 68, 0, FALSE, TRUE },
  { "long-sitting-reach", 87, 38, FALSE, TRUE },
  { "half-kneeling-hamstring", 84, 0, FALSE, TRUE },
  { "down-dog-soft-knees", 104, 0, TRUE, TRUE },
  { "hamstring-walkout", 0, 0, FALSE, FALSE },
  { "assisted-nordic", 0, 0, FALSE, FALSE },
};

static void
test_table (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  g_assert_cmpuint (paths->len, ==, G_N_ELEMENTS (table));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LissomScene) scene = scene_fragment_get (table[i].id);
      Flags flags;

      flags_init (&flags, scene);
      g_test_message ("%s: hip %.0f, back %.0f", table[i].id, flags.hip, flags.back);
      g_assert_cmpfloat_with_epsilon (flags.hip, table[i].hip, HIP_TOLERANCE);
      if (table[i].back > 0)
        g_assert_cmpfloat_with_epsilon (flags.back, table[i].back, BACK_TOLERANCE);
      else
        g_assert_cmpfloat (flags.back, <, ROUND_BACK);
      g_assert_cmpint (flags.head_low, ==, table[i].head_low);
      g_assert_cmpint (flags.nerve, ==, table[i].nerve);
    }
}

static void
test_files (void)
{
  g_autoptr (GPtrArray) paths = scene_fragment_list ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SceneFragment) stretch = scene_fragment_load (paths->pdata[i], &error);
      g_autofree char *text = NULL;
      Flags flags;

      g_assert_no_error (error);
      g_file_get_contents (paths->pdata[i], &text, NULL, &error);
      g_assert_no_error (error);
      flags_init (&flags, stretch->scene);
      if (compare (stretch->id, text, &flags) > 0)
        g_test_fail_printf ("%s", stretch->id);
    }
}

/* A wrong flag in a file, or a pose that breaks a right one, is seen. */
static void
test_broken_files_are_seen (void)
{
  static const struct
  {
    const char *id, *what, *with;
  } broken[] = {
    { "standing-toe-touch", "nerve sitbone hip bones head", "nerve sitbone hip bones" },
    { "standing-toe-touch", "nerve sitbone hip bones head", "nerve sitbone hip head" },
    { "hip-hinge", "hidden-by=\"nerve hip\"", "hidden-by=\"nerve\"" },
    { "hip-hinge", "hidden-by=\"nerve hip\"", "hidden-by=\"hip\"" },
    { "hip-hinge", "position=\"standing\"", "position=\"chair\"" },
    { "leg-swing", "hidden-by=\"hip balance\"", "hidden-by=\"balance\"" },
    { "glute-bridge", "pregnant no-floor", "pregnant" },
    { "glute-bridge", "pregnant no-floor", "no-floor" },
    { "glute-bridge", "pregnant no-floor", "pregnant no-floor knee" },
    { "cat-camel", "hip knee bones no-floor", "hip bones no-floor" },
    { "chair-single-leg", "nerve sitbone hip", "nerve hip" },
    { "standing-toe-touch", "pitch=\"72\" lumbar=\"34\"", "pitch=\"72\" lumbar=\"14\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *name = g_strconcat (broken[i].id, ".xml", NULL);
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "..", "data", "content", "stretches", name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GString) changed = NULL;
      g_autoptr (SceneFragment) stretch = NULL;
      g_autoptr (GError) error = NULL;
      Flags flags;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      changed = g_string_new (text);
      g_test_message ("%s: with %s for %s", broken[i].id, broken[i].with, broken[i].what);
      g_assert_cmpuint (g_string_replace (changed, broken[i].what, broken[i].with, 1), ==, 1);
      stretch = scene_fragment_parse (broken[i].id, changed->str, &error);
      g_assert_no_error (error);
      flags_init (&flags, stretch->scene);
      g_assert_cmpuint (compare (broken[i].id, changed->str, &flags), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flags/table", test_table);
  g_test_add_func ("/flags/files", test_files);
  g_test_add_func ("/flags/broken-files-are-seen", test_broken_files_are_seen);

  return g_test_run ();
}
