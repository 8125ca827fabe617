/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-speech.h"

#include "lissom-timeline.h"

static const LissomUtterance *
get_utterance (GArray *utterances, guint index)
{
  return &g_array_index (utterances, LissomUtterance, index);
}

static gboolean
is_spoken (GArray *utterances)
{
  guint i;

  for (i = 0; i < utterances->len; i++)
    if (get_utterance (utterances, i)->phrase->length > 0)
      return TRUE;

  return FALSE;
}

/* All utterances one after the other, with the pauses between them. */
static gint64
get_duration (GArray *utterances)
{
  gint64 duration = 0;
  guint i;

  for (i = 0; i < utterances->len; i++)
    duration += lissom_phrase_get_duration (get_utterance (utterances, i)->phrase);
  if (utterances->len > 0)
    duration += (utterances->len - 1) * LISSOM_SPEECH_PAUSE_MS;

  return duration;
}

gint64
lissom_speech_get_need (GArray *utterances)
{
  gint64 need = LISSOM_SPEECH_LEAD_MS + get_duration (utterances) + LISSOM_SPEECH_TAIL_MS;
  guint i;

  if (!is_spoken (utterances))
    return 0;

  for (i = 0; i < utterances->len; i++)
    need += get_utterance (utterances, i)->time;

  return need;
}

static void
append_line (GArray *lines, const LissomPhrase *phrase, gint64 start)
{
  LissomLine line = { start, phrase->length, phrase->text };

  g_array_append_val (lines, line);
}

/* Leaves out what there is no time to read, the most dispensable first, the later one
 * first where two are equal. */
static void
drop_what_is_too_much (GArray *utterances, gint64 room)
{
  while (get_duration (utterances) > room)
    {
      guint i, victim = 0;

      for (i = 0; i < utterances->len; i++)
        if (get_utterance (utterances, i)->spare >= get_utterance (utterances, victim)->spare)
          victim = i;
      if (get_utterance (utterances, victim)->spare == 0)
        return;
      g_array_remove_index (utterances, victim);
    }
}

/* Captions of a phase in which nothing is spoken: timed as if they were, quicker where the
 * phase is short. */
static void
place_captions (GArray *utterances, gint64 start, gint64 length, GArray *lines)
{
  gint64 lead = MIN (LISSOM_SPEECH_LEAD_MS, length / 4);
  gint64 room = length - lead - MIN (LISSOM_SPEECH_TAIL_MS, length / 4);
  gint64 duration, elapsed = 0;
  guint i;

  drop_what_is_too_much (utterances, room);
  duration = get_duration (utterances);

  for (i = 0; i < utterances->len; i++)
    {
      const LissomUtterance *utterance = get_utterance (utterances, i);
      gint64 reading = lissom_phrase_get_duration (utterance->phrase);
      gint64 offset = duration > room ? elapsed * room / duration : elapsed;

      if (utterance->late)
        offset = MAX (offset, room - reading);
      append_line (lines, utterance->phrase, start + lead + offset);
      elapsed += reading + LISSOM_SPEECH_PAUSE_MS;
    }
}

void
lissom_speech_place (GArray *utterances, gint64 start, gint64 length, GArray *lines)
{
  gint64 now = start + LISSOM_SPEECH_LEAD_MS;
  guint i;

  if (!is_spoken (utterances))
    {
      place_captions (utterances, start, length, lines);
      return;
    }

  for (i = 0; i < utterances->len; i++)
    {
      const LissomUtterance *utterance = get_utterance (utterances, i);
      gint64 duration = lissom_phrase_get_duration (utterance->phrase);

      if (utterance->late)
        now = MAX (now, start + length - LISSOM_SPEECH_TAIL_MS - duration);
      append_line (lines, utterance->phrase, now);
      now += duration + LISSOM_SPEECH_PAUSE_MS + utterance->time;
    }
}

/* Where the next mark at or after @from begins, or where the silence at the end does. */
static gint64
get_limit (const LissomWorkSpeech *speech, gint64 from, gint64 length)
{
  guint i;

  for (i = 0; i < speech->n_marks; i++)
    if (speech->marks[i].start >= from)
      return speech->marks[i].start - LISSOM_SPEECH_GAP_MS;

  return length - LISSOM_SPEECH_HUSH_MS;
}

/* The next cue that takes no longer than @room. Returns: (nullable) */
static const LissomPhrase *
take_cue (const LissomWorkSpeech *speech, gint64 room)
{
  guint i;

  for (i = 0; i < speech->n_cues; i++)
    {
      guint index = (*speech->cursor + i) % speech->n_cues;

      if (lissom_phrase_get_duration (speech->cues[index]) <= room)
        {
          *speech->cursor = (index + 1) % speech->n_cues;
          return speech->cues[index];
        }
    }

  return NULL;
}

static void
place_cues (const LissomWorkSpeech *speech, gint64 start, gint64 length, GArray *lines)
{
  gint64 free_from = 0;
  guint i, n_taken = 0;

  for (i = 0; i < speech->n_slots; i++)
    {
      const LissomPhrase *phrase = NULL;
      gint64 slot = speech->slots[i];
      gint64 limit = get_limit (speech, slot, length);
      guint j;

      for (j = 0; j < speech->n_marks; j++)
        if (speech->marks[j].start <= slot)
          free_from = MAX (free_from, speech->marks[j].start + LISSOM_SPEECH_GAP_MS +
                                        lissom_phrase_get_duration (speech->marks[j].phrase));
      if (slot < free_from)
        continue;

      /* A cue makes way for the next one. */
      if (i + 1 < speech->n_slots && speech->slots[i + 1] < limit)
        limit = speech->slots[i + 1] - LISSOM_SPEECH_GAP_MS;

      if (i >= speech->n_cue_slots)
        phrase = lissom_phrase_get_duration (speech->refrain) <= limit - slot ? speech->refrain
                                                                             : NULL;
      else if (n_taken < speech->n_cues)
        phrase = take_cue (speech, limit - slot);
      if (phrase == NULL)
        continue;

      n_taken++;
      append_line (lines, phrase, start + slot);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const LissomLine *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

void
lissom_speech_place_work (const LissomWorkSpeech *speech, gint64 start, gint64 length,
                          GArray *lines)
{
  guint first = lines->len;
  guint i;

  place_cues (speech, start, length, lines);
  for (i = 0; i < speech->n_marks; i++)
    append_line (lines, speech->marks[i].phrase, start + speech->marks[i].start);

  if (lines->len > first)
    qsort (&g_array_index (lines, LissomLine, first), lines->len - first, sizeof (LissomLine),
           compare_lines);
}
