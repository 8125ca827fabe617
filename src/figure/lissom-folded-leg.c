/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-folded-leg.h"

/* The far leg folded, its knee out to the side on the mat and its foot at the near thigh.  A
 * body seen from the side cannot show a leg that goes away from the viewer, so these two
 * shapes are foreshortened by hand: a low mound, and the shin that comes back before it. */

/* (forward, up) from the hip joint. */
static const LissomLandmark thigh[] = {
  { -2.0, 6.0 },  { 3.0, 7.2 },   { 8.0, 7.7 },   { 12.6, 7.2 }, { 16.6, 5.4 },
  { 19.1, 2.4 },  { 19.4, -1.0 }, { 17.5, -5.0 }, { 2.0, -6.0 },
};
#define THIGH_CORNERS (1 << 0 | 1 << 7 | 1 << 8)

static const LissomLandmark shin[] = {
  { 19.5, -0.4 }, { 18.9, 2.0 },  { 16.2, 3.9 }, { 11.8, 5.0 },
  { 6.6, 5.4 },   { 2.0, 4.6 },   { 3.0, -3.0 }, { 17.0, -4.0 },
};
#define SHIN_CORNERS (1 << 0 | 1 << 5 | 1 << 6 | 1 << 7)

/* The shin is not quite as far away. */
#define CLOSER 0.55

static void
paint_part (LissomPainter *self,
            LissomPoint hip,
            const LissomLandmark *landmarks,
            guint n,
            guint64 corners,
            LissomTone tone)
{
  /* In the axes of the page, whatever the pelvis does: the knee lies on the mat. */
  const LissomFrame page = { hip, 1.0, lissom_point (0.0, 1.0) };
  LissomKnots knots = { 0 };
  LissomContour part;

  lissom_knots_add_landmarks (&knots, &page, landmarks, n);
  knots.corners = corners;
  lissom_contour_fair_closed (&part, &knots);
  lissom_painter_solid (self, tone, 1.2, LISSOM_ONE (&part));
}

/* lissom_painter_folded_leg:
 *
 * In place of the far leg. */
void
lissom_painter_folded_leg (LissomPainter *self, const LissomBody *body, const LissomCut *cut)
{
  const LissomPalette *palette = self->palette;
  LissomPoint hip = body->legs[LISSOM_LIMB_FAR].hip;
  LissomTone cloth = lissom_palette_get_far (palette, palette->bottom);
  LissomTone near = cut->legs == LISSOM_LEGS_SHORTS ? palette->skin : palette->bottom;
  LissomTone far = lissom_palette_get_far (palette, near);
  LissomTone lower = { lissom_colour_mix (far.base, near.base, CLOSER),
                       lissom_colour_mix (far.shade, near.shade, CLOSER) };

  paint_part (self, hip, thigh, G_N_ELEMENTS (thigh), THIGH_CORNERS, cloth);
  paint_part (self, hip, shin, G_N_ELEMENTS (shin), SHIN_CORNERS, lower);
}
