/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "lissom-editor-page.h"
#include "lissom-editor-row.h"
#include "lissom-own-stretch-window.h"
#include "lissom-pages.h"
#include "lissom-routine-writer.h"
#include "page-stage.h"
#include "page-window.h"

typedef struct
{
  char *path;
  GFile *folder;
  LissomCatalogue *catalogue;
  LissomRoutineShelf *shelf;
  LissomRoutineDraft *draft;
  LissomEditorPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  LissomRoutine *basics;

  self->path = g_dir_make_tmp ("lissom-editor-XXXXXX", NULL);
  self->folder = g_file_new_for_path (self->path);
  self->catalogue = lissom_catalogue_new ();
  self->shelf = lissom_routine_shelf_new (self->folder, self->catalogue);
  basics = lissom_catalogue_find_routine (self->catalogue, "two-basics");
  self->draft = lissom_routine_draft_new_from_routine (basics, "mine");
  self->page =
    LISSOM_EDITOR_PAGE (lissom_editor_page_new (self->draft, self->shelf, self->catalogue));
  self->window = page_window_new (GTK_WIDGET (self->page), 1000, 720);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *file = g_build_filename (self->path, "mine.lissom", NULL);

  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  page_window_free (self->window);
  g_assert_null (self->page);
  g_object_unref (self->draft);
  g_object_unref (self->shelf);
  g_object_unref (self->catalogue);
  g_object_unref (self->folder);
  g_remove (file);
  g_rmdir (self->path);
  g_free (self->path);
}

static GtkWidget *
get_row (Fixture *self, int index)
{
  GtkListBox *rows = GTK_LIST_BOX (page_window_get (GTK_WIDGET (self->page), "rows"));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (rows, index));
}

static const char *
get_text (Fixture *self, int row, const char *child)
{
  return gtk_label_get_label (GTK_LABEL (page_window_get (get_row (self, row), child)));
}

static void
act (GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  page_window_settle ();
}

static void
test_shows (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "March");
  g_assert_cmpstr (get_text (self, 1, "title"), ==, "Toe touch");
  g_assert_cmpstr (get_text (self, 1, "dose_words"), ==, "Hold 20 seconds, 3 times");
  g_assert_cmpstr (get_text (self, 0, "time"), ==, "0:55");
  g_assert_cmpstr (
    gtk_label_get_label (GTK_LABEL (page_window_get (GTK_WIDGET (self->page), "total"))), ==,
    "5:00");
  g_assert_null (get_row (self, 4));
  gtk_test_accessible_assert_property (get_row (self, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Toe touch, Hold 20 seconds, 3 times");
  page_window_save_picture (GTK_WIDGET (self->page), "editor.png");
}

static void
test_moves (Fixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (get_row (self, 0));
  act (get_row (self, 0), "row.down");
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "Toe touch");
  g_assert_cmpstr (get_text (self, 1, "title"), ==, "March");
  g_assert_true (gtk_window_get_focus (self->window) == get_row (self, 1));

  /* At the ends nothing moves. */
  act (get_row (self, 0), "row.up");
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "Toe touch");
  act (get_row (self, 3), "row.down");
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "Toe touch");

  act (GTK_WIDGET (self->page), "editor.undo");
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "March");
  act (GTK_WIDGET (self->page), "editor.redo");
  g_assert_cmpstr (get_text (self, 0, "title"), ==, "Toe touch");
}

static void
test_removes (Fixture *self, gconstpointer data)
{
  act (get_row (self, 1), "row.duplicate");
  g_assert_cmpstr (get_text (self, 2, "title"), ==, "Toe touch");
  g_assert_nonnull (get_row (self, 4));
  for (int i = 0; i < 5; i++)
    act (get_row (self, 0), "row.remove");
  g_assert_null (get_row (self, 0));
  g_assert_false (
    gtk_widget_get_visible (page_window_get (GTK_WIDGET (self->page), "rows")));
  page_window_save_picture (GTK_WIDGET (self->page), "editor-empty.png");

  /* An empty one is not written over what is there. */
  act (GTK_WIDGET (self->page), "editor.undo");
  g_assert_nonnull (get_row (self, 0));
}

