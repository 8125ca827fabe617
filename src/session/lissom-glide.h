/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

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

G_END_DECLS
