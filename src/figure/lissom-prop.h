/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-curve.h"
#include "lissom-painter.h"
#include "lissom-skeleton.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_PROP_CHAIR,        /* under or behind the figure, its seat opens to the right */
  LISSOM_PROP_CHAIR_FACING, /* in front of the figure, its seat opens to the left */
  LISSOM_PROP_WALL_BEHIND,  /* seen edge-on, its face looks to the right */
  LISSOM_N_PROP_KINDS,
} LissomPropKind;

/* Furniture: plain solid shapes in the same light as the figure. */
typedef struct
{
  LissomPropKind kind;
  double x; /* the middle of a seat, the face of a wall */
} LissomProp;

extern const char *const lissom_prop_kind_names[LISSOM_N_PROP_KINDS + 1];

void lissom_prop_get_box (const LissomProp *self, LissomBox *box);
void lissom_painter_prop (LissomPainter *self, const LissomProp *prop, const LissomBody *body);

G_END_DECLS
