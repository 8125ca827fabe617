/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chart.h"
#include "lissom-closing-page.h"
#include "lissom-entry-window.h"
#include "lissom-history-page.h"
#include "lissom-measure-page.h"
#include "lissom-pages.h"
#include "lissom-photo-angle.h"
#include "lissom-photo-view.h"
#include "lissom-progress-page.h"
#include "lissom-progress-panels.h"
#include "lissom-score-row.h"
#include "lissom-scratch-home.h"
#include "lissom-stiffness-card.h"
#include "progress-sample.h"

#include <glib/gstdio.h>

/* What the pages of progress do; how they look is for test-looks. */

static LissomCatalogue *catalogue;
static LissomPreferences *preferences;

static GtkWidget *
show (GtkWidget *page)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1000, "default-height", 720,
                                    "content", page, NULL);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
wait_until (gboolean (*ready) (gpointer data), gpointer data)
{
  const gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!ready (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

static gboolean
page_is_loaded (gpointer data)
{
  return lissom_progress_page_is_loaded (data);
}

static GtkWidget *
get_child (GtkWidget *page, const char *name)
{
  GObject *child = gtk_widget_get_template_child (page, LISSOM_TYPE_PROGRESS_PAGE, name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
test_empty (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *page = lissom_progress_page_new (catalogue, preferences, sample->journal);
  GtkWidget *window = NULL;

  lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
  window = show (page);
  wait_until (page_is_loaded, page);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (page, "headline"))), ==,
                   "This week is still open");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (page, "held_left"))), ==, "0 s");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_filled (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (60);
  GtkWidget *page = lissom_progress_page_new (catalogue, preferences, sample->journal);
  GtkWidget *window = NULL;

  lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
  window = show (page);
  wait_until (page_is_loaded, page);
  /* The week begins on Sunday here; the sample leaves Monday out. */
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (page, "headline"))), ==,
                   "15 minutes on 3 days this week");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_child (page, "held_right"))), ==, "180 s");
  g_assert_cmpuint (count_children (get_child (page, "lately")), ==, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_listed (gpointer data)
{
  return lissom_history_page_get_n_listed (data) > 0;
}

typedef struct
{
  LissomHistoryPage *page;
  guint n;
} Listed;

static gboolean
has_listed (gpointer data)
{
  Listed *listed = data;

  return lissom_history_page_get_n_listed (listed->page) == listed->n;
}

/* Deleting takes one away, and undo brings the very same back. */
static void
test_undo (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (20);
  GtkWidget *page = lissom_history_page_new (sample->journal);
  GtkWidget *window = show (page);
  Listed listed = { .page = LISSOM_HISTORY_PAGE (page) };
  g_autofree char *path = g_build_filename (sample->folder, "2026-11.ini", NULL);
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;
  guint n;

  wait_until (is_listed, page);
  progress_sample_settle (sample);
  n = lissom_history_page_get_n_listed (listed.page);
  g_assert_cmpuint (n, >, 8);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));

  lissom_history_page_delete (listed.page, n - 1);
  listed.n = n - 1;
  progress_sample_settle (sample);
  wait_until (has_listed, &listed);
  g_assert_true (g_file_get_contents (path, &without, NULL, NULL));
  g_assert_cmpuint (strlen (without), <, strlen (before));

  lissom_history_page_undo (listed.page);
  lissom_history_page_undo (listed.page); /* once more is nothing */
  listed.n = n;
  progress_sample_settle (sample);
  wait_until (has_listed, &listed);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  /* Its group is at the end now; which group comes first means nothing. */
  g_assert_cmpuint (strlen (after), >, strlen (without));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first widget of @type below @widget with that style class (nullable). */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *style)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (style == NULL || gtk_widget_has_css_class (widget, style)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, style);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_entry_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (LISSOM_IS_ENTRY_WINDOW (window))
        return window;
    }
  return NULL;
}

static void
corrected_cb (GtkWidget *page, const LissomJournalEntry *entry, LissomJournalEntry **slot)
{
  *slot = lissom_journal_entry_copy (entry);
}

