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
 *   "interjected" (text)      a line outside the score is due now ("Ease off by half.")
 * Properties: state, span (index), position, can-hold-longer, eased: all notify on change
 * (position notifies with "advanced" and "jumped"). */
#define LISSOM_TYPE_SESSION (lissom_session_get_type ())
G_DECLARE_FINAL_TYPE (LissomSession, lissom_session, LISSOM, SESSION, GObject)

LissomSession *lissom_session_new (LissomTimeline *timeline);

/* Tells the time: microseconds of a LissomClock. */
void lissom_session_advance (LissomSession *self, gint64 now);

void lissom_session_start (LissomSession *self);
void lissom_session_pause (LissomSession *self);
void lissom_session_resume (LissomSession *self);     /* from PAUSED or HURT: count-in, then on */
void lissom_session_toggle (LissomSession *self);     /* pause or resume, whichever makes sense */
void lissom_session_previous (LissomSession *self);   /* start of this segment, or of the one before within its first 3 s */
void lissom_session_next (LissomSession *self);       /* start of the next segment; after the last: the close */
void lissom_session_hold_longer (LissomSession *self);
void lissom_session_ease_off (LissomSession *self);
void lissom_session_hurts (LissomSession *self);
void lissom_session_stop (LissomSession *self);
void lissom_session_skip_exercise (LissomSession *self); /* on to the next exercise (from HURT too) */

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
 * the stretch. */
void lissom_session_get_posture (LissomSession *self, LissomPosture *posture);
/* The stretch to draw now: in the close, the last one. */
LissomStretch *lissom_session_get_stretch (LissomSession *self);

/* One entry an exercise. Returns: (transfer container): array of LissomCredit */
GArray *lissom_session_get_credits (LissomSession *self);

/* For the checkpoint: credits and mark together restore it as PAUSED. */
void lissom_session_get_mark (LissomSession *self, LissomSessionMark *mark);
gboolean lissom_session_restore (LissomSession *self, const LissomSessionMark *mark, GArray *credits, GError **error);

/* Lines that can come at any moment, translated. NULL-terminated. */
const char *const *lissom_session_get_interjections (void);

G_END_DECLS
