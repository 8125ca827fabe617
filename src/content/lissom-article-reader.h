/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-article.h"
#include "lissom-content-element.h"

G_BEGIN_DECLS

/* What an article may name: ids of stretches and routines, and the numbers of sources
 * (GINT_TO_POINTER).  Borrowed tables; only their keys are looked at. */
typedef struct
{
  GHashTable *stretches;
  GHashTable *routines;
  GHashTable *sources;
} LissomArticleTargets;

/* Makes an article of the root element <article>.
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomArticle *lissom_article_read (const LissomContentElement *root,
                                    const LissomArticleTargets *targets,
                                    GError **error);

G_END_DECLS
