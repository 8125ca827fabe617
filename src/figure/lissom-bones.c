/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bones.h"

#define BONE_LINE 0.42
#define N_LUMBAR 5
#define N_THORACIC 12
#define N_NECK 7
#define N_RIBS 10

/* (along, front) in the frame of the segment. */
static const LissomLandmark femur[] = {
  { -0.8, 1.15 }, { -1.45, 0.1 }, { -0.9, -1.15 }, { 0.1, -1.75 },  { 0.5, -2.75 },  { 1.9, -2.95 },
  { 3.6, -1.9 },  { 6.5, -0.75 }, { 12.0, -0.25 }, { 18.0, -0.55 }, { 21.3, -1.35 }, { 23.0, -2.75 },
  { 24.6, -2.8 }, { 25.5, -1.4 }, { 25.5, 0.5 },   { 24.4, 1.75 },  { 22.5, 1.7 },   { 20.0, 1.05 },
  { 14.0, 1.5 },  { 8.0, 1.3 },   { 4.2, 0.95 },   { 2.0, 1.0 },    { 0.5, 1.4 },
};
static const LissomLandmark tibia[] = {
  { 1.2, 1.35 },   { 0.95, -0.4 },  { 1.2, -2.45 },  { 2.5, -2.2 }, { 5.0, -0.95 }, { 12.0, -0.5 },
  { 19.0, -0.55 }, { 23.0, -0.95 }, { 24.1, -0.85 }, { 23.9, 0.3 }, { 24.3, 1.15 }, { 23.0, 1.2 },
  { 18.0, 0.85 },  { 10.0, 1.25 },  { 5.2, 1.55 },   { 3.3, 1.85 }, { 2.0, 1.6 },
};
static const LissomLandmark fibula[] = {
  { 2.2, -2.05 },  { 2.6, -2.75 },  { 3.6, -2.5 },   { 8.0, -1.75 }, { 16.0, -1.35 }, { 22.5, -1.15 },
  { 25.2, -0.95 }, { 25.0, -0.15 }, { 22.5, -0.45 }, { 16.0, -0.7 }, { 8.0, -1.1 },   { 3.4, -1.5 },
};
static const LissomLandmark heel_bone[] = {
  { -3.3, -0.9 }, { -3.75, -2.2 }, { -2.9, -3.35 }, { -1.2, -3.1 },
  { 1.2, -2.75 }, { 2.0, -1.9 },   { 0.6, -1.35 },  { -1.3, -1.05 },
};
static const LissomLandmark talus[] = {
  { -1.5, -0.5 }, { -0.6, 0.75 }, { 0.9, 0.75 }, { 2.3, -0.1 },
  { 2.4, -1.1 },  { 0.9, -1.35 }, { -0.7, -1.1 },
};
static const LissomLandmark midfoot[] = {
  { 2.6, 0.0 }, { 4.2, -0.5 }, { 4.5, -1.7 }, { 4.2, -2.5 }, { 2.2, -2.5 }, { 2.6, -1.2 },
};
static const LissomLandmark metatarsal[] = {
  { 4.6, -0.7 }, { 6.4, -1.9 }, { 7.5, -2.4 }, { 7.6, -3.2 }, { 6.6, -3.3 }, { 4.6, -2.4 },
};
static const LissomLandmark toe_bone[] = {
  { 7.9, -2.45 }, { 9.2, -2.9 }, { 10.2, -3.1 }, { 10.2, -3.5 }, { 9.0, -3.4 }, { 7.8, -3.3 },
};
static const LissomLandmark kneecap[] = { { -1.0, 0.1 }, { 0.0, 0.62 }, { 1.0, 0.0 }, { 0.0, -0.55 } };

/* (up, front) from the hip joint, in the frame of the pelvis. */
static const LissomLandmark hip_bone[] = {
  { 5.2, 4.75 },  { 7.4, 3.5 },   { 8.9, 0.6 },   { 8.7, -2.6 },  { 7.3, -5.2 },  { 6.0, -5.75 },
  { 4.7, -4.7 },  { 3.0, -3.55 }, { 1.6, -3.65 }, { 0.2, -4.25 }, { -1.4, -3.7 }, { -3.4, -4.35 },
  { -5.1, -4.0 }, { -5.6, -2.6 }, { -4.8, -1.0 }, { -4.3, 0.9 },  { -3.4, 2.8 },  { -2.2, 4.1 },
  { -0.7, 4.25 }, { 0.1, 3.2 },   { 1.4, 2.6 },   { 2.7, 3.25 },  { 3.6, 3.55 },
};
static const LissomLandmark foramen[] = {
  { -1.7, -0.9 }, { -1.6, 0.9 },  { -2.2, 2.2 }, { -3.3, 1.2 },
  { -3.8, -0.4 }, { -3.2, -1.7 }, { -2.2, -1.8 },
};
static const LissomLandmark sacrum[] = {
  { 7.2, -0.85 },  { 6.3, -3.9 }, { 4.6, -5.9 }, { 2.2, -6.85 }, { -0.4, -6.2 }, { -1.8, -4.9 },
  { -1.2, -4.75 }, { 0.6, -5.4 }, { 2.6, -5.3 }, { 4.6, -3.6 },  { 5.6, -1.6 },
};

