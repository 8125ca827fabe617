/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-timeline.h"

G_BEGIN_DECLS

/* What the figure does at @position (µs) of @timeline.
 * @out: 0…1, how far it has left the stretch because of a pause.
 * @gentler: 0…1, how far it has gone from the full to the eased-off stretch.
 * @last_side: the side that is still drawn in the close. */
void lissom_session_posture_compute (LissomTimeline *timeline, gint64 position, double out,
                                     double gentler, LissomSide last_side,
                                     LissomPosture *posture);

G_END_DECLS
