/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* The library: every stretch as a card with its living picture. */
#define LISSOM_TYPE_STRETCHES_PAGE (lissom_stretches_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchesPage, lissom_stretches_page, LISSOM, STRETCHES_PAGE, AdwBin)

GtkWidget *lissom_stretches_page_new (LissomCatalogue *catalogue);

G_END_DECLS