const LissomLandmark lissom_bone_front_crest = { 5.2, 4.75 };
const LissomLandmark lissom_bone_back_crest = { 6.0, -5.75 };
const LissomLandmark lissom_bone_sitting = { -4.9, -3.0 };

void
lissom_bone_outline (LissomContour *self,
                     const LissomFrame *frame,
                     const LissomLandmark *landmarks,
                     guint n_landmarks)
{
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, frame, landmarks, n_landmarks);
  lissom_contour_fair_closed (self, &knots);
}

/* lissom_painter_bone:
 * @depth: of the second tone */
void
lissom_painter_bone (LissomPainter *self, const LissomContour *outline, double depth)
{
  gboolean outlined = self->outlined;

  lissom_painter_stroke (self, outline, self->palette->bone_line, BONE_LINE, 1.0);
  self->outlined = FALSE;
  lissom_painter_solid (self, self->palette->bone, depth, LISSOM_ONE (outline));
  self->outlined = outlined;
}

static void
paint_bone (LissomPainter *self,
            const LissomFrame *frame,
            const LissomLandmark *landmarks,
            guint n_landmarks,
            double depth)
{
  LissomContour outline;

  lissom_bone_outline (&outline, frame, landmarks, n_landmarks);
  lissom_painter_bone (self, &outline, depth);
}

static void
fill (LissomPainter *self, const LissomContour *outline, LissomColour colour)
{
  lissom_painter_path (self, LISSOM_ONE (outline));
  lissom_painter_set_colour (self, colour, 1.0);
  cairo_fill (self->cr);
}

/* One vertebra: its body and the process behind it; the frame lies in the middle of the body.
 * @process: how far the process stands out, @drop: how far it hangs down */
static void
paint_vertebra (LissomPainter *self,
                const LissomFrame *frame,
                double height,
                double width,
                double process,
                double drop)
{
  double h = height / 2.0, w = width / 2.0;
  const LissomLandmark back[] = {
    { h * 0.45, -w * 0.8 },
    { -drop * 0.4 + h * 0.4, -w - process * 0.6 },
    { -drop + h * 0.3, -w - process },
    { -drop - h * 0.55, -w - process },
    { -drop * 0.5 - h * 0.5, -w - process * 0.55 },
    { -h * 0.4, -w * 0.8 },
  };
  const LissomLandmark body[] = {
    { h, -w },  { h * 0.86, 0.0 },  { h, w },   { 0.0, w * 0.86 },
    { -h, w },  { -h * 0.86, 0.0 }, { -h, -w }, { 0.0, -w * 0.86 },
  };

  paint_bone (self, frame, back, G_N_ELEMENTS (back), 0.3);
  paint_bone (self, frame, body, G_N_ELEMENTS (body), 0.35);
}

static void
paint_disc (LissomPainter *self, const LissomFrame *frame, double height, double width)
{
  double h = height / 2.0, w = width / 2.0;
  const LissomLandmark disc[] = {
    { h, -w }, { h, w }, { 0.0, w * 1.16 }, { -h, w }, { -h, -w }, { 0.0, -w * 1.1 },
  };
  LissomContour outline;

  lissom_bone_outline (&outline, frame, disc, G_N_ELEMENTS (disc));
  fill (self, &outline, self->palette->cartilage);
}

static LissomPoint
on_spine (const LissomBody *body, double length, double front)
{
  LissomFrame frame = lissom_body_get_spine (body, length);

  return lissom_frame_point (&frame, 0.0, front);
}

static void
paint_ribs (LissomPainter *self, const LissomBody *body)
{
  LissomColour colour =
      lissom_colour_mix (self->palette->bone.base, self->palette->bone.shade, 0.35);
  LissomKnots knots = { 0 };
  LissomContour breastbone;

  for (guint i = 0; i < N_RIBS; i++)
    {
      double at = 25.6 - i * 1.42;
      double reach = 4.4 + 2.6 * sin (MIN (i + 1.2, 9.0) / 9.0 * 1.7);
      double fall = 2.6 + 0.28 * i;
      LissomKnots line = { 0 };
      LissomContour rib;

      lissom_knots_add (&line, on_spine (body, at, -0.6));
      lissom_knots_add (&line, on_spine (body, at - 0.2, -2.9));
      lissom_knots_add (&line, on_spine (body, at - fall * 0.5, -1.9 + 0.15 * i));
      lissom_knots_add (&line, on_spine (body, at - fall, reach * 0.55));
      lissom_knots_add (&line, on_spine (body, at - fall - 0.4, reach));
      lissom_contour_fair_open (&rib, &line);
      lissom_painter_stroke (self, &rib, self->palette->bone_line, 0.78, 0.8);
      lissom_painter_stroke (self, &rib, colour, 0.5, 1.0);
    }

  lissom_knots_add (&knots, on_spine (body, 24.4, 4.9));
  lissom_knots_add (&knots, on_spine (body, 20.5, 6.9));
  lissom_knots_add (&knots, on_spine (body, 16.4, 7.2));
  lissom_contour_fair_open (&breastbone, &knots);
  lissom_painter_stroke (self, &breastbone, self->palette->bone_line, 0.8 + BONE_LINE, 1.0);
  lissom_painter_stroke (self, &breastbone, self->palette->bone.base, 0.8, 1.0);
}

