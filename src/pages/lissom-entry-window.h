/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-journal.h"

G_BEGIN_DECLS

/* "I did it differently": corrects one session. Signal "saved" (LissomJournalEntry): the corrected
 * one, with the same id. */
#define LISSOM_TYPE_ENTRY_WINDOW (lissom_entry_window_get_type ())
G_DECLARE_FINAL_TYPE (LissomEntryWindow, lissom_entry_window, LISSOM, ENTRY_WINDOW, AdwWindow)

GtkWidget *lissom_entry_window_new (GtkWindow *parent, const LissomJournalEntry *entry);

G_END_DECLS
