/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-check-page-private.h"

void
_lissom_check_page_take (LissomCheckPage *self, gboolean yes)
{
  LissomAnswers *given = &self->given;
  gboolean first = _lissom_check_page_is_ticked (self, 0);
  gboolean second = _lissom_check_page_is_ticked (self, 1);

  switch (self->step)
    {
    case STEP_RED_FLAGS:
      given->red_flags = yes;
      break;
    case STEP_INJURY:
      given->injury = yes;
      break;
    case STEP_CLEARED:
      given->injury_cleared = yes;
      break;
    case STEP_LEG:
      given->leg = yes && first;
      given->sitbone = yes && second;
      break;
    case STEP_CHECKED:
      given->checked = yes;
      break;
    case STEP_OPERATION:
      given->operation = yes;
      break;
    case STEP_ADVICE:
      /* Where it is counts either way. */
      given->advised = yes;
      given->hip = first;
      given->knee = second;
      break;
    case STEP_CONDITIONS:
      given->conditions = 0;
      for (guint i = 0; yes && i < self->n_ticks; i++)
        if (_lissom_check_page_is_ticked (self, i))
          given->conditions |= 1u << i;
      break;
    case STEP_DOCTOR:
      given->doctor_agreed = yes;
      break;
    case STEP_BED:
      given->bed = yes;
      break;
    case STEP_TODAY:
      given->ill = yes && first;
      given->hurting = yes && second;
      break;
    case STEP_RESULT:
    case N_STEPS:
    default:
      break;
    }
}

Step
_lissom_check_page_find_next (LissomCheckPage *self, gboolean yes)
{
  LissomConditions conditions = self->given.conditions;

  switch (self->step)
    {
    case STEP_RED_FLAGS:
      /* Nothing else matters then. */
      return yes ? STEP_RESULT : STEP_INJURY;
    case STEP_INJURY:
      return yes ? STEP_CLEARED : STEP_LEG;
    case STEP_CLEARED:
      return STEP_LEG;
    case STEP_LEG:
      return yes ? STEP_CHECKED : STEP_OPERATION;
    case STEP_CHECKED:
      return STEP_OPERATION;
    case STEP_OPERATION:
      return yes ? STEP_ADVICE : STEP_CONDITIONS;
    case STEP_ADVICE:
      return STEP_CONDITIONS;
    case STEP_CONDITIONS:
      if ((conditions & LISSOM_CONDITIONS_ASK) != 0)
        return STEP_DOCTOR;
      G_GNUC_FALLTHROUGH;
    case STEP_DOCTOR:
      if ((conditions & LISSOM_CONDITION_NO_FLOOR) != 0)
        return STEP_BED;
      G_GNUC_FALLTHROUGH;
    case STEP_BED:
      return STEP_TODAY;
    case STEP_TODAY:
    case STEP_RESULT:
    case N_STEPS:
    default:
      return STEP_RESULT;
    }
}
