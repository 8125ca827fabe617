/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-pelvis-model.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

/* The pictures of the pelvis model. */

/* @measures: with the line of the crest and the plate of the sacrum, for those who want the
 * numbers; only while standing */
void lissom_pelvis_draw (const LissomPelvisState *state,
                         gboolean measures,
                         LissomTheme theme,
                         LissomBackdrop backdrop,
                         cairo_t *cr,
                         double width,
                         double height);

/* Two people who bend to the same box: supple hamstrings and tight ones. */
void lissom_pelvis_draw_bends (LissomTheme theme,
                               LissomBackdrop backdrop,
                               cairo_t *cr,
                               double width,
                               double height);

/* Where the drawn points of the standing picture lie, in percent of stature: what the angles
 * can be measured at. */
typedef struct
{
  double hip_x, hip_y;                 /* axis of the hip joint */
  double front_crest_x, front_crest_y; /* the ends of the crest */
  double back_crest_x, back_crest_y;
  double plate_x, plate_y;             /* middle of the plate of the sacrum */
  double plate_front_x, plate_front_y; /* its front edge */
  double plate_back_x, plate_back_y;
  double top_lean;                     /* of the first lumbar vertebra, degrees, forward positive */
} LissomPelvisPoints;

void lissom_pelvis_get_points (double hamstrings, double hip_flexors, LissomPelvisPoints *points);

G_END_DECLS
