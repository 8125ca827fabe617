/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-scene-private.h"
#include "scene-fragment.h"

/* Every movement of the four scenes, frame by frame, without eyes. */

#define FRAMES 60
#define TOLERANCE 0.05 /* percent of stature, or degrees */

typedef struct
{
  const char *scene;
  const char *from;
  const char *to;
} Movement;

static const Movement movements[] = {
  { "standing-toe-touch", "start", "half" },
  { "standing-toe-touch", "half", "end" },
  { "standing-toe-touch", "start", "end" },
  { "standing-toe-touch", "start", "kiosk-end" },
  { "chair-both-legs", "start", "half" },
  { "chair-both-legs", "half", "end" },
  { "chair-both-legs", "start", "end" },
  { "chair-both-legs", "start", "kiosk-end" },
  { "chair-single-leg", "start", "half" },
  { "chair-single-leg", "half", "end" },
  { "chair-single-leg", "start", "end" },
  { "march-on-the-spot", "down-on-left", "right-up" },
  { "march-on-the-spot", "right-up", "down-on-left" },
  { "march-on-the-spot", "down-on-right", "left-up" },
  { "march-on-the-spot", "left-up", "down-on-right" },
  { "march-on-the-spot", "down-on-left", "down-on-right" },
};

typedef void (*FrameCheck) (LissomScene *scene,
                            const LissomMoment *moment,
                            const LissomContours *contours,
                            gpointer data);

static LissomPosture
posture_at (const Movement *movement, int frame)
{
  return (LissomPosture){
    .from = movement->from,
    .to = movement->to,
    .amount = lissom_ease ((double) frame / (FRAMES - 1)),
    .breath = lissom_breath (frame * 0.1),
    .glow = 1.0,
  };
}

static void
walk (const Movement *movement, FrameCheck check, gpointer data)
{
  g_autoptr (LissomScene) scene = scene_fragment_get (movement->scene);

  g_test_message ("%s: %s to %s", movement->scene, movement->from, movement->to);
  for (int frame = 0; frame < FRAMES; frame++)
    {
      LissomPosture posture = posture_at (movement, frame);
      LissomContours contours;
      LissomMoment moment;

      lissom_moment_init (&moment, scene, &posture);
      lissom_contours_init (&contours, &moment.body, &scene->cut);
      check (scene, &moment, &contours, data);
    }
}

static void
walk_all (FrameCheck check)
{
  for (guint i = 0; i < G_N_ELEMENTS (movements); i++)
    walk (&movements[i], check, NULL);
}

static void
check_contacts (LissomScene *scene,
                const LissomMoment *moment,
                const LissomContours *contours,
                gpointer data)
{
  g_assert_cmpuint (moment->n_contacts, >, 0);
  for (guint i = 0; i < moment->n_contacts; i++)
    g_assert_cmpfloat (lissom_rule_get_error (&moment->contacts[i], &moment->body), <=, TOLERANCE);
}

static void
test_contacts_hold (void)
{
  walk_all (check_contacts);
}

/* The march hands the body from one foot to the other: neither may slide. */
static void
test_march_does_not_slide (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("march-on-the-spot");
  const Movement change = { NULL, "down-on-left", "down-on-right" };
  LissomMoment first, moment;

  for (int frame = 0; frame < FRAMES; frame++)
    {
      LissomPosture posture = posture_at (&change, frame);

      posture.breath = 0.0;
      lissom_moment_init (&moment, scene, &posture);
      if (frame == 0)
        first = moment;
      for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
        g_assert_cmpfloat (cabs (moment.body.legs[limb].heel - first.body.legs[limb].heel), <,
                           0.001);
    }
}

/* Calls @each for every contour, in a fixed order. */
static void
for_each_contour (const LissomContours *contours,
                  void (*each) (const LissomContour *contour, gpointer data),
                  gpointer data)
{
  const LissomTrunkContours *trunk = &contours->trunk;
  const LissomHeadContours *head = &contours->head;
  const LissomContour *shared[] = {
    &trunk->neck,
    &trunk->neck_core,
    &trunk->shirt,
    &trunk->collar,
    &trunk->hem_seam,
    &trunk->pelvis,
    &trunk->waist_fold.curve,
    &head->skull,
    &head->ear,
    &head->ear_fold,
    &head->eye,
    &head->brow,
    &head->mouth,
    &head->hair,
    &head->bun,
  };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    each (shared[i], data);
  for (guint i = 0; i < head->n_marks; i++)
    each (&head->marks[i], data);
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      const LissomLegContours *leg = &contours->legs[limb];
      const LissomArmContours *arm = &contours->arms[limb];

      each (&leg->skin, data);
      each (&leg->cloth, data);
      each (&leg->web, data);
      each (&leg->crease.curve, data);
      for (guint i = 0; i < leg->n_marks; i++)
        each (&leg->marks[i], data);
      each (&arm->skin, data);
      each (&arm->sleeve, data);
      each (&arm->sleeve_hem, data);
      each (&arm->sleeve_edge, data);
      each (&arm->sleeve_seam, data);
      for (guint i = 0; i < LISSOM_N_FINGER_LINES; i++)
        each (&arm->fingers[i].curve, data);
      each (&arm->thumb, data);
      each (&arm->thumb_edge.curve, data);
    }
}

