/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <locale.h>

#include "session-watch.h"

static void
test_restore (void)
{
  g_autoptr (SessionWatch) before = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  g_autoptr (GArray) credits = NULL;
  g_autoptr (GError) error = NULL;
  LissomPosture posture;
  LissomSessionMark mark;

  session_watch_run_to (before, TOUCH_1 + 5000);
  lissom_session_ease_off (before->session);
  lissom_session_next (before->session);
  session_watch_run_to (before, TOUCH_2 + 5000);
  lissom_session_get_mark (before->session, &mark);
  credits = lissom_session_get_credits (before->session);

  g_assert_true (lissom_session_restore (watch->session, &mark, credits, &error));
  g_assert_no_error (error);
  watch->told = mark.run_ms * 1000;
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  session_watch_assert_position (watch, TOUCH_2 + 5000);
  g_assert_cmpuint (watch->n_jumped, ==, 1);
  g_assert_true (watch->eased);
  g_assert_true (session_watch_get_credit (watch, 1).skipped);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 10000);
  g_assert_cmpint (session_watch_get_credit (watch, 0).reps, ==, 45);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, mark.run_ms);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat (posture.amount, ==, 0.0);

  /* Not twice, and not over one that runs. */
  g_assert_false (lissom_session_restore (watch->session, &mark, credits, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  lissom_session_resume (watch->session);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 3000 + 15000);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 25000);
}

static void
test_restore_at_the_end (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);
  g_autoptr (GError) error = NULL;
  const LissomSessionMark mark = { 300000, 0 };

  g_assert_true (lissom_session_restore (watch->session, &mark, credits, &error));
  g_assert_no_error (error);
  lissom_session_resume (watch->session);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 3000);
  session_watch_assert_state (watch, LISSOM_SESSION_FINISHED);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, 0);
}

static void
assert_refused (const LissomSessionMark *mark, GArray *credits)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (lissom_session_restore (watch->session, mark, credits, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  session_watch_assert_state (watch, LISSOM_SESSION_WAITING);
  session_watch_assert_position (watch, 0);
  g_assert_cmpint (session_watch_get_credited (watch), ==, 0);
  session_watch_run_to (watch, 1000);
}

static void
test_restore_refused (void)
{
  static const LissomCredit wrong[] = {
    { .exercise = 1, .right_ms = -1 },
    { .exercise = 1, .left_ms = -1 },
    { .exercise = 1, .both_ms = -5 },
    { .exercise = 1, .both_ms = 100001 },
    { .exercise = 1, .both_ms = G_MAXINT64, .right_ms = G_MAXINT64 },
    { .exercise = 1, .both_ms = 60000, .left_ms = 60000 },
    { .exercise = 1, .reps = 1, .both_ms = 60000 },
    { .exercise = 1, .reps = -1 },
    { .exercise = 2 },
  };
  static const LissomSessionMark misplaced[] = {
    { -1, 100000 }, { 300001, 100000 }, { 1000, -1 }, { 1000, G_MAXINT64 },
  };
  const LissomSessionMark mark = { 100000, 100000 };
  g_autoptr (GArray) none = g_array_new (FALSE, TRUE, sizeof (LissomCredit));
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  guint i;

  assert_refused (&mark, none);
  for (i = 0; i < G_N_ELEMENTS (misplaced); i++)
    {
      g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);

      assert_refused (&misplaced[i], credits);
    }
  for (i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);

      g_array_index (credits, LissomCredit, 1) = wrong[i];
      assert_refused (&mark, credits);
    }
  {
    g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);

    /* Forty-six steps do not fit into forty-five seconds. */
    g_array_index (credits, LissomCredit, 0).both_ms = 45000;
    g_array_index (credits, LissomCredit, 0).reps = 46;
    assert_refused (&mark, credits);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-restore/whole", test_restore);
  g_test_add_func ("/session-restore/at-the-end", test_restore_at_the_end);
  g_test_add_func ("/session-restore/refused", test_restore_refused);

  return g_test_run ();
}
