/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The picture of an article as it stands on its card: still, nothing to press.
 * Returns: (transfer floating) */
GtkWidget *lissom_article_picture_new (LissomArticle *article, LissomCatalogue *catalogue);

/* One of the stretches a picture is made of: the first of the ids that the catalogue has.
 * @ids: NULL-terminated. Returns: (transfer none) (nullable) */
LissomStretch *lissom_article_picture_find (LissomCatalogue *catalogue, const char *const *ids);

G_END_DECLS
