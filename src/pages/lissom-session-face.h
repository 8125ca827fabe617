/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-ring.h"
#include "lissom-segments.h"
#include "lissom-session.h"

G_BEGIN_DECLS

/* What a session looks like at this moment: ring, numbers, caption and segments, for every page
 * that shows one.  Nothing here keeps anything. */

/* TRUE while the session is told to stand still: paused, or something hurts. */
gboolean lissom_session_face_stands (LissomSession *session);

LissomRingKind lissom_session_face_get_kind (LissomSession *session);
/* @smooth: FALSE lets the arc step with the number, as without animations */
double lissom_session_face_get_fraction (LissomSession *session, gboolean smooth);
/* The number in the ring: the seconds that are left, or the repetition; "" in the close.
 * Returns: (transfer full) */
char *lissom_session_face_get_number (LissomSession *session);
/* Returns: (transfer full) */
char *lissom_session_face_get_word (LissomSession *session);
/* What is said now, or what to do while it stands; never NULL. The text belongs to the timeline. */
const char *lissom_session_face_get_caption (LissomSession *session);

/* The run of time that the ring counts, and how much of it is left, in ms. */
void lissom_session_face_get_run (LissomSession *session, gint64 *length, gint64 *left);
/* Whole seconds as people count them: 1 ms left is one second left. */
int lissom_session_face_to_seconds (gint64 ms);

void lissom_session_face_fill_segments (LissomSegments *segments, LissomTimeline *timeline);
void lissom_session_face_place_segments (LissomSegments *segments, LissomSession *session);

G_END_DECLS