static void
test_dose_and_warning (Fixture *self, gconstpointer data)
{
  LissomDose dose = { .work = LISSOM_WORK_HOLD, .seconds = 90, .count = 2, .sets = 1, .rest_s = 10 };
  GtkWidget *remarks, *source;

  g_assert_false (gtk_widget_get_visible (page_window_get (get_row (self, 3), "remarks")));
  g_assert_true (lissom_routine_draft_set_dose (self->draft, 3, &dose));
  page_window_settle ();
  g_assert_cmpstr (get_text (self, 3, "dose_words"), ==, "Hold 90 seconds, 2 times each leg");
  remarks = page_window_get (get_row (self, 3), "remarks");
  g_assert_true (gtk_widget_get_visible (remarks));
  g_assert_true (page_window_says (remarks, "More than 60 seconds"));
  /* Its source is a key away. */
  source = page_window_find (remarks, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (source));
  page_window_settle ();
  g_assert_true (page_window_says (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (source))),
                                   lissom_catalogue_find_source (self->catalogue, 24)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (source));
  page_window_settle ();
  page_window_save_picture (GTK_WIDGET (self->page), "editor-warning.png");
}

static void
test_popover (Fixture *self, gconstpointer data)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (page_window_get (get_row (self, 1), "dose_button"));
  GtkWidget *spin;

  gtk_menu_button_popup (button);
  page_window_settle ();
  spin = page_window_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SPIN_BUTTON);
  g_assert_nonnull (spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 30);
  page_window_settle ();
  g_assert_cmpstr (get_text (self, 1, "dose_words"), ==, "Hold 30 seconds, 3 times");
  /* It stays open, and goes on from there. */
  g_assert_true (gtk_widget_get_mapped (spin));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 45);
  page_window_settle ();
  g_assert_cmpstr (get_text (self, 1, "dose_words"), ==, "Hold 45 seconds, 3 times");
  gtk_menu_button_popdown (button);
  page_window_settle ();
}

static void
test_saves (Fixture *self, gconstpointer data)
{
  GtkEditable *name = GTK_EDITABLE (page_window_get (GTK_WIDGET (self->page), "name"));
  g_autofree char *file = g_build_filename (self->path, "mine.lissom", NULL);
  g_autoptr (LissomRoutineShelf) again = NULL;

  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  gtk_editable_set_text (name, "Evening, after work");
  for (int i = 0; i < 40 && lissom_routine_draft_get_is_changed (self->draft); i++)
    page_window_settle ();
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_false (lissom_routine_draft_get_is_changed (self->draft));

  /* What was changed last is written when the page goes. */
  act (get_row (self, 0), "row.remove");
  gtk_window_set_child (self->window, gtk_label_new ("gone"));
  self->page = LISSOM_EDITOR_PAGE (
    lissom_editor_page_new (self->draft, self->shelf, self->catalogue));
  gtk_window_set_child (self->window, GTK_WIDGET (self->page));
  again = lissom_routine_shelf_new (self->folder, self->catalogue);
  g_assert_cmpstr (lissom_routine_get_title (lissom_routine_shelf_find (again, "mine")), ==,
                   "Evening, after work");
  g_assert_cmpuint (
    lissom_routine_get_n_exercises (lissom_routine_shelf_find (again, "mine")), ==, 3);
}

static GtkWindow *
find_own_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LISSOM_IS_OWN_STRETCH_WINDOW (window))
        return window;
    }
  return NULL;
}

static LissomStretch *
get_stretch (Fixture *self, guint position)
{
  g_autoptr (LissomDraftItem) item = g_list_model_get_item (G_LIST_MODEL (self->draft), position);

  return lissom_draft_item_get_stretch (item);
}

