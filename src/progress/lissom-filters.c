/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-filters.h"

#include <glib/gi18n-lib.h>

/* Which filters hide a stretch stands in its file ("hidden-by"); what else a filter does
 * stands here. */

static const LissomFilterInfo infos[LISSOM_N_FILTERS] = {
  /* Translators: what a person has told about the body; after “You told us:” and in Preferences */
  { LISSOM_FILTER_NERVE, "nerve", N_("Pain, tingling or numbness down the leg, checked"),
    "filter-nerve", 0, 0 },
  { LISSOM_FILTER_SITBONE, "sitbone", N_("A deep ache at the sitting bone, checked"),
    "filter-sitbone", 0, 0 },
  { LISSOM_FILTER_HIP, "hip", N_("Hip or back healing, with limits"), "filter-hip", 0, 0 },
  { LISSOM_FILTER_KNEE, "knee", N_("Knee healing, no kneeling"), "filter-knee", 0, 0 },
  { LISSOM_FILTER_BONES, "bones", N_("Weak bones or a past spine fracture"), "filter-bones", 0, 0 },
  { LISSOM_FILTER_HEAD, "head", N_("Dizzy when bending, high blood pressure or an eye problem"),
    "filter-head", 0, 0 },
  { LISSOM_FILTER_PREGNANT, "pregnant", N_("Pregnant"), "filter-pregnant", 15, 0 },
  { LISSOM_FILTER_HYPERMOBILE, "hypermobile", N_("Very bendy joints"), "filter-hypermobile", 15, 3 },
  { LISSOM_FILTER_BALANCE, "balance", N_("Unsteady on the feet"), "filter-balance", 0, 0 },
  { LISSOM_FILTER_NO_FLOOR, "no-floor", N_("Hard to get down to the floor"), "filter-no-floor", 0, 0 },
  { LISSOM_FILTER_ADULT, "adult", N_("Under 16"), "filter-adult", 0, 0 },
};

/* Stretches that a filter leaves, with a word of care. */
static const struct
{
  LissomFilters filter;
  const char *stretch;
  const char *cue;
} cues[] = {
  { LISSOM_FILTER_HIP, "march-on-the-spot", N_("Keep your knee lower than your hip.") },
  { LISSOM_FILTER_BONES, "chair-both-legs", N_("Keep your back flat, stay high.") },
  { LISSOM_FILTER_BONES, "chair-single-leg", N_("Keep your back flat, stay high.") },
};

const LissomFilterInfo *
lissom_filter_get_info (LissomFilters filter)
{
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if (infos[i].filter == filter)
      return &infos[i];
  return NULL;
}

const LissomFilterInfo *
lissom_filters_get_nth (guint index)
{
  g_return_val_if_fail (index < LISSOM_N_FILTERS, NULL);

  return &infos[index];
}

LissomFilters
lissom_filter_from_id (const char *id)
{
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if (g_strcmp0 (infos[i].id, id) == 0)
      return infos[i].filter;
  return 0;
}

char *
lissom_filters_to_text (LissomFilters filters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if ((filters & infos[i].filter) != 0)
      g_string_append_printf (text, "%s;", infos[i].id);
  return g_string_free (text, FALSE);
}

LissomFilters
lissom_filters_from_text (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ";", -1);
  LissomFilters filters = 0;

  for (guint i = 0; words[i] != NULL; i++)
    filters |= lissom_filter_from_id (words[i]);
  return filters;
}

gboolean
lissom_filters_rounds_back (LissomStretch *stretch)
{
  return g_strv_contains (lissom_stretch_get_hidden_by (stretch), "bones");
}

/* Filters of the person for which the file of @stretch says that they hide it. */
static LissomFilters
find_hiding (LissomFilters filters, gboolean bed, LissomStretch *stretch)
{
  const char *const *names = lissom_stretch_get_hidden_by (stretch);
  LissomFilters hiding = 0;

  for (guint i = 0; names[i] != NULL; i++)
    hiding |= lissom_filter_from_id (names[i]);
  hiding &= filters;
  if (bed && lissom_stretch_suits_bed (stretch))
    hiding &= ~LISSOM_FILTER_NO_FLOOR;
  return hiding;
}

static const LissomSafetyRule *
find_rule (LissomFilters filters)
{
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if ((filters & infos[i].filter) != 0)
      return lissom_safety_rule_find (infos[i].rule);
  return NULL;
}

static int
lower (int limit, int other)
{
  return limit == 0 ? other : other == 0 ? limit : MIN (limit, other);
}

/* Shorter holds, a gentler pull, a cue: what filters do to a stretch that they leave. */
static void
adapt (LissomFilters filters, LissomStretch *stretch, LissomJudgement *judgement)
{
  gboolean held = lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_HOLD;

  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    if (held && (filters & infos[i].filter) != 0 &&
        (infos[i].longest_hold_s > 0 || infos[i].highest_pull > 0))
      {
        judgement->longest_hold_s = lower (judgement->longest_hold_s, infos[i].longest_hold_s);
        judgement->highest_pull = lower (judgement->highest_pull, infos[i].highest_pull);
        judgement->because |= infos[i].filter;
      }
  for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
    if ((filters & cues[i].filter) != 0 &&
        g_str_equal (cues[i].stretch, lissom_stretch_get_id (stretch)))
      {
        judgement->cue = cues[i].cue;
        judgement->because |= cues[i].filter;
      }
}

void
lissom_filters_judge (LissomFilters filters, gboolean bed, LissomStretch *stretch,
                      LissomJudgement *judgement)
{
  LissomFilters hiding;

  g_return_if_fail (LISSOM_IS_STRETCH (stretch));
  g_return_if_fail (judgement != NULL);

  *judgement = (LissomJudgement) { .verdict = LISSOM_VERDICT_ALLOWED };
  hiding = find_hiding (filters, bed, stretch);
  if (hiding == LISSOM_FILTER_HEAD && lissom_stretch_get_kiosk (stretch) == LISSOM_KIOSK_HALF_WAY)
    {
      /* With the hands on a chair the head stays up. */
      judgement->verdict = LISSOM_VERDICT_HALF_WAY;
      judgement->because = hiding;
      adapt (filters, stretch, judgement);
    }
  else if (hiding != 0)
    {
      judgement->verdict = LISSOM_VERDICT_HIDDEN;
      judgement->because = hiding;
    }
  else
    {
      adapt (filters, stretch, judgement);
      if (judgement->because != 0)
        judgement->verdict = LISSOM_VERDICT_ADAPTED;
    }
  judgement->rule = find_rule (judgement->verdict == LISSOM_VERDICT_HALF_WAY ? LISSOM_FILTER_HEAD
                                                                             : judgement->because);
}
