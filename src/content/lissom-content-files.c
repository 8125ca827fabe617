/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-files.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lissom-content-crew.h"

#define MAX_FILES 5000

typedef struct
{
  GFile *file;
  char *name;
  LissomContentDocument *document; /* (nullable) */
  GError *error;                   /* (nullable) */
} Reading;

static void
clear_reading (gpointer data)
{
  Reading *self = data;

  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_pointer (&self->document, lissom_content_document_free);
  g_clear_error (&self->error);
}

/* @is_top: whether it is the folder that was asked for, which need not exist */
static void
collect_files (GFile     *folder,
               gboolean   is_top,
               GArray    *readings,
               GPtrArray *errors)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GError) cause = NULL;

  enumerator = g_file_enumerate_children (folder,
                                          G_FILE_ATTRIBUTE_STANDARD_NAME
                                          "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &cause);

  while (enumerator != NULL)
    {
      GFileInfo *info;
      GFile *child;
      const char *name;

      if (!g_file_enumerator_iterate (enumerator, &info, &child, NULL, &cause) || info == NULL)
        break;

      name = g_file_info_get_name (info);
      if (*name == '.')
        continue;

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        {
          collect_files (child, FALSE, readings, errors);
        }
      else if (g_str_has_suffix (name, ".xml"))
        {
          Reading reading = { g_object_ref (child), g_file_get_parse_name (child), NULL, NULL };

          g_array_append_val (readings, reading);
        }
    }

  if (cause != NULL && !(is_top && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)))
    {
      GError *error = NULL;

      lissom_content_set_file_error (&error, folder, cause);
      g_ptr_array_add (errors, error);
    }
}

static int
compare_readings (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (((const Reading *) a)->name, ((const Reading *) b)->name);
}

static void
read_share (guint    index,
            gpointer data)
{
  Reading *reading = &g_array_index ((GArray *) data, Reading, index);
  g_autoptr (GBytes) bytes = lissom_content_load (reading->file, &reading->error);

  if (bytes != NULL)
    reading->document = lissom_content_document_parse (reading->name, bytes, &reading->error);
}

/* Leaves the others out. */
static void
limit_files (GFile     *folder,
             GArray    *readings,
             GPtrArray *errors)
{
  g_autofree char *name = NULL;
  GError *error = NULL;

  if (readings->len <= MAX_FILES)
    return;

  name = g_file_get_parse_name (folder);
  lissom_content_set_error (&error, LISSOM_CONTENT_ERROR_UNREADABLE, name, 1,
                            _("the folder holds more than %d files, the others are left "
                              "out; remove some"),
                            MAX_FILES);
  g_ptr_array_add (errors, error);
  g_array_set_size (readings, MAX_FILES);
}

GPtrArray *
lissom_content_files_read (GFile     *folder,
                            GPtrArray *errors)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (Reading));
  GPtrArray *documents =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_content_document_free);

  g_array_set_clear_func (readings, clear_reading);
  collect_files (folder, TRUE, readings, errors);
  g_array_sort (readings, compare_readings);
  limit_files (folder, readings, errors);
  lissom_content_share_out (readings->len, read_share, readings);

  for (guint i = 0; i < readings->len; i++)
    {
      Reading *reading = &g_array_index (readings, Reading, i);

      if (reading->document != NULL)
        g_ptr_array_add (documents, g_steal_pointer (&reading->document));
      else
        g_ptr_array_add (errors, g_steal_pointer (&reading->error));
    }

  return documents;
}
