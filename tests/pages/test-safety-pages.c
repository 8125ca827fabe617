/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "lissom-cautions-page.h"
#include "lissom-cautions.h"
#include "lissom-check-group.h"
#include "lissom-check-page.h"
#include "lissom-closing-page.h"
#include "lissom-next-day-card.h"
#include "lissom-pages.h"
#include "page-stage.h"
#include "page-window.h"

/* What acts on the safety, worked by the keyboard: the focus goes on with Tab, and what has it is
 * activated as Enter does. */

#define PRESS_MS 40

typedef struct
{
  char *path;
  GFile *file;
  LissomCatalogue *catalogue;
  LissomSafety *safety;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;

  self->path = g_dir_make_tmp ("lissom-safety-XXXXXX", NULL);
  name = g_build_filename (self->path, "safety.ini", NULL);
  self->file = g_file_new_for_path (name);
  self->catalogue = lissom_catalogue_new ();
  self->safety = lissom_safety_new (self->file, self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);

  lissom_safety_flush (self->safety);
  page_window_settle ();
  g_assert_finalize_object (self->safety);
  g_object_unref (self->catalogue);
  g_file_delete (self->file, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
  g_object_unref (self->file);
  g_free (self->path);
}

/* Tab until a button that says @words has the focus. */
static GtkWidget *
tab_to (GtkWindow *window, const char *words)
{
  for (int i = 0; i < 60; i++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if ((GTK_IS_BUTTON (focus) || GTK_IS_CHECK_BUTTON (focus)) && page_window_says (focus, words))
        return focus;
    }
  g_error ("no way to “%s” with Tab", words);
}

static void
press (GtkWindow *window, const char *words)
{
  GtkWidget *focus = tab_to (window, words);

  /* What Enter does, without the quarter of a second that the button stays down. */
  if (GTK_IS_BUTTON (focus))
    g_signal_emit_by_name (focus, "clicked");
  else
    g_assert_true (gtk_widget_activate (focus));
  page_window_wait (PRESS_MS);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* --- The check ------------------------------------------------------------------------------ */

static void
answer (GtkWindow *window, LissomCheckPage *page, const char *word, const char *step)
{
  press (window, word);
  g_assert_cmpstr (lissom_check_page_get_step (page), ==, step);
}

/* A stroke is asked about, and what the doctor says decides; under 16 stays open, with an adult. */
static void
test_check (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *word;
    LissomLocks locks;
    const char *says;
  } rows[] = {
    { "_No", LISSOM_LOCK_NERVES, "A stroke, spasms" },
    { "_Yes", 0, "Under 16: stretch with an adult beside you." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *widget = lissom_check_page_new (self->safety, NULL);
      LissomCheckPage *page = LISSOM_CHECK_PAGE (widget);
      GtkWindow *window = page_window_new (widget, 700, 720);

      answer (window, page, "_No", "injury");
      answer (window, page, "_No", "leg");
      answer (window, page, "_No", "operation");
      answer (window, page, "_No", "conditions");
      /* Yes without a tick says what is missing. */
      answer (window, page, "_Yes", "conditions");
      g_assert_true (page_window_says (widget, "Tick what fits you"));
      press (window, "a stroke");
      press (window, "under 16");
      answer (window, page, "_Yes", "doctor");
      g_assert_true (page_window_says (widget, "ask a doctor or physio first"));
      answer (window, page, rows[i].word, "today");
      answer (window, page, "_No", "result");
      g_assert_true (page_window_says (widget, rows[i].says));
      g_assert_cmpint (lissom_safety_get_locks (self->safety), ==, rows[i].locks);
      g_assert_cmpint (lissom_safety_get_filters (self->safety), ==,
                       LISSOM_FILTER_NERVE | LISSOM_FILTER_ADULT);
      page_window_free (window);
    }
}

/* --- The safety page --------------------------------------------------------------------------- */

/* Every row of the list, what to do about it, and where that comes from. */
static void
test_cautions (Fixture *self, gconstpointer data)
{
  GtkWidget *page = lissom_cautions_page_new (self->catalogue);
  GtkWindow *window = page_window_new (page, 700, 720);
  guint n;
  const LissomCaution *cautions = lissom_cautions_get (&n);
  GtkWidget *opener;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = lissom_sources_describe (cautions[i].sources, 4, self->catalogue);

      g_assert_true (page_window_says (page, cautions[i].text));
      g_assert_true (page_window_says (page, lissom_caution_get_advice (&cautions[i])));
      g_assert_true (page_window_says (page, source != NULL ? source : "No study has tested"));
    }
  g_assert_true (page_window_says (page, "Stop at once if you feel:"));
  g_assert_true (page_window_says (page, "Get emergency help now if you have:"));
  g_assert_true (page_window_says (page, "See a doctor today if you have:"));
  press (window, "Source");
  opener = gtk_widget_get_ancestor (gtk_window_get_focus (window), GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_widget_get_mapped (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (opener)))));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (opener));
  page_window_settle ();
  page_window_free (window);
}

