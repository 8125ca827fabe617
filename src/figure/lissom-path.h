/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A number on its way through several key values, one step apart: the curve passes
 * them without stopping, as even as a parabola, and never shoots beyond a key value, so a
 * number that stays the same from one key to the next (a foot that stands) really stays. */
typedef struct
{
  double value[4];      /* the keys before, at the begin, at the end and after the step */
  gboolean has_before;  /* the path does not begin with this step */
  gboolean has_after;   /* … nor end with it */
} LissomKeys;

double lissom_keys_at (const LissomKeys *self, double share);

G_END_DECLS
