/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*            start                     the end
 *  WAITING ─────────> RUNNING ─────────────────────> FINISHED
 *                     │  ^ three seconds
 *              pause, │  │
 *              stall  v  │       resume
 *                  PAUSED ───────────────> COUNT_IN
 *                     │                        ^
 *     hurts, from any │                        │ resume,
 *      of these three v                        │ skip exercise
 *                   HURT ──────────────────────┘
 *
 *  stop leads from everywhere but FINISHED to STOPPED.
 *
 * Times are kept in microseconds, so that nothing is lost between two looks at a clock. */

#include "lissom-session.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "lissom-glide.h"
#include "lissom-sentences.h"
#include "lissom-session-posture.h"
#include "lissom-tally.h"
#include "lissom-timeline-private.h"

#define OUT_US (1500 * 1000)
#define GENTLER_US (1500 * 1000)
#define COUNT_IN_US (LISSOM_SESSION_COUNT_IN_MS * 1000)
#define BACK_MS 3000

struct _LissomSession
{
  GObject parent_instance;

  LissomTimeline *timeline;
  LissomTimeline *first_timeline; /* before any hold was made longer: marks refer to it */
  LissomTally *tally;
  LissomSessionState state;
  LissomPauseReason pause_reason;

  gboolean told; /* @told_at is the reference for the next gap */
  gint64 told_at;
  gint64 position;
  gint64 run;
  gint64 count_in; /* left of the count-in */
  guint span;

  LissomGlide out;     /* 0 in the score … 1 out of the stretch */
  LissomGlide gentler; /* 0 … 1 eased off, of @gentler_exercise */
  int gentler_exercise;
};

/* What the properties say; compared before and after every change. */
typedef struct
{
  LissomTimeline *timeline; /* for comparison only */
  LissomSessionState state;
  guint span;
  gint64 position;
  gboolean can_hold_longer;
  gboolean eased;
} View;

enum
{
  PROP_0,
  PROP_TIMELINE,
  PROP_STATE,
  PROP_SPAN,
  PROP_POSITION,
  PROP_CAN_HOLD_LONGER,
  PROP_EASED,
  N_PROPS,
};

enum
{
  ADVANCED,
  JUMPED,
  INTERJECTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (LissomSessionState, lissom_session_state,
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_COUNT_IN, "count-in"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_HURT, "hurt"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_FINISHED, "finished"),
                    G_DEFINE_ENUM_VALUE (LISSOM_SESSION_STOPPED, "stopped"))

G_DEFINE_FINAL_TYPE (LissomSession, lissom_session, G_TYPE_OBJECT)

/* --- Telling the observers ------------------------------------------------------------ */

static View
look (LissomSession *self)
{
  return (View) {
    .timeline = self->timeline,
    .state = self->state,
    .span = self->span,
    .position = lissom_session_get_position (self),
    .can_hold_longer = lissom_session_get_can_hold_longer (self),
    .eased = lissom_session_get_eased (self),
  };
}

/* Tells what has changed since @before. Nothing of the session is touched afterwards, so an
 * observer may call any of its methods. */
static void
tell (LissomSession *self, const View *before)
{
  View after = look (self);
  GObject *object = G_OBJECT (self);

  if (after.timeline != before->timeline)
    g_object_notify_by_pspec (object, properties[PROP_TIMELINE]);
  if (after.position != before->position)
    g_object_notify_by_pspec (object, properties[PROP_POSITION]);
  if (after.span != before->span)
    g_object_notify_by_pspec (object, properties[PROP_SPAN]);
  if (after.can_hold_longer != before->can_hold_longer)
    g_object_notify_by_pspec (object, properties[PROP_CAN_HOLD_LONGER]);
  if (after.eased != before->eased)
    g_object_notify_by_pspec (object, properties[PROP_EASED]);
  if (after.state != before->state)
    g_object_notify_by_pspec (object, properties[PROP_STATE]);
}

