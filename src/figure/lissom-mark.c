/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-mark.h"

#define ARROW_RADIUS 15.0
#define ARROW_WIDTH 0.8
#define ARROW_STEPS 6

/* The line along the low back: how far behind the spine, and how far up it goes. */
#define BACK_LINE -4.6
#define BACK_LINE_END 12.5
#define N_BACK_LINE 5

const char *const lissom_mark_names[LISSOM_N_MARKS + 1] = {
  "nerve",     "low-back",  "waist-gap",  "roll-back", "roll-forward",
  "back-line", "clear-arm", "folded-leg", NULL,
};

/* The sciatic nerve from the buttock down the back of the leg to the heel. */
static void
trace_nerve (LissomContour *self, const LissomBody *body)
{
  const LissomLeg *leg = &body->legs[LISSOM_LIMB_NEAR];
  LissomPoint bisector = lissom_turn (leg->thigh.front, lissom_unit (-leg->knee_flexion / 2.0));
  double bend = lissom_smoothstep (leg->knee_flexion, 0.0, 100.0);
  LissomFrame hip = { leg->hip, body->pelvis.along, body->pelvis.front };
  LissomKnots knots = { 0 };

  lissom_knots_add_local (&knots, &hip, 4.8, -4.6);
  lissom_knots_add_local (&knots, &hip, 1.0, -5.6);
  lissom_knots_add_local (&knots, &leg->thigh, 3.6, -4.4);
  lissom_knots_add_local (&knots, &leg->thigh, 9.0, -3.0);
  lissom_knots_add_local (&knots, &leg->thigh, 15.0 - 1.5 * bend, -2.5);
  lissom_knots_add (&knots, leg->knee - bisector * (2.2 - 0.2 * bend));
  lissom_knots_add_local (&knots, &leg->shank, 8.0 + 1.5 * bend, -2.3);
  lissom_knots_add_local (&knots, &leg->shank, 14.5, -1.6);
  lissom_knots_add_local (&knots, &leg->shank, 20.5, -1.1);
  lissom_knots_add_local (&knots, &leg->foot, -1.2, -1.5);
  lissom_contour_fair_open (self, &knots);
}

static void
paint_nerve (LissomPainter *self, const LissomBody *body, double level)
{
  static const double dashes[] = { 1.5, 1.25 };
  const LissomPalette *palette = self->palette;
  LissomContour nerve;

  trace_nerve (&nerve, body);
  lissom_painter_stroke (self, &nerve, palette->nerve_bed, 1.4, palette->nerve_bed_alpha * level);
  cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  lissom_painter_stroke (self, &nerve, palette->nerve, 0.8, level);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

/* From the back down to the mat, as light as what lies behind. */
static void
paint_waist_gap (LissomPainter *self, const LissomBody *body, double level)
{
  static const double lengths[] = { -0.4, 3.0, 6.0, 9.0, 13.0, 18.0 };
  const LissomPalette *palette = self->palette;
  LissomKnots knots = { 0 };
  LissomContour gap;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      LissomFrame frame = lissom_body_get_spine (body, lengths[i]);

      lissom_knots_add_local (&knots, &frame, 0.0, -3.6);
      if (i == 0 || i == G_N_ELEMENTS (lengths) - 1)
        lissom_knots_mark_corner (&knots);
    }
  lissom_knots_add (&knots, lissom_point (creal (knots.at[knots.n_knots - 1]), 0.6));
  lissom_knots_mark_corner (&knots);
  lissom_knots_add (&knots, lissom_point (creal (knots.at[0]), 0.45));
  lissom_knots_mark_corner (&knots);
  lissom_contour_fair_closed (&gap, &knots);

  lissom_painter_path (self, LISSOM_ONE (&gap));
  lissom_painter_set_colour (
      self, lissom_colour_mix (palette->page, palette->mat.base, 0.25), level);
  cairo_fill (self->cr);
}

