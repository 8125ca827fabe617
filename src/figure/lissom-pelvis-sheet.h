/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* The pelvis model on paper: three still panels with their words, the honest note below.
 * Draws into the rectangle (0, 0, width, height) of @cr, whatever its shape. */
void lissom_pelvis_sheet_draw (LissomTheme theme, cairo_t *cr, double width, double height);

/* The back of the thigh with its leader lines and its words. */
void lissom_thigh_sheet_draw (LissomTheme theme, cairo_t *cr, double width, double height);

G_END_DECLS
