/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-curve.h"

#include <string.h>

#define SAMPLES_A_SEGMENT 4

void
lissom_knots_set_corner (LissomKnots *self, guint knot)
{
  g_assert (knot < self->n_knots);

  self->corners |= G_GUINT64_CONSTANT (1) << knot;
}

void
lissom_knots_set_all_corners (LissomKnots *self)
{
  for (guint i = 0; i < self->n_knots; i++)
    lissom_knots_set_corner (self, i);
}

static inline gboolean
is_corner (const LissomKnots *self, guint knot)
{
  return (self->corners >> knot) & 1;
}

/* How far a handle reaches, as a share of the chord, when the curve leaves the chord
 * at the angle @here and meets its other end at the angle @there. */
static double
handle_length (double here, double there)
{
  const double root5 = 2.23606797749978969641;
  double sine = sin (here), cosine = cos (here);
  double other_sine = sin (there), other_cosine = cos (there);
  double bulge = G_SQRT2 * (sine - other_sine / 16.0) * (other_sine - sine / 16.0)
                 * (cosine - other_cosine);
  double spread = 1.0 + 0.5 * (root5 - 1.0) * cosine + 0.5 * (3.0 - root5) * other_cosine;

  return (2.0 + bulge) / (3.0 * spread);
}

/* Appends the segment from @from to @to whose tangents are turned by the given angles
 * (radians) from the chord. */
static void
add_segment (LissomContour *self,
             LissomPoint from,
             LissomPoint to,
             double leaving,
             double arriving)
{
  LissomPoint chord = to - from;
  LissomPoint out = lissom_turn (chord, lissom_point (cos (leaving), sin (leaving)));
  LissomPoint in = lissom_turn (chord, lissom_point (cos (arriving), -sin (arriving)));

  lissom_contour_add_curve (self, from,
                            from + out * handle_length (leaving, arriving),
                            to - in * handle_length (arriving, leaving),
                            to);
}

static inline double
turn_at (LissomPoint before, LissomPoint here, LissomPoint after)
{
  return carg (lissom_turn_between (here - before, after - here));
}

/* Thomas' elimination for a tridiagonal system; @diagonal and @solution are used up. */
static void
solve_tridiagonal (const double *below,
                   double *diagonal,
                   const double *above,
                   double *solution,
                   guint n)
{
  for (guint i = 1; i < n; i++)
    {
      double factor = below[i] / diagonal[i - 1];

      diagonal[i] -= factor * above[i - 1];
      solution[i] -= factor * solution[i - 1];
    }

  solution[n - 1] /= diagonal[n - 1];
  for (guint i = n - 1; i-- > 0;)
    solution[i] = (solution[i] - above[i] * solution[i + 1]) / diagonal[i];
}

/* The fair curve through the n + 1 knots z[0]…z[n] whose ends are free. */
static void
add_open_piece (LissomContour *self, const LissomPoint *z, guint n)
{
  double below[LISSOM_MAX_KNOTS + 1], diagonal[LISSOM_MAX_KNOTS + 1];
  double above[LISSOM_MAX_KNOTS + 1], theta[LISSOM_MAX_KNOTS + 1];
  double turn[LISSOM_MAX_KNOTS + 1] = { 0.0 };
  double chord[LISSOM_MAX_KNOTS];

  if (n == 1)
    {
      lissom_contour_add_line (self, z[0], z[1]);
      return;
    }

  for (guint k = 0; k < n; k++)
    chord[k] = MAX (cabs (z[k + 1] - z[k]), 1e-6);
  for (guint k = 1; k < n; k++)
    turn[k] = turn_at (z[k - 1], z[k], z[k + 1]);

  below[0] = 0.0;
  diagonal[0] = above[0] = 1.0;
  theta[0] = -turn[1];
  for (guint k = 1; k < n; k++)
    {
      below[k] = 1.0 / chord[k - 1];
      above[k] = 1.0 / chord[k];
      diagonal[k] = 2.0 * (below[k] + above[k]);
      theta[k] = -2.0 * below[k] * turn[k] - above[k] * turn[k + 1];
    }
  below[n] = diagonal[n] = 1.0;
  above[n] = 0.0;
  theta[n] = 0.0;

  solve_tridiagonal (below, diagonal, above, theta, n + 1);
  for (guint k = 0; k < n; k++)
    add_segment (self, z[k], z[k + 1], theta[k], -turn[k + 1] - theta[k + 1]);
}

