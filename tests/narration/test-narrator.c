/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Real sessions, in real time, through a real sound server: what its device played is recorded
 * and compared with the score. */

#include <math.h>

#include "lissom-catalogue.h"
#include "lissom-chimes.h"
#include "lissom-leveller.h"
#include "lissom-metronome.h"
#include "lissom-narrator.h"
#include "sound-server.h"

#define PRECISION_MS 60
#define DECIMATED 6

typedef struct
{
  SoundServer *server;
  Recording *recording;
  LissomCatalogue *catalogue;
  LissomSpeaker *speaker;
  LissomNarrator *narrator;
  LissomSession *session;
  LissomMetronome *metronome;
  gint64 origin; /* monotonic time at which the score began, seen from the last advance */
  gint64 told;       /* when the session last told its observers */
  gint64 worst_held; /* us: how long the narrator held up the main loop at most */
  int n_silent;
} Fixture;

static void
prepared_cb (GObject *voice, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_voice_prepare_finish (LISSOM_VOICE (voice), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
silent_cb (LissomNarrator *narrator, const char *message, gpointer data)
{
  Fixture *f = data;

  g_test_message ("silent: %s", message);
  f->n_silent++;
}

/* Runs the loop for @milliseconds: sound is real time. */
static void
wait_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
wait_for_position (Fixture *f, gint64 position)
{
  while (lissom_session_get_position (f->session) < position)
    wait_for (1);
}

static void
before_narrator_cb (Fixture *f)
{
  f->told = g_get_monotonic_time ();
}

static void
advanced_cb (Fixture *f)
{
  f->worst_held = MAX (f->worst_held, g_get_monotonic_time () - f->told);
  f->origin = g_get_monotonic_time () - lissom_session_get_position (f->session) * 1000;
}

static void
setup (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "narration", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  f->server = sound_server_start ();
  f->recording = recording_start (f->server);
  wait_for (500);
  f->catalogue = lissom_catalogue_new ();
  lissom_catalogue_add_folder (f->catalogue, folder);
  g_assert_null (lissom_catalogue_get_reports (f->catalogue)[0]);
  f->speaker = lissom_speaker_new ("en");
  f->narrator = lissom_narrator_new (f->speaker);
  g_signal_connect (f->narrator, "silent", G_CALLBACK (silent_cb), f);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->metronome);
  lissom_narrator_follow (f->narrator, NULL);
  g_assert_finalize_object (g_steal_pointer (&f->narrator));
  if (f->session != NULL)
    g_assert_finalize_object (g_steal_pointer (&f->session));
  g_assert_finalize_object (g_steal_pointer (&f->speaker));
  g_clear_object (&f->catalogue);
  g_clear_pointer (&f->recording, recording_free);
  g_clear_pointer (&f->server, sound_server_free);
}

/* Makes everything ready as the program does when Start is pressed. */
static void
begin (Fixture *f, const char *routine_id, LissomTalk talk)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (f->catalogue, routine_id);
  LissomPacing pacing = { .talk = talk };
  g_auto (GStrv) lines = NULL;
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (LissomClock) clock = LISSOM_CLOCK (lissom_system_clock_new ());
  gboolean prepared = FALSE;
  gint64 pressed = g_get_monotonic_time ();

  g_assert_nonnull (routine);
  lissom_narrator_wake (f->narrator);
  lines = lissom_timeline_list_lines (routine, &pacing);
  lissom_voice_prepare_async (LISSOM_VOICE (f->speaker), (const char *const *) lines, NULL,
                              prepared_cb, &prepared);
  while (!prepared)
    g_main_context_iteration (NULL, TRUE);
  timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (f->speaker));
  f->session = lissom_session_new (timeline);
  g_signal_connect_swapped (f->session, "advanced", G_CALLBACK (before_narrator_cb), f);
  lissom_narrator_follow (f->narrator, f->session);
  g_signal_connect_swapped (f->session, "advanced", G_CALLBACK (advanced_cb), f);
  f->metronome = lissom_metronome_new (clock, f->session);
  lissom_session_start (f->session);
  g_test_message ("start answered within %.1f ms", (double) (g_get_monotonic_time () - pressed) / 1000);
}

