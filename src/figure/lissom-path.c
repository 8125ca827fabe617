/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-path.h"

#include <math.h>

/* A cubic cannot shoot beyond its keys while its slopes are not steeper than that many
 * times the way from key to key (Fritsch and Carlson). */
#define STEEPEST 3.0

/* The slope at a key between two steps: that of the parabola through the three keys. */
static double
slope_between (double before, double after)
{
  double steepest = STEEPEST * fmin (fabs (before), fabs (after));

  if (before * after <= 0.0) /* a turning point, or at rest */
    return 0.0;

  return CLAMP ((before + after) / 2.0, -steepest, steepest);
}

/* The slope at the end of a path: that of the parabola through the last three keys. */
static double
slope_at_end (double way, double next)
{
  double slope = (3.0 * way - next) / 2.0;

  if (slope * way <= 0.0)
    return 0.0;

  return CLAMP (slope, -STEEPEST * fabs (way), STEEPEST * fabs (way));
}

/* lissom_keys_at:
 * @share: of the step, 0…1 */
double
lissom_keys_at (const LissomKeys *self, double share)
{
  const double *value = self->value;
  double way = value[2] - value[1];
  double before = value[1] - value[0], after = value[3] - value[2];
  double left = way, right = way;
  double t = share, u = 1.0 - share;

  if (self->has_before)
    left = slope_between (before, way);
  else if (self->has_after)
    left = slope_at_end (way, after);
  if (self->has_after)
    right = slope_between (way, after);
  else if (self->has_before)
    right = slope_at_end (way, before);

  return value[1] + way * t * t * (3.0 - 2.0 * t) + left * t * u * u - right * t * t * u;
}
