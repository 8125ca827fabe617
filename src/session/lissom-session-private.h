/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-glide.h"
#include "lissom-sentences.h"
#include "lissom-session.h"
#include "lissom-tally.h"

G_BEGIN_DECLS

/* What the files of the session share: lissom-session.c has its life and how time goes by,
 * lissom-session-controls.c what people do to it, lissom-session-place.c what it says about now,
 * and how it is kept. */

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
} LissomSessionView;

/* Before a change and after it. tell () notifies what differs; nothing of the session may be
 * touched after that, so that an observer can call any of its methods. */
LissomSessionView lissom_session_look (LissomSession *self);
void lissom_session_tell (LissomSession *self, const LissomSessionView *before);
void lissom_session_emit_jumped (LissomSession *self);
void lissom_session_interject (LissomSession *self, LissomSentence sentence);

/* RUNNING, COUNT_IN or PAUSED. */
gboolean lissom_session_is_under_way (LissomSession *self);
/* RUNNING or COUNT_IN. */
gboolean lissom_session_is_moving (LissomSession *self);

/* The figure begins to leave the stretch, or to go back into it. */
void lissom_session_become_paused (LissomSession *self, LissomSessionState state);
void lissom_session_become_counted_in (LissomSession *self);

G_END_DECLS
