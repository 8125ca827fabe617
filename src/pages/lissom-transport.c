/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-transport.h"

#include <glib/gi18n-lib.h>

#include "lissom-announce.h"

struct _LissomTransport
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *main;
  GtkWidget *icon;
  GtkWidget *word;

  gboolean paused;
};

G_DEFINE_FINAL_TYPE (LissomTransport, lissom_transport, GTK_TYPE_BOX)

static GtkWidget *
create_button (const char *icon_name, const char *action, const char *name, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circle");
  lissom_name_button (button, name);
  return button;
}

static void
show_paused (LissomTransport *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), self->paused ? "media-playback-start-symbolic"
                                                                     : "media-playback-pause-symbolic");
  gtk_widget_set_visible (self->word, self->paused);
  gtk_widget_set_css_classes (self->main, self->paused ? (const char *[]) { "goon", NULL }
                                                       : (const char *[]) { "circle", "main", NULL });
  gtk_widget_set_tooltip_text (self->main, self->paused ? _("Go on (Space)") : _("Pause (Space)"));
  lissom_name_button (self->main, self->paused ? _("Go on") : _("Pause"));
}

static void
lissom_transport_class_init (LissomTransportClass *klass)
{
}

static void
lissom_transport_init (LissomTransport *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);

  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = gtk_label_new (_("Go on"));
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), self->icon);
  gtk_box_append (GTK_BOX (content), self->word);

  self->main = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->main), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->main), "session.pause");
  gtk_widget_set_valign (self->main, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (self), create_button ("media-skip-backward-symbolic", "session.previous",
                                                 _("Back"), _("Back (←)")));
  gtk_box_append (GTK_BOX (self), self->main);
  gtk_box_append (GTK_BOX (self), create_button ("media-skip-forward-symbolic", "session.next",
                                                 _("Next"), _("Next (→)")));
  show_paused (self);
}

gboolean
lissom_transport_get_paused (LissomTransport *self)
{
  g_return_val_if_fail (LISSOM_IS_TRANSPORT (self), FALSE);

  return self->paused;
}

void
lissom_transport_set_paused (LissomTransport *self, gboolean paused)
{
  g_return_if_fail (LISSOM_IS_TRANSPORT (self));

  if (self->paused == !!paused)
    return;
  self->paused = !!paused;
  show_paused (self);
}

GtkWidget *
lissom_transport_get_main (LissomTransport *self)
{
  g_return_val_if_fail (LISSOM_IS_TRANSPORT (self), NULL);

  return self->main;
}
