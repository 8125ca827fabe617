/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-composer-private.h"

/* Time to fetch the chair or get down to the floor before the next step is told. */
#define SETTLE_MS 5000

const LissomPhrase *
lissom_wording_look_up (LissomComposer *self, const char *text)
{
  return lissom_lexicon_look_up (self->timeline->lexicon, text);
}

const LissomPhrase *
lissom_wording_look_up_sentence (LissomComposer *self, LissomSentence sentence)
{
  return lissom_wording_look_up (self, lissom_sentence_get (sentence));
}

void
lissom_wording_say (LissomComposer *self, const char *text, guint spare)
{
  LissomUtterance utterance = { .spare = spare };

  if (text[0] == '\0')
    return;

  utterance.phrase = lissom_wording_look_up (self, text);
  g_array_append_val (self->said, utterance);
}

void
lissom_wording_say_sentence (LissomComposer *self, LissomSentence sentence)
{
  lissom_wording_say (self, lissom_sentence_get (sentence), 0);
}

static guint
count_steps (LissomExercise *exercise, LissomMoment moment)
{
  guint i, count = 0;

  for (i = 0; i < lissom_stretch_get_n_steps (exercise->stretch); i++)
    count += lissom_stretch_get_step_moment (exercise->stretch, i) == moment;

  return count;
}

/* Says the steps of @moment from number @from up to before number @to. Where there is no time
 * to read them all, @essential stays and of the others the first ones. */
static void
say_steps (LissomComposer *self, LissomExercise *exercise, LissomMoment moment, guint from,
           guint to, guint essential)
{
  guint i, number = 0;

  for (i = 0; i < lissom_stretch_get_n_steps (exercise->stretch); i++)
    {
      if (lissom_stretch_get_step_moment (exercise->stretch, i) != moment)
        continue;
      if (number >= from && number < to)
        lissom_wording_say (self, lissom_stretch_get_step (exercise->stretch, i),
                            number != essential);
      number++;
    }
}

/* How to get into the start position; for a movement, also how it goes, because its work
 * begins without a move-in. The side is told before anything is said about legs: the first
 * ready step is about the place to stand, sit or lie. */
void
lissom_wording_say_start (LissomComposer *self, const LissomPlace *place, gboolean elsewhere)
{
  LissomExercise *exercise = place->exercise;
  guint n_ready = count_steps (exercise, LISSOM_MOMENT_READY);
  guint n_move_in = count_steps (exercise, LISSOM_MOMENT_MOVE_IN);
  gboolean full = exercise->talk == LISSOM_TALK_FULL;

  lissom_wording_say (self, lissom_stretch_get_short_title (exercise->stretch), 0);
  if (exercise->talk != LISSOM_TALK_MARKS)
    say_steps (self, exercise, LISSOM_MOMENT_READY, 0, 1, G_MAXUINT);
  if (elsewhere && self->said->len > 0)
    g_array_index (self->said, LissomUtterance, self->said->len - 1).time = SETTLE_MS;
  if (place->side == LISSOM_SIDE_RIGHT && exercise->dose.work == LISSOM_WORK_HOLD)
    lissom_wording_say_sentence (self, LISSOM_SENTENCE_STRETCH_RIGHT);
  else if (place->side == LISSOM_SIDE_RIGHT)
    lissom_wording_say_sentence (self, LISSOM_SENTENCE_MOVE_RIGHT);
  if (full)
    say_steps (self, exercise, LISSOM_MOMENT_READY, 1, n_ready, G_MAXUINT);
  if (exercise->talk != LISSOM_TALK_MARKS && exercise->dose.work == LISSOM_WORK_REPS)
    say_steps (self, exercise, LISSOM_MOMENT_MOVE_IN, 0, full ? n_move_in : 1, G_MAXUINT);
}

/* The place to stand, sit or lie stays; what the legs do is told again. */
void
lissom_wording_say_switch (LissomComposer *self, LissomExercise *exercise)
{
  lissom_wording_say_sentence (self, LISSOM_SENTENCE_NOW_LEFT);
  lissom_wording_say (self, lissom_stretch_get_turn (exercise->stretch), 0);
  if (exercise->talk == LISSOM_TALK_FULL)
    say_steps (self, exercise, LISSOM_MOMENT_READY, 1, G_MAXUINT, G_MAXUINT);
}

void
lissom_wording_say_rest (LissomComposer *self, const LissomPlace *place)
{
  gboolean hold = place->exercise->dose.work == LISSOM_WORK_HOLD;

  if (place->exercise->talk == LISSOM_TALK_MARKS)
    return;

  lissom_wording_say (self, lissom_sentence_get (LISSOM_SENTENCE_REST), 1);
  lissom_wording_say (self,
       hold ? lissom_sentence_get_next_hold (place->set)
            : lissom_sentence_get_next_set (place->set),
       0);
  g_array_index (self->said, LissomUtterance, self->said->len - 1).late = TRUE;
}

void
lissom_wording_say_move_in (LissomComposer *self, const LissomPlace *place)
{
  LissomExercise *exercise = place->exercise;
  guint n_steps = count_steps (exercise, LISSOM_MOMENT_MOVE_IN);

  if (exercise->talk == LISSOM_TALK_MARKS)
    return;

  if (place->set > 1 || n_steps == 0)
    lissom_wording_say_sentence (self, LISSOM_SENTENCE_EASE_IN);
  else
    say_steps (self, exercise, LISSOM_MOMENT_MOVE_IN,
               exercise->talk == LISSOM_TALK_FULL ? 0 : n_steps - 1, n_steps, n_steps - 1);
}

/* The way out is told in the words of its steps the first time, when those say more (and
 * are heard: nobody reads a long sentence on the way up). */
void
lissom_wording_say_way_out (LissomComposer *self, LissomExercise *exercise)
{
  const char *cue = lissom_stretch_get_way_out (exercise->stretch);
  gboolean steps = cue[0] == '\0';

  if (exercise->talk == LISSOM_TALK_FULL && !exercise->way_out_told &&
      self->timeline->pacing.talk != LISSOM_TALK_SILENT)
    {
      glong told = 0;
      guint i;

      for (i = 0; i < lissom_stretch_get_n_steps (exercise->stretch); i++)
        if (lissom_stretch_get_step_moment (exercise->stretch, i) == LISSOM_MOMENT_MOVE_OUT)
          told += g_utf8_strlen (lissom_stretch_get_step (exercise->stretch, i), -1);
      steps = steps || told > g_utf8_strlen (cue, -1);
    }

  if (steps)
    say_steps (self, exercise, LISSOM_MOMENT_MOVE_OUT, 0, G_MAXUINT, 0);
  else
    lissom_wording_say (self, cue, 0);
  exercise->way_out_told = TRUE;
}