/* From the closing page: another number of seconds, and the answers that were given already. */
static void
test_differently (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (now);
  g_autoptr (LissomJournalEntry) corrected = NULL;
  GtkWidget *page = lissom_closing_page_new (catalogue);
  GtkWidget *window, *entry_window;
  LissomJournalExercise *exercise =
    lissom_journal_entry_add_exercise (entry, "chair-single-leg", "Chair stretch");

  exercise->right_ms = 30500;
  exercise->left_ms = 30000;
  entry->run_ms = 90000;
  entry->pain = 2;
  lissom_closing_page_show_entry (LISSOM_CLOSING_PAGE (page), entry);
  window = show (page);
  g_signal_connect (page, "corrected", G_CALLBACK (corrected_cb), &corrected);
  g_signal_emit_by_name (
    gtk_widget_get_template_child (page, LISSOM_TYPE_CLOSING_PAGE, "correct"), "clicked");

  entry_window = find_entry_window ();
  g_assert_nonnull (entry_window);
  gtk_spin_button_set_value (
    GTK_SPIN_BUTTON (find_widget (entry_window, GTK_TYPE_SPIN_BUTTON, NULL)), 20);
  g_signal_emit_by_name (find_widget (entry_window, GTK_TYPE_BUTTON, "suggested-action"), "clicked");

  g_assert_nonnull (corrected);
  g_assert_cmpstr (corrected->id, ==, entry->id);
  exercise = g_ptr_array_index (corrected->exercises, 0);
  g_assert_cmpint (exercise->right_ms, ==, 20000);
  g_assert_cmpint (exercise->left_ms, ==, 30000);
  g_assert_cmpint (corrected->run_ms, ==, 79500);
  g_assert_cmpint (corrected->pain, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_chosen (gpointer data)
{
  lissom_measure_page_choose (data, LISSOM_MEASURE_CHAIR_REACH);
  return g_strcmp0 (lissom_measure_page_get_step (data), "warning") == 0;
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
do_try (LissomMeasurePage *page, const char *next)
{
  g_assert_cmpstr (lissom_measure_page_get_step (page), ==, "ready");
  lissom_measure_page_go_on (page);
  for (int second = 0; second < 5; second++)
    {
      g_assert_cmpstr (lissom_measure_page_get_step (page), ==, "hold");
      lissom_measure_page_tick (page);
    }
  g_assert_cmpstr (lissom_measure_page_get_step (page), ==, next);
}

/* The whole way: the warning first, two practices and two tries a leg, the better one counts. */
static void
test_measure (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *widget =
    lissom_measure_page_new (catalogue, preferences, sample->journal, NULL, 0);
  LissomMeasurePage *page = LISSOM_MEASURE_PAGE (widget);
  GtkWidget *window = show (widget);
  int n_finished = 0;

  g_signal_connect_swapped (page, "finished", G_CALLBACK (count_cb), &n_finished);
  g_object_set (preferences, "units", LISSOM_UNITS_INCHES, NULL);
  wait_until (is_chosen, page);
  lissom_measure_page_go_on (page);
  for (int leg = 0; leg < 2; leg++)
    {
      do_try (page, "ready");
      do_try (page, "ready");
      do_try (page, "number");
      lissom_measure_page_enter (page, -2.5);
      lissom_measure_page_go_on (page);
      do_try (page, "number");
      lissom_measure_page_enter (page, leg == 0 ? -3 : -1.5);
      lissom_measure_page_go_on (page);
    }
  g_assert_cmpstr (lissom_measure_page_get_step (page), ==, "result");
  /* Nothing is kept before the last button. */
  progress_sample_settle (sample);
  g_assert_cmpint (n_finished, ==, 0);
  lissom_measure_page_go_on (page);
  progress_sample_settle (sample);
  g_assert_cmpint (n_finished, ==, 1);
  {
    g_autoptr (GDir) dir = g_dir_open (sample->folder, 0, NULL);
    const char *name;
    g_autofree char *text = NULL;

    while ((name = g_dir_read_name (dir)))
      if (g_str_has_prefix (name, "measurements-"))
        {
          g_autofree char *file = g_build_filename (sample->folder, name, NULL);

          g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
        }
    g_assert_nonnull (text);
    /* In tenths of a millimetre, exactly. */
    g_assert_nonnull (strstr (text, "leg=left\ntrials=-635;-762;\n"));
    g_assert_nonnull (strstr (text, "leg=right\ntrials=-635;-381;\n"));
  }
  g_object_set (preferences, "units", LISSOM_UNITS_CENTIMETRES, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
can_choose_photo (gpointer page)
{
  lissom_measure_page_choose (page, LISSOM_MEASURE_LEG_RAISE_PHOTO);
  return g_str_equal (lissom_measure_page_get_step (page), "warning");
}

/* Three taps in a photo are an angle; a bent knee is none. The photo goes to the trash, or it is said
 * that it does not. */
static void
test_photo (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *widget = lissom_measure_page_new (catalogue, preferences, sample->journal, NULL, 0);
  LissomMeasurePage *page = LISSOM_MEASURE_PAGE (widget);
  GtkWidget *window = show (widget);
  GtkWidget *spin, *photo, *view;
  g_autofree char *picture =
    g_test_build_filename (G_TEST_DIST, "..", "data", "screenshots", "session.png", NULL);
  g_autofree char *copy = g_build_filename (sample->folder, "photo.png", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (picture);
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GFile) no_photo = g_file_new_for_path ("/nowhere.jpg");
  g_autoptr (GError) error = NULL;

  progress_sample_settle (sample);
  wait_until (can_choose_photo, page);
  lissom_measure_page_go_on (page);
  do_try (page, "ready");
  do_try (page, "ready");
  do_try (page, "number");
  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  photo = find_widget (widget, LISSOM_TYPE_PHOTO_ANGLE, NULL);
  view = find_widget (widget, LISSOM_TYPE_PHOTO_VIEW, NULL);
  spin = find_widget (widget, GTK_TYPE_SPIN_BUTTON, NULL);
  lissom_photo_angle_open (LISSOM_PHOTO_ANGLE (photo), no_photo);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.3, 0.8);
  lissom_photo_angle_open (LISSOM_PHOTO_ANGLE (photo), to);
  /* Eight dots wide, five high: as far across as up. */
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.3, 0.8);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.3, 0.5);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.5, 0.48);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 0);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.3, 0.8);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.4, 0.64);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.5, 0.48);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), 45, 0.6);
  lissom_measure_page_go_on (page);
  g_assert_cmpstr (lissom_measure_page_get_step (page), ==, "ready");
  g_assert_true (!g_file_query_exists (to, NULL) ||
                 find_widget (widget, GTK_TYPE_LABEL, "callout") != NULL);
  g_unlink (copy);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
