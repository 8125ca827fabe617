/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The angle of a leg from a photo: choose it, tap three points, read the angle. The photo is not
 * copied; it goes to the trash with lissom_photo_angle_discard () unless the person keeps it.
 *
 * Signal "measured" (int angle): tenths of a degree. */
#define LISSOM_TYPE_PHOTO_ANGLE (lissom_photo_angle_get_type ())
G_DECLARE_FINAL_TYPE (LissomPhotoAngle, lissom_photo_angle, LISSOM, PHOTO_ANGLE, AdwBin)

GtkWidget *lissom_photo_angle_new (void);

void lissom_photo_angle_open (LissomPhotoAngle *self, GFile *file);
/* After measuring. Returns: FALSE with @error set when the photo could not go to the trash */
gboolean lissom_photo_angle_discard (LissomPhotoAngle *self, GError **error);

G_END_DECLS
