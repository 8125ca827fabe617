/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "progress-support.h"

#include <glib/gstdio.h>

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("lissom-progress-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          remove_folder (path);
        }
      else
        {
          g_assert_no_errno (g_unlink (path));
          g_free (path);
        }
    }
  g_assert_no_errno (g_rmdir (folder));
  g_free (folder);
}

char *
read_text (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
write_text (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

gboolean
exists (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

guint
count_files (const char *folder, const char *part_of_name)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir && (name = g_dir_read_name (dir)))
    if (strstr (name, part_of_name))
      count++;
  return count;
}

LissomJournalEntry *
make_entry (const char *started, guint number)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (started, NULL);
  LissomJournalEntry *entry;
  guint i;

  g_assert_nonnull (time);
  entry = lissom_journal_entry_new (time);
  g_free (entry->routine_id);
  entry->routine_id = g_strdup ("two-basics");
  g_free (entry->routine_title);
  entry->routine_title = g_strdup ("The two basics");
  entry->run_ms = 300000 + number;
  entry->outcome = (LissomOutcome) (number % 4);
  entry->pull = (int) (number % 12) - 1;
  entry->pain = (int) (number % 11);
  for (i = 0; i < 2; i++)
    {
      LissomJournalExercise *exercise =
        lissom_journal_entry_add_exercise (entry, i == 0 ? "standing-march" : "standing-toe-touch",
                                           i == 0 ? "March" : "Toe touch");

      exercise->right_ms = 30000 + number;
      exercise->left_ms = 30000 + 2 * number;
      exercise->both_ms = i * 1000;
      exercise->reps = (int) (i * number);
      exercise->eased = number % 2 == i;
      exercise->skipped = number % 3 == i;
    }
  for (i = 0; i < number % 3; i++)
    lissom_journal_entry_add_change (entry, "pain-easier", i == 0 ? "standing-toe-touch" : "",
                                     "Toe touch: easier; half as much.");
  return entry;
}

void
assert_same_entry (const LissomJournalEntry *a, const LissomJournalEntry *b)
{
  g_autofree char *a_time = g_date_time_format (a->started, "%FT%T%:z");
  g_autofree char *b_time = g_date_time_format (b->started, "%FT%T%:z");
  guint i;

  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a_time, ==, b_time);
  g_assert_cmpstr (a->routine_id, ==, b->routine_id);
  g_assert_cmpstr (a->routine_title, ==, b->routine_title);
  g_assert_cmpint (a->run_ms, ==, b->run_ms);
  g_assert_cmpint (a->outcome, ==, b->outcome);
  g_assert_cmpint (a->pull, ==, b->pull);
  g_assert_cmpint (a->pain, ==, b->pain);
  g_assert_cmpstr (a->hurt, ==, b->hurt);
  g_assert_cmpuint (a->exercises->len, ==, b->exercises->len);
  for (i = 0; i < a->exercises->len; i++)
    {
      const LissomJournalExercise *x = g_ptr_array_index (a->exercises, i);
      const LissomJournalExercise *y = g_ptr_array_index (b->exercises, i);

      g_assert_cmpstr (x->stretch_id, ==, y->stretch_id);
      g_assert_cmpstr (x->title, ==, y->title);
      g_assert_cmpint (x->right_ms, ==, y->right_ms);
      g_assert_cmpint (x->left_ms, ==, y->left_ms);
      g_assert_cmpint (x->both_ms, ==, y->both_ms);
      g_assert_cmpint (x->reps, ==, y->reps);
      g_assert_cmpint (x->eased, ==, y->eased);
      g_assert_cmpint (x->skipped, ==, y->skipped);
    }
  g_assert_cmpuint (a->changes->len, ==, b->changes->len);
  for (i = 0; i < a->changes->len; i++)
    {
      const LissomJournalChange *x = g_ptr_array_index (a->changes, i);
      const LissomJournalChange *y = g_ptr_array_index (b->changes, i);

      g_assert_cmpstr (x->rule, ==, y->rule);
      g_assert_cmpstr (x->stretch_id, ==, y->stretch_id);
      g_assert_cmpstr (x->text, ==, y->text);
    }
}

