/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-editor-page.h"

#include "lissom-announce.h"
#include "lissom-editor-row.h"
#include "lissom-own-stretch-window.h"
#include "lissom-parts.h"
#include "lissom-routine-advice.h"
#include "lissom-routine-writer.h"
#include "lissom-source-button.h"
#include "lissom-stretches-page.h"
#include "lissom-words.h"

#include <glib/gi18n-lib.h>

/* Long enough to type a word, short enough to lose nothing that one would miss. */
#define SAVE_DELAY_MS 800

struct _LissomEditorPage
{
  AdwBin parent_instance;

  GtkWidget *back, *undo, *redo;
  GtkEditable *name;
  GtkListBox *rows;
  GtkWidget *add, *hint;
  GtkWidget *total;
  GtkBox *sums, *advice;

  LissomRoutineDraft *draft;
  LissomRoutineShelf *shelf;
  LissomCatalogue *catalogue;
  guint save_timeout, refresh_idle;
  gboolean showing_title; /* setting an entry changes it twice, once to nothing */
};

G_DEFINE_FINAL_TYPE (LissomEditorPage, lissom_editor_page, ADW_TYPE_BIN)

enum
{
  TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- What it adds up to --------------------------------------------------------------------- */

static void
add_sum (LissomEditorPage *self, const char *what, const char *value)
{
  GtkWidget *sum = lissom_parts_label (value, "heading");

  gtk_widget_add_css_class (sum, "tabular");
  gtk_box_append (self->sums, lissom_parts_fact (lissom_parts_label (what, NULL), sum));
}

/* Milliseconds for which one leg is held; both legs together count for each. */
static gint64
count_held (LissomTimeline *timeline, LissomSide side)
{
  gint64 held = 0;

  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase == LISSOM_PHASE_HOLD &&
          (span->side == side || span->side == LISSOM_SIDE_NONE))
        held += span->length;
    }
  return held;
}

static void
show_sums (LissomEditorPage *self, LissomRoutine *routine)
{
  g_autofree char *total = lissom_words_clock (lissom_routine_draft_get_length (self->draft));
  LissomPacing pacing = LISSOM_PACING_DEFAULT;

  gtk_label_set_label (GTK_LABEL (self->total), total);
  lissom_parts_clear (self->sums);
  gtk_widget_set_visible (GTK_WIDGET (self->sums), routine != NULL);
  if (routine != NULL)
    {
      g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
      g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, voice);
      g_autofree char *left = lissom_words_clock (count_held (timeline, LISSOM_SIDE_LEFT));
      g_autofree char *right = lissom_words_clock (count_held (timeline, LISSOM_SIDE_RIGHT));
      g_autofree char *positions = lissom_words_positions (routine);

      add_sum (self, _("Left leg held"), left);
      add_sum (self, _("Right leg held"), right);
      add_sum (self, _("Positions"), positions);
    }
}

/* --- What the evidence has to say ----------------------------------------------------------- */

static LissomEditorRow *
get_row (LissomEditorPage *self, int index)
{
  return LISSOM_EDITOR_ROW (gtk_list_box_get_row_at_index (self->rows, index));
}

/* @source: 0 for practice; @exercise: -1 for the routine as a whole */
static void
add_remark (LissomEditorPage *self, const char *text, int source, gboolean is_warning, int exercise)
{
  const char *from = source != 0 ? lissom_catalogue_find_source (self->catalogue, source) : NULL;
  GtkWidget *line = lissom_remark_line_new (text, from, is_warning);

  if (exercise < 0)
    gtk_box_append (self->advice, line);
  else
    lissom_editor_row_add_remark (get_row (self, exercise), line);
}

