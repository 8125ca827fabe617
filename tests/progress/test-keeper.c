/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-checkpoint.h"
#include "lissom-scratch-home.h"
#include "lissom-worker.h"
#include "progress-support.h"
#include "session-support.h"

#include <glib/gstdio.h>

/* One run of the program after the other, in one folder. */

static const LissomPacing pacing = { .talk = LISSOM_TALK_MARKS, .hold_s = 15 };

typedef struct
{
  char *folder;
  char *journal_folder;
  LissomJournal *journal;
  LissomKeeper *keeper;
  GPtrArray *failures; /* of char *, over all runs */
} Fixture;

static void
failed_cb (LissomKeeper *keeper, const GError *error, GPtrArray *failures)
{
  g_assert_true (error->domain == LISSOM_JOURNAL_ERROR);
  g_ptr_array_add (failures, g_strdup (error->message));
}

static void
open_program (Fixture *fixture)
{
  g_autoptr (GFile) checkpoint = g_file_new_build_filename (fixture->folder, "session.ini", NULL);

  fixture->journal = open_journal (fixture->journal_folder);
  fixture->keeper = lissom_keeper_new (fixture->journal, checkpoint);
  g_signal_connect (fixture->keeper, "failed", G_CALLBACK (failed_cb), fixture->failures);
}

static void
close_program (Fixture *fixture)
{
  lissom_worker_drain ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->keeper);
  g_assert_finalize_object (fixture->journal);
}

static void
restart_program (Fixture *fixture)
{
  close_program (fixture);
  open_program (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->journal_folder = g_build_filename (fixture->folder, "journal", NULL);
  fixture->failures = g_ptr_array_new_with_free_func (g_free);
  open_program (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_program (fixture);
  g_clear_pointer (&fixture->failures, g_ptr_array_unref);
  g_clear_pointer (&fixture->journal_folder, g_free);
  remove_folder (fixture->folder);
}

static LissomSession *
start_session (Fixture *fixture)
{
  LissomSession *session = make_session (&pacing);

  lissom_keeper_watch (fixture->keeper, session);
  lissom_session_start (session);
  return session;
}

/* A session that ran for @ms, and then the program was gone. */
static void
leave_interrupted (Fixture *fixture, gint64 ms)
{
  g_autoptr (LissomSession) session = start_session (fixture);

  drive (session, ms);
  restart_program (fixture);
}

static gboolean
find (Fixture *fixture)
{
  return lissom_keeper_find_interrupted (fixture->keeper, NULL, NULL, NULL, NULL, NULL);
}

static GPtrArray *
load_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = load (fixture->journal, NULL, NULL, &error);

  g_assert_no_error (error);
  return entries;
}

/* The only entry there is. */
static LissomJournalEntry *
load_one (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = load_all (fixture);

  g_assert_cmpuint (entries->len, ==, 1);
  return lissom_journal_entry_copy (g_ptr_array_index (entries, 0));
}

static LissomCheckpoint *
read_checkpoint (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LissomCheckpoint *checkpoint;

  lissom_worker_drain ();
  text = read_text (fixture->folder, "session.ini");
  bytes = g_bytes_new (text, strlen (text));
  checkpoint = lissom_checkpoint_parse (bytes, &error);
  g_assert_no_error (error);
  return checkpoint;
}

/* Changes what stands behind the first "KEY=" of the checkpoint. */
static void
edit_checkpoint (Fixture *fixture, const char *key, const char *value)
{
  g_autofree char *text = read_text (fixture->folder, "session.ini");
  g_autofree char *mark = g_strdup_printf ("\n%s=", key);
  char *start = strstr (text, mark);
  g_autofree char *edited = NULL;

  g_assert_nonnull (start);
  start += strlen (mark);
  edited = g_strdup_printf ("%.*s%s%s", (int) (start - text), text, value, strchr (start, '\n'));
  write_text (fixture->folder, "session.ini", edited, -1);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) checkpoint = lissom_keeper_get_default_checkpoint ();
  g_autofree char *expected = g_build_filename (g_get_user_state_dir (), "lissom", "session.ini",
                                                NULL);

  g_assert_cmpstr (g_file_peek_path (checkpoint), ==, expected);
  g_assert_false (find (fixture));
  g_assert_null (lissom_keeper_get_entry (fixture->keeper));
  lissom_keeper_discard_interrupted (fixture->keeper);
  lissom_keeper_set_answers (fixture->keeper, 3, 0);
  lissom_keeper_watch (fixture->keeper, NULL);
  lissom_keeper_flush (fixture->keeper);
  g_assert_cmpuint (fixture->failures->len, ==, 0);
  g_assert_false (exists (fixture->folder, "journal"));
}

