/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-rule.h"

#include <glib/gi18n-lib.h>

static const LissomSafetyRule rules[] = {
  /* Translators: from here to the end of the list: short reasons, shown after “Why?” */
  /* What the answers of the check hide or change. */
  { "filter-nerve",
    N_("Hamstring stretches also pull on the nerve of the leg. The moves that spare it stay."),
    { 56 } },
  { "filter-sitbone",
    N_("A long stretch presses the tendon on the sitting bone and can annoy it. Strength work often "
       "suits it better."),
    { 55 } },
  { "filter-hip",
    N_("A deep bend, or the leg far back, can be too much for a hip that is healing."),
    { 57 } },
  { "filter-knee", N_("Kneeling can be too much for a knee that is healing."), { 0 } },
  { "filter-bones",
    N_("Rounding a weak spine can raise the risk of a break. A flat back and a bend at the hips are "
       "safer."),
    { 58, 59, 60 } },
  { "filter-head",
    N_("A low head raises the pressure in the eyes and can make you dizzy as you come up."),
    { 61, 36 } },
  { "filter-pregnant",
    N_("Joints are looser in pregnancy, and it is better not to lie flat on the back for long."),
    { 62 } },
  { "filter-hypermobile",
    N_("You have enough range. Short, gentle holds and strength help you more."),
    { 63 } },
  { "filter-balance",
    N_("A fall would do more harm than the stretch does good. A chair or a wall keeps you steady."),
    { 0 } },
  { "filter-no-floor", N_("Getting down to the floor and up again can end in a fall."), { 0 } },
  { "filter-adult", N_("Under 16: stretch with an adult beside you."), { 0 } },

  /* What stops a session from starting. */
  { "stop-emergency", N_("These signs can be an emergency. No exercise today."), { 51, 52, 53 } },
  { "stop-injury",
    N_("See a doctor for proper care first. Stretching a fresh injury too soon can make it worse."),
    { 1 } },
  { "stop-leg",
    N_("New or unchecked pain, tingling or numbness in a leg: see a doctor or physio before you "
       "stretch."),
    { 56, 55 } },
  { "stop-pressure",
    N_("High blood pressure that is not under control: ask your doctor first."),
    { 36 } },
  { "stop-nerves",
    N_("A stroke, spasms or another nerve disease need a plan of their own: ask a doctor or physio "
       "first."),
    { 0 } },
  { "stop-seen",
    N_("Sharp pain or a pop may be a tear. A doctor or physio should look at it before you stretch "
       "again."),
    { 1, 54 } },
  { "stop-rest", N_("Not today. Rest, walk gently if you can, try again tomorrow."), { 0 } },
  { "limit-operation",
    N_("Ask your surgeon or physio which moves you may do. Until then only the march and the standing "
       "curl stay."),
    { 57 } },
  { "check-again", N_("Bodies change, so Lissom asks all six questions again every 90 days."), { 0 } },

  /* What a pain report leads to. */
  { "pain-easier", N_("It pulled or hurt. Half as far for a week lets it settle."), { 64 } },
  { "pain-hide", N_("It hurt at 4 or more out of 10. Three days off let it settle."), { 64 } },
  { "pain-rounding", N_("Your lower back hurt. Seven days without a round back let it settle."),
    { 64 } },
  { "pain-pause",
    N_("Three pain reports of 4 or more in two weeks, or the same pain three times running: stop, and "
       "ask a physio or doctor."),
    { 64 } },
  { "pain-next-day",
    N_("A little sore is normal and should be gone in a day or two. If it hurts more, or for longer, "
       "do half as much next time."),
    { 64 } },
  { "pain-soft-knee", N_("Your knee hurt. A softer knee takes the load off it."), { 0 } },

  /* How much, how long, how often. */
  { "dose-longer-holds",
    N_("At 65 and over a hold of 60 seconds often gains more than shorter ones."),
    { 28, 23 } },
  { "dose-total", N_("The total counts, not how it is sliced."), { 26, 27 } },
  { "dose-week", N_("Gains level off at about ten minutes a week for each leg."), { 30 } },
  { "strength-gap", N_("Muscles need about 48 hours between two days of strength work."), { 46 } },
  { "strength-days", N_("Three days a week of strength work are enough."), { 46 } },
  { "strength-nordic", N_("The assisted Nordic is hard work: twice a week is enough."), { 6, 46 } },

  /* One step on, one step back. */
  { "step-on", N_("Three easy sessions in a row. One thing changes at a time."), { 0 } },
  { "swap-gentler", N_("You chose the gentler one of two that work the same muscle."), { 0 } },
};

const LissomSafetyRule *
lissom_safety_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].id, id) == 0)
      return &rules[i];
  return NULL;
}

const LissomSafetyRule *
lissom_safety_rules_get (guint *n)
{
  *n = G_N_ELEMENTS (rules);
  return rules;
}

const char *
lissom_safety_rule_get_sentence (const LissomSafetyRule *rule)
{
  g_return_val_if_fail (rule != NULL, "");

  return _(rule->sentence);
}

char *
lissom_sources_describe (const guint8 *sources, guint n, LissomCatalogue *catalogue)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (sources != NULL, NULL);
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);

  for (guint i = 0; i < n && sources[i] != 0; i++)
    {
      const char *source = lissom_catalogue_find_source (catalogue, sources[i]);

      if (source != NULL)
        g_string_append_printf (text, "%s• %s", text->len > 0 ? "\n" : "", source);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

char *
lissom_safety_rule_get_origin (const LissomSafetyRule *rule, LissomCatalogue *catalogue)
{
  char *text;

  g_return_val_if_fail (rule != NULL, NULL);

  text = lissom_sources_describe (rule->sources, G_N_ELEMENTS (rule->sources), catalogue);
  return text != NULL ? text
                      : g_strdup (_("From the practice of physios. No study has tested this rule."));
}
