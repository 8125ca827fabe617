/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <obstack.h>

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
  struct obstack memory; /* of the elements and of what they say */
} LissomContentDocument;

/* Returns: (transfer full) (nullable): NULL with @error set when @bytes are no such file */
LissomContentDocument *lissom_content_document_parse (const char *file,
                                                      GBytes *bytes,
                                                      GError **error);
/* The same for a file of somebody's own, whose texts are never looked up among the translations. */
LissomContentDocument *lissom_content_document_parse_verbatim (const char *file,
                                                               GBytes *bytes,
                                                               GError **error);
void lissom_content_document_free (LissomContentDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomContentDocument, lissom_content_document_free)

/* What is in @file, unless that is too much or no file at all.  Blocks.
 * Returns: (transfer full) (nullable): NULL with a LISSOM_CONTENT_ERROR set */
GBytes *lissom_content_load (GFile *file, GError **error);

/* What the file system says of @file, in the form of all other complaints. */
void lissom_content_set_file_error (GError **error, GFile *file, const GError *cause);

G_END_DECLS
