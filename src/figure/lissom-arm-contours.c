/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-contours.h"

/* Arms and hands. */

#define U LISSOM_UPPER_ARM
#define F LISSOM_FOREARM

/* Where a short sleeve ends. */
#define SLEEVE_END (0.56 * LISSOM_UPPER_ARM)
#define SLEEVE_FLARE 0.35

#define N_SIDE 9
#define N_HAND 15

/* The outline of the hand: its back with the thumb in front, its edge when it lies flat
 * (thumb hidden), and a fist.  The same landmarks in the same order, so that one can
 * turn into another. */
static const LissomLandmark hand_back[N_HAND] = {
  { 0.0, 1.3 },  { 1.7, 1.95 },  { 3.6, 3.05 },   { 5.9, 3.75 }, { 6.75, 3.25 },
  { 5.7, 2.35 }, { 4.75, 1.75 }, { 6.2, 1.9 },    { 8.3, 1.65 }, { 10.1, 0.75 },
  { 10.35, -0.45 }, { 8.6, -1.5 }, { 5.0, -2.1 }, { 2.0, -1.7 }, { 0.0, -1.2 },
};
static const LissomLandmark hand_edge[N_HAND] = {
  { 0.0, 1.25 }, { 1.6, 1.4 },  { 2.9, 1.38 },   { 4.0, 1.28 },  { 4.7, 1.2 },
  { 5.3, 1.1 },  { 5.9, 1.0 },  { 6.9, 0.85 },   { 8.5, 0.62 },  { 10.2, 0.15 },
  { 10.3, -0.4 }, { 8.6, -0.72 }, { 5.0, -1.15 }, { 2.0, -1.35 }, { 0.0, -1.15 },
};
static const LissomLandmark hand_fist[N_HAND] = {
  { 0.0, 1.3 },  { 1.5, 1.75 }, { 2.7, 2.15 },  { 3.7, 2.35 }, { 4.6, 2.35 },
  { 5.2, 2.2 },  { 5.7, 1.95 }, { 6.2, 1.5 },   { 6.55, 0.8 }, { 6.6, 0.0 },
  { 6.45, -0.9 }, { 5.7, -1.75 }, { 3.8, -2.1 }, { 1.7, -1.6 }, { 0.0, -1.2 },
};

typedef struct
{
  LissomPoint front[N_SIDE];
  LissomPoint back[N_SIDE];
} ArmSides;

static void
find_sides (const LissomArm *arm, ArmSides *sides)
{
  const LissomFrame *upper = &arm->upper, *fore = &arm->fore;
  LissomPoint bisector = lissom_turn (upper->front, lissom_unit (arm->elbow_flexion / 2.0));
  double bend = lissom_smoothstep (arm->elbow_flexion, 0.0, 100.0);
  LissomFold fold = lissom_fold (arm->elbow_flexion, 2.0 + 0.4 * bend, 0.9);
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
  *front++ = lissom_frame_point (fore, 10.5, 1.55);
  *front++ = lissom_frame_point (fore, 13.4, 1.3);

  *back++ = lissom_frame_point (upper, 0.2, -3.1);
  *back++ = lissom_frame_point (upper, 4.5, -2.95);
  *back++ = lissom_frame_point (upper, 9.0, -2.55);
  *back++ = lissom_frame_point (upper, U - 3.4, -2.05);
  *back++ = arm->elbow - bisector * (2.0 + 0.45 * bend);
  *back++ = lissom_frame_point (fore, 3.4, -2.15);
  *back++ = lissom_frame_point (fore, 7.0, -1.75);
  *back++ = lissom_frame_point (fore, 10.8, -1.3);
  *back++ = lissom_frame_point (fore, 13.4, -1.2);
}

