/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes the score: which phases follow one another, how long they are and what is said in
 * them. The words are in lissom-wording.c; where in a phase the lines stand is decided in
 * lissom-speech.c.
 *
 *   exercise     ready ─ move-in ─ HOLD ─ move-out ─ rest ─ move-in ─ HOLD ─ move-out ┐
 *                ┌────────────────────────────────────────────────────────────────────┘
 *   other side   └ switch ─ move-in ─ HOLD ─ move-out ─ rest ─ move-in ─ HOLD ─ move-out
 *
 * A movement has neither move-in nor move-out: its repetitions begin and end in the base
 * pose. Moving in and out takes its time from the preparation around a hold, never from the
 * hold. */

#include "lissom-composer-private.h"

#define READY_MS 10000
#define READY_ELSEWHERE_MS 20000 /* standing, chair and floor: the position changes */
#define CLOSE_MS 10000
#define REST_S 10 /* between holds that only pacing made several */
#define MOVE_IN_MS 4000
#define MOVE_OUT_MS 3000
#define SWITCH_MOVE_MS 2000
#define MARK_MS 5000         /* "Five seconds." this long before the end of a hold … */
#define MARKED_HOLD_MS 10000 /* … of at least this length */
#define MARKED_REPS 8        /* "Five more." in sets of at least so many */
#define HALVED_REPS 20       /* "Halfway." in sets of at least so many */

static const gint64 hold_slots[] = { 4000, 11000, 18000, 30000, 45000 };
#define N_HOLD_CUE_SLOTS 3
#define FIRST_REP_SLOT_MS 4000
#define REP_SLOT_STEP_MS 10000

/* --- Spans ---------------------------------------------------------------------------- */

static void
append_span (LissomComposer *self, const LissomPlace *place, LissomPhase phase, gint64 length,
             const char *pose_from, const char *pose_to, int rep)
{
  LissomSpan span = {
    .start = self->now,
    .length = length,
    .phase = phase,
    .exercise = place->exercise->index,
    .stretch = place->exercise->stretch,
    .side = place->side,
    .set = place->set,
    .n_sets = place->n_sets,
    .rep = rep,
    .n_reps = rep > 0 ? place->exercise->dose.count : 0,
    .pose_from = pose_from,
    .pose_to = pose_to,
    .segment = place->segment,
  };

  g_array_append_val (self->timeline->spans, span);
  self->now += length;
}

/* A phase of preparation: as long as asked for, or as what is said in it. */
static void
append_preparation (LissomComposer *self, const LissomPlace *place, LissomPhase phase,
                    gint64 length)
{
  const LissomExercise *exercise = place->exercise;
  gboolean from_end = phase == LISSOM_PHASE_MOVE_OUT;
  gboolean to_end = phase == LISSOM_PHASE_MOVE_IN;

  length = MAX (length, lissom_speech_get_need (self->said));
  if (length > 0)
    {
      lissom_speech_place (self->said, self->now, length, self->timeline->lines);
      append_span (self, place, phase, length, from_end ? exercise->end_pose : exercise->start_pose,
                   to_end ? exercise->end_pose : exercise->start_pose, 0);
    }
  g_array_set_size (self->said, 0);
}

/* Shares @budget among moving out, the phase itself and moving in. */
static void
share_out (gint64 budget, LissomPhase phase, gboolean has_out, gboolean has_in, gint64 *out,
           gint64 *middle, gint64 *in)
{
  gint64 moving;

  *out = !has_out ? 0 : phase == LISSOM_PHASE_SWITCH ? SWITCH_MOVE_MS : MOVE_OUT_MS;
  *in = !has_in ? 0 : phase == LISSOM_PHASE_SWITCH ? SWITCH_MOVE_MS : MOVE_IN_MS;

  moving = *out + *in;
  if (moving > budget - budget / 5)
    {
      *out = (budget - budget / 5) * *out / moving;
      *in = budget - budget / 5 - *out;
    }
  *middle = budget - *out - *in;
}

static gboolean
is_hold (const LissomPlace *place)
{
  return place != NULL && place->exercise->dose.work == LISSOM_WORK_HOLD;
}

static void
append_segment (LissomComposer *self, const LissomPlace *place)
{
  LissomSegment segment = { .start = self->now,
                            .exercise = place->exercise->index,
                            .side = place->side,
                            .set = place->set };

  g_array_append_val (self->timeline->segments, segment);
}

static LissomSegment *
get_segment (LissomComposer *self, const LissomPlace *place)
{
  return &g_array_index (self->timeline->segments, LissomSegment, place->segment);
}

/* Everything between the work at @before and the work at @after; either is NULL at the ends of
 * the routine. @phase is READY, REST, SWITCH or CLOSE. */
