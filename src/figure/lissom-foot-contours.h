/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"

G_BEGIN_DECLS

double lissom_foot_get_pointed (const LissomLeg *leg);
void lissom_foot_add_knots (LissomKnots *knots, const LissomLeg *leg);
void lissom_foot_draw_marks (LissomLegContours *self, const LissomLeg *leg, LissomLimb limb);

G_END_DECLS
