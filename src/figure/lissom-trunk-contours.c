/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-contours.h"

/* Trunk, shirt and neck. */

#define N_SIDE 8

typedef struct
{
  LissomPoint back[N_SIDE];  /* from the collar to the hem */
  LissomPoint front[N_SIDE]; /* from the hem to the collar */
  LissomPoint hem[2];        /* between them */
} ShirtSides;

static LissomPoint
on_spine (const LissomBody *body, double length, double front)
{
  LissomFrame frame = lissom_body_get_spine (body, length);

  return lissom_frame_point (&frame, 0.0, front);
}

static void
find_sides (const LissomBody *body, const LissomFlesh *flesh, ShirtSides *sides)
{
  const double *value = body->angles.value;
  const LissomFrame *pelvis = &body->pelvis;
  double breath = value[LISSOM_ANGLE_BREATH];
  double belly = CLAMP (value[LISSOM_ANGLE_LUMBAR], -20.0, 60.0);
  /* The thigh pushes the hem up. */
  double lap = lissom_smoothstep (value[LISSOM_ANGLE_HIP], 72.0, 125.0);
  LissomPoint *back = sides->back, *front = sides->front;

  *back++ = on_spine (body, 26.9, -3.0);
  *back++ = on_spine (body, 24.6, -4.15 - flesh->upper_back);
  *back++ = on_spine (body, 21.0, -5.0 - 0.8 * flesh->upper_back);
  *back++ = on_spine (body, 16.0, -5.05 - 0.3 * flesh->upper_back);
  *back++ = on_spine (body, 11.0, -4.6 - 0.6 * flesh->waist);
  *back++ = on_spine (body, 6.0, -4.35 - flesh->waist);
  *back++ = on_spine (body, 1.6, -5.5 - 0.6 * flesh->waist - 0.4 * flesh->buttock);
  *back = lissom_frame_point (pelvis, 2.6, -8.75 - flesh->buttock);

  *front++ = lissom_frame_point (pelvis, 3.9 + 4.6 * lap, 6.35 + 0.45 * flesh->belly);
  *front++ =
      lissom_frame_point (pelvis, 6.6 + 3.4 * lap, 6.3 + 0.012 * belly + 0.8 * flesh->belly);
  *front++ = on_spine (body, 5.8 + 0.5 * lap, 7.65 + 0.015 * belly + flesh->belly);
  *front++ = on_spine (body, 10.5, 8.0 + 0.01 * belly + 0.3 * breath + 0.85 * flesh->belly);
  *front++ = on_spine (
      body, 15.0, 8.9 + 0.5 * breath + 0.3 * flesh->belly + 0.6 * flesh->chest);
  *front++ = on_spine (body, 19.0, 8.65 + 0.5 * breath + flesh->chest);
  *front++ = on_spine (body, 22.6, 7.0 + 0.3 * breath + 0.5 * flesh->chest);
  *front = on_spine (body, 25.0, 4.75);

  sides->hem[0] =
      lissom_mix_points (sides->back[N_SIDE - 1], sides->front[0], 0.3) - pelvis->along * 1.0;
  sides->hem[1] =
      lissom_mix_points (sides->back[N_SIDE - 1], sides->front[0], 0.68) - pelvis->along * 1.1;
}

static void
outline_shirt (LissomContour *self, const LissomBody *body, const ShirtSides *sides)
{
  LissomKnots knots = { 0 };

  for (guint i = 0; i < N_SIDE; i++)
    lissom_knots_add (&knots, sides->back[i]);
  lissom_knots_set_corner (&knots, 0);
  lissom_knots_mark_corner (&knots);
  lissom_knots_add (&knots, sides->hem[0]);
  lissom_knots_add (&knots, sides->hem[1]);
  for (guint i = 0; i < N_SIDE; i++)
    {
      lissom_knots_add (&knots, sides->front[i]);
      if (i == 0 || i == N_SIDE - 1)
        lissom_knots_mark_corner (&knots);
    }
  lissom_knots_add (&knots, on_spine (body, 25.0, 2.4));
  lissom_knots_add (&knots, on_spine (body, 25.7, -0.6));
  lissom_contour_fair_closed (self, &knots);
}

static void
draw_collar (LissomContour *self, const LissomBody *body)
{
  LissomKnots knots = { 0 };

  lissom_knots_add (&knots, on_spine (body, 26.9, -3.0));
  lissom_knots_add (&knots, on_spine (body, 25.7, -0.6));
  lissom_knots_add (&knots, on_spine (body, 25.0, 2.4));
  lissom_knots_add (&knots, on_spine (body, 25.0, 4.75));
  lissom_contour_fair_open (self, &knots);
}

static void
draw_hem_seam (LissomContour *self, const LissomBody *body, const ShirtSides *sides)
{
  LissomPoint up = body->pelvis.along * 0.85;
  LissomKnots knots = { 0 };

  lissom_knots_add (&knots, sides->back[N_SIDE - 1] + up);
  lissom_knots_add (&knots, sides->hem[0] + up);
  lissom_knots_add (&knots, sides->hem[1] + up);
  lissom_knots_add (&knots, sides->front[0] + up);
  lissom_contour_fair_open (self, &knots);
}

