/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-chimes.h"
#include "lissom-timeline.h"

G_BEGIN_DECLS

/* One thing to be heard. */
typedef struct
{
  gint64 at;              /* ms of the score */
  const LissomLine *line; /* NULL: it is a chime */
  LissomChime chime;
  gint64 end;             /* ms of the score: the end of its span, where it would be out of place */
} LissomHearing;

/* Appends what begins from @from up to, not including, @to, in no particular order.
 * @hearings: (element-type LissomHearing): lines belong to @timeline */
void lissom_score_reader_collect (LissomTimeline *timeline, gint64 from, gint64 to, GArray *hearings);

/* When the next line begins or the span ends, whichever comes first after @position. */
gint64 lissom_score_reader_get_room (LissomTimeline *timeline, gint64 position);

G_END_DECLS
