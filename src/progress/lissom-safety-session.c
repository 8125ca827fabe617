/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-private.h"

#include "lissom-progressing.h"

/* The next day is over when nobody has come back by then. */
#define NEXT_DAY_DAYS 4
/* More than three out of ten: what "sore" means in the next-day question. */
#define SORE_PAIN 4

GPtrArray *
_lissom_changes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_change_free);
}

void
_lissom_changes_add (GPtrArray *changes, LissomChangeKind kind, const char *stretch,
                     const char *rule, char *sentence)
{
  LissomChange *change = g_new0 (LissomChange, 1);

  change->kind = kind;
  change->stretch = g_strdup (stretch != NULL ? stretch : "");
  change->rule = lissom_safety_rule_find (rule);
  change->sentence =
    sentence != NULL ? sentence : g_strdup (lissom_safety_rule_get_sentence (change->rule));
  g_ptr_array_add (changes, change);
}

void
lissom_safety_begin (LissomSafety *self, gboolean resumed)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  self->fresh = FALSE;
  if (self->state->swaps->len > 0 && !resumed)
    {
      g_array_set_size (self->state->swaps, 0);
      _lissom_safety_changed (self);
    }
}

static void
ask_tomorrow (LissomSafety *self, gint64 session)
{
  self->state->ask_about = session;
  g_free (self->state->ask_id);
  self->state->ask_id = g_strdup ("");
}

static void
add_report (LissomSafety *self, const LissomPainRule *rule, int pain, gint64 session, int today)
{
  LissomPainReport report = { today, session, rule, pain };

  /* Told more exactly, it is still one. */
  for (guint i = self->state->reports->len; i-- > 0;)
    {
      const LissomPainReport *known = &g_array_index (self->state->reports, LissomPainReport, i);

      if (known->session == session && known->rule == rule)
        g_array_remove_index (self->state->reports, i);
    }
  g_array_append_val (self->state->reports, report);
}

/* Sessions that have ended, and the one at @running, which may not have. */
static void
review_reports (LissomSafety *self, gint64 running, int today, GPtrArray *changes)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (sessions, self->state->sessions->data, self->state->sessions->len);
  if (sessions->len == 0 || g_array_index (sessions, gint64, sessions->len - 1) != running)
    g_array_append_val (sessions, running);
  if (self->state->paused || !lissom_pain_should_pause (self->state->reports, sessions, today))
    return;

  self->state->paused = TRUE;
  _lissom_changes_add (changes, LISSOM_CHANGE_LEFT_OUT, NULL, "pain-pause", NULL);
}

/* Whatever was added to a stretch goes again when it hurts. */
static void
step_back (LissomSafety *self, const char *stretch)
{
  self->state->easy = 0;
  if (stretch != NULL)
    lissom_safety_state_drop_step (self->state, stretch);
}

