/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-watch.h"

#include "lissom-content-folder.h"
#include "score-check.h"

#define BEAT_US 20000

static void
notify_cb (SessionWatch *self, GParamSpec *pspec, LissomSession *session)
{
  if (g_str_equal (pspec->name, "timeline"))
    {
      g_assert_true (self->timeline != lissom_session_get_timeline (session));
      lissom_timeline_unref (self->timeline);
      self->timeline = lissom_timeline_ref (lissom_session_get_timeline (session));
    }
  else if (g_str_equal (pspec->name, "state"))
    {
      g_assert_cmpint (self->state, !=, lissom_session_get_state (session));
      self->state = lissom_session_get_state (session);
    }
  else if (g_str_equal (pspec->name, "span"))
    {
      g_assert_cmpuint (self->span, !=, lissom_session_get_span_index (session));
      self->span = lissom_session_get_span_index (session);
    }
  else if (g_str_equal (pspec->name, "position"))
    {
      g_assert_cmpint (self->position, !=, lissom_session_get_position (session));
      self->position = lissom_session_get_position (session);
    }
  else if (g_str_equal (pspec->name, "can-hold-longer"))
    {
      g_assert_cmpint (self->can_hold_longer, !=, lissom_session_get_can_hold_longer (session));
      self->can_hold_longer = lissom_session_get_can_hold_longer (session);
    }
  else if (g_str_equal (pspec->name, "eased"))
    {
      g_assert_cmpint (self->eased, !=, lissom_session_get_eased (session));
      self->eased = lissom_session_get_eased (session);
    }
  else
    g_error ("Nobody knows the property %s", pspec->name);
}

static void
advanced_cb (SessionWatch *self)
{
  self->n_advanced++;
}

static void
jumped_cb (SessionWatch *self)
{
  self->n_jumped++;
}

static void
interjected_cb (SessionWatch *self, const char *text, gboolean spoken)
{
  self->n_interjected++;
  g_free (self->interjection);
  self->interjection = g_strdup (text);
  self->spoken = spoken;
}

SessionWatch *
session_watch_new (LissomSession *session)
{
  SessionWatch *self = g_new0 (SessionWatch, 1);

  self->session = session;
  self->now = G_GINT64_CONSTANT (987654321);
  self->timeline = lissom_timeline_ref (lissom_session_get_timeline (session));
  self->state = lissom_session_get_state (session);
  self->span = lissom_session_get_span_index (session);
  self->position = lissom_session_get_position (session);
  g_signal_connect_swapped (session, "advanced", G_CALLBACK (advanced_cb), self);
  g_signal_connect_swapped (session, "jumped", G_CALLBACK (jumped_cb), self);
  g_signal_connect_swapped (session, "interjected", G_CALLBACK (interjected_cb), self);
  g_signal_connect_data (session, "notify", G_CALLBACK (notify_cb), self, NULL,
                         G_CONNECT_SWAPPED);

  return self;
}

void
session_watch_free (SessionWatch *self)
{
  g_assert_finalize_object (self->session);
  lissom_timeline_unref (self->timeline);
  g_free (self->interjection);
  g_free (self);
}

void
session_watch_gap (SessionWatch *self, gint64 gap)
{
  self->now += gap;
  if (gap > 0 && gap <= LISSOM_SESSION_STALL_MS * 1000)
    self->told += gap;
  lissom_session_advance (self->session, self->now);
}

void
session_watch_pass (SessionWatch *self, gint64 time)
{
  gint64 left = time * 1000;

  while (left > 0)
    {
      gint64 gap = MIN (left, BEAT_US);

      session_watch_gap (self, gap);
      left -= gap;
    }
}

void
session_watch_run_to (SessionWatch *self, gint64 position)
{
  if (lissom_session_get_state (self->session) == LISSOM_SESSION_WAITING)
    {
      lissom_session_start (self->session);
      session_watch_gap (self, 0);
    }
  session_watch_pass (self, position - lissom_session_get_position (self->session));
  g_assert_cmpint (lissom_session_get_position (self->session), ==, position);
}

