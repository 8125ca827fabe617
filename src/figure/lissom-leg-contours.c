/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-foot-contours.h"

/* Legs.  Landmarks run from the hip down to the ankle, so each carries its
 * distance from the hip along the leg: a hem may lie anywhere on that way. */

#define T LISSOM_THIGH
#define LEG_LENGTH (LISSOM_THIGH + LISSOM_SHANK)

#define N_FRONT 10
#define N_BACK 12
#define BACK_KNEE 6 /* the landmark in the hollow of the knee */

/* What is left between thigh and calf, half of it, where they touch. */
#define TOUCH 0.12

/* The flesh that calf and thigh press together, and how far along them at most. */
#define WEB_FLESH 4.0
#define WEB_LENGTH 13.0

typedef struct
{
  double distance;
  LissomPoint at;
} SideMark;

typedef struct
{
  SideMark front[N_FRONT];
  SideMark back[N_BACK];
} LegSides;

/* Flesh behind the bone along thigh and shank. */
static const LissomLandmark thigh_back[] = {
  { 5.8, -6.2 }, { 10.6, -5.6 }, { 15.2, -4.85 }, { 19.9, -3.75 }, { 24.5, -3.3 },
};
static const LissomLandmark calf_back[] = {
  { 0.0, -3.3 }, { 3.4, -3.75 }, { 7.75, -4.4 }, { 12.1, -3.85 }, { 16.5, -2.75 }, { 20.8, -2.05 },
};

static double
read_profile (const LissomLandmark *table, guint n, double along)
{
  for (guint i = 1; i < n; i++)
    if (along <= table[i].along)
      return lissom_mix (table[i - 1].front, table[i].front,
                         (along - table[i - 1].along) / (table[i].along - table[i - 1].along));

  return table[n - 1].front;
}

static inline SideMark
on_thigh (const LissomLeg *leg, double along, double front)
{
  return (SideMark){ along, lissom_frame_point (&leg->thigh, along, front) };
}

static inline SideMark
on_shank (const LissomLeg *leg, double along, double front)
{
  return (SideMark){ T + along, lissom_frame_point (&leg->shank, along, front) };
}

/* How wide a build is at @distance from the hip, as a factor: most in the middle of the
 * thigh and at the calf, hardly at the knee, and not at the ankle. */
static double
width_at (const LissomFlesh *flesh, double distance)
{
  const LissomLandmark widths[] = {
    { 0.0, lissom_mix (1.0, flesh->thigh, 0.6) },
    { 9.0, flesh->thigh },
    { T, lissom_mix (1.0, flesh->thigh, 0.35) },
    { T + 8.0, flesh->calf },
    { T + 18.0, 1.0 },
  };

  return read_profile (widths, G_N_ELEMENTS (widths), distance);
}

/* How much the flesh swells on both sides of a bent knee. */
static inline double
knee_swell (const LissomLeg *leg)
{
  return 0.35 * lissom_smoothstep (leg->knee_flexion, 30.0, 110.0);
}

/* The hollow of the knee is widest at a right angle; deeper, calf and thigh close it. */
static inline LissomFold
knee_fold (const LissomLeg *leg)
{
  double hollow = lissom_smoothstep (leg->knee_flexion, 30.0, 90.0)
                  * (1.0 - lissom_smoothstep (leg->knee_flexion, 95.0, 120.0));

  return lissom_fold (leg->knee_flexion, 3.3 + 2.0 * knee_swell (leg) + 0.25 * hollow,
                      1.3 + 1.5 * hollow);
}

/* Half of the angle between thigh and shank, radians. */
static inline double
half_angle (const LissomLeg *leg)
{
  return CLAMP ((180.0 - leg->knee_flexion) / 2.0, 12.0, 88.0) * (G_PI / 180.0);
}

/* Flesh of thigh or calf at @distance from the joint: where the two meet in a deeply bent
 * knee they flatten against each other, and neither enters the other. */
static inline double
pressed (const LissomLeg *leg, double distance, double flesh)
{
  double half = half_angle (leg);

  return MAX (flesh, -(distance * tan (half) - TOUCH));
}

