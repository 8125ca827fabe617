/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"

G_BEGIN_DECLS

/* The studies, guidelines and pages that the content rests on, from data/content/sources.xml. */

/* The source @id ("24") as it is cited everywhere: authors, year, place; not translated.
 * Returns: (nullable): NULL when there is no such source */
const char *lissom_source_get (const char *id);

/* Their ids in the order of the list, NULL-terminated. */
const char *const *lissom_sources_list (void);

/* Reads the child <sources> of @parent, which holds ids between white space, into @sources; where
 * it is missing, none. A source that is not in the list, or stands there twice, is an error. */
gboolean lissom_sources_read (const LissomContentElement *parent, GStrv *sources, GError **error);

G_END_DECLS
