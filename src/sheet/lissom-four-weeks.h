/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

/* What follows the stretches of a sheet: four weeks to tick, lines to write on, and the code. */

/* A box a day. @height: of a row of boxes, in points */
LissomBlock *lissom_four_weeks_new (LissomSheet *sheet, double height);
/* Its heading in the language of the moment, a LissomWord. */
const char *lissom_four_weeks_get_title (gpointer data);
/* Lines for notes, and the code that holds @routine. */
LissomBlock *lissom_notes_new (LissomSheet *sheet, LissomRoutine *routine, guint n_lines);

G_END_DECLS
