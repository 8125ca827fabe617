/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-room.h"

#include <adwaita.h>
#include <math.h>

#include "lissom-colours.h"
#include "lissom-contrast.h"
#include "lissom-look.h"

/* The wall meets the floor behind the feet: share of the page's height. */
#define FLOOR_DEPTH 0.04f

/* Where it does without a scene: share of the widget's height. */
#define EMPTY_FLOOR 0.75f

typedef struct
{
  GtkWidget *view;
  void (*changed) (GtkWidget *view);
} Watch;

/* Of the main thread. */
static const char *person; /* interned */
static GList *watches;

gboolean
lissom_room_set_person (const char *words, GError **error)
{
  LissomLook look;

  g_return_val_if_fail (words != NULL, FALSE);

  if (*words == '\0')
    words = NULL;
  else if (!lissom_look_parse (&look, words, error))
    return FALSE;
  if (g_strcmp0 (person, words) == 0)
    return TRUE;

  person = g_intern_string (words);
  for (GList *l = watches; l != NULL; l = l->next)
    {
      Watch *watch = l->data;

      watch->changed (watch->view);
    }
  return TRUE;
}

const char *
lissom_room_get_person (void)
{
  return person;
}

static void
view_gone_cb (gpointer data, GObject *view)
{
  watches = g_list_remove (watches, data);
  g_free (data);
}

void
lissom_room_watch_person (GtkWidget *view, void (*changed) (GtkWidget *view))
{
  Watch *watch = g_new (Watch, 1);

  *watch = (Watch) { view, changed };
  watches = g_list_prepend (watches, watch);
  g_object_weak_ref (G_OBJECT (view), view_gone_cb, watch);
}

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
