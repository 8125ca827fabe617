/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "lissom-session-posture.h"
#include "lissom-timeline-private.h"

LissomTimeline *
lissom_session_get_timeline (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), NULL);

  return self->timeline;
}

LissomSessionState
lissom_session_get_state (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), LISSOM_SESSION_WAITING);

  return self->state;
}

LissomPauseReason
lissom_session_get_pause_reason (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), LISSOM_PAUSE_ASKED);

  return self->pause_reason;
}

gint64
lissom_session_get_position (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), 0);

  return self->position / 1000;
}

const LissomSpan *
lissom_session_get_span (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), NULL);

  return lissom_timeline_get_span (self->timeline, self->span);
}

guint
lissom_session_get_span_index (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), 0);

  return self->span;
}

gint64
lissom_session_get_count_in_left (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), 0);

  return (self->count_in + 999) / 1000;
}

gboolean
lissom_session_get_can_hold_longer (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), FALSE);

  return lissom_session_is_under_way (self) &&
         lissom_timeline_can_lengthen (self->timeline, self->span) &&
         lissom_session_get_span (self)->length + LISSOM_SESSION_LONGER_MS <=
           LISSOM_SESSION_LONGEST_HOLD_MS;
}

gboolean
lissom_session_get_eased (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), FALSE);

  return lissom_tally_get_eased (self->tally, lissom_session_get_span (self)->exercise);
}

gint64
lissom_session_get_run_time (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), 0);

  return self->run / 1000;
}

void
lissom_session_get_posture (LissomSession *self, LissomPosture *posture)
{
  guint n_segments;
  double gentler = 0.0;
  LissomSide last_side = LISSOM_SIDE_NONE;

  g_return_if_fail (LISSOM_IS_SESSION (self));
  g_return_if_fail (posture != NULL);

  if (lissom_session_get_eased (self))
    gentler = lissom_session_get_span (self)->exercise == self->gentler_exercise
                ? lissom_glide_get_value (&self->gentler)
                : 1.0;
  n_segments = lissom_timeline_get_n_segments (self->timeline);
  if (n_segments > 0)
    last_side = lissom_timeline_get_segment (self->timeline, n_segments - 1)->side;

  lissom_session_posture_compute (self->timeline, self->position,
                                  lissom_glide_get_value (&self->out), gentler, last_side,
                                  posture);
}

LissomStretch *
lissom_session_get_stretch (LissomSession *self)
{
  const LissomSpan *span;
  LissomRoutine *routine;

  g_return_val_if_fail (LISSOM_IS_SESSION (self), NULL);

  span = lissom_session_get_span (self);
  routine = lissom_timeline_get_routine (self->timeline);
  if (span->stretch != NULL || lissom_routine_get_n_exercises (routine) == 0)
    return span->stretch;

  return lissom_routine_get_stretch (routine, lissom_routine_get_n_exercises (routine) - 1);
}

GArray *
lissom_session_get_credits (LissomSession *self)
{
  g_return_val_if_fail (LISSOM_IS_SESSION (self), NULL);

  return lissom_tally_list (self->tally, self->timeline);
}

/* --- Going on after a crash ----------------------------------------------------------- */

void
lissom_session_get_mark (LissomSession *self, LissomSessionMark *mark)
{
  const LissomSpan *now, *first;

  g_return_if_fail (LISSOM_IS_SESSION (self));
  g_return_if_fail (mark != NULL);

  /* Longer holds are forgotten when the session is resumed, so the place is told in terms of
   * the score it was started with; the spans are the same, only their lengths differ. */
  now = lissom_session_get_span (self);
  first = lissom_timeline_get_span (self->first_timeline, self->span);
  mark->position = first->start +
                   MIN (lissom_session_get_position (self) - now->start, first->length);
  mark->run_ms = lissom_session_get_run_time (self);
}

gboolean
lissom_session_restore (LissomSession *self, const LissomSessionMark *mark, GArray *credits,
                        GError **error)
{
  LissomSessionView before;

  g_return_val_if_fail (LISSOM_IS_SESSION (self), FALSE);
  g_return_val_if_fail (mark != NULL, FALSE);
  g_return_val_if_fail (credits != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->state != LISSOM_SESSION_WAITING)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("A session that has begun cannot be replaced by an earlier one. End it "
                     "first."));
      return FALSE;
    }
  if (mark->position < 0 || mark->position > lissom_timeline_get_length (self->timeline) ||
      mark->run_ms < 0 || mark->run_ms > G_MAXINT64 / 1000)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("The session cannot be resumed: the place where it was left is not in the "
                     "routine. Start the routine again."));
      return FALSE;
    }
  if (!lissom_tally_restore (self->tally, self->timeline, credits, mark->run_ms, error))
    return FALSE;

  before = lissom_session_look (self);
  self->state = LISSOM_SESSION_PAUSED;
  self->pause_reason = LISSOM_PAUSE_ASKED;
  self->run = mark->run_ms * 1000;
  self->out = (LissomGlide) { .from = 1.0, .to = 1.0 };
  self->position = mark->position * 1000;
  self->span = lissom_timeline_find_span (self->timeline, mark->position);

  g_object_ref (self);
  lissom_session_tell (self, &before);
  if (before.position != mark->position)
    lissom_session_emit_jumped (self);
  g_object_unref (self);

  return TRUE;
}
