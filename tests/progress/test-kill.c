/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-month.h"
#include "lissom-scratch-home.h"
#include "lissom-worker.h"
#include "progress-support.h"
#include "session-support.h"
#include "victim-report.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

/* A program is killed at random moments, again and again in the same folders, and each time what
 * it leaves is held against what it really did. */

#define N_KILLS 200
#define LONGEST_LIFE_US 160000
#define SEED 20261124

typedef struct
{
  char *folder;
  char *journal_folder;
  char *report_path;
  VictimReport *report;
  GHashTable *run;  /* id -> gint64 *: really run, as told */
  GHashTable *kept; /* id -> gint64 *: run time found on disk so far */
  guint n_resumable, n_ended, n_unstarted;
  gint64 longest_lag;
} Scene;

static gint64
look_up (GHashTable *table, const char *id)
{
  gint64 *value = g_hash_table_lookup (table, id);

  return value ? *value : 0;
}

static void
raise_to (GHashTable *table, const char *id, gint64 value)
{
  gint64 *highest = g_new (gint64, 1);

  *highest = MAX (value, look_up (table, id));
  g_hash_table_replace (table, g_strdup (id), highest);
}

static void
scene_init (Scene *scene)
{
  int fd;

  *scene = (Scene) { .folder = make_folder () };
  scene->journal_folder = g_build_filename (scene->folder, "journal", NULL);
  scene->report_path = g_build_filename (scene->folder, "report", NULL);
  scene->run = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  scene->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fd = g_open (scene->report_path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_no_errno (fd);
  g_assert_no_errno (ftruncate (fd, sizeof (VictimReport)));
  scene->report =
    mmap (NULL, sizeof (VictimReport), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  g_assert_true (scene->report != MAP_FAILED);
  close (fd);
}

static void
scene_clear (Scene *scene)
{
  munmap (scene->report, sizeof (VictimReport));
  g_hash_table_unref (scene->run);
  g_hash_table_unref (scene->kept);
  g_free (scene->journal_folder);
  g_free (scene->report_path);
  remove_folder (scene->folder);
}

/* One life, of the length @life_us. */
static void
kill_one (Scene *scene, guint32 seed, gulong life_us)
{
  g_autofree char *victim = g_test_build_filename (G_TEST_BUILT, "progress", "keeper-victim", NULL);
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  int i;

  memset (scene->report, 0, sizeof (VictimReport));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, victim, scene->folder,
                              scene->report_path, seed_text, NULL);
  g_assert_no_error (error);
  /* Three lives of four are counted from their first session: on a slow machine, or under the
   * sanitizers, none would come so far otherwise. */
  for (i = 0; seed % 4 != 0 && i < 120000 && g_atomic_int_get (&scene->report->n_sessions) == 0; i++)
    g_usleep (500);
  g_usleep (life_us);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  /* It did not end in any other way. */
  g_assert_true (g_subprocess_get_if_signaled (process));
  g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);

  for (i = 0; i < scene->report->n_sessions; i++)
    raise_to (scene->run, scene->report->sessions[i].id, scene->report->sessions[i].run_ms);
}

static void
failed_cb (LissomKeeper *keeper, const GError *error, gpointer data)
{
  g_error ("%s", error->message);
}

static void
damaged_cb (LissomJournal *journal, const char *message, gpointer data)
{
  g_error ("%s", message);
}

/* Nothing may be credited that was not run, and nothing may be lost that had been kept. */
static void
check_amount (Scene *scene, const char *id, gint64 run_ms, gint64 worked_ms)
{
  g_assert_cmpint (worked_ms, <=, run_ms);
  g_assert_cmpint (run_ms, <=, look_up (scene->run, id));
  g_assert_cmpint (run_ms, >=, look_up (scene->kept, id));
  raise_to (scene->kept, id, run_ms);
}

static void
check_files (Scene *scene)
{
  g_autoptr (GDir) dir = g_dir_open (scene->journal_folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LissomMonth) month = NULL;

      if (!g_str_has_suffix (name, ".ini"))
        continue;
      text = read_text (scene->journal_folder, name);
      bytes = g_bytes_new (text, strlen (text));
      month = lissom_month_parse (&lissom_record_sessions, bytes);
      g_assert_cmpint (month->state, ==, LISSOM_MONTH_WHOLE);
    }
}

