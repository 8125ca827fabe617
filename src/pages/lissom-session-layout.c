/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-layout.h"

#define LARGE_TEXT 1.4

/* What stands side by side in the wide arrangement needs this much, plus its words. */
#define WIDE_FIXED 560
#define WIDE_WORDS 200

#define SMALLEST_RING 96

/* Where the shorter side has this many pixels, people stand further away. */
#define HUGE_SIDE 1000

/* The card of what comes next gives way before other words do. */
#define NEXT_FIXED 400
#define NEXT_WORDS 500

/* Upright windows put the ring on top even when they are wide enough. */
#define UPRIGHT 1.25

void
lissom_session_layout_choose (int width, int height, double text_scale, LissomSessionLayout *layout)
{
  double ring;

  layout->large = text_scale >= LARGE_TEXT;
  layout->narrow = width < WIDE_FIXED + WIDE_WORDS * text_scale || height > width * UPRIGHT;
  layout->huge = MIN (width, height) >= HUGE_SIDE;
  layout->next = !layout->narrow && width >= NEXT_FIXED + NEXT_WORDS * text_scale;
  if (!layout->narrow)
    ring = CLAMP (MIN (height * 0.395, width * 0.26), 120, 600);
  else if (layout->large)
    ring = CLAMP (MIN (width * 0.29, height * 0.15), SMALLEST_RING, 420);
  else
    ring = CLAMP (MIN (width * 0.42, height * 0.215), SMALLEST_RING, 480);
  layout->ring = (int) (ring + 0.5) / 2 * 2; /* even: its middle lies on a pixel */
}

gboolean
lissom_session_layout_equal (const LissomSessionLayout *a, const LissomSessionLayout *b)
{
  return a->narrow == b->narrow && a->large == b->large && a->huge == b->huge &&
         a->next == b->next && a->ring == b->ring;
}
