/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scratch-home.h"
#include "progress-support.h"

#include <glib/gstdio.h>

/* What a journal keeps, and where. */

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

static void
save_ok (LissomJournal *journal, const LissomJournalEntry *entry)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = save (journal, entry, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
}

static GPtrArray *
load_ok (LissomJournal *journal, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = load (journal, from, to, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entries);
  return entries;
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_default_folder (void)
{
  g_autoptr (GFile) folder = lissom_journal_get_default_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_data_dir (), "lissom", "journal", NULL);

  g_assert_cmpstr (g_file_peek_path (folder), ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "not", "there", NULL);
  g_autoptr (LissomJournal) journal = open_journal (nowhere);
  g_autoptr (GPtrArray) entries = load_ok (journal, NULL, NULL);

  g_assert_cmpuint (entries->len, ==, 0);
  /* Looking makes nothing; saving makes the folder, for its owner alone. */
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
  {
    g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00+01:00", 1);
    g_autofree char *file = g_build_filename (nowhere, "2026-11.ini", NULL);
    GStatBuf info;

    save_ok (journal, entry);
    g_assert_no_errno (g_stat (nowhere, &info));
    g_assert_cmpint (info.st_mode & 0777, ==, 0700);
    g_assert_no_errno (g_stat (file, &info));
    g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  }
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < 24; i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00+01:00", i);
      g_autoptr (GPtrArray) entries = NULL;
      guint n;

      save_ok (fixture->journal, entry);
      entries = load_ok (fixture->journal, NULL, NULL);
      g_assert_cmpuint (entries->len, ==, i + 1);
      for (n = 0; n < entries->len; n++)
        {
          const LissomJournalEntry *found = g_ptr_array_index (entries, n);
          if (g_str_equal (found->id, entry->id))
            break;
        }
      g_assert_cmpuint (n, <, entries->len);
      assert_same_entry (entry, g_ptr_array_index (entries, n));
    }
}

static void
test_odd_strings (Fixture *fixture, gconstpointer data)
{
  const char *const strings[] = {
    "",
    " leading and trailing ",
    "two\nlines\r\nand\ttabs",
    "back\\slash \\n \\s \\",
    "[session 1]",
    "\n[session 1]\nstarted=now\n",
    "key=value;list;of;things",
    "# no comment",
    "“Stretch” · Dehnübung · 伸展 · تمدد · 🧘🏽",
    "\001\002\033[31m",
    "%s %n %d",
  };
  g_autofree char *huge = g_strnfill (100000, 'x');
  gsize i;

  for (i = 0; i <= G_N_ELEMENTS (strings); i++)
    {
      const char *string = i < G_N_ELEMENTS (strings) ? strings[i] : huge;
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00Z", i);
      g_autoptr (GPtrArray) entries = NULL;
      LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, 1);
      g_autofree char *from = g_strdup_printf ("20%02" G_GSIZE_FORMAT "-01-01T00:00:00Z", i);
      g_autofree char *to = g_strdup_printf ("20%02" G_GSIZE_FORMAT "-02-01T00:00:00Z", i);

      g_date_time_unref (entry->started);
      entry->started = g_date_time_new_from_iso8601 (from, NULL);
      g_free (entry->routine_id);
      entry->routine_id = g_strdup (string);
      g_free (entry->routine_title);
      entry->routine_title = g_strdup (string);
      g_free (entry->hurt);
      entry->hurt = g_strdup (string);
      g_free (exercise->stretch_id);
      exercise->stretch_id = g_strdup (string);
      g_free (exercise->title);
      exercise->title = g_strdup (string);
      save_ok (fixture->journal, entry);
      entries = load_ok (fixture->journal, from, to);
      g_assert_cmpuint (entries->len, ==, 1);
      assert_same_entry (entry, g_ptr_array_index (entries, 0));
    }

  /* What is no UTF-8 is marked; the rest of it and of the file stay. */
  {
    g_autoptr (LissomJournalEntry) entry = make_entry ("2030-01-01T00:00:00Z", 1);
    g_autoptr (GPtrArray) entries = NULL;
    const LissomJournalEntry *found;

    g_free (entry->routine_title);
    entry->routine_title = g_strdup ("caf\xe9 stretch");
    save_ok (fixture->journal, entry);
    entries = load_ok (fixture->journal, "2030-01-01T00:00:00Z", NULL);
    g_assert_cmpuint (entries->len, ==, 1);
    found = g_ptr_array_index (entries, 0);
    g_assert_cmpstr (found->routine_title, ==, "caf\357\277\275 stretch");
  }
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) first = make_entry ("2026-11-24T07:30:00+01:00", 1);
  g_autoptr (LissomJournalEntry) second = make_entry ("2026-11-25T07:30:00+01:00", 2);
  g_autoptr (GPtrArray) entries = NULL;
  int n_changed = 0;

  g_signal_connect_swapped (fixture->journal, "changed", G_CALLBACK (count_cb), &n_changed);
  save_ok (fixture->journal, first);
  save_ok (fixture->journal, second);
  first->pull = 4;
  first->run_ms = 7;
  g_ptr_array_remove_index (first->exercises, 1);
  save_ok (fixture->journal, first);
  g_assert_cmpint (n_changed, ==, 3);

  entries = load_ok (fixture->journal, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  assert_same_entry (first, g_ptr_array_index (entries, 0));
  assert_same_entry (second, g_ptr_array_index (entries, 1));
}

