/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "lissom-content-types.h"

G_BEGIN_DECLS

/* The longest text of an element, in characters. */
#define LISSOM_CONTENT_MAX_TEXT 2000

/* One element of a content file, with the line it stands on, so that every complaint
 * can name its place.  The readers of stretches and routines ask it for its parts; it
 * knows nothing about either.  The document owns it and its strings. */
typedef struct _LissomContentElement LissomContentElement;

struct _LissomContentElement
{
  const char *file;             /* borrowed from the document */
  int line;                     /* where its start tag ends, from 1 */
  const char *name;
  const char **attribute_names; /* as written, NULL-terminated */
  const char **attribute_values;
  const char *text;             /* white space folded; "" in an element that holds elements */
  gboolean is_verbatim;         /* its text is somebody's own and is never translated */
  LissomContentElement **children;
  guint n_children;
  LissomContentElement *parent; /* borrowed; NULL for the root */
};

/* How often a child may stand in its parent, or whether an attribute must be there.
 * Lists of rules end with a NULL name. */
typedef struct
{
  const char *name;
  guint min;
  guint max;
} LissomContentRule;

/* The one place where "FILE:LINE: what; what to do" is put together. */
void lissom_content_set_error (GError **error,
                               LissomContentError code,
                               const char *file,
                               int line,
                               const char *format,
                               ...) G_GNUC_PRINTF (5, 6);
void lissom_content_element_set_error (const LissomContentElement *self,
                                       GError **error,
                                       LissomContentError code,
                                       const char *format,
                                       ...) G_GNUC_PRINTF (4, 5);

/* Refuses attributes and children that are unknown, missing or too many, and children
 * that do not stand in the order of their rules.  @attributes may be NULL for an element
 * whose attributes another library judges. */
gboolean lissom_content_element_check (const LissomContentElement *self,
                                       const LissomContentRule *attributes,
                                       const LissomContentRule *children,
                                       GError **error);

/* The same for an element that holds one text: it may carry the attributes "note" and
 * "context" for translators, has no children and says something. */
gboolean lissom_content_element_check_text (const LissomContentElement *self, GError **error);

/* The same for a text that carries attributes of its own besides. */
gboolean lissom_content_element_check_text_with (const LissomContentElement *self,
                                                 const LissomContentRule *attributes,
                                                 GError **error);

/* Returns: (transfer none) (nullable): the first child called @name */
const LissomContentElement *lissom_content_element_find (const LissomContentElement *self,
                                                         const char *name);
const LissomContentElement *lissom_content_element_get_child (const LissomContentElement *self,
                                                              guint index);

/* Returns: (transfer none) (nullable) */
const char *lissom_content_element_get_attribute (const LissomContentElement *self,
                                                  const char *name);

/* The text in the language of the person.
 * Returns: (transfer full) */
char *lissom_content_element_dup_text (const LissomContentElement *self);

/* The number in attribute @name, from @min to @max.  Where the attribute is missing,
 * @fallback. */
gboolean lissom_content_element_get_int (const LissomContentElement *self,
                                         const char *name,
                                         int min,
                                         int max,
                                         int fallback,
                                         int *value,
                                         GError **error);

/* The position in @words (NULL-terminated) of the word in attribute @name, which must
 * be there. */
gboolean lissom_content_element_get_word (const LissomContentElement *self,
                                          const char *name,
                                          const char *const *words,
                                          int *value,
                                          GError **error);

/* The name in attribute @name, which must be there: small letters, digits and single
 * hyphens, beginning with a letter, at most 64 characters.  NULL with @error set.
 * Returns: (transfer none) (nullable) */
const char *lissom_content_element_get_id (const LissomContentElement *self,
                                           const char *name,
                                           GError **error);

/* The words in attribute @name, which are parted by white space: of @choice (NULL-terminated) where
 * that is given, else ids as lissom_content_element_get_id () knows them; none twice.  Where the
 * attribute is missing, none.
 * Returns: (transfer full) (nullable): NULL with @error set */
GStrv lissom_content_element_dup_list (const LissomContentElement *self,
                                       const char *name,
                                       const char *const *choice,
                                       GError **error);

/* @text as a content file can hold it: valid, white space folded, no control characters, at most
 * LISSOM_CONTENT_MAX_TEXT characters.
 * Returns: (transfer full) */
char *lissom_clean_text (const char *text);

/* A plain decimal number like "-12.5", whatever the locale. */
gboolean lissom_content_parse_number (const char *text, double *value);

G_END_DECLS
