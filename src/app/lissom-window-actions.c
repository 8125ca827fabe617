/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages ask the window for by name: to show something else.
 */
#include "lissom-window-private.h"

#include "lissom-routine-page.h"
#include "lissom-stretch-page.h"
#include "lissom-variant.h"

static void
show_stretch_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  LissomStretch *stretch =
    lissom_catalogue_find_stretch (catalogue, g_variant_get_string (parameter, NULL));

  LissomSafety *safety = lissom_conductor_get_safety (self->conductor);
  g_autoptr (LissomStretch) shown = NULL;
  LissomJudgement judgement;
  GtkWidget *page;

  if (stretch == NULL)
    return;
  /* Whose head has to stay up is not shown how to hang it. */
  lissom_safety_judge (safety, stretch, &judgement);
  shown = judgement.verdict == LISSOM_VERDICT_HALF_WAY ? lissom_stretch_new_half_way (stretch)
                                                        : g_object_ref (stretch);
  page = lissom_stretch_page_new (shown, lissom_gate_get_important_note ());
  lissom_stretch_page_set_safety (LISSOM_STRETCH_PAGE (page),
                                  safety, catalogue);
  lissom_navigator_push (self->navigator, page);
}

static void
show_steps_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  g_autoptr (LissomRoutine) routine =
    lissom_conductor_find (self->conductor, g_variant_get_string (parameter, NULL));

  if (routine != NULL)
    lissom_navigator_push (self->navigator, lissom_routine_page_new (routine));
}

/* From wherever in the places one is: the keys reach the window during a session, too. */
static gboolean
go_to_places (LissomWindow *self)
{
  if (gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->navigator))
    return FALSE;

  lissom_navigator_clear (self->navigator);
  return TRUE;
}

static void
show_place_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);

  if (!go_to_places (self))
    return;
  lissom_places_set_place (self->places, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->places));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomWindow *self = LISSOM_WINDOW (widget);

  if (!go_to_places (self))
    return;
  lissom_places_set_place (self->places, "stretches");
  lissom_stretches_page_search (self->stretches);
}

void
_lissom_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-stretch", "s", show_stretch_cb);
  gtk_widget_class_install_action (widget_class, "win.show-steps", "s", show_steps_cb);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
}
