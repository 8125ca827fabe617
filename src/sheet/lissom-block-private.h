/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"

G_BEGIN_DECLS

/* What a block is made of, for those who measure and draw it. */

typedef enum
{
  LISSOM_BLOCK_TEXT,
  LISSOM_BLOCK_STACK,
  LISSOM_BLOCK_ROW,
  LISSOM_BLOCK_FRAME,
  LISSOM_BLOCK_PAINTED,
  LISSOM_BLOCK_SPACE,
} LissomBlockKind;

typedef struct
{
  LissomBlock *block; /* owned */
  double points, share;
  double width; /* as measured */
} LissomBlockChild;

struct _LissomBlock
{
  grefcount references;
  LissomBlockKind kind;

  GArray *children; /* of LissomBlockChild */
  double gap;       /* or padding */
  double width, height;

  PangoLayout *layout;
  double grey;
  char *tag;
  char *uri;

  gboolean rtl, centred, measured;
  double line, radius;

  double fixed_width, fixed_height;
  LissomBlockPaint paint;
  gpointer data;
  GDestroyNotify destroy;
  char *words;
};

static inline LissomBlockChild *
lissom_block_get_child (LissomBlock *self, guint index)
{
  return &g_array_index (self->children, LissomBlockChild, index);
}

G_END_DECLS
