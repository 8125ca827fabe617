/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"
#include "lissom-safety.h"

G_BEGIN_DECLS

/* What was done, in numbers that were really done; how it felt, if the person wants to say;
 * what comes next. Calm and short, also when the session was stopped or hurt.
 *
 * Signals: "answered" (int pull, int pain): an answer was given or taken back (-1);
 *          "corrected" (LissomJournalEntry): "I did it differently", with the same id; the page
 *          shows it already;
 *          "finished" (). */
#define LISSOM_TYPE_CLOSING_PAGE (lissom_closing_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomClosingPage, lissom_closing_page, LISSOM, CLOSING_PAGE, AdwBin)

GtkWidget *lissom_closing_page_new (LissomCatalogue *catalogue);

/* Shows a session that has just ended, with the answers that were given in it. */
void lissom_closing_page_show_entry (LissomClosingPage *self, const LissomJournalEntry *entry);

/* What could come next; NULL: nothing is offered. @offer: (transfer none). Signal "offer-answered"
 * (gboolean take). */
void lissom_closing_page_set_offer (LissomClosingPage *self, const LissomOffer *offer);

G_END_DECLS
