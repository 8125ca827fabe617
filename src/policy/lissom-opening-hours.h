/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When a waiting room is open.  A line is "DAYS FROM-TO": DAYS is one day or a span of days,
 * Monday is 1 and Sunday is 7; the times are 00:00 … 24:00 on the wall clock of the place.
 *
 *   1-5 08:00-18:00
 *   6 09:00-12:30
 *   5-7 22:00-06:00     past midnight: belongs to the day on which it begins
 */
typedef struct _LissomOpeningHours LissomOpeningHours;

/* @lines: NULL-terminated; none at all is "always open".
 * @mistakes: gets a translated sentence (char *, owned) for each line that cannot be read; such
 *   a line is left out.  When no readable line is left, it is always open: a screen that stays dark
 *   for a typing mistake helps nobody.
 * Returns: (transfer full) */
LissomOpeningHours *lissom_opening_hours_new (const char *const *lines, GPtrArray *mistakes);
void lissom_opening_hours_free (LissomOpeningHours *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomOpeningHours, lissom_opening_hours_free)

/* @moment: in the time zone of the place */
gboolean lissom_opening_hours_are_open (const LissomOpeningHours *self, GDateTime *moment);

G_END_DECLS
