/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-curve.h"
#include "lissom-rule.h"

/* The curve, the bones and the rules, on numbers that can be worked out by hand. */

#define assert_close(a, b, tolerance) g_assert_cmpfloat_with_epsilon ((a), (b), (tolerance))
#define assert_near(a, b, tolerance) g_assert_cmpfloat (cabs ((a) - (b)), <, (tolerance))

static void
test_curve_passes_through_knots (void)
{
  const LissomPoint z[] = {
    lissom_point (0.0, 0.0), lissom_point (3.0, 1.0),  lissom_point (5.0, 4.0),
    lissom_point (9.0, 3.0), lissom_point (12.0, 7.0),
  };
  LissomKnots knots = { 0 };
  LissomContour open, closed;

  for (guint i = 0; i < G_N_ELEMENTS (z); i++)
    lissom_knots_add (&knots, z[i]);

  lissom_contour_fair_open (&open, &knots);
  g_assert_false (open.closed);
  g_assert_cmpuint (open.n_segments, ==, G_N_ELEMENTS (z) - 1);
  for (guint i = 0; i < open.n_segments; i++)
    {
      assert_near (open.segments[i].from, z[i], 1e-12);
      assert_near (lissom_segment_point (&open.segments[i], 1.0), z[i + 1], 1e-12);
    }

  lissom_contour_fair_closed (&closed, &knots);
  g_assert_true (closed.closed);
  g_assert_cmpuint (closed.n_segments, ==, G_N_ELEMENTS (z));
  g_assert_cmpfloat (lissom_contour_area (&closed), >, 0.0);
  for (guint i = 0; i < closed.n_segments; i++)
    assert_near (closed.segments[i].to, closed.segments[(i + 1) % closed.n_segments].from, 1e-12);
}

/* The directions of a smooth curve agree on both sides of a knot, those of a corner
 * do not. */
static void
test_curve_is_smooth_but_at_corners (void)
{
  LissomKnots knots = { 0 };
  LissomContour contour;

  for (int i = 0; i < 7; i++)
    lissom_knots_add (&knots, lissom_unit (360.0 * i / 7.0) * (i == 3 ? 2.0 : 5.0));
  lissom_knots_set_corner (&knots, 0);
  lissom_contour_fair_closed (&contour, &knots);

  for (guint i = 0; i < contour.n_segments; i++)
    {
      const LissomSegment *in = &contour.segments[i];
      const LissomSegment *out = &contour.segments[(i + 1) % contour.n_segments];
      double turn =
          carg (lissom_turn_between (in->to - in->handle_to, out->handle_from - out->from));

      if (i + 1 == contour.n_segments)
        g_assert_cmpfloat (fabs (turn), >, 0.1);
      else
        g_assert_cmpfloat (fabs (turn), <, 1e-9);
    }
}

/* Through eight points of a circle the fair curve is that circle: within one in ten
 * thousand of the radius, all the way round. */
static void
test_curve_draws_a_circle (void)
{
  LissomKnots knots = { 0 };
  LissomContour circle;

  for (int i = 0; i < 8; i++)
    lissom_knots_add (&knots, lissom_unit (-45.0 * i) * 10.0); /* clockwise on purpose */
  lissom_contour_fair_closed (&circle, &knots);

  assert_close (lissom_contour_area (&circle), G_PI * 100.0, 0.05);
  for (guint i = 0; i < circle.n_segments; i++)
    for (int k = 0; k <= 10; k++)
      assert_close (cabs (lissom_segment_point (&circle.segments[i], k / 10.0)), 10.0, 1e-3);
}

/* The closed solve goes another way than the open one: a closed curve that repeats its
 * knots must be the same curve again. */
static void
test_closed_solve_is_periodic (void)
{
  static const double radius[] = { 5.0, 8.0, 6.0, 9.0 };
  LissomKnots once = { 0 }, twice = { 0 };
  LissomContour small, large;

  for (int i = 0; i < 4; i++)
    lissom_knots_add (&once, lissom_unit (90.0 * i) * radius[i]);
  for (int i = 0; i < 8; i++)
    lissom_knots_add (&twice, lissom_unit (90.0 * i) * radius[i % 4]);
  lissom_contour_fair_closed (&small, &once);
  lissom_contour_fair_closed (&large, &twice);

  for (guint i = 0; i < large.n_segments; i++)
    {
      assert_near (large.segments[i].handle_from, small.segments[i % 4].handle_from, 1e-9);
      assert_near (large.segments[i].handle_to, small.segments[i % 4].handle_to, 1e-9);
    }
}

static void
test_area_and_flip (void)
{
  LissomContour square = { .n_segments = 0 };
  LissomBox box;

  lissom_contour_add_line (&square, lissom_point (1.0, 1.0), lissom_point (1.0, 4.0));
  lissom_contour_add_line (&square, lissom_point (1.0, 4.0), lissom_point (3.0, 4.0));
  lissom_contour_add_line (&square, lissom_point (3.0, 4.0), lissom_point (3.0, 1.0));
  lissom_contour_add_line (&square, lissom_point (3.0, 1.0), lissom_point (1.0, 1.0));
  assert_close (lissom_contour_area (&square), -6.0, 1e-12);
  lissom_contour_close (&square);
  assert_close (lissom_contour_area (&square), 6.0, 1e-12);

  lissom_contour_flip (&square, 5.0);
  assert_close (lissom_contour_area (&square), 6.0, 1e-12);
  lissom_box_clear (&box);
  lissom_box_add_contour (&box, &square);
  assert_close (box.left, 7.0, 1e-12);
  assert_close (box.right, 9.0, 1e-12);
}

