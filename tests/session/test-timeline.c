/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "lissom-content-folder.h"
#include "lissom-recording-voice.h"
#include "lissom-session.h"
#include "score-check.h"

#define BOTH LISSOM_SIDE_NONE
#define RIGHT LISSOM_SIDE_RIGHT
#define LEFT LISSOM_SIDE_LEFT

typedef struct
{
  LissomPhase phase;
  gint64 length;
  int exercise;
  LissomSide side;
  int set;
} Row;

/* The five minutes of the two basics, without the repetitions of the march. */
static const Row two_basics[] = {
  { LISSOM_PHASE_READY, 10000, 0, BOTH, 1 },
  { LISSOM_PHASE_READY, 10000 - 4000, 1, BOTH, 1 },
  { LISSOM_PHASE_MOVE_IN, 4000, 1, BOTH, 1 },
  { LISSOM_PHASE_HOLD, 20000, 1, BOTH, 1 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 1, BOTH, 1 },
  { LISSOM_PHASE_REST, 3000, 1, BOTH, 2 },
  { LISSOM_PHASE_MOVE_IN, 4000, 1, BOTH, 2 },
  { LISSOM_PHASE_HOLD, 20000, 1, BOTH, 2 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 1, BOTH, 2 },
  { LISSOM_PHASE_REST, 3000, 1, BOTH, 3 },
  { LISSOM_PHASE_MOVE_IN, 4000, 1, BOTH, 3 },
  { LISSOM_PHASE_HOLD, 20000, 1, BOTH, 3 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 1, BOTH, 3 },
  { LISSOM_PHASE_READY, 20000 - 3000 - 4000, 2, BOTH, 1 },
  { LISSOM_PHASE_MOVE_IN, 4000, 2, BOTH, 1 },
  { LISSOM_PHASE_HOLD, 20000, 2, BOTH, 1 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 2, BOTH, 1 },
  { LISSOM_PHASE_REST, 3000, 2, BOTH, 2 },
  { LISSOM_PHASE_MOVE_IN, 4000, 2, BOTH, 2 },
  { LISSOM_PHASE_HOLD, 20000, 2, BOTH, 2 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 2, BOTH, 2 },
  { LISSOM_PHASE_READY, 10000 - 3000 - 4000, 3, RIGHT, 1 },
  { LISSOM_PHASE_MOVE_IN, 4000, 3, RIGHT, 1 },
  { LISSOM_PHASE_HOLD, 30000, 3, RIGHT, 1 },
  { LISSOM_PHASE_MOVE_OUT, 2000, 3, RIGHT, 1 },
  { LISSOM_PHASE_SWITCH, 1000, 3, LEFT, 1 },
  { LISSOM_PHASE_MOVE_IN, 2000, 3, LEFT, 1 },
  { LISSOM_PHASE_HOLD, 30000, 3, LEFT, 1 },
  { LISSOM_PHASE_MOVE_OUT, 3000, 3, LEFT, 1 },
  { LISSOM_PHASE_CLOSE, 7000, -1, BOTH, 0 },
};

static void
assert_row (const LissomSpan *span, const Row *row)
{
  g_assert_cmpstr (lissom_phase_to_string (span->phase), ==, lissom_phase_to_string (row->phase));
  g_assert_cmpint (span->length, ==, row->length);
  g_assert_cmpint (span->exercise, ==, row->exercise);
  g_assert_cmpint (span->side, ==, row->side);
  g_assert_cmpint (span->set, ==, row->set);
}

