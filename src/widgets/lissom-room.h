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

/* Paints wall and floor over the whole of @widget, in the quiet tones of the session, or with the
 * style class "wall" in the warmer ones of cards.  @page: where the scene is drawn; @floor: how
 * far below the top of it the floor lies; 0 when there is no scene. */
void lissom_room_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot,
                           const graphene_rect_t *page,
                           double floor);

G_END_DECLS