/* The five vertebrae of the low back, with the discs between them. */
void
lissom_painter_lumbar_bones (LissomPainter *self, const LissomBody *body)
{
  double step = body->spine[0].length / N_LUMBAR;

  for (guint i = 0; i < N_LUMBAR; i++)
    {
      LissomFrame below = lissom_body_get_spine (body, i * step);
      LissomFrame frame = lissom_body_get_spine (body, (i + 0.5) * step);

      paint_disc (self, &below, 0.8, 2.65);
      paint_vertebra (self, &frame, step * 0.70, 2.75, 1.9, 0.45);
    }
}

/* lissom_painter_spine_bones:
 * @ribs: with the chest
 *
 * Neck first, so that each vertebra lies on the one above. */
void
lissom_painter_spine_bones (LissomPainter *self, const LissomBody *body, gboolean ribs)
{
  const LissomSpineArc *thoracic = &body->spine[1], *neck = &body->spine[2];

  if (ribs)
    paint_ribs (self, body);

  for (guint i = 0; i < N_NECK; i++)
    {
      LissomFrame frame =
          lissom_body_get_spine (body, neck->start + (i + 0.5) * neck->length / N_NECK);

      paint_vertebra (self, &frame, 0.62, 1.6, 1.25, 0.3);
    }

  for (guint i = 0; i < N_THORACIC; i++)
    {
      double step = thoracic->length / N_THORACIC;
      double at = thoracic->start + (i + 0.5) * step;
      double width = 1.8 + 0.55 * (1.0 - (double) i / N_THORACIC);
      LissomFrame below = lissom_body_get_spine (body, at - step / 2.0);
      LissomFrame frame = lissom_body_get_spine (body, at);

      paint_disc (self, &below, 0.5, width);
      paint_vertebra (self, &frame, step * 0.74, width + 0.05, 1.9, 1.1);
    }

  lissom_painter_lumbar_bones (self, body);
}

void
lissom_painter_sacrum (LissomPainter *self, const LissomFrame *pelvis)
{
  paint_bone (self, pelvis, sacrum, G_N_ELEMENTS (sacrum), 0.7);
}

/* The ball of the hip joint, seen through the bone. */
static void
paint_cup (LissomPainter *self, const LissomFrame *pelvis)
{
  LissomKnots knots = { 0 };
  LissomContour cup;

  for (int i = 0; i < 6; i++)
    {
      LissomPoint at = 2.1 * lissom_unit (60.0 * i);

      lissom_knots_add_local (&knots, pelvis, creal (at), cimag (at));
    }
  lissom_contour_fair_closed (&cup, &knots);
  lissom_painter_stroke (self, &cup, self->palette->bone_line, 0.3, 0.75);
}

void
lissom_painter_hip_bone (LissomPainter *self, const LissomFrame *pelvis)
{
  LissomContour hole;

  paint_bone (self, pelvis, hip_bone, G_N_ELEMENTS (hip_bone), 0.7);
  lissom_bone_outline (&hole, pelvis, foramen, G_N_ELEMENTS (foramen));
  fill (self, &hole,
        lissom_colour_mix (self->palette->bone.shade, self->palette->bone_line, 0.55));
  paint_cup (self, pelvis);
}

void
lissom_painter_leg_bones (LissomPainter *self, const LissomLeg *leg)
{
  static const struct
  {
    const LissomLandmark *landmarks;
    guint n;
  } foot[] = {
    { heel_bone, G_N_ELEMENTS (heel_bone) },   { talus, G_N_ELEMENTS (talus) },
    { midfoot, G_N_ELEMENTS (midfoot) },       { metatarsal, G_N_ELEMENTS (metatarsal) },
    { toe_bone, G_N_ELEMENTS (toe_bone) },
  };
  LissomPoint bisector =
      lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));
  LissomFrame cap = { leg->knee + bisector * 2.75 - leg->thigh.along * 0.4,
                      lissom_turn (bisector, lissom_unit (-90.0)), bisector };

  paint_bone (self, &leg->shank, fibula, G_N_ELEMENTS (fibula), 0.4);
  paint_bone (self, &leg->shank, tibia, G_N_ELEMENTS (tibia), 0.7);
  for (guint i = 0; i < G_N_ELEMENTS (foot); i++)
    paint_bone (self, &leg->foot, foot[i].landmarks, foot[i].n, 0.5);
  paint_bone (self, &leg->thigh, femur, G_N_ELEMENTS (femur), 0.7);
  paint_bone (self, &cap, kneecap, G_N_ELEMENTS (kneecap), 0.3);
}
