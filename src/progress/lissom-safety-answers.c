/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-private.h"

#include <glib/gi18n-lib.h>

/* --- May a session start? --------------------------------------------------------------- */

gboolean
lissom_safety_is_check_due (LissomSafety *self)
{
  int today;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  _lissom_safety_settle (self, &today, NULL);
  return self->state->check_again || lissom_readiness_is_due (self->state->checked, today);
}

static gboolean
refuse (GError **error, LissomSafetyError code, const char *sentence)
{
  g_set_error_literal (error, LISSOM_SAFETY_ERROR, code, sentence);
  return FALSE;
}

gboolean
lissom_safety_may_start (LissomSafety *self, GError **error)
{
  const LissomLockInfo *lock;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  /* Answers that stop somebody hold until they are given anew, however old they are. */
  lock = lissom_locks_get_first (self->state->locks);
  if (lock != NULL && !self->state->check_again)
    return refuse (error, LISSOM_SAFETY_ERROR_LOCKED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find (lock->rule)));
  if (lissom_safety_is_check_due (self))
    return refuse (error, LISSOM_SAFETY_ERROR_CHECK,
                   _("Six short questions come first. Open Lissom and answer them."));
  if (lock != NULL)
    return refuse (error, LISSOM_SAFETY_ERROR_LOCKED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find (lock->rule)));
  if (self->state->rest != 0)
    return refuse (error, LISSOM_SAFETY_ERROR_REST,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find ("stop-rest")));
  if (self->state->paused)
    return refuse (error, LISSOM_SAFETY_ERROR_PAUSED,
                   lissom_safety_rule_get_sentence (lissom_safety_rule_find ("pain-pause")));
  if (!self->fresh)
    return refuse (error, LISSOM_SAFETY_ERROR_NEWS,
                   _("One question comes first: is anything new since last time? Answer it in the "
                     "window of Lissom."));
  return TRUE;
}

void
lissom_safety_answer_news (LissomSafety *self, gboolean anything_new)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  self->fresh = !anything_new;
  if (anything_new && !self->state->check_again)
    {
      self->state->check_again = TRUE;
      _lissom_safety_changed (self);
    }
}

void
lissom_safety_set_readiness (LissomSafety *self, const LissomReadiness *readiness)
{
  int today;

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (readiness != NULL);

  _lissom_safety_settle (self, &today, NULL);
  self->state->checked = today;
  self->state->check_again = FALSE;
  self->state->filters = readiness->filters;
  /* Only its own tick lifts what a pain in a session has locked. */
  self->state->locks = readiness->locks | (self->state->locks & LISSOM_LOCK_SEEN);
  self->state->basics_only = readiness->basics_only;
  self->state->bed = readiness->bed;
  self->state->rest = readiness->rest ? today : 0;
  self->state->rest_see_someone = readiness->rest && readiness->see_someone;
  /* Who has just answered all six has also said what is new. */
  self->fresh = TRUE;
  _lissom_safety_changed (self);
}

GDateTime *
lissom_safety_get_checked (LissomSafety *self)
{
  GDate date;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);

  if (self->state->checked <= 0)
    return NULL;
  g_date_set_julian (&date, (guint32) self->state->checked);
  return g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
}

LissomLocks
lissom_safety_get_locks (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), 0);

  return self->state->locks;
}

void
lissom_safety_clear_lock (LissomSafety *self, LissomLocks lock)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lock &= ~LISSOM_LOCK_EMERGENCY;
  if ((self->state->locks & lock) == 0)
    return;
  self->state->locks &= ~lock;
  _lissom_safety_changed (self);
}

gboolean
lissom_safety_is_paused (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->paused;
}

gboolean
lissom_safety_is_resting (LissomSafety *self, gboolean *see_someone)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  _lissom_safety_settle (self, NULL, NULL);
  if (see_someone != NULL)
    *see_someone = self->state->rest_see_someone;
  return self->state->rest != 0;
}

void
lissom_safety_end_pause (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  if (!self->state->paused)
    return;
  self->state->paused = FALSE;
  /* The reports have had their effect. */
  g_array_set_size (self->state->reports, 0);
  _lissom_safety_changed (self);
}

/* --- Preferences ---------------------------------------------------------------------- */

LissomFilters
lissom_safety_get_filters (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), 0);

  return self->state->filters;
}

void
lissom_safety_set_filters (LissomSafety *self, LissomFilters filters)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  if (self->state->filters == filters)
    return;
  self->state->filters = filters;
  _lissom_safety_changed (self);
}

static void
set_switch (LissomSafety *self, gboolean *flag, gboolean value)
{
  value = value != FALSE;
  if (*flag == value)
    return;
  *flag = value;
  _lissom_safety_changed (self);
}

gboolean
lissom_safety_get_basics_only (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->basics_only;
}

void
lissom_safety_set_basics_only (LissomSafety *self, gboolean basics_only)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->basics_only, basics_only);
}

gboolean
lissom_safety_get_bed (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->bed;
}

void
lissom_safety_set_bed (LissomSafety *self, gboolean bed)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->bed, bed);
}

gboolean
lissom_safety_get_longer_holds (LissomSafety *self)
{
  g_return_val_if_fail (LISSOM_IS_SAFETY (self), FALSE);

  return self->state->longer_holds;
}

void
lissom_safety_set_longer_holds (LissomSafety *self, gboolean longer_holds)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  set_switch (self, &self->state->longer_holds, longer_holds);
}

void
lissom_safety_forget_everything (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lissom_safety_state_free (self->state);
  self->state = lissom_safety_state_new ();
  self->fresh = FALSE;
  _lissom_safety_changed (self);
}
