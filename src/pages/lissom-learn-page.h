/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The place "Learn": all articles as cards. */
#define LISSOM_TYPE_LEARN_PAGE (lissom_learn_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomLearnPage, lissom_learn_page, LISSOM, LEARN_PAGE, AdwBin)

GtkWidget *lissom_learn_page_new (LissomCatalogue *catalogue);

G_END_DECLS
