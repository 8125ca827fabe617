/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-fitting.h"

#include <glib/gi18n-lib.h>

#include "lissom-variant.h"

#define MINUTE_MS (G_GINT64_CONSTANT (60) * 1000)
#define WEEK_S (7 * 24 * 60 * 60)
#define LONGER_HOLD_S 60
#define SHORTEST_HOLD_S 5
#define MAX_SETS 4

/* Which one of a pair asks less. */
static const struct
{
  const char *gentler, *harder;
} ladder[] = {
  { "chair-both-legs", "standing-toe-touch" },
  { "chair-single-leg", "heel-on-step" },
  { "chair-single-leg", "half-kneeling-hamstring" },
  { "strap-lying", "active-knee-extension" },
  { "strap-lying", "doorway-lying" },
  { "floor-single-leg", "long-sitting-reach" },
  { "standing-hip-flexor", "half-kneeling-hip-flexor" },
  { "seated-pelvic-tilt", "cat-camel" },
  { "glute-bridge", "hip-hinge" },
  { "standing-hamstring-curl", "hamstring-walkout" },
  { "hip-hinge", "down-dog-soft-knees" },
  { "hamstring-walkout", "assisted-nordic" },
};

/* Strength work from the second set on; a single set is a warm-up for most. */
static const char *const strength[] = { "hip-hinge", "standing-hamstring-curl", "glute-bridge", NULL };
/* Strength work from the first repetition on. */
static const char *const hard_strength[] = { "hamstring-walkout", "assisted-nordic", NULL };

void
lissom_change_free (LissomChange *change)
{
  g_free (change->stretch);
  g_free (change->sentence);
  g_free (change);
}

const char *
lissom_fitting_get_gentler (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
    if (g_strcmp0 (ladder[i].harder, id) == 0)
      return ladder[i].gentler;
  return NULL;
}

const char *
lissom_fitting_get_harder (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
    if (g_strcmp0 (ladder[i].gentler, id) == 0)
      return ladder[i].harder;
  return NULL;
}

gboolean
lissom_fitting_is_nordic (LissomStretch *stretch)
{
  return g_str_equal (lissom_stretch_get_id (stretch), "assisted-nordic");
}

gboolean
lissom_fitting_is_strength (LissomStretch *stretch, const LissomDose *dose)
{
  const char *id = lissom_stretch_get_id (stretch);

  return g_strv_contains (hard_strength, id) || (g_strv_contains (strength, id) && dose->sets >= 2);
}

static guint
count_since (GArray *moments, gint64 since)
{
  guint n = 0;

  for (guint i = 0; i < moments->len; i++)
    n += g_array_index (moments, gint64, i) > since;
  return n;
}

const LissomSafetyRule *
lissom_fitting_find_strength_rest (const LissomSafetyState *state, gboolean nordic, gint64 now)
{
  g_return_val_if_fail (state != NULL, NULL);

  if (count_since (state->strength, now - LISSOM_STRENGTH_GAP_S) > 0)
    return lissom_safety_rule_find ("strength-gap");
  if (nordic && count_since (state->nordic, now - WEEK_S) >= LISSOM_NORDIC_DAYS_A_WEEK)
    return lissom_safety_rule_find ("strength-nordic");
  if (count_since (state->strength, now - WEEK_S) >= LISSOM_STRENGTH_DAYS_A_WEEK)
    return lissom_safety_rule_find ("strength-days");
  return NULL;
}

void
lissom_fitting_judge (LissomSafetyState *state, LissomStretch *stretch, LissomJudgement *judgement)
{
  const char *id;
  const char *rule = NULL;

  g_return_if_fail (state != NULL);
  g_return_if_fail (LISSOM_IS_STRETCH (stretch));

  lissom_filters_judge (state->filters, state->bed, stretch, judgement);
  if (judgement->verdict == LISSOM_VERDICT_HIDDEN)
    return;

  id = lissom_stretch_get_id (stretch);
  if (state->basics_only && !lissom_readiness_is_basic (id))
    rule = "limit-operation";
  else if (lissom_safety_state_find_spell (state, LISSOM_SPELL_HIDE, id) != NULL)
    rule = "pain-hide";
  else if (lissom_filters_rounds_back (stretch) &&
           lissom_safety_state_find_spell (state, LISSOM_SPELL_ROUNDING, "") != NULL)
    rule = "pain-rounding";

  if (rule != NULL)
    *judgement = (LissomJudgement) { .verdict = LISSOM_VERDICT_HIDDEN,
                                     .rule = lissom_safety_rule_find (rule) };
}

