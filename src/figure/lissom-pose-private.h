/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-pose.h"
#include "lissom-rule.h"

G_BEGIN_DECLS

#define LISSOM_MAX_RULES 32

struct _LissomPose
{
  LissomAngles angles;
  guint64 angles_given; /* one bit an angle */
  guint n_contacts;
  guint n_reaches;
  LissomRule *contacts;
  LissomRule *reaches;
};

gboolean lissom_pose_check (LissomPose *self, GError **error);
void lissom_pose_bake (LissomPose *self, LissomAngles *baked);

G_END_DECLS
