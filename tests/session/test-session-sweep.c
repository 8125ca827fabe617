/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Thousands of random control sequences. After every step all that must always be true is
 * checked; GLib prints the seed, and --seed repeats a run. */

#include <locale.h>

#include "lissom-content-folder.h"
#include "lissom-recording-voice.h"
#include "score-check.h"
#include "session-watch.h"

#define N_SEQUENCES 6000
#define N_STEPS 300

typedef struct
{
  guint finished, straight, stopped, lengthened, restored;
} Census;

static LissomRoutine *
load_routine (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();

  lissom_content_folder_add_reps (folder, "march", "standing", "alternating", 1, 6, 1, 0);
  lissom_content_folder_add_hold (folder, "leg", "standing", "each", 5, 2, 5, TRUE);
  lissom_content_folder_add_reps (folder, "curl", "chair", "each", 2, 3, 2, 4);
  lissom_content_folder_add_hold (folder, "touch", "chair", "both", 10, 1, 0, FALSE);

  return lissom_content_folder_load (folder);
}

/* Time goes by; what it does to place and run time is known exactly. */
static void
step_time (SessionWatch *watch)
{
  LissomSession *session = watch->session;
  LissomSessionState state = lissom_session_get_state (session);
  gint64 position = lissom_session_get_position (session);
  gint64 run = lissom_session_get_run_time (session);
  gint64 credited = session_watch_get_credited (watch);
  guint n_advanced = watch->n_advanced;
  gint64 gap = 0;
  gint64 moved;

  switch (g_test_rand_int_range (0, 40))
    {
    case 0:
      gap = g_test_rand_int_range (2000001, G_MAXINT32);
      break;
    case 1:
      gap = -g_test_rand_int_range (1, G_MAXINT32);
      break;
    case 2:
      gap = g_test_rand_int_range (0, 1000);
      break;
    default:
      gap = g_test_rand_int_range (0, 2000001);
      break;
    }
  session_watch_gap (watch, gap);

  moved = lissom_session_get_position (session) - position;
  g_assert_cmpint (moved, >=, 0);
  g_assert_cmpint (moved, <=, MAX (gap, 0) / 1000 + 1);
  g_assert_cmpint (ABS (lissom_session_get_run_time (session) - run - moved), <=, 1);
  g_assert_cmpint (session_watch_get_credited (watch), >=, credited);
  if (gap > LISSOM_SESSION_STALL_MS * 1000 || gap <= 0 ||
      (state != LISSOM_SESSION_RUNNING && state != LISSOM_SESSION_COUNT_IN))
    {
      g_assert_cmpint (moved, ==, 0);
      g_assert_cmpint (session_watch_get_credited (watch), ==, credited);
    }
  if (state != LISSOM_SESSION_RUNNING && state != LISSOM_SESSION_COUNT_IN)
    {
      g_assert_cmpint (lissom_session_get_state (session), ==, state);
      g_assert_cmpuint (watch->n_advanced, ==, n_advanced);
    }
}

/* A session that is kept and restored has the same credits and the same place, as far as
 * the first score goes. */
static void
check_restored (SessionWatch *watch, LissomTimeline *timeline)
{
  g_autoptr (LissomSession) session = lissom_session_new (timeline);
  g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);
  g_autoptr (GArray) restored = NULL;
  g_autoptr (GError) error = NULL;
  LissomSessionMark mark, again;
  guint i;

  lissom_session_get_mark (watch->session, &mark);
  g_assert_true (lissom_session_restore (session, &mark, credits, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lissom_session_get_span_index (session), >=, watch->span);
  g_assert_cmpuint (lissom_session_get_span_index (session), <=, watch->span + 1);

  lissom_session_get_mark (session, &again);
  g_assert_cmpint (again.position, ==, mark.position);
  g_assert_cmpint (again.run_ms, ==, mark.run_ms);
  restored = lissom_session_get_credits (session);
  for (i = 0; i < credits->len; i++)
    {
      LissomCredit *first = &g_array_index (credits, LissomCredit, i);
      LissomCredit *second = &g_array_index (restored, LissomCredit, i);

      g_assert_cmpint (first->right_ms, ==, second->right_ms);
      g_assert_cmpint (first->left_ms, ==, second->left_ms);
      g_assert_cmpint (first->both_ms, ==, second->both_ms);
      g_assert_cmpint (first->reps, ==, second->reps);
      g_assert_cmpint (first->eased, ==, second->eased);
      g_assert_cmpint (first->skipped, ==, second->skipped);
    }
}

