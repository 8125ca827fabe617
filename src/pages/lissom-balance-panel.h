/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-illustration.h"

G_BEGIN_DECLS

/* Stretching and strengthening side by side, and a week in which both have their days. */
#define LISSOM_TYPE_BALANCE_PANEL (lissom_balance_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomBalancePanel, lissom_balance_panel, LISSOM, BALANCE_PANEL, LissomIllustration)

/* @picture: (transfer floating): the picture of the article */
GtkWidget *lissom_balance_panel_new (GtkWidget *picture);

G_END_DECLS
