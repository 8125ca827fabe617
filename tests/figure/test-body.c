/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

/* Whether the bodies of the library could be bodies: every pose of every stretch file, and
 * sixty frames of every movement.  Each check is then shown a stretch that was broken on
 * purpose and must see it. */

#define FRAMES 60

/* Two millimetres of a body of 1.7 m, in percent of stature; and the angle by which a foot
 * of 15 % would miss by as much. */
#define CONTACT_TOLERANCE (0.2 / 170.0 * 100.0)
#define ANGLE_TOLERANCE 0.5

/* Flesh gives way that much on a floor or a seat. */
#define SOFT 0.8

#define SEAT_HEIGHT 26.0
#define SEAT_HALF_WIDTH 9.5 /* where its edge begins to be round */
#define SEAT_THICKNESS 2.2

typedef enum
{
  FAULT_UNREADABLE, /* or a contact out of reach */
  FAULT_CONTACT,
  FAULT_JOINT,
  FAULT_FLOOR,
  FAULT_SEAT,
  FAULT_BODY,
  FAULT_MUSCLE,
  FAULT_LIMB,
  FAULT_FRAME,
  N_FAULTS,
} Fault;

static const char *const fault_names[N_FAULTS] = {
  "cannot be read", "a contact is missed",        "a joint is beyond its range",
  "floor",          "something is in the seat",   "something is in the body",
  "muscle",         "the muscle of another limb", "something is outside the picture",
};

typedef struct
{
  guint n[N_FAULTS];
  char *where; /* for messages */
} Faults;

static void G_GNUC_PRINTF (3, 4)
blame (Faults *self, Fault fault, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list arguments;

  va_start (arguments, format);
  detail = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (self->n[fault]++ < 3) /* sixty frames say the same */
    g_test_message ("%s: %s: %s", self->where, fault_names[fault], detail);
}

/* How far human joints go, degrees.  Unless said otherwise: the ranges of the American
 * Academy of Orthopaedic Surgeons (Joint Motion, 1965; Greene and Heckman, The Clinical
 * Measurement of Joint Motion, 1994), where they are wider for a limb that is pushed by the
 * body's weight. */
static const struct
{
  LissomAngle angle;
  double low;
  double high;
} ranges[] = {
  { LISSOM_ANGLE_LUMBAR, -25.0, 60.0 },
  /* Thoracic flexion 20 to 45, extension 25 (White and Panjabi, 1990). */
  { LISSOM_ANGLE_THORACIC, -25.0, 40.0 },
  { LISSOM_ANGLE_NECK, -45.0, 45.0 },
  /* The nod between skull and atlas is a part of the range of the neck. */
  { LISSOM_ANGLE_HEAD, -20.0, 20.0 },
  { LISSOM_ANGLE_HIP, -30.0, 120.0 },
  { LISSOM_ANGLE_KNEE, 0.0, 140.0 },
  /* Under the body's weight with the knee bent up to 38 (Bennell et al. 1998); a foot that lies
   * on its instep bends in the midfoot too, which this skeleton has as one joint. */
  { LISSOM_ANGLE_ANKLE, -75.0, 38.0 },
  { LISSOM_ANGLE_TOE, -35.0, 70.0 },
  { LISSOM_ANGLE_SHOULDER, -60.0, 180.0 },
  { LISSOM_ANGLE_ELBOW, 0.0, 150.0 },
  /* Pushed flat on the floor up to 90 (Norkin and White 2016, passive). */
  { LISSOM_ANGLE_WRIST, -80.0, 90.0 },
};

static void
check_joint (Faults *faults, const LissomBody *body, LissomAngle angle, guint range)
{
  double value = body->angles.value[angle];

  if (!(value >= ranges[range].low - 1e-6 && value <= ranges[range].high + 1e-6))
    blame (faults, FAULT_JOINT, "angle %d is %.1f, a body has %.0f to %.0f", (int) angle, value,
           ranges[range].low, ranges[range].high);
}

static void
check_joints (Faults *faults, const LissomBody *body)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].angle < LISSOM_ANGLE_HIP)
      check_joint (faults, body, ranges[i].angle, i);
    else
      for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
        check_joint (faults, body, lissom_limb_angle (ranges[i].angle, limb), i);
}

static gboolean
is_angle (LissomRuleKind kind)
{
  return kind == LISSOM_RULE_SOLE || kind == LISSOM_RULE_SHANK || kind == LISSOM_RULE_HAND;
}

