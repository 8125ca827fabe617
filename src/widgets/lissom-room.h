/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-scene.h"

G_BEGIN_DECLS

/* The room behind a figure, the same for moving and for still pictures. */

/* How figures are drawn now: light, dark, or in high contrast. */
LissomTheme lissom_room_get_theme (void);

/* Who is drawn in all pictures of the program, in words as lissom_look_parse () reads them;
 * "" is somebody else in each stretch.  All pictures that watch are drawn again.
 * Returns: FALSE with @error set, and nothing changed, if the words are wrong */
gboolean lissom_room_set_person (const char *words, GError **error);
/* Returns: (transfer none) (nullable): an interned string; NULL: the person of each stretch */
const char *lissom_room_get_person (void);
/* Calls @changed with @view when the person has changed, until @view is gone. */
void lissom_room_watch_person (GtkWidget *view, void (*changed) (GtkWidget *view));

/* Paints wall and floor over the whole of @widget, in the quiet tones of the session, or with the
 * style class "wall" in the warmer ones of cards.  @page: where the scene is drawn; @floor: how
 * far below the top of it the floor lies; 0 when there is no scene. */
void lissom_room_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot,
                           const graphene_rect_t *page,
                           double floor);

G_END_DECLS
