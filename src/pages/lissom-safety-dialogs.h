/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* Small questions and answers about safety, over a window. */

/* "Anything new since last time?", with what is changed for the person today and why. Responses:
 * "yes", "no". @changes: (element-type LissomChange) (nullable). Not shown yet. */
GtkWidget *lissom_news_dialog_new (GtkWindow *parent, GPtrArray *changes, LissomCatalogue *catalogue);

/* Why, and where that comes from. @sentence: (nullable): what was done, before the reason */
void lissom_why_dialog_show (GtkWindow *parent, const LissomSafetyRule *rule, const char *sentence,
                             LissomCatalogue *catalogue);

/* A flat button "Why?" that shows the dialog above. @rule lives for ever. */
GtkWidget *lissom_why_button_new (const LissomSafetyRule *rule, const char *sentence,
                                  LissomCatalogue *catalogue);

G_END_DECLS