/* Returns: TRUE when the order of the score was left. */
static gboolean
step_control (SessionWatch *watch, LissomTimeline *timeline, gboolean wild, Census *census)
{
  LissomSession *session = watch->session;
  guint n_jumped = watch->n_jumped;
  gint64 credited = session_watch_get_credited (watch);
  gint64 run = lissom_session_get_run_time (session);
  guint length = lissom_timeline_get_length (watch->timeline);

  switch (g_test_rand_int_range (0, wild ? 14 : 8))
    {
    case 0:
      lissom_session_pause (session);
      break;
    case 1:
    case 2:
      lissom_session_resume (session);
      break;
    case 3:
      lissom_session_toggle (session);
      break;
    case 4:
      lissom_session_hold_longer (session);
      census->lengthened += lissom_timeline_get_length (watch->timeline) != length;
      break;
    case 5:
      lissom_session_ease_off (session);
      break;
    case 6:
      lissom_session_start (session);
      break;
    case 7:
      check_restored (watch, timeline);
      census->restored++;
      break;
    case 8:
    case 9:
      lissom_session_next (session);
      break;
    case 10:
    case 11:
      lissom_session_previous (session);
      break;
    case 12:
      lissom_session_hurts (session);
      break;
    case 13:
      lissom_session_skip_exercise (session);
      break;
    default:
      g_assert_not_reached ();
    }

  /* No control credits anything. */
  g_assert_cmpint (session_watch_get_credited (watch), ==, credited);
  g_assert_cmpint (lissom_session_get_run_time (session), ==, run);

  return watch->n_jumped != n_jumped;
}

static void
check_finished (SessionWatch *watch, gboolean left_order)
{
  g_autoptr (GArray) credits = lissom_session_get_credits (watch->session);
  guint i;

  for (i = 0; i < credits->len && !left_order; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);

      g_assert_cmpint (credit->right_ms, ==, credit->left_ms);
      g_assert_cmpint (credit->right_ms + credit->left_ms + credit->both_ms, ==,
                       credit->asked_ms);
      g_assert_false (credit->skipped);
    }
  if (!left_order)
    g_assert_cmpint (lissom_session_get_run_time (watch->session), ==,
                     lissom_timeline_get_length (watch->timeline));
}

static void
run_sequence (LissomTimeline *timeline, gboolean wild, Census *census)
{
  g_autoptr (SessionWatch) watch = session_watch_new (lissom_session_new (timeline));
  gboolean left_order = FALSE;
  guint i, n_steps = g_test_rand_int_range (1, N_STEPS);

  if (g_test_rand_int_range (0, 10) > 0)
    lissom_session_start (watch->session);
  for (i = 0; i < n_steps; i++)
    {
      /* Most of those who pause go on some time. */
      if (watch->state == LISSOM_SESSION_PAUSED && g_test_rand_bit ())
        lissom_session_resume (watch->session);
      else if (g_test_rand_int_range (0, wild ? 5 : 20) > 0)
        step_time (watch);
      else if (step_control (watch, timeline, wild, census))
        left_order = TRUE;
      session_watch_check (watch);
    }

  if (g_test_rand_bit ())
    {
      lissom_session_stop (watch->session);
      census->stopped++;
      session_watch_check (watch);
    }
  if (lissom_session_get_state (watch->session) == LISSOM_SESSION_FINISHED)
    {
      check_finished (watch, left_order);
      census->finished++;
      census->straight += !left_order;
    }
}

static void
test_sweep (void)
{
  g_autoptr (LissomRoutine) routine = load_routine ();
  g_autoptr (LissomTimeline) silent = score_new (routine, LISSOM_TALK_SILENT, 0, 0);
  g_autoptr (LissomTimeline) marks = score_new (routine, LISSOM_TALK_MARKS, 0, 20);
  g_autoptr (LissomTimeline) spoken = score_new (routine, LISSOM_TALK_FULL, 15, 30);
  LissomTimeline *timelines[] = { silent, marks, spoken };
  Census census = { 0 };
  guint i;

  for (i = 0; i < N_SEQUENCES; i++)
    run_sequence (timelines[i % G_N_ELEMENTS (timelines)], i % 2 == 0, &census);

  g_test_message ("%u sequences: %u finished (%u of them straight), %u stopped, "
                  "%u holds made longer, %u restored",
                  N_SEQUENCES, census.finished, census.straight, census.stopped,
                  census.lengthened, census.restored);
  /* The sweep is worth something only when it gets everywhere. */
  g_assert_cmpuint (census.finished, >, N_SEQUENCES / 20);
  g_assert_cmpuint (census.straight, >, N_SEQUENCES / 50);
  g_assert_cmpuint (census.lengthened, >, N_SEQUENCES / 50);
  g_assert_cmpuint (census.restored, >, N_SEQUENCES / 10);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-sweep/sweep", test_sweep);

  return g_test_run ();
}
