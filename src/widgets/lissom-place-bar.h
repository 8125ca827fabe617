/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The places of a window along its lower edge, for windows too narrow to have them on top.
 * Where the words do not fit side by side (large type, long languages) only the place one is
 * at keeps its word, the others their picture: so four places fit 360 px at twice the text
 * size, which AdwViewSwitcherBar of 1.2 does not.
 * Property "stack" (AdwViewStack): whose visible pages are shown. */
#define LISSOM_TYPE_PLACE_BAR (lissom_place_bar_get_type ())
G_DECLARE_FINAL_TYPE (LissomPlaceBar, lissom_place_bar, LISSOM, PLACE_BAR, AdwBin)

GtkWidget *lissom_place_bar_new (void);

void lissom_place_bar_set_stack (LissomPlaceBar *self, AdwViewStack *stack);

G_END_DECLS
