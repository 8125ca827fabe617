/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* The library: all stretches as cards, with search and filters above them. A press on a card
 * calls win.show-stretch. */
#define LISSOM_TYPE_STRETCHES_PAGE (lissom_stretches_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchesPage, lissom_stretches_page, LISSOM, STRETCHES_PAGE, AdwBin)

/* @stretches: a GListModel of LissomStretch: the catalogue */
GtkWidget *lissom_stretches_page_new (GListModel *stretches);

/* Puts the cursor into the search entry, with what stands there selected. */
void lissom_stretches_page_search (LissomStretchesPage *self);
/* The stretches that are shown now. Returns: (transfer none): a GListModel of LissomStretch */
GListModel *lissom_stretches_page_get_shown (LissomStretchesPage *self);

G_END_DECLS
