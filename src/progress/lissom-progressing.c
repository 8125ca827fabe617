/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-progressing.h"

#include <glib/gi18n-lib.h>

#define MOST_SETS 3

static const int holds[] = { 15, 20, 30, 60 };

LissomEffort
lissom_progressing_rate (const LissomJournalEntry *entry)
{
  g_return_val_if_fail (entry != NULL, LISSOM_EFFORT_UNKNOWN);

  if (entry->outcome == LISSOM_OUTCOME_HURT || entry->hurt[0] != '\0' ||
      entry->pain > LISSOM_EASY_PAIN || entry->pull > LISSOM_EASY_PULL)
    return LISSOM_EFFORT_HARD;
  if (entry->outcome != LISSOM_OUTCOME_FINISHED || entry->pain < 0 || entry->pull < 0)
    return LISSOM_EFFORT_UNKNOWN;
  return LISSOM_EFFORT_EASY;
}

static LissomOffer *
create (LissomOfferKind kind, LissomStretch *stretch, int hold_s, char *sentence)
{
  LissomOffer *offer = g_new0 (LissomOffer, 1);

  offer->kind = kind;
  offer->stretch = g_strdup (lissom_stretch_get_id (stretch));
  offer->hold_s = hold_s;
  offer->sentence = sentence;
  return offer;
}

static int
find_next_hold (int seconds)
{
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    if (holds[i] > seconds)
      return holds[i];
  return 0;
}

/* Nothing hides, shortens or eases it, and no pain has been told of it lately. */
static gboolean
is_free (LissomSafetyState *state, LissomStretch *stretch)
{
  const char *id = lissom_stretch_get_id (stretch);
  LissomJudgement judgement;

  lissom_fitting_judge (state, stretch, &judgement);
  return judgement.verdict == LISSOM_VERDICT_ALLOWED &&
         lissom_safety_state_find_spell (state, LISSOM_SPELL_EASIER, id) == NULL &&
         lissom_safety_state_find_spell (state, LISSOM_SPELL_SOFT_KNEE, id) == NULL;
}

static LissomOffer *
offer_step (LissomSafetyState *state, LissomOfferKind kind, LissomStretch *stretch,
            const LissomDose *dose)
{
  const LissomStep *step = lissom_safety_state_find_step (state, lissom_stretch_get_id (stretch));
  const char *name = lissom_stretch_get_short_title (stretch);
  gboolean held = dose->work == LISSOM_WORK_HOLD;
  int next = held ? find_next_hold (dose->seconds) : 0;

  switch (kind)
    {
    case LISSOM_OFFER_HOLD:
      /* One step of the clock for each stretch: the total counts, not the slice. */
      if (next == 0 || (step != NULL && step->hold_s > 0))
        return NULL;
      return create (kind, stretch, next,
                     /* Translators: %s is the name of a stretch, both %d are seconds */
                     g_strdup_printf (_("%s: hold %d seconds instead of %d."), name, next,
                                      dose->seconds));
    case LISSOM_OFFER_VARIANT:
      if (!held || (step != NULL && step->harder))
        return NULL;
      return create (kind, stretch, 0,
                     /* Translators: %s is the name of a stretch, then what its harder variant is */
                     g_strdup_printf (_("%s: the harder variant. %s"), name,
                                      lissom_stretch_get_harder (stretch)));
    case LISSOM_OFFER_SET:
    default:
      if (!lissom_fitting_is_strength (stretch, &(LissomDose) { .sets = 2 }) ||
          dose->sets + (step != NULL ? step->more_sets : 0) >= MOST_SETS ||
          (step != NULL && step->more_sets > 0))
        return NULL;
      return create (kind, stretch, 0,
                     /* Translators: %s is the name of a stretch */
                     g_strdup_printf (_("%s: one more set."), name));
    }
}

LissomOffer *
lissom_progressing_find (LissomSafetyState *state, LissomRoutine *routine)
{
  static const LissomOfferKind order[] = { LISSOM_OFFER_HOLD, LISSOM_OFFER_VARIANT,
                                           LISSOM_OFFER_SET };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
      {
        LissomStretch *stretch = lissom_routine_get_stretch (routine, i);
        LissomOffer *offer;

        if (!is_free (state, stretch))
          continue;
        offer = offer_step (state, order[k], stretch, lissom_routine_get_dose (routine, i));
        if (offer != NULL)
          return offer;
      }
  return NULL;
}
