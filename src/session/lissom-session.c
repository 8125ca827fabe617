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

#include "lissom-session-private.h"
#include "lissom-timeline-private.h"

#define OUT_US (1500 * 1000)
#define COUNT_IN_US (LISSOM_SESSION_COUNT_IN_MS * 1000)

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

LissomSessionView
lissom_session_look (LissomSession *self)
{
  return (LissomSessionView) {
    .timeline = self->timeline,
    .state = self->state,
    .span = self->span,
    .position = lissom_session_get_position (self),
    .can_hold_longer = lissom_session_get_can_hold_longer (self),
    .eased = lissom_session_get_eased (self),
  };
}

void
lissom_session_tell (LissomSession *self, const LissomSessionView *before)
{
  LissomSessionView after = lissom_session_look (self);
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

void
lissom_session_interject (LissomSession *self, LissomSentence sentence)
{
  const char *text = lissom_sentence_get (sentence);
  gboolean spoken;

  /* Outside these two states the score is silent. */
  if (lissom_session_is_moving (self))
    spoken = lissom_timeline_can_speak_at (self->timeline, lissom_session_get_position (self),
                                           text);
  else
    spoken = lissom_timeline_can_speak (self->timeline, text);

  g_signal_emit (self, signals[INTERJECTED], 0, text, spoken);
}

void
lissom_session_emit_jumped (LissomSession *self)
{
  g_signal_emit (self, signals[JUMPED], 0);
}

/* --- Time ----------------------------------------------------------------------------- */

gboolean
lissom_session_is_under_way (LissomSession *self)
{
  return self->state == LISSOM_SESSION_RUNNING || self->state == LISSOM_SESSION_COUNT_IN ||
         self->state == LISSOM_SESSION_PAUSED;
}

gboolean
lissom_session_is_moving (LissomSession *self)
{
  return self->state == LISSOM_SESSION_RUNNING || self->state == LISSOM_SESSION_COUNT_IN;
}

void
lissom_session_become_paused (LissomSession *self, LissomSessionState state)
{
  self->state = state;
  self->count_in = 0;
  lissom_glide_begin (&self->out, 1.0, OUT_US);
}

void
lissom_session_become_counted_in (LissomSession *self)
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
  LissomSessionView before;

  g_return_if_fail (LISSOM_IS_SESSION (self));

  before = lissom_session_look (self);
  moving = lissom_session_is_moving (self);

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
          lissom_session_become_paused (self, LISSOM_SESSION_PAUSED);
          self->pause_reason = LISSOM_PAUSE_STALLED;
        }
      lissom_glide_advance (&self->out, gap);
      lissom_glide_advance (&self->gentler, gap);
      moving = FALSE;
    }
  else
    pass_time (self, MAX (gap, 0));

  g_object_ref (self);
  lissom_session_tell (self, &before);
  if (moving)
    g_signal_emit (self, signals[ADVANCED], 0);
  g_object_unref (self);
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