static void
check_contacts (Faults *faults, const LissomMoment *moment)
{
  if (moment->n_contacts == 0)
    blame (faults, FAULT_CONTACT, "nothing holds the body");
  for (guint i = 0; i < moment->n_contacts; i++)
    {
      const LissomRule *rule = &moment->contacts[i];
      double miss = lissom_rule_get_error (rule, &moment->body);

      if (!(miss <= (is_angle (rule->kind) ? ANGLE_TOLERANCE : CONTACT_TOLERANCE)))
        blame (faults, FAULT_CONTACT, "number %u is missed by %.2f", i + 1, miss);
    }
}

static void
check_floor (Faults *faults, const LissomContours *contours)
{
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);
  if (!(box.bottom >= -SOFT))
    blame (faults, FAULT_FLOOR, "%.2f below it", -box.bottom);
  /* There is no stretch with both feet off the floor. */
  if (!(box.bottom <= 1.0 + SOFT))
    blame (faults, FAULT_FLOOR, "%.2f above it", box.bottom);
}

/* Whether a closed contour goes round a point. */
static gboolean
contains (const LissomContour *contour, LissomPoint at)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < contour->n_segments; i++)
    for (int k = 0; k < 8; k++)
      {
        LissomPoint a = lissom_segment_point (&contour->segments[i], k / 8.0) - at;
        LissomPoint b = lissom_segment_point (&contour->segments[i], (k + 1) / 8.0) - at;

        if ((cimag (a) > 0.0) != (cimag (b) > 0.0)
            && creal (a) + (creal (b) - creal (a)) * cimag (a) / (cimag (a) - cimag (b)) > 0.0)
          inside = !inside;
      }

  return inside;
}

/* The boards of a seat are no place for a foot, a hand or a thigh. */
static void
check_seat (Faults *faults, const LissomContours *contours, double x)
{
  const LissomContour *silhouettes[LISSOM_N_SILHOUETTES];

  lissom_contours_get_silhouettes (contours, silhouettes);
  for (guint i = 0; i < LISSOM_N_SILHOUETTES; i++)
    for (guint k = 0; k < silhouettes[i]->n_segments; k++)
      for (double t = 0.0; t < 1.0; t += 0.25)
        {
          LissomPoint at = lissom_segment_point (&silhouettes[i]->segments[k], t);

          if (fabs (creal (at) - x) < SEAT_HALF_WIDTH && cimag (at) < SEAT_HEIGHT - 1.25 * SOFT
              && cimag (at) > SEAT_HEIGHT - SEAT_THICKNESS)
            {
              blame (faults, FAULT_SEAT, "outline %u, at %.1f, %.1f", i, creal (at), cimag (at));
              return;
            }
        }
}

static void
check_seats (Faults *faults,
             const LissomScene *scene,
             const LissomMoment *moment,
             const LissomContours *contours)
{
  for (guint i = 0; i < scene->n_props; i++)
    {
      const LissomProp *prop = &scene->props[i].prop;

      if (((moment->props >> i) & 1)
          && (prop->kind == LISSOM_PROP_CHAIR || prop->kind == LISSOM_PROP_CHAIR_FACING))
        check_seat (faults, contours, prop->x);
    }
}

/* No hand and no foot goes into the head, and no foot into the trunk.  Hands may pass
 * beside the trunk. */
static void
check_body (Faults *faults, const LissomMoment *moment, const LissomContours *contours)
{
  const LissomBody *body = &moment->body;

  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      const LissomArm *arm = &body->arms[limb];
      const LissomLeg *leg = &body->legs[limb];
      const LissomPoint feet[] = { leg->heel, leg->toe, leg->ankle };
      const LissomPoint hands[] = { arm->wrist, arm->palm, arm->tip };

      for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
        {
          if (contains (&contours->head.skull, feet[i]) || contains (&contours->head.skull, hands[i]))
            blame (faults, FAULT_BODY, "limb %u, in the head", limb);
          if (contains (&contours->trunk.shirt, feet[i]))
            blame (faults, FAULT_BODY, "limb %u, a foot in the trunk", limb);
        }
    }
}

