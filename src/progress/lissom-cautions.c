/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-cautions.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static const LissomCaution cautions[] = {
  /* Translators: from here to the end of the list: conditions and signs; short, plain words */
  { N_("Numbness between the legs or round the back passage or genitals; new trouble with bladder or "
       "bowel; weakness or numbness in both legs"),
    LISSOM_CAUTION_EMERGENCY, 0, LISSOM_LOCK_EMERGENCY, { 51 } },
  { N_("Chest pain, fainting, new breathlessness"),
    LISSOM_CAUTION_EMERGENCY, 0, LISSOM_LOCK_EMERGENCY, { 52 } },
  { N_("One leg swollen, warm or red, with a sore calf"),
    LISSOM_CAUTION_DOCTOR_TODAY, 0, LISSOM_LOCK_EMERGENCY, { 52 } },
  { N_("Back pain with fever, with weight loss you cannot explain, much worse at night, or after "
       "cancer; after a bad accident it is an emergency"),
    LISSOM_CAUTION_DOCTOR_TODAY, 0, LISSOM_LOCK_EMERGENCY, { 53 } },
  { N_("Sudden thigh pain, a pop, a bruise, hard to walk"),
    LISSOM_CAUTION_BLOCK, 0, LISSOM_LOCK_SEEN | LISSOM_LOCK_INJURY, { 1 } },
  { N_("A pop at the sitting bone with a big bruise, or a knee that bends weakly"),
    LISSOM_CAUTION_DOCTOR_TODAY, 0, LISSOM_LOCK_SEEN | LISSOM_LOCK_INJURY, { 54 } },
  { N_("A teenager with pain at the sitting bone after a sprint or kick"),
    LISSOM_CAUTION_BLOCK, LISSOM_FILTER_SITBONE, LISSOM_LOCK_LEG | LISSOM_LOCK_INJURY, { 0 } },
  { N_("A deep ache at the sitting bone, worse on sitting and stretching"),
    LISSOM_CAUTION_ASK, LISSOM_FILTER_SITBONE, LISSOM_LOCK_LEG, { 55 } },
  { N_("Leg pain below the knee, tingling, numbness"),
    LISSOM_CAUTION_ASK, LISSOM_FILTER_NERVE, LISSOM_LOCK_LEG, { 56 } },
  { N_("Surgery or a broken bone in the back, hip, knee or thigh in the last 12 months"),
    LISSOM_CAUTION_ASK, LISSOM_FILTER_HIP | LISSOM_FILTER_KNEE, 0, { 0 } },
  { N_("A new hip"), LISSOM_CAUTION_ASK, LISSOM_FILTER_HIP, 0, { 57 } },
  { N_("A new knee"), LISSOM_CAUTION_ASK, LISSOM_FILTER_KNEE, 0, { 0 } },
  { N_("Weak bones or a past spine fracture"),
    LISSOM_CAUTION_ADAPT, LISSOM_FILTER_BONES, 0, { 58, 59, 60 } },
  { N_("Glaucoma or recent eye surgery"), LISSOM_CAUTION_ADAPT, LISSOM_FILTER_HEAD, 0, { 61 } },
  { N_("High blood pressure not under control; dizzy when bending or standing up; some tablets for "
       "blood pressure"),
    LISSOM_CAUTION_ASK, LISSOM_FILTER_HEAD, LISSOM_LOCK_PRESSURE, { 36 } },
  { N_("Pregnancy"), LISSOM_CAUTION_ADAPT, LISSOM_FILTER_PREGNANT, 0, { 62 } },
  { N_("Very bendy joints"), LISSOM_CAUTION_ADAPT, LISSOM_FILTER_HYPERMOBILE, 0, { 63 } },
  { N_("Poor balance, frailty, falls"), LISSOM_CAUTION_ADAPT, LISSOM_FILTER_BALANCE, 0, { 0 } },
  { N_("You cannot get down to the floor or up again"),
    LISSOM_CAUTION_ADAPT, LISSOM_FILTER_NO_FLOOR, 0, { 0 } },
  { N_("Fever, or ill today"), LISSOM_CAUTION_NOT_TODAY, 0, 0, { 0 } },
  { N_("Spasticity, a recent stroke or another nerve disease; a leg you cannot feel"),
    LISSOM_CAUTION_ASK, LISSOM_FILTER_NERVE, LISSOM_LOCK_NERVES, { 0 } },
  { N_("Under 16"), LISSOM_CAUTION_WITH_ADULT, LISSOM_FILTER_ADULT, 0, { 0 } },
};