/* Every DECIMATED-th sample of the mean around it. */
static GArray *
decimate_floats (const float *samples, gsize n_samples)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (float));

  for (gsize i = 0; i + DECIMATED <= n_samples; i += DECIMATED)
    {
      float sum = 0;

      for (gsize k = 0; k < DECIMATED; k++)
        sum += samples[i + k];
      g_array_append_val (out, sum);
    }
  return out;
}

static GArray *
to_floats (LissomClip *clip, gsize most)
{
  GArray *floats = g_array_new (FALSE, FALSE, sizeof (float));
  gsize n = MIN (lissom_clip_get_n_samples (clip), most);

  for (gsize i = 0; i < n; i++)
    {
      float value = (float) lissom_clip_get_samples (clip)[i] / 32768.0f;

      g_array_append_val (floats, value);
    }
  return floats;
}

/* Looks for the first half second, in which no two things sound at once. How many ms after @expected (monotonic time) @clip begins in the recording, looked for up to @around ms
 * before and after; @likeness (out): 1 when it is heard alone. */
static double
find_clip (Fixture *f, LissomClip *clip, gint64 expected, gint64 around, double *likeness)
{
  gsize n_heard;
  const float *heard = recording_get_samples (f->recording, &n_heard);
  gint64 first = recording_find_sample (f->recording, expected - around * 1000);
  g_autoptr (GArray) pattern_full = to_floats (clip, LISSOM_CLIP_RATE / 2);
  g_autoptr (GArray) pattern = decimate_floats ((float *) (void *) pattern_full->data, pattern_full->len);
  gint64 n_window = (gint64) pattern_full->len + 2 * around * LISSOM_CLIP_RATE / 1000;
  g_autoptr (GArray) window = NULL;
  double pattern_power = 0;
  double best = -1;
  guint best_at = 0;

  g_assert_cmpint (first, >=, 0);
  g_assert_cmpint (first + n_window, <=, (gint64) n_heard);
  window = decimate_floats (heard + first, (gsize) n_window);
  for (guint i = 0; i < pattern->len; i++)
    pattern_power += pow ((double) g_array_index (pattern, float, i), 2);

  for (guint at = 0; at + pattern->len <= window->len; at++)
    {
      const float *p = (const float *) (const void *) pattern->data;
      const float *w = (const float *) (const void *) window->data + at;
      double product = 0;
      double power = 1e-9;

      for (guint i = 0; i < pattern->len; i++)
        {
          product += (double) (p[i] * w[i]);
          power += (double) (w[i] * w[i]);
        }
      product /= sqrt (power * pattern_power);
      if (product > best)
        {
          best = product;
          best_at = at;
        }
    }
  *likeness = best;
  return (double) best_at * DECIMATED * 1000.0 / LISSOM_CLIP_RATE - (double) around;
}

