/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-volume-popover.h"

struct _LissomVolumePopover
{
  GtkPopover parent_instance;

  /* template children */
  GtkWidget *voice;
  GtkAdjustment *voice_adjustment;
  GtkWidget *sound;
  GtkAdjustment *sound_adjustment;
  GtkWidget *talk;

  /* owned */
  GBindingGroup *bindings;
};

G_DEFINE_FINAL_TYPE (LissomVolumePopover, lissom_volume_popover, GTK_TYPE_POPOVER)

/* The rows of the list stand in the order of LissomTalk. */
static gboolean
talk_to_row (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
row_to_talk (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint row = g_value_get_uint (from);

  if (row > LISSOM_TALK_SILENT)
    return FALSE;
  g_value_set_enum (to, (int) row);
  return TRUE;
}

static void
lissom_volume_popover_dispose (GObject *object)
{
  LissomVolumePopover *self = LISSOM_VOLUME_POPOVER (object);

  if (self->bindings != NULL)
    g_binding_group_set_source (self->bindings, NULL);
  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_VOLUME_POPOVER);

  G_OBJECT_CLASS (lissom_volume_popover_parent_class)->dispose (object);
}

static void
lissom_volume_popover_class_init (LissomVolumePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_volume_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-volume-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomVolumePopover, voice);
  gtk_widget_class_bind_template_child (widget_class, LissomVolumePopover, voice_adjustment);
  gtk_widget_class_bind_template_child (widget_class, LissomVolumePopover, sound);
  gtk_widget_class_bind_template_child (widget_class, LissomVolumePopover, sound_adjustment);
  gtk_widget_class_bind_template_child (widget_class, LissomVolumePopover, talk);
}

static void
lissom_volume_popover_init (LissomVolumePopover *self)
{
  GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "voice-volume", self->voice_adjustment, "value", flags);
  g_binding_group_bind (self->bindings, "sound-volume", self->sound_adjustment, "value", flags);
  g_binding_group_bind_full (self->bindings, "talk", self->talk, "selected", flags, talk_to_row,
                             row_to_talk, NULL, NULL);
}

void
lissom_volume_popover_set_preferences (LissomVolumePopover *self, LissomPreferences *preferences)
{
  g_return_if_fail (LISSOM_IS_VOLUME_POPOVER (self));
  g_return_if_fail (preferences == NULL || LISSOM_IS_PREFERENCES (preferences));

  g_binding_group_set_source (self->bindings, preferences);
  gtk_widget_set_sensitive (self->voice, preferences != NULL &&
                                         lissom_preferences_is_writable (preferences, "voice-volume"));
  gtk_widget_set_sensitive (self->sound, preferences != NULL &&
                                         lissom_preferences_is_writable (preferences, "sound-volume"));
  gtk_widget_set_sensitive (self->talk, preferences != NULL &&
                                        lissom_preferences_is_writable (preferences, "talk"));
}