static void
find_sides (const LissomLeg *leg,
            const LissomFrame *pelvis,
            const LissomFlesh *flesh,
            LegSides *sides)
{
  LissomFrame hip = { leg->hip, pelvis->along, pelvis->front };
  LissomPoint hip_bisector = lissom_turn (pelvis->front, lissom_unit (leg->hip_flexion / 2.0));
  LissomPoint knee_bisector =
      lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));
  double bend = lissom_smoothstep (leg->knee_flexion, 0.0, 100.0);
  double swell = knee_swell (leg);
  LissomFold crease = knee_fold (leg);
  double above = T - MAX (4.6, crease.slide + 1.4);
  double below = MAX (3.4, crease.slide + 1.2);
  double groin = 5.75 + 1.1 * lissom_smoothstep (leg->hip_flexion, 0.0, 100.0);
  double buttock = 8.75 - 0.4 * lissom_smoothstep (leg->hip_flexion, 0.0, 90.0);
  double rest = 1.0 - 0.7 * lissom_smoothstep (leg->hip_flexion, 30.0, 90.0); /* it is sat on */
  double under_buttock = 0.6 * lissom_smoothstep (leg->hip_flexion, 30.0, 100.0);
  double knee_width = width_at (flesh, T);
  SideMark *front = sides->front;
  SideMark *back = sides->back;

  *front++ = (SideMark){ 0.0, leg->hip + hip_bisector * (groin + 0.3 * flesh->belly) };
  *front++ = on_thigh (leg, 5.6, 5.75 * width_at (flesh, 5.6));
  *front++ = on_thigh (leg, 12.0, 5.45 * width_at (flesh, 12.0));
  *front++ = on_thigh (leg, 17.5, 4.65 * width_at (flesh, 17.5));
  *front++ = on_thigh (leg, T - 3.6, (3.75 + 0.35 * bend) * knee_width);
  *front++ = (SideMark){ T, leg->knee + knee_bisector * (3.55 + 0.75 * bend) * knee_width };
  *front++ = on_shank (leg, 3.4, (3.05 + 0.3 * bend) * knee_width);
  *front++ = on_shank (leg, 7.5, 2.75);
  *front++ = on_shank (leg, 14.5, 2.35);
  *front++ = on_shank (leg, 20.5, 2.05);

  /* The buttock is the outer side of the hip joint. */
  *back++ = (SideMark){ -3.0, lissom_frame_point (&hip, 2.9, -8.05 - flesh->buttock) };
  *back++ = (SideMark){ 0.0, leg->hip - hip_bisector * (buttock + flesh->buttock * rest) };
  *back++ = on_thigh (leg, 5.8, (-6.35 + under_buttock) * lissom_mix (width_at (flesh, 5.8), 1.0, 0.4));

  /* Behind the knee the flesh lines meet at the crease; the landmarks above and below
   * it move away from the joint, so that they never cross. */
  for (int i = 1; i <= 3; i++)
    {
      double along = lissom_mix (5.8, above, i / 3.0);
      double skin = read_profile (thigh_back, G_N_ELEMENTS (thigh_back), along)
                    * width_at (flesh, along);

      *back++ = on_thigh (leg, along, pressed (leg, T - along, skin - swell * i / 3.0));
    }
  *back++ = (SideMark){ T, leg->knee - knee_bisector * crease.depth };
  for (int i = 0; i < 5; i++)
    {
      double along = i < 4 ? lissom_mix (below, 16.4, i / 3.0) : 20.8 - 1.9 * lissom_foot_get_pointed (leg);
      double skin = read_profile (calf_back, G_N_ELEMENTS (calf_back), along)
                    * width_at (flesh, T + along);

      *back++ = on_shank (leg, along, pressed (leg, along, skin - swell * (1.0 - i / 4.0) * 0.8));
    }
}

/* A landmark drawn a little towards the bone, so that skin can never peek out beside
 * the hem of the clothes over it. */
static LissomPoint
bare (const LissomLeg *leg, const SideMark *mark, double hem)
{
  LissomPoint axis;

  if (mark->distance >= hem - 0.5)
    return mark->at;

  axis = mark->distance < T ? lissom_frame_point (&leg->thigh, mark->distance, 0.0)
                            : lissom_frame_point (&leg->shank, mark->distance - T, 0.0);
  return lissom_mix_points (mark->at, axis, 0.22);
}

/* Bare leg with its foot; it begins a little inside the clothes. */
static void
outline_skin (LissomContour *self, const LissomLeg *leg, const LegSides *sides, double hem)
{
  LissomKnots knots = { 0 };
  guint n_back = hem > T ? 3 : 8;

  /* A fixed number of landmarks, so that the contour never changes its topology. */
  for (guint i = 0; i < N_FRONT; i++)
    if (sides->front[i].distance > hem - 8.0)
      lissom_knots_add (&knots, bare (leg, &sides->front[i], hem));
  lissom_foot_add_knots (&knots, leg);
  for (guint i = N_BACK; i-- > N_BACK - n_back;)
    lissom_knots_add (&knots, bare (leg, &sides->back[i], hem));

  lissom_knots_set_corner (&knots, 0);
  lissom_knots_set_corner (&knots, knots.n_knots - 1);
  lissom_contour_fair_closed (self, &knots);
}

/* The landmarks of one side down to the hem, which lies between two of them and stands
 * off by @flare. */
static guint
cut_side (const SideMark *side, guint n, double hem, LissomPoint flare, LissomPoint *cut)
{
  guint n_cut = 0;

  for (guint i = 0; i < n; i++)
    if (side[i].distance <= hem - 1.2)
      cut[n_cut++] = side[i].at;
  for (guint i = 1; i < n; i++)
    if (side[i - 1].distance < hem && hem <= side[i].distance)
      cut[n_cut++] = lissom_mix_points (side[i - 1].at, side[i].at,
                                        (hem - side[i - 1].distance)
                                            / (side[i].distance - side[i - 1].distance))
                     + flare;

  return n_cut;
}