static void
check_lines (Fixture *f)
{
  LissomTimeline *timeline = lissom_session_get_timeline (f->session);
  double worst = 0;
  double sum = 0;
  double quietest = 0, loudest = -100;
  guint n_lines = 0;

  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      for (guint k = 0; k < span->n_lines; k++)
        {
          const LissomLine *line = &span->lines[k];
          g_autoptr (LissomClip) clip = lissom_speaker_find_clip (f->speaker, line->text);
          gint64 expected = f->origin + line->start * 1000;
          gint64 sample = recording_find_sample (f->recording, expected);
          double likeness, offset, lufs, peak;
          gsize n_samples;
          const float *samples = recording_get_samples (f->recording, &n_samples);

          g_assert_nonnull (clip);
          offset = find_clip (f, clip, expected, 300, &likeness);
          lissom_leveller_measure (samples + sample, lissom_clip_get_n_samples (clip), &lufs, &peak);
          g_test_message ("%6.1f ms  likeness %.3f  %.1f LUFS  at %d ms: %s", offset, likeness, lufs,
                          (int) line->start, line->text);
          /* Anything else of the same length stays below one half. */
          g_assert_cmpfloat (likeness, >, 0.8);
          g_assert_cmpfloat (fabs (offset), <, PRECISION_MS);
          if (fabs (offset) > fabs (worst))
            worst = offset;
          sum += offset;
          quietest = MIN (quietest, lufs);
          loudest = MAX (loudest, lufs);
          n_lines++;
        }
    }
  g_assert_cmpuint (n_lines, >=, 10);
  g_test_message ("%u lines: worst offset %.1f ms, mean %.1f ms; %.1f to %.1f LUFS", n_lines, worst,
                  sum / n_lines, quietest, loudest);
  /* A chime still dying away below a short word makes it a little louder. */
  g_assert_cmpfloat (quietest, >, -19.5);
  g_assert_cmpfloat (loudest, <, -16.5);
}

static void
test_session (Fixture *f, gconstpointer data)
{
  gsize n_samples;
  const float *samples;
  float peak = 0;
  gint64 finished;
  g_autoptr (GTimer) timer = g_timer_new ();
  gint64 length;

  begin (f, "short-and-heard", LISSOM_TALK_SHORT);
  length = lissom_timeline_get_length (lissom_session_get_timeline (f->session));
  g_timer_start (timer);
  while (lissom_session_get_state (f->session) == LISSOM_SESSION_RUNNING)
    wait_for (5);
  g_assert_cmpint (lissom_session_get_state (f->session), ==, LISSOM_SESSION_FINISHED);
  g_assert_cmpfloat (fabs (g_timer_elapsed (timer, NULL) - (double) length / 1000), <, 0.5);
  finished = g_get_monotonic_time ();
  wait_for (500);
  recording_stop (f->recording);

  check_lines (f);
  g_test_message ("the narrator held up the main loop for %.2f ms at most", (double) f->worst_held / 1000);
  g_assert_cmpint (f->worst_held, <, 20000);

  samples = recording_get_samples (f->recording, &n_samples);
  for (gsize i = 0; i < n_samples; i++)
    peak = MAX (peak, fabsf (samples[i]));
  g_test_message ("highest sample: %.1f dBFS", 20 * log10 ((double) peak));
  g_assert_cmpfloat ((double) peak, <, 0.999);

  /* The hold begins with its bell, and ends in silence: the last three seconds are not talked over. */
  for (guint i = 0; i < lissom_timeline_get_n_spans (lissom_session_get_timeline (f->session)); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (lissom_session_get_timeline (f->session), i);
      gint64 end = f->origin + (span->start + span->length) * 1000;
      double likeness, offset;

      if (span->phase != LISSOM_PHASE_HOLD)
        continue;
      offset = find_clip (f, lissom_chimes_get (LISSOM_CHIME_HOLD_START),
                          f->origin + span->start * 1000, 300, &likeness);
      g_assert_cmpfloat (likeness, >, 0.9);
      g_assert_cmpfloat (fabs (offset), <, PRECISION_MS);
      g_assert_cmpfloat (recording_get_level (f->recording, end - 2800000, end - 200000), <, -70);
    }
  /* Never digital silence while the session runs: a Bluetooth speaker would fall asleep. */
  g_assert_cmpfloat (recording_get_level (f->recording, finished + 100000, finished + 300000), >, -110);
  g_assert_cmpint (f->n_silent, ==, 0);
}

