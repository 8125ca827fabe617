/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-demonstration.h"

/* Seconds.  The hold is one whole breath, so that the loop joins without a jerk. */
#define STILL_S 1.2
#define IN_S 4.5
#define HOLD_S 6.0
#define OUT_S 3.5
#define AFTER_S 0.8
#define LOOP_S (STILL_S + IN_S + HOLD_S + OUT_S + AFTER_S)

/* A movement whose file gives no tempo. */
#define TEMPO_S 4.0

static gboolean
is_hold (LissomStretch *stretch)
{
  return lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_HOLD;
}

/* Alternating movements take turns: the loop shows both repetitions. */
static int
get_n_repetitions (LissomStretch *stretch)
{
  return lissom_stretch_get_sides (stretch) == LISSOM_SIDES_ALTERNATING ? 2 : 1;
}

double
lissom_demonstration_get_length (LissomStretch *stretch)
{
  const LissomDose *dose = lissom_stretch_get_dose (stretch);

  if (is_hold (stretch))
    return LOOP_S;
  return (dose->seconds > 0 ? dose->seconds : TEMPO_S) * get_n_repetitions (stretch);
}

/* When the first repetition is at its peak. */
static double
get_peak (LissomStretch *stretch)
{
  return lissom_stretch_get_peak_share (stretch, 0) / get_n_repetitions (stretch);
}

double
lissom_demonstration_get_mark (LissomStretch *stretch, LissomDemonstrationMark mark)
{
  switch (mark)
    {
    case LISSOM_DEMONSTRATION_IN:
      return is_hold (stretch) ? STILL_S / LOOP_S : 0;
    case LISSOM_DEMONSTRATION_HOLD:
      return is_hold (stretch) ? (STILL_S + IN_S) / LOOP_S : get_peak (stretch);
    case LISSOM_DEMONSTRATION_OUT:
      return is_hold (stretch) ? (STILL_S + IN_S + HOLD_S) / LOOP_S
                               : get_peak (stretch);
    case LISSOM_DEMONSTRATION_START:
    default:
      return 0;
    }
}

static void
get_hold_posture (LissomStretch *stretch, double seconds, LissomPosture *posture)
{
  double in = lissom_ease ((seconds - STILL_S) / IN_S);
  double out = lissom_ease ((seconds - STILL_S - IN_S - HOLD_S) / OUT_S);

  posture->from = lissom_stretch_get_start_pose (stretch);
  posture->to = lissom_stretch_get_end_pose (stretch);
  posture->amount = in - out;
  posture->breath = lissom_breath (MAX (0, seconds - STILL_S - IN_S));
  posture->glow = in - out;
}

static void
get_repetition_posture (LissomStretch *stretch, double position, LissomPosture *posture)
{
  int n = get_n_repetitions (stretch);
  int index = MIN ((int) (position * n), n - 1);

  lissom_stretch_trace_repetition (stretch, index, 0, position * n - index, posture);
  posture->breath = 0.5;
  posture->glow = 1;
}

void
lissom_demonstration_get_posture (LissomStretch *stretch,
                                  double position,
                                  LissomPosture *posture)
{
  g_return_if_fail (LISSOM_IS_STRETCH (stretch));
  g_return_if_fail (posture != NULL);

  position = CLAMP (position, 0, 1);
  *posture = (LissomPosture) { 0 };
  if (is_hold (stretch))
    get_hold_posture (stretch, position * LOOP_S, posture);
  else
    get_repetition_posture (stretch, position, posture);
}
