/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-cautions.h"
#include "lissom-fitting.h"
#include "lissom-scratch-home.h"
#include "session-support.h"

/* The tables of the clinical brief, typed again from its text: who stops, asks or gets another
 * version; the six questions; the stop rules; and the pain flow. */

#define NERVE LISSOM_FILTER_NERVE
#define SITBONE LISSOM_FILTER_SITBONE
#define HIP LISSOM_FILTER_HIP
#define KNEE LISSOM_FILTER_KNEE
#define BONES LISSOM_FILTER_BONES
#define HEAD LISSOM_FILTER_HEAD
#define PREGNANT LISSOM_FILTER_PREGNANT
#define HYPERMOBILE LISSOM_FILTER_HYPERMOBILE
#define BALANCE LISSOM_FILTER_BALANCE
#define NO_FLOOR LISSOM_FILTER_NO_FLOOR
#define ADULT LISSOM_FILTER_ADULT

/* --- Who should stop, ask first, or use another version --------------------------------- */

static void
test_cautions (void)
{
  static const struct
  {
    const char *part; /* of the text */
    LissomCautionAction action;
    LissomFilters filters;
    LissomLocks locks;
    guint8 sources[4];
  } rows[] = {
    { "Numbness between the legs", LISSOM_CAUTION_EMERGENCY, 0, LISSOM_LOCK_EMERGENCY, { 51 } },
    { "Chest pain", LISSOM_CAUTION_EMERGENCY, 0, LISSOM_LOCK_EMERGENCY, { 52 } },
    { "One leg swollen", LISSOM_CAUTION_DOCTOR_TODAY, 0, LISSOM_LOCK_EMERGENCY, { 52 } },
    { "Back pain with fever", LISSOM_CAUTION_DOCTOR_TODAY, 0, LISSOM_LOCK_EMERGENCY, { 53 } },
    { "Sudden thigh pain", LISSOM_CAUTION_BLOCK, 0, LISSOM_LOCK_SEEN | LISSOM_LOCK_INJURY, { 1 } },
    { "A pop at the sitting bone", LISSOM_CAUTION_DOCTOR_TODAY, 0,
      LISSOM_LOCK_SEEN | LISSOM_LOCK_INJURY, { 54 } },
    { "A teenager", LISSOM_CAUTION_BLOCK, SITBONE, LISSOM_LOCK_LEG | LISSOM_LOCK_INJURY, { 0 } },
    { "A deep ache", LISSOM_CAUTION_ASK, SITBONE, LISSOM_LOCK_LEG, { 55 } },
    { "Leg pain below the knee", LISSOM_CAUTION_ASK, NERVE, LISSOM_LOCK_LEG, { 56 } },
    { "Surgery or a broken bone", LISSOM_CAUTION_ASK, HIP | KNEE, 0, { 0 } },
    { "A new hip", LISSOM_CAUTION_ASK, HIP, 0, { 57 } },
    { "A new knee", LISSOM_CAUTION_ASK, KNEE, 0, { 0 } },
    { "Weak bones", LISSOM_CAUTION_ADAPT, BONES, 0, { 58, 59, 60 } },
    { "Glaucoma", LISSOM_CAUTION_ADAPT, HEAD, 0, { 61 } },
    { "High blood pressure", LISSOM_CAUTION_ASK, HEAD, LISSOM_LOCK_PRESSURE, { 36 } },
    { "Pregnancy", LISSOM_CAUTION_ADAPT, PREGNANT, 0, { 62 } },
    { "Very bendy", LISSOM_CAUTION_ADAPT, HYPERMOBILE, 0, { 63 } },
    { "Poor balance", LISSOM_CAUTION_ADAPT, BALANCE, 0, { 0 } },
    { "You cannot get down", LISSOM_CAUTION_ADAPT, NO_FLOOR, 0, { 0 } },
    { "Fever", LISSOM_CAUTION_NOT_TODAY, 0, 0, { 0 } },
    { "Spasticity", LISSOM_CAUTION_ASK, NERVE, LISSOM_LOCK_NERVES, { 0 } },
    { "Under 16", LISSOM_CAUTION_WITH_ADULT, ADULT, 0, { 0 } },
  };
  guint n;
  const LissomCaution *cautions = lissom_cautions_get (&n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_str_has_prefix (cautions[i].text, rows[i].part));
      g_assert_cmpint (cautions[i].action, ==, rows[i].action);
      g_assert_cmpint (cautions[i].filters, ==, rows[i].filters);
      g_assert_cmpint (cautions[i].locks, ==, rows[i].locks);
      g_assert_cmpmem (cautions[i].sources, 4, rows[i].sources, 4);
      g_assert_cmpstr (lissom_caution_get_advice (&cautions[i]), !=, "");
    }
}

