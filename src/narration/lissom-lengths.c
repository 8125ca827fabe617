/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-lengths.h"

#include <gio/gio.h>
#include <string.h>

#define RESOURCE RESOURCE_BASE "/narration/lengths.tsv"

GHashTable *
lissom_lengths_parse (const char *data, const char *stamp)
{
  g_autoptr (GHashTable) lengths = NULL;
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);

  if (lines[0] == NULL || strcmp (lines[0], stamp) != 0)
    return NULL;

  lengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char *end = NULL;
      gint64 length = g_ascii_strtoll (lines[i], &end, 10);

      if (end == lines[i] || *end != '\t' || length <= 0 || length > G_MAXINT)
        return NULL;
      g_hash_table_insert (lengths, g_strcompress (end + 1), GINT_TO_POINTER ((int) length));
    }
  return g_steal_pointer (&lengths);
}

GHashTable *
lissom_lengths_load (const char *stamp)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *data = NULL;

  if (bytes == NULL)
    return NULL;
  data = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return lissom_lengths_parse (data, stamp);
}

char *
lissom_lengths_to_text (GHashTable *lengths, const char *stamp)
{
  GString *text = g_string_new (stamp);
  g_autoptr (GList) keys = g_hash_table_get_keys (lengths);

  g_string_append_c (text, '\n');
  keys = g_list_sort (keys, (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autofree char *escaped = g_strescape (l->data, NULL);
      int length = GPOINTER_TO_INT (g_hash_table_lookup (lengths, l->data));

      g_string_append_printf (text, "%d\t%s\n", length, escaped);
    }
  return g_string_free (text, FALSE);
}