/* The fair closed curve without corners.  The system is tridiagonal but for the two
 * far corners of the matrix, so it is solved by Sherman and Morrison's formula: as the
 * sum of a tridiagonal solve and a correction along a second one. */
static void
add_closed_piece (LissomContour *self, const LissomPoint *z, guint n)
{
  double below[LISSOM_MAX_KNOTS], diagonal[LISSOM_MAX_KNOTS], above[LISSOM_MAX_KNOTS];
  double again[LISSOM_MAX_KNOTS], theta[LISSOM_MAX_KNOTS];
  double correction[LISSOM_MAX_KNOTS] = { 0.0 };
  double turn[LISSOM_MAX_KNOTS], chord[LISSOM_MAX_KNOTS];
  double corner, gamma, factor;

  for (guint k = 0; k < n; k++)
    chord[k] = MAX (cabs (z[(k + 1) % n] - z[k]), 1e-6);
  for (guint k = 0; k < n; k++)
    turn[k] = turn_at (z[(k + n - 1) % n], z[k], z[(k + 1) % n]);

  for (guint k = 0; k < n; k++)
    {
      below[k] = 1.0 / chord[(k + n - 1) % n];
      above[k] = 1.0 / chord[k];
      diagonal[k] = 2.0 * (below[k] + above[k]);
      theta[k] = -2.0 * below[k] * turn[k] - above[k] * turn[(k + 1) % n];
    }

  corner = below[0]; /* the matrix is symmetric: both corners hold the same number */
  gamma = -diagonal[0];
  diagonal[0] -= gamma;
  diagonal[n - 1] -= corner * corner / gamma;
  memcpy (again, diagonal, sizeof again);
  correction[0] = gamma;
  correction[n - 1] = corner;
  solve_tridiagonal (below, diagonal, above, theta, n);
  solve_tridiagonal (below, again, above, correction, n);
  factor = (theta[0] + corner * theta[n - 1] / gamma)
           / (1.0 + correction[0] + corner * correction[n - 1] / gamma);
  for (guint k = 0; k < n; k++)
    theta[k] -= factor * correction[k];

  for (guint k = 0; k < n; k++)
    {
      guint next = (k + 1) % n;

      add_segment (self, z[k], z[next], theta[k], -turn[next] - theta[next]);
    }
}

/* lissom_contour_fair_open:
 * @self: (out caller-allocates): the curve
 * @knots: at least two knots; a corner among them cuts the curve */
void
lissom_contour_fair_open (LissomContour *self, const LissomKnots *knots)
{
  guint start = 0;

  g_assert (knots->n_knots >= 2);

  self->n_segments = 0;
  self->closed = FALSE;
  for (guint k = 1; k < knots->n_knots; k++)
    if (k == knots->n_knots - 1 || is_corner (knots, k))
      {
        add_open_piece (self, knots->at + start, k - start);
        start = k;
      }
}

/* lissom_contour_fair_closed:
 * @self: (out caller-allocates): the curve, counter-clockwise, so that several of them
 *   in one path fill as their union
 * @knots: at least three knots; each corner among them cuts the curve */
void
lissom_contour_fair_closed (LissomContour *self, const LissomKnots *knots)
{
  LissomPoint round[2 * LISSOM_MAX_KNOTS];
  guint n = knots->n_knots;
  guint first = 0, start;

  g_assert (n >= 3);

  self->n_segments = 0;
  self->closed = TRUE;
  if (knots->corners == 0)
    {
      add_closed_piece (self, knots->at, n);
    }
  else
    {
      while (!is_corner (knots, first))
        first++;
      for (guint k = 0; k <= n; k++)
        round[k] = knots->at[(first + k) % n];

      start = 0;
      for (guint k = 1; k <= n; k++)
        if (is_corner (knots, (first + k) % n))
          {
            add_open_piece (self, round + start, k - start);
            start = k;
          }
    }
  lissom_contour_close (self);
}

void
lissom_contour_add_curve (LissomContour *self,
                          LissomPoint from,
                          LissomPoint handle_from,
                          LissomPoint handle_to,
                          LissomPoint to)
{
  g_assert (self->n_segments < LISSOM_MAX_KNOTS);

  self->segments[self->n_segments++] = (LissomSegment){ from, handle_from, handle_to, to };
}

