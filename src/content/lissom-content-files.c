/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-content-files.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lissom-content-crew.h"
#include "lissom-stretch-reader.h"

#define MAX_FILES 5000

static void
clear_file (gpointer data)
{
  LissomContentFile *self = data;

  g_free (self->name);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->stretch);
  g_clear_pointer (&self->document, lissom_content_document_free);
  g_clear_error (&self->error);
}

GArray *
lissom_content_files_new (void)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (LissomContentFile));

  g_array_set_clear_func (files, clear_file);
  return files;
}

/* @is_top: whether it is the folder that was asked for, which need not exist */
static void
collect_files (GFile     *folder,
               gboolean   is_top,
               GArray    *files,
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
          collect_files (child, FALSE, files, errors);
        }
      else if (g_str_has_suffix (name, ".xml"))
        {
          LissomContentFile file = { g_file_get_parse_name (child), g_object_ref (child) };

          g_array_append_val (files, file);
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
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const LissomContentFile *) a)->name, ((const LissomContentFile *) b)->name);
}

/* Leaves the others out. */
static void
limit_files (GFile     *folder,
             GArray    *files,
             GPtrArray *errors)
{
  g_autofree char *name = NULL;
  GError *error = NULL;

  if (files->len <= MAX_FILES)
    return;

  name = g_file_get_parse_name (folder);
  lissom_content_set_error (&error, LISSOM_CONTENT_ERROR_UNREADABLE, name, 1,
                            _("the folder holds more than %d files, the others are left "
                              "out; remove some"),
                            MAX_FILES);
  g_ptr_array_add (errors, error);
  g_array_set_size (files, MAX_FILES);
}

void
lissom_content_files_add_folder (GArray    *files,
                                 GFile     *folder,
                                 GPtrArray *errors)
{
  collect_files (folder, TRUE, files, errors);
  g_array_sort (files, compare_names);
  limit_files (folder, files, errors);
}

static LissomContentDocument *
parse (const LissomContentFile *self,
       GError                 **error)
{
  g_autoptr (GBytes) bytes =
    self->bytes != NULL ? g_bytes_ref (self->bytes) : lissom_content_load (self->file, error);

  return bytes != NULL ? lissom_content_document_parse (self->name, bytes, error) : NULL;
}

static void
read_file (guint    index,
           gpointer files)
{
  LissomContentFile *self = &g_array_index ((GArray *) files, LissomContentFile, index);
  g_autoptr (LissomContentDocument) document = parse (self, &self->error);

  if (document == NULL)
    return;

  if (g_str_equal (document->root->name, "stretch"))
    {
      self->stretch = lissom_stretch_read (document->root, NULL, &self->error);
      self->line = document->root->line;
    }
  else
    {
      self->document = g_steal_pointer (&document);
    }
}

void
lissom_content_files_read (GArray *files)
{
  lissom_content_share_out (files->len, read_file, files);
}

LissomStretch *
lissom_content_file_read_stretch (const LissomContentFile *self,
                                  GHashTable              *sources,
                                  GError                 **error)
{
  g_autoptr (LissomContentDocument) document = parse (self, error);

  return document != NULL ? lissom_stretch_read (document->root, sources, error) : NULL;
}
