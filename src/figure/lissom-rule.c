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
bend_leg (LissomBody *self, LissomLimb limb, LissomPoint ankle)
{
  double *value = self->angles.value;
  LissomPoint thigh, shank;

  lissom_two_bones (self->legs[limb].hip, ankle, LISSOM_THIGH, LISSOM_SHANK, LISSOM_BEND_LEFT,
                    &thigh, &shank);
  value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] =
      lissom_wrap_degrees (lissom_degrees (lissom_turn_between (-self->pelvis.along, thigh)));
  value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] =
      lissom_wrap_degrees (-lissom_degrees (lissom_turn_between (thigh, shank)));
  lissom_body_place_leg (self, limb);
}

static void
turn_sole (LissomBody *self, LissomLimb limb, double angle)
{
  self->angles.value[lissom_limb_angle (LISSOM_ANGLE_ANKLE, limb)] =
      lissom_wrap_degrees (angle - lissom_degrees (self->legs[limb].shank.along) - 90.0);
  lissom_body_place_leg (self, limb);
}

static void
turn_shank (LissomBody *self, LissomLimb limb, double angle)
{
  self->angles.value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] =
      lissom_wrap_degrees (lissom_degrees (self->legs[limb].thigh.along) - angle);
  lissom_body_place_leg (self, limb);
}

static void
bend_arm (LissomBody *self, const LissomRule *rule)
{
  const LissomArm *arm = &self->arms[rule->limb];
  double *value = self->angles.value;

  for (int pass = 0; pass < MAX_ARM_PASSES; pass++)
    {
      LissomPoint target = rule->place, reach, upper, lower, fore;

      if (rule->on_body)
        target += lissom_body_get_point (self, rule->point);
      if (pass > 0 && cabs (lissom_arm_get_part (arm, rule->part) - target) < ARM_TOLERANCE)
        break;

      /* The forearm and the hand up to the part that reaches are one bone. */
      reach = lissom_arm_get_part (arm, rule->part) - arm->elbow;
      lissom_two_bones (arm->shoulder, target, LISSOM_UPPER_ARM, cabs (reach), LISSOM_BEND_RIGHT,
                        &upper, &lower);
      fore = lissom_turn (lissom_turn_between (reach / cabs (reach), lower), arm->fore.along);
      value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, rule->limb)] =
          lissom_wrap_degrees (lissom_degrees (lissom_turn_between (self->trunk_down, upper)));
      value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, rule->limb)] =
          lissom_wrap_degrees (lissom_degrees (lissom_turn_between (upper, fore)));
      lissom_body_place_arm (self, rule->limb);
    }
}

static void
turn_hand (LissomBody *self, LissomLimb limb, double angle)
{
  self->angles.value[lissom_limb_angle (LISSOM_ANGLE_WRIST, limb)] =
      lissom_wrap_degrees (angle - lissom_degrees (self->arms[limb].fore.along));
  lissom_body_place_arm (self, limb);
}

static void
apply (LissomBody *self, const LissomRule *rule)
{
  LissomLimb limb = rule->limb;

  switch (rule->kind)
    {
    case LISSOM_RULE_PIN:
      lissom_body_init (
          self, &self->angles,
          self->pelvis.at + rule->place - lissom_body_get_point (self, rule->point));
      break;

    case LISSOM_RULE_SOLE:
      turn_sole (self, limb, rule->angle);
      break;

    case LISSOM_RULE_LEG:
      bend_leg (self, limb, rule->place);
      break;

    case LISSOM_RULE_HEEL:
      bend_leg (self, limb, ankle_over_heel (rule->place, rule->angle));
      turn_sole (self, limb, rule->angle);
      break;

    case LISSOM_RULE_HEEL_OUT:
      bend_leg (self, limb, ankle_slid_out (rule, self->legs[limb].hip));
      turn_sole (self, limb, rule->angle);
      break;

    case LISSOM_RULE_SHANK:
      turn_shank (self, limb, rule->angle);
      break;

    case LISSOM_RULE_ARM:
      bend_arm (self, rule);
      break;

    case LISSOM_RULE_HAND:
      turn_hand (self, limb, rule->angle);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* lissom_body_apply_rules:
 * @self: as its angles have it; what the rules change is moved
 *
 * Applies the rules in order; each sees what the ones before it did. */
void
lissom_body_apply_rules (LissomBody *self, const LissomRule *rules, guint n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    apply (self, &rules[i]);
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
