/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-painter.h"

/* Where the light comes from, degrees from the front. */
#define LIGHT 48.0

/* Beyond everything that is ever drawn. */
#define FAR_AWAY 400.0

/* How far a curve may be from its line: less is not seen in a large picture, and costs. */
#define TOLERANCE 0.06 /* units */
#define LEAST_TOLERANCE 0.1 /* pixels: what cairo does by itself */
#define MOST_TOLERANCE 0.4

/* Pixels a unit, from which on the edges of a second tone need not be set as finely. */
#define LARGE 4.0

/* Lines are wider than the contours that they follow. */
#define GROUP_MARGIN 2.0

/* lissom_painter_init:
 * @mirrored: whether the context flips x; light then comes from the same side of the
 *   page all the same */
void
lissom_painter_init (LissomPainter *self,
                     cairo_t *cr,
                     const LissomPalette *palette,
                     gboolean mirrored)
{
  double x = 1.0, y = 0.0;

  *self = (LissomPainter){
    .cr = cr,
    .palette = palette,
    .light = lissom_unit (mirrored ? 180.0 - LIGHT : LIGHT),
    .outlined = palette->outlined,
    .line = palette->line,
  };
  cairo_user_to_device_distance (cr, &x, &y);
  cairo_set_tolerance (cr, CLAMP (TOLERANCE * hypot (x, y), LEAST_TOLERANCE, MOST_TOLERANCE));
  self->inner = hypot (x, y) > LARGE ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT;
}

void
lissom_painter_set_colour (LissomPainter *self, LissomColour colour, double alpha)
{
  cairo_set_source_rgba (self->cr, colour.red, colour.green, colour.blue, alpha);
}

static inline void
curve_to (cairo_t *cr, LissomPoint handle_from, LissomPoint handle_to, LissomPoint to)
{
  cairo_curve_to (cr, creal (handle_from), cimag (handle_from), creal (handle_to),
                  cimag (handle_to), creal (to), cimag (to));
}

/* Appends a contour, moved by @offset, to the current path. */
void
lissom_painter_trace (LissomPainter *self, const LissomContour *contour, LissomPoint offset)
{
  LissomPoint start = contour->segments[0].from + offset;

  cairo_move_to (self->cr, creal (start), cimag (start));
  for (guint i = 0; i < contour->n_segments; i++)
    {
      const LissomSegment *segment = &contour->segments[i];

      curve_to (self->cr, segment->handle_from + offset, segment->handle_to + offset,
                segment->to + offset);
    }
  if (contour->closed)
    cairo_close_path (self->cr);
}

static void
set_path (LissomPainter *self,
          const LissomContour *const *contours,
          guint n_contours,
          LissomPoint offset)
{
  cairo_new_path (self->cr);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_WINDING);
  for (guint i = 0; i < n_contours; i++)
    lissom_painter_trace (self, contours[i], offset);
}

/* Sets the path to the union of closed contours. */
void
lissom_painter_path (LissomPainter *self, const LissomContour *const *contours, guint n_contours)
{
  set_path (self, contours, n_contours, 0.0);
}

static void
set_path_outside (LissomPainter *self, const LissomContour *contour, LissomPoint offset)
{
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, -FAR_AWAY, -FAR_AWAY, 2.0 * FAR_AWAY, 2.0 * FAR_AWAY);
  lissom_painter_trace (self, contour, offset);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
}

/* Keeps everything but the inside of a contour. */
void
lissom_painter_clip_outside (LissomPainter *self, const LissomContour *contour, LissomPoint offset)
{
  set_path_outside (self, contour, offset);
  cairo_clip (self->cr);
}

static void
stroke_path (LissomPainter *self, LissomColour colour, double width, double alpha)
{
  lissom_painter_set_colour (self, colour, alpha);
  cairo_set_line_width (self->cr, width);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
}

void
lissom_painter_stroke (LissomPainter *self,
                       const LissomContour *contour,
                       LissomColour colour,
                       double width,
                       double alpha)
{
  set_path (self, &contour, 1, 0.0);
  stroke_path (self, colour, width, alpha);
}

/* The outline of the outlined themes; half of its width lies inside, under the fill. */
void
lissom_painter_rim (LissomPainter *self, const LissomContour *const *contours, guint n_contours)
{
  set_path (self, contours, n_contours, 0.0);
  stroke_path (self, self->palette->outline, 2.0 * self->line, 1.0);
}

