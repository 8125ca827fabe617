/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-painter.h"

G_BEGIN_DECLS

/* A muscle as a rope between two bones.  Slack it hangs in a curve, thin and cool; tight it is
 * straight, thick and warm, and has the twist of a rope, so that it can be told without
 * colour. */
typedef struct
{
  LissomPoint from;
  LissomPoint to;
  LissomPoint over;    /* what it is led over, when @is_led */
  gboolean is_led;
  LissomPoint hangs;   /* unit vector: where it hangs to when it is slack */
  double tightness;    /* 0…1 */
} LissomRope;

void lissom_rope_get_line (const LissomRope *self, LissomContour *line);
void lissom_painter_rope (LissomPainter *self, const LissomRope *rope);

G_END_DECLS