static void
test_two_basics (void)
{
  static const LissomTalk talks[] = { LISSOM_TALK_FULL, LISSOM_TALK_SHORT, LISSOM_TALK_MARKS,
                                      LISSOM_TALK_SILENT };
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomVoice) silent = lissom_silent_voice_new ();
  guint i, j, rep;

  for (i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      LissomPacing pacing = { talks[i], 0 };
      g_autoptr (LissomTimeline) timeline = lissom_timeline_new (routine, &pacing, silent);
      guint n = 0;

      score_check (timeline);
      g_assert_cmpint (lissom_timeline_get_length (timeline), ==, 300000);
      g_assert_true (lissom_timeline_get_routine (timeline) == routine);
      g_assert_cmpuint (lissom_timeline_get_n_segments (timeline), ==, 1 + 3 + 2 + 2);

      for (j = 0; j < G_N_ELEMENTS (two_basics); j++)
        {
          assert_row (lissom_timeline_get_span (timeline, n++), &two_basics[j]);
          for (rep = 1; j == 0 && rep <= 45; rep++)
            {
              const LissomSpan *span = lissom_timeline_get_span (timeline, n++);

              assert_row (span, &(Row) { LISSOM_PHASE_REP, 1000, 0, BOTH, 1 });
              g_assert_cmpint (span->rep, ==, rep);
              g_assert_cmpint (span->n_reps, ==, 45);
            }
        }
      g_assert_cmpuint (n, ==, lissom_timeline_get_n_spans (timeline));
    }
}

static void
test_poses (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);
  guint i;

  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase == LISSOM_PHASE_MOVE_IN)
        {
          g_assert_cmpstr (span->pose_from, ==, "start");
          g_assert_cmpstr (span->pose_to, ==, "end");
        }
      else if (span->phase == LISSOM_PHASE_MOVE_OUT)
        {
          g_assert_cmpstr (span->pose_from, ==, "end");
          g_assert_cmpstr (span->pose_to, ==, "start");
        }
      else if (span->phase == LISSOM_PHASE_HOLD)
        {
          g_assert_cmpstr (span->pose_from, ==, "end");
          g_assert_cmpstr (span->pose_to, ==, "end");
        }
      else if (span->phase == LISSOM_PHASE_REP)
        {
          const char *base, *peak;

          lissom_stretch_get_repetition (span->stretch, span->rep - 1, &base, &peak);
          g_assert_cmpstr (span->pose_from, ==, base);
          g_assert_cmpstr (span->pose_to, ==, peak);
          g_assert_cmpstr (base, !=, peak);
        }
      else
        g_assert_cmpstr (span->pose_from, ==, span->pose_to);
    }
}

/* The block times of the routine tables for doses on each side. */
static void
test_blocks (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (LissomTimeline) timeline = NULL;
  static const int blocks[] = { 55, 165, 125 + 10, 95, 185, 150 - 15 };
  gint64 now = 0;
  guint i, exercise;

  lissom_content_folder_add_reps (folder, "swing", "standing", "each", 2, 10, 1, 0);
  lissom_content_folder_add_hold (folder, "strap", "floor", "each", 30, 2, 10, TRUE);
  lissom_content_folder_add_hold (folder, "knee", "chair", "each", 10, 4, 5, TRUE);
  lissom_content_folder_add_reps (folder, "curl", "chair", "each", 4, 10, 1, 0);
  lissom_content_folder_add_reps (folder, "bridge", "floor", "both", 6, 10, 2, 45);
  lissom_content_folder_add_hold (folder, "door", "floor", "each", 60, 1, 0, TRUE);
  routine = lissom_content_folder_load (folder);
  timeline = score_new (routine, LISSOM_TALK_SILENT, 0, 60);
  score_check (timeline);

  /* The way out of a hold takes its time from what follows, in the tables and here. */
  for (exercise = 0; exercise < G_N_ELEMENTS (blocks); exercise++)
    {
      gint64 end = now;

      for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
        {
          const LissomSpan *span = lissom_timeline_get_span (timeline, i);

          if (span->exercise == (int) exercise && lissom_phase_is_work (span->phase))
            end = span->start + span->length;
        }
      g_assert_cmpint (end - now, ==, blocks[exercise] * 1000);
      now = end;
    }
  g_assert_cmpint (lissom_timeline_get_length (timeline), ==, now + 10000);
}

