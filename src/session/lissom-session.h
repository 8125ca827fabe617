/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "lissom-timeline.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_SESSION_WAITING,  /* not started */
  LISSOM_SESSION_RUNNING,
  LISSOM_SESSION_COUNT_IN, /* three seconds between "Go on" and the place where it was left */
  LISSOM_SESSION_PAUSED,
  LISSOM_SESSION_HURT,     /* "This hurts" was pressed: everything has stopped */
  LISSOM_SESSION_FINISHED, /* came to its end */
  LISSOM_SESSION_STOPPED,  /* ended early */
} LissomSessionState;

GType lissom_session_state_get_type (void);
#define LISSOM_TYPE_SESSION_STATE (lissom_session_state_get_type ())

typedef enum
{
  LISSOM_PAUSE_ASKED,   /* the person asked for it */
  LISSOM_PAUSE_STALLED, /* more than LISSOM_SESSION_STALL_MS went by between two looks at the clock */
} LissomPauseReason;

/* A gap between two calls of lissom_session_advance () longer than this means that the
 * machine slept or stood still: the session pauses where it was last seen and counts
 * nothing of the gap. A clock that goes back counts nothing either. */
#define LISSOM_SESSION_STALL_MS 2000
#define LISSOM_SESSION_COUNT_IN_MS 3000
#define LISSOM_SESSION_LONGER_MS 10000
#define LISSOM_SESSION_LONGEST_HOLD_MS 60000

/* What was really done of one exercise. */
typedef struct
{
  int exercise;
  gint64 right_ms, left_ms, both_ms; /* time in holds and reps, really run */
  int reps;                          /* repetitions run to their end */
  gint64 asked_ms;                   /* work of the score, all sides together */
  gboolean eased;                    /* "ease off" was used */
  gboolean skipped;                  /* part of it was left out */
} LissomCredit;

/* Enough to go on after a crash. */
typedef struct
{
  gint64 position;
  gint64 run_ms; /* time in state RUNNING */
} LissomSessionMark;

/* The only object that knows what is happening now. It moves when it is told the time
 * and never reads a clock. Signals:
 *   "advanced" ()             after every lissom_session_advance () in RUNNING or COUNT_IN
 *   "jumped" ()               the position changed other than by time going by
 *   "interjected" (text, spoken)  a line outside the score is due now ("Ease off by half."):
 *       show it as a caption; say it only when @spoken (gboolean) is TRUE, because otherwise the
 *       score says something itself before the line would be over, or nothing is spoken at all
 * Properties: timeline, state, span (index), position, can-hold-longer, eased: all notify on
 * change and only on change (timeline: when a hold is made longer, the position stays the
 * same; position: with "advanced" and "jumped").
 * All of these are sent after the session has come to rest in its new state, so that an
 * observer may call any method. A call that makes no sense in the present state does
 * nothing. */
#define LISSOM_TYPE_SESSION (lissom_session_get_type ())
G_DECLARE_FINAL_TYPE (LissomSession, lissom_session, LISSOM, SESSION, GObject)

LissomSession *lissom_session_new (LissomTimeline *timeline);

/* Tells the time: microseconds of a LissomClock. */
void lissom_session_advance (LissomSession *self, gint64 now);

void lissom_session_start (LissomSession *self);
void lissom_session_pause (LissomSession *self);      /* in a stretch, interjects the way out */
void lissom_session_resume (LissomSession *self);     /* from PAUSED or HURT: count-in, then on */
void lissom_session_toggle (LissomSession *self);     /* pause or resume, whichever makes sense; never starts, never leaves HURT */
/* The next three keep the state: a paused session stays paused in its new place.  They do nothing
 * before the start, in HURT (but for skip_exercise) and after the end. */
void lissom_session_previous (LissomSession *self);   /* start of this segment, or of the one before within its first 3 s; from the close: of the last one */
void lissom_session_next (LissomSession *self);       /* start of the next segment; after the last: the close */
void lissom_session_skip_exercise (LissomSession *self); /* on to the next exercise, after the last: the close; from HURT with a count-in */
/* LISSOM_SESSION_LONGER_MS more for this hold, and for that of the other side when it is still to come. */
void lissom_session_hold_longer (LissomSession *self);
/* Goes on more gently for the rest of this exercise: with the stretch's ease pose, or half of the movement. */
void lissom_session_ease_off (LissomSession *self);
/* Goes on with @timeline, which differs from the present one from the exercise on that is being got
 * ready, at the start of getting ready. Returns FALSE, and does nothing, when no exercise is just
 * being got ready, or @timeline has another number of exercises. */
gboolean lissom_session_replace (LissomSession *self, LissomTimeline *timeline);
/* The exercise that could be replaced now; -1: none. */
int lissom_session_get_replaceable (LissomSession *self);
/* Everything stops at once. Leave with resume, skip_exercise or stop. */
void lissom_session_hurts (LissomSession *self);
void lissom_session_stop (LissomSession *self);

LissomTimeline *lissom_session_get_timeline (LissomSession *self); /* changes with hold longer */
LissomSessionState lissom_session_get_state (LissomSession *self);
LissomPauseReason lissom_session_get_pause_reason (LissomSession *self);
gint64 lissom_session_get_position (LissomSession *self);
const LissomSpan *lissom_session_get_span (LissomSession *self);
guint lissom_session_get_span_index (LissomSession *self);
gint64 lissom_session_get_count_in_left (LissomSession *self); /* ms; 0 outside COUNT_IN */
gboolean lissom_session_get_can_hold_longer (LissomSession *self);
gboolean lissom_session_get_eased (LissomSession *self);
gint64 lissom_session_get_run_time (LissomSession *self);      /* ms in RUNNING */

/* What the figure does now, also when paused (eased out) or counting in. Strings belong to
 * the stretch (empty in a routine without exercises). While paused it goes on easing out as long as
 * lissom_session_advance () is called. */
void lissom_session_get_posture (LissomSession *self, LissomPosture *posture);
/* The stretch to draw now: in the close, the last one. */
LissomStretch *lissom_session_get_stretch (LissomSession *self);

/* One entry an exercise. Returns: (transfer container): array of LissomCredit */
GArray *lissom_session_get_credits (LissomSession *self);

/* For the checkpoint: credits and mark together restore a session of the same routine, pacing and
 * voice as PAUSED. Holds that were made longer have their first length again: the mark tells the
 * place in terms of that score, credits tell what was run. Fails with G_IO_ERROR_INVALID_DATA
 * when the session has begun, the place is not in the score, or the credits are not those of the routine
 * or more than can have been done in the time told. */
void lissom_session_get_mark (LissomSession *self, LissomSessionMark *mark);
gboolean lissom_session_restore (LissomSession *self, const LissomSessionMark *mark, GArray *credits, GError **error);

/* Lines that can come at any moment, translated. NULL-terminated. */
const char *const *lissom_session_get_interjections (void);

G_END_DECLS
