/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-editor-row.h"

#include <adwaita.h>

#include "lissom-announce.h"
#include "lissom-dose-popover.h"
#include "lissom-parts.h"
#include "lissom-thumbnail.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In 1024ths of a dot an inch: 140 % of the usual text. */
#define LARGE_DPI (96 * 1024 * 14 / 10)

struct _LissomEditorRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *handle, *frame;
  LissomThumbnail *picture;
  GtkWidget *title, *dose_words, *time;
  GtkBox *remarks;
  GtkMenuButton *dose_button;
  GtkWidget *menu_button;

  LissomDraftItem *item;
  LissomDosePopover *popover; /* nullable, borrowed: while it is open */
};

G_DEFINE_FINAL_TYPE (LissomEditorRow, lissom_editor_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  DOSE_WANTED,
  MOVE_WANTED,
  ACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LissomStretch *
get_stretch (LissomEditorRow *self)
{
  return lissom_draft_item_get_stretch (self->item);
}

static void
dose_changed_cb (LissomEditorRow *self)
{
  g_signal_emit (self, signals[DOSE_WANTED], 0);
}

static void
popover_closed_cb (LissomEditorRow *self)
{
  self->popover = NULL;
}

/* Made anew each time, so that it shows the numbers of now. */
static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  LissomEditorRow *self = user_data;
  GtkWidget *popover = lissom_dose_popover_new (lissom_draft_item_get_dose (self->item),
                                                lissom_stretch_get_sides (get_stretch (self)));

  self->popover = LISSOM_DOSE_POPOVER (popover);
  g_signal_connect_object (popover, "changed", G_CALLBACK (dose_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
move_by (LissomEditorRow *self, int steps)
{
  g_signal_emit (self, signals[MOVE_WANTED], 0,
                 gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + steps);
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_by (LISSOM_EDITOR_ROW (widget), -1);
}

static void
down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_by (LISSOM_EDITOR_ROW (widget), 1);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-stretch", "s",
                              lissom_stretch_get_id (get_stretch (LISSOM_EDITOR_ROW (widget))));
}

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACT], 0, action + strlen ("row."));
}

/* --- By the pointer ------------------------------------------------------------------------ */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, LissomEditorRow *self)
{
  return gdk_content_provider_new_typed (LISSOM_TYPE_EDITOR_ROW, self);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, LissomEditorRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, gtk_widget_get_height (GTK_WIDGET (self)) / 2);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, LissomEditorRow *self)
{
  LissomEditorRow *dragged = g_value_get_object (value);

  /* Not from another window. */
  if (dragged == NULL || dragged == self ||
      gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (dragged, signals[MOVE_WANTED], 0,
                 gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
  return TRUE;
}

static void
add_dragging (LissomEditorRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LISSOM_TYPE_EDITOR_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
lissom_editor_row_dispose (GObject *object)
{
  LissomEditorRow *self = LISSOM_EDITOR_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_EDITOR_ROW);

  G_OBJECT_CLASS (lissom_editor_row_parent_class)->dispose (object);
}

static void
lissom_editor_row_class_init (LissomEditorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_editor_row_dispose;

  signals[DOSE_WANTED] = g_signal_new ("dose-wanted", LISSOM_TYPE_EDITOR_ROW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE_WANTED] = g_signal_new ("move-wanted", LISSOM_TYPE_EDITOR_ROW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ACT] = g_signal_new ("act", LISSOM_TYPE_EDITOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "row.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "row.down", NULL, down_cb);
  gtk_widget_class_install_action (widget_class, "row.show", NULL, show_cb);
  gtk_widget_class_install_action (widget_class, "row.own", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "row.duplicate", NULL, act_cb);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, "row.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, "row.down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);

  g_type_ensure (LISSOM_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-editor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, handle);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, frame);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, picture);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, title);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, dose_button);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, dose_words);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, time);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorRow, remarks);
}

static void
lissom_editor_row_init (LissomEditorRow *self)
{
  int dpi;

  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_parts_let_grow (GTK_WIDGET (self->dose_button));
  /* Large type needs the room of picture and time. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_set_visible (self->frame, dpi <= LARGE_DPI);
  gtk_widget_set_visible (self->time, dpi <= LARGE_DPI);
  gtk_menu_button_set_create_popup_func (self->dose_button, create_popover, self, NULL);
  add_dragging (self);
}

GtkWidget *
lissom_editor_row_new (void)
{
  return g_object_new (LISSOM_TYPE_EDITOR_ROW, NULL);
}

void
lissom_editor_row_set_item (LissomEditorRow *self, LissomDraftItem *item)
{
  LissomStretch *stretch;
  g_autofree char *dose = NULL;
  g_autofree char *name = NULL;
  g_autofree char *dose_name = NULL;

  g_return_if_fail (LISSOM_IS_EDITOR_ROW (self));
  g_return_if_fail (LISSOM_IS_DRAFT_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  stretch = get_stretch (self);
  dose = lissom_words_dose (lissom_draft_item_get_dose (item), lissom_stretch_get_sides (stretch));
  lissom_thumbnail_set_stretch (self->picture, stretch);
  gtk_label_set_label (GTK_LABEL (self->title), lissom_stretch_get_short_title (stretch));
  gtk_label_set_label (GTK_LABEL (self->dose_words), dose);

  /* Translators: %s is the name of a stretch */
  name = g_strdup_printf (_("What to do with %s"), lissom_stretch_get_short_title (stretch));
  lissom_name_button (self->menu_button, name);
  gtk_widget_set_tooltip_text (self->menu_button, name);
  /* Translators: %s is a dose, “Hold 20 seconds, 3 times” */
  dose_name = g_strdup_printf (_("%s, change"), dose);
  lissom_name_button (GTK_WIDGET (self->dose_button), dose_name);
  /* Cut off there; elsewhere it would lie on the numbers that the button opens. */
  if (!gtk_widget_get_visible (self->time))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->dose_button), dose);
  g_free (name);
  name = g_strdup_printf ("%s, %s", lissom_stretch_get_short_title (stretch), dose);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lissom_editor_row_set_length (LissomEditorRow *self, gint64 length_ms)
{
  g_autofree char *time = lissom_words_clock (length_ms);

  g_return_if_fail (LISSOM_IS_EDITOR_ROW (self));

  gtk_label_set_label (GTK_LABEL (self->time), time);
}

void
lissom_editor_row_clear_remarks (LissomEditorRow *self)
{
  g_return_if_fail (LISSOM_IS_EDITOR_ROW (self));

  lissom_parts_clear (self->remarks);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), FALSE);
}

void
lissom_editor_row_add_remark (LissomEditorRow *self, GtkWidget *line)
{
  g_return_if_fail (LISSOM_IS_EDITOR_ROW (self));

  gtk_box_append (self->remarks, line);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), TRUE);
}

void
lissom_editor_row_get_dose (LissomEditorRow *self, LissomDose *dose)
{
  g_return_if_fail (LISSOM_IS_EDITOR_ROW (self));

  if (self->popover != NULL)
    lissom_dose_popover_get_dose (self->popover, dose);
  else
    *dose = *lissom_draft_item_get_dose (self->item);
}
