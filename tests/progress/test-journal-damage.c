/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-month.h"
#include "lissom-scratch-home.h"
#include "progress-support.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

/* Files that are not what they should be. */

#define N_SESSIONS 3
#define MONTH "2026-11.ini"

typedef struct
{
  char *folder;
  LissomJournal *journal;
  GPtrArray *reports;
  LissomJournalEntry *sessions[N_SESSIONS];
  char *text; /* the undamaged file with these sessions */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  guint i;

  fixture->folder = make_folder ();
  fixture->journal = open_journal (fixture->folder);
  fixture->reports = watch_reports (fixture->journal);
  for (i = 0; i < N_SESSIONS; i++)
    {
      g_autofree char *started = g_strdup_printf ("2026-11-%02uT07:30:00+01:00", i + 1);
      g_autoptr (GError) error = NULL;

      fixture->sessions[i] = make_entry (started, i);
      save (fixture->journal, fixture->sessions[i], &error);
      g_assert_no_error (error);
    }
  fixture->text = read_text (fixture->folder, MONTH);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  guint i;

  g_assert_finalize_object (fixture->journal);
  g_clear_pointer (&fixture->reports, g_ptr_array_unref);
  for (i = 0; i < N_SESSIONS; i++)
    g_clear_pointer (&fixture->sessions[i], lissom_journal_entry_free);
  g_clear_pointer (&fixture->text, g_free);
  remove_folder (fixture->folder);
}

static GPtrArray *
load_all (LissomJournal *journal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = load (journal, NULL, NULL, &error);

  g_assert_no_error (error);
  return entries;
}

/* Every entry is one of the sessions, unchanged and in order. */
static void
assert_some_of (Fixture *fixture, GPtrArray *entries)
{
  guint i;
  guint next = 0;

  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      while (next < N_SESSIONS && !g_str_equal (entry->id, fixture->sessions[next]->id))
        next++;
      g_assert_cmpuint (next, <, N_SESSIONS);
      assert_same_entry (entry, fixture->sessions[next++]);
    }
}

static guint
count_whole_groups (const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  const char *mark = part;
  guint count = 0;

  while ((mark = strstr (mark, "\ncomplete=true")))
    {
      mark++;
      count++;
    }
  return count;
}

/* Cut off at every byte: what is whole stays, what is not goes, and nothing half a session. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  const gsize length = strlen (fixture->text);
  guint n_damaged = 0;
  gsize cut;

  for (cut = 0; cut < length; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (fixture->text, cut);
      g_autoptr (LissomMonth) month = lissom_month_parse (&lissom_record_sessions, bytes);

      g_assert_cmpuint (month->entries->len, ==, count_whole_groups (fixture->text, cut));
      assert_some_of (fixture, month->entries);
      g_assert_true (month->state == LISSOM_MONTH_WHOLE || month->state == LISSOM_MONTH_DAMAGED);
      if (month->state == LISSOM_MONTH_DAMAGED)
        n_damaged++;
    }
  /* Only cuts between two groups go unseen. */
  g_assert_cmpuint (n_damaged, >, length * 9 / 10);
}

/* The same through the journal at some of these places, on disk. */
static void
test_truncated_files (Fixture *fixture, gconstpointer data)
{
  const gsize length = strlen (fixture->text);
  gsize cut;
  guint n_aside = 0;

  for (cut = 0; cut < length; cut += 31)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (fixture->text, cut);
      g_autoptr (LissomMonth) month = lissom_month_parse (&lissom_record_sessions, bytes);
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GPtrArray) again = NULL;

      write_text (fixture->folder, MONTH, fixture->text, cut);
      entries = load_all (fixture->journal);
      g_assert_cmpuint (entries->len, ==, month->entries->len);
      assert_some_of (fixture, entries);
      if (month->state == LISSOM_MONTH_DAMAGED)
        {
          g_autofree char *aside = g_strdup_printf (MONTH ".damaged-%u", ++n_aside);
          g_autofree char *kept = read_text (fixture->folder, aside);
          g_autofree char *original = g_strndup (fixture->text, cut);

          g_assert_cmpstr (kept, ==, original);
        }
      g_assert_cmpuint (fixture->reports->len, ==, n_aside);
      /* Repaired: the second look finds the same and reports nothing. */
      again = load_all (fixture->journal);
      g_assert_cmpuint (again->len, ==, entries->len);
      g_assert_cmpuint (fixture->reports->len, ==, n_aside);
    }
  g_assert_cmpuint (n_aside, >, 10);
  g_assert_cmpuint (count_files (fixture->folder, "damaged-"), ==, n_aside);
}

