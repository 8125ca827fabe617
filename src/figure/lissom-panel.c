/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-panel.h"

#define DISC 0.43 /* radius, share of the shorter side */

#define SHAFT 0.75
#define EDGE 0.7
#define HEAD_LENGTH 2.1
#define HEAD_HALF 1.3

void
lissom_panel_paint_page (cairo_t *cr, const LissomPalette *palette, double width, double height)
{
  cairo_set_source_rgb (cr, palette->page.red, palette->page.green, palette->page.blue);
  cairo_paint (cr);
  if (palette->outlined) /* a plain page */
    return;

  cairo_new_path (cr);
  cairo_arc (cr, width / 2.0, height / 2.0, DISC * MIN (width, height), 0.0, 2.0 * G_PI);
  cairo_set_source_rgb (cr, palette->disc.red, palette->disc.green, palette->disc.blue);
  cairo_fill (cr);
}

void
lissom_panel_pop_faded (
    cairo_t *cr, double top, double bottom, double fade_top, double fade_bottom)
{
  cairo_pattern_t *mask = cairo_pattern_create_linear (0.0, top, 0.0, bottom);

  if (fade_top > 0.0)
    cairo_pattern_add_color_stop_rgba (mask, 0.0, 0.0, 0.0, 0.0, 0.0);
  cairo_pattern_add_color_stop_rgba (mask, fade_top, 0.0, 0.0, 0.0, 1.0);
  cairo_pattern_add_color_stop_rgba (mask, 1.0 - fade_bottom, 0.0, 0.0, 0.0, 1.0);
  if (fade_bottom > 0.0)
    cairo_pattern_add_color_stop_rgba (mask, 1.0, 0.0, 0.0, 0.0, 0.0);
  cairo_pop_group_to_source (cr);
  cairo_mask (cr, mask);
  cairo_pattern_destroy (mask);
}

void
lissom_panel_paint_arrow (
    LissomPainter *painter, LissomPoint centre, double radius, double from, double to)
{
  LissomPoint tip = centre + lissom_unit (to) * radius;
  LissomPoint along = lissom_unit (to + (to < from ? -90.0 : 90.0));
  LissomPoint aside = lissom_turn (along, lissom_unit (90.0));
  LissomKnots knots = { 0 };
  LissomContour shaft, head;

  for (int i = 0; i <= 6; i++)
    lissom_knots_add (&knots, centre + lissom_unit (from + (to - from) * i / 6.0) * radius);
  lissom_contour_fair_open (&shaft, &knots);
  /* Ink is pale on a dark page, and so are bones: an edge keeps the two apart. */
  lissom_painter_stroke (painter, &shaft, painter->palette->page, SHAFT + EDGE, 0.8);
  lissom_painter_stroke (painter, &shaft, painter->palette->ink, SHAFT, 1.0);

  knots = (LissomKnots){ 0 };
  lissom_knots_add (&knots, tip + along * HEAD_LENGTH);
  lissom_knots_add (&knots, tip + aside * HEAD_HALF);
  lissom_knots_add (&knots, tip - aside * HEAD_HALF);
  lissom_knots_set_all_corners (&knots);
  lissom_contour_fair_closed (&head, &knots);
  lissom_painter_stroke (painter, &head, painter->palette->page, EDGE, 0.8);
  lissom_painter_path (painter, LISSOM_ONE (&head));
  lissom_painter_set_colour (painter, painter->palette->ink, 1.0);
  cairo_fill (painter->cr);
}
