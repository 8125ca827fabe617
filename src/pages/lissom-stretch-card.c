/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-stretch-card.h"

#include "lissom-figure-view.h"
#include "lissom-parts.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 150
#define PICTURE_HEIGHT 168

struct _LissomStretchCard
{
  GtkButton parent_instance;

  LissomFigureView *figure; /* borrowed: a child */
  gboolean pointed, focused;
};

G_DEFINE_FINAL_TYPE (LissomStretchCard, lissom_stretch_card, GTK_TYPE_BUTTON)

static void
update (LissomStretchCard *self)
{
  lissom_figure_view_set_demonstrating (self->figure, self->pointed || self->focused);
}

static void
contains_pointer_cb (GtkEventControllerMotion *motion, GParamSpec *pspec, LissomStretchCard *self)
{
  self->pointed = gtk_event_controller_motion_contains_pointer (motion);
  update (self);
}

static void
contains_focus_cb (GtkEventControllerFocus *focus, GParamSpec *pspec, LissomStretchCard *self)
{
  self->focused = gtk_event_controller_focus_contains_focus (focus);
  update (self);
}

static void
lissom_stretch_card_class_init (LissomStretchCardClass *klass)
{
}

static void
lissom_stretch_card_init (LissomStretchCard *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (motion, "notify::contains-pointer", G_CALLBACK (contains_pointer_cb), self);
  g_signal_connect (focus, "notify::contains-focus", G_CALLBACK (contains_focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
create_words (LissomStretch *stretch)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "margin-top",
                  10, "margin-bottom", 13, "margin-start", 14, "margin-end", 12, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *dose =
    lissom_words_dose (lissom_stretch_get_dose (stretch), lissom_stretch_get_sides (stretch));
  GtkWidget *icon = g_object_new (
    GTK_TYPE_IMAGE, "icon-name", lissom_words_position_icon (lissom_stretch_get_position (stretch)),
    "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box),
                  lissom_parts_label (lissom_stretch_get_short_title (stretch), "heading"));
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), lissom_parts_label (dose, "caption"));
  gtk_widget_add_css_class (line, "dim-label");
  gtk_box_append (GTK_BOX (box), line);
  return box;
}

GtkWidget *
lissom_stretch_card_new (LissomStretch *stretch)
{
  LissomStretchCard *self =
    g_object_new (LISSOM_TYPE_STRETCH_CARD, "action-name", "win.show-stretch", NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *id = lissom_stretch_get_id (stretch);
  g_autofree char *dose =
    lissom_words_dose (lissom_stretch_get_dose (stretch), lissom_stretch_get_sides (stretch));
  g_autofree char *name = NULL;

  self->figure = LISSOM_FIGURE_VIEW (lissom_figure_view_new ());
  lissom_figure_view_set_stretch (self->figure, stretch);
  lissom_figure_view_set_room (self->figure, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "wall");
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), PICTURE_WIDTH, PICTURE_HEIGHT);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));
  gtk_box_append (GTK_BOX (box), create_words (stretch));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);

  /* Translators: a stretch, its position, its dose; read by a screen reader */
  name = g_strdup_printf (_("%s, %s, %s"), lissom_stretch_get_short_title (stretch),
                          lissom_words_position (lissom_stretch_get_position (stretch)), dose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  return GTK_WIDGET (self);
}
