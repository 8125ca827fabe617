/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "lissom-content-element.h"

G_BEGIN_DECLS

/* The largest content file that is read, in bytes. */
#define LISSOM_CONTENT_MAX_SIZE (1024 * 1024)

/* A content file as a tree of elements: one <stretch>, <routine>, <article> or
 * list of <sources> of a format this
 * version knows.  This layer knows the XML and its limits: UTF-8, no document type, no
 * entities of its own, limited size, depth, counts and lengths.  What the elements mean
 * is the readers' business. */
typedef struct
{
  char *file; /* the name used in complaints */
  LissomContentElement *root;
} LissomContentDocument;

/* Returns: (transfer full) (nullable): NULL with @error set when @bytes are no such file */
LissomContentDocument *lissom_content_document_parse (const char *file,
                                                      GBytes *bytes,
                                                      GError **error);
void lissom_content_document_free (LissomContentDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomContentDocument, lissom_content_document_free)

G_END_DECLS
