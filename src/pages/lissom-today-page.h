/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"
#include "lissom-journal.h"

G_BEGIN_DECLS

/* What fits today: one routine with one Start button, the week in a quiet line, and what was
 * interrupted, if anything. Starts nothing itself: its buttons call app.start, app.resume,
 * app.forget and win.show-steps. */
#define LISSOM_TYPE_TODAY_PAGE (lissom_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomTodayPage, lissom_today_page, LISSOM, TODAY_PAGE, AdwBin)

GtkWidget *lissom_today_page_new (LissomCatalogue *catalogue, LissomJournal *journal);

/* Returns: (nullable): the routine that is offered; NULL when no content could be read */
const char *lissom_today_page_get_routine_id (LissomTodayPage *self);

/* @length_ms: of the routine, for its chip. */
void lissom_today_page_set_length (LissomTodayPage *self, gint64 length_ms);

/* Offers to go on. @title: (nullable): NULL when there is nothing; @run_ms: how long it ran */
void lissom_today_page_set_interruption (LissomTodayPage *self, const char *title, gint64 run_ms);

/* Puts @card above the routine. @card: (transfer floating) */
void lissom_today_page_add_card (LissomTodayPage *self, GtkWidget *card);

G_END_DECLS
