/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-document.h"

G_BEGIN_DECLS

/* Returns: the line on which @to stands, when @from is the beginning of the file; from 1 */
int lissom_content_count_lines (const char *from, const char *to);

/* lissom_content_build:
 * @document: has its name and its memory, and no root yet
 * @data: UTF-8 without control characters
 * @is_verbatim: whether its texts are somebody's own
 *
 * Makes the tree of elements of XML, within the limits of a content file.
 *
 * Returns: FALSE with a LISSOM_CONTENT_ERROR set; the document is then of no use */
gboolean lissom_content_build (LissomContentDocument *document,
                               const char *data,
                               gsize size,
                               gboolean is_verbatim,
                               GError **error);

G_END_DECLS
