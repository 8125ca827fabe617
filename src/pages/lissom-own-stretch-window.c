/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-own-stretch-window.h"

#include "lissom-figure-view.h"
#include "lissom-own-stretch.h"
#include "lissom-parts.h"

#include <glib/gi18n-lib.h>

struct _LissomOwnStretchWindow
{
  AdwWindow parent_instance;

  GtkWidget *make;
  LissomFigureView *start_picture, *end_picture;
  AdwComboRow *start_pose, *end_pose;
  GtkEditable *name, *purpose, *feel;

  LissomStretch *base;
  guint position;
};

G_DEFINE_FINAL_TYPE (LissomOwnStretchWindow, lissom_own_stretch_window, ADW_TYPE_WINDOW)

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_pose (LissomOwnStretchWindow *self, AdwComboRow *row)
{
  const char *const *names = lissom_scene_get_pose_names (lissom_stretch_get_scene (self->base));
  guint selected = adw_combo_row_get_selected (row);

  return selected < g_strv_length ((GStrv) names) ? names[selected] : NULL;
}

static void
poses_changed_cb (LissomOwnStretchWindow *self)
{
  if (self->base == NULL)
    return;
  lissom_figure_view_set_pose (self->start_picture, get_pose (self, self->start_pose));
  lissom_figure_view_set_pose (self->end_picture, get_pose (self, self->end_pose));
}

static void
name_changed_cb (LissomOwnStretchWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  gtk_widget_set_sensitive (self->make, *name != '\0');
}

static const char *
get_text (GtkEditable *entry, const char *as_before)
{
  const char *text = gtk_editable_get_text (entry);

  return *text == '\0' || g_strcmp0 (text, as_before) == 0 ? NULL : text;
}

static void
make_cb (LissomOwnStretchWindow *self)
{
  g_autofree char *id = g_strdup_printf ("own-%" G_GINT64_MODIFIER "x", g_get_real_time ());
  LissomStretchParts parts = {
    .id = id,
    .title = gtk_editable_get_text (self->name),
    .purpose = get_text (self->purpose, lissom_stretch_get_purpose (self->base)),
    .feel = get_text (self->feel, lissom_stretch_get_feel (self->base)),
    .start_pose = get_pose (self, self->start_pose),
    .end_pose = get_pose (self, self->end_pose),
  };
  g_autoptr (LissomStretch) stretch = lissom_stretch_new_own (self->base, &parts);

  g_signal_emit (self, signals[MADE], 0, stretch);
  gtk_window_close (GTK_WINDOW (self));
}

static void
lissom_own_stretch_window_dispose (GObject *object)
{
  LissomOwnStretchWindow *self = LISSOM_OWN_STRETCH_WINDOW (object);

  g_clear_object (&self->base);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_OWN_STRETCH_WINDOW);

  G_OBJECT_CLASS (lissom_own_stretch_window_parent_class)->dispose (object);
}

static void
lissom_own_stretch_window_class_init (LissomOwnStretchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_own_stretch_window_dispose;

  signals[MADE] = g_signal_new ("made", LISSOM_TYPE_OWN_STRETCH_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, LISSOM_TYPE_STRETCH);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_BASE "/pages/lissom-own-stretch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, make);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, start_picture);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, end_picture);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, start_pose);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, end_pose);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, name);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, purpose);
  gtk_widget_class_bind_template_child (widget_class, LissomOwnStretchWindow, feel);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, poses_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
lissom_own_stretch_window_init (LissomOwnStretchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_parts_wrap_values (GTK_WIDGET (self));
}

static void
fill_poses (LissomOwnStretchWindow *self, AdwComboRow *row, const char *chosen)
{
  const char *const *names = lissom_scene_get_pose_names (lissom_stretch_get_scene (self->base));
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      /* Translators: pictures of a stretch, counted */
      g_autofree char *word = g_strdup_printf (_("Picture %u"), i + 1);

      gtk_string_list_append (words, word);
      if (g_strcmp0 (names[i], chosen) == 0)
        selected = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, selected);
}

GtkWidget *
lissom_own_stretch_window_new (LissomStretch *base, guint position)
{
  LissomOwnStretchWindow *self = g_object_new (LISSOM_TYPE_OWN_STRETCH_WINDOW, NULL);

  self->position = position;
  self->base = g_object_ref (base);
  lissom_figure_view_set_stretch (self->start_picture, base);
  lissom_figure_view_set_stretch (self->end_picture, base);
  fill_poses (self, self->start_pose, lissom_stretch_get_start_pose (base));
  fill_poses (self, self->end_pose, lissom_stretch_get_end_pose (base));
  gtk_editable_set_text (self->name, lissom_stretch_get_short_title (base));
  gtk_editable_set_text (self->purpose, lissom_stretch_get_purpose (base));
  gtk_editable_set_text (self->feel, lissom_stretch_get_feel (base));
  poses_changed_cb (self);
  return GTK_WIDGET (self);
}

guint
lissom_own_stretch_window_get_position (LissomOwnStretchWindow *self)
{
  g_return_val_if_fail (LISSOM_IS_OWN_STRETCH_WINDOW (self), 0);

  return self->position;
}
