/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-skeleton.h"

#include <string.h>

/* The natural curve of the spine: how far its tangent leans forward at the ends of
 * its regions. */
#define LEAN_SACRUM 14.0
#define LEAN_WAIST (-11.0)
#define LEAN_COLLAR 20.0
#define LEAN_SKULL 4.0

#define LENGTH_LUMBAR 10.5
#define LENGTH_THORACIC 16.5
#define LENGTH_NECK 6.0

/* A hint of three-quarter view, so that two legs can be told apart. */
#define FAR_LEG lissom_point (0.6, 0.9)
#define FAR_ARM lissom_point (0.5, 0.4)

#define BALL 7.0
#define TOE 10.8

typedef struct
{
  const char *name;
  double neutral;
  double low; /* what a stretch file may ask for: wider than most bodies */
  double high;
} AngleEntry;

static const AngleEntry angle_table[LISSOM_N_OWN_ANGLES] = {
  [LISSOM_ANGLE_PITCH] = { "pitch", 0.0, -180.0, 180.0 },
  [LISSOM_ANGLE_LUMBAR] = { "lumbar", 0.0, -45.0, 75.0 },
  [LISSOM_ANGLE_THORACIC] = { "thoracic", 0.0, -45.0, 60.0 },
  [LISSOM_ANGLE_NECK] = { "neck", 0.0, -60.0, 60.0 },
  [LISSOM_ANGLE_HEAD] = { "head", 0.0, -40.0, 40.0 },
  [LISSOM_ANGLE_BREATH] = { NULL, 0.0, 0.0, 1.0 },
  [LISSOM_ANGLE_HIP] = { "hip", 0.0, -40.0, 140.0 },
  [LISSOM_ANGLE_KNEE] = { "knee", 0.0, -10.0, 160.0 },
  [LISSOM_ANGLE_ANKLE] = { "ankle", 0.0, -80.0, 45.0 },
  [LISSOM_ANGLE_TOE] = { "toe", 0.0, -60.0, 90.0 },
  [LISSOM_ANGLE_SHOULDER] = { "shoulder", 0.0, -70.0, 190.0 },
  [LISSOM_ANGLE_ELBOW] = { "elbow", 8.0, -10.0, 160.0 },
  [LISSOM_ANGLE_WRIST] = { "wrist", 0.0, -90.0, 100.0 },
  [LISSOM_ANGLE_CURL] = { "curl", 0.25, 0.0, 1.0 },
  [LISSOM_ANGLE_EDGE] = { "edge", 0.3, 0.0, 1.0 },
  [LISSOM_ANGLE_GLIDE] = { "glide", 0.0, -4.0, 4.0 },
};

static const char *const limb_names[LISSOM_N_LIMBS] = { "near-", "far-" };

static inline const AngleEntry *
entry_of (LissomAngle angle)
{
  if (angle >= LISSOM_N_OWN_ANGLES)
    angle -= LISSOM_N_OWN_ANGLES - LISSOM_ANGLE_HIP;

  return &angle_table[angle];
}

/* Upright standing, arms hanging. */
void
lissom_angles_init (LissomAngles *self)
{
  for (guint i = 0; i < LISSOM_N_ANGLES; i++)
    self->value[i] = entry_of (i)->neutral;
}

/* From @first on, below @end. */
static gboolean
find_entry (const char *name, guint first, guint end, guint *own)
{
  for (guint i = first; i < end; i++)
    if (*angle_table[i].name == *name && strcmp (angle_table[i].name, name) == 0)
      {
        *own = i;
        return TRUE;
      }

  return FALSE;
}

/* Reads "pitch", "near-hip", "far-elbow" … as stretch files have them. */
gboolean
lissom_angle_from_name (const char *name, LissomAngle *angle)
{
  guint own;

  if (find_entry (name, LISSOM_ANGLE_PITCH, LISSOM_ANGLE_BREATH, &own))
    {
      *angle = own;
      return TRUE;
    }

  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    if (g_str_has_prefix (name, limb_names[limb])
        && find_entry (name + strlen (limb_names[limb]), LISSOM_ANGLE_HIP, LISSOM_N_OWN_ANGLES,
                       &own))
      {
        *angle = lissom_limb_angle (own, limb);
        return TRUE;
      }

  return FALSE;
}