static void
show_advice (LissomEditorPage *self, LissomRoutine *routine)
{
  LissomAdvice advice[LISSOM_MAX_ADVICE];
  guint n = lissom_routine_draft_list_advice (self->draft, advice);
  g_autoptr (GArray) remarks = NULL;

  lissom_parts_clear (self->advice);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    lissom_editor_row_clear_remarks (get_row (self, (int) i));
  for (guint i = 0; i < n; i++)
    add_remark (self, advice[i].text, advice[i].source, TRUE, -1);

  if (routine != NULL)
    remarks = lissom_routine_list_remarks (routine);
  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      const LissomRemark *remark = &g_array_index (remarks, LissomRemark, i);

      add_remark (self, lissom_remark_get_text (remark->kind),
                  lissom_remark_get_source (remark->kind), lissom_remark_is_warning (remark->kind),
                  remark->exercise);
    }
}

static void
show_times (LissomEditorPage *self)
{
  gint64 before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->draft)); i++)
    {
      gint64 end = lissom_routine_draft_get_running_total (self->draft, i);

      lissom_editor_row_set_length (get_row (self, (int) i), end - before);
      before = end;
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  LissomEditorPage *self = user_data;
  g_autoptr (LissomRoutine) routine = lissom_routine_draft_to_routine (self->draft);
  gboolean empty = routine == NULL;

  self->refresh_idle = 0;
  show_sums (self, routine);
  show_times (self);
  show_advice (self, routine);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), !empty);
  gtk_widget_set_visible (self->hint, empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.try", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.export", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.print", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.undo",
                                 lissom_routine_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.redo",
                                 lissom_routine_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.add",
                                 g_list_model_get_n_items (G_LIST_MODEL (self->draft)) <
                                   LISSOM_ROUTINE_MAX_EXERCISES);
  return G_SOURCE_REMOVE;
}

/* --- Writing ----------------------------------------------------------------------------------- */

gboolean
lissom_editor_page_save (LissomEditorPage *self)
{
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LISSOM_IS_EDITOR_PAGE (self), FALSE);

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (!lissom_routine_draft_get_is_changed (self->draft))
    return TRUE;
  routine = lissom_routine_draft_to_routine (self->draft);
  if (routine == NULL)
    return TRUE;
  if (!lissom_routine_shelf_save (self->shelf, routine, &error))
    {
      g_signal_emit (self, signals[TROUBLE], 0, error->message);
      return FALSE;
    }
  lissom_routine_draft_mark_saved (self->draft);
  return TRUE;
}

static gboolean
save_cb (gpointer user_data)
{
  LissomEditorPage *self = user_data;

  self->save_timeout = 0;
  lissom_editor_page_save (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LissomEditorPage *self)
{
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, refresh_cb, self, NULL);
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (lissom_routine_draft_get_is_changed (self->draft))
    self->save_timeout = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

/* --- The list ----------------------------------------------------------------------------------- */

static guint
get_index (GtkWidget *row)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
dose_wanted_cb (LissomEditorPage *self, LissomEditorRow *row)
{
  LissomDose dose;

  lissom_editor_row_get_dose (row, &dose);
  lissom_routine_draft_set_dose (self->draft, get_index (GTK_WIDGET (row)), &dose);
}

static void
focus_row (LissomEditorPage *self, guint index)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft));

  if (n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, (int) MIN (index, n - 1))));
  else
    gtk_widget_grab_focus (self->add);
}

static void
move_wanted_cb (LissomEditorPage *self, int place, LissomEditorRow *row)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft));
  g_autofree char *told = NULL;

  if (place < 0 ||
      !lissom_routine_draft_move (self->draft, get_index (GTK_WIDGET (row)), (guint) place))
    return;
  focus_row (self, (guint) place);
  /* Translators: said by a screen reader: “Now 2 of 5” */
  told = g_strdup_printf (_("Now %d of %u"), place + 1, n);
  lissom_announce (GTK_WIDGET (get_row (self, place)), told);
}

static void
own_made_cb (LissomEditorPage *self, LissomStretch *stretch, LissomOwnStretchWindow *window)
{
  guint position = lissom_own_stretch_window_get_position (window);

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->draft)))
    lissom_routine_draft_replace (self->draft, position, stretch);
}

