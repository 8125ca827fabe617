/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "lissom-content-folder.h"
#include "score-check.h"
#include "session-watch.h"

#define RIGHT LISSOM_SIDE_RIGHT
#define LEFT LISSOM_SIDE_LEFT

#define SECOND_US 1000000
#define HOUR_US (G_GINT64_CONSTANT (3600) * SECOND_US)

static void
test_new (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_assert_state (watch, LISSOM_SESSION_WAITING);
  session_watch_assert_position (watch, 0);
  g_assert_cmpstr (lissom_stretch_get_id (lissom_session_get_stretch (watch->session)), ==,
                   "march-on-the-spot");
  /* Time that goes by before the start is nobody's. */
  session_watch_gap (watch, HOUR_US);
  session_watch_pass (watch, 5000);
  session_watch_assert_state (watch, LISSOM_SESSION_WAITING);
  session_watch_assert_position (watch, 0);
  g_assert_cmpuint (watch->n_advanced, ==, 0);
}

static void
test_whole (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomCredit credit;

  session_watch_run_to (watch, 300000);
  session_watch_assert_state (watch, LISSOM_SESSION_FINISHED);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, 300000);
  g_assert_cmpuint (watch->n_advanced, ==, 300 * 50 + 1);
  g_assert_cmpuint (watch->n_jumped, ==, 0);

  credit = session_watch_get_credit (watch, 0);
  g_assert_cmpint (credit.both_ms, ==, 45000);
  g_assert_cmpint (credit.reps, ==, 45);
  credit = session_watch_get_credit (watch, 1);
  g_assert_cmpint (credit.both_ms, ==, 60000);
  g_assert_cmpint (credit.asked_ms, ==, 60000);
  g_assert_cmpint (credit.reps, ==, 0);
  credit = session_watch_get_credit (watch, 2);
  g_assert_cmpint (credit.both_ms, ==, 40000);
  credit = session_watch_get_credit (watch, 3);
  g_assert_cmpint (credit.both_ms, ==, 0);
  g_assert_cmpint (credit.right_ms, ==, 30000);
  g_assert_cmpint (credit.left_ms, ==, 30000);
  g_assert_cmpint (credit.asked_ms, ==, 60000);
  g_assert_false (credit.skipped);
  g_assert_false (credit.eased);

  session_watch_pass (watch, 1000);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, 300000);
}

/* A late look at the clock is shared out among all the phases it spans. */
static void
test_coarse (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  int i;

  lissom_session_start (watch->session);
  session_watch_gap (watch, 0);
  for (i = 0; i < 200; i++)
    {
      session_watch_gap (watch, 1999999);
      session_watch_check (watch);
    }
  session_watch_assert_state (watch, LISSOM_SESSION_FINISHED);
  g_assert_cmpint (session_watch_get_credited (watch), ==, 45000 + 60000 + 40000 + 60000);
  g_assert_cmpint (session_watch_get_credit (watch, 0).reps, ==, 45);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, 300000);
}

static void
test_first_look (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_gap (watch, 0);
  watch->now += HOUR_US;
  lissom_session_start (watch->session);
  lissom_session_start (watch->session);
  session_watch_gap (watch, 0);
  session_watch_assert_state (watch, LISSOM_SESSION_RUNNING);
  session_watch_assert_position (watch, 0);
  session_watch_pass (watch, 100);
  session_watch_assert_position (watch, 100);
  lissom_session_start (watch->session);
  session_watch_assert_position (watch, 100);
}

static void
test_pause (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_1 + 7000);
  lissom_session_pause (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_session_get_pause_reason (watch->session), ==, LISSOM_PAUSE_ASKED);
  g_assert_cmpstr (watch->interjection, ==, "Come out slowly.");
  session_watch_gap (watch, HOUR_US);
  session_watch_pass (watch, 3000);
  lissom_session_pause (watch->session);
  session_watch_assert_position (watch, TOUCH_1 + 7000);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 7000);

  watch->now += HOUR_US;
  lissom_session_resume (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  g_assert_cmpint (lissom_session_get_count_in_left (watch->session), ==, 3000);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 2980);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  g_assert_cmpint (lissom_session_get_count_in_left (watch->session), ==, 20);
  session_watch_assert_position (watch, TOUCH_1 + 7000);
  /* What is left over of the last look belongs to the hold. */
  session_watch_gap (watch, 50000);
  session_watch_assert_state (watch, LISSOM_SESSION_RUNNING);
  session_watch_assert_position (watch, TOUCH_1 + 7030);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 7030);
  session_watch_run_to (watch, 300000);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 60000);
}

