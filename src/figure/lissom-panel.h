/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-painter.h"

G_BEGIN_DECLS

/* What pictures of a part of the body have in common: their page, ends that fade out where
 * the body goes on, and arrows. */

void lissom_panel_paint_page (cairo_t *cr,
                              const LissomPalette *palette,
                              double width,
                              double height);

/* Paints what was pushed as a group since.  It fades out below @top and above @bottom; a
 * @fade of 0 leaves that end as it is.  Fades are shares of the height. */
void lissom_panel_pop_faded (
    cairo_t *cr, double top, double bottom, double fade_top, double fade_bottom);

/* An arrow round @centre, from one direction to another (degrees). */
void lissom_panel_paint_arrow (
    LissomPainter *painter, LissomPoint centre, double radius, double from, double to);

G_END_DECLS
