/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* What differs in an own stretch. NULL: as in the stretch it is made from. */
typedef struct
{
  const char *id;                 /* must be given: small letters, digits and single hyphens */
  const char *title;              /* its short title as well */
  const char *purpose;
  const char *feel;
  const char *easier;
  const char *caution;
  const char *way_out;
  const char *const *ready;       /* steps of each moment, NULL-terminated */
  const char *const *move_in;
  const char *const *move_out;
  const char *start_pose;         /* poses of the scene of the stretch it is made from */
  const char *end_pose;
} LissomStretchParts;

/* A stretch of somebody's own, made from @base, whose pictures and safety it keeps. It lives in the
 * routine file that uses it. Returns: (transfer full) */
LissomStretch *lissom_stretch_new_own (LissomStretch *base, const LissomStretchParts *parts);

/* Whether it is somebody's own and not of the library or a pack. */
gboolean lissom_stretch_is_own (LissomStretch *self);

G_END_DECLS
