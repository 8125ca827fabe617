/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the session page arranges itself.  libadwaita 1.2 has no breakpoints, so this is decided
 * here, by a pure function. */
typedef struct
{
  gboolean narrow; /* ring above the figure instead of beside it */
  gboolean large;  /* text of 140 % and more: ring and word stand apart */
  int ring;        /* its diameter in pixels */
} LissomSessionLayout;

/* No text scale and no window makes the ring smaller than this. */
#define LISSOM_SESSION_LAYOUT_SMALLEST_RING 96

/* @text_scale: 1 is 100 % */
void lissom_session_layout_choose (int width,
                                   int height,
                                   double text_scale,
                                   LissomSessionLayout *layout);

gboolean lissom_session_layout_equal (const LissomSessionLayout *a, const LissomSessionLayout *b);

G_END_DECLS
