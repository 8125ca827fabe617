/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"
#include "lissom-painter.h"

G_BEGIN_DECLS

/* The bones of a posed body, seen from the side, in the frames of its skeleton.  Schematic,
 * placed by eye from general knowledge; not to measure by. */

void lissom_bone_outline (LissomContour *self,
                          const LissomFrame *frame,
                          const LissomLandmark *landmarks,
                          guint n_landmarks);
void lissom_painter_bone (LissomPainter *self, const LissomContour *outline, double depth);
void lissom_painter_lumbar_bones (LissomPainter *self, const LissomBody *body);
void lissom_painter_spine_bones (LissomPainter *self, const LissomBody *body, gboolean ribs);
void lissom_painter_sacrum (LissomPainter *self, const LissomFrame *pelvis);
void lissom_painter_hip_bone (LissomPainter *self, const LissomFrame *pelvis);
void lissom_painter_leg_bones (LissomPainter *self, const LissomLeg *leg);

/* Points of the hip bone in the frame of the pelvis: the front and the back end of its crest,
 * and the sitting bone. */
extern const LissomLandmark lissom_bone_front_crest;
extern const LissomLandmark lissom_bone_back_crest;
extern const LissomLandmark lissom_bone_sitting;

G_END_DECLS
