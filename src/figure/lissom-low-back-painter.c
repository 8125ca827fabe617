/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-low-back-painter.h"

#include "lissom-bones.h"

/* Hip bone, sacrum and lumbar spine, seen through the trunk: where a movement is of the
 * pelvis alone, the clothes would hide all of it. */

#define SHOW_THROUGH 0.84

/* As far as the bones reach from hip joint and waist. */
#define REACH 10.0

/* lissom_painter_low_back:
 * @level: 0…1 */
void
lissom_painter_low_back (LissomPainter *self, const LissomBody *body, double level)
{
  LissomPoint corner = lissom_point (REACH, REACH);
  LissomFrame waist = lissom_body_get_spine (body, body->spine[0].length);
  LissomBox box;

  lissom_box_clear (&box);
  lissom_box_add_point (&box, body->pelvis.at - corner);
  lissom_box_add_point (&box, body->pelvis.at + corner);
  lissom_box_add_point (&box, waist.at - corner);
  lissom_box_add_point (&box, waist.at + corner);
  lissom_painter_push_group (self, &box);
  lissom_painter_sacrum (self, &body->pelvis);
  lissom_painter_lumbar_bones (self, body);
  lissom_painter_hip_bone (self, &body->pelvis);
  lissom_painter_pop_group (self, SHOW_THROUGH * level);
}
