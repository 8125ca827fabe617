/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-pelvis-model.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

/* Sitting on the floor and bending, as scenes with the three poses "supple", "half" and "tight"
 * of the table.  Made once, kept as long as the program.
 * Returns: (transfer none) */
LissomScene *lissom_pelvis_scenes_get (LissomPelvisPlace place);

/* The posture at @hamstrings, 0…1, for that scene. */
void lissom_pelvis_scenes_get_posture (double hamstrings, LissomPosture *posture);

G_END_DECLS