static void
append_gap (LissomComposer *self, const LissomPlace *before, const LissomPlace *after,
            LissomPhase phase, gint64 budget)
{
  gboolean leaves = phase != LISSOM_PHASE_REST && before != NULL && !is_hold (before);
  gint64 out, middle, in;

  share_out (budget, phase, is_hold (before), is_hold (after), &out, &middle, &in);

  if (is_hold (before) && budget > 0)
    {
      lissom_wording_say_way_out (self, before->exercise);
      append_preparation (self, before, LISSOM_PHASE_MOVE_OUT, out);
    }
  if (before != NULL)
    get_segment (self, before)->length = self->now - get_segment (self, before)->start;
  if (after != NULL)
    append_segment (self, after);
  if (budget == 0)
    return;

  /* A movement has no move-out of its own: its way out opens the next phase. */
  if (leaves)
    lissom_wording_say_way_out (self, before->exercise);

  if (phase == LISSOM_PHASE_READY)
    {
      if (before == NULL && after->exercise->talk != LISSOM_TALK_MARKS)
        lissom_wording_say_sentence (self, LISSOM_SENTENCE_OPENING);
      lissom_wording_say_start (self, after, budget == READY_ELSEWHERE_MS);
    }
  else if (phase == LISSOM_PHASE_SWITCH)
    lissom_wording_say_switch (self, after->exercise);
  else if (phase == LISSOM_PHASE_REST)
    lissom_wording_say_rest (self, after);

  if (after == NULL)
    return;

  append_preparation (self, after, phase, middle);
  if (is_hold (after))
    {
      lissom_wording_say_move_in (self, after);
      append_preparation (self, after, LISSOM_PHASE_MOVE_IN, in);
    }
}

/* --- Work ----------------------------------------------------------------------------- */

static gint64
get_longer (LissomComposer *self, int segment)
{
  GArray *longer = self->timeline->longer;

  return (guint) segment < longer->len ? g_array_index (longer, gint64, segment) : 0;
}

static void
look_up_cues (LissomComposer *self, LissomExercise *exercise)
{
  const char *const *cue;

  if (exercise->cues->len > 0)
    return;

  for (cue = lissom_stretch_get_cues (exercise->stretch); *cue != NULL; cue++)
    g_ptr_array_add (exercise->cues, (gpointer) lissom_wording_look_up (self, *cue));
}

/* @marks: (array length=n_marks); from slot @n_cue_slots on the breath is called to mind
 * instead of a cue. */
static void
append_lines (LissomComposer *self, LissomExercise *exercise, const gint64 *slots, guint n_slots,
              guint n_cue_slots, const LissomMark *marks, guint n_marks, gint64 length)
{
  LissomWorkSpeech speech = {
    .cursor = &exercise->cursor,
    .n_cue_slots = n_cue_slots,
    .marks = marks,
    .n_marks = n_marks,
  };

  if (exercise->talk != LISSOM_TALK_MARKS)
    {
      look_up_cues (self, exercise);
      speech.cues = (const LissomPhrase *const *) exercise->cues->pdata;
      speech.n_cues = exercise->cues->len;
      speech.slots = slots;
      speech.n_slots = n_slots;
      if (n_cue_slots < n_slots)
        speech.refrain = lissom_wording_look_up_sentence (self, LISSOM_SENTENCE_BREATHE);
    }

  lissom_speech_place_work (&speech, self->now, length, self->timeline->lines);
}

/* A mark that would run into the silence at the end of the work is left out. */
static gboolean
ends_in_time (const LissomPhrase *phrase, gint64 start, gint64 length)
{
  return start + phrase->length <= length - LISSOM_SPEECH_HUSH_MS;
}

static void
append_hold (LissomComposer *self, const LissomPlace *place)
{
  LissomExercise *exercise = place->exercise;
  gint64 length = exercise->dose.seconds * G_GINT64_CONSTANT (1000) +
                  get_longer (self, place->segment);
  LissomMark mark = { lissom_wording_look_up_sentence (self, LISSOM_SENTENCE_FIVE_SECONDS),
                      length - MARK_MS };
  guint n_marks = length >= MARKED_HOLD_MS && ends_in_time (mark.phrase, mark.start, length);

  append_lines (self, exercise, hold_slots, G_N_ELEMENTS (hold_slots), N_HOLD_CUE_SLOTS, &mark,
                n_marks, length);
  append_span (self, place, LISSOM_PHASE_HOLD, length, exercise->end_pose, exercise->end_pose, 0);
}

