/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* The library: all stretches as cards, with search and filters above them. What is not for this
 * person is left out; how much that is, and why, can be asked.
 * Signal "chosen" (LissomStretch *stretch): a card was pressed. */
#define LISSOM_TYPE_STRETCHES_PAGE (lissom_stretches_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchesPage, lissom_stretches_page, LISSOM, STRETCHES_PAGE, AdwBin)

/* @stretches: a GListModel of LissomStretch: the catalogue */
GtkWidget *lissom_stretches_page_new (GListModel *stretches);

/* @safety: (nullable): who says what is not for this person; NULL: everything is shown */
void lissom_stretches_page_set_safety (LissomStretchesPage *self, LissomSafety *safety);

/* Puts the cursor into the search entry, with what stands there selected. */
void lissom_stretches_page_search (LissomStretchesPage *self);
/* The stretches that are shown now. Returns: (transfer none): a GListModel of LissomStretch */
GListModel *lissom_stretches_page_get_shown (LissomStretchesPage *self);

G_END_DECLS