static void
assert_finite (const LissomContour *contour, gpointer data)
{
  for (guint i = 0; i < contour->n_segments; i++)
    {
      const LissomPoint *points = &contour->segments[i].from;

      for (int k = 0; k < 4; k++)
        g_assert_true (isfinite (creal (points[k])) && isfinite (cimag (points[k])));
    }
}

static void
check_finite (LissomScene *scene,
              const LissomMoment *moment,
              const LissomContours *contours,
              gpointer data)
{
  for_each_contour (contours, assert_finite, NULL);
}

static void
test_all_is_finite (void)
{
  walk_all (check_finite);
}

typedef struct
{
  guint counts[128];
  guint n;
} Topology;

static void
count_segments (const LissomContour *contour, gpointer data)
{
  Topology *topology = data;

  g_assert_cmpuint (topology->n, <, G_N_ELEMENTS (topology->counts));
  topology->counts[topology->n++] = contour->n_segments;
}

static void
assert_same_topology (const LissomContours *contours, Topology *first)
{
  Topology now = { .n = 0 };

  for_each_contour (contours, count_segments, &now);
  if (first->n == 0)
    *first = now;
  g_assert_cmpuint (now.n, ==, first->n);
  g_assert_cmpmem (now.counts, now.n * sizeof now.counts[0], first->counts,
                   first->n * sizeof first->counts[0]);
}

/* The number of landmarks never depends on the pose: every joint through its whole
 * range, for every cut of hair and clothes. */
static void
test_landmark_counts_are_constant (void)
{
  for (guint style = LISSOM_STYLE_SHORT; style <= LISSOM_STYLE_SCARF; style++)
    for (guint variant = 0; variant < 4; variant++)
      {
        LissomCut cut = { style, variant & 1, variant >> 1, style % LISSOM_N_BUILDS };
        Topology topology = { .n = 0 };

        for (guint angle = 0; angle < LISSOM_N_ANGLES; angle++)
          {
            double low, high;

            lissom_angle_get_limits (angle, &low, &high);
            for (int step = 0; step <= 40; step++)
              {
                LissomContours contours;
                LissomAngles angles;
                LissomBody body;

                lissom_angles_init (&angles);
                angles.value[angle] = lissom_mix (low, high, step / 40.0);
                lissom_body_init (&body, &angles, lissom_point (0.0, 53.0));
                lissom_contours_init (&contours, &body, &cut);
                assert_same_topology (&contours, &topology);
                for_each_contour (&contours, assert_finite, NULL);
              }
          }
      }
}

/* Any angles a stretch file may ask for, all at once: it may look odd, but every number
 * is one. */
static void
test_any_body_is_finite (void)
{
  for (int round = 0; round < 2000; round++)
    {
      LissomCut cut = { g_test_rand_int_range (0, 4), g_test_rand_int_range (0, 2),
                        g_test_rand_int_range (0, 2),
                        g_test_rand_int_range (0, LISSOM_N_BUILDS) };
      LissomGlowKind kind = g_test_rand_int_range (0, 2);
      LissomContours contours;
      LissomAngles angles;
      LissomBody body;

      for (guint angle = 0; angle < LISSOM_N_ANGLES; angle++)
        {
          double low, high;

          lissom_angle_get_limits (angle, &low, &high);
          angles.value[angle] = g_test_rand_double_range (low, high);
        }
      lissom_body_init (&body, &angles, lissom_point (0.0, 53.0));
      lissom_contours_init (&contours, &body, &cut);
      for_each_contour (&contours, assert_finite, NULL);
      for (guint muscle = 0; muscle < LISSOM_N_MUSCLES; muscle++)
        {
          LissomSpindle spindle;

          lissom_spindle_init (&spindle, muscle, kind, &body, LISSOM_LIMB_FAR);
          assert_finite (&spindle.outline, NULL);
          for (guint fibre = 0; fibre < LISSOM_N_FIBRES; fibre++)
            assert_finite (&spindle.fibres[fibre], NULL);
        }
    }
}

