/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"
#include "lissom-painter.h"

G_BEGIN_DECLS

/* Legs and arms in their clothes. */

/* How deep the second tone of a leg's clothes is. */
#define LISSOM_LEG_DEPTH 1.6

/* What covers a leg, as one outline. */
#define LISSOM_MAX_CLOTHES 3

guint lissom_list_clothes (const LissomContours *contours,
                           const LissomCut *cut,
                           LissomLimb limb,
                           const LissomContour *clothes[LISSOM_MAX_CLOTHES]);

LissomTone lissom_painter_limb_tone (const LissomPainter *self, LissomTone tone, LissomLimb limb);
void lissom_painter_fold (LissomPainter *self, const LissomLine *fold, LissomColour colour);
void lissom_painter_knee_fold (LissomPainter *self,
                               const LissomContours *contours,
                               const LissomCut *cut,
                               LissomLimb limb);
void lissom_painter_leg (LissomPainter *self,
                         const LissomContours *contours,
                         const LissomLeg *leg,
                         const LissomCut *cut,
                         LissomLimb limb);
void lissom_painter_arm (LissomPainter *self,
                         const LissomContours *contours,
                         const LissomArm *arm,
                         const LissomCut *cut,
                         LissomLimb limb);

G_END_DECLS
