/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-guide.h"

G_BEGIN_DECLS

/* The parts of a guide as blocks, in the size and leading of a press. What takes no edition is in
 * the language of the moment; all returns are (transfer full). */

/* A length of 12 point text, in points, for the text of @press. */
double lissom_guide_scale (LissomPress *press, double points);
/* The same for the free space between two parts: it follows the distance of the lines, and grows
 * less than the letters, for in large print the page does not grow. */
double lissom_guide_gap (LissomPress *press, double points);

/* Number, name and position. @second: (nullable). Returns: (nullable): the only stretch of a sheet
 * has its title in the head of the page */
LissomBlock *lissom_guide_create_title (const LissomGuideOrder *order, LissomEdition *first,
                                        LissomEdition *second);
LissomBlock *lissom_guide_create_pair (const LissomGuideOrder *order, LissomEdition *first,
                                       LissomEdition *second);
LissomBlock *lissom_guide_create_feel (LissomPress *press, LissomStretch *stretch);
LissomBlock *lissom_guide_create_steps (LissomPress *press, LissomStretch *stretch);
/* @width: points of its column */
LissomBlock *lissom_guide_create_dose (LissomPress *press, const LissomDose *dose,
                                       LissomSides sides, double width);
/* Returns: (nullable), both of them */
LissomBlock *lissom_guide_create_tips (LissomPress *press, LissomStretch *stretch);
LissomBlock *lissom_guide_create_caution (LissomPress *press, LissomStretch *stretch);
/* Easier and harder ways. */
LissomBlock *lissom_guide_create_ways (LissomPress *press, LissomStretch *stretch);

G_END_DECLS
