/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-illustration.h"
#include "lissom-pelvis-view.h"

G_BEGIN_DECLS

/* The pelvis model with its sliders, its words and its show.  Two sliders while it stands, one
 * while it sits or bends. */
#define LISSOM_TYPE_PELVIS_PANEL (lissom_pelvis_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomPelvisPanel, lissom_pelvis_panel, LISSOM, PELVIS_PANEL, LissomIllustration)

/* @only_bends: the one scene of bending, with its one slider */
GtkWidget *lissom_pelvis_panel_new (gboolean only_bends);

LissomPelvisView *lissom_pelvis_panel_get_view (LissomPelvisPanel *self);
GtkScale *lissom_pelvis_panel_get_scale (LissomPelvisPanel *self, gboolean of_hip_flexors);
const char *lissom_pelvis_panel_get_caption (LissomPelvisPanel *self);

/* The show at @seconds since its beginning; what "Play" does as time goes by. */
void lissom_pelvis_panel_show_moment (LissomPelvisPanel *self, double seconds);

G_END_DECLS
