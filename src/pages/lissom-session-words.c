/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-session-words.h"

#include <glib/gi18n-lib.h>

/* Milliseconds to the whole seconds that are still to come. */
static int
count_seconds (gint64 ms)
{
  return (int) ((MAX (ms, 0) + 999) / 1000);
}

/* The next span of work from @index on that is not in segment @not_in (-1: in any). */
static const LissomSpan *
find_work (LissomTimeline *timeline, guint index, int not_in)
{
  for (guint i = index; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (lissom_phase_is_work (span->phase) && span->segment != not_in)
        return span;
    }
  return NULL;
}

const char *
lissom_session_words_get_phase (const LissomSpan *span)
{
  g_return_val_if_fail (span != NULL, "");

  switch (span->phase)
    {
    case LISSOM_PHASE_READY:
      /* Translators: one word or two for what to do now, read from two metres: keep them short */
      return C_("phase", "Get ready");
    case LISSOM_PHASE_MOVE_IN:
      /* Translators: move slowly into the stretch */
      return C_("phase", "Ease in");
    case LISSOM_PHASE_HOLD:
      return C_("phase", "Hold");
    case LISSOM_PHASE_REP:
      /* Translators: repeat the movement */
      return C_("phase", "Move");
    case LISSOM_PHASE_REST:
      return C_("phase", "Rest");
    case LISSOM_PHASE_SWITCH:
      return C_("phase", "Swap legs");
    case LISSOM_PHASE_MOVE_OUT:
      /* Translators: come slowly out of the stretch */
      return C_("phase", "Ease out");
    case LISSOM_PHASE_CLOSE:
      return C_("phase", "Well done");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lissom_session_words_get_state (LissomSessionState state)
{
  switch (state)
    {
    case LISSOM_SESSION_PAUSED:
      return C_("phase", "Paused");
    case LISSOM_SESSION_HURT:
      return C_("phase", "Stopped");
    case LISSOM_SESSION_COUNT_IN:
      /* Translators: three seconds before the session goes on */
      return C_("phase", "Going on");
    case LISSOM_SESSION_WAITING:
    case LISSOM_SESSION_RUNNING:
    case LISSOM_SESSION_FINISHED:
    case LISSOM_SESSION_STOPPED:
    default:
      return "";
    }
}

const char *
lissom_session_words_get_state_caption (LissomSessionState state, LissomPauseReason reason)
{
  switch (state)
    {
    case LISSOM_SESSION_PAUSED:
      return reason == LISSOM_PAUSE_STALLED
               ? _("The computer was away for a moment, so the session waited. Nothing is lost.")
               : _("Come out slowly and rest. Nothing is lost.");
    case LISSOM_SESSION_HURT:
      return _("Rest as long as you like.");
    case LISSOM_SESSION_COUNT_IN:
      return _("Find your place again. No hurry.");
    case LISSOM_SESSION_WAITING:
    case LISSOM_SESSION_RUNNING:
    case LISSOM_SESSION_FINISHED:
    case LISSOM_SESSION_STOPPED:
    default:
      return "";
    }
}

static const char *
get_leg (LissomSide side)
{
  if (side == LISSOM_SIDE_NONE)
    return "";
  return side == LISSOM_SIDE_LEFT ? _("Left leg") : _("Right leg");
}

/* Two holds are the usual case and get words: "1 of 2" beside "left leg" reads as a count
 * of legs. */
static const char *
get_one_of_two (LissomSide side, gboolean first)
{
  switch (side)
    {
    case LISSOM_SIDE_LEFT:
      return first ? _("Left leg, first hold of two") : _("Left leg, second hold of two");
    case LISSOM_SIDE_RIGHT:
      return first ? _("Right leg, first hold of two") : _("Right leg, second hold of two");
    case LISSOM_SIDE_NONE:
    default:
      return first ? _("First hold of two") : _("Second hold of two");
    }
}

static char *
get_hold_of (LissomSide side, int set, int n_sets)
{
  switch (side)
    {
    case LISSOM_SIDE_LEFT:
      /* Translators: the second of three holds, say */
      return g_strdup_printf (_("Left leg, hold %d of %d"), set, n_sets);
    case LISSOM_SIDE_RIGHT:
      return g_strdup_printf (_("Right leg, hold %d of %d"), set, n_sets);
    case LISSOM_SIDE_NONE:
    default:
      return g_strdup_printf (_("Hold %d of %d"), set, n_sets);
    }
}

static char *
get_set_of (LissomSide side, int set, int n_sets)
{
  switch (side)
    {
    case LISSOM_SIDE_LEFT:
      /* Translators: a set is a group of repetitions */
      return g_strdup_printf (_("Left leg, set %d of %d"), set, n_sets);
    case LISSOM_SIDE_RIGHT:
      return g_strdup_printf (_("Right leg, set %d of %d"), set, n_sets);
    case LISSOM_SIDE_NONE:
    default:
      return g_strdup_printf (_("Set %d of %d"), set, n_sets);
    }
}

/* TRUE when the legs take turns within a set: the leg changes with each repetition, and a line
 * that jumps with it helps nobody. */
static gboolean
takes_turns (const LissomSpan *span)
{
  return span->stretch != NULL &&
         lissom_stretch_get_sides (span->stretch) == LISSOM_SIDES_ALTERNATING;
}

static char *
get_work_side (const LissomSpan *work)
{
  LissomSide side = takes_turns (work) ? LISSOM_SIDE_NONE : work->side;

  if (work->n_sets <= 1)
    return g_strdup (takes_turns (work) ? _("Legs take turns") : get_leg (side));
  if (work->phase == LISSOM_PHASE_REP)
    return get_set_of (side, work->set, work->n_sets);
  if (work->n_sets == 2)
    return g_strdup (get_one_of_two (side, work->set == 1));
  return get_hold_of (side, work->set, work->n_sets);
}

char *
lissom_session_words_get_side (LissomTimeline *timeline, guint index)
{
  const LissomSpan *span = lissom_timeline_get_span (timeline, index);
  const LissomSpan *work = span;

  if (span->phase == LISSOM_PHASE_CLOSE)
    return g_strdup ("");
  /* On the way out the leg that worked is still the one that is meant. */
  if (span->phase == LISSOM_PHASE_MOVE_OUT)
    {
      while (index > 0 && !lissom_phase_is_work (work->phase))
        work = lissom_timeline_get_span (timeline, --index);
    }
  else
    work = find_work (timeline, index, -1);
  if (work == NULL || !lissom_phase_is_work (work->phase))
    return g_strdup ("");

  if (span->phase == LISSOM_PHASE_SWITCH && work->side != LISSOM_SIDE_NONE)
    return g_strdup (work->side == LISSOM_SIDE_LEFT ? _("Left leg next") : _("Right leg next"));
  return get_work_side (work);
}

char *
lissom_session_words_get_time_left (gint64 ms)
{
  int seconds = count_seconds (ms);

  /* Translators: minutes and seconds until the end of the session, as 1:28 left */
  return g_strdup_printf (_("%d:%02d left"), seconds / 60, seconds % 60);
}

char *
lissom_session_words_get_spoken_time_left (gint64 ms)
{
  int seconds = count_seconds (ms);
  int minutes = seconds / 60;

  if (minutes == 0)
    return lissom_session_words_get_seconds_left (seconds);
  return g_strdup_printf (ngettext ("About %d minute left", "About %d minutes left", minutes), minutes);
}

char *
lissom_session_words_get_seconds_left (int seconds)
{
  return g_strdup_printf (ngettext ("%d second left", "%d seconds left", seconds), seconds);
}

char *
lissom_session_words_get_of (int n)
{
  /* Translators: below the number of a repetition, as in "3 of 12" */
  return g_strdup_printf (ngettext ("of %d", "of %d", n), n);
}

/* A repetition stands for its whole set. */
static char *
get_amount (const LissomSpan *work)
{
  int seconds = count_seconds (work->length);

  if (work->phase == LISSOM_PHASE_REP)
    return g_strdup_printf (ngettext ("%d time", "%d times", work->n_reps), work->n_reps);
  return g_strdup_printf (ngettext ("%d second", "%d seconds", seconds), seconds);
}

char *
lissom_session_words_get_announcement (LissomTimeline *timeline, guint index)
{
  const LissomSpan *span = lissom_timeline_get_span (timeline, index);
  const char *phase = lissom_session_words_get_phase (span);
  g_autofree char *side = lissom_session_words_get_side (timeline, index);
  g_autofree char *amount = NULL;

  if (span->phase == LISSOM_PHASE_READY && span->stretch != NULL)
    /* Translators: two whole sentences: what to do ("Get ready") and the stretch's name */
    return g_strdup_printf (_("%1$s. %2$s."), phase, lissom_stretch_get_short_title (span->stretch));
  if (lissom_phase_is_work (span->phase))
    {
      amount = get_amount (span);
      if (side[0] != '\0')
        /* Translators: three sentences: "Hold", "Left leg, first hold of two", "30 seconds" */
        return g_strdup_printf (_("%1$s. %2$s. %3$s."), phase, side, amount);
      return g_strdup_printf (_("%1$s. %2$s."), phase, amount);
    }
  if (span->phase == LISSOM_PHASE_SWITCH && side[0] != '\0')
    return g_strdup_printf (_("%1$s. %2$s."), phase, side);
  /* Translators: one short sentence */
  return g_strdup_printf (_("%s."), phase);
}

static char *
get_detail (const LissomSpan *work, gboolean then)
{
  int seconds = count_seconds (work->length);

  if (work->phase == LISSOM_PHASE_REP)
    return then ? g_strdup_printf (ngettext ("then %d time", "then %d times", work->n_reps),
                                   work->n_reps)
                : g_strdup_printf (ngettext ("%d time", "%d times", work->n_reps), work->n_reps);
  return then ? g_strdup_printf (ngettext ("then hold %d second", "then hold %d seconds", seconds),
                                 seconds)
              : g_strdup_printf (ngettext ("hold %d second", "hold %d seconds", seconds), seconds);
}

void
lissom_session_words_get_next (LissomTimeline *timeline, guint index, LissomNextUp *next)
{
  const LissomSpan *span = lissom_timeline_get_span (timeline, index);
  gboolean after = lissom_phase_is_work (span->phase) || span->phase == LISSOM_PHASE_MOVE_OUT;
  const LissomSpan *work = find_work (timeline, index, after ? span->segment : -1);

  if (work == NULL || work->stretch == NULL)
    {
      *next = (LissomNextUp) { .what = g_strdup (_("The end")), .detail = g_strdup ("") };
      return;
    }
  *next = (LissomNextUp) {
    .stretch = work->stretch,
    .pose = lissom_stretch_get_end_pose (work->stretch),
    .mirrored = work->side == LISSOM_SIDE_LEFT,
  };
  if (!after)
    {
      const char *leg = get_leg (takes_turns (work) ? LISSOM_SIDE_NONE : work->side);

      next->what = g_strdup (leg[0] != '\0' ? leg : lissom_stretch_get_short_title (work->stretch));
      next->detail = get_detail (work, FALSE);
    }
  else if (work->exercise != span->exercise)
    {
      next->what = g_strdup (lissom_stretch_get_short_title (work->stretch));
      next->detail = get_detail (work, FALSE);
    }
  else
    {
      next->what = g_strdup (work->side != span->side ? C_("phase", "Swap legs")
                                                      : C_("phase", "Rest"));
      next->detail = get_detail (work, TRUE);
    }
}

void
lissom_next_up_clear (LissomNextUp *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->detail, g_free);
}