static void
test_short_rests (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (LissomTimeline) timeline = NULL;
  guint i;

  lissom_content_folder_add_hold (folder, "five", "floor", "both", 10, 3, 5, TRUE);
  lissom_content_folder_add_hold (folder, "none", "floor", "both", 10, 3, 0, TRUE);
  routine = lissom_content_folder_load (folder);
  timeline = score_new (routine, LISSOM_TALK_FULL, 0, 0);
  score_check (timeline);

  i = score_find (timeline, LISSOM_PHASE_MOVE_OUT, 0, BOTH, 1);
  g_assert_cmpint (lissom_timeline_get_span (timeline, i)->length, ==, 1714);
  g_assert_cmpint (lissom_timeline_get_span (timeline, i + 1)->length, ==, 1000);
  g_assert_cmpint (lissom_timeline_get_span (timeline, i + 2)->length, ==, 2286);

  /* Without a rest the stretch simply goes on. */
  i = score_find (timeline, LISSOM_PHASE_HOLD, 1, BOTH, 1);
  g_assert_cmpint (lissom_timeline_get_span (timeline, i + 1)->phase, ==, LISSOM_PHASE_HOLD);
  g_assert_cmpint (lissom_timeline_get_span (timeline, i + 1)->set, ==, 2);
}

static LissomRoutine *
load_mixture (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();

  lissom_content_folder_add_reps (folder, "march", "standing", "alternating", 1, 45, 1, 0);
  lissom_content_folder_add_hold (folder, "touch", "standing", "both", 20, 3, 10, TRUE);
  lissom_content_folder_add_hold (folder, "leg", "chair", "each", 30, 2, 10, TRUE);
  lissom_content_folder_add_reps (folder, "curl", "chair", "each", 4, 10, 2, 30);
  lissom_content_folder_add_hold (folder, "long", "floor", "each", 60, 1, 0, FALSE);
  lissom_content_folder_add_hold (folder, "brief", "floor", "each", 10, 8, 5, FALSE);
  lissom_content_folder_add_again (folder, "touch");
  lissom_content_folder_add_reps (folder, "slow", "floor", "both", 10, 6, 2, 60);

  return lissom_content_folder_load (folder);
}

static void
test_voices (void)
{
  static const int holds[] = { 0, 15, 20, 30, 60 };
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomVoice) silent = lissom_silent_voice_new ();
  guint hold, round;
  int talk;

  for (talk = LISSOM_TALK_FULL; talk <= LISSOM_TALK_SILENT; talk++)
    for (hold = 0; hold < G_N_ELEMENTS (holds); hold++)
      {
        LissomPacing pacing = { talk, holds[hold] };
        g_autoptr (LissomTimeline) shortest = lissom_timeline_new (routine, &pacing, silent);

        score_check (shortest);
        for (round = 0; round < 40; round++)
          {
            g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
            g_autoptr (LissomTimeline) timeline = NULL;
            guint i;

            /* From hasty to endless, and sometimes with lines that cannot be spoken. */
            lissom_recording_voice_set_pace (voice, round % 4 == 0 ? 0 : 100,
                                             g_test_rand_int_range (0, 200),
                                             g_test_rand_int_range (1, 8000),
                                             g_test_rand_int ());
            lissom_recording_voice_set_length (voice, "Rest.", round % 3 == 0 ? 0 : 700);
            lissom_recording_voice_set_length (voice, "leg in one", round % 5 == 0 ? 0 : 2000);
            timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
            score_check (timeline);

            g_assert_cmpint (lissom_timeline_get_length (timeline), >=,
                             lissom_timeline_get_length (shortest));
            if (talk == LISSOM_TALK_SILENT)
              g_assert_cmpint (lissom_timeline_get_length (timeline), ==,
                               lissom_timeline_get_length (shortest));
            /* However long the lines are, the work is the same, span by span. */
            g_assert_cmpuint (lissom_timeline_get_n_segments (timeline), ==,
                              lissom_timeline_get_n_segments (shortest));
            for (i = 0; i < lissom_timeline_get_n_segments (timeline); i++)
              g_assert_cmpint (lissom_timeline_get_segment (timeline, i)->work_length, ==,
                               lissom_timeline_get_segment (shortest, i)->work_length);
          }
      }
}