/* Looks at what is left as the next start of the program does. */
static void
check_restart (Scene *scene)
{
  g_autoptr (LissomJournal) journal = open_journal (scene->journal_folder);
  g_autoptr (GFile) checkpoint = g_file_new_build_filename (scene->folder, "session.ini", NULL);
  g_autoptr (LissomKeeper) keeper = lissom_keeper_new (journal, checkpoint);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) credits = NULL;
  g_autoptr (GError) error = NULL;
  LissomPacing pacing;
  LissomSessionMark mark;
  GHashTableIter iter;
  gpointer key, value;
  guint i;

  g_signal_connect (keeper, "failed", G_CALLBACK (failed_cb), NULL);
  g_signal_connect (journal, "damaged", G_CALLBACK (damaged_cb), NULL);
  if (lissom_keeper_find_interrupted (keeper, NULL, &pacing, &mark, &credits, NULL))
    {
      g_autoptr (LissomSession) session = make_session (&pacing);
      g_autoptr (LissomJournalEntry) entry = NULL;

      lissom_session_restore (session, &mark, credits, &error);
      g_assert_no_error (error);
      lissom_keeper_watch (keeper, session);
      entry = lissom_keeper_get_entry (keeper);
      g_assert_nonnull (entry);
      scene->n_resumable++;
      g_hash_table_add (found, g_strdup (entry->id));
      check_amount (scene, entry->id, mark.run_ms, sum_credits (credits));
      scene->longest_lag =
        MAX (scene->longest_lag, look_up (scene->run, entry->id) - mark.run_ms);
    }
  else if (scene->report->n_sessions == 0)
    {
      scene->n_unstarted++;
    }
  else
    {
      scene->n_ended++;
    }

  entries = load (journal, NULL, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      /* Not in both places: nothing counts twice. */
      g_assert_true (g_hash_table_add (found, g_strdup (entry->id)));
      check_amount (scene, entry->id, entry->run_ms, lissom_journal_entry_get_worked_ms (entry));
    }
  /* Whatever was once on disk and worth it is still in one of the two. */
  g_hash_table_iter_init (&iter, scene->kept);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (*(gint64 *) value >= 5000)
      g_assert_true (g_hash_table_contains (found, key));
  lissom_worker_drain ();
}

static void
test_kill (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Scene scene;
  guint i;

  scene_init (&scene);
  for (i = 0; i < N_KILLS; i++)
    {
      kill_one (&scene, g_rand_int (rand), g_rand_int_range (rand, 0, LONGEST_LIFE_US));
      check_files (&scene);
      check_restart (&scene);
      g_assert_cmpuint (count_files (scene.folder, "damaged"), ==, 0);
      g_assert_cmpuint (count_files (scene.journal_folder, "damaged"), ==, 0);
    }
  g_test_message ("%u kills: %u left a session to resume, %u left none, %u came before the first; "
                  "%u sessions seen, the newest checkpoint at most %" G_GINT64_FORMAT
                  " ms of fast time behind",
                  N_KILLS, scene.n_resumable, scene.n_ended, scene.n_unstarted,
                  g_hash_table_size (scene.run), scene.longest_lag);
  /* The kills did fall into sessions, and sessions did come to their end. */
  g_assert_cmpuint (scene.n_resumable, >, N_KILLS / 4);
  g_assert_cmpuint (g_hash_table_size (scene.kept), >, 10);
  scene_clear (&scene);
}

/* Reads what the changer printed and returns the last number; -1 for none. */
static gint64
read_last (GSubprocess *process)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  gint64 last = -1;

  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      if (!line)
        return last;
      last = g_ascii_strtoll (line, NULL, 10);
    }
}

static gboolean
has_id (GPtrArray *records, const char *prefix, gint64 number)
{
  g_autofree char *id = g_strdup_printf ("%s-%" G_GINT64_FORMAT, prefix, number);
  guint i;

  for (i = 0; i < records->len; i++)
    if (g_str_equal (((LissomRecord *) g_ptr_array_index (records, i))->id, id))
      return TRUE;
  return FALSE;
}

/* Saving, measuring and deleting, killed at any moment: what was told to be done is done, and nothing
 * else has happened but the one step that was under way. */
static void
test_changes (void)
{
  g_autofree char *changer =
    g_test_build_filename (G_TEST_BUILT, "progress", "journal-changer", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  char *folder = make_folder ();
  gint64 next = 0, n_done = 0;
  int i;

  for (i = 0; i < 60; i++)
    {
      g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, next);
      g_autoptr (LissomJournal) journal = NULL;
      g_autoptr (GSubprocess) process = NULL;
      g_autoptr (GPtrArray) sessions = NULL;
      g_autoptr (GPtrArray) measurements = NULL;
      g_autoptr (GError) error = NULL;
      gint64 last;

      process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, changer, folder, first,
                                  NULL);
      g_assert_no_error (error);
      g_usleep ((gulong) g_rand_int_range (rand, 0, LONGEST_LIFE_US));
      g_subprocess_force_exit (process);
      last = read_last (process);
      g_subprocess_wait (process, NULL, &error);
      g_assert_no_error (error);

      journal = open_journal (folder);
      g_signal_connect (journal, "damaged", G_CALLBACK (damaged_cb), NULL);
      sessions = load (journal, NULL, NULL, &error);
      g_assert_no_error (error);
      measurements = load_measurements (journal, &error);
      g_assert_no_error (error);
      if (last >= 0)
        {
          /* It goes only when the one after it has come. */
          g_assert_true (has_id (sessions, "e", last) || has_id (sessions, "e", last + 1));
          g_assert_true (has_id (measurements, "m", last));
          n_done += last - next + 1;
          next = last + 1;
        }
      g_assert_false (next > 1 && has_id (sessions, "e", next - 2));
      g_assert_cmpuint (sessions->len, <=, 2);
      g_assert_cmpuint (measurements->len, >=, (guint) next);
      g_assert_cmpuint (measurements->len, <=, (guint) next + 1);
    }
  g_test_message ("60 kills, %" G_GINT64_FORMAT " changes done between them", n_done);
  g_assert_cmpint (n_done, >, 20);
  g_assert_cmpuint (count_files (folder, "damaged"), ==, 0);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kill/200", test_kill);
  g_test_add_func ("/kill/changes", test_changes);

  return g_test_run ();
}
