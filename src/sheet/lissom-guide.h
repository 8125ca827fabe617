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
  double picture_height; /* points */
  double width;          /* points: what it will be measured for */
  gboolean pictures_only;
  gboolean extra;        /* easier and harder ways as well */
} LissomGuide;

/* One stretch of a sheet: number, name, position, both pictures, where it is felt, steps, tips,
 * dose and caution, as one block that is never split. With two editions (@second not NULL) the
 * pictures stand on top and the two languages beside one another below. */
LissomBlock *lissom_guide_new (const LissomGuide *guide, LissomEdition *first,
                               LissomEdition *second);

/* The title of the block for the outline of a PDF: "2 Toe touch". Returns: (transfer full) */
char *lissom_guide_get_title (const LissomGuide *guide);

G_END_DECLS
