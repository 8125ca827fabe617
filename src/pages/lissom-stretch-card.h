/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* One stretch of the library as a card: picture, name, position and dose. It can be given
 * another stretch, as lists do that make no more cards than are seen. */
#define LISSOM_TYPE_STRETCH_CARD (lissom_stretch_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchCard, lissom_stretch_card, LISSOM, STRETCH_CARD, GtkWidget)

GtkWidget *lissom_stretch_card_new (void);

/* @cell: (nullable): what of the list has the focus and is pressed; it gets the name that a
 * screen reader says. */
void
lissom_stretch_card_show (LissomStretchCard *self, LissomStretch *stretch, GtkWidget *cell);

G_END_DECLS
