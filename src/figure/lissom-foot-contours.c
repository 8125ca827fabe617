/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-foot-contours.h"

#define SOLE (-LISSOM_ANKLE_HEIGHT)

/* How far the toes are pointed, 0…1: the heel then comes up behind the ankle. */
double
lissom_foot_get_pointed (const LissomLeg *leg)
{
  return lissom_smoothstep (-leg->ankle_flexion, 0.0, 60.0);
}

/* The ball of the foot, about which the toes turn. */
#define BALL_ALONG 7.0
#define BALL_UP -3.2

static LissomPoint
toe_point (const LissomLeg *leg, double along, double up)
{
  LissomPoint pivot = lissom_frame_point (&leg->foot, BALL_ALONG, BALL_UP);

  return pivot
         + lissom_turn (lissom_frame_point (&leg->foot, along, up) - pivot,
                        lissom_unit (leg->toe_flexion));
}

/* Where toes and instep meet: toes that are bent far up fold the skin before them. */
static LissomPoint
top_of_ball (const LissomLeg *leg)
{
  LissomFold fold = lissom_fold (leg->toe_flexion, 1.9, 1.1);
  LissomPoint bisector =
      lissom_turn (leg->foot.front, lissom_unit (leg->toe_flexion / 2.0));

  return lissom_mix_points (lissom_frame_point (&leg->foot, 7.2, -1.3),
                            lissom_frame_point (&leg->foot, BALL_ALONG, BALL_UP)
                                + bisector * fold.depth,
                            lissom_smoothstep (leg->toe_flexion, 20.0, 60.0));
}

/* Bare foot from the front of the ankle round the toes to the Achilles tendon. */
void
lissom_foot_add_knots (LissomKnots *knots, const LissomLeg *leg)
{
  const LissomFrame *foot = &leg->foot;
  double flexion = leg->ankle_flexion;
  LissomPoint bisector = lissom_turn (leg->shank.front, lissom_unit (flexion / 2.0 + 45.0));
  double point = lissom_foot_get_pointed (leg);
  /* A foot lying on its instep: the heel bone stops at 56 degrees, the rest is midfoot. */
  double lie = lissom_smoothstep (-flexion, 63.0, 68.0);
  LissomFrame hind = lissom_frame_left (
      foot->at, lissom_turn (foot->along, lissom_unit ((-flexion - 56.0) * lie)));
  LissomPoint tendon, low_tendon;

  tendon = lissom_mix_points (
      lissom_frame_point (&hind, -3.15, 0.6),
      lissom_frame_point (&leg->shank, LISSOM_SHANK - 0.6 - 2.7 * point, -2.75 + 0.15 * point),
      0.5 + 0.5 * point);
  low_tendon = lissom_mix_points (lissom_frame_point (&leg->shank, LISSOM_SHANK - 3.6, -2.35),
                                  lissom_frame_point (&hind, -4.1, SOLE + 2.3), 0.35);
  tendon = lissom_mix_points (tendon, low_tendon, lie);

  lissom_knots_add (
      knots,
      leg->ankle + bisector * (2.8 - 0.35 * point + 0.55 * lissom_smoothstep (flexion, 0.0, 25.0)));
  lissom_knots_add_local (knots, foot, 4.7, -0.05);
  lissom_knots_add (knots, top_of_ball (leg));
  lissom_knots_add (knots, toe_point (leg, 9.3, -1.85));
  lissom_knots_add (knots, toe_point (leg, 10.8, -2.35));
  lissom_knots_add (knots, toe_point (leg, 11.0, -3.4));
  lissom_knots_add (knots, toe_point (leg, 9.6, -3.98));
  lissom_knots_add_local (knots, foot, 6.7, SOLE - 0.05);
  lissom_knots_add_local (knots, foot, 3.6, SOLE + 0.22 - 0.65 * lie);
  lissom_knots_add (knots,
                    lissom_mix_points (lissom_frame_point (foot, 0.4, SOLE + 0.25 - 0.5 * lie),
                                       lissom_frame_point (&hind, 0.4, SOLE + 0.25), 0.6));
  lissom_knots_add_local (knots, &hind, -2.4, SOLE - 0.05 + 0.65 * lie);
  lissom_knots_add_local (knots, &hind, -3.9 + 0.2 * lie, SOLE + 1.0 + 0.45 * lie);
  lissom_knots_add_local (knots, &hind, -4.1 + 0.45 * lie, SOLE + 2.3);
  lissom_knots_add (knots, tendon);
}

/* The nail of the big toe and, on the near foot, the ankle bone. */
void
lissom_foot_draw_marks (LissomLegContours *self, const LissomLeg *leg, LissomLimb limb)
{
  static const LissomLandmark ankle_bone[] = { { -0.75, -0.3 }, { 0.0, -0.75 }, { 0.75, -0.3 } };
  LissomKnots knots = { 0 };

  lissom_knots_add (&knots, toe_point (leg, 8.9, -3.3));
  lissom_knots_add (&knots, toe_point (leg, 9.6, -2.95));
  lissom_knots_add (&knots, toe_point (leg, 10.5, -2.95));
  lissom_contour_fair_open (&self->marks[0], &knots);
  self->n_marks = 1;

  if (limb == LISSOM_LIMB_NEAR)
    lissom_contour_fair_landmarks (&self->marks[self->n_marks++], &leg->foot, ankle_bone,
                                   G_N_ELEMENTS (ankle_bone));
}
