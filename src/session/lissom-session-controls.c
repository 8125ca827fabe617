/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-private.h"

#include "lissom-timeline-private.h"

#define GENTLER_US (1500 * 1000)
#define BACK_MS 3000

void
lissom_session_start (LissomSession *self)
{
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state != LISSOM_SESSION_WAITING)
    return;

  before = lissom_session_look (self);
  self->state = LISSOM_SESSION_RUNNING;
  self->told = FALSE;
  lissom_session_tell (self, &before);
}

void
lissom_session_pause (LissomSession *self)
{
  LissomPhase phase;
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!lissom_session_is_moving (self))
    return;

  before = lissom_session_look (self);
  phase = lissom_session_get_span (self)->phase;
  lissom_session_become_paused (self, LISSOM_SESSION_PAUSED);
  self->pause_reason = LISSOM_PAUSE_ASKED;

  g_object_ref (self);
  lissom_session_tell (self, &before);
  if (self->state == LISSOM_SESSION_PAUSED &&
      (phase == LISSOM_PHASE_HOLD || phase == LISSOM_PHASE_MOVE_IN))
    lissom_session_interject (self, LISSOM_SENTENCE_PAUSED);
  g_object_unref (self);
}

void
lissom_session_resume (LissomSession *self)
{
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state != LISSOM_SESSION_PAUSED && self->state != LISSOM_SESSION_HURT)
    return;

  before = lissom_session_look (self);
  lissom_session_become_counted_in (self);
  lissom_session_tell (self, &before);
}

void
lissom_session_toggle (LissomSession *self)
{
  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (lissom_session_is_moving (self))
    lissom_session_pause (self);
  else if (self->state == LISSOM_SESSION_PAUSED)
    lissom_session_resume (self);
}

/* Goes to @position (ms) and, when @counted_in, on from there after a count-in. */
static void
jump (LissomSession *self, gint64 position, gboolean counted_in)
{
  LissomSessionView before = lissom_session_look (self);
  gboolean jumped = self->position != position * 1000;

  self->position = position * 1000;
  self->span = lissom_timeline_find_span (self->timeline, position);
  if (counted_in)
    lissom_session_become_counted_in (self);

  g_object_ref (self);
  lissom_session_tell (self, &before);
  if (jumped)
    lissom_session_emit_jumped (self);
  g_object_unref (self);
}

static gboolean
is_closing (LissomSession *self)
{
  return lissom_session_get_span (self)->phase == LISSOM_PHASE_CLOSE;
}

static const LissomSegment *
get_segment (LissomSession *self, int index)
{
  return lissom_timeline_get_segment (self->timeline, index);
}

/* The start of segment @index, or of the close after the last one. */
static gint64
get_segment_start (LissomSession *self, int index)
{
  guint last = lissom_timeline_get_n_spans (self->timeline) - 1;

  return index < (int) lissom_timeline_get_n_segments (self->timeline)
           ? get_segment (self, index)->start
           : lissom_timeline_get_span (self->timeline, last)->start;
}

static void
leave_segment (LissomSession *self, int index)
{
  const LissomSegment *segment = get_segment (self, index);

  if (self->position < (segment->work_start + segment->work_length) * 1000)
    lissom_tally_set_skipped (self->tally, index, TRUE);
}

void
lissom_session_previous (LissomSession *self)
{
  int segment;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  segment = lissom_session_get_span (self)->segment;
  if (!lissom_session_is_under_way (self) || segment < 0)
    return;

  if (!is_closing (self) && segment > 0 &&
      self->position < (get_segment (self, segment)->start + BACK_MS) * 1000)
    segment--;
  jump (self, get_segment_start (self, segment), FALSE);
}

void
lissom_session_next (LissomSession *self)
{
  int segment;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!lissom_session_is_under_way (self) || is_closing (self))
    return;

  segment = lissom_session_get_span (self)->segment;
  leave_segment (self, segment);
  jump (self, get_segment_start (self, segment + 1), FALSE);
}

void
lissom_session_skip_exercise (LissomSession *self)
{
  gboolean hurt;
  int segment, exercise;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  hurt = self->state == LISSOM_SESSION_HURT;
  if (!lissom_session_is_under_way (self) && !hurt)
    return;
  if (is_closing (self))
    {
      if (hurt)
        lissom_session_resume (self);
      return;
    }

  segment = lissom_session_get_span (self)->segment;
  exercise = lissom_session_get_span (self)->exercise;
  for (; segment < (int) lissom_timeline_get_n_segments (self->timeline) &&
         get_segment (self, segment)->exercise == exercise;
       segment++)
    leave_segment (self, segment);
  jump (self, get_segment_start (self, segment), hurt);
}

