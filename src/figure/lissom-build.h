/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Builds of body.  A build is flesh on the same bones: it moves the outline, never a joint,
 * a contact or the length of a segment, so a pose is the same pose for everybody. */
typedef enum
{
  LISSOM_BUILD_SLIM,
  LISSOM_BUILD_AVERAGE,
  LISSOM_BUILD_FULL,
  LISSOM_BUILD_SOFT, /* of an older body: less on the limbs, more round the middle */
  LISSOM_N_BUILDS,
} LissomBuild;

extern const char *const lissom_build_names[LISSOM_N_BUILDS + 1];

/* What a build adds to the outline of the average one: percent of stature, and factors on
 * the width of the limbs. */
typedef struct
{
  double belly;
  double chest;
  double upper_back;
  double waist; /* its back */
  double buttock;
  double chin;  /* 0…1 */
  double thigh;
  double calf;
  double arm;
} LissomFlesh;

const LissomFlesh *lissom_build_get_flesh (LissomBuild self);

G_END_DECLS
