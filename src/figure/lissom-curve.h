/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-geometry.h"

G_BEGIN_DECLS

/* The one curve of the whole figure.  A contour is a short list of landmarks (knots);
 * the fair curve through them is the one whose curvature changes as evenly as possible:
 * J. Hobby's rule, published for METAFONT, with tension 1.  Nobody ever places a handle,
 * and a landmark that moves cannot make a kink.
 *
 * For whoever adds contours: knots at least 1 unit apart, no turn above 140 degrees at
 * a smooth knot (make it a corner), and never a number of knots that depends on the pose. */
#define LISSOM_MAX_KNOTS 64

typedef struct
{
  LissomPoint at[LISSOM_MAX_KNOTS];
  guint n_knots;
  guint64 corners; /* one bit a knot */
} LissomKnots;

/* A cubic Bézier segment. */
typedef struct
{
  LissomPoint from;
  LissomPoint handle_from;
  LissomPoint handle_to;
  LissomPoint to;
} LissomSegment;

typedef struct
{
  LissomSegment segments[LISSOM_MAX_KNOTS];
  guint n_segments;
  gboolean closed;
} LissomContour;

typedef struct
{
  double left;
  double bottom;
  double right;
  double top;
} LissomBox;

static inline void
lissom_knots_add (LissomKnots *self, LissomPoint at)
{
  g_assert (self->n_knots < LISSOM_MAX_KNOTS);

  self->at[self->n_knots++] = at;
}

static inline void
lissom_knots_add_local (LissomKnots *self, const LissomFrame *frame, double along, double front)
{
  lissom_knots_add (self, lissom_frame_point (frame, along, front));
}

/* Makes the knot that was added last a corner. */
static inline void
lissom_knots_mark_corner (LissomKnots *self)
{
  self->corners |= G_GUINT64_CONSTANT (1) << (self->n_knots - 1);
}

void lissom_knots_set_corner (LissomKnots *self, guint knot);
void lissom_knots_set_all_corners (LissomKnots *self);

void lissom_contour_fair_open (LissomContour *self, const LissomKnots *knots);
void lissom_contour_fair_closed (LissomContour *self, const LissomKnots *knots);
void lissom_contour_add_line (LissomContour *self, LissomPoint from, LissomPoint to);
void lissom_contour_add_curve (LissomContour *self,
                               LissomPoint from,
                               LissomPoint handle_from,
                               LissomPoint handle_to,
                               LissomPoint to);
void lissom_contour_close (LissomContour *self);
void lissom_contour_flip (LissomContour *self, double axis);
void lissom_contour_shift (LissomContour *self, LissomPoint by);

LissomPoint lissom_segment_point (const LissomSegment *self, double t);
double lissom_contour_area (const LissomContour *self);
LissomPoint lissom_contour_end (const LissomContour *self);

void lissom_box_clear (LissomBox *self);
void lissom_box_add_point (LissomBox *self, LissomPoint at);
void lissom_box_add_contour (LissomBox *self, const LissomContour *contour);
void lissom_box_add_box (LissomBox *self, const LissomBox *other);

G_END_DECLS