/* Every filter, lock and rule can say why, and where that comes from. */
static void
test_rules (void)
{
  guint n;
  const LissomSafetyRule *rules = lissom_safety_rules_get (&n);
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *origin = lissom_safety_rule_get_origin (&rules[i], catalogue);

      g_assert_true (lissom_safety_rule_find (rules[i].id) == &rules[i]);
      g_assert_true (g_str_has_suffix (lissom_safety_rule_get_sentence (&rules[i]), "."));
      g_assert_cmpstr (origin, !=, "");
      for (guint k = 0; rules[i].sources[k] != 0; k++)
        {
          const char *source = lissom_catalogue_find_source (catalogue, rules[i].sources[k]);

          g_assert_nonnull (source);
          g_assert_nonnull (strstr (origin, source));
        }
    }
  for (guint i = 0; i < LISSOM_N_FILTERS; i++)
    {
      const LissomFilterInfo *info = lissom_filters_get_nth (i);

      g_assert_nonnull (lissom_safety_rule_find (info->rule));
      g_assert_cmpint (lissom_filter_from_id (info->id), ==, info->filter);
    }
  for (guint i = 0; i < LISSOM_N_LOCKS; i++)
    g_assert_nonnull (lissom_safety_rule_find (lissom_locks_get_nth (i)->rule));
  g_assert_null (lissom_safety_rule_find ("no-such-rule"));
}

