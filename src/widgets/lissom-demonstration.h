/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* How a stretch shows itself outside a session, as a loop: a hold stands, eases in, holds for
 * one breath and eases out; a movement repeats.  Pure functions without GTK. */

/* The parts of the loop as people see them on the scrubber. */
typedef enum
{
  LISSOM_DEMONSTRATION_START, /* stands, sits or lies ready */
  LISSOM_DEMONSTRATION_IN,    /* begins to ease in */
  LISSOM_DEMONSTRATION_HOLD,  /* begins to hold, or the peak of a movement */
  LISSOM_DEMONSTRATION_OUT,   /* begins to ease out */
} LissomDemonstrationMark;

#define LISSOM_DEMONSTRATION_N_MARKS 4

/* The length of one loop in seconds. */
double lissom_demonstration_get_length (LissomStretch *stretch);

/* The place of @mark in the loop, 0…1. */
double lissom_demonstration_get_mark (LissomStretch *stretch, LissomDemonstrationMark mark);

/* What the figure does at @position, 0…1 of the loop (clamped). */
void lissom_demonstration_get_posture (LissomStretch *stretch,
                                       double position,
                                       LissomPosture *posture);

G_END_DECLS