/* What the words of a stretch call the muscles. */
static const struct
{
  LissomMuscle muscle;
  const char *words[4];
} vocabulary[] = {
  { LISSOM_MUSCLE_HAMSTRINGS, { "hamstring" } },
  { LISSOM_MUSCLE_CALF, { "calf", "calves" } },
  { LISSOM_MUSCLE_GLUTES, { "buttock", "glute" } },
  { LISSOM_MUSCLE_HIP_FLEXORS, { "hip flexor", "front of the hip" } },
  { LISSOM_MUSCLE_QUADRICEPS, { "quadriceps", "front thigh", "hip flexor" } }, /* rectus femoris */
  { LISSOM_MUSCLE_LOWER_BACK, { "back", "trunk" } },
  { LISSOM_MUSCLE_ABDOMINALS, { "abdominal", "trunk" } },
};

static gboolean
names_muscle (const char *text, LissomMuscle muscle)
{
  g_autofree char *lower = g_utf8_strdown (text != NULL ? text : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    if (vocabulary[i].muscle == muscle)
      for (guint k = 0; k < G_N_ELEMENTS (vocabulary[i].words); k++)
        if (vocabulary[i].words[k] != NULL && strstr (lower, vocabulary[i].words[k]) != NULL)
          return TRUE;

  return FALSE;
}

/* How long a muscle is in a posture, as far as the joints that it crosses tell. */
static double
length_of (LissomMuscle muscle, const LissomLeg *leg)
{
  switch (muscle)
    {
    case LISSOM_MUSCLE_HAMSTRINGS:
      return leg->hip_flexion - leg->knee_flexion;
    case LISSOM_MUSCLE_CALF:
      return leg->ankle_flexion - 0.5 * leg->knee_flexion;
    case LISSOM_MUSCLE_GLUTES:
      return leg->hip_flexion;
    case LISSOM_MUSCLE_HIP_FLEXORS:
      return -leg->hip_flexion;
    case LISSOM_MUSCLE_QUADRICEPS:
      return leg->knee_flexion - leg->hip_flexion;
    case LISSOM_MUSCLE_LOWER_BACK:
    case LISSOM_MUSCLE_ABDOMINALS:
    case LISSOM_N_MUSCLES:
    default:
      return 0.0;
    }
}

/* A stretched muscle is that of the limb in which it is longer; of a lifted thigh it is the
 * front that works. */
static void
check_limb (Faults *faults, const LissomBody *body, const LissomGlow *glow)
{
  const LissomLeg *leg = &body->legs[glow->limb], *other = &body->legs[!glow->limb];

  if (glow->kind == LISSOM_GLOW_STRETCH
      && length_of (glow->muscle, leg) < length_of (glow->muscle, other) - 8.0)
    blame (faults, FAULT_LIMB, "%s is longer in the other leg", lissom_muscle_names[glow->muscle]);
  if (glow->kind == LISSOM_GLOW_WORK && glow->muscle == LISSOM_MUSCLE_QUADRICEPS
      && leg->hip_flexion < other->hip_flexion - 8.0)
    blame (faults, FAULT_LIMB, "the other leg is lifted");
}

static void
check_muscles (Faults *faults, const SceneFragment *stretch, const LissomScenePose *pose,
               const LissomBody *body)
{
  for (guint i = 0; i < pose->n_glows; i++)
    {
      const LissomGlow *glow = &pose->glows[i];
      const char *text =
          glow->kind == LISSOM_GLOW_WORK ? stretch->strengthens : stretch->stretches;

      if (!names_muscle (text, glow->muscle))
        blame (faults, FAULT_MUSCLE, "%s glows, but the file says “%s”",
               lissom_muscle_names[glow->muscle], text);
      check_limb (faults, body, glow);
    }
}

/* The muscle that is named first must be shown in some pose, if it can be shown at all. */
static void
check_main_muscle (Faults *faults, const SceneFragment *stretch)
{
  g_autofree char *first = NULL;

  if (stretch->stretches == NULL)
    return;

  first = g_strndup (stretch->stretches, strcspn (stretch->stretches, ",;("));
  for (guint muscle = 0; muscle < LISSOM_N_MUSCLES; muscle++)
    if (names_muscle (first, muscle) && g_str_has_prefix (stretch->stretches, "Hamstrings"))
      {
        for (guint i = 0; i < stretch->scene->n_poses; i++)
          for (guint k = 0; k < stretch->scene->poses[i].n_glows; k++)
            if (stretch->scene->poses[i].glows[k].muscle == muscle)
              return;
        if (strstr (stretch->stretches, "very lightly") == NULL)
          blame (faults, FAULT_MUSCLE, "“%s” glows nowhere", first);
      }
}

static void
check_frame (Faults *faults, const LissomMoment *moment, const LissomContours *contours)
{
  static const double sizes[][2] = { { 400.0, 400.0 }, { 900.0, 300.0 }, { 300.0, 900.0 } };
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LissomFraming framing;

      lissom_framing_init (&framing, &moment->box, sizes[i][0], sizes[i][1], FALSE);
      if (!(framing.left + framing.scale * box.left >= 0.0
            && framing.left + framing.scale * box.right <= sizes[i][0]
            && framing.floor - framing.scale * box.top >= 0.0
            && framing.floor - framing.scale * box.bottom <= sizes[i][1]))
        blame (faults, FAULT_FRAME, "on a page of %.0f × %.0f", sizes[i][0], sizes[i][1]);
    }
}