/* A person can read it, and what Lissom does not know in it stays. */
static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00-05:00", 1);
  g_autoptr (LissomJournalEntry) other = make_entry ("2026-11-25T07:30:00-05:00", 2);
  g_autofree char *before = NULL;
  g_autofree char *edited = NULL;
  g_autofree char *after = NULL;

  save_ok (fixture->journal, entry);
  before = read_text (fixture->folder, "2026-11.ini");
  g_assert_nonnull (strstr (before, "\nformat=1\n"));
  g_assert_nonnull (strstr (before, "\nstarted=2026-11-24T07:30:00-05:00\n"));
  g_assert_nonnull (strstr (before, "\ntitle=The two basics\n"));
  g_assert_nonnull (strstr (before, "\nexercise-1-right-ms=30001\n"));
  g_assert_nonnull (strstr (before, "\noutcome=stopped\n"));

  edited = g_strconcat (before, "\n# my own remark\n[own notes]\nknee=better\n", NULL);
  write_text (fixture->folder, "2026-11.ini", edited, -1);
  save_ok (fixture->journal, other);
  after = read_text (fixture->folder, "2026-11.ini");
  g_assert_nonnull (strstr (after, "# my own remark"));
  g_assert_nonnull (strstr (after, "[own notes]\nknee=better\n"));
  g_assert_cmpuint (count_files (fixture->folder, "damaged"), ==, 0);
}

