/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-face.h"

#include "lissom-session-words.h"

#include <math.h>

/* One bead a second. */
#define BEADS 10

gboolean
lissom_session_face_stands (LissomSession *session)
{
  const LissomSessionState state = lissom_session_get_state (session);

  return state == LISSOM_SESSION_PAUSED || state == LISSOM_SESSION_HURT;
}

LissomRingKind
lissom_session_face_get_kind (LissomSession *session)
{
  if (lissom_session_face_stands (session))
    return LISSOM_RING_PAUSED;
  if (lissom_session_get_state (session) == LISSOM_SESSION_COUNT_IN)
    return LISSOM_RING_READY;
  switch (lissom_session_get_span (session)->phase)
    {
    case LISSOM_PHASE_HOLD:
    case LISSOM_PHASE_REP:
      return LISSOM_RING_HOLD;
    case LISSOM_PHASE_SWITCH:
      return LISSOM_RING_SWAP;
    case LISSOM_PHASE_READY:
    case LISSOM_PHASE_MOVE_IN:
      return LISSOM_RING_READY;
    case LISSOM_PHASE_REST:
    case LISSOM_PHASE_MOVE_OUT:
    case LISSOM_PHASE_CLOSE:
    default:
      return LISSOM_RING_REST;
    }
}

void
lissom_session_face_get_run (LissomSession *session, gint64 *length, gint64 *left)
{
  const gint64 position = lissom_session_get_position (session);
  gint64 start;

  lissom_timeline_get_stretch_of_time (lissom_session_get_timeline (session), position, &start,
                                       length);
  *left = CLAMP (start + *length - position, 0, *length);
}

int
lissom_session_face_to_seconds (gint64 ms)
{
  return (int) ((ms + 999) / 1000);
}

static int
get_count_in (LissomSession *session)
{
  return lissom_session_face_to_seconds (lissom_session_get_count_in_left (session));
}

double
lissom_session_face_get_fraction (LissomSession *session, gboolean smooth)
{
  gint64 length, left;

  lissom_session_face_get_run (session, &length, &left);
  if (lissom_session_get_state (session) == LISSOM_SESSION_COUNT_IN)
    return get_count_in (session) / (double) BEADS;
  if (lissom_session_face_get_kind (session) == LISSOM_RING_READY)
    return MIN (1, lissom_session_face_to_seconds (left) / (double) BEADS);
  if (lissom_session_get_span (session)->phase == LISSOM_PHASE_CLOSE || length <= 0)
    return 1;

  if (!smooth)
    left = MIN (length, lissom_session_face_to_seconds (left) * 1000);
  return (double) (length - left) / (double) length;
}

char *
lissom_session_face_get_number (LissomSession *session)
{
  const LissomSpan *span = lissom_session_get_span (session);
  gint64 length, left;

  if (lissom_session_get_state (session) == LISSOM_SESSION_COUNT_IN)
    return g_strdup_printf ("%d", get_count_in (session));
  if (span->phase == LISSOM_PHASE_CLOSE)
    return g_strdup ("");
  if (span->phase == LISSOM_PHASE_REP)
    return g_strdup_printf ("%d", span->rep);
  lissom_session_face_get_run (session, &length, &left);
  return g_strdup_printf ("%d", lissom_session_face_to_seconds (left));
}

char *
lissom_session_face_get_word (LissomSession *session)
{
  const LissomSpan *span = lissom_session_get_span (session);
  const char *state = lissom_session_words_get_state (lissom_session_get_state (session));

  if (state[0] != '\0')
    return g_strdup (state);
  if (span->phase == LISSOM_PHASE_REP)
    return lissom_session_words_get_of (span->n_reps);
  return g_strdup (lissom_session_words_get_phase (span));
}

const char *
lissom_session_face_get_caption (LissomSession *session)
{
  const char *standing = lissom_session_words_get_state_caption (
    lissom_session_get_state (session), lissom_session_get_pause_reason (session));
  const LissomLine *line;

  if (standing[0] != '\0')
    return standing;
  line = lissom_timeline_get_caption (lissom_session_get_timeline (session),
                                      lissom_session_get_position (session));
  return line != NULL ? line->text : "";
}

void
lissom_session_face_fill_segments (LissomSegments *segments, LissomTimeline *timeline)
{
  const guint n = lissom_timeline_get_n_segments (timeline);
  g_autofree double *lengths = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    lengths[i] = (double) lissom_timeline_get_segment (timeline, i)->length;
  lissom_segments_set_lengths (segments, lengths, n);
}

void
lissom_session_face_place_segments (LissomSegments *segments, LissomSession *session)
{
  LissomTimeline *timeline = lissom_session_get_timeline (session);
  const LissomSpan *span = lissom_session_get_span (session);
  const guint n = lissom_timeline_get_n_segments (timeline);
  double fraction = 1;
  guint now = n;

  if (span->phase != LISSOM_PHASE_CLOSE && span->segment >= 0 && (guint) span->segment < n)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (timeline, (guint) span->segment);

      now = (guint) span->segment;
      fraction = (double) (lissom_session_get_position (session) - segment->start) /
                 (double) MAX (segment->length, 1);
    }
  /* Half a pixel of the widest screen: what cannot be seen is not drawn. */
  lissom_segments_set_position (segments, now, floor (fraction * 1000) / 1000);
}