static void
test_interruptions (Fixture *f, gconstpointer data)
{
  gint64 paused, resumed, resumed_again, hurt, stopped, loud, quiet;
  double likeness, offset;
  g_autoptr (LissomClip) first = NULL;
  const LissomLine *line;

  begin (f, "short-and-heard", LISSOM_TALK_SHORT);
  line = &lissom_session_get_span (f->session)->lines[0];

  /* Paused at the very start of a line: there is room to say it again. */
  wait_for_position (f, line->start + 60);
  lissom_session_pause (f->session);
  wait_for (300);
  lissom_session_resume (f->session);
  resumed = g_get_monotonic_time ();
  while (lissom_session_get_state (f->session) == LISSOM_SESSION_COUNT_IN)
    wait_for (2);
  wait_for (2300);

  /* Pause: silence within 150 ms. */
  lissom_session_pause (f->session);
  paused = g_get_monotonic_time ();
  wait_for (1500);

  /* No room to say it again before the next line: it stays on the screen. */
  lissom_session_resume (f->session);
  while (lissom_session_get_state (f->session) == LISSOM_SESSION_COUNT_IN)
    wait_for (2);
  resumed_again = g_get_monotonic_time ();
  wait_for_position (f, lissom_session_get_span (f->session)->lines[2].start + 1500);
  loud = g_get_monotonic_time ();

  /* Volume. */
  lissom_narrator_set_voice_volume (f->narrator, 0.1);
  wait_for (1500);
  quiet = g_get_monotonic_time ();
  lissom_narrator_set_voice_volume (f->narrator, 1);

  wait_for (300);
  hurt = g_get_monotonic_time ();
  lissom_session_hurts (f->session);
  wait_for (3000);
  lissom_session_stop (f->session);
  stopped = g_get_monotonic_time ();
  wait_for (600);
  recording_stop (f->recording);

  first = lissom_speaker_find_clip (f->speaker, line->text);
  g_assert_nonnull (first);
  g_assert_cmpfloat (recording_get_level (f->recording, paused - 300000, paused), >, -40);
  g_assert_cmpfloat (recording_get_level (f->recording, paused + 150000, paused + 1400000), <, -70);
  g_assert_cmpfloat (recording_get_level (f->recording, resumed_again, resumed_again + 2000000), <, -70);

  for (int tick = 0; tick < 3; tick++)
    {
      offset = find_clip (f, lissom_chimes_get (LISSOM_CHIME_COUNT_IN), resumed + tick * 1000000, 200, &likeness);
      g_test_message ("tick %d: %.1f ms, likeness %.3f", tick, offset, likeness);
      g_assert_cmpfloat (likeness, >, 0.9);
      g_assert_cmpfloat (fabs (offset), <, 120);
    }
  offset = find_clip (f, first, resumed + 3000000, 200, &likeness);
  g_test_message ("the line cut short: %.1f ms, likeness %.3f", offset, likeness);
  g_assert_cmpfloat (likeness, >, 0.9);
  g_assert_cmpfloat (fabs (offset), <, PRECISION_MS);

  g_test_message ("voice volume 1: %.1f dBFS, 0.1: %.1f dBFS",
                  recording_get_level (f->recording, loud - 1200000, loud),
                  recording_get_level (f->recording, quiet - 1300000, quiet));
  g_assert_cmpfloat (recording_get_level (f->recording, quiet - 1300000, quiet), <,
                     recording_get_level (f->recording, loud - 1200000, loud) - 12);

  /* "This hurts" is answered in words, and stopping ends all. */
  g_assert_cmpfloat (recording_get_level (f->recording, hurt + 300000, hurt + 1500000), >, -40);
  g_assert_cmpfloat (recording_get_level (f->recording, stopped + 150000, stopped + 500000), <, -70);
  g_assert_cmpint (f->n_silent, ==, 0);
}

