/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-geometry.h"

/* lissom_wrap_degrees:
 * @degrees: any finite angle
 *
 * Returns: the same angle in -160…200, the range of every joint: no joint bends
 *   back by 160 degrees, and an arm may be raised a little beyond the vertical. */
double
lissom_wrap_degrees (double degrees)
{
  double turns = fmod (degrees + 160.0, 360.0);

  return (turns < 0.0 ? turns + 360.0 : turns) - 160.0;
}

/* lissom_two_bones:
 * @root: where the upper bone begins
 * @target: where the lower bone should end; a target out of reach is approached
 *   as far as the bones allow
 * @upper: length of the upper bone
 * @lower: length of the lower bone
 * @bend: on which side of the line from @root to @target the middle joint lies
 * @upper_direction: (out): unit vector along the upper bone
 * @lower_direction: (out): unit vector along the lower bone */
void
lissom_two_bones (LissomPoint root,
                  LissomPoint target,
                  double upper,
                  double lower,
                  LissomBend bend,
                  LissomPoint *upper_direction,
                  LissomPoint *lower_direction)
{
  LissomPoint way = target - root;
  double distance = cabs (way);
  LissomPoint base = distance > 1e-9 ? way / distance : lissom_point (0.0, -1.0);
  double reach = CLAMP (distance, fabs (upper - lower) + 1e-3, (upper + lower) * 0.9995);
  double cosine = (upper * upper + reach * reach - lower * lower) / (2.0 * upper * reach);
  double angle = acos (CLAMP (cosine, -1.0, 1.0));
  LissomPoint middle;

  *upper_direction = lissom_turn (base, lissom_point (cos (angle), bend * sin (angle)));
  middle = *upper_direction * upper;
  *lower_direction = base * reach - middle;
  *lower_direction /= cabs (*lower_direction);
}