/* A stretch of one's own: other pictures, name and words; steps and cautions stay. */
static void
test_own_stretch (Fixture *self, gconstpointer data)
{
  LissomStretch *base = get_stretch (self, 1), *own;
  GtkWidget *window, *make, *name, *end;

  act (get_row (self, 1), "row.own");
  window = GTK_WIDGET (find_own_window ());
  g_assert_nonnull (window);
  make = page_window_get (window, "make");
  name = page_window_get (window, "name");
  end = page_window_get (window, "end_pose");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Toe touch");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (end)), ==, 2);

  /* Not without a name. */
  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  g_assert_false (gtk_widget_get_sensitive (make));
  gtk_editable_set_text (GTK_EDITABLE (name), "Half a toe touch");
  g_assert_true (gtk_widget_get_sensitive (make));
  adw_combo_row_set_selected (ADW_COMBO_ROW (end), 1);
  page_window_settle ();
  g_signal_emit_by_name (make, "clicked");
  page_window_settle ();
  g_assert_null (find_own_window ());

  own = get_stretch (self, 1);
  g_assert_cmpstr (get_text (self, 1, "title"), ==, "Half a toe touch");
  g_assert_cmpstr (lissom_stretch_get_end_pose (own), ==, "half");
  g_assert_cmpstr (lissom_stretch_get_start_pose (own), ==, "start");
  g_assert_cmpstr (lissom_stretch_get_purpose (own), ==, lissom_stretch_get_purpose (base));
  g_assert_cmpstr (lissom_stretch_get_caution (own), ==, lissom_stretch_get_caution (base));
  g_assert_cmpstrv (lissom_stretch_get_hidden_by (own), lissom_stretch_get_hidden_by (base));
  g_assert_cmpuint (lissom_stretch_get_n_steps (own), ==, lissom_stretch_get_n_steps (base));

  /* It is in the file, and one step back there is the old one. */
  g_assert_true (lissom_editor_page_save (self->page));
  {
    g_autoptr (LissomRoutineShelf) again = lissom_routine_shelf_new (self->folder, self->catalogue);
    LissomRoutine *routine = lissom_routine_shelf_find (again, "mine");

    g_assert_cmpstr (lissom_stretch_get_title (lissom_routine_get_stretch (routine, 1)), ==,
                     "Half a toe touch");
  }
  act (GTK_WIDGET (self->page), "editor.undo");
  g_assert_cmpstr (get_text (self, 1, "title"), ==, "Toe touch");

  /* Escape makes nothing. */
  act (get_row (self, 1), "row.own");
  act (GTK_WIDGET (find_own_window ()), "window.close");
  g_assert_null (find_own_window ());
  g_assert_cmpstr (get_text (self, 1, "title"), ==, "Toe touch");
}

#define QUICK_MS 50

static void
act_quickly (GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  page_window_wait (QUICK_MS);
}

/* Each thing that can be done is taken back by one undo, and done again by one redo. */
static void
test_undo_of_everything (Fixture *self, gconstpointer data)
{
  static const char *const actions[] = { "row.down", "row.duplicate", "row.remove", "dose", "name",
                                         "append" };
  LissomDose dose = { .work = LISSOM_WORK_HOLD, .seconds = 45, .count = 1, .sets = 1, .rest_s = 10 };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (LissomRoutine) before = lissom_routine_draft_to_routine (self->draft);
      g_autoptr (LissomRoutine) done = NULL;
      g_autoptr (LissomRoutine) undone = NULL;
      g_autoptr (LissomRoutine) redone = NULL;
      char *texts[4];

      if (g_str_has_prefix (actions[i], "row."))
        act_quickly (get_row (self, 1), actions[i]);
      else if (g_str_equal (actions[i], "dose"))
        lissom_routine_draft_set_dose (self->draft, 2, &dose);
      else if (g_str_equal (actions[i], "append"))
        lissom_routine_draft_append (self->draft, get_stretch (self, 0));
      else
        gtk_editable_set_text (
          GTK_EDITABLE (page_window_get (GTK_WIDGET (self->page), "name")), "Other");
      page_window_wait (QUICK_MS);
      done = lissom_routine_draft_to_routine (self->draft);
      act_quickly (GTK_WIDGET (self->page), "editor.undo");
      undone = lissom_routine_draft_to_routine (self->draft);
      act_quickly (GTK_WIDGET (self->page), "editor.redo");
      redone = lissom_routine_draft_to_routine (self->draft);
      act_quickly (GTK_WIDGET (self->page), "editor.undo");

      texts[0] = lissom_routine_to_text (before);
      texts[1] = lissom_routine_to_text (done);
      texts[2] = lissom_routine_to_text (undone);
      texts[3] = lissom_routine_to_text (redone);
      g_test_message ("%s", actions[i]);
      g_assert_cmpstr (texts[0], !=, texts[1]);
      g_assert_cmpstr (texts[0], ==, texts[2]);
      g_assert_cmpstr (texts[1], ==, texts[3]);
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        g_free (texts[k]);
    }
}

#define ADD(name) g_test_add ("/editor/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  lissom_pages_init ();
  page_stage_init ();

  ADD (shows);
  ADD (moves);
  ADD (removes);
  ADD (dose_and_warning);
  ADD (popover);
  ADD (saves);
  ADD (own_stretch);
  ADD (undo_of_everything);
  return g_test_run ();
}