static void
test_whole_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);
  g_autoptr (GArray) credits = NULL;
  g_autoptr (LissomJournalEntry) entry = NULL;
  gint64 right = 0, left = 0;
  guint i;

  drive_to_end (session);
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_FINISHED);
  g_assert_cmpstr (entry->routine_id, ==, "two-basics");
  g_assert_cmpint (entry->run_ms, ==, lissom_session_get_run_time (session));
  g_assert_cmpint (entry->pull, ==, -1);
  g_assert_cmpint (entry->pain, ==, -1);
  credits = lissom_session_get_credits (session);
  g_assert_cmpint (lissom_journal_entry_get_worked_ms (entry), ==, sum_credits (credits));
  g_assert_cmpuint (entry->exercises->len, ==, credits->len);
  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);

      g_assert_cmpstr (exercise->title, !=, "");
      g_assert_false (exercise->skipped);
      right += exercise->right_ms;
      left += exercise->left_ms;
    }
  g_assert_cmpint (right, >, 0);
  g_assert_cmpint (right, ==, left);
  g_assert_false (exists (fixture->folder, "session.ini"));
  restart_program (fixture);
  g_assert_false (find (fixture));
}

/* Every second of running and every change of state, without anyone asking. */
static void
test_checkpoints (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);
  gint64 second;

  for (second = 1; second <= 40; second++)
    {
      g_autoptr (LissomCheckpoint) checkpoint = NULL;
      g_autoptr (GArray) credits = NULL;

      drive (session, 1000);
      checkpoint = read_checkpoint (fixture);
      credits = lissom_session_get_credits (session);
      g_assert_cmpint (checkpoint->mark.run_ms, ==, second * 1000);
      g_assert_cmpint (checkpoint->mark.position, ==, lissom_session_get_position (session));
      g_assert_cmpint (sum_credits (checkpoint->credits), ==, sum_credits (credits));
    }
  drive (session, 350);
  lissom_session_pause (session);
  {
    g_autoptr (LissomCheckpoint) checkpoint = read_checkpoint (fixture);
    g_assert_cmpint (checkpoint->mark.run_ms, ==, 40350);
  }
  lissom_session_next (session);
  {
    g_autoptr (LissomCheckpoint) checkpoint = read_checkpoint (fixture);
    g_assert_cmpint (checkpoint->mark.run_ms, ==, 40350);
    g_assert_cmpint (checkpoint->mark.position, ==, lissom_session_get_position (session));
  }
}

static void
test_resume (Fixture *fixture, gconstpointer data)
{
  g_autofree char *routine_id = NULL;
  g_autofree char *id = NULL;
  LissomPacing found_pacing;
  LissomSessionMark mark;
  g_autoptr (GArray) credits = NULL;
  g_autoptr (GDateTime) started = NULL;
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  leave_interrupted (fixture, 75000);
  {
    g_autoptr (LissomCheckpoint) checkpoint = read_checkpoint (fixture);
    id = g_strdup (checkpoint->entry->id);
  }
  g_assert_true (lissom_keeper_find_interrupted (fixture->keeper, &routine_id, &found_pacing, &mark,
                                                 &credits, &started));
  g_assert_cmpstr (routine_id, ==, "two-basics");
  g_assert_cmpint (found_pacing.talk, ==, pacing.talk);
  g_assert_cmpint (found_pacing.hold_s, ==, pacing.hold_s);
  g_assert_cmpint (mark.run_ms, ==, 75000);
  g_assert_cmpint (sum_credits (credits), >, 0);
  g_assert_cmpint (sum_credits (credits), <=, mark.run_ms);
  /* Still there when asked again. */
  g_assert_true (find (fixture));

  session = make_session (&found_pacing);
  lissom_keeper_watch (fixture->keeper, session);
  lissom_session_restore (session, &mark, credits, &error);
  g_assert_no_error (error);
  g_assert_false (find (fixture));
  lissom_session_resume (session);
  drive_to_end (session);

  entry = load_one (fixture);
  g_assert_cmpstr (entry->id, ==, id);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_FINISHED);
  g_assert_cmpint (entry->run_ms, ==, lissom_session_get_run_time (session));
  g_assert_cmpint (entry->run_ms, >, 75000);
  g_assert_true (g_date_time_equal (entry->started, started));
  g_assert_false (exists (fixture->folder, "session.ini"));
}