static void
check_moment (Faults *faults, LissomScene *scene, const LissomPosture *posture)
{
  LissomContours contours;
  LissomMoment moment;

  lissom_moment_init (&moment, scene, posture);
  lissom_contours_init (&contours, &moment.body, &scene->cut);
  check_contacts (faults, &moment);
  check_joints (faults, &moment.body);
  check_floor (faults, &contours);
  check_seats (faults, scene, &moment, &contours);
  check_body (faults, &moment, &contours);
  check_frame (faults, &moment, &contours);
}

static void
set_place (Faults *faults, const SceneFragment *stretch, const char *from, const char *to)
{
  g_free (faults->where);
  faults->where = g_strdup_printf ("%s, %s%s%s", stretch->id, from, to != NULL ? " to " : "",
                                   to != NULL ? to : "");
}

static void
check_pose (Faults *faults, const SceneFragment *stretch, const char *name)
{
  LissomPosture posture = { .from = name, .to = name, .breath = 0.0, .glow = 1.0 };
  LissomMoment moment;

  set_place (faults, stretch, name, NULL);
  check_moment (faults, stretch->scene, &posture);
  lissom_moment_init (&moment, stretch->scene, &posture);
  check_muscles (faults, stretch, lissom_scene_find_pose (stretch->scene, name), &moment.body);
}

static void
check_movement (Faults *faults, const SceneFragment *stretch, const SceneMovement *movement)
{
  set_place (faults, stretch, movement->from, movement->to);
  for (int frame = 0; frame < FRAMES; frame++)
    {
      LissomPosture posture = {
        .from = movement->from,
        .to = movement->to,
        .amount = lissom_ease ((double) frame / (FRAMES - 1)),
        .breath = lissom_breath (frame * 0.1),
        .glow = 1.0,
      };

      check_moment (faults, stretch->scene, &posture);
    }
}

/* Looks at all of a stretch. */
static void
check_stretch (Faults *faults, const SceneFragment *stretch)
{
  const char *const *names = lissom_scene_get_pose_names (stretch->scene);

  for (guint i = 0; names[i] != NULL; i++)
    check_pose (faults, stretch, names[i]);
  for (guint i = 0; i < stretch->movements->len; i++)
    check_movement (faults, stretch, g_ptr_array_index (stretch->movements, i));
  check_main_muscle (faults, stretch);
}

static void
test_library (gconstpointer data)
{
  const char *path = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SceneFragment) stretch = scene_fragment_load (path, &error);
  Faults faults = { 0 };

  g_assert_no_error (error);
  check_stretch (&faults, stretch);
  for (guint i = 0; i < N_FAULTS; i++)
    if (faults.n[i] > 0)
      g_test_fail_printf ("%s: %s", stretch->id, fault_names[i]);
  g_free (faults.where);
}

/* A good stretch, what is broken in it, and what must be seen. */
static const struct
{
  const char *stretch;
  const char *what;
  const char *with;
  Fault fault;
} broken[] = {
  { "chair-single-leg", "point=\"seat\" x=\"0\" y=\"26\"", "point=\"seat\" x=\"0\" y=\"66\"",
    FAULT_UNREADABLE },
  { "standing-toe-touch", "lumbar=\"34\"", "lumbar=\"72\"", FAULT_JOINT },
  { "march-on-the-spot", "near-knee=\"84\"", "near-knee=\"156\"", FAULT_JOINT },
  { "march-on-the-spot", "point=\"near-heel\" x=\"0\" y=\"0\"",
    "point=\"near-heel\" x=\"0\" y=\"-2\"", FAULT_FLOOR },
  { "march-on-the-spot", "point=\"near-heel\" x=\"0\" y=\"0\"",
    "point=\"near-heel\" x=\"0\" y=\"9\"", FAULT_FLOOR },
  { "chair-single-leg", "<prop kind=\"chair\" x=\"-8.5\"/>", "<prop kind=\"chair\" x=\"6\"/>",
    FAULT_SEAT },
  { "chair-single-leg", "muscle=\"hamstrings\"", "muscle=\"glutes\"", FAULT_MUSCLE },
  { "chair-single-leg", "muscle=\"hamstrings\" limb=\"near\"", "muscle=\"hamstrings\" limb=\"far\"",
    FAULT_LIMB },
  { "march-on-the-spot", "muscle=\"quadriceps\" limb=\"near\"",
    "muscle=\"quadriceps\" limb=\"far\"", FAULT_LIMB },
  { "chair-single-leg", "kind=\"stretch\"", "kind=\"work\"", FAULT_MUSCLE },
  { "chair-single-leg", "<stretches>Hamstrings", "<stretches>Arms", FAULT_MUSCLE },
};

