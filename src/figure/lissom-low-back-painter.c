/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-low-back-painter.h"

#include "lissom-contours.h"

/* Hip bone, sacrum and lumbar spine, seen through the trunk: where a movement is of the
 * pelvis alone, the clothes would hide all of it. */

#define N_VERTEBRAE 5
#define VERTEBRA_STEP (10.5 / N_VERTEBRAE)

#define SHOW_THROUGH 0.90

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
  { 7.2, -0.85 }, { 6.3, -3.9 },   { 4.6, -5.9 }, { 2.2, -6.85 }, { -0.4, -6.2 }, { -1.8, -4.9 },
  { -1.2, -4.75 }, { 0.6, -5.4 }, { 2.6, -5.3 }, { 4.6, -3.6 },  { 5.6, -1.6 },
};

/* The frame of a vertebra lies in the middle of its body. */
static const LissomLandmark vertebra_process[] = {
  { 0.33, -1.1 },    { 0.11, -2.52 },  { -0.23, -3.28 },
  { -0.85, -3.28 }, { -0.59, -2.42 }, { -0.29, -1.1 },
};
static const LissomLandmark vertebra_body[] = {
  { 0.735, -1.375 }, { 0.63, 0.0 },  { 0.735, 1.375 },  { 0.0, 1.18 },
  { -0.735, 1.375 }, { -0.63, 0.0 }, { -0.735, -1.375 }, { 0.0, -1.18 },
};
static const LissomLandmark cartilage[] = {
  { 0.4, -1.32 }, { 0.4, 1.32 }, { 0.0, 1.54 }, { -0.4, 1.32 }, { -0.4, -1.32 }, { 0.0, -1.46 },
};

static void
outline (LissomContour *self, const LissomFrame *frame, const LissomLandmark *landmarks, guint n)
{
  LissomKnots knots = { 0 };

  lissom_knots_add_landmarks (&knots, frame, landmarks, n);
  lissom_contour_fair_closed (self, &knots);
}

static void
paint_bone (LissomPainter *self,
            const LissomFrame *frame,
            const LissomLandmark *landmarks,
            guint n,
            double depth)
{
  gboolean outlined = self->outlined;
  LissomContour bone;

  outline (&bone, frame, landmarks, n);
  lissom_painter_stroke (self, &bone, self->palette->bone_line, 0.42, 1.0);
  self->outlined = FALSE;
  lissom_painter_solid (self, self->palette->bone, depth, LISSOM_ONE (&bone));
  self->outlined = outlined;
}

static void
paint_plain (LissomPainter *self,
             const LissomFrame *frame,
             const LissomLandmark *landmarks,
             guint n,
             LissomColour colour)
{
  LissomContour shape;

  outline (&shape, frame, landmarks, n);
  lissom_painter_path (self, LISSOM_ONE (&shape));
  lissom_painter_set_colour (self, colour, 1.0);
  cairo_fill (self->cr);
}

static void
paint_lumbar_spine (LissomPainter *self, const LissomBody *body)
{
  for (guint i = 0; i < N_VERTEBRAE; i++)
    {
      double middle = (i + 0.5) * VERTEBRA_STEP;
      LissomFrame below = lissom_body_get_spine (body, middle - VERTEBRA_STEP / 2.0);
      LissomFrame frame = lissom_body_get_spine (body, middle);

      paint_plain (self, &below, cartilage, G_N_ELEMENTS (cartilage), self->palette->cartilage);
      paint_bone (self, &frame, vertebra_process, G_N_ELEMENTS (vertebra_process), 0.3);
      paint_bone (self, &frame, vertebra_body, G_N_ELEMENTS (vertebra_body), 0.35);
    }
}

/* The cup of the hip joint, seen through the bone. */
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

/* A group as large as the page would cost more than the whole figure. */
static void
clip_to_trunk (LissomPainter *self, const LissomBody *body)
{
  LissomFrame waist = lissom_body_get_spine (body, 10.5);
  LissomBox box;

  lissom_box_clear (&box);
  lissom_box_add_point (&box, body->pelvis.at);
  lissom_box_add_point (&box, waist.at);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box.left - 12.0, box.bottom - 12.0, box.right - box.left + 24.0,
                   box.top - box.bottom + 24.0);
  cairo_clip (self->cr);
}

/* lissom_painter_low_back:
 * @level: 0…1 */
void
lissom_painter_low_back (LissomPainter *self, const LissomBody *body, double level)
{
  const LissomPalette *palette = self->palette;

  cairo_save (self->cr);
  clip_to_trunk (self, body);
  cairo_push_group (self->cr);
  paint_bone (self, &body->pelvis, sacrum, G_N_ELEMENTS (sacrum), 0.7);
  paint_lumbar_spine (self, body);
  paint_bone (self, &body->pelvis, hip_bone, G_N_ELEMENTS (hip_bone), 0.7);
  paint_plain (self, &body->pelvis, foramen, G_N_ELEMENTS (foramen),
               lissom_colour_mix (palette->bone.shade, palette->bone_line, 0.55));
  paint_cup (self, &body->pelvis);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, SHOW_THROUGH * level);
  cairo_restore (self->cr);
}