static void
test_emergency_numbers (void)
{
  static const struct
  {
    const char *locale;
    const char *number;
  } rows[] = {
    { "de_DE.UTF-8", "112" }, { "de_AT@euro", "112" }, { "en_GB", "999" },  { "en_US.UTF-8", "911" },
    { "en_AU.utf8", "000" },  { "fr_CH", "144" },      { "en_IN", "112" },  { "en_NZ", "111" },
    { "xx_ZZ", NULL },        { "C", NULL },           { "de", NULL },      { "de_", NULL },
    { "en_USA", NULL },       { "sr_RS@latin", "112" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (lissom_cautions_get_emergency_number (rows[i].locale), ==, rows[i].number);
  g_assert_cmpuint (g_strv_length ((char **) lissom_cautions_get_emergency_card ()), ==, 6);
  g_assert_cmpuint (g_strv_length ((char **) lissom_cautions_get_doctor_card ()), ==, 5);
}

/* --- Which filter hides which stretch ---------------------------------------------------- */

static void
test_filters (void)
{
  static const struct
  {
    const char *id;
    LissomFilters hidden;
  } rows[] = {
    { "standing-toe-touch", NERVE | SITBONE | HIP | BONES },
    { "chair-both-legs", NERVE | SITBONE | HIP },
    { "chair-single-leg", NERVE | SITBONE | HIP },
    { "march-on-the-spot", 0 },
    { "leg-swing", HIP | BALANCE },
    { "heel-on-step", NERVE | SITBONE | HIP | BALANCE },
    { "strap-lying", NERVE | SITBONE | HIP | PREGNANT | NO_FLOOR },
    { "floor-single-leg", NERVE | SITBONE | HIP | BONES | NO_FLOOR },
    { "active-knee-extension", NERVE | SITBONE | HIP | PREGNANT | NO_FLOOR },
    { "lying-leg-glide", HIP | PREGNANT | NO_FLOOR },
    { "half-kneeling-hip-flexor", HIP | KNEE | BALANCE | NO_FLOOR },
    { "standing-hip-flexor", HIP },
    { "cat-camel", HIP | BONES | KNEE | NO_FLOOR },
    { "pelvic-tilt-lying", PREGNANT | NO_FLOOR },
    { "seated-pelvic-tilt", HIP | BONES },
    { "glute-bridge", PREGNANT | NO_FLOOR },
    { "hip-hinge", NERVE | HIP },
    { "standing-hamstring-curl", 0 },
    { "doorway-lying", NERVE | SITBONE | HIP | PREGNANT | NO_FLOOR },
    { "long-sitting-reach", NERVE | SITBONE | HIP | BONES | NO_FLOOR },
    { "half-kneeling-hamstring", NERVE | SITBONE | HIP | KNEE | BALANCE | NO_FLOOR },
    { "down-dog-soft-knees",
      NERVE | SITBONE | HIP | HEAD | PREGNANT | KNEE | BALANCE | NO_FLOOR },
    { "hamstring-walkout", PREGNANT | NO_FLOOR },
    { "assisted-nordic", PREGNANT | KNEE | BALANCE | NO_FLOOR },
  };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      const char *id = lissom_stretch_get_id (stretch);
      guint row = 0;

      while (row < G_N_ELEMENTS (rows) && !g_str_equal (rows[row].id, id))
        row++;
      g_assert_cmpuint (row, <, G_N_ELEMENTS (rows));

      for (guint k = 0; k < LISSOM_N_FILTERS; k++)
        {
          LissomFilters filter = lissom_filters_get_nth (k)->filter;
          LissomJudgement judgement;

          lissom_filters_judge (filter, FALSE, stretch, &judgement);
          g_test_message ("%s, %s", id, lissom_filters_get_nth (k)->id);
          if (filter == HEAD && g_str_equal (id, "standing-toe-touch"))
            g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_HALF_WAY);
          else if ((rows[row].hidden & filter) != 0)
            g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_HIDDEN);
          else
            g_assert_cmpint (judgement.verdict, <=, LISSOM_VERDICT_ADAPTED);

          if (filter == ADULT)
            g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_ALLOWED);
          if (judgement.verdict == LISSOM_VERDICT_ALLOWED)
            g_assert_null (judgement.rule);
          else
            {
              g_assert_nonnull (judgement.rule);
              g_assert_cmpint (judgement.because, ==, filter);
            }
        }
    }
}

/* What the notes to that table say. */
static void
test_filter_notes (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomStretch *march = lissom_catalogue_find_stretch (catalogue, "march-on-the-spot");
  LissomStretch *chair = lissom_catalogue_find_stretch (catalogue, "chair-single-leg");
  LissomStretch *toe_touch = lissom_catalogue_find_stretch (catalogue, "standing-toe-touch");
  LissomJudgement judgement;

  lissom_filters_judge (HIP, FALSE, march, &judgement);
  g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_ADAPTED);
  g_assert_cmpstr (judgement.cue, ==, "Keep your knee lower than your hip.");

  lissom_filters_judge (BONES, FALSE, chair, &judgement);
  g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_ADAPTED);
  g_assert_cmpstr (judgement.cue, ==, "Keep your back flat, stay high.");

  lissom_filters_judge (HYPERMOBILE, FALSE, chair, &judgement);
  g_assert_cmpint (judgement.longest_hold_s, ==, 15);
  g_assert_cmpint (judgement.highest_pull, ==, 3);
  lissom_filters_judge (HYPERMOBILE, FALSE, march, &judgement);
  g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_ALLOWED);

  lissom_filters_judge (PREGNANT, FALSE, chair, &judgement);
  g_assert_cmpint (judgement.longest_hold_s, ==, 15);
  g_assert_cmpint (judgement.highest_pull, ==, 0);

  /* Half-way does not help weak bones. */
  lissom_filters_judge (HEAD | BONES, FALSE, toe_touch, &judgement);
  g_assert_cmpint (judgement.verdict, ==, LISSOM_VERDICT_HIDDEN);
}

