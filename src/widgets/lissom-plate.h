/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-scene.h"

G_BEGIN_DECLS

/* A picture that an engine room draws, in the theme of the moment.  Its accessible role is
 * image; like every drawn body it is never mirrored by the text direction. */
#define LISSOM_TYPE_PLATE (lissom_plate_get_type ())
G_DECLARE_FINAL_TYPE (LissomPlate, lissom_plate, LISSOM, PLATE, GtkWidget)

/* Draws into (0, 0, width, height) without a background. */
typedef void (*LissomPlateFunc) (cairo_t *cr,
                                 double width,
                                 double height,
                                 LissomTheme theme,
                                 gpointer data);

/* @data: (transfer full) with @destroy (nullable): who makes the picture */
GtkWidget *lissom_plate_new (LissomPlateFunc draw, gpointer data, GDestroyNotify destroy);

/* Something of what is drawn has changed. */
void lissom_plate_changed (LissomPlate *self);

/* What a screen reader says. @description: (nullable) */
void lissom_plate_describe (LissomPlate *self, const char *name, const char *description);

G_END_DECLS
