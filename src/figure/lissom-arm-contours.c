/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-hand-contours.h"

/* Arms with their sleeves. */

#define U LISSOM_UPPER_ARM
#define F LISSOM_FOREARM

/* Where a short sleeve ends. */
#define SLEEVE_END (0.56 * LISSOM_UPPER_ARM)
#define SLEEVE_FLARE 0.35

#define N_SIDE 9

typedef struct
{
  LissomPoint front[N_SIDE];
  LissomPoint back[N_SIDE];
} ArmSides;

/* The frame of a bone with so much more flesh on it. */
static LissomFrame
widen (const LissomFrame *bone, double width)
{
  return (LissomFrame){ bone->at, bone->along, bone->front * width };
}

/* @width: of the upper arm; the wrist is the same for everybody */
static void
find_sides (const LissomArm *arm, double width, ArmSides *sides)
{
  LissomFrame wide = widen (&arm->upper, width), round = widen (&arm->fore, 0.4 + 0.6 * width);
  const LissomFrame *upper = &wide, *fore = &round;
  LissomPoint bisector = lissom_turn (arm->upper.front, lissom_unit (arm->elbow_flexion / 2.0));
  double bend = lissom_smoothstep (arm->elbow_flexion, 0.0, 100.0);
  LissomFold fold = lissom_fold (arm->elbow_flexion, (2.0 + 0.4 * bend) * (0.3 + 0.7 * width), 0.9);
  double above = MAX (3.2, fold.slide + 1.0);
  double below = MAX (2.6, fold.slide + 0.9);
  LissomPoint *front = sides->front, *back = sides->back;

  *front++ = lissom_frame_point (upper, 0.6, 3.05);
  *front++ = lissom_frame_point (upper, 4.5, 3.0);
  *front++ = lissom_frame_point (upper, 9.0, 2.75);
  *front++ = lissom_frame_point (upper, U - above, 2.25 + 0.35 * bend);
  *front++ = arm->elbow + bisector * fold.depth;
  *front++ = lissom_frame_point (fore, below, 2.1 + 0.3 * bend);
  *front++ = lissom_frame_point (fore, MAX (6.2, below + 1.8), 2.05);
  *front++ = lissom_frame_point (&arm->fore, 10.5, 1.55);
  *front++ = lissom_frame_point (&arm->fore, 13.4, 1.3);

  *back++ = lissom_frame_point (upper, 0.2, -3.1);
  *back++ = lissom_frame_point (upper, 4.5, -2.95);
  *back++ = lissom_frame_point (upper, 9.0, -2.55);
  *back++ = lissom_frame_point (upper, U - 3.4, -2.05);
  *back++ = arm->elbow - bisector * (2.0 + 0.45 * bend);
  *back++ = lissom_frame_point (fore, 3.4, -2.15);
  *back++ = lissom_frame_point (fore, 7.0, -1.75);
  *back++ = lissom_frame_point (&arm->fore, 10.8, -1.3);
  *back++ = lissom_frame_point (&arm->fore, 13.4, -1.2);
}

/* A wrist bent back by more than 50 degrees, as of a hand that lies flat under its
 * shoulder, folds like a joint.  The hand begins at knot N_SIDE. */
