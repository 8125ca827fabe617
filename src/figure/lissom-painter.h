/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "lissom-curve.h"
#include "lissom-palette.h"

G_BEGIN_DECLS

/* What a brush can do.  The context's user space is the figure's own: x forward, y up,
 * percent of stature; it may be mirrored, so the light has a direction of its own. */
typedef struct
{
  cairo_t *cr;
  const LissomPalette *palette;
  LissomPoint light;
  gboolean outlined; /* as in the palette, but may be set aside for a while */
  cairo_antialias_t inner; /* for edges that lie inside the figure */
  double line;
} LissomPainter;

void lissom_painter_init (LissomPainter *self,
                          cairo_t *cr,
                          const LissomPalette *palette,
                          gboolean mirrored);

void
lissom_painter_path (LissomPainter *self, const LissomContour *const *contours, guint n_contours);
void lissom_painter_trace (LissomPainter *self, const LissomContour *contour, LissomPoint offset);
void
lissom_painter_clip_outside (LissomPainter *self, const LissomContour *contour, LissomPoint offset);
void lissom_painter_stroke (LissomPainter *self,
                            const LissomContour *contour,
                            LissomColour colour,
                            double width,
                            double alpha);
void
lissom_painter_rim (LissomPainter *self, const LissomContour *const *contours, guint n_contours);
void lissom_painter_detail (LissomPainter *self,
                            const LissomContour *line,
                            LissomColour colour,
                            double width,
                            double alpha);
void lissom_painter_solid (LissomPainter *self,
                           LissomTone tone,
                           double depth,
                           const LissomContour *const *contours,
                           guint n_contours);
void lissom_painter_shade (LissomPainter *self,
                           LissomColour colour,
                           double alpha,
                           double depth,
                           const LissomContour *const *contours,
                           guint n_contours);
void lissom_painter_cast (LissomPainter *self,
                          LissomColour colour,
                          double alpha,
                          const LissomContour *const *onto,
                          guint n_onto,
                          const LissomContour *const *what,
                          guint n_what,
                          LissomPoint offset);
void lissom_painter_push_group (LissomPainter *self, const LissomBox *box);
void lissom_painter_pop_group (LissomPainter *self, double alpha);
void lissom_painter_pool (LissomPainter *self, double x, double y, double radius, double alpha);

void lissom_painter_set_colour (LissomPainter *self, LissomColour colour, double alpha);

/* Contours that are drawn as one: a list for the functions above. */
#define LISSOM_ONE(contour) ((const LissomContour *const[]){ (contour) }), 1
#define LISSOM_TWO(one, other) ((const LissomContour *const[]){ (one), (other) }), 2

G_END_DECLS
