/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <math.h>

#include "session-watch.h"

/* The figure never leaps within an exercise, also when the session is paused and resumed. */
static void
test_smooth (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_FULL, 60);
  LissomPosture posture;
  LissomStretch *stretch = NULL;
  double amount = 0.0;
  guint i;

  lissom_session_start (watch->session);
  for (i = 0; lissom_session_get_state (watch->session) != LISSOM_SESSION_FINISHED; i++)
    {
      gboolean bound;

      session_watch_gap (watch, 16000);
      if (i % 700 == 650)
        lissom_session_pause (watch->session);
      else if (i % 700 == 699)
        lissom_session_resume (watch->session);

      lissom_session_get_posture (watch->session, &posture);
      bound = !g_str_equal (posture.from, posture.to);
      if (stretch == lissom_session_get_stretch (watch->session))
        g_assert_cmpfloat (fabs ((bound ? posture.amount : 0.0) - amount), <, 0.06);
      amount = bound ? posture.amount : 0.0;
      stretch = lissom_session_get_stretch (watch->session);
    }
  g_assert_cmpuint (i, >, 10000);
  g_assert_cmpfloat (amount, ==, 0.0);
}

/* Nothing of what stood in the posture before is left in it. */
static void
test_whole (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomPosture posture;

  memset (&posture, 0xa5, sizeof posture);
  lissom_session_start (watch->session);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_null (posture.look);
  g_assert_nonnull (posture.from);
  g_assert_nonnull (posture.to);
}

static void
test_sides (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomPosture posture;

  session_watch_run_to (watch, RIGHT_LEG + 1000);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_false (posture.mirrored);
  g_assert_cmpint (lissom_session_get_span (watch->session)->side, ==, LISSOM_SIDE_RIGHT);
  /* Two seconds out, then in the middle of one second the other leg. */
  session_watch_run_to (watch, RIGHT_LEG + 30000 + 2480);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_false (posture.mirrored);
  session_watch_run_to (watch, RIGHT_LEG + 30000 + 2500);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_true (posture.mirrored);
  session_watch_run_to (watch, LEFT_LEG + 10000);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_true (posture.mirrored);
  session_watch_run_to (watch, CLOSE + 1000);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_true (posture.mirrored);
  g_assert_cmpstr (posture.to, ==, "start");
}

/* Paused, the figure comes out of the stretch in about a second and a half, and is back in
 * it when the count-in is over. */
static void
test_paused_posture (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomPosture posture;

  session_watch_run_to (watch, TOUCH_1 + 10000);
  lissom_session_pause (watch->session);
  session_watch_pass (watch, 740);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpstr (posture.from, ==, "start");
  g_assert_cmpfloat (posture.amount, >, 0.4);
  g_assert_cmpfloat (posture.amount, <, 0.6);
  session_watch_pass (watch, 780);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat (posture.amount, ==, 0.0);

  lissom_session_resume (watch->session);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 1500);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 0.5, 0.02);
  session_watch_pass (watch, 1500);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat (posture.amount, ==, 1.0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-posture/smooth", test_smooth);
  g_test_add_func ("/session-posture/whole", test_whole);
  g_test_add_func ("/session-posture/sides", test_sides);
  g_test_add_func ("/session-posture/paused-posture", test_paused_posture);

  return g_test_run ();
}
