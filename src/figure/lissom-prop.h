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
  LISSOM_PROP_CHAIR_BEYOND, /* further away than the figure, seen from behind its back rest */
  LISSOM_PROP_WALL_BEHIND,  /* seen edge-on, its face looks to the right */
  LISSOM_PROP_STEP,
  LISSOM_PROP_MAT,
  LISSOM_PROP_TOWEL,      /* folded, to sit on */
  LISSOM_PROP_KNEE_PAD,   /* a flat towel under a knee, on the mat */
  LISSOM_PROP_PILLOW,     /* follows the head */
  LISSOM_PROP_STRAP,      /* from the hands round the near foot */
  LISSOM_PROP_DOOR_FRAME, /* the near leg leans against it, the far one goes through */
  LISSOM_PROP_SOFA,       /* behind the figure: the ankles are held under its edge */
  LISSOM_N_PROP_KINDS,
} LissomPropKind;

/* Furniture and gear: plain solid shapes in the same light as the figure.  Lengths are
 * percent of stature.  What has a width begins at @x. */
typedef struct
{
  LissomPropKind kind;
  double x; /* the middle of a seat, the face of a wall or door frame, the edge of a sofa */
  double width;
  double height;
} LissomProp;

/* A strap lies partly behind the near leg, partly before it, partly on the sole. */
typedef enum
{
  LISSOM_LAYER_BEHIND,     /* behind the whole figure */
  LISSOM_LAYER_BETWEEN,    /* between the far limbs and the near leg */
  LISSOM_LAYER_BEFORE_ARM, /* before the trunk, behind the near arm */
  LISSOM_LAYER_FRONT,      /* before everything */
} LissomLayer;

extern const char *const lissom_prop_kind_names[LISSOM_N_PROP_KINDS + 1];

/* Which measures a stretch file gives for a kind. */
gboolean lissom_prop_kind_has_place (LissomPropKind kind);
gboolean lissom_prop_kind_has_width (LissomPropKind kind);
gboolean lissom_prop_kind_has_height (LissomPropKind kind);

void lissom_prop_get_box (const LissomProp *self, LissomBox *box);
void lissom_painter_prop (LissomPainter *self,
                          const LissomProp *prop,
                          const LissomBody *body,
                          LissomLayer layer);

G_END_DECLS
