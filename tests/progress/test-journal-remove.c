/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scratch-home.h"
#include "progress-support.h"

#include <glib/gstdio.h>

/* Taking entries out of the journal, putting them back, and changing them. */

typedef struct
{
  char *folder;
  LissomJournal *journal;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->journal = open_journal (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->journal);
  remove_folder (fixture->folder);
}

static GPtrArray *
load_all (const char *folder)
{
  g_autoptr (LissomJournal) fresh = open_journal (folder);
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = load (fresh, NULL, NULL, &error);

  g_assert_no_error (error);
  return entries;
}

static GPtrArray *
fill (Fixture *fixture, guint n)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_journal_entry_free);
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *started = g_strdup_printf ("2026-%02u-%02uT07:30:00+01:00", i % 2 + 10,
                                                  i + 1);
      LissomJournalEntry *entry = make_entry (started, i);
      g_autoptr (GError) error = NULL;

      save (fixture->journal, entry, &error);
      g_assert_no_error (error);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

/* Deleting takes out that one alone, and undoing leaves the very same file. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = fill (fixture, 12);
  g_autoptr (GPtrArray) before = load_all (fixture->folder);
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) without = NULL;
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (GError) error = NULL;
      guint n;

      g_assert_true (remove_entry (fixture->journal, entry, &error));
      g_assert_no_error (error);
      without = load_all (fixture->folder);
      g_assert_cmpuint (without->len, ==, 11);
      for (n = 0; n < without->len; n++)
        {
          const LissomJournalEntry *other = g_ptr_array_index (without, n);

          g_assert_cmpstr (other->id, !=, entry->id);
        }
      save (fixture->journal, entry, &error);
      g_assert_no_error (error);
      after = load_all (fixture->folder);
      g_assert_cmpuint (after->len, ==, before->len);
      for (n = 0; n < after->len; n++)
        assert_same_entry (g_ptr_array_index (after, n), g_ptr_array_index (before, n));
    }
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = fill (fixture, 2);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (remove_entry (fixture->journal, g_ptr_array_index (entries, 0), &error));
  g_assert_true (remove_entry (fixture->journal, g_ptr_array_index (entries, 0), &error));
  g_assert_no_error (error);
  left = load_all (fixture->folder);
  g_assert_cmpuint (left->len, ==, 1);
}

/* A change from a second window, which had loaded it earlier, is the same session still. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = fill (fixture, 3);
  g_autoptr (LissomJournal) other = open_journal (fixture->folder);
  LissomJournalEntry *entry = g_ptr_array_index (entries, 1);
  LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, 0);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  entry->pull = 9;
  exercise->left_ms = 12345;
  save (other, entry, &error);
  g_assert_no_error (error);
  entry->pain = 7;
  save (fixture->journal, entry, &error);
  g_assert_no_error (error);
  after = load_all (fixture->folder);
  g_assert_cmpuint (after->len, ==, 3);
  assert_same_entry (g_ptr_array_index (after, 2), entry);
}

/* What waits for a disk with room is deleted there. */
static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = make_entry ("2026-10-03T07:30:00Z", 1);
  g_autofree char *folder = g_build_filename (fixture->folder, "file", "journal", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  g_autoptr (LissomJournal) journal = open_journal (folder);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  /* A file where the folder should be. */
  write_text (fixture->folder, "file", "x", 1);
  g_assert_false (save (journal, entry, &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  g_clear_error (&error);
  g_assert_false (remove_entry (journal, entry, &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  g_clear_error (&error);

  g_assert_no_errno (g_unlink (file));
  g_assert_true (remove_entry (journal, entry, &error));
  g_assert_no_error (error);
  left = load (journal, NULL, NULL, &error);
  g_assert_cmpuint (left->len, ==, 0);
}

/* The folder of sessions and that of measurements are one, and neither disturbs the other. */
static void
test_measurements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries G_GNUC_UNUSED = fill (fixture, 2);
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < 2 * LISSOM_N_MEASURES; i++)
    {
      g_autoptr (LissomMeasurement) measurement = make_measurement ("2026-10-05T18:00:00+02:00", i);
      g_autoptr (GPtrArray) found = NULL;
      guint n;

      save_measurement (fixture->journal, measurement, &error);
      g_assert_no_error (error);
      found = load_measurements (fixture->journal, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
      for (n = 0; n < found->len; n++)
        assert_same_measurement (g_ptr_array_index (found, n), measurement);
      remove_measurement (fixture->journal, measurement, &error);
      g_assert_no_error (error);
      g_clear_pointer (&found, g_ptr_array_unref);
      found = load_measurements (fixture->journal, &error);
      g_assert_cmpuint (found->len, ==, 0);
    }
  sessions = load_all (fixture->folder);
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_true (exists (fixture->folder, "measurements-2026-10.ini"));
}

/* Damage in the file of measurements: what can be read is kept, the rest is put aside. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) reports = watch_reports (fixture->journal);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *cut = NULL;
  guint i;

  for (i = 0; i < 3; i++)
    {
      g_autoptr (LissomMeasurement) measurement = make_measurement ("2026-10-05T18:00:00Z", i);

      save_measurement (fixture->journal, measurement, &error);
      g_assert_no_error (error);
    }
  text = read_text (fixture->folder, "measurements-2026-10.ini");
  cut = g_strndup (text, strlen (text) - 30);
  write_text (fixture->folder, "measurements-2026-10.ini", cut, -1);
  found = load_measurements (fixture->journal, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (reports->len, ==, 1);
  g_assert_cmpuint (count_files (fixture->folder, "damaged"), ==, 1);
}

/* Anything that a measurement may not be is damage, not a number on a chart. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "test=chair-reach\nleg=left\ntrials=99999;\n", "test=chair-reach\nleg=both\ntrials=1;\n",
    "test=chair-reach\ntrials=1;\n",               "test=handstand\ntrials=1;\n",
    "test=stiffness\ntrials=;\n",                  "test=stiffness\nleg=left\ntrials=3;\n",
    "test=stiffness\ntrials=3;x;\n",               "test=stiffness\ntrials=1;1;1;1;1;1;1;1;1;1;1;\n",
    "test=stiffness\ntrials=3;\npain=11\n",        "test=leg-raise-tape\nleg=left\ntrials=1;\nlength=1\n",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("[journal]\nformat=1\n\n[measurement good]\ntaken=2026-10-05T18:00:00Z\n"
                         "test=stiffness\ntrials=3;\ncomplete=true\n\n[measurement bad]\n"
                         "taken=2026-10-05T18:00:00Z\n%scomplete=true\n",
                         bad[i]);
      g_autoptr (LissomJournal) journal = open_journal (fixture->folder);
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GError) error = NULL;

      write_text (fixture->folder, "measurements-2026-10.ini", text, -1);
      found = load_measurements (journal, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
    }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static void
test_months (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries G_GNUC_UNUSED = fill (fixture, 12);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) months = NULL;
  g_autoptr (GError) error = NULL;

  lissom_journal_list_months_async (fixture->journal, NULL, listed_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  months = lissom_journal_list_months_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (months->len, ==, 2);
  g_assert_cmpint (g_array_index (months, int, 0), ==, 2026 * 12 + 9);
  g_assert_cmpint (g_array_index (months, int, 1), ==, 2026 * 12 + 10);
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/journal-remove/undo", test_undo);
  ADD ("/journal-remove/twice", test_twice);
  ADD ("/journal-remove/edit", test_edit);
  ADD ("/journal-remove/waiting", test_waiting);
  ADD ("/journal-remove/measurements", test_measurements);
  ADD ("/journal-remove/damage", test_damage);
  ADD ("/journal-remove/hostile", test_hostile);
  ADD ("/journal-remove/months", test_months);

  return g_test_run ();
}