/* The date in the session's own offset names the file; loading goes by moments. */
static void
test_months (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *started;
    const char *file;
  } cases[] = {
    { "2026-10-31T23:59:59+14:00", "2026-10.ini" }, /* 09:59:59Z */
    { "2026-11-01T00:00:00+14:00", "2026-11.ini" }, /* one second later */
    { "2026-10-31T23:59:59Z", "2026-10.ini" },
    { "2026-11-01T00:00:00Z", "2026-11.ini" },
    { "2026-10-31T23:30:00-12:00", "2026-10.ini" }, /* 11:30Z the next day */
    { "2026-12-31T23:59:59Z", "2026-12.ini" },
    { "2027-01-01T00:00:00Z", "2027-01.ini" },
  };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) november = NULL;
  g_autoptr (GPtrArray) instant = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry (cases[i].started, i);
      g_autofree char *text = NULL;

      save_ok (fixture->journal, entry);
      text = read_text (fixture->folder, cases[i].file);
      g_assert_nonnull (strstr (text, entry->id));
    }
  all = load_ok (fixture->journal, NULL, NULL);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (cases));
  for (i = 1; i < all->len; i++)
    {
      const LissomJournalEntry *a = g_ptr_array_index (all, i - 1);
      const LissomJournalEntry *b = g_ptr_array_index (all, i);
      g_assert_cmpint (g_date_time_compare (a->started, b->started), <, 0);
    }
  november = load_ok (fixture->journal, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");
  g_assert_cmpuint (november->len, ==, 2);
  /* From is inside, to is not. */
  instant = load_ok (fixture->journal, "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z");
  g_assert_cmpuint (instant->len, ==, 1);
  nothing = load_ok (fixture->journal, "2026-12-31T23:59:59Z", "2026-12-31T23:59:59Z");
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* The night on which the clocks go back: the same wall time twice. Written in one time zone
 * and read in another by programs of their own. */
static void
test_time_zones (void)
{
  const char *folder = g_getenv ("LISSOM_TEST_FOLDER");
  guint i;

  if (g_test_subprocess () && !exists (folder, "2026-10.ini"))
    {
      g_autoptr (LissomJournal) journal = open_journal (folder);
      /* 00:30 UTC and 01:30 UTC: both 02:30 in Berlin. */
      const gint64 moments[] = { 1792888200, 1792891800 };

      for (i = 0; i < 2; i++)
        {
          g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moments[i]);
          g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (local);
          g_autofree char *wall = g_date_time_format (local, "%T");

          g_assert_cmpstr (wall, ==, "02:30:00");
          entry->run_ms = i;
          save_ok (journal, entry);
        }
      return;
    }
  if (g_test_subprocess ())
    {
      g_autoptr (LissomJournal) journal = open_journal (folder);
      g_autoptr (GPtrArray) entries =
        load_ok (journal, "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:01+01:00");
      const char *const texts[] = { "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00" };
      g_autoptr (GDateTime) probe = g_date_time_new_from_unix_local (1792888200);

      g_assert_cmpint (g_date_time_get_utc_offset (probe), ==, 13 * G_TIME_SPAN_HOUR);
      g_assert_cmpuint (entries->len, ==, 2);
      for (i = 0; i < 2; i++)
        {
          const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
          g_autofree char *text = g_date_time_format (entry->started, "%FT%T%:z");

          g_assert_cmpstr (text, ==, texts[i]);
          g_assert_cmpint (entry->run_ms, ==, i);
        }
      return;
    }

  {
    char *new_folder = make_folder ();
    const char *const zones[] = { "Europe/Berlin", "Pacific/Auckland" };

    g_setenv ("LISSOM_TEST_FOLDER", new_folder, TRUE);
    for (i = 0; i < 2; i++)
      {
        g_setenv ("TZ", zones[i], TRUE);
        g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
        g_test_trap_assert_passed ();
      }
    g_unsetenv ("TZ");
    g_unsetenv ("LISSOM_TEST_FOLDER");
    remove_folder (new_folder);
  }
}

static void
ignore_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  (*(int *) data)++;
}

/* Many saves at once come in order; cancelling one does not lose it; the journal may be let go
 * meanwhile. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00+01:00", 1);
  LissomJournal *journal = open_journal (fixture->folder);
  g_autoptr (GPtrArray) entries = NULL;
  const LissomJournalEntry *found;
  int n_done = 0;
  int i;

  g_cancellable_cancel (cancellable);
  for (i = 1; i <= 20; i++)
    {
      entry->run_ms = i;
      lissom_journal_save_async (journal, entry, i == 20 ? cancellable : NULL, ignore_cb, &n_done);
    }
  g_object_unref (journal);
  while (n_done < 20)
    g_main_context_iteration (NULL, TRUE);

  entries = load_ok (fixture->journal, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  found = g_ptr_array_index (entries, 0);
  g_assert_cmpint (found->run_ms, ==, 20);
}

/* Two programs at once, one month: nothing is lost. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *writer =
    g_test_build_filename (G_TEST_BUILT, "progress", "journal-writer", NULL);
  GSubprocess *programs[2];
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  for (i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      programs[i] = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, writer, fixture->folder,
                                      i == 0 ? "first" : "second", "200", NULL);
      g_assert_no_error (error);
    }
  for (i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_subprocess_wait_check (programs[i], NULL, &error);
      g_assert_no_error (error);
      g_clear_object (&programs[i]);
    }
  entries = load_ok (fixture->journal, NULL, NULL);
  g_assert_cmpuint (entries->len, ==, 400);
  g_assert_cmpuint (count_files (fixture->folder, "damaged"), ==, 0);
  /* The month, the lock, and nothing half-written. */
  g_assert_cmpuint (count_files (fixture->folder, ""), ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/default-folder", test_default_folder);
  ADD ("/journal/empty", test_empty);
  ADD ("/journal/round-trip", test_round_trip);
  ADD ("/journal/odd-strings", test_odd_strings);
  ADD ("/journal/replace", test_replace);
  ADD ("/journal/by-hand", test_by_hand);
  ADD ("/journal/months", test_months);
  g_test_add_func ("/journal/time-zones", test_time_zones);
  ADD ("/journal/order", test_order);
  ADD ("/journal/two-programs", test_two_programs);

  return g_test_run ();
}
