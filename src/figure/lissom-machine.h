/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* The body as a machine: a person from the side with a gear at each joint.  When the gear of
 * the hip is jammed, the one of the low back has to turn further.  A picture, not a finding. */

typedef enum
{
  LISSOM_GEAR_ANKLE,
  LISSOM_GEAR_KNEE,
  LISSOM_GEAR_HIP,
  LISSOM_GEAR_BACK,
  LISSOM_N_GEARS,
} LissomGear;

/* @bend: 0 upright … 1 bent down as far as the picture goes
 * @jam: 0 the hip turns freely … 1 it is stuck */
void lissom_machine_draw (double bend,
                          double jam,
                          LissomTheme theme,
                          LissomBackdrop backdrop,
                          cairo_t *cr,
                          double width,
                          double height);

/* The gear at a point of the picture, with some room round it for a finger, or -1. */
int lissom_machine_find_gear (
    double bend, double jam, double x, double y, double width, double height);

/* How far a gear has turned, degrees. */
double lissom_machine_get_turn (LissomGear gear, double bend, double jam);

G_END_DECLS
