/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-advice.h"

#include <glib/gi18n-lib.h>

/* Gains level off at about four minutes a session and ten a week (source 30); long holds before
 * sport cost a little strength for some minutes (source 37). */
#define USEFUL_SESSION_S 240
#define USEFUL_WEEK_S 600
#define LONG_HOLD_S 60
#define SOURCE_PLATEAU 30
#define SOURCE_BEFORE_SPORT 37

/* A hold so long at a time, of any exercise. */
static gboolean
has_long_hold (LissomRoutine *routine)
{
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      const LissomDose *dose = lissom_routine_get_dose (routine, i);

      if (dose->work == LISSOM_WORK_HOLD && dose->seconds >= LONG_HOLD_S)
        return TRUE;
    }
  return FALSE;
}

static void
add_advice (LissomAdvice *advice, guint *n, const char *text, int source)
{
  advice[*n] = (LissomAdvice) { text, source };
  ++*n;
}

guint
lissom_routine_list_advice (LissomRoutine *routine, LissomAdvice advice[LISSOM_MAX_ADVICE])
{
  int seconds;
  guint n = 0;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), 0);

  seconds = lissom_routine_get_hamstring_s (routine);
  if (seconds > USEFUL_SESSION_S)
    add_advice (advice, &n,
                _("More than four minutes for each leg. Longer sessions add little: the gain levels "
                  "off at about four minutes."),
                SOURCE_PLATEAU);
  else if (seconds * 7 > USEFUL_WEEK_S)
    add_advice (advice, &n,
                _("Done every day, this is more than ten minutes a week for each leg. More than "
                  "that adds little; a day off costs nothing."),
                SOURCE_PLATEAU);
  if (has_long_hold (routine))
    add_advice (advice, &n,
                _("Long holds can cost a little strength for some minutes. Before a run, march and "
                  "swing your legs instead, and hold afterwards."),
                SOURCE_BEFORE_SPORT);

  return n;
}
