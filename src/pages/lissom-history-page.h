/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-journal.h"

G_BEGIN_DECLS

/* All sessions, the newest first, month by month as they are wanted: to be corrected, deleted, and
 * brought back. */
#define LISSOM_TYPE_HISTORY_PAGE (lissom_history_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomHistoryPage, lissom_history_page, LISSOM, HISTORY_PAGE, AdwBin)

GtkWidget *lissom_history_page_new (LissomJournal *journal);

/* How many are listed now. For tests. */
guint lissom_history_page_get_n_listed (LissomHistoryPage *self);
/* As its button does; the toast brings it back. */
void lissom_history_page_delete (LissomHistoryPage *self, guint index);
void lissom_history_page_undo (LissomHistoryPage *self);

G_END_DECLS
