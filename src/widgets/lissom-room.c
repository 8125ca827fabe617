/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-room.h"

#include <adwaita.h>
#include <math.h>

#include "lissom-colours.h"
#include "lissom-contrast.h"

/* The wall meets the floor behind the feet: share of the page's height. */
#define FLOOR_DEPTH 0.04f

/* Where it does without a scene: share of the widget's height. */
#define EMPTY_FLOOR 0.75f

LissomTheme
lissom_room_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (lissom_contrast_is_on () ||
      (adw_style_manager_get_high_contrast (manager) && !adw_style_manager_get_dark (manager)))
    return LISSOM_THEME_CONTRAST;
  return adw_style_manager_get_dark (manager) ? LISSOM_THEME_DARK : LISSOM_THEME_LIGHT;
}

void
lissom_room_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot,
                      const graphene_rect_t *page,
                      double floor)
{
  gboolean warm = gtk_widget_has_css_class (widget, "wall");
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  float line = height * EMPTY_FLOOR;
  GdkRGBA wall, floor_tone;

  lissom_colours_look_up (widget, warm ? "wall" : "session_wall", &wall);
  lissom_colours_look_up (widget, warm ? "floor" : "session_floor", &floor_tone);
  if (floor > 0)
    line = page->origin.y + (float) floor - FLOOR_DEPTH * page->size.height;
  line = CLAMP (roundf (line), 0, height);
  gtk_snapshot_append_color (snapshot, &wall, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_color (snapshot, &floor_tone,
                             &GRAPHENE_RECT_INIT (0, line, width, height - line));
}