/* An arrow round the hip joint, from one direction to another (degrees in the world). */
static void
paint_arrow (LissomPainter *self, LissomPoint centre, double from, double to, double level)
{
  LissomKnots knots = { 0 };
  LissomContour shaft, head = { .n_segments = 0 };
  LissomPoint end, along, across;

  for (int i = 0; i <= ARROW_STEPS; i++)
    lissom_knots_add (&knots, centre
                                  + ARROW_RADIUS
                                        * lissom_unit (lissom_mix (from, to,
                                                                   (double) i / ARROW_STEPS)));
  lissom_contour_fair_open (&shaft, &knots);

  end = knots.at[ARROW_STEPS];
  along = end - knots.at[ARROW_STEPS - 1];
  along /= cabs (along);
  across = lissom_turn (along, lissom_unit (90.0)) * 1.3;
  lissom_contour_add_line (&head, end + along * 1.7, end - along * 0.6 + across);
  lissom_contour_add_line (&head, end - along * 0.6 + across, end - along * 0.6 - across);
  lissom_contour_add_line (&head, end - along * 0.6 - across, end + along * 1.7);
  lissom_contour_close (&head);

  /* A rim of the page's colour lifts it off furniture and clothes. */
  lissom_painter_stroke (self, &shaft, self->palette->disc, ARROW_WIDTH + 1.2, level);
  lissom_painter_stroke (self, &head, self->palette->disc, 1.2, level);
  lissom_painter_stroke (self, &shaft, self->palette->ink, ARROW_WIDTH, level);
  lissom_painter_path (self, LISSOM_ONE (&head));
  lissom_painter_set_colour (self, self->palette->ink, level);
  cairo_fill (self->cr);
}

/* How round or hollow the low back is: a line between spine and skin. */
static void
paint_back_line (LissomPainter *self, const LissomBody *body, double level)
{
  LissomColour colour = self->outlined ? self->palette->ink : self->palette->work_fill;
  LissomKnots knots = { 0 };
  LissomContour line;

  for (int i = 0; i < N_BACK_LINE; i++)
    {
      LissomFrame frame = lissom_body_get_spine (body, BACK_LINE_END * i / (N_BACK_LINE - 1));

      lissom_knots_add_local (&knots, &frame, 0.0, BACK_LINE);
    }
  lissom_contour_fair_open (&line, &knots);
  lissom_painter_stroke (self, &line,
                         self->outlined ? self->palette->page : self->palette->work_edge, 1.5, level);
  lissom_painter_stroke (self, &line, colour, 0.9, level);
}

/* Who lies has room above the belly, who sits has room behind the back. */
static void
paint_roll (LissomPainter *self, const LissomBody *body, double turn, double level)
{
  gboolean lies = body->angles.value[LISSOM_ANGLE_PITCH] < -60.0;
  double middle = lies ? lissom_degrees (body->pelvis.front) + 4.0
                       : lissom_degrees (-body->pelvis.front) - 22.0;

  paint_arrow (self, body->pelvis.at, middle - turn / 2.0, middle + turn / 2.0, level);
}

/* lissom_painter_mark:
 * @level: 0…1; a mark fades in with the movement
 * @layer: paints the mark only if it belongs there
 *
 * Bones, a clear arm and a folded leg are no strokes of their own: the figure itself is
 * painted in another way. */
void
lissom_painter_mark (LissomPainter *self,
                     LissomMark mark,
                     double level,
                     const LissomBody *body,
                     LissomLayer layer)
{
  static const LissomLayer layers[LISSOM_N_MARKS] = {
    [LISSOM_MARK_NERVE] = LISSOM_LAYER_BEFORE_ARM,
    [LISSOM_MARK_WAIST_GAP] = LISSOM_LAYER_BETWEEN,
    [LISSOM_MARK_ROLL_BACK] = LISSOM_LAYER_FRONT,
    [LISSOM_MARK_ROLL_FORWARD] = LISSOM_LAYER_FRONT,
    [LISSOM_MARK_BACK_LINE] = LISSOM_LAYER_BEFORE_ARM,
  };

  if (level <= 0.01 || layer != layers[mark])
    return;

  switch (mark)
    {
    case LISSOM_MARK_NERVE:
      paint_nerve (self, body, level);
      break;
    case LISSOM_MARK_WAIST_GAP:
      paint_waist_gap (self, body, level);
      break;
    case LISSOM_MARK_ROLL_BACK:
      paint_roll (self, body, 34.0, level);
      break;
    case LISSOM_MARK_ROLL_FORWARD:
      paint_roll (self, body, -34.0, level);
      break;
    case LISSOM_MARK_BACK_LINE:
      paint_back_line (self, body, level);
      break;
    case LISSOM_MARK_LOW_BACK:
    case LISSOM_MARK_CLEAR_ARM:
    case LISSOM_MARK_FOLDED_LEG:
    case LISSOM_N_MARKS:
    default:
      break;
    }
}