/* Same muscle, same place; and the fallbacks that the routines name. */
static void
test_swaps (void)
{
  static const struct
  {
    const char *id, *swaps[3];
  } rows[] = {
    { "standing-toe-touch", { "chair-both-legs" } },
    { "chair-both-legs", { "standing-toe-touch" } },
    { "heel-on-step", { "chair-single-leg" } },
    { "chair-single-leg", { "heel-on-step", "half-kneeling-hamstring" } },
    { "half-kneeling-hamstring", { "chair-single-leg" } },
    { "strap-lying", { "doorway-lying", "active-knee-extension" } },
    { "doorway-lying", { "strap-lying", "active-knee-extension" } },
    { "active-knee-extension", { "strap-lying", "doorway-lying" } },
    { "floor-single-leg", { "long-sitting-reach" } },
    { "long-sitting-reach", { "floor-single-leg" } },
    { "half-kneeling-hip-flexor", { "standing-hip-flexor" } },
    { "standing-hip-flexor", { "half-kneeling-hip-flexor" } },
    { "cat-camel", { "seated-pelvic-tilt" } },
    { "pelvic-tilt-lying", { "seated-pelvic-tilt" } },
    { "glute-bridge", { "hip-hinge" } },
    { "hip-hinge", { "glute-bridge" } },
    { "hamstring-walkout", { "standing-hamstring-curl", "assisted-nordic" } },
    { "assisted-nordic", { "hamstring-walkout", "standing-hamstring-curl" } },
    { "standing-hamstring-curl", { "hamstring-walkout" } },
    { "down-dog-soft-knees", { "hip-hinge" } },
  };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, rows[i].id);
      const char *gentler = lissom_fitting_get_gentler (rows[i].id);

      g_assert_nonnull (stretch);
      g_assert_cmpstrv (lissom_stretch_get_swaps (stretch), rows[i].swaps);
      /* The gentler one is one of them, and the harder one of that. */
      if (gentler != NULL)
        g_assert_true (g_strv_contains (lissom_stretch_get_swaps (stretch), gentler));
    }
}

/* --- The six questions --------------------------------------------------------------------- */