static void
fold_wrist (LissomKnots *knots, const LissomArm *arm)
{
  double bent = lissom_degrees (lissom_turn_between (arm->fore.along, arm->hand.along));
  double amount = lissom_smoothstep (bent, 50.0, 72.0);
  LissomPoint bisector = lissom_turn (arm->fore.front, lissom_unit (bent / 2.0));
  LissomFold fold = lissom_fold (bent, 1.3, 0.8);
  const struct
  {
    guint knot;
    LissomPoint at;
  } folded[] = {
    { N_SIDE - 2, lissom_frame_point (&arm->fore, MIN (10.5, F - fold.slide - 2.4), 1.6) },
    { N_SIDE - 1, lissom_frame_point (&arm->fore, F - fold.slide - 0.5, 1.35) },
    { N_SIDE, arm->wrist + bisector * fold.depth },
    { N_SIDE + 1, lissom_frame_point (&arm->hand, fold.slide + 0.5, 1.4) },
    { N_SIDE + 2, lissom_frame_point (&arm->hand, MAX (2.9, fold.slide + 1.4), 1.38) },
    { N_SIDE + LISSOM_N_HAND - 1, arm->wrist - bisector * 1.65 },
    { N_SIDE + LISSOM_N_HAND, lissom_frame_point (&arm->fore, F - 1.9, -1.35) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
    knots->at[folded[i].knot] = lissom_mix_points (knots->at[folded[i].knot], folded[i].at, amount);
}

static void
outline_skin (LissomContour *self, const LissomArm *arm, const ArmSides *sides)
{
  LissomKnots knots = { 0 };

  for (guint i = 0; i < N_SIDE; i++)
    lissom_knots_add (&knots, sides->front[i]);
  lissom_hand_add_knots (&knots, arm);
  for (guint i = N_SIDE; i-- > 0;)
    lissom_knots_add (&knots, sides->back[i]);
  fold_wrist (&knots, arm);
  lissom_knots_add_local (&knots, &arm->upper, -2.3, -1.4);
  lissom_knots_add_local (&knots, &arm->upper, -2.4, 1.2);
  lissom_contour_fair_closed (self, &knots);
}

static void
cut_short_sleeve (LissomArmContours *self, const LissomArm *arm, double width)
{
  LissomFrame upper = widen (&arm->upper, width);
  static const LissomLandmark outline[] = {
    { -2.55, 1.3 }, { 0.6, 3.25 }, { 4.5, 3.25 }, { SLEEVE_END, 2.85 + SLEEVE_FLARE },
    { SLEEVE_END + 0.3, -2.5 - SLEEVE_FLARE }, { 4.5, -3.2 }, { 0.2, -3.35 }, { -2.4, -1.6 },
  };
  static const LissomLandmark hem[] = { { SLEEVE_END, 3.2 }, { SLEEVE_END + 0.3, -2.85 } };
  static const LissomLandmark edge[] = { { 2.2, 3.27 }, { 4.5, 3.25 }, { SLEEVE_END, 3.2 } };
  static const LissomLandmark seam[] = { { SLEEVE_END - 0.9, 3.1 }, { SLEEVE_END - 0.6, -2.8 } };
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, &upper, outline, G_N_ELEMENTS (outline));
  lissom_knots_set_corner (&knots, 3);
  lissom_knots_set_corner (&knots, 4);
  lissom_contour_fair_closed (&self->sleeve, &knots);
  lissom_contour_fair_landmarks (&self->sleeve_hem, &upper, hem, G_N_ELEMENTS (hem));
  lissom_contour_fair_landmarks (&self->sleeve_edge, &upper, edge, G_N_ELEMENTS (edge));
  lissom_contour_fair_landmarks (&self->sleeve_seam, &upper, seam, G_N_ELEMENTS (seam));
}

static void
cut_long_sleeve (LissomArmContours *self, const LissomArm *arm, const ArmSides *sides, double width)
{
  LissomFrame upper = widen (&arm->upper, width);
  static const LissomLandmark hem[] = { { F - 0.9, 1.75 }, { F - 0.7, -1.65 } };
  static const LissomLandmark edge[] = { { 2.2, 3.27 }, { 4.5, 3.05 }, { SLEEVE_END, 2.7 } };
  static const LissomLandmark seam[] = { { F - 1.8, 1.55 }, { F - 1.6, -1.45 } };
  LissomKnots knots = { 0 };

  lissom_knots_add_local (&knots, &upper, -2.55, 1.3);
  lissom_knots_add_local (&knots, &upper, 0.6, 3.25);
  for (guint i = 1; i < N_SIDE - 1; i++)
    lissom_knots_add (&knots, sides->front[i]);
  for (guint i = 0; i < G_N_ELEMENTS (hem); i++)
    {
      lissom_knots_add_local (&knots, &arm->fore, hem[i].along, hem[i].front);
      lissom_knots_mark_corner (&knots);
    }
  for (guint i = N_SIDE - 1; i-- > 1;)
    lissom_knots_add (&knots, sides->back[i]);
  lissom_knots_add_local (&knots, &upper, 0.2, -3.35);
  lissom_knots_add_local (&knots, &upper, -2.4, -1.6);
  lissom_contour_fair_closed (&self->sleeve, &knots);
  lissom_contour_fair_landmarks (&self->sleeve_hem, &arm->fore, hem, G_N_ELEMENTS (hem));
  lissom_contour_fair_landmarks (&self->sleeve_edge, &upper, edge, G_N_ELEMENTS (edge));
  lissom_contour_fair_landmarks (&self->sleeve_seam, &arm->fore, seam, G_N_ELEMENTS (seam));
}

void
lissom_arm_contours_init (LissomArmContours *self, const LissomArm *arm, const LissomCut *cut)
{
  double width = lissom_build_get_flesh (cut->build)->arm;
  ArmSides sides;

  find_sides (arm, width, &sides);
  outline_skin (&self->skin, arm, &sides);
  if (cut->sleeves == LISSOM_SLEEVES_LONG)
    cut_long_sleeve (self, arm, &sides, width);
  else
    cut_short_sleeve (self, arm, width);
  lissom_hand_draw (self, arm);
}