/* What the file may ask for, in degrees (curl and edge: 0…1; glide: percent). */
void
lissom_angle_get_limits (LissomAngle angle, double *low, double *high)
{
  *low = entry_of (angle)->low;
  *high = entry_of (angle)->high;
}

/* Returns: (transfer full): all names a stretch file may use, for a message. */
char *
lissom_angle_list_names (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < LISSOM_ANGLE_BREATH; i++)
    g_string_append_printf (list, "%s, ", angle_table[i].name);
  for (guint i = LISSOM_ANGLE_HIP; i < LISSOM_N_OWN_ANGLES; i++)
    g_string_append_printf (list, "near-%s, far-%s, ", angle_table[i].name, angle_table[i].name);
  g_string_truncate (list, list->len - 2);

  return g_string_free (list, FALSE);
}

/* The point of a circular arc at the share @share of its length. */
static LissomPoint
arc_point (const LissomSpineArc *self, double share)
{
  double half = self->turn * share / 2.0;
  double radians = half * (G_PI / 180.0);
  double chord = self->length * share;

  if (fabs (radians) > 1e-6)
    chord *= sin (radians) / radians;

  return self->at + lissom_unit (90.0 - self->lean - half) * chord;
}

static void
bend_spine (LissomBody *self)
{
  static const double lengths[] = { LENGTH_LUMBAR, LENGTH_THORACIC, LENGTH_NECK };
  const double *value = self->angles.value;
  const double turns[] = {
    LEAN_WAIST - LEAN_SACRUM + value[LISSOM_ANGLE_LUMBAR],
    LEAN_COLLAR - LEAN_WAIST + value[LISSOM_ANGLE_THORACIC],
    LEAN_SKULL - LEAN_COLLAR + value[LISSOM_ANGLE_NECK],
  };
  LissomPoint at = lissom_frame_point (&self->pelvis, 6.6, -2.3);
  double lean = value[LISSOM_ANGLE_PITCH] + LEAN_SACRUM;
  double start = 0.0;

  for (guint i = 0; i < LISSOM_N_SPINE_ARCS; i++)
    {
      self->spine[i] = (LissomSpineArc){ start, lengths[i], lean, turns[i], at };
      at = arc_point (&self->spine[i], 1.0);
      lean += turns[i];
      start += lengths[i];
    }
}

/* lissom_body_get_spine:
 * @length: arc length from the sacrum, 0…33
 *
 * Returns: the frame there, its front towards the belly. */
LissomFrame
lissom_body_get_spine (const LissomBody *self, double length)
{
  guint i = LISSOM_N_SPINE_ARCS - 1;
  const LissomSpineArc *arc;
  double share;

  while (i > 0 && length < self->spine[i].start)
    i--;
  arc = &self->spine[i];
  share = (length - arc->start) / arc->length;

  return lissom_frame_right (arc_point (arc, share),
                             lissom_unit (90.0 - arc->lean - arc->turn * share));
}

static void
place_leg (
    LissomLeg *self, LissomPoint hip, LissomPoint down, const LissomAngles *angles, LissomLimb limb)
{
  LissomPoint along;

  self->hip_flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)];
  self->knee_flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)];
  self->ankle_flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_ANKLE, limb)];
  self->toe_flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_TOE, limb)];

  self->hip = hip;
  along = lissom_turn (down, lissom_unit (self->hip_flexion));
  self->thigh = lissom_frame_left (hip, along);
  self->knee = hip + along * LISSOM_THIGH;
  along = lissom_turn (along, lissom_unit (-self->knee_flexion));
  self->shank = lissom_frame_left (self->knee, along);
  self->ankle = self->knee + along * LISSOM_SHANK;
  along = lissom_turn (along, lissom_unit (90.0 + self->ankle_flexion));
  self->foot = lissom_frame_left (self->ankle, along);

  self->lap = lissom_frame_point (&self->thigh, 16.0, 5.7);
  self->heel = lissom_frame_point (&self->foot, -2.6, -LISSOM_ANKLE_HEIGHT);
  self->ball = lissom_frame_point (&self->foot, BALL, -LISSOM_ANKLE_HEIGHT);
  self->toe = self->ball + lissom_turn (along, lissom_unit (self->toe_flexion)) * (TOE - BALL);
}

