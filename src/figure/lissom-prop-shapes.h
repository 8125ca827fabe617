/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-prop.h"

G_BEGIN_DECLS

#define LISSOM_SEAT_HEIGHT 26.0
#define LISSOM_MAX_SHAPES 10

/* What a shape is made of, by its role in the palette. */
typedef enum
{
  LISSOM_MATERIAL_WOOD,
  LISSOM_MATERIAL_WOOD_DARK,
  LISSOM_MATERIAL_WOOD_LIGHT,
  LISSOM_MATERIAL_WOOD_AWAY,       /* further away: paler */
  LISSOM_MATERIAL_WOOD_AWAY_DARK,
  LISSOM_MATERIAL_WOOD_AWAY_LIGHT,
  LISSOM_MATERIAL_WALL,
  LISSOM_MATERIAL_MAT,
  LISSOM_MATERIAL_MAT_EDGE,
  LISSOM_MATERIAL_TOWEL,
  LISSOM_MATERIAL_TOWEL_DARK,
  LISSOM_MATERIAL_PILLOW,
  LISSOM_MATERIAL_COVER,
  LISSOM_MATERIAL_CUSHION,
} LissomMaterial;

typedef struct
{
  LissomContour outline;
  LissomMaterial material;
  double depth; /* of the second tone; of a line, 0 */
  double line;  /* width if only the outline is drawn, else 0 */
} LissomShape;

/* The shapes of one prop, back to front. */
typedef struct
{
  LissomShape shapes[LISSOM_MAX_SHAPES];
  guint n_shapes;
} LissomShapes;

void lissom_shapes_init (LissomShapes *self,
                         const LissomProp *prop,
                         const LissomBody *body,
                         LissomLayer layer);

G_END_DECLS