static void
test_toggle (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  lissom_session_toggle (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_WAITING);
  session_watch_run_to (watch, 1000);
  lissom_session_toggle (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  g_assert_cmpuint (watch->n_interjected, ==, 0);
  lissom_session_toggle (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  lissom_session_toggle (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  lissom_session_hurts (watch->session);
  lissom_session_toggle (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_HURT);
}

static void
test_stall (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, RIGHT_LEG + 10000);
  session_watch_gap (watch, LISSOM_SESSION_STALL_MS * 1000);
  session_watch_assert_state (watch, LISSOM_SESSION_RUNNING);
  session_watch_assert_position (watch, RIGHT_LEG + 12000);
  session_watch_gap (watch, LISSOM_SESSION_STALL_MS * 1000 + 1);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_session_get_pause_reason (watch->session), ==, LISSOM_PAUSE_STALLED);
  session_watch_assert_position (watch, RIGHT_LEG + 12000);

  lissom_session_resume (watch->session);
  session_watch_gap (watch, 0);
  session_watch_gap (watch, HOUR_US);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_session_get_count_in_left (watch->session), ==, 0);
  g_assert_cmpint (session_watch_get_credit (watch, 3).right_ms, ==, 12000);
  g_assert_cmpint (lissom_session_get_run_time (watch->session), ==, RIGHT_LEG + 12000);
}

static void
test_jumping_clock (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_1 + 5000);
  session_watch_gap (watch, -HOUR_US);
  session_watch_assert_state (watch, LISSOM_SESSION_RUNNING);
  session_watch_assert_position (watch, TOUCH_1 + 5000);
  session_watch_pass (watch, 1000);
  session_watch_assert_position (watch, TOUCH_1 + 6000);
  session_watch_gap (watch, 2 * HOUR_US);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  session_watch_assert_position (watch, TOUCH_1 + 6000);

  /* The ends of what a number can hold. */
  lissom_session_resume (watch->session);
  lissom_session_advance (watch->session, G_MININT64);
  lissom_session_advance (watch->session, G_MAXINT64);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  lissom_session_resume (watch->session);
  lissom_session_advance (watch->session, G_MAXINT64);
  lissom_session_advance (watch->session, G_MININT64);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  session_watch_assert_position (watch, TOUCH_1 + 6000);
}

static void
test_next (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_1 + 5000);
  lissom_session_next (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_RUNNING);
  session_watch_assert_position (watch, TOUCH_1 + 23000);
  g_assert_cmpuint (watch->n_jumped, ==, 1);
  g_assert_true (session_watch_get_credit (watch, 1).skipped);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 5000);

  /* Going back and doing it after all. */
  lissom_session_previous (watch->session);
  session_watch_assert_position (watch, TOUCH_READY);
  session_watch_run_to (watch, TOUCH_1 + 19990);
  g_assert_true (session_watch_get_credit (watch, 1).skipped);
  session_watch_run_to (watch, TOUCH_1 + 20000);
  g_assert_false (session_watch_get_credit (watch, 1).skipped);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 25000);

  /* The way out of a hold may be skipped. */
  lissom_session_next (watch->session);
  session_watch_assert_position (watch, TOUCH_1 + 23000);
  g_assert_false (session_watch_get_credit (watch, 1).skipped);
}

static void
test_next_to_the_end (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  guint i;

  session_watch_run_to (watch, 1000);
  for (i = 0; i < 8; i++)
    lissom_session_next (watch->session);
  session_watch_assert_position (watch, CLOSE);
  g_assert_cmpint (lissom_session_get_span (watch->session)->phase, ==, LISSOM_PHASE_CLOSE);
  g_assert_cmpstr (lissom_stretch_get_id (lissom_session_get_stretch (watch->session)), ==,
                   "chair-single-leg");
  lissom_session_next (watch->session);
  lissom_session_skip_exercise (watch->session);
  session_watch_assert_position (watch, CLOSE);
  for (i = 0; i < 4; i++)
    g_assert_true (session_watch_get_credit (watch, i).skipped);
  g_assert_cmpint (session_watch_get_credited (watch), ==, 0);

  lissom_session_previous (watch->session);
  g_assert_cmpint (lissom_session_get_span (watch->session)->side, ==, LEFT);
  session_watch_run_to (watch, 300000);
  g_assert_cmpint (session_watch_get_credited (watch), ==, 30000);
}