static void
place_arm (LissomArm *self,
           LissomPoint shoulder,
           LissomPoint down,
           const LissomAngles *angles,
           LissomLimb limb)
{
  double flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)];
  LissomPoint along;

  self->elbow_flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb)];
  self->wrist_extension = angles->value[lissom_limb_angle (LISSOM_ANGLE_WRIST, limb)];
  self->curl = angles->value[lissom_limb_angle (LISSOM_ANGLE_CURL, limb)];
  self->edge = angles->value[lissom_limb_angle (LISSOM_ANGLE_EDGE, limb)];

  self->shoulder = shoulder;
  along = lissom_turn (down, lissom_unit (flexion));
  self->upper = lissom_frame_left (shoulder, along);
  self->elbow = shoulder + along * LISSOM_UPPER_ARM;
  along = lissom_turn (along, lissom_unit (self->elbow_flexion));
  self->fore = lissom_frame_left (self->elbow, along);
  self->wrist = self->elbow + along * LISSOM_FOREARM;
  along = lissom_turn (along, lissom_unit (self->wrist_extension));
  self->hand = lissom_frame_left (self->wrist, along);

  self->grip = lissom_frame_point (&self->hand, 5.0, 0.4);
  self->palm = lissom_frame_point (&self->hand, 4.6, 0.0);
  self->tip = lissom_frame_point (&self->hand, LISSOM_HAND, 0.0);
}

/* The shoulder blade follows the arm: forward first, then up. */
static LissomPoint
shoulder_joint (const LissomAngles *angles, const LissomFrame *girdle, LissomLimb limb)
{
  double flexion = angles->value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)];
  double glide = angles->value[lissom_limb_angle (LISSOM_ANGLE_GLIDE, limb)];
  double forward =
      1.5 * CLAMP (flexion, 0.0, 90.0) / 90.0 + glide - 0.8 * CLAMP (-flexion, 0.0, 60.0) / 60.0;
  double up = 1.9 * CLAMP (flexion - 60.0, 0.0, 110.0) / 110.0
              + 0.35 * angles->value[LISSOM_ANGLE_BREATH];

  return lissom_frame_point (girdle, -1.7 + up, 2.5 + forward);
}

/* Moves one leg as its angles say and leaves the rest as it is. */
void
lissom_body_place_leg (LissomBody *self, LissomLimb limb)
{
  LissomPoint hip = self->pelvis.at;

  place_leg (&self->legs[limb], limb == LISSOM_LIMB_FAR ? hip + FAR_LEG : hip, -self->pelvis.along,
             &self->angles, limb);
}

/* Moves one arm as its angles say and leaves the rest as it is. */
void
lissom_body_place_arm (LissomBody *self, LissomLimb limb)
{
  LissomFrame girdle = lissom_body_get_spine (self, 23.6);
  LissomPoint shoulder = shoulder_joint (&self->angles, &girdle, limb);

  place_arm (&self->arms[limb], limb == LISSOM_LIMB_FAR ? shoulder + FAR_ARM : shoulder,
             self->trunk_down, &self->angles, limb);
}

/* lissom_body_init:
 * @self: (out caller-allocates): all frames
 * @angles: the joint angles
 * @origin: where the near hip joint is */
void
lissom_body_init (LissomBody *self, const LissomAngles *angles, LissomPoint origin)
{
  const double *value = angles->value;
  LissomPoint up = lissom_unit (90.0 - value[LISSOM_ANGLE_PITCH]);
  LissomFrame skull;
  double lean;

  self->angles = *angles;
  self->pelvis = lissom_frame_right (origin, up);
  bend_spine (self);
  skull = lissom_body_get_spine (self, LISSOM_SPINE);
  self->head = lissom_frame_right (
      skull.at, lissom_turn (skull.along, lissom_unit (-value[LISSOM_ANGLE_HEAD])));
  lean =
      value[LISSOM_ANGLE_PITCH] + value[LISSOM_ANGLE_LUMBAR] + 0.62 * value[LISSOM_ANGLE_THORACIC];
  self->trunk_down = lissom_unit (270.0 - lean);
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      lissom_body_place_leg (self, limb);
      lissom_body_place_arm (self, limb);
    }
}
