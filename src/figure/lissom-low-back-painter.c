/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-low-back-painter.h"

#include "lissom-bones.h"

/* Hip bone, sacrum and lumbar spine, seen through the trunk: where a movement is of the
 * pelvis alone, the clothes would hide all of it. */

#define SHOW_THROUGH 0.84

/* A group as large as the page would cost more than the whole figure. */
static void
clip_to_trunk (LissomPainter *self, const LissomBody *body)
{
  LissomFrame waist = lissom_body_get_spine (body, body->spine[0].length);
  LissomBox box;

  lissom_box_clear (&box);
  lissom_box_add_point (&box, body->pelvis.at);
  lissom_box_add_point (&box, waist.at);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box.left - 12.0, box.bottom - 12.0, box.right - box.left + 24.0,
                   box.top - box.bottom + 24.0);
  cairo_clip (self->cr);
}

/* lissom_painter_low_back:
 * @level: 0…1 */
void
lissom_painter_low_back (LissomPainter *self, const LissomBody *body, double level)
{
  cairo_save (self->cr);
  clip_to_trunk (self, body);
  cairo_push_group (self->cr);
  lissom_painter_sacrum (self, &body->pelvis);
  lissom_painter_lumbar_bones (self, body);
  lissom_painter_hip_bone (self, &body->pelvis);
  cairo_pop_group_to_source (self->cr);
  cairo_paint_with_alpha (self->cr, SHOW_THROUGH * level);
  cairo_restore (self->cr);
}