void
lissom_contour_add_line (LissomContour *self, LissomPoint from, LissomPoint to)
{
  lissom_contour_add_curve (self, from,
                            lissom_mix_points (from, to, 1.0 / 3.0),
                            lissom_mix_points (from, to, 2.0 / 3.0),
                            to);
}

/* Declares the contour closed and turns it counter-clockwise. */
void
lissom_contour_close (LissomContour *self)
{
  self->closed = TRUE;
  if (lissom_contour_area (self) >= 0.0)
    return;

  for (guint i = 0, j = self->n_segments - 1; i <= j; i++, j--)
    {
      LissomSegment a = self->segments[i], b = self->segments[j];

      self->segments[i] = (LissomSegment){ b.to, b.handle_to, b.handle_from, b.from };
      self->segments[j] = (LissomSegment){ a.to, a.handle_to, a.handle_from, a.from };
      if (j == 0)
        break;
    }
}

static inline LissomPoint
flipped (LissomPoint at, double axis)
{
  return lissom_point (2.0 * axis - creal (at), cimag (at));
}

/* Mirrors a closed contour at the vertical line x = @axis. */
void
lissom_contour_flip (LissomContour *self, double axis)
{
  for (guint i = 0; i < self->n_segments; i++)
    {
      LissomSegment *segment = &self->segments[i];

      segment->from = flipped (segment->from, axis);
      segment->handle_from = flipped (segment->handle_from, axis);
      segment->handle_to = flipped (segment->handle_to, axis);
      segment->to = flipped (segment->to, axis);
    }
  lissom_contour_close (self);
}

void
lissom_contour_shift (LissomContour *self, LissomPoint by)
{
  for (guint i = 0; i < self->n_segments; i++)
    {
      self->segments[i].from += by;
      self->segments[i].handle_from += by;
      self->segments[i].handle_to += by;
      self->segments[i].to += by;
    }
}

LissomPoint
lissom_segment_point (const LissomSegment *self, double t)
{
  double s = 1.0 - t;

  return self->from * (s * s * s) + self->handle_from * (3.0 * s * s * t)
         + self->handle_to * (3.0 * s * t * t) + self->to * (t * t * t);
}

static inline double
cross (LissomPoint a, LissomPoint b)
{
  return creal (a) * cimag (b) - cimag (a) * creal (b);
}

/* Returns: the area inside, positive when the contour runs counter-clockwise; exact,
 *   by Green's theorem for each cubic. */
double
lissom_contour_area (const LissomContour *self)
{
  double area = 0.0;

  for (guint i = 0; i < self->n_segments; i++)
    {
      const LissomSegment *s = &self->segments[i];

      area += 6.0 * cross (s->from, s->handle_from) + 3.0 * cross (s->from, s->handle_to)
              + cross (s->from, s->to) + 3.0 * cross (s->handle_from, s->handle_to)
              + 3.0 * cross (s->handle_from, s->to) + 6.0 * cross (s->handle_to, s->to);
    }

  return area / 20.0;
}

LissomPoint
lissom_contour_end (const LissomContour *self)
{
  return self->segments[self->n_segments - 1].to;
}

void
lissom_box_clear (LissomBox *self)
{
  *self = (LissomBox){ G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
}

void
lissom_box_add_point (LissomBox *self, LissomPoint at)
{
  self->left = MIN (self->left, creal (at));
  self->bottom = MIN (self->bottom, cimag (at));
  self->right = MAX (self->right, creal (at));
  self->top = MAX (self->top, cimag (at));
}

void
lissom_box_add_contour (LissomBox *self, const LissomContour *contour)
{
  for (guint i = 0; i < contour->n_segments; i++)
    for (int k = 0; k <= SAMPLES_A_SEGMENT; k++)
      lissom_box_add_point (self, lissom_segment_point (&contour->segments[i],
                                                        (double) k / SAMPLES_A_SEGMENT));
}

void
lissom_box_add_box (LissomBox *self, const LissomBox *other)
{
  self->left = MIN (self->left, other->left);
  self->bottom = MIN (self->bottom, other->bottom);
  self->right = MAX (self->right, other->right);
  self->top = MAX (self->top, other->top);
}