static gboolean
is_under_way (LissomSession *self)
{
  return self->state == LISSOM_SESSION_RUNNING || self->state == LISSOM_SESSION_COUNT_IN ||
         self->state == LISSOM_SESSION_PAUSED;
}

static gboolean
is_moving (LissomSession *self)
{
  return self->state == LISSOM_SESSION_RUNNING || self->state == LISSOM_SESSION_COUNT_IN;
}

static void
interject (LissomSession *self, LissomSentence sentence)
{
  const char *text = lissom_sentence_get (sentence);
  gboolean spoken;

  /* Outside these two states the score is silent. */
  if (is_moving (self))
    spoken = lissom_timeline_can_speak_at (self->timeline, lissom_session_get_position (self),
                                           text);
  else
    spoken = lissom_timeline_can_speak (self->timeline, text);

  g_signal_emit (self, signals[INTERJECTED], 0, text, spoken);
}

/* --- Time ----------------------------------------------------------------------------- */

static void
become_paused (LissomSession *self, LissomSessionState state)
{
  self->state = state;
  self->count_in = 0;
  lissom_glide_begin (&self->out, 1.0, OUT_US);
}

static void
become_counted_in (LissomSession *self)
{
  self->state = LISSOM_SESSION_COUNT_IN;
  self->count_in = COUNT_IN_US;
  /* What went by while nothing ran is not a stall. */
  self->told = FALSE;
  lissom_glide_begin (&self->out, 0.0, COUNT_IN_US);
}

/* Moves on by @time in the score and credits it where it belongs, span by span. */
static void
run (LissomSession *self, gint64 time)
{
  while (self->state == LISSOM_SESSION_RUNNING)
    {
      const LissomSpan *span = lissom_timeline_get_span (self->timeline, self->span);
      gint64 end = (span->start + span->length) * 1000;
      gint64 step = MIN (time, end - self->position);

      lissom_tally_run (self->tally, span, step, self->position + step == end);
      self->position += step;
      self->run += step;
      time -= step;

      if (self->position < end)
        return;
      if (self->span + 1 == lissom_timeline_get_n_spans (self->timeline))
        self->state = LISSOM_SESSION_FINISHED;
      else
        self->span++;
    }
}

static void
pass_time (LissomSession *self, gint64 time)
{
  lissom_glide_advance (&self->gentler, time);
  lissom_glide_advance (&self->out, time);

  if (self->state == LISSOM_SESSION_COUNT_IN)
    {
      gint64 counted = MIN (time, self->count_in);

      self->count_in -= counted;
      time -= counted;
      if (self->count_in == 0)
        self->state = LISSOM_SESSION_RUNNING;
    }
  run (self, time);
}

void
lissom_session_advance (LissomSession *self, gint64 now)
{
  gint64 gap;
  gboolean moving;
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  before = look (self);
  moving = is_moving (self);

  if (!self->told)
    gap = 0;
  else if (__builtin_sub_overflow (now, self->told_at, &gap))
    gap = now > self->told_at ? G_MAXINT64 : 0;
  self->told = TRUE;
  self->told_at = now;

  if (gap > LISSOM_SESSION_STALL_MS * G_GINT64_CONSTANT (1000))
    {
      if (moving)
        {
          become_paused (self, LISSOM_SESSION_PAUSED);
          self->pause_reason = LISSOM_PAUSE_STALLED;
        }
      lissom_glide_advance (&self->out, OUT_US);
      lissom_glide_advance (&self->gentler, GENTLER_US);
      moving = FALSE;
    }
  else
    pass_time (self, MAX (gap, 0));

  g_object_ref (self);
  tell (self, &before);
  if (moving)
    g_signal_emit (self, signals[ADVANCED], 0);
  g_object_unref (self);
}

/* --- Controls ------------------------------------------------------------------------- */

void
lissom_session_start (LissomSession *self)
{
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state != LISSOM_SESSION_WAITING)
    return;

  before = look (self);
  self->state = LISSOM_SESSION_RUNNING;
  self->told = FALSE;
  tell (self, &before);
}