/* Soft fold of the shirt when the trunk bends forward. */
static void
draw_waist_fold (LissomLine *self, const LissomBody *body)
{
  const double *value = body->angles.value;
  LissomKnots knots = { 0 };

  self->strength =
      lissom_smoothstep (value[LISSOM_ANGLE_HIP] * 0.6 + value[LISSOM_ANGLE_LUMBAR], 45.0, 85.0);
  lissom_knots_add (&knots, on_spine (body, 5.2, 7.3));
  lissom_knots_add (&knots, on_spine (body, 4.5, 5.8));
  lissom_knots_add (&knots, on_spine (body, 4.5, 3.9));
  lissom_contour_fair_open (&self->curve, &knots);
}

static void
outline_pelvis (LissomContour *self, const LissomFrame *pelvis, const LissomFlesh *flesh)
{
  double belly = flesh->belly * (flesh->belly < 0.0 ? 0.9 : 0.4);
  const LissomLandmark landmarks[] = {
    { 9.5, 5.5 + MIN (belly, 0.0) }, /* never beyond the shirt */
    { 5.0, 5.95 + belly },
    { 1.2, 5.5 + 0.7 * belly },
    { -2.6, 3.4 },
    { -5.6, -1.0 },
    { -4.4, -5.2 },
    { -0.6, -8.0 - flesh->buttock },
    { 3.2, -7.9 - flesh->buttock },
    { 6.6, -6.9 - 0.6 * flesh->buttock },
    { 9.5, -6.2 },
  };
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, pelvis, landmarks, G_N_ELEMENTS (landmarks));
  lissom_knots_set_corner (&knots, 0);
  lissom_knots_mark_corner (&knots);
  lissom_contour_fair_closed (self, &knots);
}

static void
outline_neck (LissomTrunkContours *self, const LissomBody *body, const LissomFlesh *flesh)
{
  const LissomFrame *head = &body->head;
  double nod = body->angles.value[LISSOM_ANGLE_NECK] + body->angles.value[LISSOM_ANGLE_HEAD];
  double back = lissom_smoothstep (-nod, 15.0, 30.0); /* the head is bent far back */
  LissomKnots knots = { 0 }, core = { 0 };

  lissom_knots_add (&knots, on_spine (body, 24.0, -3.3));
  lissom_knots_mark_corner (&knots);
  lissom_knots_add (&knots, on_spine (body, 26.9 - 0.9 * back, -3.1 - 0.35 * flesh->chin));
  lissom_knots_add (&knots, on_spine (body, 29.3 - 1.3 * back, -2.95 + 0.35 * back - 0.3 * flesh->chin));
  lissom_knots_add_local (&knots, head, -2.6 + 2.0 * back, -3.6);
  lissom_knots_add_local (&knots, head, 1.5 + 0.6 * back, -3.2);
  lissom_knots_mark_corner (&knots);
  lissom_knots_add_local (&knots, head, 1.5, 2.0);
  lissom_knots_mark_corner (&knots);
  lissom_knots_add_local (&knots, head, -4.0 + 2.2 * back, 2.4);
  lissom_knots_add (&knots, on_spine (body, 29.0 - 0.9 * back, 3.2 + 0.5 * flesh->chin));
  lissom_knots_add (&knots, on_spine (body, 26.6 - 0.8 * back, 3.7 + 0.3 * flesh->chin));
  lissom_knots_add (&knots, on_spine (body, 23.0, 5.6));
  lissom_knots_mark_corner (&knots);
  lissom_contour_fair_closed (&self->neck, &knots);

  lissom_knots_add_local (&core, head, 1.0, -3.0);
  lissom_knots_add_local (&core, head, -2.0, -3.3);
  lissom_knots_add (&core, on_spine (body, 29.0, -2.6));
  lissom_knots_add (&core, on_spine (body, 27.0, -2.8));
  lissom_knots_add (&core, on_spine (body, 25.0, -2.6));
  lissom_knots_add (&core, on_spine (body, 25.0, 3.6));
  lissom_knots_add (&core, on_spine (body, 27.0, 3.2));
  lissom_knots_add (&core, on_spine (body, 29.0, 2.8));
  lissom_knots_add_local (&core, head, -2.6, 2.2);
  lissom_knots_add_local (&core, head, 1.0, 2.0);
  lissom_knots_set_all_corners (&core);
  lissom_contour_fair_closed (&self->neck_core, &core);
}

void
lissom_trunk_contours_init (LissomTrunkContours *self,
                            const LissomBody *body,
                            const LissomCut *cut)
{
  const LissomFlesh *flesh = lissom_build_get_flesh (cut->build);
  ShirtSides sides;

  find_sides (body, flesh, &sides);
  outline_shirt (&self->shirt, body, &sides);
  draw_collar (&self->collar, body);
  draw_hem_seam (&self->hem_seam, body, &sides);
  draw_waist_fold (&self->waist_fold, body);
  outline_pelvis (&self->pelvis, &body->pelvis, flesh);
  outline_neck (self, body, flesh);
}