LissomCredit
session_watch_get_credit (SessionWatch *self, int exercise)
{
  g_autoptr (GArray) credits = lissom_session_get_credits (self->session);

  return g_array_index (credits, LissomCredit, exercise);
}

gint64
session_watch_get_credited (SessionWatch *self)
{
  g_autoptr (GArray) credits = lissom_session_get_credits (self->session);
  gint64 sum = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);

      g_assert_cmpint (credit->exercise, ==, i);
      g_assert_cmpint (credit->right_ms, >=, 0);
      g_assert_cmpint (credit->left_ms, >=, 0);
      g_assert_cmpint (credit->both_ms, >=, 0);
      sum += credit->right_ms + credit->left_ms + credit->both_ms;
    }

  return sum;
}

static void
check_posture (SessionWatch *self)
{
  LissomScene *scene = lissom_stretch_get_scene (lissom_session_get_stretch (self->session));
  LissomPosture posture;

  lissom_session_get_posture (self->session, &posture);
  g_assert_true (lissom_scene_has_pose (scene, posture.from));
  g_assert_true (lissom_scene_has_pose (scene, posture.to));
  g_assert_cmpfloat (posture.amount, >=, 0.0);
  g_assert_cmpfloat (posture.amount, <=, 1.0);
  g_assert_cmpfloat (posture.breath, >=, 0.0);
  g_assert_cmpfloat (posture.breath, <=, 1.0);
  g_assert_cmpfloat (posture.glow, >=, 0.92 - 1e-9);
  g_assert_cmpfloat (posture.glow, <=, 1.0);
}

void
session_watch_check (SessionWatch *self)
{
  LissomSession *session = self->session;
  LissomTimeline *timeline = lissom_session_get_timeline (session);
  const LissomSpan *span = lissom_session_get_span (session);
  gint64 position = lissom_session_get_position (session);

  g_assert_true (self->timeline == timeline);
  g_assert_cmpint (self->state, ==, lissom_session_get_state (session));
  g_assert_cmpuint (self->span, ==, lissom_session_get_span_index (session));
  g_assert_cmpint (self->position, ==, position);
  g_assert_cmpint (self->can_hold_longer, ==, lissom_session_get_can_hold_longer (session));
  g_assert_cmpint (self->eased, ==, lissom_session_get_eased (session));

  g_assert_cmpint (position, >=, span->start);
  g_assert_cmpint (position, <=, span->start + span->length);
  g_assert_cmpuint (self->span, ==, lissom_timeline_find_span (timeline, position));
  g_assert_true ((self->state == LISSOM_SESSION_FINISHED) ==
                 (position == lissom_timeline_get_length (timeline)));
  g_assert_true ((lissom_session_get_count_in_left (session) > 0) ==
                 (self->state == LISSOM_SESSION_COUNT_IN));
  if (self->can_hold_longer)
    g_assert_cmpint (span->phase, ==, LISSOM_PHASE_HOLD);

  g_assert_cmpint (lissom_session_get_run_time (session), <=, self->told / 1000);
  g_assert_cmpint (session_watch_get_credited (self), <=, lissom_session_get_run_time (session));
  check_posture (self);
}

SessionWatch *
session_watch_new_basics (LissomTalk talk, gint64 per_character)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomTimeline) timeline = score_new (routine, talk, 0, per_character);

  return session_watch_new (lissom_session_new (timeline));
}

void
session_watch_assert_state (SessionWatch *self, LissomSessionState state)
{
  session_watch_check (self);
  g_assert_cmpint (lissom_session_get_state (self->session), ==, state);
}

void
session_watch_assert_position (SessionWatch *self, gint64 position)
{
  g_assert_cmpint (lissom_session_get_position (self->session), ==, position);
}