void
lissom_session_pause (LissomSession *self)
{
  LissomPhase phase;
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!is_moving (self))
    return;

  before = look (self);
  phase = lissom_session_get_span (self)->phase;
  become_paused (self, LISSOM_SESSION_PAUSED);
  self->pause_reason = LISSOM_PAUSE_ASKED;

  g_object_ref (self);
  tell (self, &before);
  if (self->state == LISSOM_SESSION_PAUSED &&
      (phase == LISSOM_PHASE_HOLD || phase == LISSOM_PHASE_MOVE_IN))
    interject (self, LISSOM_SENTENCE_PAUSED);
  g_object_unref (self);
}

void
lissom_session_resume (LissomSession *self)
{
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state != LISSOM_SESSION_PAUSED && self->state != LISSOM_SESSION_HURT)
    return;

  before = look (self);
  become_counted_in (self);
  tell (self, &before);
}

void
lissom_session_toggle (LissomSession *self)
{
  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (is_moving (self))
    lissom_session_pause (self);
  else if (self->state == LISSOM_SESSION_PAUSED)
    lissom_session_resume (self);
}

/* Goes to @position (ms) and, when @counted_in, on from there after a count-in. */
static void
jump (LissomSession *self, gint64 position, gboolean counted_in)
{
  View before = look (self);
  gboolean jumped = self->position != position * 1000;

  self->position = position * 1000;
  self->span = lissom_timeline_find_span (self->timeline, position);
  if (counted_in)
    become_counted_in (self);

  g_object_ref (self);
  tell (self, &before);
  if (jumped)
    g_signal_emit (self, signals[JUMPED], 0);
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
  if (!is_under_way (self) || segment < 0)
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

  if (!is_under_way (self) || is_closing (self))
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
  if (!is_under_way (self) && !hurt)
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
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!lissom_session_get_can_hold_longer (self))
    return;

  before = look (self);
  longer = lissom_timeline_with_longer_hold (self->timeline, self->span, LISSOM_SESSION_LONGER_MS);
  /* Kept until the observers were told, so that its address is not used again. */
  before.timeline = self->timeline;
  self->timeline = longer;

  g_object_ref (self);
  tell (self, &before);
  interject (self, LISSOM_SENTENCE_LONGER);
  lissom_timeline_unref (before.timeline);
  g_object_unref (self);
}

void
lissom_session_ease_off (LissomSession *self)
{
  int exercise;
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  exercise = lissom_session_get_span (self)->exercise;
  if (!is_under_way (self) || exercise < 0 || lissom_tally_get_eased (self->tally, exercise))
    return;

  before = look (self);
  lissom_tally_set_eased (self->tally, exercise);
  self->gentler_exercise = exercise;
  self->gentler = (LissomGlide) { 0 };
  lissom_glide_begin (&self->gentler, 1.0, GENTLER_US);

  g_object_ref (self);
  tell (self, &before);
  interject (self, LISSOM_SENTENCE_EASE_OFF);
  g_object_unref (self);
}

void
lissom_session_hurts (LissomSession *self)
{
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (!is_under_way (self))
    return;

  before = look (self);
  become_paused (self, LISSOM_SESSION_HURT);

  g_object_ref (self);
  tell (self, &before);
  if (self->state == LISSOM_SESSION_HURT)
    interject (self, LISSOM_SENTENCE_HURTS);
  g_object_unref (self);
}

void
lissom_session_stop (LissomSession *self)
{
  View before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  if (self->state == LISSOM_SESSION_FINISHED || self->state == LISSOM_SESSION_STOPPED)
    return;

  before = look (self);
  become_paused (self, LISSOM_SESSION_STOPPED);
  tell (self, &before);
}

