/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-skeleton.h"

G_BEGIN_DECLS

/* A rule ties a pose to the world or a hand to the body; rules are applied in order. */
typedef enum
{
  LISSOM_RULE_PIN,      /* move the whole figure so that a point is at a place */
  LISSOM_RULE_SOLE,     /* turn the ankle until the sole has an angle (0 = flat) */
  LISSOM_RULE_LEG,      /* bend hip and knee until the ankle is at a place */
  LISSOM_RULE_HEEL,     /* … until the heel, a ball, rests on a place */
  LISSOM_RULE_HEEL_OUT, /* slide the heel along the floor until the knee has an angle */
  LISSOM_RULE_SHANK,    /* bend the knee until the shank points somewhere */
  LISSOM_RULE_ARM,      /* bend shoulder and elbow until a part of the hand is somewhere */
  LISSOM_RULE_HAND,     /* turn the wrist until the hand has an angle */
} LissomRuleKind;

typedef enum
{
  LISSOM_BODY_POINT_HIP,
  LISSOM_BODY_POINT_SEAT,
  LISSOM_BODY_POINT_UPPER_BACK,
  LISSOM_BODY_POINT_SHOULDER,
  LISSOM_BODY_POINT_COLLAR,
  LISSOM_BODY_POINT_LIMB_HIP, /* from here on: near; the far ones follow in the same order */
  LISSOM_BODY_POINT_KNEE,
  LISSOM_BODY_POINT_ANKLE,
  LISSOM_BODY_POINT_HEEL,
  LISSOM_BODY_POINT_BALL,
  LISSOM_BODY_POINT_TOE,
  LISSOM_BODY_POINT_LAP,
  LISSOM_BODY_POINT_ELBOW,
  LISSOM_BODY_POINT_WRIST,
  LISSOM_BODY_POINT_PALM,
  LISSOM_N_OWN_BODY_POINTS,

  LISSOM_N_BODY_POINTS = 2 * LISSOM_N_OWN_BODY_POINTS - LISSOM_BODY_POINT_LIMB_HIP,
} LissomBodyPoint;

typedef enum
{
  LISSOM_HAND_GRIP,
  LISSOM_HAND_PALM,
  LISSOM_HAND_TIP,
  LISSOM_HAND_WRIST,
} LissomHandPart;

typedef struct
{
  LissomRuleKind kind;
  LissomLimb limb;
  LissomBodyPoint point; /* what is pinned; or where the hand goes, if on_body */
  gboolean on_body;      /* a hand's target is a point of the body, place is an offset */
  LissomHandPart part;
  LissomPoint place;
  double angle;
  double knee;
} LissomRule;

extern const char *const lissom_body_point_names[LISSOM_N_BODY_POINTS + 1];

LissomPoint lissom_body_get_point (const LissomBody *self, LissomBodyPoint point);
LissomPoint lissom_arm_get_part (const LissomArm *self, LissomHandPart part);

gboolean lissom_rule_matches (const LissomRule *self, const LissomRule *other);
double lissom_rule_get_error (const LissomRule *self, const LissomBody *body);

void lissom_body_apply_rules (LissomBody *self, const LissomRule *rules, guint n_rules);

G_END_DECLS
