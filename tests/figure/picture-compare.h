/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* How two blurred pictures differ, in steps of 255: another version of cairo may set its edges a
 * little differently, and that does not count. */
typedef struct
{
  double worst;
  double mean;
} PictureDifference;

/* One byte of a pixel; points outside have the colour of the edge. */
int picture_get_channel (cairo_surface_t *surface, int x, int y, int channel);

/* Both of the same size. */
PictureDifference picture_compare (cairo_surface_t *a, cairo_surface_t *b);
gboolean picture_looks_the_same (PictureDifference difference);

G_END_DECLS