static void
test_previous (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_READY + 3000);
  lissom_session_previous (watch->session);
  session_watch_assert_position (watch, TOUCH_READY);
  session_watch_run_to (watch, TOUCH_READY + 2980);
  lissom_session_previous (watch->session);
  session_watch_assert_position (watch, 0);
  lissom_session_previous (watch->session);
  session_watch_assert_position (watch, 0);
  g_assert_cmpuint (watch->n_jumped, ==, 2);
  /* What is run again is credited again, because it was done. */
  session_watch_run_to (watch, TOUCH_READY);
  g_assert_cmpint (session_watch_get_credit (watch, 0).both_ms, ==, 90000);
  g_assert_cmpint (session_watch_get_credit (watch, 0).reps, ==, 90);
  g_assert_cmpint (session_watch_get_credit (watch, 0).asked_ms, ==, 45000);
}

/* A repetition that was broken off is time, but no repetition. */
static void
test_broken_rep (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, MARCH + 3900);
  lissom_session_previous (watch->session);
  g_assert_cmpint (session_watch_get_credit (watch, 0).reps, ==, 3);
  g_assert_cmpint (session_watch_get_credit (watch, 0).both_ms, ==, 3900);
}

static void
test_skip_exercise (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_2 + 5000);
  lissom_session_pause (watch->session);
  lissom_session_skip_exercise (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_session_get_span (watch->session)->exercise, ==, 2);
  g_assert_cmpint (lissom_session_get_span (watch->session)->phase, ==, LISSOM_PHASE_READY);
  g_assert_true (session_watch_get_credit (watch, 1).skipped);
  g_assert_false (session_watch_get_credit (watch, 2).skipped);
}

static void
test_hold_longer (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomSessionMark mark;

  session_watch_run_to (watch, RIGHT_LEG - 20);
  g_assert_false (watch->can_hold_longer);
  lissom_session_hold_longer (watch->session);
  g_assert_cmpint (lissom_timeline_get_length (watch->timeline), ==, 300000);
  session_watch_run_to (watch, RIGHT_LEG + 29000);
  g_assert_true (watch->can_hold_longer);

  lissom_session_hold_longer (watch->session);
  session_watch_check (watch);
  session_watch_assert_position (watch, RIGHT_LEG + 29000);
  g_assert_cmpint (lissom_timeline_get_length (watch->timeline), ==, 320000);
  g_assert_cmpstr (watch->interjection, ==, "Ten seconds longer.");
  g_assert_false (watch->spoken);
  lissom_session_hold_longer (watch->session);
  lissom_session_hold_longer (watch->session);
  /* A minute is the longest a hold can be. */
  g_assert_false (watch->can_hold_longer);
  lissom_session_hold_longer (watch->session);
  g_assert_cmpint (lissom_timeline_get_length (watch->timeline), ==, 360000);
  g_assert_cmpint (session_watch_get_credit (watch, 3).asked_ms, ==, 120000);

  /* After a crash the holds have their own length again, so the mark is put there. */
  session_watch_run_to (watch, RIGHT_LEG + 50000);
  lissom_session_get_mark (watch->session, &mark);
  g_assert_cmpint (mark.position, ==, RIGHT_LEG + 30000);
  session_watch_run_to (watch, LEFT_LEG + 30000 + 10000);
  g_assert_cmpint (lissom_session_get_span (watch->session)->side, ==, LEFT);
  g_assert_false (watch->can_hold_longer);
  lissom_session_get_mark (watch->session, &mark);
  g_assert_cmpint (mark.position, ==, LEFT_LEG + 10000);
  g_assert_cmpint (mark.run_ms, ==, LEFT_LEG + 30000 + 10000);

  session_watch_run_to (watch, 360000);
  session_watch_assert_state (watch, LISSOM_SESSION_FINISHED);
  g_assert_cmpint (session_watch_get_credit (watch, 3).right_ms, ==, 60000);
  g_assert_cmpint (session_watch_get_credit (watch, 3).left_ms, ==, 60000);
}

