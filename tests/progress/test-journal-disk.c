/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-keeper.h"
#include "lissom-scratch-home.h"
#include "lissom-worker.h"
#include "progress-support.h"
#include "session-support.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders that cannot be written. Each test runs in a program of its own, because it changes
 * what that program may do. */

#define NOBODY 65534

static char *
get_folder (void)
{
  return g_strdup (g_getenv ("LISSOM_TEST_FOLDER"));
}

static void
run_apart (void)
{
  char *folder = make_folder ();

  g_assert_no_errno (g_chmod (folder, 0755));
  g_setenv ("LISSOM_TEST_FOLDER", folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv ("LISSOM_TEST_FOLDER");
  g_test_trap_assert_passed ();
  remove_folder (folder);
}

static void
save_ok (LissomJournal *journal, const LissomJournalEntry *entry)
{
  g_autoptr (GError) error = NULL;

  save (journal, entry, &error);
  g_assert_no_error (error);
}

/* One sentence that names the folder and what to do. */
static void
save_fails (LissomJournal *journal, const LissomJournalEntry *entry, const char *folder,
            const char *remedy)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (journal, entry, &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  if (!strstr (error->message, folder) || (remedy && !strstr (error->message, remedy)))
    g_error ("neither “%s” nor “%s” in: %s", folder, remedy, error->message);
}

static guint
count_entries (const char *folder)
{
  g_autoptr (LissomJournal) fresh = open_journal (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = load (fresh, NULL, NULL, &error);

  g_assert_no_error (error);
  return entries->len;
}

/* The same story for every kind of refusal: what is there stays, what is new waits in memory
 * and is found there, and the next save that works writes all of it. */
static void
tell_story (const char *folder, void (*refuse) (const char *folder),
            void (*allow) (const char *folder), const char *remedy)
{
  g_autoptr (LissomJournal) journal = open_journal (folder);
  g_autoptr (LissomJournalEntry) first = make_entry ("2026-11-01T07:30:00Z", 1);
  g_autoptr (LissomJournalEntry) second = make_entry ("2026-11-02T07:30:00Z", 2);
  g_autoptr (LissomJournalEntry) third = make_entry ("2026-12-03T07:30:00Z", 3);
  g_autoptr (LissomJournalEntry) fourth = make_entry ("2026-11-04T07:30:00Z", 4);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (LissomMeasurement) measurement = make_measurement ("2026-11-02T07:30:00Z", 5);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GError) error = NULL;

  save_ok (journal, first);
  before = read_text (folder, "2026-11.ini");

  refuse (folder);
  save_fails (journal, second, folder, remedy);
  save_fails (journal, third, folder, remedy);
  second->pull = 7;
  save_fails (journal, second, folder, remedy);
  g_assert_false (save_measurement (journal, measurement, &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  g_clear_error (&error);
  /* What cannot be deleted is still there, and the person is told. */
  g_assert_false (remove_entry (journal, first, &error));
  g_assert_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE);
  g_clear_error (&error);
  after = read_text (folder, "2026-11.ini");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_entries (folder), ==, 1);
  entries = load (journal, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);
  assert_same_entry (g_ptr_array_index (entries, 1), second);
  measurements = load_measurements (journal, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (measurements->len, ==, 1);

  allow (folder);
  save_ok (journal, fourth);
  g_assert_cmpuint (count_entries (folder), ==, 4);
  {
    g_autoptr (LissomJournal) fresh = open_journal (folder);
    g_autoptr (GPtrArray) kept = load_measurements (fresh, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (kept->len, ==, 1);
    assert_same_measurement (g_ptr_array_index (kept, 0), measurement);
  }
  g_assert_cmpuint (count_files (folder, "damaged"), ==, 0);
}

static void
forbid_writing (const char *folder)
{
  if (geteuid () == 0)
    g_assert_no_errno (seteuid (NOBODY)); /* permissions do not bind root */
  else
    g_assert_no_errno (g_chmod (folder, 0500));
}

static void
allow_writing (const char *folder)
{
  if (getuid () == 0)
    g_assert_no_errno (seteuid (0));
  else
    g_assert_no_errno (g_chmod (folder, 0700));
}

static void
make_readable (const char *folder)
{
  g_autofree char *month = g_build_filename (folder, "2026-11.ini", NULL);

  /* So that the refusal is about writing alone. */
  if (g_file_test (month, G_FILE_TEST_EXISTS))
    g_assert_no_errno (g_chmod (month, 0644));
  forbid_writing (folder);
}

static void
test_read_only (void)
{
  g_autofree char *folder = get_folder ();

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  tell_story (folder, make_readable, allow_writing, "Allow writing");
}

/* --- A full disk ------------------------------------------------------------------------ */

/* Writes bytes until no more fit. */
static void
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  char zeros[512] = { 0 };
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_no_errno (fd);
  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static void
free_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);

  g_assert_no_errno (g_unlink (path));
}

static void
limit_files (const char *folder)
{
  const struct rlimit none = { .rlim_cur = 0, .rlim_max = RLIM_INFINITY };

  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &none));
}

