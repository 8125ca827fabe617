/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* What fits today: one routine with one Start button, the week in a quiet line, what was
 * interrupted, if anything, and the other routines, which can be narrowed to the time one has.
 * Starts nothing itself: its buttons call app.start, app.resume, app.forget, win.show-steps and
 * win.new-routine.
 *
 * Property "routine-id" (string, read-only, nullable): the routine that is offered; NULL when there
 * is none. */
#define LISSOM_TYPE_TODAY_PAGE (lissom_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomTodayPage, lissom_today_page, LISSOM, TODAY_PAGE, AdwBin)

/* @routines: a GListModel of LissomRoutine; @own: those of this person; @pacing: how they are done,
 * for the minutes */
GtkWidget *lissom_today_page_new (GListModel *routines,
                                  GListModel *own,
                                  LissomJournal *journal,
                                  const LissomPacing *pacing);

/* Asks @safety what this person may do today. */
void lissom_today_page_set_safety (LissomTodayPage *self, LissomSafety *safety);
void lissom_today_page_set_pacing (LissomTodayPage *self, const LissomPacing *pacing);
/* How much time there is, in minutes; 0: enough. */
void lissom_today_page_set_limit (LissomTodayPage *self, int minutes);

/* Returns: (nullable) */
const char *lissom_today_page_get_routine_id (LissomTodayPage *self);

/* @length_ms: of the routine that is offered, with the voice as it is; without this the length
 * is that of the silent one. */
void lissom_today_page_set_length (LissomTodayPage *self, gint64 length_ms);

/* Offers to go on. @title: (nullable): NULL when there is nothing; @run_ms: how long it ran */
void lissom_today_page_set_interruption (LissomTodayPage *self, const char *title, gint64 run_ms);

/* Puts @card above the routine. @card: (transfer floating) */
void lissom_today_page_add_card (LissomTodayPage *self, GtkWidget *card);
/* Puts @question below the routine. @question: (transfer floating) */
void lissom_today_page_add_question (LissomTodayPage *self, GtkWidget *question);

G_END_DECLS
