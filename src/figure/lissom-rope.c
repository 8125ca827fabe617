/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-rope.h"

/* How far a slack rope hangs, as a share of its length. */
#define SAG 0.10
/* A slack rope is not a bow: it has a wave in it. */
#define WAVE 0.022

#define THIN 0.62
#define THICK 1.75
#define TWIST_SPACING 1.35
#define N_SAMPLES 64

/* Five landmarks, whatever the tightness. */
void
lissom_rope_get_line (const LissomRope *self, LissomContour *line)
{
  double length = cabs (self->to - self->from);
  double slack = 1.0 - CLAMP (self->tightness, 0.0, 1.0);
  LissomKnots knots = { 0 };

  for (int i = 0; i <= 4; i++)
    {
      double share = i / 4.0;
      LissomPoint at = lissom_mix_points (self->from, self->to, share);
      double sag = SAG * sin (G_PI * share) + WAVE * sin (3.0 * G_PI * share);

      if (self->is_led)
        at = share < 0.5 ? lissom_mix_points (self->from, self->over, 2.0 * share)
                         : lissom_mix_points (self->over, self->to, 2.0 * share - 1.0);
      lissom_knots_add (&knots, at + self->hangs * (slack * length * sag));
    }
  lissom_contour_fair_open (line, &knots);
}

static LissomColour
get_colour (const LissomPalette *palette, double tightness)
{
  LissomColour cool = palette->muscle == LISSOM_MUSCLE_HATCHED ? (LissomColour){ 0.62, 0.62, 0.62 }
                                                               : palette->work_fill;
  LissomColour warm =
      palette->muscle == LISSOM_MUSCLE_GLOWS ? palette->glow : palette->muscle_fill;

  return lissom_colour_mix (cool, warm, lissom_smoothstep (tightness, 0.0, 0.8));
}

/* Short slanted strokes, as a laid rope has them. */
static void
paint_twist (LissomPainter *self, const LissomContour *line, double width, double strength)
{
  LissomColour colour = self->palette->muscle == LISSOM_MUSCLE_FLAT ? self->palette->outline
                                                                     : self->palette->fibre;
  double gone = 0.0;

  cairo_new_path (self->cr);
  for (guint i = 0; i < line->n_segments; i++)
    for (int k = 0; k < N_SAMPLES; k++)
      {
        LissomPoint here = lissom_segment_point (&line->segments[i], (double) k / N_SAMPLES);
        LissomPoint next = lissom_segment_point (&line->segments[i], (k + 1.0) / N_SAMPLES);
        double step = cabs (next - here);
        LissomPoint slant;

        gone += step;
        if (gone < TWIST_SPACING || step <= 0.0)
          continue;
        gone -= TWIST_SPACING;
        slant = lissom_turn ((next - here) / step, lissom_unit (55.0)) * (width * 0.48);
        cairo_move_to (self->cr, creal (here - slant), cimag (here - slant));
        cairo_line_to (self->cr, creal (here + slant), cimag (here + slant));
      }
  lissom_painter_set_colour (self, colour, strength);
  cairo_set_line_width (self->cr, 0.34);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (self->cr);
}

static void
paint_knot (LissomPainter *self, LissomPoint at, double width, LissomColour colour)
{
  cairo_new_path (self->cr);
  cairo_arc (self->cr, creal (at), cimag (at), 0.35 + width * 0.55, 0.0, 2.0 * G_PI);
  lissom_painter_set_colour (self, self->palette->bone_line, 1.0);
  cairo_set_line_width (self->cr, 0.6);
  cairo_stroke_preserve (self->cr);
  lissom_painter_set_colour (self, colour, 1.0);
  cairo_fill (self->cr);
}

/* lissom_painter_rope:
 *
 * Its ends are knots on the bones. */
void
lissom_painter_rope (LissomPainter *self, const LissomRope *rope)
{
  const LissomPalette *palette = self->palette;
  double tightness = CLAMP (rope->tightness, 0.0, 1.0);
  double width = lissom_mix (THIN, THICK, tightness);
  LissomColour colour = get_colour (palette, tightness);
  LissomColour edge = palette->outlined ? palette->outline
                                        : lissom_colour_mix (colour, palette->bone_line, 0.55);
  LissomContour line;

  lissom_rope_get_line (rope, &line);
  if (palette->muscle == LISSOM_MUSCLE_GLOWS && tightness > 0.0)
    for (int i = 0; i < 8; i++)
      lissom_painter_stroke (self, &line, palette->glow, width + 4.0 * (8 - i) / 8.0,
                             0.035 * tightness);
  lissom_painter_stroke (self, &line, edge, width + 0.5, 1.0);
  lissom_painter_stroke (self, &line, colour, width, 1.0);
  if (tightness > 0.15)
    paint_twist (self, &line, width, lissom_smoothstep (tightness, 0.15, 0.5));
  paint_knot (self, rope->from, width, colour);
  paint_knot (self, rope->to, width, colour);
}
