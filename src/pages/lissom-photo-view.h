/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A photo from the side, in which hip, knee and ankle are tapped, in that order; lines join them.
 * A fourth tap begins anew. With the keyboard: arrow keys move a cross, Enter or Space puts a point.
 *
 * Signal "changed" (): a point was put or taken away. */
#define LISSOM_TYPE_PHOTO_VIEW (lissom_photo_view_get_type ())
G_DECLARE_FINAL_TYPE (LissomPhotoView, lissom_photo_view, LISSOM, PHOTO_VIEW, GtkWidget)

GtkWidget *lissom_photo_view_new (void);

/* Shows the picture in @file, turned as the camera says; no point is put yet. Nothing of it is kept
 * anywhere else. Returns: FALSE with @error set, a sentence for people */
gboolean lissom_photo_view_open (LissomPhotoView *self, GFile *file, GError **error);

#define LISSOM_PHOTO_POINTS 3
/* Puts the next point at @x, @y of the photo (0…1 from left and top). */
void lissom_photo_view_put (LissomPhotoView *self, double x, double y);
/* Dots of the photo from its top left corner. Returns: the number of points that are put */
guint lissom_photo_view_get_points (LissomPhotoView *self, double points[LISSOM_PHOTO_POINTS][2]);

G_END_DECLS