GPtrArray *
lissom_safety_report_pain (LissomSafety *self, const LissomPainRule *rule, const char *stretch,
                           int pain, gboolean stays, GDateTime *started)
{
  GPtrArray *changes = _lissom_changes_new ();
  LissomSafetyState *state;
  gint64 session;
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);
  g_return_val_if_fail (started != NULL, changes);

  state = self->state;
  session = g_date_time_to_unix (started);
  _lissom_safety_settle (self, &today, NULL);
  /* "4 or more": the least it can be, until a number is told. */
  if (rule != NULL && rule->asks_number && pain < LISSOM_PAIN_STOP_EXERCISE)
    pain = LISSOM_PAIN_STOP_EXERCISE;
  add_report (self, rule, pain, session, today);
  step_back (self, stretch);

  if (rule != NULL)
    {
      if ((rule->effects & LISSOM_PAIN_EASIER_WEEK) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_EASIER, stretch, today,
                                         LISSOM_PAIN_EASIER_DAYS);
          _lissom_changes_add (changes, LISSOM_CHANGE_EASIER, stretch, "pain-easier", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_SOFT_KNEE) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_SOFT_KNEE, stretch, today,
                                         LISSOM_PAIN_EASIER_DAYS);
          _lissom_changes_add (changes, LISSOM_CHANGE_CUE, stretch, "pain-soft-knee", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_HIDE_STRETCH) != 0 && stretch != NULL)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_HIDE, stretch, today,
                                         LISSOM_PAIN_HIDE_DAYS);
          _lissom_changes_add (changes, LISSOM_CHANGE_LEFT_OUT, stretch, "pain-hide", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_HIDE_ROUNDING) != 0)
        {
          lissom_safety_state_add_spell (state, LISSOM_SPELL_ROUNDING, "", today,
                                         LISSOM_PAIN_ROUNDING_DAYS);
          _lissom_changes_add (changes, LISSOM_CHANGE_LEFT_OUT, NULL, "pain-rounding", NULL);
        }
      if ((rule->effects & LISSOM_PAIN_ASK_TOMORROW) != 0)
        ask_tomorrow (self, session);
      if ((rule->effects & LISSOM_PAIN_CHECK_AGAIN) != 0)
        state->check_again = TRUE;

      for (guint i = 0; i < LISSOM_N_FILTERS; i++)
        {
          const LissomFilterInfo *info = lissom_filters_get_nth (i);

          if ((rule->filters & info->filter) != 0 && (state->filters & info->filter) == 0)
            _lissom_changes_add (changes, LISSOM_CHANGE_LEFT_OUT, stretch, info->rule, NULL);
        }
      state->filters |= rule->filters;
      for (guint i = 0; i < LISSOM_N_LOCKS; i++)
        {
          const LissomLockInfo *info = lissom_locks_get_nth (i);
          LissomLocks locks = rule->locks | (stays ? rule->stays_locks : 0);

          if ((locks & info->lock) != 0 && (state->locks & info->lock) == 0)
            _lissom_changes_add (changes, LISSOM_CHANGE_LEFT_OUT, stretch, info->rule, NULL);
        }
      state->locks |= rule->locks | (stays ? rule->stays_locks : 0);
    }
  /* A number alone that is above what eases off. */
  else if (pain >= LISSOM_PAIN_EASE)
    ask_tomorrow (self, session);

  review_reports (self, session, today, changes);
  _lissom_safety_changed (self);
  return changes;
}

static void
note_moment (GArray *moments, gint64 moment)
{
  if (moments->len == 0 || g_array_index (moments, gint64, moments->len - 1) != moment)
    g_array_append_val (moments, moment);
}

/* Strength work that was really done. */
static void
note_strength (LissomSafety *self, const LissomJournalEntry *entry, gint64 session)
{
  for (guint i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);
      LissomStretch *stretch =
        lissom_catalogue_find_stretch (self->catalogue, exercise->stretch_id);
      const LissomDose *dose = stretch != NULL ? lissom_stretch_get_dose (stretch) : NULL;
      LissomDose done = { 0 };

      if (stretch == NULL || exercise->reps == 0)
        continue;
      /* The journal knows repetitions; more than fit into one set were two. */
      done = *dose;
      done.sets = exercise->reps > dose->count * (lissom_stretch_get_sides (stretch) ==
                                                  LISSOM_SIDES_BOTH ? 1 : 2) ? 2 : 1;
      if (!lissom_fitting_is_strength (stretch, &done))
        continue;
      note_moment (self->state->strength, session);
      if (lissom_fitting_is_nordic (stretch))
        note_moment (self->state->nordic, session);
    }
}

/* The first time: the session counts. Later: only the answers are new. */
static void
note_end (LissomSafety *self, const LissomJournalEntry *entry, gint64 session)
{
  LissomSafetyState *state = self->state;

  g_free (self->noted);
  self->noted = g_strdup (entry->id);
  if (!g_str_equal (state->easy_routine, entry->routine_id))
    {
      g_free (state->easy_routine);
      state->easy_routine = g_strdup (entry->routine_id);
      state->easy = 0;
    }
  self->easy_before = state->easy;
  note_moment (state->sessions, session);
  note_strength (self, entry, session);
  state->half_next = FALSE;
}