static void
test_ease_off (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomPosture posture;

  lissom_session_ease_off (watch->session);
  g_assert_cmpuint (watch->n_interjected, ==, 0);
  session_watch_run_to (watch, TOUCH_1 + 10000);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpstr (posture.to, ==, "end");
  g_assert_cmpfloat (posture.amount, ==, 1.0);

  lissom_session_ease_off (watch->session);
  session_watch_check (watch);
  g_assert_true (watch->eased);
  g_assert_cmpstr (watch->interjection, ==, "Ease off by half.");
  lissom_session_ease_off (watch->session);
  g_assert_cmpuint (watch->n_interjected, ==, 1);

  session_watch_pass (watch, 740);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpstr (posture.from, ==, "end");
  g_assert_cmpstr (posture.to, ==, "half");
  g_assert_cmpfloat (posture.amount, >, 0.4);
  g_assert_cmpfloat (posture.amount, <, 0.6);
  session_watch_run_to (watch, TOUCH_2 + 10000);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpstr (posture.from, ==, "start");
  g_assert_cmpstr (posture.to, ==, "half");
  g_assert_cmpfloat (posture.amount, ==, 1.0);
  g_assert_true (session_watch_get_credit (watch, 1).eased);

  /* The next exercise is another matter. */
  lissom_session_skip_exercise (watch->session);
  session_watch_check (watch);
  g_assert_false (watch->eased);
  g_assert_false (session_watch_get_credit (watch, 2).eased);
  g_assert_cmpint (session_watch_get_credit (watch, 1).both_ms, ==, 30000);
}

static void
test_ease_off_movement (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  LissomPosture posture;

  session_watch_run_to (watch, MARCH + 2500);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 1.0, 1e-9);
  lissom_session_ease_off (watch->session);
  session_watch_run_to (watch, MARCH + 6500);
  lissom_session_get_posture (watch->session, &posture);
  g_assert_cmpfloat_with_epsilon (posture.amount, 0.5, 1e-9);
}

/* A line outside the score is spoken only where the score is quiet for long enough. */
static void
test_interjections (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);
  const LissomSpan *hold = lissom_timeline_get_span (
    timeline, score_find (timeline, LISSOM_PHASE_HOLD, 3, RIGHT, 1));
  const gint64 length = 60 * strlen ("Ease off by half.");
  const gint64 quiet = hold->lines[0].start + hold->lines[0].length + 250;
  const struct
  {
    gint64 position;
    gboolean spoken;
  } rows[] = {
    { quiet, TRUE },
    { quiet - 1, FALSE },
    { hold->lines[1].start - 250 - length, TRUE },
    { hold->lines[1].start - 250 - length + 1, FALSE },
    { hold->lines[1].start + 10, FALSE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SessionWatch) watch = session_watch_new (lissom_session_new (timeline));

      session_watch_run_to (watch, rows[i].position);
      lissom_session_ease_off (watch->session);
      g_assert_cmpuint (watch->n_interjected, ==, 1);
      g_assert_cmpint (watch->spoken, ==, rows[i].spoken);
      /* Nothing else is heard after "This hurts". */
      lissom_session_hurts (watch->session);
      g_assert_cmpuint (watch->n_interjected, ==, 2);
      g_assert_true (watch->spoken);
      session_watch_check (watch);
    }
}

static void
test_hurts (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  lissom_session_hurts (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_WAITING);
  session_watch_run_to (watch, RIGHT_LEG + 4000);
  lissom_session_hurts (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_HURT);
  g_assert_cmpstr (watch->interjection, ==,
                   "Come out of the stretch slowly. Sit or lie down. Breathe.");
  session_watch_pass (watch, 10000);
  session_watch_gap (watch, HOUR_US);
  g_assert_cmpint (session_watch_get_credit (watch, 3).right_ms, ==, 4000);

  /* Only resume, skip and stop lead out of it. */
  lissom_session_pause (watch->session);
  lissom_session_next (watch->session);
  lissom_session_previous (watch->session);
  lissom_session_hold_longer (watch->session);
  lissom_session_ease_off (watch->session);
  lissom_session_start (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_HURT);
  session_watch_assert_position (watch, RIGHT_LEG + 4000);
  g_assert_cmpuint (watch->n_interjected, ==, 1);

  lissom_session_skip_exercise (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  session_watch_assert_position (watch, CLOSE);
  g_assert_true (session_watch_get_credit (watch, 3).skipped);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 3000 + 7000);
  session_watch_assert_state (watch, LISSOM_SESSION_FINISHED);
}

static void
test_hurts_resume (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, RIGHT_LEG + 4000);
  lissom_session_hurts (watch->session);
  lissom_session_resume (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_COUNT_IN);
  lissom_session_hurts (watch->session);
  session_watch_assert_state (watch, LISSOM_SESSION_HURT);
  lissom_session_resume (watch->session);
  session_watch_gap (watch, 0);
  session_watch_pass (watch, 4000);
  session_watch_assert_position (watch, RIGHT_LEG + 5000);
}

