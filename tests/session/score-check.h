/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-timeline.h"

G_BEGIN_DECLS

/* Fails the test when @timeline breaks any rule that every score keeps: no gap, no overlap,
 * lines inside their phase, silence where there must be some, both sides equal, segments and
 * runs that cover the whole. */
void score_check (LissomTimeline *timeline);

/* Work of one side of one exercise in ms. */
gint64 score_get_work (LissomTimeline *timeline, int exercise, LissomSide side);

/* The texts of the lines that begin in @phase of @exercise and @side, set @set (0: all), with
 * " / " between them. Returns: (transfer full) */
char *score_get_speech (LissomTimeline *timeline, LissomPhase phase, int exercise,
                        LissomSide side, int set);

/* The first span of that kind. Fails when there is none. */
guint score_find (LissomTimeline *timeline, LissomPhase phase, int exercise, LissomSide side,
                  int set);

/* A score with a voice that needs @per_character ms a character; 0: silent. */
LissomTimeline *score_new (LissomRoutine *routine, LissomTalk talk, int hold_s,
                           gint64 per_character);

G_END_DECLS