/* Leggings or shorts, from the hip to the hem. */
static void
outline_cloth (LissomContour *self,
               const LissomLeg *leg,
               const LissomFrame *pelvis,
               const LegSides *sides,
               double hem,
               double flare,
               LissomLimb limb)
{
  LissomFrame hip = { leg->hip, pelvis->along, pelvis->front };
  LissomPoint out = (hem > T ? leg->shank.front : leg->thigh.front) * flare;
  LissomPoint front[N_FRONT + 1], back[N_BACK + 1];
  /* Shorts end above the fold behind the knee. */
  double back_hem = hem > T ? hem : MIN (hem, sides->back[BACK_KNEE - 1].distance);
  guint n_front = cut_side (sides->front, N_FRONT, hem, out, front);
  guint n_back = cut_side (sides->back, N_BACK, back_hem, -out, back);
  double groin = lissom_smoothstep (leg->hip_flexion, 0.0, 70.0);
  LissomKnots knots = { 0 };

  if (limb == LISSOM_LIMB_FAR) /* its buttock never shows */
    {
      back[0] = lissom_frame_point (&hip, 3.0, -4.0);
      back[1] = lissom_mix_points (leg->hip, back[1], 0.72);
    }

  for (guint i = 0; i < n_front; i++)
    lissom_knots_add (&knots, front[i]);
  lissom_knots_mark_corner (&knots);
  for (guint i = n_back; i-- > 0;)
    {
      lissom_knots_add (&knots, back[i]);
      if (i == n_back - 1)
        lissom_knots_mark_corner (&knots);
      /* Above 100 degrees the crease is sharp. */
      if (i == BACK_KNEE && hem > T + 8.0 && leg->knee_flexion > 100.0)
        lissom_knots_mark_corner (&knots);
    }
  lissom_knots_add_local (&knots, &hip, 5.9, -5.2);
  lissom_knots_add_local (&knots, &hip, 6.9, -1.5);
  lissom_knots_add_local (&knots, &hip, lissom_mix (5.3, 5.6, groin), lissom_mix (4.9, 1.5, groin));
  lissom_contour_fair_closed (self, &knots);
}

/* Closes the slit between calf and thigh as far as they touch. */
static void
outline_web (LissomContour *self, const LissomLeg *leg)
{
  double half = half_angle (leg);
  double touching = lissom_smoothstep (leg->knee_flexion, 100.0, 112.0);
  double along = MIN (WEB_FLESH / tan (half), WEB_LENGTH);
  LissomPoint bisector = lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));
  LissomKnots knots = { 0 };

  lissom_knots_add (&knots, leg->knee);
  lissom_knots_add_local (&knots, &leg->thigh, T - along, -0.5 * WEB_FLESH * touching);
  lissom_knots_add (&knots, leg->knee - bisector * (along / cos (half) * 0.97 * touching));
  lissom_knots_add_local (&knots, &leg->shank, along, -0.5 * WEB_FLESH * touching);
  lissom_knots_set_all_corners (&knots);
  lissom_contour_fair_closed (self, &knots);
}

/* The fold of the cloth: from just inside the hollow of the knee towards the joint. */
static void
draw_crease (LissomLine *self, const LissomLeg *leg)
{
  LissomFold fold = knee_fold (leg);
  LissomPoint bisector = lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));
  LissomPoint down = leg->shank.along;
  double touching = lissom_smoothstep (leg->knee_flexion, 100.0, 125.0);
  double half = half_angle (leg);
  double slit = MIN (WEB_FLESH / tan (half), WEB_LENGTH) / cos (half);
  LissomKnots knots = { 0 };

  self->strength = lissom_smoothstep (leg->knee_flexion, 40.0, 90.0);
  lissom_knots_add (&knots, leg->knee - bisector * lissom_mix (fold.depth - 0.3, MAX (slit, fold.depth), touching));
  lissom_knots_add (&knots, leg->knee - bisector * (fold.depth - 1.3) - down * 0.15);
  lissom_knots_add (&knots, leg->knee - bisector * (fold.depth - 2.4) - down * 0.5);
  lissom_contour_fair_open (&self->curve, &knots);
}

void
lissom_leg_contours_init (LissomLegContours *self,
                          const LissomLeg *leg,
                          const LissomFrame *pelvis,
                          const LissomCut *cut,
                          LissomLimb limb)
{
  gboolean shorts = cut->legs == LISSOM_LEGS_SHORTS;
  double hem = (shorts ? 0.40 : 0.86) * LEG_LENGTH;
  double flare = shorts ? 0.55 : 0.25;
  LegSides sides;

  find_sides (leg, pelvis, lissom_build_get_flesh (cut->build), &sides);
  outline_skin (&self->skin, leg, &sides, hem);
  outline_cloth (&self->cloth, leg, pelvis, &sides, hem, flare, limb);
  outline_web (&self->web, leg);
  draw_crease (&self->crease, leg);
  lissom_foot_draw_marks (self, leg, limb);
}