LissomMeasurement *
make_measurement (const char *taken, guint number)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (taken, NULL);
  const LissomMeasure *measure = lissom_measure_get ((LissomMeasureId) (number % LISSOM_N_MEASURES));
  LissomMeasurement *measurement;
  int i;

  g_assert_nonnull (time);
  measurement = lissom_measurement_new (
    measure->id, measure->sided ? (LissomLeg) (1 + number / LISSOM_N_MEASURES % 2) : LISSOM_LEG_NONE, time);
  for (i = 0; i < measure->n_trials; i++)
    lissom_measurement_add_trial (measurement,
                                  measure->min + (int) (number * 37 + (guint) i * 11) %
                                                   (measure->max - measure->min + 1));
  if (measure->id == LISSOM_MEASURE_LEG_RAISE_TAPE)
    measurement->length = 8500;
  measurement->pain = (int) (number % 12) - 1;
  return measurement;
}

void
assert_same_measurement (const LissomMeasurement *a, const LissomMeasurement *b)
{
  g_autofree char *a_time = g_date_time_format (a->taken, "%FT%T%:z");
  g_autofree char *b_time = g_date_time_format (b->taken, "%FT%T%:z");

  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a_time, ==, b_time);
  g_assert_cmpint (a->measure, ==, b->measure);
  g_assert_cmpint (a->leg, ==, b->leg);
  g_assert_cmpint (a->value, ==, b->value);
  g_assert_cmpint (a->length, ==, b->length);
  g_assert_cmpint (a->pain, ==, b->pain);
  g_assert_cmpmem (a->trials->data, a->trials->len * sizeof (int), b->trials->data,
                   b->trials->len * sizeof (int));
}

static void
got_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

gboolean
save (LissomJournal *journal, const LissomJournalEntry *entry, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_save_async (journal, entry, NULL, got_result_cb, &result);
  return lissom_journal_save_finish (journal, wait_for (&result), error);
}

GPtrArray *
load (LissomJournal *journal, const char *from, const char *to, GError **error)
{
  g_autoptr (GDateTime) from_time = from ? g_date_time_new_from_iso8601 (from, NULL) : NULL;
  g_autoptr (GDateTime) to_time = to ? g_date_time_new_from_iso8601 (to, NULL) : NULL;
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_load_async (journal, from_time, to_time, NULL, got_result_cb, &result);
  return lissom_journal_load_finish (journal, wait_for (&result), error);
}

gboolean
remove_entry (LissomJournal *journal, const LissomJournalEntry *entry, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_remove_async (journal, entry, NULL, got_result_cb, &result);
  return lissom_journal_save_finish (journal, wait_for (&result), error);
}

gboolean
save_measurement (LissomJournal *journal, const LissomMeasurement *measurement, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_save_measurement_async (journal, measurement, NULL, got_result_cb, &result);
  return lissom_journal_save_finish (journal, wait_for (&result), error);
}

gboolean
remove_measurement (LissomJournal *journal, const LissomMeasurement *measurement, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_remove_measurement_async (journal, measurement, NULL, got_result_cb, &result);
  return lissom_journal_save_finish (journal, wait_for (&result), error);
}

GPtrArray *
load_measurements (LissomJournal *journal, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lissom_journal_load_measurements_async (journal, NULL, NULL, NULL, got_result_cb, &result);
  return lissom_journal_load_finish (journal, wait_for (&result), error);
}

LissomJournal *
open_journal (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  return lissom_journal_new (file);
}

static void
damaged_cb (LissomJournal *journal, const char *message, GPtrArray *reports)
{
  g_ptr_array_add (reports, g_strdup (message));
}

GPtrArray *
watch_reports (LissomJournal *journal)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect_data (journal, "damaged", G_CALLBACK (damaged_cb), g_ptr_array_ref (reports),
                         (GClosureNotify) (void (*) (void)) g_ptr_array_unref, 0);
  return reports;
}
