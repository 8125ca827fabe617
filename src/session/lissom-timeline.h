/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "lissom-routine.h"
#include "lissom-voice.h"

G_BEGIN_DECLS

/* The score of a guided session: a pure function of routine, pacing and clip
 * lengths. Immutable. All times are milliseconds from the start of the score. */

typedef enum
{
  LISSOM_PHASE_READY,    /* get into the start position, fetch the chair */
  LISSOM_PHASE_MOVE_IN,  /* ease into the stretch */
  LISSOM_PHASE_HOLD,     /* held: this is what is credited */
  LISSOM_PHASE_REP,      /* one repetition: credited too */
  LISSOM_PHASE_REST,
  LISSOM_PHASE_SWITCH,   /* change sides */
  LISSOM_PHASE_MOVE_OUT, /* ease out of the stretch */
  LISSOM_PHASE_CLOSE,
} LissomPhase;

/* The word in --script and tests: "ready", "move-in" … */
const char *lissom_phase_to_string (LissomPhase phase);
/* TRUE for LISSOM_PHASE_HOLD and LISSOM_PHASE_REP. */
gboolean lissom_phase_is_work (LissomPhase phase);

typedef enum
{
  LISSOM_TALK_FULL,   /* first time each stretch: its steps; later: cues */
  LISSOM_TALK_SHORT,  /* names, sides, cues, the way out */
  LISSOM_TALK_MARKS,  /* names, sides, "five seconds", the way out */
  LISSOM_TALK_SILENT, /* nothing; captions stay */
} LissomTalk;

/* How a person wants it; a plain value made from the preferences. */
typedef struct
{
  LissomTalk talk;
  int hold_s; /* 0: as the routine says; 15, 20, 30 or 60: each hold that long, repeats adjusted so that the total stays */
} LissomPacing;

#define LISSOM_PACING_DEFAULT ((LissomPacing) { .talk = LISSOM_TALK_FULL, .hold_s = 0 })

/* One spoken line. */
typedef struct
{
  gint64 start;     /* ms from the start of the score */
  gint64 length;    /* ms; 0 when only shown */
  const char *text; /* owned by the timeline */
} LissomLine;

typedef struct
{
  gint64 start;
  gint64 length;
  LissomPhase phase;
  int exercise;          /* index into the routine; -1 in the close */
  LissomStretch *stretch; /* borrowed from the routine; NULL in the close */
  LissomSide side;
  int set, n_sets;       /* from 1: which hold or set of this exercise and side */
  int rep, n_reps;       /* from 1 in LISSOM_PHASE_REP, else 0 */
  const char *pose_from; /* pose names of the stretch */
  const char *pose_to;   /* hold: equal to pose_from; rep: the peak, there and back within the span */
  int segment;           /* index of the segment it belongs to; in the close, of the last one (-1 when there is none) */
  const LissomLine *lines;
  guint n_lines;         /* lines start and end inside the span; those of a repetition may run on over the following ones of its set */
} LissomSpan;

/* A segment is what "next" and "previous" move by and what the bar on top shows: one
 * hold or one set of repetitions with everything that leads to it (ready, rest, switch,
 * move-in) and the way out after it. The close comes after the last one and belongs to none. */
typedef struct
{
  gint64 start, length;
  gint64 work_start, work_length;
  int exercise;
  LissomSide side;
  int set;
} LissomSegment;

typedef struct _LissomTimeline LissomTimeline;
#define LISSOM_TYPE_TIMELINE (lissom_timeline_get_type ())
GType lissom_timeline_get_type (void);

/* The lines a voice has to prepare before the timeline can be compiled, in the order in which they
 * are first needed, no line twice, plus the lines a session may need at any moment
 * (lissom_session_get_interjections ()). Every line that any length, or holding longer, could bring
 * in; none with LISSOM_TALK_SILENT. Returns: (transfer full): NULL-terminated */
char **lissom_timeline_list_lines (LissomRoutine *routine, const LissomPacing *pacing);

/* Every length must be known to @voice (a length of -1 counts as not spoken and is a g_critical).
 * Returns: (transfer full) */
LissomTimeline *lissom_timeline_new (LissomRoutine *routine, const LissomPacing *pacing, LissomVoice *voice);
LissomTimeline *lissom_timeline_ref (LissomTimeline *self);
void lissom_timeline_unref (LissomTimeline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomTimeline, lissom_timeline_unref)

LissomRoutine *lissom_timeline_get_routine (LissomTimeline *self);
/* What it was compiled with: the same routine, pacing and voice give the same score again. */
void lissom_timeline_get_pacing (LissomTimeline *self, LissomPacing *pacing);
gint64 lissom_timeline_get_length (LissomTimeline *self);
guint lissom_timeline_get_n_spans (LissomTimeline *self);
const LissomSpan *lissom_timeline_get_span (LissomTimeline *self, guint index);
/* The index of the span at @position (clamped into the score). O(log n). */
guint lissom_timeline_find_span (LissomTimeline *self, gint64 position);
guint lissom_timeline_get_n_segments (LissomTimeline *self);
const LissomSegment *lissom_timeline_get_segment (LissomTimeline *self, guint index);

/* The unbroken run of work (one hold; all reps of a set) or of preparation (move-out, rest or switch or
 * ready, move-in) around @position, which the ring counts as one. */
void lissom_timeline_get_stretch_of_time (LissomTimeline *self, gint64 position, gint64 *start, gint64 *length);

/* The line shown as caption at @position: the one being spoken, or the last one of this run; NULL
 * before the first. */
const LissomLine *lissom_timeline_get_caption (LissomTimeline *self, gint64 position);

/* A copy whose hold in span @span, and the hold of the same set on the other side if it is still to
 * come, last @extra ms longer. Returns: (transfer full) (nullable): NULL when the span is no hold or
 * the other side has had its turn (the sides would differ). */
LissomTimeline *lissom_timeline_with_longer_hold (LissomTimeline *self, guint span, gint64 extra);

/* The script as lissom --script prints it: UTF-8, a row a line, in the order of time, without a
 * header line. Eight columns with a tab between them:
 *   start_ms  length_ms  phase  exercise-id  side  set  rep  text
 * One row a span, with the phase as in lissom_phase_to_string () and an empty text; after it one row
 * for each line that begins in the span, with the phase "say", its own start and length (0: only
 * shown) and its text. The lengths of all rows but "say" add up to the whole. Side is "right",
 * "left" or "both"; the id is "-" in the close; set and rep are 0 where there is none. Tabs and
 * line breaks within a text become spaces. Returns: (transfer full) */
char *lissom_timeline_to_script (LissomTimeline *self);

G_END_DECLS
