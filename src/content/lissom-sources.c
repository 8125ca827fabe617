/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-sources.h"

#include <glib/gi18n-lib.h>

#define MAX_SOURCES 500

static gboolean
read_number (const LissomContentElement *element,
             const char                 *name,
             int                        *number,
             GError                    **error)
{
  return lissom_content_element_get_int (element, name, 1, LISSOM_MAX_SOURCE, 1, number, error);
}

static gboolean
read_cite (const LissomContentElement *element,
           GHashTable                 *sources,
           GArray                     *numbers,
           GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "source", 1, 1 },
    { NULL },
  };
  static const LissomContentRule no_children[] = { { NULL } };
  int number;

  if (!lissom_content_element_check (element, attributes, no_children, error) ||
      !read_number (element, "source", &number, error))
    return FALSE;

  if (sources != NULL && !g_hash_table_contains (sources, GINT_TO_POINTER (number)))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is no source %d; correct the number or add the "
                                          "source"),
                                        number);
      return FALSE;
    }

  for (guint i = 0; i < numbers->len; i++)
    {
      if (g_array_index (numbers, int, i) == number)
        {
          lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("the source %d is named twice; keep one of them"),
                                            number);
          return FALSE;
        }
    }

  g_array_append_val (numbers, number);
  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

gboolean
lissom_cites_read (const LissomContentElement *parent,
                   GHashTable                 *sources,
                   GArray                     *numbers,
                   GError                    **error)
{
  for (guint i = 0; i < parent->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (parent, i);

      if (g_str_equal (child->name, "cite") && !read_cite (child, sources, numbers, error))
        return FALSE;
    }

  g_array_sort (numbers, compare_numbers);
  return TRUE;
}

/* Titles of papers are not translated. */
static gboolean
read_source (const LissomContentElement *element,
             GHashTable                 *known,
             GHashTable                 *added,
             GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "number", 1, 1 },
    { NULL },
  };
  int number;

  if (!lissom_content_element_check_text_with (element, attributes, error) ||
      !read_number (element, "number", &number, error))
    return FALSE;

  if (g_hash_table_contains (known, GINT_TO_POINTER (number)) ||
      !g_hash_table_insert (added, GINT_TO_POINTER (number), g_strdup (element->text)))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is a source %d already; give this one another "
                                          "number"),
                                        number);
      return FALSE;
    }

  return TRUE;
}

gboolean
lissom_sources_read (const LissomContentElement *root,
                     GHashTable                 *sources,
                     GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    { "id", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "source", 1, MAX_SOURCES },
    { NULL },
  };
  g_autoptr (GHashTable) added = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer number, text;

  if (!lissom_content_element_check (root, attributes, children, error) ||
      lissom_content_element_get_id (root, "id", error) == NULL)
    return FALSE;

  for (guint i = 0; i < root->n_children; i++)
    {
      if (!read_source (lissom_content_element_get_child (root, i), sources, added, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, added);
  while (g_hash_table_iter_next (&iter, &number, &text))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (sources, number, text);
    }

  return TRUE;
}
