/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-timeline-private.h"

#include "lissom-session.h"
#include "lissom-speech.h"

G_DEFINE_BOXED_TYPE (LissomTimeline, lissom_timeline, lissom_timeline_ref, lissom_timeline_unref)

const char *
lissom_phase_to_string (LissomPhase phase)
{
  static const char *const words[] = {
    [LISSOM_PHASE_READY] = "ready",       [LISSOM_PHASE_MOVE_IN] = "move-in",
    [LISSOM_PHASE_HOLD] = "hold",         [LISSOM_PHASE_REP] = "rep",
    [LISSOM_PHASE_REST] = "rest",         [LISSOM_PHASE_SWITCH] = "switch",
    [LISSOM_PHASE_MOVE_OUT] = "move-out", [LISSOM_PHASE_CLOSE] = "close",
  };

  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (words), "");

  return words[phase];
}

gboolean
lissom_phase_is_work (LissomPhase phase)
{
  return phase == LISSOM_PHASE_HOLD || phase == LISSOM_PHASE_REP;
}

/* Takes @lexicon and @longer. */
static LissomTimeline *
timeline_compose (LissomRoutine *routine, const LissomPacing *pacing, LissomLexicon *lexicon,
                  GArray *longer)
{
  LissomTimeline *self = g_new0 (LissomTimeline, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->routine = g_object_ref (routine);
  self->pacing = *pacing;
  self->lexicon = lexicon;
  self->longer = longer;
  self->spans = g_array_sized_new (FALSE, FALSE, sizeof (LissomSpan), 64);
  self->segments = g_array_sized_new (FALSE, FALSE, sizeof (LissomSegment), 16);
  self->lines = g_array_sized_new (FALSE, FALSE, sizeof (LissomLine), 64);
  self->runs = g_array_sized_new (FALSE, FALSE, sizeof (LissomRun), 32);
  self->run_of = g_array_sized_new (FALSE, FALSE, sizeof (guint), 64);
  lissom_timeline_compose (self);

  return self;
}

char **
lissom_timeline_list_lines (LissomRoutine *routine, const LissomPacing *pacing)
{
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (LissomLexicon) lexicon = NULL;
  const char *const *interjection;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);
  g_return_val_if_fail (pacing != NULL, NULL);

  if (pacing->talk == LISSOM_TALK_SILENT)
    return g_new0 (char *, 1);

  /* Composing asks for every line there can be, whatever the lengths are. */
  lexicon = lissom_lexicon_new (NULL);
  timeline = timeline_compose (routine, pacing, lissom_lexicon_ref (lexicon),
                               g_array_new (FALSE, TRUE, sizeof (gint64)));
  for (interjection = lissom_session_get_interjections (); *interjection != NULL; interjection++)
    lissom_lexicon_look_up (lexicon, *interjection);

  return lissom_lexicon_list (lexicon);
}

LissomTimeline *
lissom_timeline_new (LissomRoutine *routine, const LissomPacing *pacing, LissomVoice *voice)
{
  LissomTimeline *self;
  LissomLexicon *lexicon;
  const char *const *interjection;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);
  g_return_val_if_fail (pacing != NULL, NULL);
  g_return_val_if_fail (LISSOM_IS_VOICE (voice), NULL);

  lexicon = lissom_lexicon_new (pacing->talk == LISSOM_TALK_SILENT ? NULL : voice);
  self = timeline_compose (routine, pacing, lexicon, g_array_new (FALSE, TRUE, sizeof (gint64)));
  for (interjection = lissom_session_get_interjections (); *interjection != NULL; interjection++)
    lissom_lexicon_look_up (lexicon, *interjection);
  lissom_lexicon_seal (lexicon);

  return self;
}

LissomTimeline *
lissom_timeline_ref (LissomTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lissom_timeline_unref (LissomTimeline *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->run_of);
  g_array_unref (self->runs);
  g_array_unref (self->lines);
  g_array_unref (self->segments);
  g_array_unref (self->spans);
  g_array_unref (self->longer);
  lissom_lexicon_unref (self->lexicon);
  g_object_unref (self->routine);
  g_free (self);
}

LissomRoutine *
lissom_timeline_get_routine (LissomTimeline *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->routine;
}

void
lissom_timeline_get_pacing (LissomTimeline *self, LissomPacing *pacing)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (pacing != NULL);

  *pacing = self->pacing;
}

