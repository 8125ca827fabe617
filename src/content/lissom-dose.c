/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-dose.h"

void
lissom_dose_clamp (LissomDose *dose)
{
  gboolean is_hold;

  g_return_if_fail (dose != NULL);

  is_hold = dose->work == LISSOM_WORK_HOLD;
  dose->seconds = is_hold ? CLAMP (dose->seconds, LISSOM_DOSE_MIN_HOLD_S, LISSOM_DOSE_MAX_HOLD_S)
                          : CLAMP (dose->seconds, 1, LISSOM_DOSE_MAX_REP_S);
  dose->count = CLAMP (dose->count, 1, is_hold ? LISSOM_DOSE_MAX_HOLDS : LISSOM_DOSE_MAX_REPS);
  dose->sets = is_hold ? 1 : CLAMP (dose->sets, 1, LISSOM_DOSE_MAX_SETS);
  dose->rest_s = CLAMP (dose->rest_s, 0, LISSOM_DOSE_MAX_REST_S);
}

gboolean
lissom_dose_equal (const LissomDose *a,
                   const LissomDose *b)
{
  return a->work == b->work && a->seconds == b->seconds && a->count == b->count &&
         a->sets == b->sets && a->rest_s == b->rest_s;
}
