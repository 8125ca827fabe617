/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-preferences-window.h"

#include "lissom-check-group.h"
#include "lissom-parts.h"
#include "lissom-person-group.h"
#include "lissom-progress-preferences.h"

#include <glib/gi18n-lib.h>

/* The lengths behind the entries of the list, in its order; 0: as the routine says. */
static const int hold_lengths[] = { 0, 15, 20, 30, 60 };

struct _LissomPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *talk, *hold, *appearance;
  GtkAdjustment *voice_volume, *sound_volume;
  GtkWidget *voice_row, *sound_row, *fade_row;
  GtkWidget *hear;
  GtkSwitch *fade;
  AdwPreferencesPage *page;
  LissomPersonGroup *people;

  LissomNarrator *narrator; /* nullable */
};

G_DEFINE_FINAL_TYPE (LissomPreferencesWindow,
                     lissom_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

static void
hear_activated_cb (LissomPreferencesWindow *self)
{
  /* Translators: a sample of what the voice says */
  lissom_narrator_say (self->narrator, _("Breathe out. A mild pull is enough."));
}

static void
notice_activated_cb (LissomPreferencesWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.notice", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
hold_to_entry (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (hold_lengths); i++)
    if (hold_lengths[i] == g_value_get_int (from))
      {
        g_value_set_uint (to, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
entry_to_hold (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint entry = g_value_get_uint (from);

  if (entry >= G_N_ELEMENTS (hold_lengths))
    return FALSE;
  g_value_set_int (to, hold_lengths[entry]);
  return TRUE;
}

static gboolean
enum_to_entry (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
entry_to_enum (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

static void
bind (LissomPreferences *preferences,
      const char *name,
      gpointer target,
      const char *target_property,
      GtkWidget *row,
      GBindingTransformFunc to,
      GBindingTransformFunc from)
{
  g_object_bind_property_full (preferences, name, target, target_property,
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, to, from, NULL,
                               NULL);
  /* What an administrator has fixed is shown, but cannot be changed. */
  gtk_widget_set_sensitive (row, lissom_preferences_is_writable (preferences, name));
}

static void
lissom_preferences_window_dispose (GObject *object)
{
  LissomPreferencesWindow *self = LISSOM_PREFERENCES_WINDOW (object);

  if (self->narrator != NULL)
    lissom_narrator_say (self->narrator, NULL);
  g_clear_object (&self->narrator);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (lissom_preferences_window_parent_class)->dispose (object);
}

static void
lissom_preferences_window_class_init (LissomPreferencesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_preferences_window_dispose;

  g_type_ensure (LISSOM_TYPE_PERSON_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, page);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, talk);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, hold);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, appearance);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, voice_volume);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, sound_volume);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, voice_row);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, sound_row);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, fade_row);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, hear);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, fade);
  gtk_widget_class_bind_template_child (widget_class, LissomPreferencesWindow, people);
  gtk_widget_class_bind_template_callback (widget_class, hear_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lissom_preferences_window_init (LissomPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_parts_wrap_values (GTK_WIDGET (self));
}

GtkWidget *
lissom_preferences_window_new (LissomPreferences *preferences, LissomNarrator *narrator)
{
  LissomPreferencesWindow *self = g_object_new (LISSOM_TYPE_PREFERENCES_WINDOW, NULL);

  g_set_object (&self->narrator, narrator);
  gtk_widget_set_visible (self->hear, narrator != NULL);

  bind (preferences, "talk", self->talk, "selected", GTK_WIDGET (self->talk), enum_to_entry,
        entry_to_enum);
  bind (preferences, "hold-seconds", self->hold, "selected", GTK_WIDGET (self->hold), hold_to_entry,
        entry_to_hold);
  bind (preferences, "appearance", self->appearance, "selected", GTK_WIDGET (self->appearance),
        enum_to_entry, entry_to_enum);
  bind (preferences, "voice-volume", self->voice_volume, "value", self->voice_row, NULL, NULL);
  bind (preferences, "sound-volume", self->sound_volume, "value", self->sound_row, NULL, NULL);
  bind (preferences, "fade-controls", self->fade, "active", self->fade_row, NULL, NULL);
  bind (preferences, "person", self->people, "person", GTK_WIDGET (self->people), NULL, NULL);
  adw_preferences_window_add (
    ADW_PREFERENCES_WINDOW (self),
    ADW_PREFERENCES_PAGE (lissom_progress_preferences_new (preferences)));
  return GTK_WIDGET (self);
}

static void
check_cb (LissomPreferencesWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.check", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

void
lissom_preferences_window_add_check (LissomPreferencesWindow *self, LissomSafety *safety,
                                     LissomCatalogue *catalogue)
{
  GtkWidget *group = lissom_check_group_new (safety, catalogue);

  g_return_if_fail (LISSOM_IS_PREFERENCES_WINDOW (self));

  g_signal_connect_object (group, "check", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}
