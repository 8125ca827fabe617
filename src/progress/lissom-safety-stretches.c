/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-private.h"

#include <glib/gi18n-lib.h>

void
lissom_safety_judge (LissomSafety *self, LissomStretch *stretch, LissomJudgement *judgement)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  _lissom_safety_settle (self, NULL, NULL);
  lissom_fitting_judge (self->state, stretch, judgement);
}

/* "weak bones · pregnant" */
static char *
list_filters (LissomFilters filters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if ((filters & lissom_filters_get_nth (i)->filter) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              _(lissom_filters_get_nth (i)->title));
  return g_string_free (text, FALSE);
}

/* "It is back on Thursday, 26 November." */
static char *
describe_return (LissomSafety *self, LissomStretch *stretch, const LissomSafetyRule *rule)
{
  const LissomSpell *spell = NULL;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *day = NULL;
  GDate julian;

  if (g_str_equal (rule->id, "pain-hide"))
    spell = lissom_safety_state_find_spell (self->state, LISSOM_SPELL_HIDE,
                                            lissom_stretch_get_id (stretch));
  else if (g_str_equal (rule->id, "pain-rounding"))
    spell = lissom_safety_state_find_spell (self->state, LISSOM_SPELL_ROUNDING, "");
  if (spell == NULL)
    return NULL;

  g_date_set_julian (&julian, (guint32) (spell->from + spell->days));
  date = g_date_time_new_local (g_date_get_year (&julian), (int) g_date_get_month (&julian),
                                g_date_get_day (&julian), 12, 0, 0);
  /* Translators: a weekday and a date, as g_date_time_format () writes them: “Thursday, 26 November” */
  day = g_date_time_format (date, _("%A, %e %B"));
  /* Translators: %s is a weekday and date */
  return g_strdup_printf (_("It is back on %s."), day);
}

char *
lissom_safety_describe (LissomSafety *self, LissomStretch *stretch)
{
  LissomJudgement judgement;
  g_autofree char *told = NULL;
  g_autofree char *back = NULL;
  const char *reason;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  lissom_safety_judge (self, stretch, &judgement);
  if (judgement.verdict == LISSOM_VERDICT_ALLOWED)
    return NULL;

  reason = lissom_safety_rule_get_sentence (judgement.rule);
  if (judgement.because == 0)
    {
      back = describe_return (self, stretch, judgement.rule);
      return back != NULL ? g_strdup_printf ("%s %s", reason, back) : g_strdup (reason);
    }
  told = list_filters (judgement.because);
  /* Translators: the first %s is what the person told about the body, the second a reason */
  return g_strdup_printf (_("You told us: %s. %s"), told, reason);
}

static LissomStretch *
find_allowed (LissomSafety *self, const char *id)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (self->catalogue, id);
  LissomJudgement judgement;

  if (stretch == NULL)
    return NULL;
  lissom_safety_judge (self, stretch, &judgement);
  return judgement.verdict != LISSOM_VERDICT_HIDDEN ? stretch : NULL;
}

LissomStretch *
lissom_safety_find_safe_sibling (LissomSafety *self, LissomStretch *stretch)
{
  const char *const *ids;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  ids = lissom_stretch_get_swaps (stretch);
  for (guint i = 0; ids[i] != NULL; i++)
    if (find_allowed (self, ids[i]) != NULL)
      return find_allowed (self, ids[i]);
  return NULL;
}

LissomStretch *
lissom_safety_find_gentler (LissomSafety *self, LissomStretch *stretch)
{
  const char *id;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_STRETCH (stretch), NULL);

  id = lissom_fitting_get_gentler (lissom_stretch_get_id (stretch));
  return id != NULL ? find_allowed (self, id) : NULL;
}

LissomRoutine *
lissom_safety_fit (LissomSafety *self, LissomRoutine *routine, GPtrArray **changes, GError **error)
{
  g_autoptr (GPtrArray) told = NULL;
  LissomRoutine *fitted;
  gint64 now;

  g_return_val_if_fail (LISSOM_IS_SAFETY (self), NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  _lissom_safety_settle (self, NULL, &now);
  fitted = lissom_fitting_fit (self->state, self->catalogue, routine, now, &told);
  if (fitted == NULL)
    {
      const LissomChange *first = told->len > 0 ? g_ptr_array_index (told, 0) : NULL;

      g_set_error (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_NOTHING,
                   /* Translators: the first %s is the name of a routine, the second a reason */
                   _("Nothing of “%s” fits you today. %s"), lissom_routine_get_title (routine),
                   first != NULL ? lissom_safety_rule_get_sentence (first->rule) : "");
    }
  else if ((self->state->filters & LISSOM_FILTER_ADULT) != 0)
    {
      _lissom_changes_add (told, LISSOM_CHANGE_CUE, NULL, "filter-adult", NULL);
    }
  if (changes != NULL)
    *changes = g_steal_pointer (&told);
  return fitted;
}

void
lissom_safety_swap (LissomSafety *self, const char *from, const char *to)
{
  LissomSwap swap = { 0 };

  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (from != NULL && to != NULL);

  /* Swapped twice: the routine still says the first one. */
  for (guint i = 0; i < self->state->swaps->len; i++)
    {
      LissomSwap *known = &g_array_index (self->state->swaps, LissomSwap, i);

      if (g_str_equal (known->to, from) || g_str_equal (known->from, from))
        {
          g_free (known->to);
          known->to = g_strdup (to);
          _lissom_safety_changed (self);
          return;
        }
    }
  swap.from = g_strdup (from);
  swap.to = g_strdup (to);
  g_array_append_val (self->state->swaps, swap);
  _lissom_safety_changed (self);
}
