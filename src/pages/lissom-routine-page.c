/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-page.h"

#include "lissom-announce.h"
#include "lissom-figure-view.h"
#include "lissom-page-head.h"
#include "lissom-parts.h"
#include "lissom-snug.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 84
#define PICTURE_HEIGHT 62

struct _LissomRoutinePage
{
  AdwBin parent_instance;

  LissomPageHead *heading;
  GtkWidget *back, *edit, *print;
  GtkMenuButton *more;
  GtkWidget *locked;
  GtkWidget *summary;
  GtkListBox *exercises;
  GtkWidget *start;

  LissomRoutine *routine;
};

G_DEFINE_FINAL_TYPE (LissomRoutinePage, lissom_routine_page, ADW_TYPE_BIN)

static GtkWidget *
create_picture (LissomStretch *stretch)
{
  /* A clamp keeps the picture small: of itself it would take all the room there is. */
  GtkWidget *clip = g_object_new (ADW_TYPE_CLAMP, "maximum-size", PICTURE_WIDTH,
                                  "tightening-threshold", PICTURE_WIDTH, NULL);
  GtkWidget *figure = lissom_figure_view_new ();

  lissom_figure_view_set_stretch (LISSOM_FIGURE_VIEW (figure), stretch);
  lissom_figure_view_set_room (LISSOM_FIGURE_VIEW (figure), TRUE);
  gtk_widget_add_css_class (figure, "wall");
  gtk_widget_set_size_request (figure, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_widget_set_overflow (clip, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (clip, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (clip, 8);
  gtk_widget_set_margin_bottom (clip, 8);
  gtk_widget_add_css_class (clip, "clip");
  adw_clamp_set_child (ADW_CLAMP (clip), figure);
  lissom_snug_hide (clip);
  return clip;
}

static GtkWidget *
create_row (LissomStretch *stretch, const LissomDose *dose)
{
  g_autofree char *words = lissom_words_dose (dose, lissom_stretch_get_sides (stretch));
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "title", lissom_stretch_get_short_title (stretch),
                  "subtitle", words, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0,
                  "activatable", TRUE, "action-name", "win.show-stretch", NULL);
  GtkWidget *arrow =
    g_object_new (GTK_TYPE_IMAGE, "icon-name",
                  gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "go-previous-symbolic"
                                                                          : "go-next-symbolic",
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lissom_stretch_get_id (stretch));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_picture (stretch));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  return row;
}

static gboolean
lissom_routine_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_ROUTINE_PAGE (widget)->start);
}

static void
lissom_routine_page_dispose (GObject *object)
{
  g_clear_object (&LISSOM_ROUTINE_PAGE (object)->routine);
  gtk_widget_dispose_template (GTK_WIDGET (object), LISSOM_TYPE_ROUTINE_PAGE);

  G_OBJECT_CLASS (lissom_routine_page_parent_class)->dispose (object);
}

static void
lissom_routine_page_class_init (LissomRoutinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lissom_routine_page_dispose;
  widget_class->grab_focus = lissom_routine_page_grab_focus;
  widget_class->focus = lissom_parts_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, heading);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, edit);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, more);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, locked);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, print);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, summary);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, exercises);
  gtk_widget_class_bind_template_child (widget_class, LissomRoutinePage, start);
}

static void
lissom_routine_page_init (LissomRoutinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->edit, _("Change this routine"));
  lissom_name_button (GTK_WIDGET (self->more), _("More to do with this routine"));
  lissom_name_button (self->print, _("Print"));
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
show_menu (LissomRoutinePage *self, const char *id, gboolean own, gboolean locked)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!locked)
    append_item (menu, _("Make a copy of my own"), "win.copy-routine", id);
  if (own)
    append_item (menu, _("Remove this routine"), "win.remove-routine", id);
  gtk_menu_button_set_menu_model (self->more, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->more), own || !locked);
}

void
lissom_routine_page_show (LissomRoutinePage *self, LissomRoutine *routine, gboolean own)
{
  const char *id = lissom_routine_get_id (routine);
  gboolean locked = lissom_routine_is_locked (routine);
  GtkListBoxRow *row;

  g_return_if_fail (LISSOM_IS_ROUTINE_PAGE (self));

  g_set_object (&self->routine, routine);
  while ((row = gtk_list_box_get_row_at_index (self->exercises, 0)) != NULL)
    gtk_list_box_remove (self->exercises, GTK_WIDGET (row));
  gtk_widget_set_visible (self->edit, own && !locked);
  show_menu (self, id, own, locked);
  gtk_widget_set_visible (self->locked, locked);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", id);
  lissom_page_head_set_title (self->heading, lissom_routine_get_title (routine));
  lissom_page_head_set_subtitle (self->heading, lissom_routine_get_when (routine));
  gtk_label_set_label (GTK_LABEL (self->summary), lissom_routine_get_summary (routine));
  gtk_widget_set_visible (self->summary, *lissom_routine_get_summary (routine) != '\0');
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    gtk_list_box_append (self->exercises, create_row (lissom_routine_get_stretch (routine, i),
                                                      lissom_routine_get_dose (routine, i)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print), "s",
                                    lissom_routine_get_id (routine));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "win.print");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s",
                                    lissom_routine_get_id (routine));
}

GtkWidget *
lissom_routine_page_new (LissomRoutine *routine, gboolean own)
{
  LissomRoutinePage *self = g_object_new (LISSOM_TYPE_ROUTINE_PAGE, NULL);

  lissom_routine_page_show (self, routine, own);
  return GTK_WIDGET (self);
}

const char *
lissom_routine_page_get_id (LissomRoutinePage *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_PAGE (self), NULL);

  return lissom_routine_get_id (self->routine);
}