asks_stiffness (gpointer card)
{
  return gtk_widget_get_visible (adw_bin_get_child (ADW_BIN (card)));
}

static gboolean
asks_no_stiffness (gpointer card)
{
  return !asks_stiffness (card);
}

static LissomMeasurement *
create_answer (GTimeZone *zone, int day, int hour)
{
  g_autoptr (GDateTime) taken = g_date_time_new (zone, 2026, 11, day, hour, 0, 0.0);
  LissomMeasurement *answer =
    lissom_measurement_new (LISSOM_MEASURE_STIFFNESS, LISSOM_LEG_NONE, taken);

  lissom_measurement_add_trial (answer, 4);
  return answer;
}

/* Once before each session, and on a new day; never twice for one. */
static void
test_stiffness (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 18, 0, 0.0);
  g_autoptr (GDateTime) noon = g_date_time_new (zone, 2026, 11, 24, 12, 0, 0.0);
  g_autoptr (GPtrArray) answers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_journal_entry_free);

  g_assert_true (lissom_stiffness_card_asks (answers, entries, now));
  g_ptr_array_add (answers, create_answer (zone, 23, 20));
  g_assert_true (lissom_stiffness_card_asks (answers, entries, now));
  g_ptr_array_add (answers, create_answer (zone, 24, 9));
  g_assert_false (lissom_stiffness_card_asks (answers, entries, now));
  g_ptr_array_add (entries, lissom_journal_entry_new (noon));
  g_assert_true (lissom_stiffness_card_asks (answers, entries, now));
  g_ptr_array_add (answers, create_answer (zone, 24, 17));
  g_assert_false (lissom_stiffness_card_asks (answers, entries, now));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) user_data = lissom_journal_load_finish (LISSOM_JOURNAL (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer data)
{
  return *(GPtrArray **) data != NULL;
}

/* What the journal has of measurements: how many, and the value of the last one (-1: none). */
static guint
count_measurements (ProgressSample *sample, int *last)
{
  g_autoptr (GPtrArray) measurements = NULL;

  progress_sample_settle (sample);
  lissom_journal_load_measurements_async (sample->journal, NULL, NULL, NULL, loaded_cb,
                                          &measurements);
  wait_until (is_loaded, &measurements);
  *last = -1;
  if (measurements->len > 0)
    *last =
      ((LissomMeasurement *) g_ptr_array_index (measurements, measurements->len - 1))->value;
  return measurements->len;
}

/* One tap keeps it, another changes it, the same again takes it back. */
static void
test_stiffness_card (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *card = lissom_stiffness_card_new (sample->journal);
  GtkWidget *window = show (card);
  LissomScoreRow *score;
  int last;

  wait_until (asks_stiffness, card);
  score = LISSOM_SCORE_ROW (find_widget (card, LISSOM_TYPE_SCORE_ROW, NULL));
  lissom_score_row_set_score (score, 6);
  lissom_score_row_set_score (score, 3);
  g_assert_cmpuint (count_measurements (sample, &last), ==, 1);
  g_assert_cmpint (last, ==, 3);
  lissom_score_row_set_score (score, -1);
  g_assert_cmpuint (count_measurements (sample, &last), ==, 0);
  lissom_score_row_set_score (score, 5);
  g_assert_cmpuint (count_measurements (sample, &last), ==, 1);

  /* Whoever comes back to the page is not asked again, and the answer stays. */
  gtk_widget_set_visible (window, FALSE);
  gtk_widget_set_visible (window, TRUE);
  wait_until (asks_no_stiffness, card);
  g_assert_cmpuint (count_measurements (sample, &last), ==, 1);
  g_assert_cmpint (last, ==, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who must not is not let in, by whatever way. */
static void
test_obstacles (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *widget = lissom_measure_page_new (catalogue, preferences, sample->journal, NULL,
                                               LISSOM_FILTER_BONES);
  LissomMeasurePage *page = LISSOM_MEASURE_PAGE (widget);
  GtkWidget *window = show (widget);

  progress_sample_settle (sample);
  for (int id = 0; id < LISSOM_N_MEASURES; id++)
    {
      lissom_measure_page_choose (page, (LissomMeasureId) id);
      g_assert_cmpstr (lissom_measure_page_get_step (page), ==,
                       id == LISSOM_MEASURE_STIFFNESS ? "number" : "choose");
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_steps (void)
{
  const double sizes[] = { 0.4, 1, 3, 5, 7, 10, 12, 29, 30, 99, 450 };

  g_assert_cmpfloat (lissom_chart_choose_step (0, 30), ==, 10);
  g_assert_cmpfloat (lissom_chart_choose_step (0, 10), ==, 2);
  g_assert_cmpfloat (lissom_chart_choose_step (-13, 0), ==, 5);
  g_assert_cmpfloat (lissom_chart_choose_step (3, 3), ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double n = sizes[i] / lissom_chart_choose_step (0, sizes[i]);

      g_assert_cmpfloat (n, <=, 5.001);
      g_assert_cmpfloat (n, >=, 1.9);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *trash = g_dir_make_tmp ("lissom-trash-XXXXXX", NULL);
  int status;

  /* Where GIO puts what goes to the trash. */
  g_setenv ("XDG_DATA_HOME", trash, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_setenv ("TZ", "UTC", TRUE);
  gtk_init ();
  adw_init ();
  lissom_pages_init ();
  catalogue = lissom_catalogue_new ();
  preferences = lissom_preferences_new ();

  g_test_add_func ("/progress-page/empty", test_empty);
  g_test_add_func ("/progress-page/filled", test_filled);
  g_test_add_func ("/progress-page/undo", test_undo);
  g_test_add_func ("/progress-page/differently", test_differently);
  g_test_add_func ("/progress-page/measure", test_measure);
  g_test_add_func ("/progress-page/obstacles", test_obstacles);
  g_test_add_func ("/progress-page/photo", test_photo);
  g_test_add_func ("/progress-page/stiffness", test_stiffness);
  g_test_add_func ("/progress-page/stiffness-card", test_stiffness_card);
  g_test_add_func ("/progress-page/steps", test_steps);
  status = g_test_run ();
  lissom_scratch_remove (trash);
  return status;
}
