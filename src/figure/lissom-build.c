/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-build.h"

const char *const lissom_build_names[LISSOM_N_BUILDS + 1] = {
  "slim", "average", "full", "soft", NULL,
};

/* Tuned by eye on all poses.  What lies on a mat or a seat grows little: there the flesh
 * gives way. */
static const LissomFlesh fleshes[LISSOM_N_BUILDS] = {
  [LISSOM_BUILD_SLIM] = { .belly = -0.7, .chest = -0.5, .waist = -0.2, .buttock = -0.5,
                          .thigh = 0.91, .calf = 0.92, .arm = 0.90 },
  [LISSOM_BUILD_AVERAGE] = { .thigh = 1.0, .calf = 1.0, .arm = 1.0 },
  [LISSOM_BUILD_FULL] = { .belly = 3.5, .chest = 1.7, .upper_back = 0.4, .waist = 1.0,
                          .buttock = 1.1, .chin = 1.0, .thigh = 1.18, .calf = 1.14, .arm = 1.2 },
  [LISSOM_BUILD_SOFT] = { .belly = 2.2, .chest = 0.3, .upper_back = 0.6, .waist = 0.3,
                          .buttock = 0.1, .chin = 0.6, .thigh = 0.97, .calf = 0.94, .arm = 0.97 },
};

const LissomFlesh *
lissom_build_get_flesh (LissomBuild self)
{
  g_return_val_if_fail (self < LISSOM_N_BUILDS, &fleshes[LISSOM_BUILD_AVERAGE]);

  return &fleshes[self];
}
