/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* The safety page: when to stop at once, the emergency card, and who should not start, should ask
 * first or gets another version, each with where that comes from. It can be read before anything
 * has been accepted. */
#define LISSOM_TYPE_CAUTIONS_PAGE (lissom_cautions_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomCautionsPage, lissom_cautions_page, LISSOM, CAUTIONS_PAGE, AdwBin)

GtkWidget *lissom_cautions_page_new (LissomCatalogue *catalogue);
/* The same in a window of its own above @parent, while there is no way back yet. */
void lissom_cautions_page_show_above (GtkWindow *parent, LissomCatalogue *catalogue);

G_END_DECLS
