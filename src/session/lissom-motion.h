/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-timeline.h"

G_BEGIN_DECLS

/* A value on its way from one to another, with minimum jerk. Pure: it is told the time. */
typedef struct
{
  double from, to;
  gint64 elapsed, duration; /* µs; a duration of 0 has arrived */
} LissomGlide;

void lissom_glide_begin (LissomGlide *self, double to, gint64 duration);
void lissom_glide_advance (LissomGlide *self, gint64 time);
double lissom_glide_get_value (const LissomGlide *self);

/* What the figure does at @position (µs) of @timeline.
 * @out: 0…1, how far it has left the stretch because of a pause.
 * @gentler: 0…1, how far it has gone from the full to the eased-off stretch.
 * @last_side: the side that is still drawn in the close. */
void lissom_motion_get_posture (LissomTimeline *timeline, gint64 position, double out,
                                double gentler, LissomSide last_side, LissomPosture *posture);

G_END_DECLS
