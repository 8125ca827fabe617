/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-journal.h"

G_BEGIN_DECLS

/* "How stiff do you feel?", once before each session: one tap, or none. An answer is kept as a
 * measurement at once; another tap changes it, the same one again takes it back. It is asked again
 * after the next session, and on the next day. */
#define LISSOM_TYPE_STIFFNESS_CARD (lissom_stiffness_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomStiffnessCard, lissom_stiffness_card, LISSOM, STIFFNESS_CARD, AdwBin)

GtkWidget *lissom_stiffness_card_new (LissomJournal *journal);

/* Whether to ask: nothing has been answered on the day of @now since the last session.
 * @measurements, @entries: of LissomMeasurement and LissomJournalEntry, oldest first */
gboolean lissom_stiffness_card_asks (GPtrArray *measurements, GPtrArray *entries, GDateTime *now);

G_END_DECLS
