/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"
#include "lissom-muscle.h"
#include "lissom-painter.h"

G_BEGIN_DECLS

/* A highlighted muscle at one moment. */
typedef struct
{
  LissomMuscle muscle;
  LissomLimb limb;
  LissomGlowKind kind;
  double level; /* 0…1 */
} LissomGlow;

void lissom_painter_shadow (LissomPainter *self, const LissomContours *contours);
/* All that is painted of a posed figure. */
typedef struct
{
  const LissomBody *body;
  const LissomContours *contours;
  const LissomCut *cut;
  const LissomGlow *glows;
  guint n_glows;
  double clear_arm;     /* 0…1: how see-through the near arm is */
  double low_back;      /* 0…1: how far hip bone and lumbar spine show */
  gboolean folded_leg;  /* the far leg is folded, its knee to the side */
} LissomFigure;

/* From far to near, so that props can be painted between. */
void lissom_painter_far_limbs (LissomPainter *self, const LissomFigure *figure);
void lissom_painter_near_body (LissomPainter *self, const LissomFigure *figure);
void lissom_painter_near_arm (LissomPainter *self, const LissomFigure *figure);
void lissom_painter_head (LissomPainter *self, const LissomContours *contours, const LissomCut *cut);
void lissom_painter_muscle (LissomPainter *self,
                            const LissomSpindle *spindle,
                            LissomGlowKind kind,
                            double level);

G_END_DECLS
