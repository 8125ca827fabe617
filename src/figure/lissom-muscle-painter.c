/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-figure-painter.h"

/* How a highlighted muscle looks: a stretched one glows, a working one is cool and has
 * cross stripes, so that the two differ without colour too. */

#define HALO_STROKES 9
#define HALO_WIDTH 5.6
#define HALO_COARSENESS 3.0 /* nobody sees the edge of a single stroke */

/* Distance of the cross stripes along the muscle. */
#define STRIPE_SPACING 1.55
#define MIN_STRIPES 7
#define MAX_STRIPES 32
#define SAMPLES_A_SEGMENT 12

/* Strokes of falling width, each so faint that together they are soft. */
static void
paint_halo (LissomPainter *self, const LissomContour *outline, double level)
{
  cairo_save (self->cr);
  cairo_set_antialias (self->cr, self->inner);
  cairo_set_tolerance (self->cr, HALO_COARSENESS * cairo_get_tolerance (self->cr));
  for (int i = 0; i < HALO_STROKES; i++)
    {
      double inward = (double) i / HALO_STROKES;

      lissom_painter_stroke (self, outline, self->palette->glow, HALO_WIDTH * (1.0 - inward),
                             (0.025 + 0.07 * pow (inward, 1.5)) * level);
    }
  cairo_restore (self->cr);
}

static void
add_stop (cairo_pattern_t *gradient, double at, LissomColour colour, double alpha)
{
  cairo_pattern_add_color_stop_rgba (gradient, at, colour.red, colour.green, colour.blue, alpha);
}

/* Soft halo, spindle with pale tendons, fibres. */
static void
paint_stretched (LissomPainter *self, const LissomSpindle *spindle, double level)
{
  const LissomPalette *palette = self->palette;
  LissomPoint from = spindle->outline.segments[0].from;
  LissomPoint to = lissom_contour_end (&spindle->fibres[1]);
  cairo_pattern_t *gradient;

  if (palette->muscle == LISSOM_MUSCLE_GLOWS)
    paint_halo (self, &spindle->outline, level);

  gradient = cairo_pattern_create_linear (creal (from), cimag (from), creal (to), cimag (to));
  add_stop (gradient, 0.0, palette->muscle_end, level);
  add_stop (gradient, 0.22, palette->muscle_fill, level);
  add_stop (gradient, 0.78, palette->muscle_fill, level);
  add_stop (gradient, 1.0, palette->muscle_end, level);
  lissom_painter_path (self, LISSOM_ONE (&spindle->outline));
  cairo_set_source (self->cr, gradient);
  cairo_pattern_destroy (gradient);
  cairo_fill (self->cr);

  if (palette->muscle != LISSOM_MUSCLE_GLOWS)
    lissom_painter_stroke (self, &spindle->outline, palette->outline, palette->line, level);
  for (guint i = 0; i < LISSOM_N_FIBRES; i++)
    lissom_painter_stroke (self, &spindle->fibres[i], palette->fibre,
                           palette->muscle == LISSOM_MUSCLE_HATCHED ? 0.16 : 0.2,
                           (palette->muscle == LISSOM_MUSCLE_GLOWS ? 0.75 : 0.9) * level);
}

/* Finds n + 1 points spread evenly over the length of an open curve. */
static void
spread (const LissomContour *curve, LissomPoint *points, guint n)
{
  LissomPoint sample[LISSOM_MAX_KNOTS * SAMPLES_A_SEGMENT + 1];
  double run[LISSOM_MAX_KNOTS * SAMPLES_A_SEGMENT + 1];
  guint n_samples = 0, at = 0;

  for (guint i = 0; i < curve->n_segments; i++)
    for (int k = 0; k < SAMPLES_A_SEGMENT; k++)
      sample[n_samples++] =
          lissom_segment_point (&curve->segments[i], (double) k / SAMPLES_A_SEGMENT);
  sample[n_samples++] = lissom_contour_end (curve);

  run[0] = 0.0;
  for (guint i = 1; i < n_samples; i++)
    run[i] = run[i - 1] + cabs (sample[i] - sample[i - 1]);

  for (guint i = 0; i <= n; i++)
    {
      double wanted = run[n_samples - 1] * i / n;
      double step;

      while (at < n_samples - 2 && run[at + 1] < wanted)
        at++;
      step = run[at + 1] - run[at];
      points[i] = lissom_mix_points (sample[at], sample[at + 1],
                                     step > 0.0 ? (wanted - run[at]) / step : 0.0);
    }
}

static double
chord_length (const LissomContour *curve)
{
  double length = 0.0;

  for (guint i = 0; i < curve->n_segments; i++)
    length += cabs (curve->segments[i].to - curve->segments[i].from);

  return length;
}

static void
paint_stripes (LissomPainter *self, const LissomSpindle *spindle)
{
  LissomPoint one[MAX_STRIPES + 1], other[MAX_STRIPES + 1];
  int n = CLAMP ((int) rint (chord_length (&spindle->fibres[1]) / STRIPE_SPACING), MIN_STRIPES,
                 MAX_STRIPES);

  spread (&spindle->fibres[0], one, n);
  spread (&spindle->fibres[2], other, n);

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&spindle->outline));
  cairo_clip (self->cr);
  cairo_new_path (self->cr);
  for (int i = 1; i < n; i++)
    {
      LissomPoint beyond = (other[i] - one[i]) * 0.9;
      LissomPoint from = one[i] - beyond, to = other[i] + beyond;

      cairo_move_to (self->cr, creal (from), cimag (from));
      cairo_line_to (self->cr, creal (to), cimag (to));
    }
  lissom_painter_set_colour (self, self->palette->work_stripe, 1.0);
  cairo_set_line_width (self->cr, 0.26);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* Flat cool spindle with cross stripes. */
static void
paint_working (LissomPainter *self, const LissomSpindle *spindle, double level)
{
  const LissomPalette *palette = self->palette;
  gboolean see_through = level < 1.0;
  LissomBox box;

  if (see_through)
    {
      lissom_box_clear (&box);
      lissom_box_add_contour (&box, &spindle->outline);
      lissom_painter_push_group (self, &box);
    }

  lissom_painter_path (self, LISSOM_ONE (&spindle->outline));
  lissom_painter_set_colour (self, palette->work_fill, 1.0);
  cairo_fill (self->cr);
  paint_stripes (self, spindle);
  lissom_painter_stroke (self, &spindle->outline, palette->work_edge,
                         palette->outlined ? palette->line : 0.26, 1.0);

  if (see_through)
    lissom_painter_pop_group (self, level);
}

/* lissom_painter_muscle:
 * @level: 0…1; a muscle fades in with the movement */
void
lissom_painter_muscle (LissomPainter *self,
                       const LissomSpindle *spindle,
                       LissomGlowKind kind,
                       double level)
{
  level = MIN (level, 1.0);
  if (level <= 0.01)
    return;

  if (kind == LISSOM_GLOW_WORK)
    paint_working (self, spindle, level);
  else
    paint_stretched (self, spindle, level);
}