/* Bends the fingers towards the palm, which faces back when the hand is on edge. */
static LissomLandmark
bend_finger (LissomLandmark mark, double curl, double edge)
{
  double droop = 2.0 * MIN (curl, 0.5);
  double t = (mark.along - 4.8) / 5.6;

  if (t <= 0.0)
    return mark;

  return (LissomLandmark){ mark.along - droop * 0.9 * t * t,
                           mark.front + droop * t * t * lissom_mix (1.7, -1.6, edge) };
}

static void
add_hand (LissomKnots *knots, const LissomArm *arm)
{
  double edge = CLAMP (arm->edge, 0.0, 1.0), curl = CLAMP (arm->curl, 0.0, 1.0);
  double fist = lissom_smoothstep (curl, 0.5, 1.0);

  for (guint i = 0; i < N_HAND; i++)
    {
      LissomLandmark mark = { lissom_mix (hand_back[i].along, hand_edge[i].along, edge),
                              lissom_mix (hand_back[i].front, hand_edge[i].front, edge) };

      mark = bend_finger (mark, curl, edge);
      lissom_knots_add_local (knots, &arm->hand,
                              lissom_mix (mark.along, hand_fist[i].along, fist),
                              lissom_mix (mark.front, hand_fist[i].front, fist));
    }
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
    { N_SIDE + N_HAND - 1, arm->wrist - bisector * 1.65 },
    { N_SIDE + N_HAND, lissom_frame_point (&arm->fore, F - 1.9, -1.35) },
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
  add_hand (&knots, arm);
  for (guint i = N_SIDE; i-- > 0;)
    lissom_knots_add (&knots, sides->back[i]);
  fold_wrist (&knots, arm);
  lissom_knots_add_local (&knots, &arm->upper, -2.3, -1.4);
  lissom_knots_add_local (&knots, &arm->upper, -2.4, 1.2);
  lissom_contour_fair_closed (self, &knots);
}

static void
cut_short_sleeve (LissomArmContours *self, const LissomArm *arm)
{
  static const LissomLandmark outline[] = {
    { -2.55, 1.3 }, { 0.6, 3.25 }, { 4.5, 3.25 }, { SLEEVE_END, 2.85 + SLEEVE_FLARE },
    { SLEEVE_END + 0.3, -2.5 - SLEEVE_FLARE }, { 4.5, -3.2 }, { 0.2, -3.35 }, { -2.4, -1.6 },
  };
  static const LissomLandmark hem[] = { { SLEEVE_END, 3.2 }, { SLEEVE_END + 0.3, -2.85 } };
  static const LissomLandmark edge[] = { { 2.2, 3.27 }, { 4.5, 3.25 }, { SLEEVE_END, 3.2 } };
  static const LissomLandmark seam[] = { { SLEEVE_END - 0.9, 3.1 }, { SLEEVE_END - 0.6, -2.8 } };
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, &arm->upper, outline, G_N_ELEMENTS (outline));
  lissom_knots_set_corner (&knots, 3);
  lissom_knots_set_corner (&knots, 4);
  lissom_contour_fair_closed (&self->sleeve, &knots);
  lissom_contour_fair_landmarks (&self->sleeve_hem, &arm->upper, hem, G_N_ELEMENTS (hem));
  lissom_contour_fair_landmarks (&self->sleeve_edge, &arm->upper, edge, G_N_ELEMENTS (edge));
  lissom_contour_fair_landmarks (&self->sleeve_seam, &arm->upper, seam, G_N_ELEMENTS (seam));
}