/* Bytes changed at random (seeded): no crash, and what comes out can be written and read again. */
static void
test_random_bytes (Fixture *fixture, gconstpointer data)
{
  const gsize length = strlen (fixture->text);
  guint round;

  for (round = 0; round < 4000; round++)
    {
      g_autofree char *copy = g_memdup2 (fixture->text, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LissomMonth) month = NULL;
      int n_changes = g_test_rand_int_range (1, 9);

      while (n_changes-- > 0)
        copy[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (copy, length);
      month = lissom_month_parse (&lissom_record_sessions, bytes);
      if (month->state != LISSOM_MONTH_NEWER)
        {
          gsize text_length;
          g_autofree char *text = lissom_month_to_text (month, &text_length);
          g_autoptr (GBytes) written = g_bytes_new (text, text_length);
          g_autoptr (LissomMonth) again = lissom_month_parse (&lissom_record_sessions, written);

          g_assert_cmpint (again->state, ==, LISSOM_MONTH_WHOLE);
          g_assert_cmpuint (again->entries->len, ==, month->entries->len);
        }
    }
}

/* One spoilt session in the middle costs that session alone. */
static void
test_one_spoilt (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *from;
    const char *to;
  } changes[] = {
    { "run-ms=300001", "run-ms=three hundred" },
    { "started=2026-11-02", "started=0026-11-02" },
    { "run-ms=300001", "run-ms=-1" },
    { "run-ms=300001", "run-ms=99999999999999999999999" },
    { "run-ms=300001\n", "" },
    { "2026-11-02T07:30:00+01:00", "2026-11-02T07:30:00" },
    { "2026-11-02T07:30:00+01:00", "2026-13-32T07:30:00+01:00" },
    { "outcome=stopped", "outcome=levitated" },
    { "exercise-1-right-ms=30001", "exercise-1-right-ms=30.5" },
    { "exercise-2-reps=1", "exercise-2-reps=99999999999" },
    { "pain=1\nexercises=2", "pain=11\nexercises=2" },
    { "pain=1\nexercises=2", "pain=1\nexercises=3" },
    { "pain=1\nexercises=2", "pain=1\nexercises=2147483647" },
    { "pain=1\nexercises=2", "pain=1\nexercises" },
    { "title=The two basics\nrun-ms=300001", "title=\xff\xfe\nrun-ms=300001" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (GStrv) parts = g_strsplit (fixture->text, changes[i].from, 2);
      g_autofree char *spoilt = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LissomMonth) month = NULL;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      spoilt = g_strjoinv (changes[i].to, parts);
      bytes = g_bytes_new (spoilt, strlen (spoilt));
      month = lissom_month_parse (&lissom_record_sessions, bytes);
      g_assert_cmpint (month->state, ==, LISSOM_MONTH_DAMAGED);
      g_assert_cmpuint (month->entries->len, ==, 2);
      assert_same_entry (g_ptr_array_index (month->entries, 0), fixture->sessions[0]);
      assert_same_entry (g_ptr_array_index (month->entries, 1), fixture->sessions[2]);
    }
}

/* Saving into a damaged month: the damaged file is kept, so are its readable sessions. */
static void
test_save_into_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) fresh = make_entry ("2026-11-20T07:30:00+01:00", 5);
  g_autofree char *damaged = g_strconcat (fixture->text, "\nscribble\n", NULL);
  g_autofree char *aside = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  write_text (fixture->folder, MONTH, damaged, -1);
  save (fixture->journal, fresh, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->reports->len, ==, 1);
  /* Names the file and what to do. */
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->reports, 0), MONTH));
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->reports, 0), MONTH ".damaged-1"));
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->reports, 0), "3 sessions"));
  aside = read_text (fixture->folder, MONTH ".damaged-1");
  g_assert_cmpstr (aside, ==, damaged);
  entries = load_all (fixture->journal);
  g_assert_cmpuint (entries->len, ==, N_SESSIONS + 1);
  assert_same_entry (g_ptr_array_index (entries, N_SESSIONS), fresh);
}