static void
check_floor (LissomScene *scene,
             const LissomMoment *moment,
             const LissomContours *contours,
             gpointer data)
{
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);
  g_assert_cmpfloat (box.bottom, >=, -0.8);
  g_assert_cmpfloat (box.bottom, <=, 1.0); /* and nobody floats */
}

static void
test_nothing_sinks_into_the_floor (void)
{
  walk_all (check_floor);
}

static void
assert_between (const LissomMoment *moment, LissomAngle angle, double low, double high)
{
  g_assert_cmpfloat (moment->body.angles.value[angle], >=, low);
  g_assert_cmpfloat (moment->body.angles.value[angle], <=, high);
}

static void
check_joints (LissomScene *scene,
              const LissomMoment *moment,
              const LissomContours *contours,
              gpointer data)
{
  assert_between (moment, LISSOM_ANGLE_LUMBAR, -25.0, 50.0);
  assert_between (moment, LISSOM_ANGLE_THORACIC, -20.0, 35.0);
  assert_between (moment, LISSOM_ANGLE_NECK, -45.0, 50.0);
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_HIP, limb), -20.0, 125.0);
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_KNEE, limb), 0.0, 140.0);
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_ANKLE, limb), -50.0, 25.0);
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb), -55.0, 175.0);
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb), 2.0, 145.0);
      assert_between (moment, lissom_limb_angle (LISSOM_ANGLE_WRIST, limb), -75.0, 80.0);
    }
}

static void
test_joints_stay_human (void)
{
  walk_all (check_joints);
}

static void
check_frame (LissomScene *scene,
             const LissomMoment *moment,
             const LissomContours *contours,
             gpointer data)
{
  static const double sizes[][2] = { { 400.0, 400.0 }, { 900.0, 300.0 }, { 300.0, 900.0 } };
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      LissomFraming framing;

      lissom_framing_init (&framing, &moment->box, sizes[i][0], sizes[i][1], FALSE);
      g_assert_cmpfloat (framing.left + framing.scale * box.left, >=, 0.0);
      g_assert_cmpfloat (framing.left + framing.scale * box.right, <=, sizes[i][0]);
      g_assert_cmpfloat (framing.floor - framing.scale * box.top, >=, 0.0);
      g_assert_cmpfloat (framing.floor - framing.scale * box.bottom, <=, sizes[i][1]);
    }
}

static void
test_figure_stays_in_the_frame (void)
{
  walk_all (check_frame);
}

static void
check_box (LissomScene *scene,
           const LissomMoment *moment,
           const LissomContours *contours,
           gpointer data)
{
  LissomBox *first = data;

  if (first->left > first->right)
    *first = moment->box;
  g_assert_cmpmem (&moment->box, sizeof *first, first, sizeof *first);
}

/* Nothing zooms while the figure moves, and the pictures for a chair at the wall do not
 * shrink the others. */
static void
test_box_is_stable (void)
{
  LissomBox plain, kiosk;

  for (guint i = 0; i < G_N_ELEMENTS (movements); i++)
    {
      LissomBox first;

      lissom_box_clear (&first);
      walk (&movements[i], check_box, &first);
    }

  lissom_box_clear (&plain);
  lissom_box_clear (&kiosk);
  walk (&(Movement){ "standing-toe-touch", "start", "end" }, check_box, &plain);
  walk (&(Movement){ "standing-toe-touch", "start", "kiosk-end" }, check_box, &kiosk);
  g_assert_cmpfloat (plain.right, <, 45.0);
  g_assert_cmpfloat (kiosk.right, >, 48.0);
}

typedef struct
{
  LissomContours contours;
  gboolean has_contours;
} Last;

/* No outline jumps: between two frames no point of a silhouette goes
 * further than a quick hand does in a sixtieth of the way. */
static void
check_step (LissomScene *scene,
            const LissomMoment *moment,
            const LissomContours *contours,
            gpointer data)
{
  const LissomContour *now[LISSOM_N_SILHOUETTES], *before[LISSOM_N_SILHOUETTES];
  Last *last = data;

  if (last->has_contours)
    {
      lissom_contours_get_silhouettes (contours, now);
      lissom_contours_get_silhouettes (&last->contours, before);
      for (guint i = 0; i < LISSOM_N_SILHOUETTES; i++)
        for (guint k = 0; k < now[i]->n_segments; k++)
          for (double t = 0.0; t < 1.0; t += 0.25)
            g_assert_cmpfloat (cabs (lissom_segment_point (&now[i]->segments[k], t)
                                     - lissom_segment_point (&before[i]->segments[k], t)), <, 2.5);
    }
  last->contours = *contours;
  last->has_contours = TRUE;
}

