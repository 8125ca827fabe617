/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-edition.h"

G_BEGIN_DECLS

typedef struct
{
  LissomStretch *stretch;
  const LissomDose *dose;
  guint number;          /* 0: without a number, the only one on its sheet */
  double width;          /* points: of the column it stands in */
  gboolean pictures_only;
  gboolean extra;        /* easier and harder ways as well */
} LissomGuideOrder;

/* One stretch of a sheet: number, name, position, both pictures, where it is felt, steps, tips,
 * dose and caution, as one block that is never split. With two editions (@second not NULL) the
 * pictures stand on top and the two languages beside one another below. */
typedef struct _LissomGuide LissomGuide;

LissomGuide *lissom_guide_new (const LissomGuideOrder *order, LissomEdition *first,
                               LissomEdition *second);
void lissom_guide_free (LissomGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomGuide, lissom_guide_free)

/* The guide with pictures of that height (points), set in the way that needs the least of it,
 * measured for its column. What was asked for before changes with it.
 * Returns: (transfer none) */
LissomBlock *lissom_guide_get_block (LissomGuide *self, double picture_height);

/* The title of the block for the outline of a PDF: "2 Toe touch". Returns: (transfer full) */
char *lissom_guide_order_get_title (const LissomGuideOrder *order);

G_END_DECLS
