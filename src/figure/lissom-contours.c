/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-contours.h"

/* lissom_fold:
 * @flexion: of the joint, degrees
 * @reach: distance of the two flesh lines from their bones
 * @radius: of the fillet where they meet */
LissomFold
lissom_fold (double flexion, double reach, double radius)
{
  double half = CLAMP ((180.0 - fabs (flexion)) / 2.0, 35.0, 90.0) * (G_PI / 180.0);

  return (LissomFold){
    .depth = reach / sin (half) + radius * (1.0 / sin (half) - 1.0),
    .slide = (reach + radius) / tan (half),
  };
}

void
lissom_knots_add_landmarks (LissomKnots *self,
                            const LissomFrame *frame,
                            const LissomLandmark *landmarks,
                            guint n_landmarks)
{
  for (guint i = 0; i < n_landmarks; i++)
    lissom_knots_add_local (self, frame, landmarks[i].along, landmarks[i].front);
}

/* An open line through the landmarks of one frame. */
void
lissom_contour_fair_landmarks (LissomContour *self,
                               const LissomFrame *frame,
                               const LissomLandmark *landmarks,
                               guint n_landmarks)
{
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, frame, landmarks, n_landmarks);
  lissom_contour_fair_open (self, &knots);
}

void
lissom_contours_init (LissomContours *self, const LissomBody *body, const LissomCut *cut)
{
  lissom_trunk_contours_init (&self->trunk, body, cut);
  lissom_head_contours_init (&self->head, body, cut);
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      lissom_leg_contours_init (&self->legs[limb], &body->legs[limb], &body->pelvis, cut, limb);
      lissom_arm_contours_init (&self->arms[limb], &body->arms[limb], cut);
    }
}

void
lissom_contours_get_silhouettes (const LissomContours *self,
                                 const LissomContour *silhouettes[LISSOM_N_SILHOUETTES])
{
  guint n = 0;

  silhouettes[n++] = &self->trunk.shirt;
  silhouettes[n++] = &self->head.skull;
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      silhouettes[n++] = &self->legs[limb].cloth;
      silhouettes[n++] = &self->legs[limb].skin;
      silhouettes[n++] = &self->arms[limb].skin;
    }
  g_assert (n == LISSOM_N_SILHOUETTES);
}

/* Adds everything that is drawn of the body to @box. */
void
lissom_contours_get_box (const LissomContours *self, LissomBox *box)
{
  const LissomContour *silhouettes[LISSOM_N_SILHOUETTES];

  lissom_contours_get_silhouettes (self, silhouettes);
  for (guint i = 0; i < LISSOM_N_SILHOUETTES; i++)
    lissom_box_add_contour (box, silhouettes[i]);
  lissom_box_add_contour (box, &self->head.hair);
  lissom_box_add_contour (box, &self->head.bun);
}