static void
test_nothing_jumps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (movements); i++)
    {
      g_autofree Last *last = g_new0 (Last, 1);

      walk (&movements[i], check_step, last);
    }
}

static double
glow_at (LissomScene *scene, const char *from, const char *to, double amount, double factor)
{
  LissomPosture posture = { .from = from, .to = to, .amount = amount, .glow = factor };
  LissomMoment moment;

  lissom_moment_init (&moment, scene, &posture);
  g_assert_cmpuint (moment.n_glows, ==, 1);
  g_assert_cmpint (moment.glows[0].muscle, ==, LISSOM_MUSCLE_HAMSTRINGS);

  return moment.glows[0].level;
}

static void
test_glow_comes_late_and_goes_early (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("standing-toe-touch");

  g_assert_cmpfloat (glow_at (scene, "start", "end", lissom_ease (0.33), 1.0), ==, 0.0);
  g_assert_cmpfloat (glow_at (scene, "start", "end", lissom_ease (0.36), 1.0), >, 0.0);
  g_assert_cmpfloat (glow_at (scene, "start", "end", 1.0, 1.0), ==, 1.0);
  g_assert_cmpfloat (glow_at (scene, "start", "end", 1.0, 0.5), ==, 0.5);
  g_assert_cmpfloat (glow_at (scene, "half", "end", 0.4, 1.0), ==, 1.0);
  for (double amount = 0.0; amount <= 1.0; amount += 0.05)
    g_assert_cmpfloat_with_epsilon (glow_at (scene, "start", "end", amount, 1.0),
                                    glow_at (scene, "end", "start", 1.0 - amount, 1.0), 1e-9);
}

static void
test_ease_and_breath (void)
{
  double last = 0.0;

  g_assert_cmpfloat (lissom_ease (-3.0), ==, 0.0);
  g_assert_cmpfloat (lissom_ease (0.0), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (lissom_ease (0.5), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_ease (1.0), 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_ease (7.0), 1.0, 1e-12);
  g_assert_cmpfloat (lissom_ease (0.01), <, 0.0001); /* no visible start */
  for (double t = 0.0; t <= 1.0; t += 0.01)
    {
      g_assert_cmpfloat (lissom_ease (t), >=, last);
      last = lissom_ease (t);
    }

  g_assert_cmpfloat_with_epsilon (lissom_breath (0.0), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_breath (2.4), 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_breath (6.0), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_breath (-6.0), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_breath (1.2), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (lissom_breath (4.2), 0.5, 1e-12);
}

/* Breathing moves the chest and leaves the contacts alone. */
static void
test_breath_moves_the_chest (void)
{
  g_autoptr (LissomScene) scene = scene_fragment_get ("standing-toe-touch");
  LissomPosture posture = { .from = "start", .to = "start" };
  LissomContours out, in;
  LissomMoment moment;

  lissom_moment_init (&moment, scene, &posture);
  lissom_contours_init (&out, &moment.body, &scene->cut);
  posture.breath = 1.0;
  lissom_moment_init (&moment, scene, &posture);
  lissom_contours_init (&in, &moment.body, &scene->cut);

  g_assert_cmpmem (&out.legs[0].skin, sizeof out.legs[0].skin.segments[0], &in.legs[0].skin,
                   sizeof out.legs[0].skin.segments[0]);
  g_assert_cmpfloat (cabs (out.trunk.shirt.segments[13].from - in.trunk.shirt.segments[13].from), >,
                     0.2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/movement/contacts-hold", test_contacts_hold);
  g_test_add_func ("/movement/march-does-not-slide", test_march_does_not_slide);
  g_test_add_func ("/movement/all-is-finite", test_all_is_finite);
  g_test_add_func ("/movement/landmark-counts-are-constant", test_landmark_counts_are_constant);
  g_test_add_func ("/movement/any-body-is-finite", test_any_body_is_finite);
  g_test_add_func ("/movement/nothing-sinks-into-the-floor", test_nothing_sinks_into_the_floor);
  g_test_add_func ("/movement/joints-stay-human", test_joints_stay_human);
  g_test_add_func ("/movement/figure-stays-in-the-frame", test_figure_stays_in_the_frame);
  g_test_add_func ("/movement/box-is-stable", test_box_is_stable);
  g_test_add_func ("/movement/nothing-jumps", test_nothing_jumps);
  g_test_add_func ("/movement/glow-comes-late-and-goes-early", test_glow_comes_late_and_goes_early);
  g_test_add_func ("/movement/ease-and-breath", test_ease_and_breath);
  g_test_add_func ("/movement/breath-moves-the-chest", test_breath_moves_the_chest);

  return g_test_run ();
}