LissomDose
lissom_fitting_slice (const LissomDose *dose, int seconds)
{
  LissomDose sliced = *dose;
  int total = dose->seconds * dose->count;

  g_return_val_if_fail (seconds > 0, sliced);

  sliced.seconds = seconds;
  /* The smaller number where two are equally close, as the timeline does it. */
  sliced.count = MAX (1, (2 * total + seconds - 1) / (2 * seconds));
  if (sliced.count > 1 && sliced.rest_s == 0)
    sliced.rest_s = 10;
  return sliced;
}

gint64
lissom_fitting_get_useful (gint64 held_ms)
{
  return CLAMP (held_ms, 0, LISSOM_USEFUL_MINUTES_A_WEEK * MINUTE_MS);
}

/* --- Fitting a routine ---------------------------------------------------------------- */

typedef struct
{
  LissomSafetyState *state;
  LissomCatalogue *catalogue;
  LissomRoutine *routine; /* as it is written */
  gint64 now;
  LissomRoutine *fitted;
  GPtrArray *changes;
} Fitting;

static void
tell (Fitting *self, LissomChangeKind kind, LissomStretch *stretch, const LissomSafetyRule *rule,
      char *sentence)
{
  LissomChange *change = g_new0 (LissomChange, 1);

  change->kind = kind;
  change->stretch = g_strdup (lissom_stretch_get_id (stretch));
  change->sentence = sentence;
  change->rule = rule;
  g_ptr_array_add (self->changes, change);
}

static gboolean
has_stretch (LissomRoutine *routine, const char *id)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (g_str_equal (lissom_stretch_get_id (lissom_routine_get_stretch (routine, i)), id))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none) (nullable): the first sibling that is there, allowed, and not done
 * in this routine anyway */
static LissomStretch *
find_sibling (Fitting *self, LissomStretch *stretch)
{
  const char *const *ids = lissom_stretch_get_swaps (stretch);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      LissomStretch *sibling = lissom_catalogue_find_stretch (self->catalogue, ids[i]);
      LissomJudgement judgement;

      if (sibling == NULL || has_stretch (self->routine, ids[i]) ||
          has_stretch (self->fitted, ids[i]))
        continue;
      lissom_fitting_judge (self->state, sibling, &judgement);
      if (judgement.verdict != LISSOM_VERDICT_HIDDEN)
        return sibling;
    }
  return NULL;
}

/* About as much of @sibling as there was of what it stands in for. */
static LissomDose
translate_dose (const LissomDose *dose, LissomStretch *sibling)
{
  LissomDose own = *lissom_stretch_get_dose (sibling);

  if (own.work != dose->work)
    {
      own.sets = 1;
      return own;
    }
  if (own.work == LISSOM_WORK_REPS)
    {
      own.count = MIN (own.count, dose->count);
      own.sets = MIN (own.sets, dose->sets);
      return own;
    }
  own.count = CLAMP (dose->seconds * dose->count / own.seconds, 1, own.count);
  return own;
}

static const char *
find_session_swap (LissomSafetyState *state, const char *id)
{
  for (guint i = 0; i < state->swaps->len; i++)
    if (g_str_equal (g_array_index (state->swaps, LissomSwap, i).from, id))
      return g_array_index (state->swaps, LissomSwap, i).to;
  return NULL;
}

/* A step that the person has taken before. */
static void
apply_step (Fitting *self, LissomStretch **stretch, LissomDose *dose)
{
  const LissomStep *step =
    lissom_safety_state_find_step (self->state, lissom_stretch_get_id (*stretch));
  const LissomSafetyRule *rule = lissom_safety_rule_find ("step-on");

  if (step == NULL)
    return;
  if (dose->work == LISSOM_WORK_HOLD && step->hold_s > dose->seconds)
    {
      *dose = lissom_fitting_slice (dose, step->hold_s);
      tell (self, LISSOM_CHANGE_STEP, *stretch, rule,
            /* Translators: the first %s is the name of a stretch, %d a number of seconds */
            g_strdup_printf (_("%s: holds of %d seconds, as you chose."),
                             lissom_stretch_get_short_title (*stretch), step->hold_s));
    }
  if (dose->work == LISSOM_WORK_REPS && step->more_sets > 0)
    {
      dose->sets = MIN (MAX_SETS, dose->sets + step->more_sets);
      dose->rest_s = MAX (dose->rest_s, 30);
      tell (self, LISSOM_CHANGE_STEP, *stretch, rule,
            /* Translators: %s is the name of a stretch */
            g_strdup_printf (_("%s: one more set, as you chose."),
                             lissom_stretch_get_short_title (*stretch)));
    }
  if (step->harder)
    {
      LissomStretch *harder =
        lissom_stretch_new_with_cue (*stretch, lissom_stretch_get_harder (*stretch));

      tell (self, LISSOM_CHANGE_STEP, *stretch, rule,
            /* Translators: %s is the name of a stretch */
            g_strdup_printf (_("%s: the harder variant, as you chose."),
                             lissom_stretch_get_short_title (*stretch)));
      g_object_unref (*stretch);
      *stretch = harder;
    }
}

