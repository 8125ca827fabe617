/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-narrator.h"
#include "lissom-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One article: its picture with what can be done with it, its text, which can be read aloud,
 * what to try, and its sources.  Actions "article.listen" (plays and pauses), "article.stop",
 * "article.print" (the pelvis model). */
#define LISSOM_TYPE_ARTICLE_PAGE (lissom_article_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomArticlePage, lissom_article_page, LISSOM, ARTICLE_PAGE, AdwBin)

/* @narrator: (nullable): NULL where nothing can be spoken */
GtkWidget *lissom_article_page_new (LissomArticle *article,
                                    LissomCatalogue *catalogue,
                                    LissomNarrator *narrator);

LissomArticle *lissom_article_page_get_article (LissomArticlePage *self);
/* Returns: (transfer none) (nullable) */
LissomReading *lissom_article_page_get_reading (LissomArticlePage *self);

G_END_DECLS
