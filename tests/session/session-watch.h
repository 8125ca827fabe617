/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-session.h"

G_BEGIN_DECLS

/* Drives a session with a time of its own, watches what it tells, and fails the test when a
 * property notifies without having changed or a rule that always holds is broken. */
typedef struct
{
  LissomSession *session;
  gint64 now;  /* µs */
  gint64 told; /* µs that went by between two looks, stalls left out */

  LissomTimeline *timeline;
  LissomSessionState state;
  guint span;
  gint64 position;
  gboolean can_hold_longer, eased;
  guint n_advanced, n_jumped, n_interjected;
  char *interjection;
  gboolean spoken;
} SessionWatch;

/* Places in the silent score of the two basics, ms. */
#define MARCH 10000
#define TOUCH_READY 55000
#define TOUCH_1 65000
#define TOUCH_2 95000
#define RIGHT_LEG 225000
#define LEFT_LEG 260000
#define CLOSE 293000

/* Watches a session of the two basics; @per_character as in score_new (). */
SessionWatch *session_watch_new_basics (LissomTalk talk, gint64 per_character);

/* Takes @session. */
SessionWatch *session_watch_new (LissomSession *session);
/* Asserts that nothing else holds the session. */
void session_watch_free (SessionWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SessionWatch, session_watch_free)

/* Tells the session that @gap µs went by, at once. */
void session_watch_gap (SessionWatch *self, gint64 gap);
/* Lets @time ms go by, told 20 ms at a time. */
void session_watch_pass (SessionWatch *self, gint64 time);
/* Starts it and runs up to @position ms of the score. */
void session_watch_run_to (SessionWatch *self, gint64 position);

/* Everything that must be true at any moment. */
void session_watch_check (SessionWatch *self);

/* The same, and this state or place. */
void session_watch_assert_state (SessionWatch *self, LissomSessionState state);
void session_watch_assert_position (SessionWatch *self, gint64 position);

/* Returns: the credit of one exercise */
LissomCredit session_watch_get_credit (SessionWatch *self, int exercise);
/* Sum over all exercises and sides, ms. */
gint64 session_watch_get_credited (SessionWatch *self);

G_END_DECLS
