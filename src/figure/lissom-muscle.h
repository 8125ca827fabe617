/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-curve.h"
#include "lissom-skeleton.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_MUSCLE_HAMSTRINGS,
  LISSOM_MUSCLE_CALF,
  LISSOM_MUSCLE_GLUTES,
  LISSOM_MUSCLE_HIP_FLEXORS,
  LISSOM_MUSCLE_QUADRICEPS,
  LISSOM_MUSCLE_LOWER_BACK,
  LISSOM_MUSCLE_ABDOMINALS,
  LISSOM_N_MUSCLES,
} LissomMuscle;

/* A stretched muscle and a working one look different without colour too. */
typedef enum
{
  LISSOM_GLOW_STRETCH,
  LISSOM_GLOW_WORK,
} LissomGlowKind;

#define LISSOM_N_FIBRES 3

/* A spindle between two edges with common ends; segment 0 begins at the origin. */
typedef struct
{
  LissomContour outline;
  LissomContour fibres[LISSOM_N_FIBRES];
  LissomPoint middle; /* where the line from a label ends */
} LissomSpindle;

extern const char *const lissom_muscle_names[LISSOM_N_MUSCLES + 1];

gboolean lissom_muscle_is_of_trunk (LissomMuscle self);
void lissom_spindle_init (LissomSpindle *self,
                          LissomMuscle muscle,
                          LissomGlowKind kind,
                          const LissomBody *body,
                          LissomLimb limb);

G_END_DECLS