/* Restored first and watched after that: the same. */
static void
test_resume_late (Fixture *fixture, gconstpointer data)
{
  LissomPacing found_pacing;
  LissomSessionMark mark;
  g_autoptr (GArray) credits = NULL;
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  leave_interrupted (fixture, 75000);
  g_assert_true (lissom_keeper_find_interrupted (fixture->keeper, NULL, &found_pacing, &mark,
                                                 &credits, NULL));
  session = make_session (&found_pacing);
  lissom_session_restore (session, &mark, credits, &error);
  g_assert_no_error (error);
  lissom_keeper_watch (fixture->keeper, session);
  lissom_session_stop (session);
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_STOPPED);
  g_assert_cmpint (entry->run_ms, ==, 75000);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = NULL;

  leave_interrupted (fixture, 75000);
  g_assert_true (find (fixture));
  lissom_keeper_discard_interrupted (fixture->keeper);
  g_assert_false (find (fixture));
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_INTERRUPTED);
  g_assert_cmpint (entry->run_ms, ==, 75000);
  g_assert_cmpint (lissom_journal_entry_get_worked_ms (entry), >, 0);
  g_assert_false (exists (fixture->folder, "session.ini"));
}

/* Nobody asked what was left, and a new session begins: both are kept. */
static void
test_another_instead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 run_ms = 0;
  guint i;

  leave_interrupted (fixture, 75000);
  session = start_session (fixture);
  drive (session, 30000);
  lissom_session_stop (session);
  entries = load_all (fixture);
  g_assert_cmpuint (entries->len, ==, 2);
  for (i = 0; i < 2; i++)
    run_ms += ((LissomJournalEntry *) g_ptr_array_index (entries, i))->run_ms;
  g_assert_cmpint (run_ms, ==, 105000);
}

/* A session let go before its end is kept as interrupted. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) first = start_session (fixture);
  g_autoptr (LissomJournalEntry) entry = NULL;

  drive (first, 40000);
  lissom_keeper_watch (fixture->keeper, NULL);
  drive (first, 40000);
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_INTERRUPTED);
  g_assert_cmpint (entry->run_ms, ==, 40000);
  g_assert_false (exists (fixture->folder, "session.ini"));
}

/* A kill between the two steps at the end leaves both; it is one session. */
static void
test_killed_at_the_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);
  g_autofree char *left = NULL;
  g_autoptr (LissomJournalEntry) entry = NULL;

  drive (session, 60000);
  lissom_worker_drain ();
  left = read_text (fixture->folder, "session.ini");
  drive (session, 400);
  lissom_session_stop (session);
  lissom_worker_drain ();
  g_assert_false (exists (fixture->folder, "session.ini"));
  write_text (fixture->folder, "session.ini", left, -1);

  restart_program (fixture);
  g_assert_false (find (fixture));
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_STOPPED);
  g_assert_cmpint (entry->run_ms, ==, 60400);
  g_assert_false (exists (fixture->folder, "session.ini"));
}

