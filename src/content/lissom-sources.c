/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-sources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "lissom-content-document.h"
#include "lissom-content-resources.h"

#define SOURCES_FILE "sources.xml"
#define MAX_SOURCES 500 /* in the list */
#define MAX_NAMED 12    /* by one stretch or routine */

typedef struct
{
  GHashTable *texts; /* by id */
  GPtrArray *ids;    /* NULL-terminated */
} List;

static gboolean
read_source (List                       *list,
             const LissomContentElement *element,
             GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "id", 1, 1 },
    { NULL },
  };
  const char *id;

  if (!lissom_content_element_check_text_with (element, attributes, error))
    return FALSE;

  id = lissom_content_element_get_attribute (element, "id");
  if (!g_hash_table_insert (list->texts, g_strdup (id), g_strdup (element->text)))
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is a <%s> with the id “%s” already; give this "
                                          "one another id"),
                                        element->name, id);
      return FALSE;
    }

  g_ptr_array_add (list->ids, g_strdup (id));
  return TRUE;
}

static gboolean
read_list (List    *list,
           GError **error)
{
  static const LissomContentRule attributes[] = {
    { "format", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "source", 1, MAX_SOURCES },
    { NULL },
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LissomContentDocument) document = NULL;

  bytes = g_resource_lookup_data (lissom_content_get_resource (),
                                  RESOURCE_BASE "/content/" SOURCES_FILE,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return FALSE;

  document = lissom_content_document_parse (SOURCES_FILE, bytes, error);
  if (document == NULL ||
      !lissom_content_element_check (document->root, attributes, children, error))
    return FALSE;

  for (guint i = 0; i < document->root->children->len; i++)
    {
      if (!read_source (list, lissom_content_element_get_child (document->root, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Read once, at the first question. */
static const List *
get_list (void)
{
  static gsize initialised;
  static List list;

  if (g_once_init_enter (&initialised))
    {
      g_autoptr (GError) error = NULL;

      list.texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      list.ids = g_ptr_array_new_null_terminated (100, g_free, TRUE);
      if (!read_list (&list, &error))
        g_critical ("%s", error->message);

      g_once_init_leave (&initialised, 1);
    }

  return &list;
}

const char *
lissom_source_get (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (get_list ()->texts, id);
}

const char *const *
lissom_sources_list (void)
{
  return (const char *const *) get_list ()->ids->pdata;
}

static gboolean
check_source (const LissomContentElement *element,
              char                      **ids,
              guint                       index,
              GError                    **error)
{
  if (lissom_source_get (ids[index]) == NULL)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("there is no source “%s”; write one that the list of "
                                          "sources has"),
                                        ids[index]);
      return FALSE;
    }

  for (guint i = 0; i < index; i++)
    {
      if (g_str_equal (ids[i], ids[index]))
        {
          lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("the source “%s” stands twice in <%s>; keep one of "
                                              "them"),
                                            ids[index], element->name);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
lissom_sources_read (const LissomContentElement *parent,
                     GStrv                      *sources,
                     GError                    **error)
{
  const LissomContentElement *element = lissom_content_element_find (parent, "sources");
  g_auto (GStrv) ids = NULL;

  if (element == NULL)
    {
      *sources = g_new0 (char *, 1);
      return TRUE;
    }

  if (!lissom_content_element_check_text (element, error))
    return FALSE;

  /* White space is folded already. */
  ids = g_strsplit (element->text, " ", MAX_NAMED + 1);
  if (g_strv_length (ids) > MAX_NAMED)
    {
      lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                        _("<%s> names more than %d sources; leave the best"),
                                        element->name, MAX_NAMED);
      return FALSE;
    }

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!check_source (element, ids, i, error))
        return FALSE;
    }

  *sources = g_steal_pointer (&ids);
  return TRUE;
}
