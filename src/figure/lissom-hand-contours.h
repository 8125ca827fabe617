/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"

G_BEGIN_DECLS

/* The hand at the end of an arm: always as many landmarks, whatever it does. */
#define LISSOM_N_HAND 20

void lissom_hand_add_knots (LissomKnots *knots, const LissomArm *arm);
void lissom_hand_draw (LissomArmContours *self, const LissomArm *arm);

G_END_DECLS