static const char *const emergency_card[] = {
  /* Translators: the emergency card; the first line is its heading */
  N_("Get emergency help now if you have:"),
  N_("New numbness between your legs, or around your back passage or genitals."),
  N_("New trouble passing or holding urine, or losing control of your bowels."),
  N_("New weakness or numbness in both legs."),
  N_("Chest pain, sudden breathlessness or fainting."),
  N_("Back pain after a bad fall or crash."),
};

static const char *const doctor_card[] = {
  /* Translators: second half of the emergency card; the first line is its heading */
  N_("See a doctor today if you have:"),
  N_("One leg that is swollen, warm, red or sore in the calf."),
  N_("A pop in the thigh or bottom, a large bruise, or trouble walking."),
  N_("Back pain with a fever, or with weight loss you cannot explain."),
  N_("Leg weakness that is new or getting worse."),
};

/* One number a territory, the one that brings an ambulance. */
static const struct
{
  const char *territories; /* two letters each, with a blank between them */
  const char *number;
} numbers[] = {
  { "AL AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MC ME MK MT NL NO PL PT RO RS "
    "SE SI SK SM TR UA VA XK IN",
    "112" },
  { "GB GG IM JE HK MY KE", "999" },
  { "US CA MX PR CR PA DO EC AR UY PY PE PH", "911" },
  { "AU", "000" },
  { "NZ", "111" },
  { "CH", "144" },
  { "JP KR TW", "119" },
  { "CN", "120" },
  { "BR", "192" },
  { "SG", "995" },
  { "CL", "131" },
  { "IL", "101" },
  { "ZA", "10177" },
  { "RU BY KZ", "103" },
};

const LissomCaution *
lissom_cautions_get (guint *n)
{
  *n = G_N_ELEMENTS (cautions);
  return cautions;
}

const char *
lissom_caution_get_advice (const LissomCaution *caution)
{
  g_return_val_if_fail (caution != NULL, "");

  switch (caution->action)
    {
    case LISSOM_CAUTION_EMERGENCY:
      return _("Do not start. Call for help now.");
    case LISSOM_CAUTION_DOCTOR_TODAY:
      return _("Do not start. See a doctor today.");
    case LISSOM_CAUTION_BLOCK:
      return _("Do not start until a doctor has seen it.");
    case LISSOM_CAUTION_ASK:
      return _("Ask a doctor or physio first.");
    case LISSOM_CAUTION_NOT_TODAY:
      return _("Not today.");
    case LISSOM_CAUTION_WITH_ADULT:
      return _("With an adult.");
    case LISSOM_CAUTION_ADAPT:
    default:
      return _("Lissom chooses another version.");
    }
}

/* Translated once: the language does not change while the program runs. */
static const char *const *
translate (const char *const *lines, gsize n_lines)
{
  const char **translated = g_new0 (const char *, n_lines + 1);

  for (gsize i = 0; i < n_lines; i++)
    translated[i] = _(lines[i]);
  return translated;
}

const char *const *
lissom_cautions_get_emergency_card (void)
{
  static const char *const *translated;

  if (g_once_init_enter (&translated))
    g_once_init_leave (&translated, translate (emergency_card, G_N_ELEMENTS (emergency_card)));
  return translated;
}

const char *const *
lissom_cautions_get_doctor_card (void)
{
  static const char *const *translated;

  if (g_once_init_enter (&translated))
    g_once_init_leave (&translated, translate (doctor_card, G_N_ELEMENTS (doctor_card)));
  return translated;
}

const char *
lissom_cautions_get_emergency_number (const char *locale)
{
  const char *territory;

  if (locale == NULL)
    locale = setlocale (LC_TELEPHONE, NULL);
  territory = locale != NULL ? strchr (locale, '_') : NULL;
  if (territory == NULL)
    return NULL;

  territory++;
  if (!g_ascii_isupper (territory[0]) || !g_ascii_isupper (territory[1]) ||
      g_ascii_isalnum (territory[2]))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *known;

      for (known = numbers[i].territories; *known != '\0'; known += known[2] == ' ' ? 3 : 2)
        if (strncmp (known, territory, 2) == 0)
          return numbers[i].number;
    }
  return NULL;
}

char *
lissom_cautions_get_emergency_line (void)
{
  const char *number = lissom_cautions_get_emergency_number (NULL);

  if (number == NULL)
    return g_strdup (
      _("Chest pain, fainting or bad breathlessness: call the emergency number now."));
  /* Translators: %s is a telephone number, such as 112 */
  return g_strdup_printf (_("Chest pain, fainting or bad breathlessness: call %s now."), number);
}
