/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The picture on a card: still, until the pointer or the focus is on the card. It costs nothing
 * while it is still, so that there may be many. */
#define LISSOM_TYPE_LIVING_PICTURE (lissom_living_picture_get_type ())
G_DECLARE_FINAL_TYPE (LissomLivingPicture, lissom_living_picture, LISSOM, LIVING_PICTURE, AdwBin)

GtkWidget *lissom_living_picture_new (int width, int height);

void lissom_living_picture_set_stretch (LissomLivingPicture *self, LissomStretch *stretch);
/* @card: the widget whose pointer and focus bring it to life; a parent of this one. NULL: none. */
void lissom_living_picture_set_card (LissomLivingPicture *self, GtkWidget *card);
gboolean lissom_living_picture_is_alive (LissomLivingPicture *self);

G_END_DECLS
