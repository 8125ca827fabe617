/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene.h"

#include <math.h>

#define BREATH_PERIOD 6.0
#define BREATH_IN 0.4 /* share of the period */

/* lissom_ease:
 * @t: time, 0…1; other values are clamped
 *
 * Minimum jerk: it starts and stops without a visible start or stop. */
double
lissom_ease (double t)
{
  t = CLAMP (t, 0.0, 1.0);

  return t * t * t * (10.0 + t * (6.0 * t - 15.0));
}

/* lissom_breath:
 * @seconds: any time
 *
 * Returns: how full the lungs are, 0…1 */
double
lissom_breath (double seconds)
{
  double turns = seconds / BREATH_PERIOD;
  double share = turns - floor (turns);

  if (share < BREATH_IN)
    return 0.5 - 0.5 * cos (G_PI * share / BREATH_IN);

  return 0.5 + 0.5 * cos (G_PI * (share - BREATH_IN) / (1.0 - BREATH_IN));
}