static void
test_hold_pacing (void)
{
  static const struct
  {
    int seconds, count, hold_s, expected;
  } rows[] = {
    { 30, 2, 15, 4 }, { 30, 2, 20, 3 }, { 30, 2, 30, 2 }, { 30, 2, 60, 1 }, { 20, 3, 30, 2 },
    { 20, 2, 60, 1 }, { 20, 2, 15, 3 }, { 10, 6, 60, 1 }, { 10, 1, 60, 1 }, { 45, 2, 60, 1 },
    { 30, 5, 60, 2 }, { 60, 1, 15, 4 }, { 25, 3, 30, 2 }, { 20, 3, 0, 3 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
      g_autoptr (LissomRoutine) routine = NULL;
      g_autoptr (LissomTimeline) timeline = NULL;
      const LissomSpan *span;
      int hold_s = rows[i].hold_s > 0 ? rows[i].hold_s : rows[i].seconds;

      lissom_content_folder_add_hold (folder, "a", "chair", "each", rows[i].seconds,
                                      rows[i].count, rows[i].count > 1 ? 10 : 0, TRUE);
      lissom_content_folder_add_reps (folder, "b", "chair", "both", 3, 7, 1, 0);
      routine = lissom_content_folder_load (folder);
      timeline = score_new (routine, LISSOM_TALK_SILENT, rows[i].hold_s, 0);
      score_check (timeline);

      span = lissom_timeline_get_span (timeline,
                                       score_find (timeline, LISSOM_PHASE_HOLD, 0, LEFT, 1));
      g_assert_cmpint (span->length, ==, hold_s * 1000);
      g_assert_cmpint (span->n_sets, ==, rows[i].expected);
      g_assert_cmpint (score_get_work (timeline, 0, RIGHT), ==, hold_s * rows[i].expected * 1000);
      g_assert_cmpint (score_get_work (timeline, 0, LEFT), ==, hold_s * rows[i].expected * 1000);
      g_assert_cmpint (score_get_work (timeline, 1, BOTH), ==, 21000);
      /* There is always a rest between two holds, also where pacing made two of one. */
      if (rows[i].expected > 1)
        score_find (timeline, LISSOM_PHASE_REST, 0, RIGHT, 2);
    }
}

#define assert_speech(timeline, phase, exercise, side, set, expected) \
  G_STMT_START \
  { \
    g_autofree char *speech = score_get_speech (timeline, LISSOM_PHASE_##phase, exercise, side, \
                                                set); \
    g_assert_cmpstr (speech, ==, expected); \
  } \
  G_STMT_END

static void
test_full_talk (void)
{
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);

  assert_speech (timeline, READY, 0, BOTH, 1,
                 "Go gently. A mild pull is right. Pain is not. Stop if it hurts. / march name / "
                 "march ready one / march ready two / march in one / march in two");
  assert_speech (timeline, REP, 0, BOTH, 1,
                 "march cue one / march cue two / Halfway. / march cue three / Five more.");
  assert_speech (timeline, READY, 1, BOTH, 1, "touch name / touch ready one / touch ready two");
  assert_speech (timeline, MOVE_IN, 1, BOTH, 1, "touch in one / touch in two");
  assert_speech (timeline, HOLD, 1, BOTH, 1, "touch cue one / touch cue two / Five seconds.");
  assert_speech (timeline, MOVE_OUT, 1, BOTH, 1, "touch out");
  assert_speech (timeline, REST, 1, BOTH, 2, "Rest. / Second hold.");
  assert_speech (timeline, MOVE_IN, 1, BOTH, 2, "Ease in slowly. Stop at a mild pull.");
  assert_speech (timeline, HOLD, 1, BOTH, 2, "touch cue three / touch cue one / Five seconds.");
  assert_speech (timeline, MOVE_OUT, 1, BOTH, 2, "touch up");
  assert_speech (timeline, REST, 1, BOTH, 3, "Rest. / Third hold.");

  assert_speech (timeline, READY, 2, RIGHT, 1,
                 "leg name / leg ready one / Stretch the right leg first. / leg ready two");
  assert_speech (timeline, HOLD, 2, RIGHT, 1,
                 "leg cue one / leg cue two / leg cue three / Five seconds.");
  assert_speech (timeline, SWITCH, 2, LEFT, 1, "Now the left leg. / leg ready two");
  assert_speech (timeline, MOVE_IN, 2, LEFT, 1, "leg in one / leg in two");
  assert_speech (timeline, READY, 3, RIGHT, 1,
                 "curl name / curl ready one / Right leg first. / curl ready two / curl in one / "
                 "curl in two");
  assert_speech (timeline, REP, 3, RIGHT, 1,
                 "curl cue one / curl cue two / Five more. / curl cue three");
  assert_speech (timeline, REST, 3, LEFT, 2, "Rest. / Second set.");
  assert_speech (timeline, HOLD, 4, RIGHT, 1,
                 "long cue one / long cue two / long cue three / Breathe slowly, in and out. / "
                 "Breathe slowly, in and out. / Five seconds.");
  assert_speech (timeline, HOLD, 5, RIGHT, 1, "Five seconds.");
  assert_speech (timeline, REST, 5, RIGHT, 6, "Rest. / Sixth hold.");
  assert_speech (timeline, REST, 5, RIGHT, 8, "Rest. / Next hold.");
  /* What was explained once is not explained again. */
  assert_speech (timeline, READY, 6, BOTH, 1, "touch name / touch ready one");
  assert_speech (timeline, MOVE_IN, 6, BOTH, 1, "touch in two");
  assert_speech (timeline, CLOSE, -1, BOTH, 0, "The end.");
}

