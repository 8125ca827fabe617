/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* A stretch in the library: picture, name, position and dose. The picture stands still until
 * the pointer or the focus comes. Pressing it shows the stretch (action "win.show-stretch"). */
#define LISSOM_TYPE_STRETCH_CARD (lissom_stretch_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchCard, lissom_stretch_card, LISSOM, STRETCH_CARD, GtkButton)

GtkWidget *lissom_stretch_card_new (LissomStretch *stretch);

G_END_DECLS
