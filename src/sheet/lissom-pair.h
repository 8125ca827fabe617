/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The start and the end picture of a stretch side by side, in one scale, with an arrow between
 * them and a word below each (@start, @end). Lines only, for a printer without colours.
 * @height: of the pictures without their words, in points. */
LissomBlock *lissom_pair_new (LissomPress *press,
                              LissomStretch *stretch,
                              double height,
                              const char *start,
                              const char *end);

/* The same pair with pictures of at most that height; less where @width (points) is not enough for
 * it, so that nothing is left empty above people who lie. */
void lissom_pair_set_height (LissomBlock *pair, LissomPress *press, LissomStretch *stretch,
                             double height, double width);

/* How wide the two are together, measured in the height of the higher one: 1 for somebody who
 * stands, 4 and more for somebody who lies. */
double lissom_pair_get_ratio (LissomStretch *stretch);

G_END_DECLS
