/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-edition.h"

G_BEGIN_DECLS

/* Only what is too long for one page by itself and in the smallest size of its text, which is
 * nothing of ours, is set as two cards, each with its title. */
typedef enum
{
  LISSOM_GUIDE_LOOKS = 1 << 0, /* pictures, where it is felt, dose */
  LISSOM_GUIDE_STEPS = 1 << 1, /* what to do, tips, easier and harder ways */
  LISSOM_GUIDE_CARE = 1 << 2,  /* the caution */
  LISSOM_GUIDE_WHOLE = LISSOM_GUIDE_LOOKS | LISSOM_GUIDE_STEPS | LISSOM_GUIDE_CARE,
} LissomGuideParts;

typedef struct
{
  LissomStretch *stretch;
  const LissomDose *dose;
  guint number;          /* 0: without title and number, the only one on its sheet */
  double width;          /* points: of the column it stands in */
  gboolean pictures_only;
  gboolean extra;        /* easier and harder ways as well */
  LissomGuideParts parts; /* less than the whole with one edition only */
  double size;           /* points: of its body text */
  double leading;        /* distance of its lines, LISSOM_LEADING as a rule; gaps follow it */
} LissomGuideOrder;

/* One stretch of a sheet: number, name, position, both pictures, where it is felt, steps, tips,
 * dose and caution, as one block that is never split. With two editions (@second not NULL) the
 * pictures stand on top and the two languages beside one another below. */
typedef struct _LissomGuide LissomGuide;

LissomGuide *lissom_guide_new (const LissomGuideOrder *order, LissomEdition *first,
                               LissomEdition *second);
void lissom_guide_free (LissomGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomGuide, lissom_guide_free)

/* The guide with people of that scale (points a percent of stature), or as near to it as its column
 * is wide, set in the way that then needs the least height, measured for its column. What was asked
 * for before changes with it. Returns: (transfer none) */
LissomBlock *lissom_guide_get_block (LissomGuide *self, double scale);

/* The title of the block for the outline of a PDF: "2 Toe touch". Returns: (transfer full) */
char *lissom_guide_order_get_title (const LissomGuideOrder *order);

G_END_DECLS
