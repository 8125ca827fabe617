/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-painter.h"
#include "lissom-thigh.h"

G_BEGIN_DECLS

/* Where the panel of the thigh lies in a picture, and what its parts are called there. */

typedef struct
{
  double scale;
  double left; /* of the middle line */
  double floor;
} LissomThighPlacing;

LissomThighPlacing lissom_thigh_place (double width, double height);
void lissom_thigh_paint_leader (LissomPainter *self, LissomThighPart part, double scale);

G_END_DECLS
