/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-session.h"

G_BEGIN_DECLS

/* The words of the session page, made from the score alone: pure functions without GTK.  Every
 * sentence is translated as a whole.  char * is transfer full, const char * is static; none is
 * NULL. */

/* One word for what to do: "Hold", "Rest", "Swap legs". */
const char *lissom_session_words_get_phase (const LissomSpan *span);

/* The word while the session stands: "Paused", "Stopped"; "" while it runs. */
const char *lissom_session_words_get_state (LissomSessionState state);

/* What is said below the figure while the session stands; "" while it runs. */
const char *lissom_session_words_get_state_caption (LissomSessionState state,
                                                    LissomPauseReason reason);

/* "Left leg, first hold of two", "Right leg next", "Set 2 of 3"; may be "". */
char *lissom_session_words_get_side (LissomTimeline *timeline, guint span);

/* "1:28 left" */
char *lissom_session_words_get_time_left (gint64 ms);
/* "1 minute 28 seconds left", for a reader */
char *lissom_session_words_get_spoken_time_left (gint64 ms);
/* "18 seconds left" */
char *lissom_session_words_get_seconds_left (int seconds);
/* Below the number of a repetition: "of 12" */
char *lissom_session_words_get_of (int n);

/* What a screen reader says when span @span begins: "Hold. Left leg, first hold of two. 30
 * seconds." */
char *lissom_session_words_get_announcement (LissomTimeline *timeline, guint span);

/* The card of what comes next. */
typedef struct
{
  char *what;             /* "Swap legs", or the name of the next stretch */
  char *detail;           /* "then hold 30 seconds"; "" at the end */
  LissomStretch *stretch; /* borrowed from the timeline; NULL at the end */
  const char *pose;       /* the pose to show */
  gboolean mirrored;
} LissomNextUp;

/* @next: (out caller-allocates): to be cleared with lissom_next_up_clear () */
void lissom_session_words_get_next (LissomTimeline *timeline, guint span, LissomNextUp *next);
void lissom_next_up_clear (LissomNextUp *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LissomNextUp, lissom_next_up_clear)

G_END_DECLS
