/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-rule.h"

/* The seat is that far below the hip joint, whatever the pelvis does. */
#define SEAT_DEPTH 7.3

/* The heel is a ball; its centre in the frame of the foot. */
#define HEEL_RADIUS 1.8
#define HEEL_CENTRE lissom_point (-2.1, -2.15)

/* The shoulder moves with the arm, so a reach is solved again until it is met. */
#define MAX_ARM_PASSES 12
#define ARM_TOLERANCE 0.002

const char *const lissom_body_point_names[LISSOM_N_BODY_POINTS + 1] = {
  "hip",       "seat",       "upper-back", "shoulder",  "collar",   "near-hip",   "near-knee",
  "near-ankle", "near-heel", "near-ball",  "near-toe",  "near-lap", "near-elbow", "near-wrist",
  "near-palm", "far-hip",    "far-knee",   "far-ankle", "far-heel", "far-ball",   "far-toe",
  "far-lap",   "far-elbow",  "far-wrist",  "far-palm",  NULL,
};

LissomPoint
lissom_body_get_point (const LissomBody *self, LissomBodyPoint point)
{
  LissomLimb limb = point >= LISSOM_N_OWN_BODY_POINTS ? LISSOM_LIMB_FAR : LISSOM_LIMB_NEAR;
  const LissomLeg *leg = &self->legs[limb];
  const LissomArm *arm = &self->arms[limb];
  LissomFrame frame;

  if (limb == LISSOM_LIMB_FAR)
    point -= LISSOM_N_OWN_BODY_POINTS - LISSOM_BODY_POINT_LIMB_HIP;

  switch (point)
    {
    case LISSOM_BODY_POINT_HIP:
      return self->pelvis.at;
    case LISSOM_BODY_POINT_SEAT:
      return self->pelvis.at - lissom_point (0.0, SEAT_DEPTH);
    case LISSOM_BODY_POINT_UPPER_BACK:
      frame = lissom_body_get_spine (self, 22.0);
      return lissom_frame_point (&frame, 0.0, -5.0);
    case LISSOM_BODY_POINT_SHOULDER:
      return arm->shoulder;
    case LISSOM_BODY_POINT_COLLAR:
      return lissom_body_get_spine (self, 27.0).at;
    case LISSOM_BODY_POINT_LIMB_HIP:
      return leg->hip;
    case LISSOM_BODY_POINT_KNEE:
      return leg->knee;
    case LISSOM_BODY_POINT_ANKLE:
      return leg->ankle;
    case LISSOM_BODY_POINT_HEEL:
      return leg->heel;
    case LISSOM_BODY_POINT_BALL:
      return leg->ball;
    case LISSOM_BODY_POINT_TOE:
      return leg->toe;
    case LISSOM_BODY_POINT_LAP:
      return leg->lap;
    case LISSOM_BODY_POINT_ELBOW:
      return arm->elbow;
    case LISSOM_BODY_POINT_WRIST:
      return arm->wrist;
    case LISSOM_BODY_POINT_PALM:
      return arm->palm;
    case LISSOM_N_OWN_BODY_POINTS:
    case LISSOM_N_BODY_POINTS:
    default:
      g_assert_not_reached ();
    }
}

LissomPoint
lissom_arm_get_part (const LissomArm *self, LissomHandPart part)
{
  switch (part)
    {
    case LISSOM_HAND_GRIP:
      return self->grip;
    case LISSOM_HAND_PALM:
      return self->palm;
    case LISSOM_HAND_TIP:
      return self->tip;
    case LISSOM_HAND_WRIST:
      return self->wrist;
    default:
      g_assert_not_reached ();
    }
}

/* Where the ankle is when the heel ball rests on @contact and the sole has @angle. */
static LissomPoint
ankle_over_heel (LissomPoint contact, double angle)
{
  return contact + lissom_point (0.0, HEEL_RADIUS) - lissom_turn (lissom_unit (angle), HEEL_CENTRE);
}

/* Where the ankle is when the heel slides along the floor and the knee has its angle. */
static LissomPoint
ankle_slid_out (const LissomRule *self, LissomPoint hip)
{
  double y = cimag (ankle_over_heel (lissom_point (0.0, cimag (self->place)), self->angle));
  double reach = cabs (LISSOM_THIGH + LISSOM_SHANK * lissom_unit (-self->knee));
  double drop = cimag (hip) - y;

  return lissom_point (creal (hip) + sqrt (MAX (reach * reach - drop * drop, 0.0)), y);
}

static void
bend_leg (LissomAngles *angles,
          const LissomBody *body,
          LissomLimb limb,
          LissomPoint ankle,
          LissomPoint *shank)
{
  LissomPoint thigh;

  lissom_two_bones (body->legs[limb].hip, ankle, LISSOM_THIGH, LISSOM_SHANK, LISSOM_BEND_LEFT,
                    &thigh, shank);
  angles->value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] =
      lissom_wrap_degrees (lissom_degrees (lissom_turn_between (-body->pelvis.along, thigh)));
  angles->value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] =
      lissom_wrap_degrees (-lissom_degrees (lissom_turn_between (thigh, *shank)));
}

static void
set_sole (LissomAngles *angles, LissomLimb limb, LissomPoint shank, double sole)
{
  angles->value[lissom_limb_angle (LISSOM_ANGLE_ANKLE, limb)] =
      lissom_wrap_degrees (sole - lissom_degrees (shank) - 90.0);
}

