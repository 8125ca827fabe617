/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-curve.h"
#include "lissom-look.h"
#include "lissom-skeleton.h"

G_BEGIN_DECLS

/* The outlines of a posed figure.  Every contour is a list of anatomical landmarks fixed
 * to the bones; joints have landmarks of their own that depend on the joint's angle, so
 * that the outline folds and stretches as flesh does.  All of them are computed once a
 * frame into a LissomContours; painter, shadow and bounds share it. */

/* A line of a drawing that may fade out: strength 0…1. */
typedef struct
{
  LissomContour curve;
  double strength;
} LissomLine;

typedef struct
{
  LissomContour skin;
  LissomContour cloth;
  LissomContour web; /* fills the hollow of a deeply bent knee */
  LissomLine crease; /* fold of the cloth behind the knee */
  LissomContour marks[2];
  guint n_marks;
} LissomLegContours;

#define LISSOM_N_FINGER_LINES 3

typedef struct
{
  LissomContour skin;
  LissomContour sleeve;
  LissomContour sleeve_hem;
  LissomContour sleeve_edge; /* front edge of the sleeve over the shirt */
  LissomContour sleeve_seam;
  LissomLine fingers[LISSOM_N_FINGER_LINES];
  LissomContour thumb; /* of a hand that holds something: drawn as strong as its edge */
  LissomLine thumb_edge;
} LissomArmContours;

#define LISSOM_MAX_HAIR_MARKS 3

typedef struct
{
  LissomContour skull;
  LissomContour ear;
  LissomContour ear_fold;
  LissomContour eye;
  LissomContour brow;
  LissomContour mouth;
  LissomContour hair; /* or the headscarf */
  LissomContour bun;
  LissomContour marks[LISSOM_MAX_HAIR_MARKS]; /* strands, or folds of the scarf */
  guint n_marks;
} LissomHeadContours;

typedef struct
{
  LissomContour neck;
  LissomContour neck_core; /* keeps the neck whole when it bends */
  LissomContour shirt;
  LissomContour collar;
  LissomContour hem_seam;
  LissomContour pelvis;
  LissomLine waist_fold;
} LissomTrunkContours;

typedef struct
{
  LissomTrunkContours trunk;
  LissomHeadContours head;
  LissomLegContours legs[LISSOM_N_LIMBS];
  LissomArmContours arms[LISSOM_N_LIMBS];
} LissomContours;

void lissom_contours_init (LissomContours *self, const LissomBody *body, const LissomCut *cut);
void lissom_contours_get_box (const LissomContours *self, LissomBox *box);

/* The outlines a shadow falls from, for those who walk over all of them. */
#define LISSOM_N_SILHOUETTES 8
void lissom_contours_get_silhouettes (const LissomContours *self,
                                      const LissomContour *silhouettes[LISSOM_N_SILHOUETTES]);

/* The parts, each in a file of its own. */
void lissom_leg_contours_init (LissomLegContours *self,
                               const LissomLeg *leg,
                               const LissomFrame *pelvis,
                               const LissomCut *cut,
                               LissomLimb limb);
void lissom_arm_contours_init (LissomArmContours *self, const LissomArm *arm, const LissomCut *cut);
void lissom_trunk_contours_init (LissomTrunkContours *self,
                                 const LissomBody *body,
                                 const LissomCut *cut);
void lissom_head_contours_init (LissomHeadContours *self,
                                const LissomBody *body,
                                const LissomCut *cut);

/* Where the flesh folds on the inner side of a bent joint. */
typedef struct
{
  double depth; /* from the joint along the bisector */
  double slide; /* along each bone, where the fold begins */
} LissomFold;

LissomFold lissom_fold (double flexion, double reach, double radius);

typedef struct
{
  double along;
  double front;
} LissomLandmark;

void lissom_knots_add_landmarks (LissomKnots *self,
                                 const LissomFrame *frame,
                                 const LissomLandmark *landmarks,
                                 guint n_landmarks);
void lissom_contour_fair_landmarks (LissomContour *self,
                                    const LissomFrame *frame,
                                    const LissomLandmark *landmarks,
                                    guint n_landmarks);

G_END_DECLS