static void
test_two_bones_reach (void)
{
  const LissomPoint root = lissom_point (3.0, 40.0);

  for (int angle = 0; angle < 360; angle += 15)
    for (double distance = 2.0; distance < 48.0; distance += 3.0)
      for (int bend = LISSOM_BEND_RIGHT; bend <= LISSOM_BEND_LEFT; bend += 2)
        {
          LissomPoint target = root + lissom_unit (angle) * distance;
          LissomPoint upper, lower, knee;

          lissom_two_bones (root, target, LISSOM_THIGH, LISSOM_SHANK, bend, &upper, &lower);
          knee = root + upper * LISSOM_THIGH;
          assert_near (knee + lower * LISSOM_SHANK, target, 1e-9);
          g_assert_cmpfloat (bend * cimag (lissom_turn_between (target - root, knee - root)), >,
                             0.0);
        }
}

static void
test_two_bones_out_of_reach (void)
{
  LissomPoint upper, lower;

  lissom_two_bones (0.0, lissom_point (0.0, -200.0), LISSOM_THIGH, LISSOM_SHANK, LISSOM_BEND_LEFT,
                    &upper, &lower);
  assert_close (lissom_degrees (upper), -90.0, 2.0);
  assert_close (lissom_degrees (lower), -90.0, 2.0);

  /* A target in the joint itself has no direction. */
  lissom_two_bones (1.0, 1.0, LISSOM_THIGH, LISSOM_SHANK, LISSOM_BEND_LEFT, &upper, &lower);
  assert_close (cabs (upper), 1.0, 1e-9);
  assert_close (cabs (lower), 1.0, 1e-9);
}

static void
test_wrap (void)
{
  assert_close (lissom_wrap_degrees (0.0), 0.0, 1e-12);
  assert_close (lissom_wrap_degrees (190.0), 190.0, 1e-12);
  assert_close (lissom_wrap_degrees (210.0), -150.0, 1e-12);
  assert_close (lissom_wrap_degrees (-170.0), 190.0, 1e-12);
  assert_close (lissom_wrap_degrees (725.0), 5.0, 1e-9);
}

/* Forward kinematics, then the inverse of where that led to: the angles come back. */
static void
test_angles_survive_the_round_trip (void)
{
  for (double hip = -20.0; hip <= 110.0; hip += 13.0)
    for (double knee = 4.0; knee <= 120.0; knee += 11.0)
      for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
        {
          LissomRule leg = { .kind = LISSOM_RULE_LEG, .limb = limb };
          LissomRule arm = { .kind = LISSOM_RULE_ARM, .limb = limb, .part = LISSOM_HAND_TIP };
          double shoulder = hip + 10.0;
          LissomPoint origin = lissom_point (2.0, 53.0);
          LissomAngles angles;
          LissomBody body;
          double *value = body.angles.value;

          lissom_angles_init (&angles);
          lissom_body_init (&body, &angles, origin);
          value[LISSOM_ANGLE_PITCH] = 17.0;
          value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] = hip;
          value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] = knee;
          value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)] = shoulder;
          value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb)] = knee;
          value[lissom_limb_angle (LISSOM_ANGLE_WRIST, limb)] = 20.0;
          lissom_body_init (&body, &body.angles, origin);
          leg.place = body.legs[limb].ankle;
          arm.place = body.arms[limb].tip;

          value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] = 0.0;
          value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] = 0.0;
          lissom_body_init (&body, &body.angles, origin);
          lissom_body_apply_rules (&body, &leg, 1);
          assert_close (value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)], hip, 1e-6);
          assert_close (value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)], knee, 1e-6);

          value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)] = shoulder + 4.0;
          value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb)] = knee + 9.0;
          lissom_body_init (&body, &body.angles, origin);
          lissom_body_apply_rules (&body, &arm, 1);
          assert_close (value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)], shoulder, 0.1);
          assert_close (value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb)], knee, 0.2);
        }
}

static void
test_standing_height (void)
{
  LissomAngles angles;
  LissomBody body;

  lissom_angles_init (&angles);
  lissom_body_init (&body, &angles,
                    lissom_point (0.0, LISSOM_THIGH + LISSOM_SHANK + LISSOM_ANKLE_HEIGHT));

  assert_close (cimag (body.legs[LISSOM_LIMB_NEAR].heel), 0.0, 1e-9);
  assert_close (cimag (body.legs[LISSOM_LIMB_NEAR].toe), 0.0, 1e-9);
  assert_close (creal (body.legs[LISSOM_LIMB_NEAR].knee), 0.0, 1e-9);
  assert_close (cimag (lissom_frame_point (&body.head, 7.55, 0.0)), 100.0, 1.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/curve/passes-through-knots", test_curve_passes_through_knots);
  g_test_add_func ("/geometry/curve/is-smooth-but-at-corners", test_curve_is_smooth_but_at_corners);
  g_test_add_func ("/geometry/curve/draws-a-circle", test_curve_draws_a_circle);
  g_test_add_func ("/geometry/curve/closed-solve-is-periodic", test_closed_solve_is_periodic);
  g_test_add_func ("/geometry/curve/area-and-flip", test_area_and_flip);
  g_test_add_func ("/geometry/bones/reach", test_two_bones_reach);
  g_test_add_func ("/geometry/bones/out-of-reach", test_two_bones_out_of_reach);
  g_test_add_func ("/geometry/wrap", test_wrap);
  g_test_add_func ("/skeleton/round-trip", test_angles_survive_the_round_trip);
  g_test_add_func ("/skeleton/standing-height", test_standing_height);

  return g_test_run ();
}