static void
test_longer_hold_and_jump (Fixture *f, gconstpointer data)
{
  LissomTimeline *timeline;
  const LissomSpan *hold = NULL;
  gint64 old_end, pressed, jumped, origin;
  double likeness, offset;

  begin (f, "short-and-heard", LISSOM_TALK_MARKS);
  /* Straight to the segment of the first hold. */
  while (lissom_session_get_span (f->session)->stretch == NULL ||
         lissom_stretch_get_dose (lissom_session_get_span (f->session)->stretch)->work != LISSOM_WORK_HOLD)
    lissom_session_next (f->session);
  jumped = g_get_monotonic_time ();
  timeline = lissom_session_get_timeline (f->session);
  for (guint i = lissom_session_get_span_index (f->session); hold == NULL; i++)
    {
      if (lissom_timeline_get_span (timeline, i)->phase == LISSOM_PHASE_HOLD)
        hold = lissom_timeline_get_span (timeline, i);
    }
  old_end = hold->start + hold->length;

  /* So late that the chime of the end was with the mixer already. */
  wait_for_position (f, old_end - 250);
  g_assert_true (lissom_session_get_can_hold_longer (f->session));
  lissom_session_hold_longer (f->session);
  pressed = g_get_monotonic_time ();
  origin = f->origin;
  wait_for_position (f, old_end + LISSOM_SESSION_LONGER_MS + 1000);
  recording_stop (f->recording);

  find_clip (f, lissom_chimes_get (LISSOM_CHIME_READY), jumped, 200, &likeness);
  g_assert_cmpfloat (likeness, >, 0.8);
  find_clip (f, lissom_chimes_get (LISSOM_CHIME_HOLD_END), origin + old_end * 1000, 300, &likeness);
  g_test_message ("the end that was put off: likeness %.3f, %.0f ms after the press", likeness,
                  (double) (origin + old_end * 1000 - pressed) / 1000);
  g_assert_cmpfloat (likeness, <, 0.6);
  offset = find_clip (f, lissom_chimes_get (LISSOM_CHIME_HOLD_END),
                      f->origin + (old_end + LISSOM_SESSION_LONGER_MS) * 1000, 300, &likeness);
  g_test_message ("the new end: %.1f ms, likeness %.3f", offset, likeness);
  g_assert_cmpfloat (likeness, >, 0.8);
  g_assert_cmpfloat (fabs (offset), <, PRECISION_MS);
}

static void
count_cb (int *count)
{
  ++*count;
}

static void
test_say (Fixture *f, gconstpointer data)
{
  int n_said = 0;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LissomClip) clip = NULL;
  gint64 said, hushed;

  g_signal_connect_swapped (f->narrator, "said", G_CALLBACK (count_cb), &n_said);
  lissom_narrator_say (f->narrator, "This must not be heard to its end, because something else is said.");
  wait_for (400);
  lissom_narrator_say (f->narrator, "Stretching can help. It may also hurt.");
  while (n_said == 0)
    wait_for (5);
  said = g_get_monotonic_time ();
  clip = lissom_speaker_find_clip (f->speaker, "Stretching can help. It may also hurt.");
  g_assert_nonnull (clip);
  g_assert_cmpint (said - start, >, (400 + lissom_clip_get_length (clip)) * 1000 - 50000);
  g_assert_cmpint (said - start, <, (400 + lissom_clip_get_length (clip)) * 1000 + 600000);

  lissom_narrator_say (f->narrator, "Stretching can help. It may also hurt.");
  wait_for (1000);
  lissom_narrator_say (f->narrator, NULL);
  hushed = g_get_monotonic_time ();
  wait_for (500);
  g_assert_cmpint (n_said, ==, 1);
  recording_stop (f->recording);
  g_assert_cmpfloat (recording_get_level (f->recording, said - 2000000, said - 500000), >, -40);
  g_assert_cmpfloat (recording_get_level (f->recording, hushed - 400000, hushed), >, -40);
  g_assert_cmpfloat (recording_get_level (f->recording, hushed + 150000, hushed + 400000), <, -70);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lissom_narration_init ();

  g_test_add ("/narrator/session", Fixture, NULL, setup, test_session, teardown);
  g_test_add ("/narrator/interruptions", Fixture, NULL, setup, test_interruptions, teardown);
  g_test_add ("/narrator/longer-hold-and-jump", Fixture, NULL, setup, test_longer_hold_and_jump, teardown);
  g_test_add ("/narrator/say", Fixture, NULL, setup, test_say, teardown);

  return g_test_run ();
}