void
lissom_session_hold_longer (LissomSession *self)
{
  LissomTimeline *longer;
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!lissom_session_get_can_hold_longer (self))
    return;

  before = lissom_session_look (self);
  longer = lissom_timeline_with_longer_hold (self->timeline, self->span, LISSOM_SESSION_LONGER_MS);
  /* Kept until the observers were told, so that its address is not used again. */
  before.timeline = self->timeline;
  self->timeline = longer;

  g_object_ref (self);
  lissom_session_tell (self, &before);
  lissom_session_interject (self, LISSOM_SENTENCE_LONGER);
  lissom_timeline_unref (before.timeline);
  g_object_unref (self);
}

int
lissom_session_get_replaceable (LissomSession *self)
{
  const LissomSpan *span;

  g_return_val_if_fail (LISSOM_IS_SESSION (self), -1);

  span = lissom_session_get_span (self);
  return lissom_session_is_under_way (self) && span->phase == LISSOM_PHASE_READY ? span->exercise : -1;
}

gboolean
lissom_session_replace (LissomSession *self, LissomTimeline *timeline)
{
  LissomRoutine *routine;
  LissomSessionView before;
  LissomTimeline *first;
  guint index = 0;
  int exercise;

  g_return_val_if_fail (LISSOM_IS_SESSION (self), FALSE);
  g_return_val_if_fail (timeline != NULL, FALSE);

  routine = lissom_timeline_get_routine (self->timeline);
  exercise = lissom_session_get_replaceable (self);
  if (exercise < 0 || lissom_routine_get_n_exercises (routine) !=
                        lissom_routine_get_n_exercises (lissom_timeline_get_routine (timeline)))
    return FALSE;
  while (lissom_timeline_get_span (timeline, index)->exercise != exercise ||
         lissom_timeline_get_span (timeline, index)->phase != LISSOM_PHASE_READY)
    index++;

  before = lissom_session_look (self);
  before.timeline = self->timeline;
  first = self->first_timeline;
  self->timeline = lissom_timeline_ref (timeline);
  self->first_timeline = lissom_timeline_ref (timeline);
  self->span = index;
  self->position = lissom_timeline_get_span (timeline, index)->start * 1000;
  lissom_tally_refit (self->tally, timeline,
                      (guint) lissom_timeline_get_span (timeline, index)->segment);

  g_object_ref (self);
  lissom_session_tell (self, &before);
  lissom_session_emit_jumped (self);
  lissom_timeline_unref (before.timeline);
  lissom_timeline_unref (first);
  g_object_unref (self);
  return TRUE;
}

void
lissom_session_ease_off (LissomSession *self)
{
  int exercise;
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  exercise = lissom_session_get_span (self)->exercise;
  if (!lissom_session_is_under_way (self) || exercise < 0 ||
      lissom_tally_get_eased (self->tally, exercise))
    return;

  before = lissom_session_look (self);
  lissom_tally_set_eased (self->tally, exercise);
  self->gentler_exercise = exercise;
  self->gentler = (LissomGlide) { 0 };
  lissom_glide_begin (&self->gentler, 1.0, GENTLER_US);

  g_object_ref (self);
  lissom_session_tell (self, &before);
  lissom_session_interject (self, LISSOM_SENTENCE_EASE_OFF);
  g_object_unref (self);
}

void
lissom_session_hurts (LissomSession *self)
{
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!lissom_session_is_under_way (self))
    return;

  before = lissom_session_look (self);
  lissom_session_become_paused (self, LISSOM_SESSION_HURT);

  g_object_ref (self);
  lissom_session_tell (self, &before);
  if (self->state == LISSOM_SESSION_HURT)
    lissom_session_interject (self, LISSOM_SENTENCE_HURTS);
  g_object_unref (self);
}

void
lissom_session_stop (LissomSession *self)
{
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state == LISSOM_SESSION_FINISHED || self->state == LISSOM_SESSION_STOPPED)
    return;

  before = lissom_session_look (self);
  lissom_session_become_paused (self, LISSOM_SESSION_STOPPED);
  lissom_session_tell (self, &before);
}