static void
replace (LissomStretch **stretch, LissomStretch *variant)
{
  g_object_unref (*stretch);
  *stretch = variant;
}

/* The easier variant and half the hold. */
static void
ease (Fitting *self, LissomStretch **stretch, LissomDose *dose, const char *rule)
{
  const char *name = lissom_stretch_get_short_title (*stretch);

  if (dose->work == LISSOM_WORK_HOLD)
    dose->seconds = MAX (SHORTEST_HOLD_S, dose->seconds / 2);
  else
    dose->count = MAX (1, dose->count / 2);
  dose->fixed = TRUE;
  tell (self, LISSOM_CHANGE_EASIER, *stretch, lissom_safety_rule_find (rule),
        /* Translators: %s is the name of a stretch */
        g_strdup_printf (_("%s: easier, and half as much."), name));
  replace (stretch, lissom_stretch_new_easier (*stretch));
}

static void
apply_judgement (Fitting *self, const LissomJudgement *judgement, LissomStretch **stretch,
                 LissomDose *dose)
{
  g_autofree char *name = g_strdup (lissom_stretch_get_short_title (*stretch));

  if (judgement->verdict == LISSOM_VERDICT_HALF_WAY)
    {
      tell (self, LISSOM_CHANGE_HALF_WAY, *stretch, judgement->rule,
            /* Translators: %s is the name of a stretch */
            g_strdup_printf (_("%s: half-way, hands on a chair or on your thighs."), name));
      replace (stretch, lissom_stretch_new_half_way (*stretch));
    }
  if (judgement->longest_hold_s > 0 && dose->work == LISSOM_WORK_HOLD)
    {
      if (dose->seconds > judgement->longest_hold_s)
        {
          *dose = lissom_fitting_slice (dose, judgement->longest_hold_s);
          tell (self, LISSOM_CHANGE_SHORTER, *stretch, judgement->rule,
                /* Translators: the first %s is the name of a stretch, %d a number of seconds */
                g_strdup_printf (_("%s: holds of %d seconds."), name, judgement->longest_hold_s));
        }
      /* Also what the preferences say about the length of holds. */
      dose->fixed = TRUE;
    }
  if (judgement->highest_pull > 0)
    {
      /* Translators: a cue: how strong the pull may be, out of ten */
      const char *cue = _("A light pull, three out of ten at most.");

      replace (stretch, lissom_stretch_new_with_cue (*stretch, cue));
    }
  if (judgement->cue != NULL)
    {
      tell (self, LISSOM_CHANGE_CUE, *stretch, judgement->rule,
            /* Translators: the first %s is the name of a stretch, the second a sentence */
            g_strdup_printf (_("%s: %s"), name, _(judgement->cue)));
      replace (stretch, lissom_stretch_new_with_cue (*stretch, _(judgement->cue)));
    }
}

/* At 65 and over: one hold of 60 seconds instead of two of 30. */
static void
lengthen (Fitting *self, LissomStretch *stretch, LissomDose *dose)
{
  if (!self->state->longer_holds || dose->fixed || dose->work != LISSOM_WORK_HOLD ||
      dose->seconds != 30 || dose->count != 2)
    return;

  dose->seconds = LONGER_HOLD_S;
  dose->count = 1;
  tell (self, LISSOM_CHANGE_LONGER, stretch, lissom_safety_rule_find ("dose-longer-holds"),
        /* Translators: the first %s is the name of a stretch, %d a number of seconds */
        g_strdup_printf (_("%s: one hold of %d seconds."), lissom_stretch_get_short_title (stretch),
                         LONGER_HOLD_S));
}

static void
soften_knee (Fitting *self, LissomStretch **stretch)
{
  /* Translators: a cue for a sore knee */
  const char *cue = _("Keep your knee soft. Never lock it.");

  tell (self, LISSOM_CHANGE_CUE, *stretch, lissom_safety_rule_find ("pain-soft-knee"),
        g_strdup_printf (_("%s: %s"), lissom_stretch_get_short_title (*stretch), cue));
  replace (stretch, lissom_stretch_new_with_cue (*stretch, cue));
}