static void
test_other_talks (void)
{
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomTimeline) brief = score_new (routine, LISSOM_TALK_SHORT, 0, 60);
  g_autoptr (LissomTimeline) marks = score_new (routine, LISSOM_TALK_MARKS, 0, 60);
  g_autoptr (LissomTimeline) silent = score_new (routine, LISSOM_TALK_SILENT, 0, 60);
  guint i, j, n_lines = 0;

  assert_speech (brief, READY, 0, BOTH, 1,
                 "Go gently. A mild pull is right. Pain is not. Stop if it hurts. / march name / "
                 "march ready one / march in one");
  assert_speech (brief, READY, 2, RIGHT, 1,
                 "leg name / leg ready one / Stretch the right leg first.");
  assert_speech (brief, MOVE_IN, 2, RIGHT, 1, "leg in two");
  assert_speech (brief, MOVE_OUT, 2, RIGHT, 1, "leg up");
  assert_speech (brief, SWITCH, 2, LEFT, 1, "Now the left leg.");
  assert_speech (brief, MOVE_IN, 2, LEFT, 1, "leg in two");

  assert_speech (marks, READY, 0, BOTH, 1, "march name");
  assert_speech (marks, REP, 0, BOTH, 1, "Halfway. / Five more.");
  assert_speech (marks, READY, 2, RIGHT, 1, "leg name / Stretch the right leg first.");
  assert_speech (marks, MOVE_IN, 2, RIGHT, 0, "");
  assert_speech (marks, HOLD, 2, RIGHT, 1, "Five seconds.");
  assert_speech (marks, MOVE_OUT, 2, RIGHT, 1, "leg up");
  assert_speech (marks, REST, 2, RIGHT, 2, "");
  assert_speech (marks, SWITCH, 2, LEFT, 1, "Now the left leg.");

  for (i = 0; i < lissom_timeline_get_n_spans (silent); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (silent, i);

      for (j = 0; j < span->n_lines; j++)
        g_assert_cmpint (span->lines[j].length, ==, 0);
      n_lines += span->n_lines;
    }
  g_assert_cmpuint (n_lines, >, 100);
  assert_speech (silent, HOLD, 2, RIGHT, 1,
                 "leg cue one / leg cue two / leg cue three / Five seconds.");
}

