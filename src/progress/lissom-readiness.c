/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-readiness.h"

#include <glib/gi18n-lib.h>

static const LissomQuestion questions[LISSOM_N_QUESTIONS] = {
  [LISSOM_QUESTION_RED_FLAGS] = {
    /* Translators: the six questions of the readiness check; short, plain, answered by yes or no */
    "red-flags", N_("In the last few days, have you had any of these?"),
    { N_("new numbness between your legs"), N_("new numbness or weakness in both legs"),
      N_("new trouble with your bladder or bowel"), N_("chest pain or fainting"),
      N_("one leg that is swollen, warm and sore") } },
  [LISSOM_QUESTION_INJURY] = {
    "injury",
    N_("Have you ever hurt a hamstring, and no doctor or physio has said you can stretch?"),
    { NULL } },
  [LISSOM_QUESTION_LEG] = {
    "leg", N_("Do you have either of these?"),
    { N_("pain, tingling or numbness that runs down your leg"),
      N_("a deep ache at your sitting bone") } },
  [LISSOM_QUESTION_OPERATION] = {
    "operation",
    N_("In the last 12 months, have you had any of these in your back, hip, thigh or knee?"),
    { N_("an operation"), N_("a broken bone"), N_("advice not to bend") } },
  [LISSOM_QUESTION_CONDITIONS] = {
    "conditions", N_("Do any of these fit you?"),
    { N_("weak bones or a past spine fracture"), N_("dizzy when I bend"),
      N_("high blood pressure not under control"), N_("glaucoma or recent eye surgery"),
      N_("pregnant"), N_("very bendy joints"), N_("unsteady on my feet"),
      N_("hard to get down to the floor"),
      N_("a stroke, spasms, another nerve disease, or a leg I cannot feel"), N_("under 16") } },
  [LISSOM_QUESTION_TODAY] = {
    "today", N_("How are you today? Is one of these true?"),
    { N_("ill or feverish"), N_("pain of four or more out of ten before you start") } },
};

static const LissomLockInfo locks[LISSOM_N_LOCKS] = {
  /* Translators: headings of the screen that says why no session can start */
  { LISSOM_LOCK_EMERGENCY, "emergency", N_("Stop. This needs help first"), "stop-emergency", FALSE },
  { LISSOM_LOCK_SEEN, "seen", N_("Let somebody look at it first"), "stop-seen", TRUE },
  { LISSOM_LOCK_INJURY, "injury", N_("See a doctor for proper care first"), "stop-injury", TRUE },
  { LISSOM_LOCK_LEG, "leg", N_("See a doctor or physio first"), "stop-leg", TRUE },
  { LISSOM_LOCK_PRESSURE, "pressure", N_("Ask your doctor first"), "stop-pressure", TRUE },
  { LISSOM_LOCK_NERVES, "nerves", N_("Ask a doctor or physio first"), "stop-nerves", TRUE },
};

static const char *const basics[] = { "march-on-the-spot", "standing-hamstring-curl", NULL };

/* Question 5: one filter for each of its ticks. */
static const struct
{
  LissomConditions condition;
  LissomFilters filter;
} ticks[] = {
  { LISSOM_CONDITION_WEAK_BONES, LISSOM_FILTER_BONES },
  { LISSOM_CONDITION_DIZZY, LISSOM_FILTER_HEAD },
  { LISSOM_CONDITION_PRESSURE, LISSOM_FILTER_HEAD },
  { LISSOM_CONDITION_EYES, LISSOM_FILTER_HEAD },
  { LISSOM_CONDITION_PREGNANT, LISSOM_FILTER_PREGNANT },
  { LISSOM_CONDITION_BENDY, LISSOM_FILTER_HYPERMOBILE },
  { LISSOM_CONDITION_UNSTEADY, LISSOM_FILTER_BALANCE },
  { LISSOM_CONDITION_NO_FLOOR, LISSOM_FILTER_NO_FLOOR },
  { LISSOM_CONDITION_NERVES, LISSOM_FILTER_NERVE },
  { LISSOM_CONDITION_UNDER_16, LISSOM_FILTER_ADULT },
};

const LissomQuestion *
lissom_question_get (LissomQuestionId id)
{
  g_return_val_if_fail (id < LISSOM_N_QUESTIONS, NULL);

  return &questions[id];
}

const char *
lissom_question_get_news (void)
{
  return _("Anything new since last time: pain, numbness, injury, illness?");
}

