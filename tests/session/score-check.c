/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "score-check.h"

#include "lissom-recording-voice.h"

#define GAP_MS 250
#define LEAD_MS 500
#define HUSH_MS 3000

static gboolean
is_spoken (const LissomSpan *span)
{
  guint i;

  for (i = 0; i < span->n_lines; i++)
    if (span->lines[i].length > 0)
      return TRUE;

  return FALSE;
}

static void
check_span (LissomTimeline *timeline, guint index, gint64 *spoken_until)
{
  const LissomSpan *span = lissom_timeline_get_span (timeline, index);
  gint64 start, length;
  guint i;

  g_assert_cmpint (span->length, >, 0);
  lissom_timeline_get_stretch_of_time (timeline, span->start, &start, &length);
  g_assert_cmpint (start, <=, span->start);
  g_assert_cmpint (start + length, >=, span->start + span->length);
  g_assert_cmpuint (lissom_timeline_find_span (timeline, span->start), ==, index);
  g_assert_cmpuint (lissom_timeline_find_span (timeline, span->start + span->length - 1), ==,
                    index);

  if (span->n_lines > 0 && is_spoken (span) && span->phase != LISSOM_PHASE_REP)
    g_assert_cmpint (span->lines[0].start, >=, span->start + LEAD_MS);

  for (i = 0; i < span->n_lines; i++)
    {
      const LissomLine *line = &span->lines[i];
      gint64 end = line->start + line->length;

      g_assert_cmpstr (line->text, !=, "");
      g_assert_cmpint (line->start, >=, span->start);
      g_assert_cmpint (line->start, <, span->start + span->length);
      g_assert_cmpint (line->start, >=, *spoken_until);
      *spoken_until = end + GAP_MS;

      if (lissom_phase_is_work (span->phase))
        g_assert_cmpint (end, <=, start + length - (line->length > 0 ? HUSH_MS : 0));
      else
        g_assert_cmpint (end, <=, span->start + span->length);

      g_assert_true (lissom_timeline_get_caption (timeline, line->start) == line);
      g_assert_true (lissom_timeline_get_caption (timeline, end) == line);
    }
}

gint64
score_get_work (LissomTimeline *timeline, int exercise, LissomSide side)
{
  gint64 work = 0;
  guint i;

  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (lissom_phase_is_work (span->phase) && span->exercise == exercise && span->side == side)
        work += span->length;
    }

  return work;
}

static void
check_segments (LissomTimeline *timeline, gint64 close)
{
  gint64 now = 0;
  guint i;

  for (i = 0; i < lissom_timeline_get_n_segments (timeline); i++)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (timeline, i);
      const LissomSpan *work = lissom_timeline_get_span (
        timeline, lissom_timeline_find_span (timeline, segment->work_start));
      gint64 start, length;

      g_assert_cmpint (segment->start, ==, now);
      g_assert_cmpint (segment->work_start, >=, segment->start);
      g_assert_cmpint (segment->work_start + segment->work_length, <=, now + segment->length);
      g_assert_cmpint (work->segment, ==, i);
      g_assert_cmpint (work->exercise, ==, segment->exercise);
      g_assert_cmpint (work->side, ==, segment->side);
      g_assert_cmpint (work->set, ==, segment->set);
      g_assert_true (lissom_phase_is_work (work->phase));
      lissom_timeline_get_stretch_of_time (timeline, segment->work_start, &start, &length);
      g_assert_cmpint (start, ==, segment->work_start);
      g_assert_cmpint (length, ==, segment->work_length);
      now += segment->length;
    }
  g_assert_cmpint (now, ==, close);
}

void
score_check (LissomTimeline *timeline)
{
  guint n = lissom_timeline_get_n_spans (timeline);
  gint64 now = 0, spoken_until = 0;
  guint i;

  for (i = 0; i < n; i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      g_assert_cmpint (span->start, ==, now);
      check_span (timeline, i, &spoken_until);
      now += span->length;
      g_assert_true ((span->phase == LISSOM_PHASE_CLOSE) == (i == n - 1));
    }
  g_assert_cmpint (now, ==, lissom_timeline_get_length (timeline));
  check_segments (timeline, lissom_timeline_get_span (timeline, n - 1)->start);

  for (i = 0; i < lissom_routine_get_n_exercises (lissom_timeline_get_routine (timeline)); i++)
    g_assert_cmpint (score_get_work (timeline, i, LISSOM_SIDE_RIGHT), ==,
                     score_get_work (timeline, i, LISSOM_SIDE_LEFT));
}

char *
score_get_speech (LissomTimeline *timeline, LissomPhase phase, int exercise, LissomSide side,
                  int set)
{
  GString *speech = g_string_new (NULL);
  guint i, j;

  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase != phase || span->exercise != exercise || span->side != side ||
          (set != 0 && span->set != set))
        continue;
      for (j = 0; j < span->n_lines; j++)
        g_string_append_printf (speech, "%s%s", speech->len > 0 ? " / " : "",
                                span->lines[j].text);
    }

  return g_string_free (speech, FALSE);
}

guint
score_find (LissomTimeline *timeline, LissomPhase phase, int exercise, LissomSide side, int set)
{
  guint i;

  for (i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase == phase && span->exercise == exercise && span->side == side &&
          span->set == set)
        return i;
    }

  g_error ("The score has no %s of exercise %d, set %d", lissom_phase_to_string (phase), exercise,
           set);
}

LissomTimeline *
score_new (LissomRoutine *routine, LissomTalk talk, int hold_s, gint64 per_character)
{
  g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
  LissomPacing pacing = { talk, hold_s };

  lissom_recording_voice_set_pace (voice, 0, per_character, 0, 0);

  return lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
}
