/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pain-rules.h"

#include <glib/gi18n-lib.h>

#define ANY_WAY (LISSOM_HURT_EASIER | LISSOM_HURT_SKIP | LISSOM_HURT_END)

#define REPORTS_THAT_PAUSE 3
#define REPORT_DAYS 14

static const LissomPainRule choices[] = {
  { "pull-gone", N_("A strong pull in the thigh. It is gone now"),
    N_("Good. Go half as far next time."),
    N_("You can go on with an easier version, or leave this one out."), ANY_WAY,
    .effects = LISSOM_PAIN_EASIER_WEEK },
  { "dull-ache", N_("A dull ache, 3 or less out of 10, easing"),
    N_("Ease off by half. Go on only if it drops."), "", ANY_WAY,
    .effects = LISSOM_PAIN_EASIER_WEEK | LISSOM_PAIN_ASK_TOMORROW },
  { "strong-ache", N_("An ache of 4 or more, or growing"),
    N_("That is enough of this one."),
    N_("If it is 6 or more, end the session for today."), LISSOM_HURT_SKIP | LISSOM_HURT_END,
    .effects = LISSOM_PAIN_HIDE_STRETCH | LISSOM_PAIN_ASK_TOMORROW, .asks_number = TRUE },
  { "sharp", N_("Sharp, sudden, or a pop"),
    N_("Stop for today. Do not stretch it."),
    N_("Rest it. Cool it with a wrapped cold pack for up to 20 minutes. See a doctor, today if you "
       "heard a pop, see a big bruise or cannot walk well."),
    LISSOM_HURT_END, .locks = LISSOM_LOCK_SEEN },
  { "nerve", N_("Tingling, numb, burning, or a line down the leg"),
    N_("That may be a nerve, not the muscle. Stop stretching that leg."),
    N_("If it settles within minutes but comes back another day, see a physio. If it stays, or the "
       "leg is weak, see a doctor."),
    LISSOM_HURT_END, .filters = LISSOM_FILTER_NERVE,
    .stays = N_("It stays, or the leg is weak"), .stays_locks = LISSOM_LOCK_LEG },
  { "lower-back", N_("In my lower back"),
    N_("Stop. Walk about or lie with bent knees."),
    N_("Another day, pelvic tilts may feel good. If it is worse than 5 out of 10, goes below the knee, "
       "or is not better in a few days, see a doctor or physio."),
    LISSOM_HURT_END, .effects = LISSOM_PAIN_HIDE_ROUNDING | LISSOM_PAIN_ASK_TOMORROW,
    .stays = N_("It is worse than 5, or goes below the knee"), .stays_locks = LISSOM_LOCK_LEG },
  { "dizzy", N_("Dizzy, sick, or short of breath"),
    N_("Sit or lie down. Rest, and get up slowly."),
    N_("Chest pain, fainting or bad breathlessness: call the emergency number."), LISSOM_HURT_END,
    .effects = LISSOM_PAIN_CHECK_AGAIN, .filters = LISSOM_FILTER_HEAD },
};

static const LissomPainRule elsewhere[] = {
  { "knee", N_("Behind or in the knee"),
    N_("Bend the knee more. Never lock it or press on it."), "", ANY_WAY,
    .effects = LISSOM_PAIN_EASIER_WEEK | LISSOM_PAIN_SOFT_KNEE },
  { "sitting-bone", N_("Deep in the sitting bone"),
    N_("Stretching may annoy this spot."),
    N_("The bridge and the standing curl often suit it better. If it lasts two weeks, see a physio."),
    LISSOM_HURT_SKIP | LISSOM_HURT_END, .filters = LISSOM_FILTER_SITBONE },
  { "calf", N_("The calf: sore, swollen, warm or red"),
    N_("See a doctor today. Do not rub it."), "", LISSOM_HURT_END,
    .effects = LISSOM_PAIN_CHECK_AGAIN },
  { "cramp", N_("A cramp"),
    N_("Let go, straighten gently, shake it out."), N_("Go on when it is gone."), ANY_WAY },
};

/* Anything on the emergency card: from its own line, not from the lists. */
static const LissomPainRule emergency = {
  "emergency", N_("A sign of an emergency"), N_("Stop. Call for help now."), "", LISSOM_HURT_END,
  .locks = LISSOM_LOCK_EMERGENCY, .opens_card = TRUE,
};

const LissomPainRule *
lissom_pain_rules_get (guint *n)
{
  *n = G_N_ELEMENTS (choices);
  return choices;
}

const LissomPainRule *
lissom_pain_rules_get_elsewhere (guint *n)
{
  *n = G_N_ELEMENTS (elsewhere);
  return elsewhere;
}

const LissomPainRule *
lissom_pain_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      return &choices[i];
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (g_strcmp0 (elsewhere[i].id, id) == 0)
      return &elsewhere[i];
  return g_strcmp0 (emergency.id, id) == 0 ? &emergency : NULL;
}

LissomHurtWay
lissom_pain_get_ways (const LissomPainRule *rule, int pain)
{
  g_return_val_if_fail (rule != NULL, LISSOM_HURT_END);

  if (pain >= LISSOM_PAIN_STOP_SESSION)
    return LISSOM_HURT_END;
  if (pain >= LISSOM_PAIN_STOP_EXERCISE)
    return rule->ways & ~LISSOM_HURT_EASIER;
  return rule->ways;
}

static gboolean
told_in (GArray *reports, const LissomPainRule *rule, gint64 session)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const LissomPainReport *report = &g_array_index (reports, LissomPainReport, i);

      if (report->rule == rule && report->session == session)
        return TRUE;
    }
  return FALSE;
}

/* The same pain in each of the last three sessions. */
static gboolean
runs_on (GArray *reports, GArray *sessions)
{
  if (sessions->len < REPORTS_THAT_PAUSE)
    return FALSE;

  for (guint i = 0; i < reports->len; i++)
    {
      const LissomPainRule *rule = g_array_index (reports, LissomPainReport, i).rule;
      guint n = 0;

      if (rule == NULL)
        continue;
      while (n < REPORTS_THAT_PAUSE &&
             told_in (reports, rule, g_array_index (sessions, gint64, sessions->len - 1 - n)))
        n++;
      if (n == REPORTS_THAT_PAUSE)
        return TRUE;
    }
  return FALSE;
}

gboolean
lissom_pain_should_pause (GArray *reports, GArray *sessions, int today)
{
  guint strong = 0;
  gint64 counted = -1;

  g_return_val_if_fail (reports != NULL && sessions != NULL, FALSE);

  for (guint i = 0; i < reports->len; i++)
    {
      const LissomPainReport *report = &g_array_index (reports, LissomPainReport, i);

      /* What was told twice of one session is one report. */
      if (report->pain < LISSOM_PAIN_STOP_EXERCISE || report->session == counted ||
          report->day > today || today - report->day >= REPORT_DAYS)
        continue;
      counted = report->session;
      strong++;
    }
  return strong >= REPORTS_THAT_PAUSE || runs_on (reports, sessions);
}

const char *
lissom_pain_get_next_day_question (void)
{
  return _("How are your legs and back today?");
}

const char *
lissom_pain_get_next_day_advice (void)
{
  return _("A little sore is normal, and should be gone in a day or two. If it hurts more than three "
           "out of ten, or lasts more than a day, do half as much next time. If that happens three "
           "times, stop and ask a physio or doctor.");
}
