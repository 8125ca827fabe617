/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The start and the end picture of a stretch side by side, in one scale, with an arrow between
 * them and a word below each (@start, @end). Lines only, for a printer without colours. It has no
 * height before lissom_pair_set_scale (). */
LissomBlock *lissom_pair_new (LissomPress *press,
                              LissomStretch *stretch,
                              const char *start,
                              const char *end);

/* People of at most @scale points a percent of their stature; smaller where @width (points) is not
 * enough for it. All people of a sheet in one scale are equally tall, standing or lying.
 * Returns: the scale they have */
double lissom_pair_set_scale (LissomBlock *pair, double scale, double width);

/* How wide the two are together, measured in the height of the higher one: 1 for somebody who
 * stands, 4 and more for somebody who lies. */
double lissom_pair_get_ratio (LissomStretch *stretch);

G_END_DECLS
