/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-session.h"

G_BEGIN_DECLS

/* Counts what was really done of each exercise, to the microsecond. */
typedef struct _LissomTally LissomTally;

LissomTally *lissom_tally_new (LissomTimeline *timeline);
void lissom_tally_free (LissomTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomTally, lissom_tally_free)

/* @time µs of @span went by; @ended: its end was reached. */
void lissom_tally_run (LissomTally *self, const LissomSpan *span, gint64 time, gboolean ended);
/* Work of @segment was left out, or has now been done after all. */
/* The segments from @segment on are those of @timeline now; none of them has been begun. */
void lissom_tally_refit (LissomTally *self, LissomTimeline *timeline, guint segment);
void lissom_tally_set_skipped (LissomTally *self, guint segment, gboolean skipped);
void lissom_tally_set_eased (LissomTally *self, int exercise);
gboolean lissom_tally_get_eased (LissomTally *self, int exercise);

/* Returns: (transfer full): array of LissomCredit against the work of @timeline */
GArray *lissom_tally_list (LissomTally *self, LissomTimeline *timeline);

/* Takes over @credits of an earlier run that lasted @run_ms. Changes nothing on error. */
gboolean lissom_tally_restore (LissomTally *self, LissomTimeline *timeline, GArray *credits,
                               gint64 run_ms, GError **error);

G_END_DECLS
