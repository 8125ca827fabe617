/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-score-reader.h"

#define WARN_BEFORE_END_MS 5000
#define SHORTEST_WARNED_MS 15000 /* a hold over sooner needs no warning */
#define NEAR_MS 1000             /* a line that begins this near says it in words */

static gboolean
is_first_of_set (LissomTimeline *timeline, guint index, const LissomSpan *span)
{
  const LissomSpan *before = index > 0 ? lissom_timeline_get_span (timeline, index - 1) : NULL;

  return before == NULL || before->phase != LISSOM_PHASE_REP || before->segment != span->segment;
}

/* The chime with which span @index begins; LISSOM_N_CHIMES: none. */
static LissomChime
get_chime (LissomTimeline *timeline, guint index, const LissomSpan *span)
{
  switch (span->phase)
    {
    case LISSOM_PHASE_READY:
      return LISSOM_CHIME_READY;
    case LISSOM_PHASE_HOLD:
      return LISSOM_CHIME_HOLD_START;
    case LISSOM_PHASE_REP:
      return is_first_of_set (timeline, index, span) ? LISSOM_CHIME_HOLD_START : LISSOM_CHIME_REP;
    case LISSOM_PHASE_REST:
      return LISSOM_CHIME_REST;
    case LISSOM_PHASE_SWITCH:
      return LISSOM_CHIME_SWITCH;
    case LISSOM_PHASE_MOVE_OUT:
      return LISSOM_CHIME_HOLD_END;
    case LISSOM_PHASE_CLOSE:
      return LISSOM_CHIME_CLOSE;
    case LISSOM_PHASE_MOVE_IN: /* the same breath as getting ready */
    default:
      return LISSOM_N_CHIMES;
    }
}

static gboolean
is_spoken_near (const LissomSpan *span, gint64 position)
{
  for (guint k = 0; k < span->n_lines; k++)
    {
      const LissomLine *line = &span->lines[k];

      if (line->length > 0 && line->start < position + NEAR_MS &&
          line->start + line->length > position)
        return TRUE;
    }
  return FALSE;
}

static void
add (GArray *hearings, gint64 from, gint64 to, LissomHearing hearing)
{
  if (hearing.at >= from && hearing.at < to)
    g_array_append_val (hearings, hearing);
}

void
lissom_score_reader_collect (LissomTimeline *timeline, gint64 from, gint64 to, GArray *hearings)
{
  guint n_spans = lissom_timeline_get_n_spans (timeline);

  for (guint i = lissom_timeline_find_span (timeline, from); i < n_spans; i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);
      gint64 end = span->start + span->length;
      LissomChime chime = get_chime (timeline, i, span);

      if (span->start >= to)
        break;
      if (chime != LISSOM_N_CHIMES)
        add (hearings, from, to, (LissomHearing) { .at = span->start, .chime = chime, .end = end });
      if (span->phase == LISSOM_PHASE_HOLD && span->length >= SHORTEST_WARNED_MS &&
          !is_spoken_near (span, end - WARN_BEFORE_END_MS))
        add (hearings, from, to,
             (LissomHearing) { .at = end - WARN_BEFORE_END_MS, .chime = LISSOM_CHIME_FIVE_SECONDS, .end = end });

      for (guint k = 0; k < span->n_lines; k++)
        {
          if (span->lines[k].length > 0)
            add (hearings, from, to,
                 (LissomHearing) { .at = span->lines[k].start, .line = &span->lines[k], .end = end });
        }
    }
}

gint64
lissom_score_reader_get_room (LissomTimeline *timeline, gint64 position)
{
  const LissomSpan *span = lissom_timeline_get_span (timeline, lissom_timeline_find_span (timeline, position));

  for (guint k = 0; k < span->n_lines; k++)
    {
      if (span->lines[k].length > 0 && span->lines[k].start > position)
        return span->lines[k].start;
    }
  return span->start + span->length;
}
