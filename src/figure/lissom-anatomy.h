/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* What is shown besides the bones. */
typedef struct
{
  gboolean as_ropes;   /* the hamstrings are a rope instead of glowing muscles */
  double tightness;    /* 0…1, of the rope */
  gboolean trace_back; /* a line follows the spine */
  gboolean with_box;   /* a box stands on the floor in front of the feet */
  gboolean steady;     /* framed by all poses of the scene: it does not zoom while it moves */
} LissomAnatomyLook;

/* As lissom_scene_draw (), with the bones of trunk and near leg in a body that one can see
 * through.  The head stays whole: pictures hang in waiting rooms.
 * @look: (nullable): NULL is the plain anatomy, muscles glow as in the scene. */
void lissom_scene_draw_anatomy (LissomScene *self,
                                const LissomPosture *posture,
                                const LissomAnatomyLook *look,
                                LissomTheme theme,
                                LissomBackdrop backdrop,
                                cairo_t *cr,
                                double width,
                                double height);

G_END_DECLS