static guint
mark_reps (LissomComposer *self, const LissomDose *dose, LissomMark *marks)
{
  gint64 tempo = dose->seconds * G_GINT64_CONSTANT (1000);
  gint64 length = dose->count * tempo;
  guint n_marks = 0;

  if (dose->count >= HALVED_REPS)
    {
      LissomMark halfway = { lissom_wording_look_up_sentence (self, LISSOM_SENTENCE_HALFWAY),
                             dose->count / 2 * tempo };

      if (ends_in_time (halfway.phrase, halfway.start, length))
        marks[n_marks++] = halfway;
    }
  if (dose->count >= MARKED_REPS)
    {
      LissomMark five_more = { lissom_wording_look_up_sentence (self, LISSOM_SENTENCE_FIVE_MORE),
                               length - 5 * tempo };

      if (n_marks > 0 && five_more.start < marks[0].start + LISSOM_SPEECH_GAP_MS +
                                             lissom_phrase_get_duration (marks[0].phrase))
        n_marks--;
      if (ends_in_time (five_more.phrase, five_more.start, length))
        marks[n_marks++] = five_more;
    }

  return n_marks;
}

static void
append_reps (LissomComposer *self, const LissomPlace *place)
{
  LissomExercise *exercise = place->exercise;
  gint64 tempo = exercise->dose.seconds * G_GINT64_CONSTANT (1000);
  gint64 length = exercise->dose.count * tempo;
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (gint64));
  LissomMark marks[2];
  gint64 slot;
  int rep;

  for (slot = FIRST_REP_SLOT_MS; slot < length; slot += REP_SLOT_STEP_MS)
    g_array_append_val (slots, slot);
  append_lines (self, exercise, &g_array_index (slots, gint64, 0), slots->len, slots->len, marks,
                mark_reps (self, &exercise->dose, marks), length);

  for (rep = 1; rep <= exercise->dose.count; rep++)
    {
      const char *base, *peak;

      lissom_stretch_get_repetition (exercise->stretch, rep - 1, &base, &peak);
      append_span (self, place, LISSOM_PHASE_REP, tempo, base, peak, rep);
    }
}

static void
append_work (LissomComposer *self, const LissomPlace *place)
{
  LissomSegment *segment = get_segment (self, place);

  segment->work_start = self->now;
  if (is_hold (place))
    append_hold (self, place);
  else
    append_reps (self, place);
  segment->work_length = self->now - segment->work_start;
  segment->length = self->now - segment->start;
}

/* --- The routine ---------------------------------------------------------------------- */

/* As many holds of the wished length as come closest to the asked total; the smaller number
 * where two are equally close. */
static LissomDose
pace (const LissomDose *dose, int hold_s)
{
  LissomDose paced = *dose;

  if (dose->work == LISSOM_WORK_HOLD && hold_s > 0 && !dose->fixed)
    {
      int total = dose->seconds * dose->count;

      paced.seconds = hold_s;
      paced.count = MAX (1, (2 * total + hold_s - 1) / (2 * hold_s));
      if (dose->count == 1 && dose->rest_s == 0)
        paced.rest_s = REST_S;
    }

  return paced;
}

static void
set_poses (LissomExercise *exercise)
{
  if (exercise->dose.work == LISSOM_WORK_REPS)
    lissom_stretch_get_repetition (exercise->stretch, 0, &exercise->start_pose,
                                   &exercise->end_pose);
  else
    {
      exercise->start_pose = lissom_stretch_get_start_pose (exercise->stretch);
      exercise->end_pose = lissom_stretch_get_end_pose (exercise->stretch);
    }
}

static void
exercise_free (LissomExercise *exercise)
{
  g_ptr_array_unref (exercise->cues);
  g_free (exercise);
}

static LissomExercise *
exercise_new (LissomComposer *self, guint index, GHashTable *met)
{
  LissomTimeline *timeline = self->timeline;
  LissomExercise *exercise = g_new0 (LissomExercise, 1);

  exercise->index = index;
  exercise->stretch = lissom_routine_get_stretch (timeline->routine, index);
  exercise->dose = pace (lissom_routine_get_dose (timeline->routine, index),
                         timeline->pacing.hold_s);
  exercise->cues = g_ptr_array_new ();
  exercise->talk = timeline->pacing.talk;
  if (exercise->talk == LISSOM_TALK_SILENT)
    exercise->talk = LISSOM_TALK_FULL;
  /* What was explained once in a session is known. */
  if (!g_hash_table_add (met, exercise->stretch) && exercise->talk == LISSOM_TALK_FULL)
    exercise->talk = LISSOM_TALK_SHORT;
  set_poses (exercise);

  return exercise;
}

/* Sides that take turns do so within a set of repetitions; holds are done with one side
 * and then with the other. */
static gboolean
has_sides (const LissomExercise *exercise)
{
  LissomSides sides = lissom_stretch_get_sides (exercise->stretch);

  return sides == LISSOM_SIDES_EACH ||
         (sides == LISSOM_SIDES_ALTERNATING && exercise->dose.work == LISSOM_WORK_HOLD);
}