static void
bend_arm (const LissomRule *self, LissomAngles *angles, LissomPoint origin)
{
  LissomBody body;
  const LissomArm *arm = &body.arms[self->limb];

  lissom_body_init (&body, angles, origin);
  for (int pass = 0; pass < MAX_ARM_PASSES; pass++)
    {
      LissomPoint target = self->place, reach, upper, lower, fore;

      if (pass > 0)
        lissom_body_place_arm (&body, angles, self->limb);
      if (self->on_body)
        target += lissom_body_get_point (&body, self->point);
      if (pass > 0 && cabs (lissom_arm_get_part (arm, self->part) - target) < ARM_TOLERANCE)
        break;

      /* The forearm and the hand up to the part that reaches are one bone. */
      reach = lissom_arm_get_part (arm, self->part) - arm->elbow;
      lissom_two_bones (arm->shoulder, target, LISSOM_UPPER_ARM, cabs (reach), LISSOM_BEND_RIGHT,
                        &upper, &lower);
      fore = lissom_turn (lissom_turn_between (reach / cabs (reach), lower), arm->fore.along);
      angles->value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, self->limb)] =
          lissom_wrap_degrees (lissom_degrees (lissom_turn_between (body.trunk_down, upper)));
      angles->value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, self->limb)] =
          lissom_wrap_degrees (lissom_degrees (lissom_turn_between (upper, fore)));
    }
}

static void
apply (const LissomRule *self, LissomAngles *angles, LissomPoint *origin)
{
  LissomLimb limb = self->limb;
  LissomPoint shank;
  LissomBody body;

  if (self->kind == LISSOM_RULE_ARM)
    {
      bend_arm (self, angles, *origin);
      return;
    }

  lissom_body_init (&body, angles, *origin);
  switch (self->kind)
    {
    case LISSOM_RULE_PIN:
      *origin += self->place - lissom_body_get_point (&body, self->point);
      break;

    case LISSOM_RULE_SOLE:
      set_sole (angles, limb, body.legs[limb].shank.along, self->angle);
      break;

    case LISSOM_RULE_LEG:
      bend_leg (angles, &body, limb, self->place, &shank);
      break;

    case LISSOM_RULE_HEEL:
      bend_leg (angles, &body, limb, ankle_over_heel (self->place, self->angle), &shank);
      set_sole (angles, limb, shank, self->angle);
      break;

    case LISSOM_RULE_HEEL_OUT:
      bend_leg (angles, &body, limb, ankle_slid_out (self, body.legs[limb].hip), &shank);
      set_sole (angles, limb, shank, self->angle);
      break;

    case LISSOM_RULE_SHANK:
      angles->value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] =
          lissom_wrap_degrees (lissom_degrees (body.legs[limb].thigh.along) - self->angle);
      break;

    case LISSOM_RULE_HAND:
      angles->value[lissom_limb_angle (LISSOM_ANGLE_WRIST, limb)] =
          lissom_wrap_degrees (self->angle - lissom_degrees (body.arms[limb].fore.along));
      break;

    case LISSOM_RULE_ARM:
    default:
      g_assert_not_reached ();
    }
}

/* lissom_rules_apply:
 * @angles: (inout): the joint angles
 * @origin: (inout): where the hip joint is
 *
 * Applies the rules in order; each sees what the ones before it did. */
void
lissom_rules_apply (const LissomRule *rules,
                    guint n_rules,
                    LissomAngles *angles,
                    LissomPoint *origin)
{
  for (guint i = 0; i < n_rules; i++)
    apply (&rules[i], angles, origin);
}

/* Whether two rules hold the same thing, so that their numbers may be blended. */
gboolean
lissom_rule_matches (const LissomRule *self, const LissomRule *other)
{
  return self->kind == other->kind && self->limb == other->limb && self->point == other->point
         && self->on_body == other->on_body && self->part == other->part;
}

static double
angle_error (double angle, double wanted)
{
  return fabs (lissom_wrap_degrees (angle - wanted));
}

/* How far @body is from what the rule asks: percent of stature, or degrees if the rule
 * is about an angle alone. */
double
lissom_rule_get_error (const LissomRule *self, const LissomBody *body)
{
  const LissomLeg *leg = &body->legs[self->limb];
  const LissomArm *arm = &body->arms[self->limb];
  LissomPoint target = self->place;

  switch (self->kind)
    {
    case LISSOM_RULE_PIN:
      return cabs (lissom_body_get_point (body, self->point) - self->place);
    case LISSOM_RULE_SOLE:
      return angle_error (lissom_degrees (leg->foot.along), self->angle);
    case LISSOM_RULE_LEG:
      return cabs (leg->ankle - self->place);
    case LISSOM_RULE_HEEL:
      return cabs (leg->ankle - ankle_over_heel (self->place, self->angle));
    case LISSOM_RULE_HEEL_OUT:
      return cabs (leg->ankle - ankle_slid_out (self, leg->hip));
    case LISSOM_RULE_SHANK:
      return angle_error (lissom_degrees (leg->shank.along), self->angle);
    case LISSOM_RULE_ARM:
      if (self->on_body)
        target += lissom_body_get_point (body, self->point);
      return cabs (lissom_arm_get_part (arm, self->part) - target);
    case LISSOM_RULE_HAND:
      return angle_error (lissom_degrees (arm->hand.along), self->angle);
    default:
      g_assert_not_reached ();
    }
}