void
lissom_safety_note_session (LissomSafety *self, const LissomJournalEntry *entry)
{
  LissomSafetyState *state;
  gint64 session;

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (entry != NULL);

  if (lissom_journal_entry_get_worked_ms (entry) <= 0)
    return;

  state = self->state;
  session = g_date_time_to_unix (entry->started);
  if (!g_str_equal (self->noted, entry->id))
    note_end (self, entry, session);

  switch (lissom_progressing_rate (entry))
    {
    case LISSOM_EFFORT_EASY:
      state->easy = self->easy_before + 1;
      break;
    case LISSOM_EFFORT_HARD:
      state->easy = 0;
      break;
    case LISSOM_EFFORT_UNKNOWN:
    default:
      state->easy = self->easy_before;
      break;
    }

  /* A number on the closing page is a report too, once a session. */
  if (entry->pain >= LISSOM_PAIN_EASE && entry->hurt[0] == '\0')
    {
      g_ptr_array_unref (
        lissom_safety_report_pain (self, NULL, NULL, entry->pain, FALSE, entry->started));
    }
  if (state->ask_about == session)
    {
      g_free (state->ask_id);
      state->ask_id = g_strdup (entry->id);
    }
  _lissom_safety_changed (self);
}

gboolean
lissom_safety_asks_next_day (LissomSafety *self, const char **session_id)
{
  g_autoptr (GDateTime) session = NULL;
  g_autoptr (GDateTime) local = NULL;
  int today, days;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  if (self->state->ask_about == 0)
    return FALSE;
  _lissom_safety_settle (self, &today, NULL);
  session = g_date_time_new_from_unix_utc (self->state->ask_about);
  local = session != NULL ? g_date_time_to_local (session) : NULL;
  if (local == NULL)
    return FALSE;
  days = today - _lissom_safety_get_day (local);
  if (session_id != NULL)
    *session_id = self->state->ask_id;
  return days >= 1 && days <= NEXT_DAY_DAYS;
}

GPtrArray *
lissom_safety_answer_next_day (LissomSafety *self, LissomNextDay answer)
{
  GPtrArray *changes = _lissom_changes_new ();
  gint64 session;
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);

  _lissom_safety_settle (self, &today, NULL);
  session = self->state->ask_about;
  self->state->ask_about = 0;
  if (answer == LISSOM_NEXT_DAY_SORE)
    {
      self->state->half_next = TRUE;
      self->state->easy = 0;
      _lissom_changes_add (changes, LISSOM_CHANGE_EASIER, NULL, "pain-next-day", NULL);
      add_report (self, NULL, SORE_PAIN, session, today);
      review_reports (self, session, today, changes);
    }
  _lissom_safety_changed (self);
  return changes;
}

/* --- The next step ---------------------------------------------------------------------- */

void
lissom_offer_free (LissomOffer *offer)
{
  g_free (offer->stretch);
  g_free (offer->sentence);
  g_free (offer);
}

LissomOffer *
lissom_safety_get_offer (LissomSafety *self, LissomRoutine *routine)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  if (self->state->easy < LISSOM_EASY_SESSIONS || self->state->paused ||
      self->state->half_next ||
      !g_str_equal (self->state->easy_routine, lissom_routine_get_id (routine)))
    return NULL;
  _lissom_safety_settle (self, NULL, NULL);
  return lissom_progressing_find (self->state, routine);
}

GPtrArray *
lissom_safety_answer_offer (LissomSafety *self, const LissomOffer *offer, gboolean take)
{
  GPtrArray *changes = _lissom_changes_new ();

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), changes);
  g_return_val_if_fail (offer != NULL, changes);

  self->state->easy = self->easy_before = 0;
  if (take)
    {
      LissomStep *step = lissom_safety_state_need_step (self->state, offer->stretch);

      switch (offer->kind)
        {
        case LISSOM_OFFER_HOLD:
          step->hold_s = offer->hold_s;
          break;
        case LISSOM_OFFER_VARIANT:
          step->harder = TRUE;
          break;
        case LISSOM_OFFER_SET:
        default:
          step->more_sets = 1;
          break;
        }
      _lissom_changes_add (changes, LISSOM_CHANGE_STEP, offer->stretch, "step-on",
                           g_strdup (offer->sentence));
    }
  _lissom_safety_changed (self);
  return changes;
}