/* --- What is now ---------------------------------------------------------------------- */

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

  return is_under_way (self) && lissom_timeline_can_lengthen (self->timeline, self->span) &&
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
    last_side = get_segment (self, n_segments - 1)->side;

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
  View before;

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

  before = look (self);
  self->state = LISSOM_SESSION_PAUSED;
  self->pause_reason = LISSOM_PAUSE_ASKED;
  self->run = mark->run_ms * 1000;
  self->out = (LissomGlide) { .from = 1.0, .to = 1.0 };
  self->position = mark->position * 1000;
  self->span = lissom_timeline_find_span (self->timeline, mark->position);

  g_object_ref (self);
  tell (self, &before);
  if (before.position != mark->position)
    g_signal_emit (self, signals[JUMPED], 0);
  g_object_unref (self);

  return TRUE;
}

const char *const *
lissom_session_get_interjections (void)
{
  static const char *lines[5];

  lines[0] = lissom_sentence_get (LISSOM_SENTENCE_HURTS);
  lines[1] = lissom_sentence_get (LISSOM_SENTENCE_EASE_OFF);
  lines[2] = lissom_sentence_get (LISSOM_SENTENCE_PAUSED);
  lines[3] = lissom_sentence_get (LISSOM_SENTENCE_LONGER);

  return lines;
}

/* --- Life ----------------------------------------------------------------------------- */

LissomSession *
lissom_session_new (LissomTimeline *timeline)
{
  g_return_val_if_fail (timeline != NULL, NULL);

  return g_object_new (LISSOM_TYPE_SESSION, "timeline", timeline, NULL);
}

static void
lissom_session_constructed (GObject *object)
{
  LissomSession *self = LISSOM_SESSION (object);

  G_OBJECT_CLASS (lissom_session_parent_class)->constructed (object);

  self->first_timeline = lissom_timeline_ref (self->timeline);
  self->tally = lissom_tally_new (self->timeline);
}

static void
lissom_session_finalize (GObject *object)
{
  LissomSession *self = LISSOM_SESSION (object);

  lissom_tally_free (self->tally);
  lissom_timeline_unref (self->first_timeline);
  lissom_timeline_unref (self->timeline);

  G_OBJECT_CLASS (lissom_session_parent_class)->finalize (object);
}

static void
lissom_session_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  LissomSession *self = LISSOM_SESSION (object);

  switch (property_id)
    {
    case PROP_TIMELINE:
      g_value_set_boxed (value, self->timeline);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SPAN:
      g_value_set_uint (value, self->span);
      break;
    case PROP_POSITION:
      g_value_set_int64 (value, lissom_session_get_position (self));
      break;
    case PROP_CAN_HOLD_LONGER:
      g_value_set_boolean (value, lissom_session_get_can_hold_longer (self));
      break;
    case PROP_EASED:
      g_value_set_boolean (value, lissom_session_get_eased (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lissom_session_set_property (GObject *object, guint property_id, const GValue *value,
                             GParamSpec *pspec)
{
  LissomSession *self = LISSOM_SESSION (object);

  switch (property_id)
    {
    case PROP_TIMELINE:
      self->timeline = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lissom_session_class_init (LissomSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lissom_session_constructed;
  object_class->finalize = lissom_session_finalize;
  object_class->get_property = lissom_session_get_property;
  object_class->set_property = lissom_session_set_property;

  properties[PROP_TIMELINE] =
    g_param_spec_boxed ("timeline", NULL, NULL, LISSOM_TYPE_TIMELINE,
                        flags | G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LISSOM_TYPE_SESSION_STATE,
                                              LISSOM_SESSION_WAITING, flags);
  properties[PROP_SPAN] = g_param_spec_uint ("span", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_POSITION] = g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CAN_HOLD_LONGER] = g_param_spec_boolean ("can-hold-longer", NULL, NULL, FALSE,
                                                           flags);
  properties[PROP_EASED] = g_param_spec_boolean ("eased", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADVANCED] = g_signal_new ("advanced", LISSOM_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[JUMPED] = g_signal_new ("jumped", LISSOM_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[INTERJECTED] = g_signal_new ("interjected", LISSOM_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                       G_TYPE_BOOLEAN);
}

static void
lissom_session_init (LissomSession *self)
{
  self->gentler_exercise = -1;
}
