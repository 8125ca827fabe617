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

/* Where the fingers begin, along the hand. */
#define KNUCKLES 4.9
#define N_HAND 20

/* The outline of the hand: its back with the thumb in front, its edge when it lies flat
 * (thumb hidden), round something thick, and a fist.  The same landmarks in the same
 * order, so that one can turn into another: the side of the thumb, the thumb, its web, the
 * forefinger, the ends of the four fingers with the notches between them, the edge. */
static const LissomLandmark hand_back[N_HAND] = {
  { 0.0, 1.3 },   { 1.7, 1.95 },  { 3.6, 3.05 },  { 5.9, 3.75 },   { 6.75, 3.25 },
  { 5.7, 2.35 },  { 4.75, 1.75 }, { 6.2, 1.85 },  { 8.3, 1.65 },   { 9.8, 1.2 },
  { 10.1, 0.62 }, { 10.45, 0.15 }, { 10.3, -0.4 }, { 10.05, -0.72 }, { 9.7, -1.1 },
  { 9.25, -1.35 }, { 8.4, -1.72 }, { 5.0, -2.1 },  { 2.0, -1.7 },   { 0.0, -1.2 },
};
static const LissomLandmark hand_edge[N_HAND] = {
  { 0.0, 1.25 },  { 1.6, 1.4 },   { 2.9, 1.38 },   { 4.0, 1.28 },  { 4.7, 1.2 },
  { 5.3, 1.1 },   { 5.9, 1.0 },   { 6.9, 0.85 },   { 8.2, 0.68 },  { 9.5, 0.45 },
  { 10.2, 0.15 }, { 10.4, -0.15 }, { 10.2, -0.5 }, { 9.5, -0.6 },  { 8.9, -0.68 },
  { 8.2, -0.76 }, { 7.2, -0.88 }, { 5.0, -1.15 },  { 2.0, -1.35 }, { 0.0, -1.15 },
};
static const LissomLandmark hand_hold[N_HAND] = {
  { 0.0, 1.3 },   { 1.5, 1.7 },   { 2.7, 2.0 },   { 3.7, 2.2 },   { 4.5, 2.25 },
  { 5.1, 2.2 },   { 5.6, 2.15 },  { 6.2, 2.1 },   { 6.9, 1.9 },   { 7.3, 1.4 },
  { 7.2, 0.85 },  { 7.6, 0.4 },   { 7.5, -0.15 }, { 7.25, -0.45 }, { 7.25, -0.85 },
  { 6.85, -1.3 }, { 6.1, -1.85 }, { 4.2, -2.1 },  { 1.8, -1.65 }, { 0.0, -1.2 },
};
static const LissomLandmark hand_fist[N_HAND] = {
  { 0.0, 1.3 },   { 1.5, 1.7 },   { 2.6, 2.0 },   { 3.5, 2.15 },  { 4.2, 2.2 },
  { 4.8, 2.2 },   { 5.3, 2.1 },   { 5.8, 1.95 },  { 6.3, 1.65 },  { 6.55, 1.2 },
  { 6.5, 0.75 },  { 6.75, 0.35 }, { 6.65, -0.15 }, { 6.45, -0.45 }, { 6.4, -0.85 },
  { 6.05, -1.3 }, { 5.4, -1.8 },  { 3.7, -2.1 },  { 1.7, -1.6 },  { 0.0, -1.2 },
};

/* The thumb by itself, over the fingers that it closes against; on an open hand it lies
 * where the outline of the hand already has it, and is not drawn. */
#define N_THUMB 9
static const LissomLandmark thumb_open[N_THUMB] = {
  { 1.6, 0.9 },  { 2.6, 2.0 },  { 4.2, 3.1 },  { 5.9, 3.6 },  { 6.5, 3.2 },
  { 5.7, 2.45 }, { 4.6, 1.75 }, { 3.4, 0.9 },  { 2.2, 0.5 },
};
static const LissomLandmark thumb_hold[N_THUMB] = {
  { 1.3, 0.7 },  { 2.1, 2.0 },  { 3.1, 3.1 },  { 4.3, 4.35 }, { 5.1, 4.35 },
  { 5.1, 3.5 },  { 4.4, 2.3 },  { 3.6, 1.2 },  { 2.2, 0.4 },
};
static const LissomLandmark thumb_fist[N_THUMB] = {
  { 1.5, 0.9 },  { 2.4, 1.85 }, { 3.8, 2.0 },  { 4.9, 1.35 }, { 5.6, 0.1 },
  { 5.1, -0.45 }, { 4.5, 0.1 }, { 3.8, 0.75 }, { 2.4, 0.5 },
};

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

/* How the fingers of a hand are bent: 0…1 each. */
typedef struct
{
  double edge;
  double curl;
  double hold; /* round something thick */
  double fist;
} Grip;

static Grip
find_grip (const LissomArm *arm)
{
  double curl = CLAMP (arm->curl, 0.0, 1.0);
  double fist = lissom_smoothstep (curl, 0.6, 0.95);

  return (Grip){
    .edge = CLAMP (arm->edge, 0.0, 1.0),
    .curl = MIN (curl, 0.5),
    .hold = lissom_smoothstep (curl, 0.28, 0.5) * (1.0 - fist),
    .fist = fist,
  };
}