static void
test_questions (void)
{
  static const struct
  {
    const char *what;
    LissomAnswers answers;
    LissomFilters filters;
    LissomLocks locks;
    gboolean basics_only, rest;
    const char *sentence; /* a part of it */
  } rows[] = {
    { "no to all", { 0 }, 0, 0, FALSE, FALSE, "All stretches are open" },
    { "1", { .red_flags = TRUE }, 0, LISSOM_LOCK_EMERGENCY, FALSE, FALSE, "No exercise today" },
    { "2", { .injury = TRUE }, 0, LISSOM_LOCK_INJURY, FALSE, FALSE,
      "See a doctor for proper care first" },
    { "2 cleared", { .injury = TRUE, .injury_cleared = TRUE }, 0, 0, FALSE, FALSE, "open" },
    { "3 leg, unchecked", { .leg = TRUE }, NERVE, LISSOM_LOCK_LEG, FALSE, FALSE,
      "see a doctor or physio" },
    { "3 sitting bone, unchecked", { .sitbone = TRUE }, SITBONE, LISSOM_LOCK_LEG, FALSE, FALSE,
      "see a doctor or physio" },
    { "3 leg, checked", { .leg = TRUE, .checked = TRUE }, NERVE, 0, FALSE, FALSE, "hidden" },
    { "3 sitting bone, checked", { .sitbone = TRUE, .checked = TRUE }, SITBONE, 0, FALSE, FALSE,
      "hidden" },
    { "3 both, checked", { .leg = TRUE, .sitbone = TRUE, .checked = TRUE }, NERVE | SITBONE, 0,
      FALSE, FALSE, "hidden" },
    { "4 no advice yet", { .operation = TRUE }, HIP | KNEE, 0, TRUE, FALSE, "only the march" },
    { "4 hip", { .operation = TRUE, .advised = TRUE, .hip = TRUE }, HIP, 0, FALSE, FALSE, "hidden" },
    { "4 knee", { .operation = TRUE, .advised = TRUE, .knee = TRUE }, KNEE, 0, FALSE, FALSE,
      "hidden" },
    { "4 both", { .operation = TRUE, .advised = TRUE, .hip = TRUE, .knee = TRUE }, HIP | KNEE, 0,
      FALSE, FALSE, "hidden" },
    { "5 weak bones", { .conditions = LISSOM_CONDITION_WEAK_BONES }, BONES, 0, FALSE, FALSE,
      "hidden" },
    { "5 dizzy", { .conditions = LISSOM_CONDITION_DIZZY }, HEAD, 0, FALSE, FALSE, "hidden" },
    { "5 pressure", { .conditions = LISSOM_CONDITION_PRESSURE }, HEAD, LISSOM_LOCK_PRESSURE, FALSE,
      FALSE, "ask your doctor first" },
    { "5 pressure, cleared",
      { .conditions = LISSOM_CONDITION_PRESSURE, .doctor_agreed = TRUE }, HEAD, 0, FALSE, FALSE,
      "hidden" },
    { "5 eyes", { .conditions = LISSOM_CONDITION_EYES }, HEAD, 0, FALSE, FALSE, "hidden" },
    { "5 pregnant", { .conditions = LISSOM_CONDITION_PREGNANT }, PREGNANT, 0, FALSE, FALSE,
      "15 seconds" },
    { "5 bendy", { .conditions = LISSOM_CONDITION_BENDY }, HYPERMOBILE, 0, FALSE, FALSE,
      "Nothing is hidden" },
    { "5 unsteady", { .conditions = LISSOM_CONDITION_UNSTEADY }, BALANCE, 0, FALSE, FALSE,
      "hidden" },
    { "5 floor", { .conditions = LISSOM_CONDITION_NO_FLOOR }, NO_FLOOR, 0, FALSE, FALSE, "hidden" },
    { "5 nerves", { .conditions = LISSOM_CONDITION_NERVES }, NERVE, LISSOM_LOCK_NERVES, FALSE, FALSE,
      "ask a doctor or physio first" },
    { "5 nerves, cleared", { .conditions = LISSOM_CONDITION_NERVES, .doctor_agreed = TRUE }, NERVE, 0,
      FALSE, FALSE, "hidden" },
    { "5 under 16", { .conditions = LISSOM_CONDITION_UNDER_16 }, ADULT, 0, FALSE, FALSE,
      "All stretches are open to you. Under 16: stretch with an adult" },
    { "5 under 16 and bendy",
      { .conditions = LISSOM_CONDITION_UNDER_16 | LISSOM_CONDITION_BENDY }, ADULT | HYPERMOBILE, 0,
      FALSE, FALSE, "with a light pull. Under 16: stretch with an adult" },
    { "6 ill", { .ill = TRUE }, 0, 0, FALSE, TRUE, "Not today" },
    { "6 pain", { .hurting = TRUE }, 0, 0, FALSE, TRUE, "more than a few days" },
    { "emergency before all else",
      { .red_flags = TRUE, .injury = TRUE, .leg = TRUE, .ill = TRUE }, NERVE,
      LISSOM_LOCK_EMERGENCY | LISSOM_LOCK_INJURY | LISSOM_LOCK_LEG, FALSE, TRUE,
      "No exercise today" },
  };
  static const guint n_items[LISSOM_N_QUESTIONS] = { 5, 0, 2, 3, 10, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LissomReadiness readiness;
      g_autofree char *sentence = NULL;

      g_test_message ("%s", rows[i].what);
      lissom_readiness_judge (&rows[i].answers, &readiness);
      g_assert_cmpint (readiness.filters, ==, rows[i].filters);
      g_assert_cmpint (readiness.locks, ==, rows[i].locks);
      g_assert_cmpint (readiness.basics_only, ==, rows[i].basics_only);
      g_assert_cmpint (readiness.rest, ==, rows[i].rest);
      sentence = lissom_readiness_describe (&readiness);
      g_assert_nonnull (strstr (sentence, rows[i].sentence));
    }
  for (guint i = 0; i < LISSOM_N_QUESTIONS; i++)
    {
      const LissomQuestion *question = lissom_question_get ((LissomQuestionId) i);

      g_assert_cmpuint (g_strv_length ((char **) question->items), ==, n_items[i]);
      g_assert_true (g_str_has_suffix (question->text, "?"));
    }
  g_assert_true (lissom_readiness_is_basic ("march-on-the-spot"));
  g_assert_true (lissom_readiness_is_basic ("standing-hamstring-curl"));
  g_assert_false (lissom_readiness_is_basic ("chair-single-leg"));
}

