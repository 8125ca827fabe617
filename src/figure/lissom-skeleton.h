/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-geometry.h"

G_BEGIN_DECLS

/* The skeleton: segment lengths, joint angles and forward kinematics.  Lengths are
 * percent of stature, after the usual tables of body segments; the figure faces right.
 * Angles are degrees in the clinical sense: 0 is upright standing, flexion positive. */

#define LISSOM_THIGH 24.5
#define LISSOM_SHANK 24.6
#define LISSOM_ANKLE_HEIGHT 3.9
#define LISSOM_UPPER_ARM 17.6
#define LISSOM_FOREARM 14.6
#define LISSOM_HAND 10.4
#define LISSOM_SPINE 33.0 /* sacrum to skull */

typedef enum
{
  LISSOM_LIMB_NEAR,
  LISSOM_LIMB_FAR,
  LISSOM_N_LIMBS,
} LissomLimb;

/* The angles of the trunk, then those of the near limbs, then those of the far ones. */
typedef enum
{
  LISSOM_ANGLE_PITCH,    /* pelvis and trunk tip forward */
  LISSOM_ANGLE_LUMBAR,   /* flexion spread over the lumbar spine */
  LISSOM_ANGLE_THORACIC, /* … over the thoracic spine */
  LISSOM_ANGLE_NECK,     /* … over the neck */
  LISSOM_ANGLE_HEAD,     /* nod on top of the neck */
  LISSOM_ANGLE_BREATH,   /* 0 breathed out … 1 breathed in */
  LISSOM_ANGLE_HIP,
  LISSOM_ANGLE_KNEE,
  LISSOM_ANGLE_ANKLE,
  LISSOM_ANGLE_TOE,
  LISSOM_ANGLE_SHOULDER,
  LISSOM_ANGLE_ELBOW,
  LISSOM_ANGLE_WRIST,
  LISSOM_ANGLE_CURL,  /* 0 open hand … 1 fist */
  LISSOM_ANGLE_EDGE,  /* 0 back of the hand … 1 flat hand seen from its edge */
  LISSOM_ANGLE_GLIDE, /* shoulder blade forward, percent of stature */
  LISSOM_N_OWN_ANGLES,

  LISSOM_N_ANGLES = LISSOM_N_OWN_ANGLES + LISSOM_N_OWN_ANGLES - LISSOM_ANGLE_HIP,
} LissomAngle;

typedef struct
{
  double value[LISSOM_N_ANGLES];
} LissomAngles;

typedef struct
{
  LissomFrame thigh;
  LissomFrame shank;
  LissomFrame foot; /* its front points up from the sole */
  LissomPoint hip;
  LissomPoint knee;
  LissomPoint ankle;
  LissomPoint lap; /* where a hand rests on the thigh */
  LissomPoint heel;
  LissomPoint ball;
  LissomPoint toe;
  double hip_flexion;
  double knee_flexion;
  double ankle_flexion;
  double toe_flexion;
} LissomLeg;

typedef struct
{
  LissomFrame upper;
  LissomFrame fore;
  LissomFrame hand;
  LissomPoint shoulder;
  LissomPoint elbow;
  LissomPoint wrist;
  LissomPoint palm;
  LissomPoint grip;
  LissomPoint tip;
  double elbow_flexion;
  double wrist_extension;
  double curl;
  double edge;
} LissomArm;

/* One region of the spine: a circular arc. */
typedef struct
{
  double start; /* arc length from the sacrum */
  double length;
  double lean;
  double turn;
  LissomPoint at;
} LissomSpineArc;

#define LISSOM_N_SPINE_ARCS 3

/* Every frame of a posed figure, in the coordinates of the scene. */
typedef struct
{
  LissomAngles angles;
  LissomFrame pelvis; /* along is up */
  LissomFrame head;   /* along is up, origin at the ear */
  LissomPoint trunk_down;
  LissomSpineArc spine[LISSOM_N_SPINE_ARCS];
  LissomLeg legs[LISSOM_N_LIMBS];
  LissomArm arms[LISSOM_N_LIMBS];
} LissomBody;

/* The angle of one limb. */
static inline LissomAngle
lissom_limb_angle (LissomAngle angle, LissomLimb limb)
{
  return angle + limb * (LISSOM_N_OWN_ANGLES - LISSOM_ANGLE_HIP);
}

void lissom_angles_init (LissomAngles *self);
gboolean lissom_angle_from_name (const char *name, LissomAngle *angle);
void lissom_angle_get_limits (LissomAngle angle, double *low, double *high);
char *lissom_angle_list_names (void);

void lissom_body_init (LissomBody *self, const LissomAngles *angles, LissomPoint origin);
void lissom_body_place_leg (LissomBody *self, LissomLimb limb);
void lissom_body_place_arm (LissomBody *self, LissomLimb limb);
LissomFrame lissom_body_get_spine (const LissomBody *self, double length);

G_END_DECLS