static gint64
get_ready_time (const LissomExercise *exercise, const LissomPlace *before)
{
  if (before != NULL && lissom_stretch_get_position (before->exercise->stretch) !=
                          lissom_stretch_get_position (exercise->stretch))
    return READY_ELSEWHERE_MS;

  return READY_MS;
}

/* Appends all sides and sets of @exercise; @before is the last place and moves on. */
static void
append_exercise (LissomComposer *self, LissomExercise *exercise, LissomPlace *before,
                 gboolean first)
{
  int n_sides = has_sides (exercise) ? 2 : 1;
  int n_sets = exercise->dose.work == LISSOM_WORK_HOLD ? exercise->dose.count
                                                       : exercise->dose.sets;
  int side, set;

  for (side = 0; side < n_sides; side++)
    for (set = 1; set <= n_sets; set++)
      {
        LissomPlace place = {
          .exercise = exercise,
          .side = n_sides == 1 ? LISSOM_SIDE_NONE
                  : side == 0  ? LISSOM_SIDE_RIGHT
                               : LISSOM_SIDE_LEFT,
          .set = set,
          .n_sets = n_sets,
          .segment = self->timeline->segments->len,
        };
        const LissomPlace *previous = first ? NULL : before;

        if (set > 1)
          append_gap (self, previous, &place, LISSOM_PHASE_REST,
                      exercise->dose.rest_s * G_GINT64_CONSTANT (1000));
        else if (side > 0)
          append_gap (self, previous, &place, LISSOM_PHASE_SWITCH,
                      lissom_stretch_get_switch_s (exercise->stretch) * G_GINT64_CONSTANT (1000));
        else
          append_gap (self, previous, &place, LISSOM_PHASE_READY,
                      get_ready_time (exercise, previous));
        append_work (self, &place);

        *before = place;
        first = FALSE;
      }
}

static void
append_close (LissomComposer *self, const LissomPlace *before)
{
  const LissomExercise *last = before != NULL ? before->exercise : NULL;
  LissomSpan span = {
    .phase = LISSOM_PHASE_CLOSE,
    .exercise = -1,
    .pose_from = last != NULL ? last->start_pose : "",
    .pose_to = last != NULL ? last->start_pose : "",
    .segment = (int) self->timeline->segments->len - 1,
  };

  append_gap (self, before, NULL, LISSOM_PHASE_CLOSE, CLOSE_MS);
  lissom_wording_say (self, lissom_routine_get_closing (self->timeline->routine), 0);

  span.start = self->now;
  span.length = CLOSE_MS - (is_hold (before) ? MOVE_OUT_MS : 0);
  span.length = MAX (span.length, lissom_speech_get_need (self->said));
  lissom_speech_place (self->said, span.start, span.length, self->timeline->lines);
  g_array_append_val (self->timeline->spans, span);
  self->now += span.length;
}

/* Hands the lines to the spans in which they begin and finds the runs of work and of
 * preparation. */
static void
bind_lines (LissomTimeline *timeline)
{
  const LissomSpan *before = NULL;
  guint line = 0;
  guint i;

  for (i = 0; i < timeline->spans->len; i++)
    {
      LissomSpan *span = &g_array_index (timeline->spans, LissomSpan, i);
      gboolean work = lissom_phase_is_work (span->phase);
      guint run, first;

      first = line;
      while (line < timeline->lines->len &&
             g_array_index (timeline->lines, LissomLine, line).start < span->start + span->length)
        line++;
      span->n_lines = line - first;
      span->lines = span->n_lines > 0 ? &g_array_index (timeline->lines, LissomLine, first) : NULL;

      if (before == NULL || work != lissom_phase_is_work (before->phase) ||
          (work && span->segment != before->segment))
        {
          LissomRun fresh = { span->start, 0 };

          g_array_append_val (timeline->runs, fresh);
        }
      run = timeline->runs->len - 1;
      g_array_index (timeline->runs, LissomRun, run).length += span->length;
      g_array_append_val (timeline->run_of, run);
      before = span;
    }
}

void
lissom_timeline_compose (LissomTimeline *timeline)
{
  guint n = lissom_routine_get_n_exercises (timeline->routine);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) exercise_free);
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (LissomUtterance));
  LissomComposer self = { .timeline = timeline, .said = said };
  LissomPlace before = { NULL };
  guint i;

  for (i = 0; i < n; i++)
    {
      g_ptr_array_add (exercises, exercise_new (&self, i, met));
      append_exercise (&self, g_ptr_array_index (exercises, i), &before, i == 0);
    }
  append_close (&self, n > 0 ? &before : NULL);

  timeline->length = self.now;
  bind_lines (timeline);
}