/* Cues at 4, 11 and 18 s, the mark at 25 s of a hold of 30 s, and what becomes of them when
 * they are long. */
static void
test_places_in_a_hold (void)
{
  static const gint64 expected[] = { 4000, 11000, 18000, 25000 };
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  const LissomPacing pacing = LISSOM_PACING_DEFAULT;
  const LissomSpan *span;
  guint i;

  lissom_recording_voice_set_length (voice, "leg cue one", 6750);
  lissom_recording_voice_set_length (voice, "Five seconds.", 2000);
  timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
  span = lissom_timeline_get_span (timeline,
                                   score_find (timeline, LISSOM_PHASE_HOLD, 2, RIGHT, 1));
  g_assert_cmpuint (span->n_lines, ==, 4);
  for (i = 0; i < 4; i++)
    g_assert_cmpint (span->lines[i].start - span->start, ==, expected[i]);
  g_clear_pointer (&timeline, lissom_timeline_unref);

  /* One millisecond more and it would touch the next one, so it waits for a place with more
   * room, which there is because the mark, which would break the silence, is left out. */
  lissom_recording_voice_set_length (voice, "leg cue one", 6751);
  lissom_recording_voice_set_length (voice, "Five seconds.", 2001);
  timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
  score_check (timeline);
  assert_speech (timeline, HOLD, 2, RIGHT, 1, "leg cue two / leg cue three / leg cue one");
}

static guint n_unknown;