static void
unlimit_files (const char *folder)
{
  const struct rlimit all = { .rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY };

  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &all));
}

/* A disk of 64 KiB in a mount namespace of our own, where that is allowed. */
static gboolean
mount_small_disk (const char *folder)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", folder, "tmpfs", 0, "size=64k,mode=0755") == 0;
}

static void
test_full_disk (void)
{
  g_autofree char *folder = get_folder ();

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  if (mount_small_disk (folder))
    {
      tell_story (folder, fill_disk, free_disk, "Free some space");
      g_assert_no_errno (umount (folder));
      return;
    }
  /* Elsewhere no file may grow, which fails at the same places for another reason. */
  signal (SIGXFSZ, SIG_IGN);
  tell_story (folder, limit_files, unlimit_files, "Check this folder");
}

/* Nothing may be written to any file any more. */
static void
test_no_growth (void)
{
  g_autofree char *folder = get_folder ();

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  signal (SIGXFSZ, SIG_IGN);
  tell_story (folder, limit_files, unlimit_files, "Check this folder");
}

/* --- A whole session ---------------------------------------------------------------------- */

static void
count_failures_cb (LissomKeeper *keeper, const GError *error, int *count)
{
  (*count)++;
}

/* A session on a disk that refuses from its middle on: one message, no crash; and
 * flushing after the disk has recovered keeps it and removes the checkpoint. */
static void
test_session (void)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *journal_folder = NULL;
  g_autoptr (GFile) checkpoint = NULL;
  g_autoptr (LissomJournal) journal = NULL;
  g_autoptr (LissomKeeper) keeper = NULL;
  g_autoptr (LissomSession) session = NULL;
  int n_failures = 0;
  int second;

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  journal_folder = g_build_filename (folder, "journal", NULL);
  checkpoint = g_file_new_build_filename (folder, "session.ini", NULL);
  journal = open_journal (journal_folder);
  keeper = lissom_keeper_new (journal, checkpoint);
  g_signal_connect (keeper, "failed", G_CALLBACK (count_failures_cb), &n_failures);
  session = make_session (&LISSOM_PACING_DEFAULT);
  lissom_keeper_watch (keeper, session);
  lissom_session_start (session);
  signal (SIGXFSZ, SIG_IGN);
  for (second = 0; second < 100; second++)
    {
      if (second == 50)
        limit_files (folder);
      drive (session, 1000);
      lissom_worker_drain ();
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  lissom_session_stop (session);
  lissom_keeper_set_answers (keeper, 3, 1);
  lissom_keeper_flush (keeper);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (n_failures, ==, 1);
  g_assert_cmpuint (count_entries (journal_folder), ==, 0);
  /* The last checkpoint that fitted is still there to resume. */
  g_assert_true (exists (folder, "session.ini"));

  unlimit_files (folder);
  lissom_keeper_flush (keeper);
  g_assert_cmpuint (count_entries (journal_folder), ==, 1);
  g_assert_false (exists (folder, "session.ini"));
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal-disk/read-only", test_read_only);
  g_test_add_func ("/journal-disk/full", test_full_disk);
  g_test_add_func ("/journal-disk/no-growth", test_no_growth);
  g_test_add_func ("/journal-disk/session", test_session);

  return g_test_run ();
}