/* The stretch that is done in place of number @index; NULL when it is left out. @dose: (inout)
 * Returns: (transfer full) (nullable) */
static LissomStretch *
choose (Fitting *self, guint index, LissomDose *dose, LissomJudgement *judgement)
{
  LissomStretch *written = lissom_routine_get_stretch (self->routine, index);
  const char *swap = find_session_swap (self->state, lissom_stretch_get_id (written));
  LissomStretch *wanted =
    swap != NULL ? lissom_catalogue_find_stretch (self->catalogue, swap) : NULL;
  LissomStretch *stretch = written;

  if (wanted != NULL)
    {
      *dose = translate_dose (dose, wanted);
      tell (self, LISSOM_CHANGE_SWAPPED, written, lissom_safety_rule_find ("swap-gentler"),
            /* Translators: both %s are names of stretches */
            g_strdup_printf (_("%s instead of %s."), lissom_stretch_get_short_title (wanted),
                             lissom_stretch_get_short_title (written)));
      stretch = wanted;
    }

  lissom_fitting_judge (self->state, stretch, judgement);
  if (judgement->verdict == LISSOM_VERDICT_HIDDEN)
    {
      const LissomSafetyRule *rule = judgement->rule;
      LissomStretch *sibling = find_sibling (self, stretch);

      if (sibling == NULL)
        {
          tell (self, LISSOM_CHANGE_LEFT_OUT, written, rule,
                /* Translators: %s is the name of a stretch */
                g_strdup_printf (_("%s: left out."), lissom_stretch_get_short_title (stretch)));
          return NULL;
        }
      tell (self, LISSOM_CHANGE_SWAPPED, written, rule,
            g_strdup_printf (_("%s instead of %s."), lissom_stretch_get_short_title (sibling),
                             lissom_stretch_get_short_title (stretch)));
      *dose = translate_dose (dose, sibling);
      stretch = sibling;
      lissom_fitting_judge (self->state, stretch, judgement);
    }
  return g_object_ref (stretch);
}

/* Strength work waits for its day off. */
static gboolean
must_rest (Fitting *self, LissomStretch *stretch, const LissomDose *dose)
{
  const LissomSafetyRule *rule;

  if (!lissom_fitting_is_strength (stretch, dose))
    return FALSE;
  rule = lissom_fitting_find_strength_rest (self->state, lissom_fitting_is_nordic (stretch),
                                            self->now);
  if (rule == NULL)
    return FALSE;

  tell (self, LISSOM_CHANGE_LEFT_OUT, stretch, rule,
        /* Translators: %s is the name of a stretch */
        g_strdup_printf (_("%s: a day off."), lissom_stretch_get_short_title (stretch)));
  return TRUE;
}

static void
fit_exercise (Fitting *self, guint index)
{
  LissomDose dose = *lissom_routine_get_dose (self->routine, index);
  LissomJudgement judgement;
  g_autoptr (LissomStretch) stretch = choose (self, index, &dose, &judgement);
  const char *id;

  if (stretch == NULL)
    return;

  id = lissom_stretch_get_id (stretch);
  if (self->state->half_next)
    ease (self, &stretch, &dose, "pain-next-day");
  else if (lissom_safety_state_find_spell (self->state, LISSOM_SPELL_EASIER, id) != NULL)
    ease (self, &stretch, &dose, "pain-easier");
  else
    apply_step (self, &stretch, &dose);
  if (must_rest (self, stretch, &dose))
    return;
  apply_judgement (self, &judgement, &stretch, &dose);
  lengthen (self, stretch, &dose);
  if (lissom_safety_state_find_spell (self->state, LISSOM_SPELL_SOFT_KNEE,
                                      lissom_stretch_get_id (stretch)) != NULL)
    soften_knee (self, &stretch);
  lissom_routine_append (self->fitted, stretch, &dose);
}

LissomRoutine *
lissom_fitting_fit (LissomSafetyState *state, LissomCatalogue *catalogue, LissomRoutine *routine,
                    gint64 now, GPtrArray **changes)
{
  g_autoptr (LissomRoutine) fitted = NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_change_free);
  Fitting self = { state, catalogue, routine, now, NULL, told };

  g_return_val_if_fail (state != NULL, NULL);
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), NULL);

  fitted = self.fitted = lissom_routine_new_empty_like (routine);
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    fit_exercise (&self, i);

  if (changes != NULL)
    *changes = g_steal_pointer (&told);
  return lissom_routine_get_n_exercises (fitted) > 0 ? g_steal_pointer (&fitted) : NULL;
}
