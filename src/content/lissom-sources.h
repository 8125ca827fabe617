/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"

G_BEGIN_DECLS

/* The studies, guidelines and pages that the texts rest on, by their numbers. */

/* The largest number of a source. */
#define LISSOM_MAX_SOURCE 999

/* Adds the entries of the root element <sources> to @sources: GINT_TO_POINTER (number) to
 * char * (owned).  A number that is there already is an error; nothing is added then. */
gboolean lissom_sources_read (const LissomContentElement *root,
                              GHashTable *sources,
                              GError **error);

/* Adds the sources that the children <cite> of @parent name to @numbers (of int), which are sorted
 * then.  One that is named twice, or that is not in @sources (see lissom_sources_read (); NULL: any
 * will do), is an error. */
gboolean lissom_cites_read (const LissomContentElement *parent,
                            GHashTable *sources,
                            GArray *numbers,
                            GError **error);

G_END_DECLS
