/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-readiness.h"

G_BEGIN_DECLS

/* Who should not start, should ask first, or gets another version: conditions and signs with what
 * Lissom does about them, and where that comes from. Shown as a list; the check and the pain flow act. */

typedef enum
{
  LISSOM_CAUTION_EMERGENCY,    /* do not start; call for help */
  LISSOM_CAUTION_DOCTOR_TODAY, /* do not start; see a doctor today */
  LISSOM_CAUTION_BLOCK,        /* do not start until seen */
  LISSOM_CAUTION_ASK,          /* start only after a clinician has said yes */
  LISSOM_CAUTION_ADAPT,        /* another version */
  LISSOM_CAUTION_NOT_TODAY,
  LISSOM_CAUTION_WITH_ADULT,
} LissomCautionAction;

typedef struct
{
  const char *text;           /* the condition or sign, untranslated */
  LissomCautionAction action;
  LissomFilters filters;      /* what the check or the pain flow sets for it */
  LissomLocks locks;          /* what keeps the session from starting */
  guint8 sources[4];          /* as in LissomSafetyRule */
} LissomCaution;

const LissomCaution *lissom_cautions_get (guint *n);
/* "See a doctor today", translated. */
const char *lissom_caution_get_advice (const LissomCaution *caution);

/* The emergency card, translated lines: heading and signs of an emergency; heading and signs for
 * a doctor today. NULL-terminated. */
const char *const *lissom_cautions_get_emergency_card (void);
const char *const *lissom_cautions_get_doctor_card (void);
/* The number that reaches help in the territory of @locale ("en_GB.UTF-8"; NULL: the present
 * LC_TELEPHONE). Returns: (nullable): NULL where it is not known */
const char *lissom_cautions_get_emergency_number (const char *locale);
/* "Chest pain, fainting or bad breathlessness: call 112 now." Returns: (transfer full) */
char *lissom_cautions_get_emergency_line (void);

G_END_DECLS
