/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-posture.h"

/* How much of the highlight goes and comes with the breath. */
#define GLOW_PULSE 0.08
/* What is left of a movement that was eased off, or of a stretch without a gentler pose. */
#define GENTLE_SHARE 0.5

/* How deep the figure is in the movement of @span, 0…1, at share @t of it. */
static double
get_depth (const LissomSpan *span, double t)
{
  switch (span->phase)
    {
    case LISSOM_PHASE_MOVE_IN:
      return lissom_ease (t);
    case LISSOM_PHASE_HOLD:
      return 1.0;
    case LISSOM_PHASE_MOVE_OUT:
      return 1.0 - lissom_ease (t);
    case LISSOM_PHASE_REP: /* the stretch knows */
    case LISSOM_PHASE_READY:
    case LISSOM_PHASE_REST:
    case LISSOM_PHASE_SWITCH:
    case LISSOM_PHASE_CLOSE:
    default:
      return 0.0;
    }
}

static void
set_gentler (const LissomSpan *span, double gentler, double out, LissomPosture *posture)
{
  const char *ease_pose = lissom_stretch_get_ease_pose (span->stretch);

  if (gentler <= 0.0 || posture->amount <= 0.0)
    return;

  if (span->phase == LISSOM_PHASE_REP || ease_pose[0] == '\0')
    posture->amount *= 1.0 - (1.0 - GENTLE_SHARE) * gentler;
  else if (span->phase == LISSOM_PHASE_HOLD && gentler < 1.0 && out <= 0.0)
    {
      posture->from = posture->to;
      posture->to = ease_pose;
      posture->amount = gentler;
    }
  else
    posture->to = ease_pose;
}

void
lissom_session_posture_compute (LissomTimeline *timeline, gint64 position, double out,
                                double gentler, LissomSide last_side, LissomPosture *posture)
{
  const LissomSpan *span;
  double t;

  span = lissom_timeline_get_span (timeline,
                                   lissom_timeline_find_span (timeline, position / 1000));
  t = CLAMP ((position / 1000.0 - span->start) / span->length, 0.0, 1.0);

  /* Whatever a posture may hold besides: the score has nothing to say about it. */
  *posture = (LissomPosture) { 0 };
  posture->breath = lissom_breath (position / (double) G_USEC_PER_SEC);
  posture->glow = 1.0 - GLOW_PULSE * (1.0 - posture->breath);
  posture->mirrored = span->side == LISSOM_SIDE_LEFT;
  posture->amount = get_depth (span, t);
  posture->from = span->pose_from;
  posture->to = span->pose_to;

  if (span->phase == LISSOM_PHASE_REP)
    lissom_stretch_trace_repetition (span->stretch, span->rep - 1, span->n_reps, t, posture);
  else if (span->phase == LISSOM_PHASE_CLOSE)
    posture->mirrored = last_side == LISSOM_SIDE_LEFT;
  else if (span->phase == LISSOM_PHASE_SWITCH)
    posture->mirrored = t >= 0.5;
  else if (span->phase == LISSOM_PHASE_HOLD)
    posture->from = lissom_stretch_get_start_pose (span->stretch);
  else if (span->phase == LISSOM_PHASE_MOVE_OUT)
    {
      posture->from = span->pose_to;
      posture->to = span->pose_from;
    }

  if (span->stretch != NULL)
    set_gentler (span, gentler, out, posture);
  /* The easing may miss its ends by a rounding error. */
  posture->amount = CLAMP (posture->amount * (1.0 - out), 0.0, 1.0);
}
