/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-layout.h"

#define LARGE_TEXT 1.4

/* What stands side by side in the wide arrangement needs this much, plus its words. */
#define WIDE_FIXED 560
#define WIDE_WORDS 200

/* Upright windows put the ring on top even when they are wide enough. */
#define UPRIGHT 1.25

void
lissom_session_layout_choose (int width, int height, double text_scale, LissomSessionLayout *layout)
{
  double ring;

  layout->large = text_scale >= LARGE_TEXT;
  layout->narrow = width < WIDE_FIXED + WIDE_WORDS * text_scale || height > width * UPRIGHT;
  if (!layout->narrow)
    ring = CLAMP (MIN (height * 0.395, width * 0.26), 120, 600);
  else if (layout->large)
    ring = CLAMP (MIN (width * 0.29, height * 0.15), LISSOM_SESSION_LAYOUT_SMALLEST_RING, 420);
  else
    ring = CLAMP (MIN (width * 0.42, height * 0.215), LISSOM_SESSION_LAYOUT_SMALLEST_RING, 480);
  layout->ring = (int) ring / 2 * 2;
}

gboolean
lissom_session_layout_equal (const LissomSessionLayout *a, const LissomSessionLayout *b)
{
  return a->narrow == b->narrow && a->large == b->large && a->ring == b->ring;
}
