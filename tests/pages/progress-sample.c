/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "progress-sample.h"

#include "lissom-journal-batch.h"
#include "lissom-worker.h"

#include <glib/gstdio.h>

#define MINUTE 60000

static void
add_session (ProgressSample *self, LissomJournalBatch *batch, int days_ago)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (self->now, -days_ago);
  g_autoptr (GDateTime) started = g_date_time_add_hours (day, -8);
  g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (started);
  LissomJournalExercise *march =
    lissom_journal_entry_add_exercise (entry, "march-on-the-spot", "March on the spot");
  LissomJournalExercise *hold =
    lissom_journal_entry_add_exercise (entry, "chair-single-leg", "One leg on the chair");

  g_free (entry->routine_title);
  entry->routine_title = g_strdup ("The two basics");
  entry->outcome = days_ago % 5 == 3 ? LISSOM_OUTCOME_STOPPED : LISSOM_OUTCOME_FINISHED;
  entry->run_ms = 4 * MINUTE + (days_ago % 7) * 25000;
  entry->pull = 2 + days_ago % 4;
  entry->pain = days_ago % 11 == 6 ? 2 : 0;
  march->both_ms = MINUTE;
  march->reps = 20;
  hold->left_ms = 60000 + (days_ago % 3) * 15000;
  hold->right_ms = 60000;
  g_assert_true (lissom_journal_batch_add (batch, &lissom_record_sessions, entry, NULL));
}

static void
add_measurement (ProgressSample *self, int days_ago, LissomLeg leg, int value)
{
  g_autoptr (GDateTime) taken = g_date_time_add_days (self->now, -days_ago);
  g_autoptr (LissomMeasurement) measurement =
    lissom_measurement_new (LISSOM_MEASURE_CHAIR_REACH, leg, taken);

  lissom_measurement_add_trial (measurement, value - 100);
  lissom_measurement_add_trial (measurement, value);
  lissom_journal_save_measurement_async (self->journal, measurement, NULL, NULL, NULL);
}

ProgressSample *
progress_sample_new (int n_days)
{
  static const int values[] = { -300, -450, -600, -900, -800, -900 };
  ProgressSample *self = g_new0 (ProgressSample, 1);
  g_autoptr (GFile) file = NULL;
  g_autoptr (LissomJournalBatch) batch = NULL;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  gboolean committed;

  /* A Thursday. */
  self->now = g_date_time_new_local (2026, 11, 26, 16, 0, 0);
  self->folder = g_dir_make_tmp ("lissom-sample-XXXXXX", NULL);
  file = g_file_new_for_path (self->folder);
  self->journal = lissom_journal_new (file);
  /* All at once: years of them one by one would take minutes. */
  batch = lissom_journal_batch_new (self->folder, NULL);
  for (int day = 1; day <= n_days; day++)
    if (n_days == 1 || (day % 7 != 3 && day % 7 != 5 && day % 13 != 0))
      add_session (self, batch, day);
  g_assert_true (lissom_journal_batch_commit (batch, &committed, reports, NULL));
  for (gsize i = 0; n_days > 1 && i < G_N_ELEMENTS (values); i++)
    {
      add_measurement (self, 10 + 14 * (int) i, LISSOM_LEG_LEFT, values[i]);
      add_measurement (self, 10 + 14 * (int) i, LISSOM_LEG_RIGHT, values[i] - 100);
    }
  progress_sample_settle (self);
  return self;
}

void
progress_sample_settle (ProgressSample *self)
{
  lissom_worker_drain ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
progress_sample_free (ProgressSample *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  progress_sample_settle (self);
  g_clear_object (&self->journal);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_date_time_unref (self->now);
  g_free (self->folder);
  g_free (self);
}
