/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The places of the window (Today, Stretches and so on) with the bar above them, and the one
 * below where the window is narrow. Knows none of the places; its button calls
 * win.search.
 * Property "place" (string): the name of the place one is at. */
#define LISSOM_TYPE_PLACES (lissom_places_get_type ())
G_DECLARE_FINAL_TYPE (LissomPlaces, lissom_places, LISSOM, PLACES, AdwBin)

GtkWidget *lissom_places_new (void);

/* Adds @page behind those that are there. @title: translated, one short word. */
void lissom_places_add (LissomPlaces *self,
                        GtkWidget *page,
                        const char *name,
                        const char *title,
                        const char *icon_name);
/* Goes to a place; a name that is not there is ignored. */
void lissom_places_set_place (LissomPlaces *self, const char *name);
/* Returns: (nullable): NULL while there is none */
const char *lissom_places_get_place (LissomPlaces *self);

G_END_DECLS
