/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The still picture of one stretch in its room, as a LissomFigureView shows it that stands in its
 * end pose, but drawn beside the frames (lissom-thumbnails.h): for lists.  Until it is drawn the
 * room is empty.  It says nothing to a screen reader: the name of the stretch stands beside it.
 * Property "stretch" (LissomStretch). */
#define LISSOM_TYPE_THUMBNAIL (lissom_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (LissomThumbnail, lissom_thumbnail, LISSOM, THUMBNAIL, GtkWidget)

GtkWidget *lissom_thumbnail_new (void);

void lissom_thumbnail_set_stretch (LissomThumbnail *self, LissomStretch *stretch);

/* TRUE when the picture that belongs here is shown. */
gboolean lissom_thumbnail_is_drawn (LissomThumbnail *self);

G_END_DECLS