static void
test_too_short (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    gint64 ms;
    guint n_entries;
  } cases[] = { { 0, 0 }, { 4950, 0 }, { 5000, 1 } };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LissomSession) session = start_session (fixture);
      g_autoptr (GPtrArray) entries = NULL;

      drive (session, cases[i].ms);
      lissom_session_stop (session);
      lissom_keeper_set_answers (fixture->keeper, 3, (int) i);
      entries = load_all (fixture);
      g_assert_cmpuint (entries->len, ==, cases[i].n_entries);
      g_assert_false (exists (fixture->folder, "session.ini"));
    }
  /* Nor when the program ends under it. */
  leave_interrupted (fixture, 3000);
  g_assert_true (find (fixture));
  lissom_keeper_discard_interrupted (fixture->keeper);
  {
    g_autoptr (GPtrArray) entries = load_all (fixture);
    g_assert_cmpuint (entries->len, ==, 1);
  }
  /* Stopped before it began. */
  {
    g_autoptr (LissomSession) session = make_session (&pacing);
    lissom_keeper_watch (fixture->keeper, session);
    lissom_session_stop (session);
    lissom_worker_drain ();
    g_assert_false (exists (fixture->folder, "session.ini"));
  }
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);

  drive (session, 60000);
  lissom_session_hurts (session);
  lissom_keeper_set_hurt (fixture->keeper, "knee");
  {
    g_autoptr (LissomCheckpoint) checkpoint = read_checkpoint (fixture);
    g_assert_cmpstr (checkpoint->entry->hurt, ==, "knee");
  }
  lissom_session_stop (session);
  {
    g_autoptr (LissomJournalEntry) entry = load_one (fixture);
    g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_HURT);
    g_assert_cmpstr (entry->hurt, ==, "knee");
    g_assert_cmpint (entry->pull, ==, -1);
  }
  lissom_keeper_set_answers (fixture->keeper, 4, -1);
  lissom_keeper_set_answers (fixture->keeper, 4, 2);
  lissom_keeper_set_hurt (fixture->keeper, "lower-back");
  {
    g_autoptr (LissomJournalEntry) entry = load_one (fixture);
    g_autoptr (LissomJournalEntry) now = lissom_keeper_get_entry (fixture->keeper);
    g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_HURT);
    g_assert_cmpint (entry->pull, ==, 4);
    g_assert_cmpint (entry->pain, ==, 2);
    g_assert_cmpstr (entry->hurt, ==, "lower-back");
    assert_same_entry (entry, now);
  }

  /* "I did it differently": another amount for the same session, and answers go on with it. */
  {
    g_autoptr (LissomJournalEntry) differently = lissom_keeper_get_entry (fixture->keeper);
    g_autoptr (LissomJournalEntry) entry = NULL;
    LissomJournalExercise *exercise = g_ptr_array_index (differently->exercises, 0);

    exercise->right_ms = 12000;
    differently->pull = 7;
    lissom_keeper_correct (fixture->keeper, differently);
    lissom_keeper_set_answers (fixture->keeper, 7, 1);
    entry = load_one (fixture);
    exercise = g_ptr_array_index (entry->exercises, 0);
    g_assert_cmpint (exercise->right_ms, ==, 12000);
    g_assert_cmpint (entry->pull, ==, 7);
    g_assert_cmpint (entry->pain, ==, 1);
  }
}

/* It hurt, then went on, then was stopped: that is not ended by pain. */
static void
test_hurt_and_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);
  g_autoptr (LissomJournalEntry) entry = NULL;

  drive (session, 60000);
  lissom_session_hurts (session);
  lissom_session_resume (session);
  drive (session, 5000);
  lissom_session_stop (session);
  entry = load_one (fixture);
  g_assert_cmpint (entry->outcome, ==, LISSOM_OUTCOME_STOPPED);
  g_assert_cmpint (entry->run_ms, ==, 62000);
}

static void
test_age (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    int minutes;
    gboolean resumed;
  } cases[] = { { -23 * 60, TRUE }, { -24 * 60 - 1, FALSE }, { 60, TRUE }, { 25 * 60, FALSE } };
  gsize i;
  guint n_entries = 0;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
      g_autoptr (GDateTime) then = g_date_time_add_minutes (now, cases[i].minutes);
      g_autofree char *text = g_date_time_format (then, "%FT%T+00:00");
      g_autoptr (GPtrArray) entries = NULL;

      leave_interrupted (fixture, 75000);
      edit_checkpoint (fixture, "saved", text);
      g_assert_cmpint (find (fixture), ==, cases[i].resumed);
      lissom_keeper_discard_interrupted (fixture->keeper);
      entries = load_all (fixture);
      g_assert_cmpuint (entries->len, ==, ++n_entries);
      g_assert_false (exists (fixture->folder, "session.ini"));
      restart_program (fixture);
    }
}

