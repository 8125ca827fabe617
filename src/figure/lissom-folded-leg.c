/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-folded-leg.h"

/* The far leg folded, its knee out to the side and its foot at the near thigh.  A body seen
 * from the side cannot show a leg that comes towards the viewer or goes away, so this one
 * shape is foreshortened by hand. */

/* Where the knee is, seen from the hip joint. */
#define KNEE lissom_point (13.5, 6.4)

/* lissom_painter_folded_leg:
 *
 * In place of the far leg. */
void
lissom_painter_folded_leg (LissomPainter *self, const LissomBody *body, const LissomCut *cut)
{
  LissomPoint hip = body->legs[LISSOM_LIMB_FAR].hip, knee = hip + KNEE;
  LissomPoint along = KNEE / cabs (KNEE), up = lissom_turn (along, lissom_unit (90.0));
  LissomTone cloth = lissom_palette_get_far (
      self->palette, cut->legs == LISSOM_LEGS_SHORTS ? self->palette->skin : self->palette->bottom);
  LissomKnots knots = { .corners = 1 << 0 | 1 << 7 | 1 << 8 | 1 << 9 };
  LissomContour leg;

  lissom_knots_add (&knots, hip + up * 5.6);
  lissom_knots_add (&knots, hip + along * 5.4 + up * 5.5);
  lissom_knots_add (&knots, knee - along * 4.6 + up * 4.6);
  lissom_knots_add (&knots, knee + lissom_point (0.2, 4.3));
  lissom_knots_add (&knots, knee + lissom_point (3.6, 2.6));
  lissom_knots_add (&knots, knee + lissom_point (5.6, -1.4));
  lissom_knots_add (&knots, knee + lissom_point (7.8, -6.0));
  lissom_knots_add (&knots, knee + lissom_point (10.6, -10.6));
  lissom_knots_add (&knots, knee + lissom_point (2.0, -11.0));
  lissom_knots_add (&knots, hip - up * 4.0);
  lissom_contour_fair_closed (&leg, &knots);
  lissom_painter_solid (self, cloth, 1.6, LISSOM_ONE (&leg));
}
