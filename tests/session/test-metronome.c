/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "lissom-content-folder.h"
#include "lissom-manual-clock.h"
#include "lissom-metronome.h"
#include "score-check.h"

typedef struct
{
  LissomManualClock *clock;
  LissomSession *session;
  LissomMetronome *metronome;
  guint n_advanced;
} Fixture;

static void
advanced_cb (Fixture *fixture)
{
  fixture->n_advanced++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_SILENT, 0, 0);

  fixture->clock = lissom_manual_clock_new ();
  fixture->session = lissom_session_new (timeline);
  fixture->metronome = lissom_metronome_new (LISSOM_CLOCK (fixture->clock), fixture->session);
  g_signal_connect_swapped (fixture->session, "advanced", G_CALLBACK (advanced_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->metronome);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->clock);
}

/* Looks once by hand after @time ms. */
static void
pass (Fixture *fixture, gint64 time)
{
  lissom_manual_clock_pass (fixture->clock, time * 1000);
  lissom_metronome_look (fixture->metronome);
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  /* The start itself is a look: the clock's present time is where the score begins. */
  lissom_manual_clock_pass (fixture->clock, 5000 * 1000);
  lissom_session_start (fixture->session);
  pass (fixture, 1234);
  g_assert_cmpint (lissom_session_get_position (fixture->session), ==, 1234);

  /* A pause of any length is no stall, and counts for nothing. */
  lissom_session_pause (fixture->session);
  lissom_manual_clock_pass (fixture->clock, G_GINT64_CONSTANT (3600) * 1000 * 1000);
  lissom_session_resume (fixture->session);
  g_assert_cmpint (lissom_session_get_state (fixture->session), ==, LISSOM_SESSION_COUNT_IN);
  pass (fixture, 1500);
  pass (fixture, 1500);
  g_assert_cmpint (lissom_session_get_state (fixture->session), ==, LISSOM_SESSION_RUNNING);
  g_assert_cmpint (lissom_session_get_position (fixture->session), ==, 1234);
  pass (fixture, 66);
  g_assert_cmpint (lissom_session_get_position (fixture->session), ==, 1300);

  /* The machine slept. */
  pass (fixture, 8 * 3600 * 1000);
  g_assert_cmpint (lissom_session_get_state (fixture->session), ==, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_session_get_pause_reason (fixture->session), ==,
                   LISSOM_PAUSE_STALLED);
  g_assert_cmpint (lissom_session_get_position (fixture->session), ==, 1300);
}

/* The beat comes by itself while the session moves, and only then. */
static void
test_beat (Fixture *fixture, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_advanced, ==, 0);

  lissom_session_start (fixture->session);
  g_assert_cmpuint (fixture->n_advanced, ==, 1);
  lissom_manual_clock_pass (fixture->clock, 700 * 1000);
  while (fixture->n_advanced < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (lissom_session_get_position (fixture->session), ==, 700);

  lissom_session_stop (fixture->session);
  g_assert_false (g_main_context_pending (NULL));
  /* Nothing is left that could ever wake up. */
  g_assert_null (g_main_context_find_source_by_funcs_user_data (
    NULL, &g_timeout_funcs, fixture->metronome));
  g_assert_cmpuint (fixture->n_advanced, ==, 3);
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  lissom_session_start (fixture->session);
  while (lissom_session_get_state (fixture->session) == LISSOM_SESSION_RUNNING)
    pass (fixture, 1999);
  g_assert_cmpint (lissom_session_get_state (fixture->session), ==, LISSOM_SESSION_FINISHED);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->metronome));
}

/* It also takes over a session that runs already, and may go while it runs. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomManualClock) clock = lissom_manual_clock_new ();
  LissomMetronome *metronome;

  lissom_session_start (fixture->session);
  metronome = lissom_metronome_new (LISSOM_CLOCK (clock), fixture->session);
  g_assert_nonnull (g_main_context_find_source_by_user_data (NULL, metronome));
  g_object_add_weak_pointer (G_OBJECT (metronome), (gpointer *) &metronome);
  g_object_unref (metronome);
  g_assert_null (metronome);
}

static void
test_system_clock (void)
{
  g_autoptr (LissomClock) clock = lissom_system_clock_new ();
  gint64 first = lissom_clock_get_time (clock);
  gint64 awake = g_get_monotonic_time ();
  gint64 second = lissom_clock_get_time (clock);

  g_assert_cmpint (first, >, 0);
  g_assert_cmpint (second, >=, first);
  g_assert_cmpint (second - first, <, 10 * G_USEC_PER_SEC);
  /* It goes on while the machine sleeps, so it is never behind the one that does not. */
  g_assert_cmpint (second + 1000, >=, awake);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  int *outcome = user_data;

  *outcome = lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error);
  if (error != NULL)
    *outcome = -error->code;
}

static void
test_silent_voice (void)
{
  static const char *const lines[] = { "One.", NULL };
  LissomVoice *voice = lissom_silent_voice_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int outcome = G_MAXINT;

  g_assert_cmpint (lissom_voice_get_length (voice, "One."), ==, 0);
  lissom_voice_prepare_async (voice, lines, NULL, prepared_cb, &outcome);
  while (outcome == G_MAXINT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (outcome, ==, TRUE);

  outcome = G_MAXINT;
  g_cancellable_cancel (cancellable);
  lissom_voice_prepare_async (voice, lines, cancellable, prepared_cb, &outcome);
  while (outcome == G_MAXINT)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (outcome, ==, -G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (voice);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/metronome/look", Fixture, NULL, set_up, test_look, tear_down);
  g_test_add ("/metronome/beat", Fixture, NULL, set_up, test_beat, tear_down);
  g_test_add ("/metronome/end", Fixture, NULL, set_up, test_end, tear_down);
  g_test_add ("/metronome/late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add_func ("/metronome/system-clock", test_system_clock);
  g_test_add_func ("/metronome/silent-voice", test_silent_voice);

  return g_test_run ();
}
