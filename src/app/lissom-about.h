/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"

G_BEGIN_DECLS

void lissom_about_show (GtkWindow *parent, LissomCatalogue *catalogue);

/* What helps to find a fault: versions, renderer, language, unreadable content. Names no
 * person and no file of theirs. Returns: (transfer full) */
char *lissom_about_get_debug_info (GtkWidget *widget, LissomCatalogue *catalogue);

G_END_DECLS
