/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-scene.h"

G_BEGIN_DECLS

/* The pictures of lissom --draw that belong to no stretch: the pelvis model, the back of the
 * thigh, the machine.  They go by names like "pelvis:bend-tight". */
typedef struct
{
  const char *name;
  /* Draws a picture that stands by itself. */
  void (*draw) (LissomTheme theme, cairo_t *cr, double width, double height);
} LissomDrawPlate;

/* Returns: (transfer none) (nullable) */
const LissomDrawPlate *lissom_draw_plates_find (const char *name);

/* Whether names of plates begin so: "pelvis:" or "anatomy:" */
gboolean lissom_draw_plates_has_group (const char *name);

/* Returns: (transfer full): the names that begin with @prefix, with commas */
char *lissom_draw_plates_list (const char *prefix);

G_END_DECLS
