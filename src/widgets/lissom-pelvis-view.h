/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-pelvis-model.h"

G_BEGIN_DECLS

GType lissom_pelvis_place_get_type (void);
#define LISSOM_TYPE_PELVIS_PLACE (lissom_pelvis_place_get_type ())

/* The picture of the pelvis model.  The bowl can be dragged with a mouse or a finger: forward
 * (the way the body faces, to the right of the screen in every language) or backward.
 *
 * Properties:
 *   "place" (LissomPelvisPlace)
 *   "hamstrings" (double 0…1): supple … tight
 *   "hip-flexors" (double 0…1): long … short
 *   "measures" (boolean): with the lines that the numbers are measured at
 * The accessible description says the state in words. */
#define LISSOM_TYPE_PELVIS_VIEW (lissom_pelvis_view_get_type ())
G_DECLARE_FINAL_TYPE (LissomPelvisView, lissom_pelvis_view, LISSOM, PELVIS_VIEW, GtkWidget)

GtkWidget *lissom_pelvis_view_new (void);

void lissom_pelvis_view_set_state (LissomPelvisView *self, const LissomPelvisState *state);
void lissom_pelvis_view_get_state (LissomPelvisView *self, LissomPelvisState *state);

/* Moves the bowl as a drag of @share of the picture's width does; forward is positive. */
void lissom_pelvis_view_tip (LissomPelvisView *self, const LissomPelvisState *from, double share);

G_END_DECLS