/* Thin drawing line: ink in the outlined themes, otherwise @colour. */
void
lissom_painter_detail (LissomPainter *self,
                       const LissomContour *line,
                       LissomColour colour,
                       double width,
                       double alpha)
{
  if (alpha <= 0.0)
    return;

  if (self->outlined)
    lissom_painter_stroke (self, line, self->palette->outline,
                           MAX (0.17, MIN (width, self->line)) * 0.95, alpha);
  else
    lissom_painter_stroke (self, line, colour, width, alpha);
}

/* lissom_painter_shade:
 * @depth: how deep the second tone is on the side turned from the light
 *
 * The second tone of a union: what that has outside each contour when it is moved towards
 * the light. */
void
lissom_painter_shade (LissomPainter *self,
                      LissomColour colour,
                      double alpha,
                      double depth,
                      const LissomContour *const *contours,
                      guint n_contours)
{
  cairo_save (self->cr);
  cairo_set_antialias (self->cr, self->inner);
  set_path (self, contours, n_contours, 0.0);
  cairo_clip (self->cr);
  for (guint i = 0; i + 1 < n_contours; i++)
    lissom_painter_clip_outside (self, contours[i], self->light * depth);
  set_path_outside (self, contours[n_contours - 1], self->light * depth);
  lissom_painter_set_colour (self, colour, alpha);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

/* lissom_painter_solid:
 * @depth: how deep the second tone is
 *
 * Fills the union of the contours, in two tones. */
void
lissom_painter_solid (LissomPainter *self,
                      LissomTone tone,
                      double depth,
                      const LissomContour *const *contours,
                      guint n_contours)
{
  gboolean shaded = tone.base.red != tone.shade.red || tone.base.green != tone.shade.green
                    || tone.base.blue != tone.shade.blue;

  if (self->outlined)
    lissom_painter_rim (self, contours, n_contours);

  set_path (self, contours, n_contours, 0.0);
  lissom_painter_set_colour (self, tone.base, 1.0);
  cairo_fill (self->cr);
  if (shaded)
    lissom_painter_shade (self, tone.shade, 1.0, depth, contours, n_contours);
}

/* lissom_painter_cast:
 *
 * Hard-edged shadow of the part @what, moved by @offset, on the part @onto. */
void
lissom_painter_cast (LissomPainter *self,
                     LissomColour colour,
                     double alpha,
                     const LissomContour *const *onto,
                     guint n_onto,
                     const LissomContour *const *what,
                     guint n_what,
                     LissomPoint offset)
{
  if (self->palette->theme == LISSOM_THEME_PRINT || alpha <= 0.0)
    return;

  cairo_save (self->cr);
  set_path (self, onto, n_onto, 0.0);
  cairo_clip (self->cr);
  set_path (self, what, n_what, offset);
  lissom_painter_set_colour (self, colour, alpha);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

/* lissom_painter_push_group:
 * @box: what will be painted, with its lines, lies in it: a group as large as the page would
 *   cost more than the whole figure */
void
lissom_painter_push_group (LissomPainter *self, const LissomBox *box)
{
  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box->left - GROUP_MARGIN, box->bottom - GROUP_MARGIN,
                   box->right - box->left + 2.0 * GROUP_MARGIN,
                   box->top - box->bottom + 2.0 * GROUP_MARGIN);
  cairo_clip (self->cr);
  cairo_push_group (self->cr);
}

/* lissom_painter_pop_group:
 * @alpha: how much of what was painted since is left */
void
lissom_painter_pop_group (LissomPainter *self, double alpha)
{
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, alpha);
  cairo_restore (self->cr);
}

/* A soft flat shadow on the floor or a seat. */
void
lissom_painter_pool (LissomPainter *self, double x, double y, double radius, double alpha)
{
  static const struct
  {
    double at;
    double strength;
  } stops[] = { { 0.0, 1.0 }, { 0.55, 0.80 }, { 0.8, 0.36 }, { 1.0, 0.0 } };
  LissomColour shadow = self->palette->shadow;
  cairo_pattern_t *gradient;

  if (alpha <= 0.0)
    return;

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, 1.0, MIN (0.20, 2.0 / radius + 0.05));
  gradient = cairo_pattern_create_radial (0.0, 0.0, 0.0, 0.0, 0.0, radius);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    cairo_pattern_add_color_stop_rgba (gradient, stops[i].at, shadow.red, shadow.green, shadow.blue,
                                       alpha * stops[i].strength);
  cairo_set_source (self->cr, gradient);
  cairo_pattern_destroy (gradient);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}