static void
make_own (LissomEditorPage *self, guint position)
{
  g_autoptr (LissomDraftItem) item = g_list_model_get_item (G_LIST_MODEL (self->draft), position);
  GtkWidget *window =
    lissom_own_stretch_window_new (lissom_draft_item_get_stretch (item), position);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  g_signal_connect_object (window, "made", G_CALLBACK (own_made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
act_cb (LissomEditorPage *self, const char *what, LissomEditorRow *row)
{
  guint index = get_index (GTK_WIDGET (row));

  if (g_str_equal (what, "remove"))
    {
      lissom_routine_draft_remove (self->draft, index);
      focus_row (self, index);
    }
  else if (g_str_equal (what, "duplicate"))
    {
      lissom_routine_draft_duplicate (self->draft, index);
      focus_row (self, index + 1);
    }
  else
    {
      make_own (self, index);
    }
}

static GtkWidget *
create_row (LissomEditorPage *self)
{
  GtkWidget *row = lissom_editor_row_new ();

  g_signal_connect_object (row, "dose-wanted", G_CALLBACK (dose_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move-wanted", G_CALLBACK (move_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "act", G_CALLBACK (act_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Rows are changed rather than made anew where that can be, so that the focus and what is open
 * stay. */
static void
items_changed_cb (LissomEditorPage *self, guint position, guint removed, guint added)
{
  for (guint i = added; i < removed; i++)
    gtk_list_box_remove (self->rows, GTK_WIDGET (get_row (self, (int) (position + added))));
  for (guint i = removed; i < added; i++)
    gtk_list_box_insert (self->rows, create_row (self), (int) (position + i));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (LissomDraftItem) item =
        g_list_model_get_item (G_LIST_MODEL (self->draft), position + i);

      lissom_editor_row_set_item (get_row (self, (int) (position + i)), item);
    }
  changed_cb (self);
}

/* --- Name and actions ------------------------------------------------------------------------- */

static void
name_changed_cb (LissomEditorPage *self)
{
  if (self->draft != NULL && !self->showing_title)
    lissom_routine_draft_set_title (self->draft, gtk_editable_get_text (self->name));
}

static void
title_changed_cb (LissomEditorPage *self)
{
  const char *title = lissom_routine_draft_get_title (self->draft);

  if (g_strcmp0 (gtk_editable_get_text (self->name), title) != 0)
    {
      self->showing_title = TRUE;
      gtk_editable_set_text (self->name, title);
      self->showing_title = FALSE;
    }
  changed_cb (self);
}

static void
stretch_chosen_cb (LissomEditorPage *self, LissomStretch *stretch, GtkWidget *library)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->draft));

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (library)));
  if (lissom_routine_draft_append (self->draft, stretch))
    focus_row (self, n);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomEditorPage *self = LISSOM_EDITOR_PAGE (widget);
  GtkWidget *window = g_object_new (
    ADW_TYPE_WINDOW, "title", _("Add a stretch"), "modal", TRUE, "transient-for",
    gtk_widget_get_root (widget), "default-width", 760, "default-height", 640, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *library = lissom_stretches_page_new (G_LIST_MODEL (self->catalogue));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_vexpand (library, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), library);
  adw_window_set_content (ADW_WINDOW (window), box);
  g_signal_connect_object (library, "chosen", G_CALLBACK (stretch_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
  lissom_stretches_page_search (LISSOM_STRETCHES_PAGE (library));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lissom_routine_draft_undo (LISSOM_EDITOR_PAGE (widget)->draft);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lissom_routine_draft_redo (LISSOM_EDITOR_PAGE (widget)->draft);
}

static void
try_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomEditorPage *self = LISSOM_EDITOR_PAGE (widget);

  if (lissom_editor_page_save (self))
    gtk_widget_activate_action (widget, "app.start", "s",
                                lissom_routine_draft_get_id (self->draft));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomEditorPage *self = LISSOM_EDITOR_PAGE (widget);

  if (lissom_editor_page_save (self))
    gtk_widget_activate_action (widget, "win.print", "s",
                                lissom_routine_draft_get_id (self->draft));
}

static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (lissom_editor_page_save (LISSOM_EDITOR_PAGE (widget)))
    gtk_widget_activate_action (widget, "navigator.back", NULL);
}