/* Cut off anywhere, it is seen: nothing half a checkpoint. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  gsize length, cut;

  leave_interrupted (fixture, 75000);
  text = read_text (fixture->folder, "session.ini");
  length = strlen (text);
  for (cut = 0; cut < length - 1; cut++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, cut);
      g_autoptr (LissomCheckpoint) checkpoint = lissom_checkpoint_parse (bytes, NULL);

      g_assert_null (checkpoint);
    }
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *key;
    const char *value;
  } cases[] = {
    { "format", "2" },
    { "format", "one" },
    { "session", "../../etc/passwd" },
    { "saved", "yesterday" },
    { "talk", "shouting" },
    { "hold-seconds", "17" },
    { "position-ms", "-1" },
    { "run-ms", "0" }, /* less than what is credited */
    { "run-ms", "99999999999999999999" },
    { "exercise-1-both-ms", "400000000" },
    { "exercise-1-asked-ms", "" },
    { "exercises", "5" },
    { "started", "2026-02-30T00:00:00Z" },
    { "complete", "false" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *aside = g_strdup_printf ("session.ini.damaged-%" G_GSIZE_FORMAT, i + 1);

      leave_interrupted (fixture, 75000);
      edit_checkpoint (fixture, cases[i].key, cases[i].value);
      g_assert_false (find (fixture));
      g_assert_cmpuint (fixture->failures->len, ==, i + 1);
      g_assert_nonnull (strstr (g_ptr_array_index (fixture->failures, i), aside));
      g_assert_true (exists (fixture->folder, aside));
      g_assert_false (exists (fixture->folder, "session.ini"));
      /* Told of once. */
      restart_program (fixture);
      g_assert_false (find (fixture));
      g_assert_cmpuint (fixture->failures->len, ==, i + 1);
    }
}

/* The checkpoint cannot be written: one message, the session goes on, and its end is kept. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (GFile) checkpoint =
    g_file_new_build_filename (fixture->folder, "a file", "session.ini", NULL);
  g_autoptr (LissomJournalEntry) entry = NULL;

  write_text (fixture->folder, "a file", "in the way", -1);
  g_assert_finalize_object (fixture->keeper);
  fixture->keeper = lissom_keeper_new (fixture->journal, checkpoint);
  g_signal_connect (fixture->keeper, "failed", G_CALLBACK (failed_cb), fixture->failures);
  g_assert_false (find (fixture));
  g_ptr_array_set_size (fixture->failures, 0);

  session = start_session (fixture);
  {
    int i;
    for (i = 0; i < 60; i++)
      {
        drive (session, 1000);
        lissom_worker_drain ();
        while (g_main_context_iteration (NULL, FALSE))
          ;
      }
  }
  g_assert_cmpuint (fixture->failures->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->failures, 0), "a file"));
  lissom_session_stop (session);
  entry = load_one (fixture);
  g_assert_cmpint (entry->run_ms, ==, 60000);
  g_assert_cmpuint (fixture->failures->len, ==, 1);
}

/* Closing the program keeps the session resumable, to the millisecond. */
static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomSession) session = start_session (fixture);

  drive (session, 30750);
  lissom_keeper_flush (fixture->keeper);
  {
    g_autoptr (LissomCheckpoint) checkpoint = read_checkpoint (fixture);
    g_assert_cmpint (checkpoint->mark.run_ms, ==, 30750);
  }
  restart_program (fixture);
  g_assert_true (find (fixture));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/keeper/nothing", test_nothing);
  ADD ("/keeper/whole-session", test_whole_session);
  ADD ("/keeper/checkpoints", test_checkpoints);
  ADD ("/keeper/resume", test_resume);
  ADD ("/keeper/resume-late", test_resume_late);
  ADD ("/keeper/discard", test_discard);
  ADD ("/keeper/another-instead", test_another_instead);
  ADD ("/keeper/let-go", test_let_go);
  ADD ("/keeper/killed-at-the-end", test_killed_at_the_end);
  ADD ("/keeper/too-short", test_too_short);
  ADD ("/keeper/answers", test_answers);
  ADD ("/keeper/hurt-and-on", test_hurt_and_on);
  ADD ("/keeper/age", test_age);
  ADD ("/keeper/truncated", test_truncated);
  ADD ("/keeper/damaged", test_damaged);
  ADD ("/keeper/unwritable", test_unwritable);
  ADD ("/keeper/flush", test_flush);

  return g_test_run ();
}
