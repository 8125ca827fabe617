/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card of the place "Learn": picture, title, how long it takes. Pressing it calls
 * "win.show-article" with the id. */
#define LISSOM_TYPE_ARTICLE_CARD (lissom_article_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomArticleCard, lissom_article_card, LISSOM, ARTICLE_CARD, GtkButton)

/* @number: its place among all articles, from 1 */
GtkWidget *lissom_article_card_new (LissomArticle *article,
                                    LissomCatalogue *catalogue,
                                    guint number);

G_END_DECLS