static void
test_due (void)
{
  static const struct
  {
    int checked, today;
    gboolean due;
  } rows[] = {
    { 0, 739000, TRUE },       { 739000, 739000, FALSE }, { 739000, 739089, FALSE },
    { 739000, 739090, TRUE },  { 739000, 739091, TRUE },  { 739001, 739000, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (lissom_readiness_is_due (rows[i].checked, rows[i].today), ==, rows[i].due);
}

/* --- The pain flow ------------------------------------------------------------------------- */

static void
test_pain (void)
{
  const LissomHurtWay any = LISSOM_HURT_EASIER | LISSOM_HURT_SKIP | LISSOM_HURT_END;
  const struct
  {
    const char *id, *reply;
    LissomHurtWay ways;
    LissomPainEffects effects;
    LissomFilters filters;
    LissomLocks locks;
  } rows[] = {
    { "pull-gone", "Go half as far next time", any, LISSOM_PAIN_EASIER_WEEK, 0, 0 },
    { "dull-ache", "Go on only if it drops", any,
      LISSOM_PAIN_EASIER_WEEK | LISSOM_PAIN_ASK_TOMORROW, 0, 0 },
    { "strong-ache", "That is enough of this one", LISSOM_HURT_SKIP | LISSOM_HURT_END,
      LISSOM_PAIN_HIDE_STRETCH | LISSOM_PAIN_ASK_TOMORROW, 0, 0 },
    { "sharp", "Stop for today. Do not stretch it.", LISSOM_HURT_END, 0, 0, LISSOM_LOCK_SEEN },
    { "nerve", "That may be a nerve, not the muscle", LISSOM_HURT_END, 0, NERVE, 0 },
    { "lower-back", "Walk about or lie with bent knees", LISSOM_HURT_END,
      LISSOM_PAIN_HIDE_ROUNDING | LISSOM_PAIN_ASK_TOMORROW, 0, 0 },
    { "knee", "Never lock it or press on it", any,
      LISSOM_PAIN_EASIER_WEEK | LISSOM_PAIN_SOFT_KNEE, 0, 0 },
    { "sitting-bone", "Stretching may annoy this spot", LISSOM_HURT_SKIP | LISSOM_HURT_END, 0,
      SITBONE, 0 },
    { "calf", "See a doctor today. Do not rub it.", LISSOM_HURT_END, LISSOM_PAIN_CHECK_AGAIN, 0, 0 },
    { "cramp", "Let go, straighten gently, shake it out", any, 0, 0, 0 },
    { "dizzy", "Sit or lie down", LISSOM_HURT_END, LISSOM_PAIN_CHECK_AGAIN, HEAD, 0 },
    { "emergency", "Call for help now", LISSOM_HURT_END, 0, 0, LISSOM_LOCK_EMERGENCY },
  };
  guint n, n_elsewhere;

  lissom_pain_rules_get (&n);
  lissom_pain_rules_get_elsewhere (&n_elsewhere);
  g_assert_cmpuint (n + n_elsewhere + 1, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const LissomPainRule *rule = lissom_pain_rule_find (rows[i].id);

      g_test_message ("%s", rows[i].id);
      g_assert_nonnull (rule);
      g_assert_nonnull (strstr (rule->reply, rows[i].reply));
      g_assert_cmpint (rule->ways, ==, rows[i].ways);
      g_assert_cmpint (rule->effects, ==, rows[i].effects);
      g_assert_cmpint (rule->filters, ==, rows[i].filters);
      g_assert_cmpint (rule->locks, ==, rows[i].locks);
      g_assert_cmpint (rule->opens_card, ==, g_str_equal (rows[i].id, "emergency"));
    }
  g_assert_true (lissom_pain_rule_find ("strong-ache")->asks_number);
  g_assert_cmpint (lissom_pain_rule_find ("nerve")->stays_locks, ==, LISSOM_LOCK_LEG);
  g_assert_null (lissom_pain_rule_find ("elsewhere"));
  g_assert_null (lissom_pain_rule_find (NULL));

  g_assert_cmpint (LISSOM_PAIN_EASIER_DAYS, ==, 7);
  g_assert_cmpint (LISSOM_PAIN_HIDE_DAYS, ==, 3);
  g_assert_cmpint (LISSOM_PAIN_ROUNDING_DAYS, ==, 7);
}

/* 4 to 5: leave the exercise. 6 or more: end the session. */
static void
test_pain_numbers (void)
{
  const LissomPainRule *ache = lissom_pain_rule_find ("strong-ache");
  const LissomPainRule *dull = lissom_pain_rule_find ("dull-ache");

  for (int pain = -1; pain <= 10; pain++)
    {
      g_assert_cmpint (lissom_pain_get_ways (ache, pain), ==,
                       pain >= 6 ? LISSOM_HURT_END : LISSOM_HURT_SKIP | LISSOM_HURT_END);
      g_assert_cmpint ((lissom_pain_get_ways (dull, pain) & LISSOM_HURT_EASIER) != 0, ==, pain < 4);
    }
}

typedef struct
{
  int day;
  gint64 session;
  const char *rule;
  int pain;
} Report;

static void
test_pain_pauses (void)
{
  static const struct
  {
    const char *what;
    Report reports[5];
    gboolean pauses;
  } rows[] = {
    { "nothing", { { 0 } }, FALSE },
    { "two strong ones", { { 99, 1, "", 4 }, { 100, 2, "", 9 } }, FALSE },
    { "three strong ones", { { 90, 1, "", 4 }, { 95, 2, "", 5 }, { 100, 3, "", 6 } }, TRUE },
    { "three in 14 days", { { 87, 1, "", 4 }, { 95, 2, "", 5 }, { 100, 3, "", 6 } }, TRUE },
    { "three in 15 days", { { 86, 1, "", 4 }, { 95, 2, "", 5 }, { 100, 3, "", 6 } }, FALSE },
    { "one of them weak", { { 90, 1, "", 3 }, { 95, 2, "", 5 }, { 100, 3, "", 6 } }, FALSE },
    { "three times of one session", { { 100, 3, "", 5 }, { 100, 3, "", 6 }, { 100, 3, "", 7 } },
      FALSE },
    { "the same pain three sessions running",
      { { 20, 1, "knee", -1 }, { 60, 2, "knee", -1 }, { 100, 3, "knee", 1 } }, TRUE },
    { "the same pain with a session between",
      { { 20, 1, "knee", -1 }, { 100, 3, "knee", -1 } }, FALSE },
    { "different pains",
      { { 98, 1, "knee", -1 }, { 99, 2, "nerve", -1 }, { 100, 3, "knee", -1 } }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) reports = g_array_new (FALSE, FALSE, sizeof (LissomPainReport));
      g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));

      for (guint k = 0; k < G_N_ELEMENTS (rows[i].reports) && rows[i].reports[k].day > 0; k++)
        {
          const Report *row = &rows[i].reports[k];
          LissomPainReport report = { row->day, row->session, lissom_pain_rule_find (row->rule),
                                      row->pain };

          g_array_append_val (reports, report);
        }
      for (gint64 session = 1; session <= 3; session++)
        g_array_append_val (sessions, session);
      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (lissom_pain_should_pause (reports, sessions, 100), ==, rows[i].pauses);
    }
}