static char *
read_stretch (const char *id)
{
  g_autofree char *file = g_strconcat (id, ".xml", NULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "content", "stretches", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
test_broken_files_are_seen (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *text = read_stretch (broken[i].stretch);
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (SceneFragment) stretch = NULL;
      g_autoptr (GError) error = NULL;
      Faults faults = { 0 };

      g_test_message ("with %s for %s:", broken[i].with, broken[i].what);
      g_assert_cmpuint (g_string_replace (changed, broken[i].what, broken[i].with, 0), >, 0);
      stretch = scene_fragment_parse (broken[i].stretch, changed->str, &error);
      if (stretch == NULL)
        {
          g_assert_cmpint (broken[i].fault, ==, FAULT_UNREADABLE);
          g_assert_nonnull (strstr (error->message, "does not hold"));
          continue;
        }
      check_stretch (&faults, stretch);
      g_assert_cmpuint (faults.n[broken[i].fault], >, 0);
      g_free (faults.where);
    }
}

/* What no file can be brought to do is broken in the body itself. */
static void
test_broken_bodies_are_seen (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("chair-both-legs");
  LissomPosture posture = { .from = "end", .to = "end", .glow = 1.0 };
  Faults faults = { .where = g_strdup ("on purpose") };
  LissomContours contours;
  LissomMoment moment;

  lissom_moment_init (&moment, scene, &posture);
  lissom_contours_init (&contours, &moment.body, &scene->cut);
  check_contacts (&faults, &moment);
  check_frame (&faults, &moment, &contours);
  check_body (&faults, &moment, &contours);
  for (guint i = 0; i < N_FAULTS; i++)
    g_assert_cmpuint (faults.n[i], ==, 0);

  /* Three millimetres beside the contact. */
  lissom_body_init (&moment.body, &moment.body.angles,
                    moment.body.pelvis.at + 1.5 * CONTACT_TOLERANCE);
  check_contacts (&faults, &moment);
  g_assert_cmpuint (faults.n[FAULT_CONTACT], >, 0);

  /* Far outside the picture. */
  lissom_body_init (&moment.body, &moment.body.angles, moment.body.pelvis.at + 40.0);
  lissom_contours_init (&contours, &moment.body, &scene->cut);
  check_frame (&faults, &moment, &contours);
  g_assert_cmpuint (faults.n[FAULT_FRAME], >, 0);

  /* A foot in the belly, and a hand in the head. */
  lissom_moment_init (&moment, scene, &posture);
  lissom_contours_init (&contours, &moment.body, &scene->cut);
  moment.body.legs[LISSOM_LIMB_FAR].heel = lissom_body_get_spine (&moment.body, 12.0).at;
  check_body (&faults, &moment, &contours);
  g_assert_cmpuint (faults.n[FAULT_BODY], ==, 1);
  moment.body.arms[LISSOM_LIMB_NEAR].tip = moment.body.head.at;
  check_body (&faults, &moment, &contours);
  g_assert_cmpuint (faults.n[FAULT_BODY], ==, 3);
  g_free (faults.where);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = NULL;

  g_test_init (&argc, &argv, NULL);
  paths = scene_fragment_list ();
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *file = g_path_get_basename (paths->pdata[i]);
      g_autofree char *name = g_strconcat ("/body/", file, NULL);

      g_test_add_data_func (name, paths->pdata[i], test_library);
    }
  g_test_add_func ("/body/broken-files-are-seen", test_broken_files_are_seen);
  g_test_add_func ("/body/broken-bodies-are-seen", test_broken_bodies_are_seen);

  return g_test_run ();
}