static void
cut_long_sleeve (LissomArmContours *self, const LissomArm *arm, const ArmSides *sides)
{
  static const LissomLandmark hem[] = { { F - 0.9, 1.75 }, { F - 0.7, -1.65 } };
  static const LissomLandmark edge[] = { { 2.2, 3.27 }, { 4.5, 3.05 }, { SLEEVE_END, 2.7 } };
  static const LissomLandmark seam[] = { { F - 1.8, 1.55 }, { F - 1.6, -1.45 } };
  LissomKnots knots = { 0 };

  lissom_knots_add_local (&knots, &arm->upper, -2.55, 1.3);
  lissom_knots_add_local (&knots, &arm->upper, 0.6, 3.25);
  for (guint i = 1; i < N_SIDE - 1; i++)
    lissom_knots_add (&knots, sides->front[i]);
  for (guint i = 0; i < G_N_ELEMENTS (hem); i++)
    {
      lissom_knots_add_local (&knots, &arm->fore, hem[i].along, hem[i].front);
      lissom_knots_mark_corner (&knots);
    }
  for (guint i = N_SIDE - 1; i-- > 1;)
    lissom_knots_add (&knots, sides->back[i]);
  lissom_knots_add_local (&knots, &arm->upper, 0.2, -3.35);
  lissom_knots_add_local (&knots, &arm->upper, -2.4, -1.6);
  lissom_contour_fair_closed (&self->sleeve, &knots);
  lissom_contour_fair_landmarks (&self->sleeve_hem, &arm->fore, hem, G_N_ELEMENTS (hem));
  lissom_contour_fair_landmarks (&self->sleeve_edge, &arm->upper, edge, G_N_ELEMENTS (edge));
  lissom_contour_fair_landmarks (&self->sleeve_seam, &arm->fore, seam, G_N_ELEMENTS (seam));
}

static void
add_finger_line (LissomArmContours *self,
                 const LissomArm *arm,
                 const LissomLandmark line[3],
                 double strength)
{
  LissomLine *finger = &self->fingers[self->n_fingers++];

  finger->strength = strength;
  lissom_contour_fair_landmarks (&finger->curve, &arm->hand, line, 3);
}

/* Two lines on an open hand, knuckles and thumb on a fist; both fade while the hand
 * turns or closes, so that no line pops up. */
static void
draw_fingers (LissomArmContours *self, const LissomArm *arm)
{
  static const double open_at[] = { 0.75, -0.4 };
  static const double knuckle_at[] = { 0.35, -0.5, -1.3 };
  static const LissomLandmark thumb[3] = { { 2.4, 1.2 }, { 4.0, 1.35 }, { 5.6, 1.15 } };
  double edge = CLAMP (arm->edge, 0.0, 1.0), curl = CLAMP (arm->curl, 0.0, 1.0);
  double open =
      (1.0 - lissom_smoothstep (edge, 0.5, 0.7)) * (1.0 - lissom_smoothstep (curl, 0.5, 0.65));
  double fist = lissom_smoothstep (curl, 0.65, 0.8);

  self->n_fingers = 0;
  for (guint i = 0; i < G_N_ELEMENTS (open_at); i++)
    {
      const LissomLandmark line[3] = {
        bend_finger ((LissomLandmark){ 6.4, open_at[i] }, curl, edge),
        bend_finger ((LissomLandmark){ 8.0, open_at[i] * 0.95 }, curl, edge),
        bend_finger ((LissomLandmark){ 9.7, open_at[i] * 0.75 }, curl, edge),
      };

      add_finger_line (self, arm, line, open);
    }
  for (guint i = 0; i < G_N_ELEMENTS (knuckle_at); i++)
    {
      const LissomLandmark line[3] = { { 6.1, knuckle_at[i] },
                                       { 5.2, knuckle_at[i] - 0.05 },
                                       { 4.3, knuckle_at[i] + 0.1 } };

      add_finger_line (self, arm, line, fist);
    }
  add_finger_line (self, arm, thumb, fist);
}

void
lissom_arm_contours_init (LissomArmContours *self, const LissomArm *arm, LissomSleeves sleeves)
{
  ArmSides sides;

  find_sides (arm, &sides);
  outline_skin (&self->skin, arm, &sides);
  if (sleeves == LISSOM_SLEEVES_LONG)
    cut_long_sleeve (self, arm, &sides);
  else
    cut_short_sleeve (self, arm);
  draw_fingers (self, arm);
}
