/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "lissom-content-types.h"

G_BEGIN_DECLS

/* A good file with one thing wrong: what the reader says, and whether the schema can
 * see it. */
typedef struct
{
  const char *name;
  const char *file;    /* beside the tests */
  const char *find;    /* stands once in it */
  const char *replace;
  int line;            /* where the complaint points to */
  LissomContentError code;
  const char *message; /* after "FILE:LINE: " */
  gboolean schema_sees;
} ContentFault;

extern const ContentFault content_faults[];
extern const guint n_content_faults;

/* The same for articles and lists of sources. */
extern const ContentFault article_faults[];
extern const guint n_article_faults;

/* Returns: (transfer full): a file beside the tests */
char *content_load (const char *file);

/* Returns: (transfer full): the file with the fault in it */
char *content_fault_apply (const ContentFault *fault);

G_END_DECLS
