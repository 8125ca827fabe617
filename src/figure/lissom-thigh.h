/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* The back of the thigh: both legs from behind, on the left leg the bones, on the right one
 * the three hamstrings.  Their tendons end on shin bone and fibula, just below the knee.
 * Schematic and simplified (a narrow pelvis, no short head of the biceps). */

typedef enum
{
  LISSOM_PART_SITTING_BONE,
  LISSOM_PART_BICEPS,
  LISSOM_PART_SEMITENDINOSUS,
  LISSOM_PART_SEMIMEMBRANOSUS,
  LISSOM_PART_SHIN_BONE,
  LISSOM_PART_FIBULA,
  LISSOM_PART_THIGH_BONE,
  LISSOM_PART_PELVIS,
  LISSOM_N_PARTS,
} LissomThighPart;

/* Where a label of the panel stands: the point it means, and where its words begin
 * (or end, with @before), at half of their height.  In pixels of the panel. */
typedef struct
{
  double point_x, point_y;
  double words_x, words_y;
  gboolean before;
} LissomThighLabel;

/* The name of a part: translated, short. Returns: (transfer none) */
const char *lissom_thigh_get_name (LissomThighPart part);
void lissom_thigh_get_label (LissomThighPart part,
                             double width,
                             double height,
                             LissomThighLabel *label);

/* @with_leaders: with the lines from the labels to their parts; the words are the caller's
 * @chosen: a part to point out, or -1 */
void lissom_thigh_draw_back (LissomTheme theme,
                             LissomBackdrop backdrop,
                             gboolean with_leaders,
                             int chosen,
                             cairo_t *cr,
                             double width,
                             double height);

/* The part at a point of the panel, with some room round it for a finger, or -1. */
int lissom_thigh_find_part (double x, double y, double width, double height);

/* The two jobs of the hamstrings, seen from the right. */
typedef enum
{
  LISSOM_JOB_BEND_KNEE,
  LISSOM_JOB_PULL_BACK,
} LissomThighJob;

/* @amount: 0 standing … 1 done */
void lissom_thigh_draw_job (LissomThighJob job,
                            double amount,
                            LissomTheme theme,
                            LissomBackdrop backdrop,
                            cairo_t *cr,
                            double width,
                            double height);

G_END_DECLS