/* Structured messages cannot be expected with g_test_expect_message (). */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  g_autofree char *text = g_log_writer_format_fields (level, fields, n_fields, FALSE);

  if ((level & G_LOG_LEVEL_CRITICAL) != 0 && strstr (text, "\"Now the left leg.\"") != NULL)
    {
      n_unknown++;
      return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
test_unknown_length (void)
{
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  const LissomPacing pacing = LISSOM_PACING_DEFAULT;
  const LissomSpan *span;

  lissom_recording_voice_set_length (voice, "Now the left leg.", -1);
  n_unknown = 0;
  timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
  g_log_set_always_fatal (fatal);

  g_assert_cmpuint (n_unknown, ==, 1);
  score_check (timeline);
  assert_speech (timeline, MOVE_OUT, 3, RIGHT, 1, "Sit up slowly.");
  span = lissom_timeline_get_span (timeline,
                                   score_find (timeline, LISSOM_PHASE_SWITCH, 3, LEFT, 1));
  g_assert_cmpstr (span->lines[0].text, ==, "Now the left leg.");
  g_assert_cmpint (span->lines[0].length, ==, 0);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  g_assert_true (lissom_voice_prepare_finish (LISSOM_VOICE (source), result, &error));
  g_assert_no_error (error);
  *done = TRUE;
}

/* Preparing the listed lines is enough to compile without a critical message, also with
 * longer holds; they are in the order of the score, and none is there twice. */
static void
test_listed_lines (void)
{
  g_autoptr (LissomRoutine) routine = load_mixture ();
  int talk;

  for (talk = LISSOM_TALK_FULL; talk <= LISSOM_TALK_SILENT; talk++)
    {
      LissomPacing pacing = { talk, 0 };
      g_auto (GStrv) lines = lissom_timeline_list_lines (routine, &pacing);
      g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
      g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (LissomTimeline) timeline = NULL;
      gboolean done = FALSE;
      guint i, j, next = 0;

      lissom_recording_voice_set_forgetful (voice, TRUE);
      lissom_voice_prepare_async (LISSOM_VOICE (voice), (const char *const *) lines, NULL,
                                  prepared_cb, &done);
      while (!done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (lissom_recording_voice_get_prepared (voice)->len, ==,
                        g_strv_length (lines));

      for (i = 0; lines[i] != NULL; i++)
        g_assert_true (g_hash_table_add (met, lines[i]));
      if (talk == LISSOM_TALK_SILENT)
        g_assert_cmpuint (i, ==, 0);
      else
        g_assert_true (g_hash_table_contains (met, lissom_session_get_interjections ()[0]));

      timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
      g_hash_table_remove_all (met);
      for (i = 0; i < lissom_timeline_get_n_spans (timeline) && talk != LISSOM_TALK_SILENT; i++)
        {
          const LissomSpan *span = lissom_timeline_get_span (timeline, i);

          if (span->phase == LISSOM_PHASE_HOLD || span->phase == LISSOM_PHASE_REP)
            continue;
          for (j = 0; j < span->n_lines; j++)
            if (g_hash_table_add (met, (gpointer) span->lines[j].text))
              {
                while (lines[next] != NULL && !g_str_equal (lines[next], span->lines[j].text))
                  next++;
                g_assert_nonnull (lines[next]);
              }
        }
    }
}

static void
test_longer (void)
{
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);
  g_autoptr (LissomTimeline) longer = NULL;
  g_autoptr (LissomTimeline) longest = NULL;
  guint right = score_find (timeline, LISSOM_PHASE_HOLD, 2, RIGHT, 2);
  guint left = score_find (timeline, LISSOM_PHASE_HOLD, 2, LEFT, 2);
  guint i;

  longer = lissom_timeline_with_longer_hold (timeline, right, 10000);
  score_check (longer);
  longest = lissom_timeline_with_longer_hold (longer, right, 10000);
  score_check (longest);

  g_assert_cmpuint (lissom_timeline_get_n_spans (longest), ==,
                    lissom_timeline_get_n_spans (timeline));
  g_assert_cmpint (lissom_timeline_get_length (longest), ==,
                   lissom_timeline_get_length (timeline) + 40000);
  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *before = lissom_timeline_get_span (timeline, i);
      const LissomSpan *after = lissom_timeline_get_span (longest, i);

      g_assert_cmpint (after->length - before->length, ==, i == right || i == left ? 20000 : 0);
      if (i <= right)
        g_assert_cmpint (after->start, ==, before->start);
    }
  /* Cues stay where they are, the mark moves, the breath is called to mind. */
  {
    const LissomSpan *span = lissom_timeline_get_span (longest, right);

    g_assert_cmpint (span->lines[0].start - span->start, ==, 4000);
    g_assert_cmpint (span->lines[3].start - span->start, ==, 30000);
    g_assert_cmpint (span->lines[4].start - span->start, ==, 45000);
    g_assert_cmpuint (span->n_lines, ==, 5);
  }
}

static void
test_not_longer (void)
{
  g_autoptr (LissomRoutine) routine = load_mixture ();
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);
  g_autoptr (LissomTimeline) both = NULL;
  guint hold = score_find (timeline, LISSOM_PHASE_HOLD, 1, BOTH, 2);
  guint i;

  both = lissom_timeline_with_longer_hold (timeline, hold, 10000);
  score_check (both);
  g_assert_cmpint (lissom_timeline_get_length (both), ==,
                   lissom_timeline_get_length (timeline) + 10000);

  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);
      g_autoptr (LissomTimeline) longer = lissom_timeline_with_longer_hold (timeline, i, 1000);

      g_assert_true ((longer != NULL) ==
                     (span->phase == LISSOM_PHASE_HOLD && span->side != LEFT));
    }
}