/* --- Stop rules in the player --------------------------------------------------------------- */

static void
heard_cb (char **heard, const char *text)
{
  g_free (*heard);
  *heard = g_strdup (text);
}

/* Whatever stops a session stops it at once, says the way out, and costs nothing. */
static void
test_stop (void)
{
  static const struct
  {
    void (*stop) (LissomSession *session);
    LissomSessionState state;
    gboolean says; /* a way out is told now */
  } rows[] = {
    { lissom_session_pause, LISSOM_SESSION_PAUSED, TRUE },
    { lissom_session_hurts, LISSOM_SESSION_HURT, TRUE },
    { lissom_session_stop, LISSOM_SESSION_STOPPED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LissomSession) session = make_session (&LISSOM_PACING_DEFAULT);
      g_autoptr (GArray) before = NULL;
      g_autoptr (GArray) after = NULL;
      g_autofree char *heard = NULL;
      gint64 at;
      gint64 now = 0;

      lissom_session_start (session);
      lissom_session_advance (session, now);
      while (lissom_session_get_span (session)->phase != LISSOM_PHASE_HOLD)
        lissom_session_advance (session, now += 100000);
      lissom_session_advance (session, now += 1000000);
      g_signal_connect_swapped (session, "interjected", G_CALLBACK (heard_cb), &heard);
      before = lissom_session_get_credits (session);
      at = lissom_session_get_position (session);

      rows[i].stop (session);
      g_assert_cmpint (lissom_session_get_state (session), ==, rows[i].state);
      lissom_session_advance (session, now += 1500000);
      g_assert_cmpint (lissom_session_get_position (session), ==, at);
      g_assert_cmpint (heard != NULL, ==, rows[i].says);

      after = lissom_session_get_credits (session);
      for (guint k = 0; k < before->len; k++)
        g_assert_cmpint (g_array_index (after, LissomCredit, k).both_ms, ==,
                         g_array_index (before, LissomCredit, k).both_ms);
      if (rows[i].state == LISSOM_SESSION_STOPPED)
        continue;
      /* "I am fine, just a break": back into the same place. */
      lissom_session_resume (session);
      g_assert_cmpint (lissom_session_get_state (session), ==, LISSOM_SESSION_COUNT_IN);
      g_assert_cmpint (lissom_session_get_position (session), ==, at);
    }
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/safety/cautions", test_cautions);
  g_test_add_func ("/safety/rules", test_rules);
  g_test_add_func ("/safety/emergency-numbers", test_emergency_numbers);
  g_test_add_func ("/safety/filters", test_filters);
  g_test_add_func ("/safety/filter-notes", test_filter_notes);
  g_test_add_func ("/safety/swaps", test_swaps);
  g_test_add_func ("/safety/questions", test_questions);
  g_test_add_func ("/safety/due", test_due);
  g_test_add_func ("/safety/pain", test_pain);
  g_test_add_func ("/safety/pain-numbers", test_pain_numbers);
  g_test_add_func ("/safety/pain-pauses", test_pain_pauses);
  g_test_add_func ("/safety/stop", test_stop);

  return g_test_run ();
}