static void
reach_state (SessionWatch *watch, LissomSessionState state)
{
  if (state == LISSOM_SESSION_WAITING)
    return;

  session_watch_run_to (watch, state == LISSOM_SESSION_FINISHED ? 300000 : TOUCH_1 + 1000);
  if (state == LISSOM_SESSION_HURT)
    lissom_session_hurts (watch->session);
  else if (state == LISSOM_SESSION_PAUSED || state == LISSOM_SESSION_COUNT_IN)
    lissom_session_pause (watch->session);
  else if (state == LISSOM_SESSION_STOPPED)
    lissom_session_stop (watch->session);
  if (state == LISSOM_SESSION_COUNT_IN)
    lissom_session_resume (watch->session);
  session_watch_assert_state (watch, state);
}

static void
test_stop (void)
{
  int state;

  for (state = LISSOM_SESSION_WAITING; state <= LISSOM_SESSION_STOPPED; state++)
    {
      g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
      gint64 position;

      reach_state (watch, state);
      position = lissom_session_get_position (watch->session);
      lissom_session_stop (watch->session);
      session_watch_assert_state (watch, state == LISSOM_SESSION_FINISHED ? LISSOM_SESSION_FINISHED
                                                            : LISSOM_SESSION_STOPPED);
      /* It is over: nothing brings it back. */
      lissom_session_start (watch->session);
      lissom_session_resume (watch->session);
      lissom_session_toggle (watch->session);
      lissom_session_next (watch->session);
      lissom_session_previous (watch->session);
      lissom_session_skip_exercise (watch->session);
      lissom_session_hurts (watch->session);
      lissom_session_ease_off (watch->session);
      lissom_session_hold_longer (watch->session);
      session_watch_pass (watch, 1000);
      session_watch_assert_state (watch, state == LISSOM_SESSION_FINISHED ? LISSOM_SESSION_FINISHED
                                                            : LISSOM_SESSION_STOPPED);
      session_watch_assert_position (watch, position);
    }
}

static void
stop_cb (LissomSession *session)
{
  lissom_session_stop (session);
}

/* An observer may do what it likes while it is being told. */
static void
test_reentrant (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);

  session_watch_run_to (watch, TOUCH_1 + 1000);
  g_signal_connect (watch->session, "advanced", G_CALLBACK (stop_cb), NULL);
  session_watch_gap (watch, 20000);
  session_watch_assert_state (watch, LISSOM_SESSION_STOPPED);
  session_watch_assert_position (watch, TOUCH_1 + 1020);
}

static void
test_properties (void)
{
  g_autoptr (SessionWatch) watch = session_watch_new_basics (LISSOM_TALK_SILENT, 0);
  g_autoptr (LissomTimeline) timeline = NULL;
  LissomSessionState state;
  gint64 position;
  guint span;
  gboolean can_hold_longer, eased;

  session_watch_run_to (watch, TOUCH_1 + 1000);
  g_object_get (watch->session, "timeline", &timeline, "state", &state, "span", &span,
                "position", &position, "can-hold-longer", &can_hold_longer, "eased", &eased,
                NULL);
  g_assert_true (timeline == watch->timeline);
  g_assert_cmpint (state, ==, LISSOM_SESSION_RUNNING);
  g_assert_cmpuint (span, ==, lissom_session_get_span_index (watch->session));
  g_assert_cmpint (position, ==, TOUCH_1 + 1000);
  g_assert_true (can_hold_longer);
  g_assert_false (eased);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/whole", test_whole);
  g_test_add_func ("/session/coarse", test_coarse);
  g_test_add_func ("/session/first-look", test_first_look);
  g_test_add_func ("/session/pause", test_pause);
  g_test_add_func ("/session/toggle", test_toggle);
  g_test_add_func ("/session/stall", test_stall);
  g_test_add_func ("/session/jumping-clock", test_jumping_clock);
  g_test_add_func ("/session/next", test_next);
  g_test_add_func ("/session/next-to-the-end", test_next_to_the_end);
  g_test_add_func ("/session/previous", test_previous);
  g_test_add_func ("/session/broken-rep", test_broken_rep);
  g_test_add_func ("/session/skip-exercise", test_skip_exercise);
  g_test_add_func ("/session/hold-longer", test_hold_longer);
  g_test_add_func ("/session/ease-off", test_ease_off);
  g_test_add_func ("/session/ease-off-movement", test_ease_off_movement);
  g_test_add_func ("/session/interjections", test_interjections);
  g_test_add_func ("/session/hurts", test_hurts);
  g_test_add_func ("/session/hurts-resume", test_hurts_resume);
  g_test_add_func ("/session/stop", test_stop);
  g_test_add_func ("/session/reentrant", test_reentrant);
  g_test_add_func ("/session/properties", test_properties);

  return g_test_run ();
}