static void
test_look_up (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_SILENT, 0, 0);
  gint64 start, length;

  g_assert_cmpuint (lissom_timeline_find_span (timeline, -5), ==, 0);
  g_assert_cmpuint (lissom_timeline_find_span (timeline, G_MAXINT64), ==,
                    lissom_timeline_get_n_spans (timeline) - 1);
  g_assert_null (lissom_timeline_get_caption (timeline, 0));
  g_assert_null (lissom_timeline_get_caption (timeline, -1));

  /* All reps count as one, and so does everything between two holds. */
  lissom_timeline_get_stretch_of_time (timeline, 33333, &start, &length);
  g_assert_cmpint (start, ==, 10000);
  g_assert_cmpint (length, ==, 45000);
  lissom_timeline_get_stretch_of_time (timeline, 86000, &start, &length);
  g_assert_cmpint (start, ==, 85000);
  g_assert_cmpint (length, ==, 10000);
  lissom_timeline_get_stretch_of_time (timeline, 300000, &start, &length);
  g_assert_cmpint (start, ==, 290000);
  g_assert_cmpint (length, ==, 10000);

  /* A caption stays until its run is over. */
  g_assert_cmpstr (lissom_timeline_get_caption (timeline, 84999)->text, ==, "Five seconds.");
  g_assert_null (lissom_timeline_get_caption (timeline, 85000));
}

static void
test_script (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, LISSOM_TALK_FULL, 0, 60);
  g_autofree char *script = lissom_timeline_to_script (timeline);
  g_auto (GStrv) rows = g_strsplit (script, "\n", -1);
  gint64 now = 0, spoken_until = 0;
  guint i, n_lines = 0;

  g_assert_true (g_str_has_suffix (script, "\n"));
  for (i = 0; rows[i][0] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (rows[i], "\t", -1);
      gint64 start, length;

      g_assert_cmpuint (g_strv_length (columns), ==, 8);
      start = g_ascii_strtoll (columns[0], NULL, 10);
      length = g_ascii_strtoll (columns[1], NULL, 10);
      if (g_str_equal (columns[2], "say"))
        {
          g_assert_cmpstr (columns[7], !=, "");
          g_assert_cmpint (start, >=, spoken_until);
          spoken_until = start + length;
          n_lines++;
        }
      else
        {
          g_assert_cmpstr (columns[7], ==, "");
          g_assert_cmpint (start, ==, now);
          now += length;
        }
    }
  g_assert_null (rows[i + 1]);
  g_assert_cmpint (now, ==, lissom_timeline_get_length (timeline));
  g_assert_cmpuint (n_lines, >, 40);
  g_assert_true (g_str_has_prefix (script, "0\t"));
  g_assert_nonnull (strstr (script, "\thold\tchair-single-leg\tleft\t1\t0\t\n"));
  g_assert_nonnull (strstr (script, "\trep\tmarch-on-the-spot\tboth\t1\t45\t\n"));
  g_assert_nonnull (strstr (script, "\tclose\t-\tboth\t0\t0\t\n"));
}

static void
test_reference (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  LissomTimeline *timeline = score_new (routine, LISSOM_TALK_SHORT, 0, 60);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, LISSOM_TYPE_TIMELINE);
  g_value_set_boxed (&value, timeline);
  lissom_timeline_unref (timeline);
  g_assert_cmpint (lissom_timeline_get_length (g_value_get_boxed (&value)), >, 300000);
  g_value_unset (&value);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);

  g_test_add_func ("/timeline/two-basics", test_two_basics);
  g_test_add_func ("/timeline/poses", test_poses);
  g_test_add_func ("/timeline/blocks", test_blocks);
  g_test_add_func ("/timeline/short-rests", test_short_rests);
  g_test_add_func ("/timeline/voices", test_voices);
  g_test_add_func ("/timeline/hold-pacing", test_hold_pacing);
  g_test_add_func ("/timeline/full-talk", test_full_talk);
  g_test_add_func ("/timeline/other-talks", test_other_talks);
  g_test_add_func ("/timeline/places-in-a-hold", test_places_in_a_hold);
  g_test_add_func ("/timeline/unknown-length", test_unknown_length);
  g_test_add_func ("/timeline/listed-lines", test_listed_lines);
  g_test_add_func ("/timeline/longer", test_longer);
  g_test_add_func ("/timeline/not-longer", test_not_longer);
  g_test_add_func ("/timeline/look-up", test_look_up);
  g_test_add_func ("/timeline/script", test_script);
  g_test_add_func ("/timeline/reference", test_reference);

  return g_test_run ();
}