static void
export_response_cb (GtkNativeDialog *dialog, int response, LissomEditorPage *self)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (LissomRoutineDraft) copy = NULL;
  g_autoptr (LissomRoutine) mine = NULL;
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      mine = lissom_routine_draft_to_routine (self->draft);
      copy = lissom_routine_draft_new_from_routine (mine, lissom_routine_draft_get_id (self->draft));
      lissom_routine_draft_set_locked (
        copy, g_strcmp0 (gtk_file_chooser_get_choice (chooser, "lock"), "true") == 0);
      routine = lissom_routine_draft_to_routine (copy);
      file = gtk_file_chooser_get_file (chooser);
      if (!lissom_routine_save (routine, file, &error))
        g_signal_emit (self, signals[TROUBLE], 0, error->message);
    }
  g_object_unref (dialog);
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LissomEditorPage *self = LISSOM_EDITOR_PAGE (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Save the routine as a file"), GTK_WINDOW (gtk_widget_get_root (widget)),
    GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *title = g_strdelimit (g_strdup (lissom_routine_draft_get_title (self->draft)),
                                         "/\\:", '-');
  g_autofree char *name =
    g_strconcat (*title != '\0' ? title : _("My routine"), LISSOM_ROUTINE_SUFFIX, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (dialog), "lock",
                               _("Lock the doses: who opens it can ease off or stop, but not "
                                 "change them"),
                               NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (export_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static gboolean
lissom_editor_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LISSOM_EDITOR_PAGE (widget)->add);
}

/* Whoever leaves has nothing to save. */
static void
lissom_editor_page_unmap (GtkWidget *widget)
{
  lissom_editor_page_save (LISSOM_EDITOR_PAGE (widget));

  GTK_WIDGET_CLASS (lissom_editor_page_parent_class)->unmap (widget);
}

static void
lissom_editor_page_dispose (GObject *object)
{
  LissomEditorPage *self = LISSOM_EDITOR_PAGE (object);

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_EDITOR_PAGE);
  g_clear_object (&self->draft);
  g_clear_object (&self->shelf);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (lissom_editor_page_parent_class)->dispose (object);
}

static void
lissom_editor_page_class_init (LissomEditorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_editor_page_dispose;
  widget_class->grab_focus = lissom_editor_page_grab_focus;
  widget_class->focus = lissom_parts_focus;
  widget_class->unmap = lissom_editor_page_unmap;

  signals[TROUBLE] = g_signal_new ("trouble", LISSOM_TYPE_EDITOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "editor.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "editor.try", NULL, try_cb);
  gtk_widget_class_install_action (widget_class, "editor.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "editor.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "editor.done", NULL, done_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "editor.redo", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/pages/lissom-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, back);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, undo);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, redo);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, name);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, rows);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, add);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, hint);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, total);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, sums);
  gtk_widget_class_bind_template_child (widget_class, LissomEditorPage, advice);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
lissom_editor_page_init (LissomEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lissom_name_button (self->back, _("Back"));
  lissom_name_button (self->undo, _("Undo"));
  lissom_name_button (self->redo, _("Redo"));
  lissom_name_button (self->add, _("Add a stretch"));
}

GtkWidget *
lissom_editor_page_new (LissomRoutineDraft *draft,
                        LissomRoutineShelf *shelf,
                        LissomCatalogue *catalogue)
{
  LissomEditorPage *self = g_object_new (LISSOM_TYPE_EDITOR_PAGE, NULL);

  self->draft = g_object_ref (draft);
  self->shelf = g_object_ref (shelf);
  self->catalogue = g_object_ref (catalogue);
  g_signal_connect_object (draft, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::title", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::can-undo", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::can-redo", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (draft)));
  title_changed_cb (self);
  return GTK_WIDGET (self);
}

LissomRoutineDraft *
lissom_editor_page_get_draft (LissomEditorPage *self)
{
  g_return_val_if_fail (LISSOM_IS_EDITOR_PAGE (self), NULL);

  return self->draft;
}