/* No file at all in the place of a file, and files of nothing or anything. */
static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  g_autofree guint8 *noise = g_malloc (1 << 20);
  g_autofree char *path = g_build_filename (fixture->folder, MONTH, NULL);
  g_autofree char *inside = g_build_filename (path, "inside", NULL);
  guint i;

  for (i = 0; i < 1 << 20; i++)
    noise[i] = (guint8) g_test_rand_int_range (0, 256);

  for (i = 1; i <= 6; i++)
    {
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (LissomJournalEntry) fresh = make_entry ("2026-11-20T07:30:00+01:00", i);
      g_autofree char *aside = g_strdup_printf (MONTH ".damaged-%u", i);
      g_autoptr (GError) error = NULL;

      g_unlink (path);
      if (i == 1)
        write_text (fixture->folder, MONTH, "", 0);
      else if (i == 2)
        write_text (fixture->folder, MONTH, (const char *) noise, 1 << 20);
      else if (i == 3)
        write_text (fixture->folder, MONTH, "\n\n\n", 3);
      else if (i == 4)
        write_text (fixture->folder, MONTH, "[session x]\n\0\0\0\n[journal]\nformat=1\n", 36);
      else if (i == 5)
        g_assert_no_errno (mkfifo (path, 0600));
      else
        g_assert_no_errno (g_mkdir_with_parents (inside, 0700));

      entries = load_all (fixture->journal);
      g_assert_cmpuint (entries->len, ==, 0);
      g_assert_cmpuint (fixture->reports->len, ==, i);
      g_assert_true (exists (fixture->folder, aside));
      save (fixture->journal, fresh, &error);
      g_assert_no_error (error);
      after = load_all (fixture->journal);
      g_assert_cmpuint (after->len, ==, 1);
      g_assert_cmpuint (fixture->reports->len, ==, i);
    }
}

/* Files of a newer Lissom are not ours to touch. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  const char *const newer = "[journal]\nformat=2\n\n{ something: altogether } different\n";
  g_autoptr (LissomJournalEntry) fresh = make_entry ("2026-11-20T07:30:00+01:00", 7);
  g_autofree char *after = NULL;
  g_autofree char *second = NULL;
  int round;

  write_text (fixture->folder, MONTH, newer, -1);
  for (round = 0; round < 3; round++)
    {
      g_autoptr (GPtrArray) entries = NULL;
      g_autoptr (GError) error = NULL;

      fresh->pull = round;
      save (fixture->journal, fresh, &error);
      g_assert_no_error (error);
      entries = load_all (fixture->journal);
      g_assert_cmpuint (entries->len, ==, 1);
      assert_same_entry (g_ptr_array_index (entries, 0), fresh);
    }
  after = read_text (fixture->folder, MONTH);
  g_assert_cmpstr (after, ==, newer);
  second = read_text (fixture->folder, "2026-11.2.ini");
  g_assert_nonnull (strstr (second, fresh->id));
  /* Told of once, with the remedy. */
  g_assert_cmpuint (fixture->reports->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->reports, 0), MONTH));
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->reports, 0), "Update Lissom"));
  g_assert_cmpuint (count_files (fixture->folder, "damaged"), ==, 0);
}

/* After an update: the session in the second file is replaced there, not written twice. */
static void
test_second_part (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  write_text (fixture->folder, "2026-11.2.ini", fixture->text, -1);
  write_text (fixture->folder, MONTH, "[journal]\nformat=1\n", -1);
  fixture->sessions[1]->pull = 9;
  save (fixture->journal, fixture->sessions[1], &error);
  g_assert_no_error (error);
  {
    g_autofree char *first = read_text (fixture->folder, MONTH);
    g_assert_null (strstr (first, fixture->sessions[1]->id));
  }
  entries = load_all (fixture->journal);
  g_assert_cmpuint (entries->len, ==, N_SESSIONS);
  assert_some_of (fixture, entries);
  g_assert_cmpuint (fixture->reports->len, ==, 0);
}

/* What a kill in the middle of writing left is cleared away; a person's own files are not. */
static void
test_half_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournal) next = open_journal (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  write_text (fixture->folder, MONTH ".A1b2C3", "[journ", -1);
  write_text (fixture->folder, MONTH ".backup", "mine", -1);
  write_text (fixture->folder, "notes.secret", "mine", -1);
  save (next, fixture->sessions[0], &error);
  g_assert_no_error (error);
  g_assert_false (exists (fixture->folder, MONTH ".A1b2C3"));
  g_assert_true (exists (fixture->folder, "notes.secret"));
  g_assert_true (exists (fixture->folder, MONTH));
  entries = load_all (next);
  g_assert_cmpuint (entries->len, ==, N_SESSIONS);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/journal-damage/truncated", test_truncated);
  ADD ("/journal-damage/truncated-files", test_truncated_files);
  ADD ("/journal-damage/random-bytes", test_random_bytes);
  ADD ("/journal-damage/one-spoilt", test_one_spoilt);
  ADD ("/journal-damage/save-into-damaged", test_save_into_damaged);
  ADD ("/journal-damage/rubbish", test_rubbish);
  ADD ("/journal-damage/newer", test_newer);
  ADD ("/journal-damage/second-part", test_second_part);
  ADD ("/journal-damage/half-written", test_half_written);

  return g_test_run ();
}