gint64
lissom_timeline_get_length (LissomTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

guint
lissom_timeline_get_n_spans (LissomTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

const LissomSpan *
lissom_timeline_get_span (LissomTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->spans->len, NULL);

  return &g_array_index (self->spans, LissomSpan, index);
}

guint
lissom_timeline_find_span (LissomTimeline *self, gint64 position)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  /* The last span that does not begin after @position; there is always the close. */
  for (high = self->spans->len; high - low > 1;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->spans, LissomSpan, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return low;
}

guint
lissom_timeline_get_n_segments (LissomTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->segments->len;
}

const LissomSegment *
lissom_timeline_get_segment (LissomTimeline *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->segments->len, NULL);

  return &g_array_index (self->segments, LissomSegment, index);
}

static const LissomRun *
find_run (LissomTimeline *self, gint64 position)
{
  guint span = lissom_timeline_find_span (self, position);

  return &g_array_index (self->runs, LissomRun, g_array_index (self->run_of, guint, span));
}

void
lissom_timeline_get_stretch_of_time (LissomTimeline *self, gint64 position, gint64 *start,
                                     gint64 *length)
{
  const LissomRun *run;

  g_return_if_fail (self != NULL);

  run = find_run (self, position);
  if (start != NULL)
    *start = run->start;
  if (length != NULL)
    *length = run->length;
}

/* How many lines begin at or before @position. */
static guint
count_lines_until (LissomTimeline *self, gint64 position)
{
  guint low = 0, high = self->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, LissomLine, middle).start <= position)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

const LissomLine *
lissom_timeline_get_caption (LissomTimeline *self, gint64 position)
{
  const LissomLine *line;
  guint count;

  g_return_val_if_fail (self != NULL, NULL);

  count = count_lines_until (self, position);
  if (count == 0)
    return NULL;

  line = &g_array_index (self->lines, LissomLine, count - 1);

  return line->start >= find_run (self, position)->start ? line : NULL;
}

gboolean
lissom_timeline_can_speak (LissomTimeline *self, const char *text)
{
  return lissom_lexicon_look_up (self->lexicon, text)->length > 0;
}

gboolean
lissom_timeline_can_speak_at (LissomTimeline *self, gint64 position, const char *text)
{
  gint64 length = lissom_lexicon_look_up (self->lexicon, text)->length;
  guint next = count_lines_until (self, position);

  if (length == 0)
    return FALSE;

  if (next > 0)
    {
      const LissomLine *line = &g_array_index (self->lines, LissomLine, next - 1);

      if (line->length > 0 && line->start + line->length + LISSOM_SPEECH_GAP_MS > position)
        return FALSE;
    }

  for (; next < self->lines->len; next++)
    {
      const LissomLine *line = &g_array_index (self->lines, LissomLine, next);

      if (line->start >= position + length + LISSOM_SPEECH_GAP_MS)
        break;
      if (line->length > 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
lissom_timeline_can_lengthen (LissomTimeline *self, guint index)
{
  const LissomSpan *span = lissom_timeline_get_span (self, index);

  return span->phase == LISSOM_PHASE_HOLD && span->side != LISSOM_SIDE_LEFT &&
         !lissom_routine_get_dose (self->routine, (guint) span->exercise)->fixed;
}

static void
add_longer (GArray *longer, guint segment, gint64 extra)
{
  if (longer->len <= segment)
    g_array_set_size (longer, segment + 1);
  g_array_index (longer, gint64, segment) += extra;
}

LissomTimeline *
lissom_timeline_with_longer_hold (LissomTimeline *self, guint index, gint64 extra)
{
  g_autoptr (GArray) longer = NULL;
  const LissomSpan *span;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->spans->len, NULL);
  g_return_val_if_fail (extra > 0, NULL);

  if (!lissom_timeline_can_lengthen (self, index))
    return NULL;

  span = lissom_timeline_get_span (self, index);
  longer = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_append_vals (longer, self->longer->data, self->longer->len);
  add_longer (longer, span->segment, extra);

  for (i = span->segment + 1; i < self->segments->len && span->side == LISSOM_SIDE_RIGHT; i++)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (self, i);

      if (segment->exercise == span->exercise && segment->side == LISSOM_SIDE_LEFT &&
          segment->set == span->set)
        add_longer (longer, i, extra);
    }

  return timeline_compose (self->routine, &self->pacing, lissom_lexicon_ref (self->lexicon),
                           g_steal_pointer (&longer));
}
