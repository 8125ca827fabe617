/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-advice.h"

#include <glib/gi18n-lib.h>

#include "lissom-fitting.h"

/* 60 s gained no more than 30 s (source 24). At 65 and over 60 s are right, so it is the limit. */
#define LONGEST_USEFUL_HOLD_S 60

/* A quarter of the 60 s a leg that the guideline adds up to (source 23). */
#define FEW_SECONDS 15

typedef struct
{
  const char *text;
  int source;
  gboolean is_warning;
} RemarkInfo;

static const RemarkInfo infos[LISSOM_N_REMARKS] = {
  [LISSOM_REMARK_LONG_HOLD] = { N_("More than 60 seconds at a time brings no more. Two holds of 30 "
                                   "are as good."),
                                24, TRUE },
  [LISSOM_REMARK_FEW_SECONDS] = { N_("That is short. About 60 seconds for each leg in all is what "
                                     "usually helps."),
                                  23, TRUE },
  [LISSOM_REMARK_STRENGTH_DAYS] = { N_("Strength work needs a day off in between: two or three days "
                                       "a week are enough."),
                                    46, TRUE },
  [LISSOM_REMARK_STRENGTH_LATE] = { N_("Strength work goes better before long stretches: they cost "
                                       "a little strength for some minutes."),
                                    37, TRUE },
  [LISSOM_REMARK_NO_WARM_UP] = { N_("Begin with some light movement. Warm muscles go further."), 35,
                                 TRUE },
  [LISSOM_REMARK_UP_AND_DOWN] = { N_("You get down to the floor and up more than once. Standing "
                                     "first, then chair, then floor is easier."),
                                  0, TRUE },
  [LISSOM_REMARK_GOOD_ORDER] = { N_("Standing first, then chair, then floor: you get down and up "
                                    "once."),
                                 0, FALSE },
};

const char *
lissom_remark_get_text (LissomRemarkKind kind)
{
  g_return_val_if_fail (kind < LISSOM_N_REMARKS, NULL);

  return _(infos[kind].text);
}

int
lissom_remark_get_source (LissomRemarkKind kind)
{
  g_return_val_if_fail (kind < LISSOM_N_REMARKS, 0);

  return infos[kind].source;
}

gboolean
lissom_remark_is_warning (LissomRemarkKind kind)
{
  g_return_val_if_fail (kind < LISSOM_N_REMARKS, FALSE);

  return infos[kind].is_warning;
}

static void
add (GArray *remarks, LissomRemarkKind kind, int exercise)
{
  LissomRemark remark = { kind, exercise };

  g_array_append_val (remarks, remark);
}

static gboolean
is_hold (LissomRoutine *routine, guint index)
{
  return lissom_routine_get_dose (routine, index)->work == LISSOM_WORK_HOLD;
}

static gboolean
is_strength (LissomRoutine *routine, guint index)
{
  return lissom_fitting_is_strength (lissom_routine_get_stretch (routine, index),
                                     lissom_routine_get_dose (routine, index));
}

static LissomPosition
get_position (LissomRoutine *routine, guint index)
{
  return lissom_stretch_get_position (lissom_routine_get_stretch (routine, index));
}

/* The held seconds of the same stretch in the whole routine count together. */
static int
count_seconds (LissomRoutine *routine, LissomStretch *stretch)
{
  int seconds = 0;

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    if (lissom_routine_get_stretch (routine, i) == stretch && is_hold (routine, i))
      seconds += lissom_routine_get_dose (routine, i)->seconds *
                 lissom_routine_get_dose (routine, i)->count;
  return seconds;
}

static void
look_at_exercise (LissomRoutine *routine, guint index, gboolean stretched, GArray *remarks)
{
  const LissomDose *dose = lissom_routine_get_dose (routine, index);

  if (is_hold (routine, index) && dose->seconds > LONGEST_USEFUL_HOLD_S)
    add (remarks, LISSOM_REMARK_LONG_HOLD, (int) index);
  if (is_hold (routine, index) &&
      count_seconds (routine, lissom_routine_get_stretch (routine, index)) < FEW_SECONDS)
    add (remarks, LISSOM_REMARK_FEW_SECONDS, (int) index);
  if (is_strength (routine, index) && stretched)
    add (remarks, LISSOM_REMARK_STRENGTH_LATE, (int) index);
}

static void
look_at_order (LissomRoutine *routine, GArray *remarks)
{
  guint n = lissom_routine_get_n_exercises (routine);
  guint n_positions = 0, n_descents = 0;
  gboolean falling = TRUE;

  for (guint i = 0; i < n; i++)
    {
      LissomPosition position = get_position (routine, i);

      if (i > 0 && position == get_position (routine, i - 1))
        continue;
      n_positions++;
      n_descents += position == LISSOM_POSITION_FLOOR;
      falling &= i == 0 || position > get_position (routine, i - 1);
    }
  if (n_descents > 1)
    add (remarks, LISSOM_REMARK_UP_AND_DOWN, -1);
  else if (n_descents == 1 && falling && n_positions > 1)
    add (remarks, LISSOM_REMARK_GOOD_ORDER, -1);
}

GArray *
lissom_routine_list_remarks (LissomRoutine *routine)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (LissomRemark));
  gboolean stretched = FALSE, any_strength = FALSE;
  guint n;

  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), remarks);

  n = lissom_routine_get_n_exercises (routine);
  if (n > 0 && is_hold (routine, 0))
    add (remarks, LISSOM_REMARK_NO_WARM_UP, 0);
  for (guint i = 0; i < n; i++)
    {
      look_at_exercise (routine, i, stretched, remarks);
      any_strength |= is_strength (routine, i);
      stretched |= is_hold (routine, i) &&
                   count_seconds (routine, lissom_routine_get_stretch (routine, i)) >=
                     LONGEST_USEFUL_HOLD_S;
    }
  if (any_strength)
    add (remarks, LISSOM_REMARK_STRENGTH_DAYS, -1);
  look_at_order (routine, remarks);
  return remarks;
}
