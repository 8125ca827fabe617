/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A pile of pages, one on another. The only place that knows the AdwLeaflet beneath it, which
 * later versions of libadwaita replace. Action "navigator.back"; Alt+Left, the mouse's back
 * button and a swipe go back too. */
#define LISSOM_TYPE_NAVIGATOR (lissom_navigator_get_type ())
G_DECLARE_FINAL_TYPE (LissomNavigator, lissom_navigator, LISSOM, NAVIGATOR, AdwBin)

GtkWidget *lissom_navigator_new (void);

/* The page at the bottom, which is always there. */
void lissom_navigator_set_root (LissomNavigator *self, GtkWidget *page);
void lissom_navigator_push (LissomNavigator *self, GtkWidget *page);
/* Returns FALSE when only the root is left. */
gboolean lissom_navigator_pop (LissomNavigator *self);
/* Back to the root at once. */
void lissom_navigator_clear (LissomNavigator *self);
guint lissom_navigator_get_depth (LissomNavigator *self);
/* Returns: (transfer none) (nullable) */
GtkWidget *lissom_navigator_get_page (LissomNavigator *self);

G_END_DECLS
