/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-painter.h"
#include "lissom-prop.h"
#include "lissom-skeleton.h"

G_BEGIN_DECLS

/* What a picture shows besides the body, its props and its muscles. */
typedef enum
{
  LISSOM_MARK_NERVE,        /* the sciatic nerve of the near leg, a dashed line */
  LISSOM_MARK_LOW_BACK,     /* hip bone and lumbar spine, seen through the trunk */
  LISSOM_MARK_WAIST_GAP,    /* the hollow between waist and floor, kept light */
  LISSOM_MARK_ROLL_BACK,    /* an arrow: the pelvis rolls back … */
  LISSOM_MARK_ROLL_FORWARD, /* … or forward */
  LISSOM_MARK_BACK_LINE,    /* a line along the low back: how round it is */
  LISSOM_MARK_CLEAR_ARM,    /* the near arm is see-through: what it covers is the point */
  LISSOM_MARK_FOLDED_LEG,   /* the far leg is folded, its knee to the side */
  LISSOM_N_MARKS,
} LissomMark;

extern const char *const lissom_mark_names[LISSOM_N_MARKS + 1];

void lissom_painter_mark (LissomPainter *self,
                          LissomMark mark,
                          double level,
                          const LissomBody *body,
                          LissomLayer layer);

G_END_DECLS
