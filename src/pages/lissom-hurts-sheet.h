/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-clock.h"
#include "lissom-pain-rules.h"

G_BEGIN_DECLS

/* "This hurts": first only three calm sentences, then the question what it feels like, then an
 * answer and the ways on that fit it.  The emergency line never leaves the foot.
 *
 * It knows no session.  Signals:
 *   "chosen" (char *id, int pain, gboolean stays): what it feels like, an id of lissom-pain-rules.h;
 *       again when it is told how much it hurts (0…10, else -1), or that it stays
 *   "way-chosen" (guint way): one of LissomHurtWay: how to go on
 *   "closed" (): the person closed it without a way on
 * Property "calm-time" (uint, ms, 5000): how long the first words stand alone. */
#define LISSOM_TYPE_HURTS_SHEET (lissom_hurts_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LissomHurtsSheet, lissom_hurts_sheet, LISSOM, HURTS_SHEET, GtkWidget)

/* By which the first words stand alone; the machine's own when NULL. Set it while the sheet is closed. */
void lissom_hurts_sheet_set_clock (LissomHurtsSheet *self, LissomClock *clock);
/* Begins anew with the calm words and shows the sheet. */
void lissom_hurts_sheet_open (LissomHurtsSheet *self);
/* Hides it.  Does not emit "closed". */
void lissom_hurts_sheet_close (LissomHurtsSheet *self);
/* What Escape does: one step back, from the question to "closed". */
void lissom_hurts_sheet_go_back (LissomHurtsSheet *self);

/* "calm", "question", "elsewhere", "answer" or "emergency": what is shown. */
const char *lissom_hurts_sheet_get_step (LissomHurtsSheet *self);

/* As if the row had been pressed. */
void lissom_hurts_sheet_choose (LissomHurtsSheet *self, const char *id);

G_END_DECLS