/* --- The next day -------------------------------------------------------------------------------- */

static void
answered_cb (GPtrArray **told, const char *session, GPtrArray *changes)
{
  g_clear_pointer (told, g_ptr_array_unref);
  *told = g_ptr_array_ref (changes);
}

static void
test_next_day (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *word;
    guint n_changes;
  } rows[] = { { "Fine, or a little sore", 0 }, { "It hurts more", 1 } };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) told = NULL;
      GtkWidget *card = lissom_next_day_card_new (self->safety);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWindow *window;

      gtk_box_append (GTK_BOX (box), card);
      window = page_window_new (box, 600, 400);
      g_signal_connect_swapped (card, "answered", G_CALLBACK (answered_cb), &told);
      g_assert_false (gtk_widget_get_visible (card));
      g_ptr_array_unref (lissom_safety_report_pain (self->safety, lissom_pain_rule_find ("dull-ache"),
                                                    "chair-single-leg", 2, FALSE, yesterday));
      page_window_settle ();
      g_assert_true (gtk_widget_get_visible (card));
      press (window, rows[i].word);
      g_assert_nonnull (told);
      g_assert_cmpuint (told->len, ==, rows[i].n_changes);
      g_assert_false (gtk_widget_get_visible (card));
      page_window_free (window);
    }
}

/* --- The offer at the end -------------------------------------------------------------------------- */

static void
taken_cb (int *answer, gboolean take)
{
  *answer = take;
}

static void
test_offer (Fixture *self, gconstpointer data)
{
  const LissomOffer offer = { .sentence = (char *) "Toe touch: hold 30 seconds instead of 20." };
  static const char *const words[] = { "Stay as it is", "Yes, next time" };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (now);

  for (int take = FALSE; take <= TRUE; take++)
    {
      GtkWidget *page = lissom_closing_page_new (self->catalogue);
      GtkWindow *window = page_window_new (page, 800, 720);
      GtkWidget *shown = page_window_get (page, "offer");
      int answered = -1;

      g_signal_connect_swapped (page, "offer-answered", G_CALLBACK (taken_cb), &answered);
      lissom_closing_page_show_entry (LISSOM_CLOSING_PAGE (page), entry);
      lissom_closing_page_set_offer (LISSOM_CLOSING_PAGE (page), &offer);
      page_window_settle ();
      g_assert_true (page_window_says (shown, offer.sentence));
      press (window, words[take]);
      g_assert_cmpint (answered, ==, take);
      g_assert_false (gtk_widget_get_visible (shown));
      page_window_free (window);
    }
}

/* --- Preferences ----------------------------------------------------------------------------------- */

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is known is seen and changed there, one switch each, and the questions can be asked again. */
static void
test_preferences (Fixture *self, gconstpointer data)
{
  GtkWidget *group = lissom_check_group_new (self->safety, self->catalogue);
  GtkWindow *window = page_window_new (group, 560, 900);
  guint n_checks = 0;

  g_signal_connect_swapped (group, "check", G_CALLBACK (count_cb), &n_checks);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (group, "What fits you")), TRUE);
  page_window_settle ();
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    {
      const LissomFilterInfo *info = lissom_filters_get_nth (i);
      g_autofree char *title = g_markup_escape_text (info->title, -1);
      GtkWidget *row = find_row (group, title), *button;

      g_assert_nonnull (row);
      g_assert_true (page_window_says (row, "Why?"));
      button = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
      g_assert_true (gtk_widget_grab_focus (button));
      gtk_switch_set_active (GTK_SWITCH (button), TRUE);
      g_assert_cmpint (lissom_safety_get_filters (self->safety), ==, info->filter);
      gtk_switch_set_active (GTK_SWITCH (button), FALSE);
      g_assert_cmpint (lissom_safety_get_filters (self->safety), ==, 0);
    }
  /* And the other way: what is told elsewhere is shown. */
  lissom_safety_set_filters (self->safety, LISSOM_FILTER_HEAD);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (adw_action_row_get_activatable_widget (
    ADW_ACTION_ROW (find_row (group, lissom_filter_get_info (LISSOM_FILTER_HEAD)->title))))));
  g_assert_cmpuint (n_checks, ==, 0);
  g_signal_emit_by_name (gtk_widget_get_ancestor (
                           page_window_find (group, ADW_TYPE_ACTION_ROW), ADW_TYPE_ACTION_ROW),
                         "activated");
  g_assert_cmpuint (n_checks, ==, 1);
  page_window_free (window);
}

#define ADD(name) g_test_add ("/safety-pages/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  lissom_pages_init ();
  page_stage_init ();

  ADD (check);
  ADD (cautions);
  ADD (next_day);
  ADD (offer);
  ADD (preferences);
  return g_test_run ();
}
