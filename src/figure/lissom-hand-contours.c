/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-hand-contours.h"

/* Where the fingers begin, along the hand. */
#define KNUCKLES 4.9

/* The outline of the hand: its back with the thumb in front, its edge when it lies flat
 * (thumb hidden), round something thick, and a fist.  The same landmarks in the same
 * order, so that one can turn into another: the side of the thumb, the thumb, its web, the
 * forefinger, the ends of the four fingers with the notches between them, the edge. */
static const LissomLandmark hand_back[LISSOM_N_HAND] = {
  { 0.0, 1.3 },   { 1.7, 1.95 },  { 3.6, 3.05 },  { 5.9, 3.75 },   { 6.75, 3.25 },
  { 5.7, 2.35 },  { 4.75, 1.75 }, { 6.2, 1.85 },  { 8.3, 1.65 },   { 9.8, 1.2 },
  { 10.1, 0.62 }, { 10.45, 0.15 }, { 10.3, -0.4 }, { 10.05, -0.72 }, { 9.7, -1.1 },
  { 9.25, -1.35 }, { 8.4, -1.72 }, { 5.0, -2.1 },  { 2.0, -1.7 },   { 0.0, -1.2 },
};
static const LissomLandmark hand_edge[LISSOM_N_HAND] = {
  { 0.0, 1.25 },  { 1.6, 1.4 },   { 2.9, 1.38 },   { 4.0, 1.28 },  { 4.7, 1.2 },
  { 5.3, 1.1 },   { 5.9, 1.0 },   { 6.9, 0.85 },   { 8.2, 0.68 },  { 9.5, 0.45 },
  { 10.2, 0.15 }, { 10.4, -0.15 }, { 10.2, -0.5 }, { 9.5, -0.6 },  { 8.9, -0.68 },
  { 8.2, -0.76 }, { 7.2, -0.88 }, { 5.0, -1.15 },  { 2.0, -1.35 }, { 0.0, -1.15 },
};
static const LissomLandmark hand_hold[LISSOM_N_HAND] = {
  { 0.0, 1.3 },   { 1.5, 1.7 },   { 2.7, 2.0 },   { 3.7, 2.2 },   { 4.5, 2.25 },
  { 5.1, 2.2 },   { 5.6, 2.15 },  { 6.2, 2.1 },   { 6.9, 1.9 },   { 7.3, 1.4 },
  { 7.2, 0.85 },  { 7.6, 0.4 },   { 7.5, -0.15 }, { 7.25, -0.45 }, { 7.25, -0.85 },
  { 6.85, -1.3 }, { 6.1, -1.85 }, { 4.2, -2.1 },  { 1.8, -1.65 }, { 0.0, -1.2 },
};
static const LissomLandmark hand_fist[LISSOM_N_HAND] = {
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

/* Seen from the edge, the fingers bend at the knuckles and at their middle joints: slightly
 * when they are at rest, and by more than a right angle when they hang over a rail. */
static LissomLandmark
bend_fingers (LissomLandmark mark, const Grip *grip)
{
  static const struct
  {
    double from;
    double to;
  } joints[] = { { -0.05, 0.25 }, { 0.42, 0.68 } };
  double turn = (50.0 * grip->curl + 720.0 * pow (grip->curl, 3.0)) * (G_PI / 180.0);
  double length = LISSOM_HAND - KNUCKLES;
  double t = (mark.along - KNUCKLES) / length;
  double front = mark.front * (1.0 + 0.7 * grip->hold * CLAMP (t, 0.0, 1.0));
  LissomPoint at = KNUCKLES;
  double angle = 0.0, done = MIN (t, joints[0].from);

  at += length * done;
  for (guint i = 0; i < G_N_ELEMENTS (joints) && t > joints[i].from; i++)
    {
      double straight = joints[i].from - done;
      double end = MIN (t, joints[i].to);
      double bend = turn / G_N_ELEMENTS (joints) * (end - joints[i].from)
                    / (joints[i].to - joints[i].from);
      double chord = bend > 0.001 ? sin (bend / 2.0) / (bend / 2.0) : 1.0;

      at += length * (straight * cexp (-I * angle)
                      + (end - joints[i].from) * chord * cexp (-I * (angle + bend / 2.0)));
      angle += bend;
      done = end;
    }
  at += (length * MAX (t - done, 0.0) + I * front) * cexp (-I * angle);

  return (LissomLandmark){ creal (at), cimag (at) };
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
  LissomLandmark turned = mix_landmarks (open, bend_fingers (edge, grip), grip->edge);

  return mix_landmarks (turned, fist, grip->fist);
}

/* The outline of the hand from the front of the wrist round to its back. */
void
lissom_hand_add_knots (LissomKnots *knots, const LissomArm *arm)
{
  Grip grip = find_grip (arm);

  for (guint i = 0; i < LISSOM_N_HAND; i++)
    {
      LissomLandmark mark =
          shape (&grip, hand_back[i], hand_edge[i], hand_hold[i], hand_fist[i]);

      lissom_knots_add_local (knots, &arm->hand, mark.along, mark.front);
    }
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

/* lissom_hand_draw:
 * @self: gets the lines of the fingers and the thumb */
void
lissom_hand_draw (LissomArmContours *self, const LissomArm *arm)
{
  draw_fingers (self, arm);
  outline_thumb (self, arm);
}