const LissomLockInfo *
lissom_locks_get_nth (guint index)
{
  g_return_val_if_fail (index < LISSOM_N_LOCKS, NULL);

  return &locks[index];
}

const LissomLockInfo *
lissom_locks_get_first (LissomLocks which)
{
  for (guint i = 0; i < LISSOM_N_LOCKS; i++)
    if ((which & locks[i].lock) != 0)
      return &locks[i];
  return NULL;
}

void
lissom_readiness_judge (const LissomAnswers *answers, LissomReadiness *readiness)
{
  g_return_if_fail (answers != NULL);
  g_return_if_fail (readiness != NULL);

  *readiness = (LissomReadiness) { .bed = answers->bed };

  if (answers->red_flags)
    readiness->locks |= LISSOM_LOCK_EMERGENCY;
  if (answers->injury && !answers->injury_cleared)
    readiness->locks |= LISSOM_LOCK_INJURY;

  if (answers->leg)
    readiness->filters |= LISSOM_FILTER_NERVE;
  if (answers->sitbone)
    readiness->filters |= LISSOM_FILTER_SITBONE;
  if ((answers->leg || answers->sitbone) && !answers->checked)
    readiness->locks |= LISSOM_LOCK_LEG;

  if (answers->operation)
    {
      gboolean unclear = !answers->hip && !answers->knee;

      if (answers->hip || unclear)
        readiness->filters |= LISSOM_FILTER_HIP;
      if (answers->knee || unclear)
        readiness->filters |= LISSOM_FILTER_KNEE;
      readiness->basics_only = !answers->advised;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    if ((answers->conditions & ticks[i].condition) != 0)
      readiness->filters |= ticks[i].filter;
  if ((answers->conditions & LISSOM_CONDITION_PRESSURE) != 0 && !answers->doctor_agreed)
    readiness->locks |= LISSOM_LOCK_PRESSURE;
  if ((answers->conditions & LISSOM_CONDITION_NERVES) != 0 && !answers->doctor_agreed)
    readiness->locks |= LISSOM_LOCK_NERVES;

  readiness->rest = answers->ill || answers->hurting;
  readiness->see_someone = answers->hurting;
}

gboolean
lissom_readiness_is_basic (const char *id)
{
  return g_strv_contains (basics, id);
}

/* What the filters do, in one sentence. */
static const char *
describe_filters (LissomFilters filters)
{
  const LissomFilters shorter = filters & (LISSOM_FILTER_HYPERMOBILE | LISSOM_FILTER_PREGNANT);
  const LissomFilters hiding = filters & ~(LISSOM_FILTER_HYPERMOBILE | LISSOM_FILTER_ADULT);

  if (hiding != 0 && shorter != 0)
    return _("Stretches that may not suit you are hidden or swapped for gentler ones, and holds last "
             "15 seconds at most.");
  if (hiding != 0)
    return _("Stretches that may not suit you are hidden or swapped for gentler ones.");
  if (shorter != 0)
    return _("Nothing is hidden. Holds last 15 seconds at most, with a light pull.");
  return _("All stretches are open to you.");
}

char *
lissom_readiness_describe (const LissomReadiness *readiness)
{
  const LissomLockInfo *lock = lissom_locks_get_first (readiness->locks);
  const char *sentence;

  if (lock != NULL)
    return g_strdup (
      lissom_safety_rule_get_sentence (lissom_safety_rule_find (lock->rule)));
  if (readiness->rest)
    return g_strdup (readiness->see_someone
                       ? _("Not today. Rest, walk gently if you can, try again tomorrow. If the pain "
                           "lasts more than a few days, see a doctor or physio.")
                       : lissom_safety_rule_get_sentence (lissom_safety_rule_find ("stop-rest")));
  sentence = readiness->basics_only
               ? lissom_safety_rule_get_sentence (lissom_safety_rule_find ("limit-operation"))
               : describe_filters (readiness->filters);
  if ((readiness->filters & LISSOM_FILTER_ADULT) != 0)
    return g_strjoin (" ", sentence,
                      lissom_safety_rule_get_sentence (lissom_safety_rule_find ("filter-adult")),
                      NULL);
  return g_strdup (sentence);
}

gboolean
lissom_readiness_is_due (int checked, int today)
{
  return checked <= 0 || checked > today || today - checked >= LISSOM_CHECK_DAYS;
}
