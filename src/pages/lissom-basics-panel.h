/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-illustration.h"

G_BEGIN_DECLS

/* The basic stretches as three panels; pressing one begins it. */
#define LISSOM_TYPE_BASICS_PANEL (lissom_basics_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomBasicsPanel, lissom_basics_panel, LISSOM, BASICS_PANEL, LissomIllustration)

GtkWidget *lissom_basics_panel_new (LissomCatalogue *catalogue);

G_END_DECLS