/* Seen from the back, relaxed fingers droop a little. */
static LissomLandmark
droop (LissomLandmark mark, const Grip *grip)
{
  double t = MAX ((mark.along - 4.8) / 5.6, 0.0);

  return (LissomLandmark){ mark.along - 1.8 * grip->curl * t * t,
                           mark.front + 3.4 * grip->curl * t * t };
}

/* Seen from the edge, the fingers roll up towards the palm: slightly when they are at
 * rest, and by more than a right angle when they hang over a rail. */
static LissomLandmark
roll (LissomLandmark mark, const Grip *grip)
{
  double turn = (50.0 * grip->curl + 720.0 * pow (grip->curl, 3.0)) * (G_PI / 180.0);
  double t = (mark.along - KNUCKLES) / (LISSOM_HAND - KNUCKLES);
  double radius, angle;

  if (t <= 0.0 || turn < 0.01)
    return mark;

  angle = turn * t;
  radius = (LISSOM_HAND - KNUCKLES) / turn;

  return (LissomLandmark){ KNUCKLES + (radius + mark.front) * sin (angle),
                           (radius + mark.front) * cos (angle) - radius };
}

static LissomLandmark
mix_landmarks (LissomLandmark a, LissomLandmark b, double amount)
{
  return (LissomLandmark){ lissom_mix (a.along, b.along, amount),
                           lissom_mix (a.front, b.front, amount) };
}

/* A landmark of the hand from where it is in each of the four shapes. */
static LissomLandmark
shape (const Grip *grip,
       LissomLandmark back,
       LissomLandmark edge,
       LissomLandmark hold,
       LissomLandmark fist)
{
  LissomLandmark open = mix_landmarks (droop (back, grip), hold, grip->hold);

  return mix_landmarks (mix_landmarks (open, roll (edge, grip), grip->edge), fist, grip->fist);
}

static void
add_hand (LissomKnots *knots, const LissomArm *arm)
{
  Grip grip = find_grip (arm);

  for (guint i = 0; i < N_HAND; i++)
    {
      LissomLandmark mark =
          shape (&grip, hand_back[i], hand_edge[i], hand_hold[i], hand_fist[i]);

      lissom_knots_add_local (knots, &arm->hand, mark.along, mark.front);
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

/* Lines between the fingers, and the thumb of a hand that holds something; they fade while
 * the hand turns, so that no line pops up. */
static void
draw_fingers (LissomArmContours *self, const LissomArm *arm)
{
  static const LissomLandmark open[LISSOM_N_FINGER_LINES][3] = {
    { { 6.5, 0.75 }, { 8.2, 0.75 }, { 9.85, 0.62 } },
    { { 6.4, -0.4 }, { 8.1, -0.56 }, { 9.8, -0.68 } },
    { { 6.0, -1.25 }, { 7.4, -1.32 }, { 8.85, -1.32 } },
  };
  static const LissomLandmark hold[LISSOM_N_FINGER_LINES][3] = {
    { { 5.3, 1.0 }, { 6.2, 1.0 }, { 7.15, 0.85 } },
    { { 5.2, -0.25 }, { 6.2, -0.35 }, { 7.2, -0.45 } },
    { { 4.9, -1.2 }, { 5.8, -1.28 }, { 6.8, -1.3 } },
  };
  static const LissomLandmark fist[LISSOM_N_FINGER_LINES][3] = {
    { { 4.5, 0.95 }, { 5.5, 0.9 }, { 6.45, 0.75 } },
    { { 4.3, -0.3 }, { 5.4, -0.4 }, { 6.4, -0.45 } },
    { { 4.2, -1.15 }, { 5.1, -1.25 }, { 6.0, -1.3 } },
  };
  Grip grip = find_grip (arm);
  double back = 1.0 - lissom_smoothstep (grip.edge, 0.5, 0.7);

  for (guint i = 0; i < LISSOM_N_FINGER_LINES; i++)
    {
      LissomLandmark line[3];

      for (guint k = 0; k < G_N_ELEMENTS (line); k++)
        line[k] = shape (&grip, open[i][k], open[i][k], hold[i][k], fist[i][k]);
      lissom_contour_fair_landmarks (&self->fingers[i].curve, &arm->hand, line, 3);
      self->fingers[i].strength = MAX (back, grip.fist);
    }
}

static void
outline_thumb (LissomArmContours *self, const LissomArm *arm)
{
  Grip grip = find_grip (arm);
  double back = 1.0 - lissom_smoothstep (grip.edge, 0.5, 0.7);
  LissomLandmark thumb[N_THUMB];
  LissomKnots knots = { 0 };

  for (guint i = 0; i < N_THUMB; i++)
    thumb[i] = mix_landmarks (mix_landmarks (thumb_open[i], thumb_hold[i], grip.hold),
                              thumb_fist[i], grip.fist);
  lissom_knots_add_landmarks (&knots, &arm->hand, thumb, N_THUMB);
  lissom_contour_fair_closed (&self->thumb, &knots);
  /* Its root grows out of the hand without a line. */
  lissom_contour_fair_landmarks (&self->thumb_edge.curve, &arm->hand, thumb + 1, N_THUMB - 2);
  self->thumb_edge.strength = lissom_smoothstep (MAX (grip.hold * back, grip.fist), 0.55, 0.95);
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
  draw_fingers (self, arm);
  outline_thumb (self, arm);
}
