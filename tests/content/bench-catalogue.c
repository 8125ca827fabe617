/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "lissom-catalogue.h"

/* A library of two thousand stretches is read in a blink. */
#define N_STRETCHES 2000
#define N_RUNS 5
#define LIMIT_MS 150

static char *
write_library (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  char *folder = g_dir_make_tmp ("lissom-bench-XXXXXX", NULL);

  for (guint i = 0; i < N_STRETCHES; i++)
    {
      guint which = i % g_list_model_get_n_items (G_LIST_MODEL (catalogue));
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), which);
      const char *id = lissom_stretch_get_id (stretch);
      g_autofree char *resource =
        g_strdup_printf (RESOURCE_BASE "/content/stretches/%s.xml", id);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autofree char *old_id = g_strdup_printf (" id=\"%s\"", id);
      g_autofree char *new_id = g_strdup_printf (" id=\"%s-%u\"", id, i);
      g_auto (GStrv) parts = g_strsplit (text, old_id, 2);
      g_autofree char *copy = g_strjoinv (new_id, parts);
      g_autofree char *path = g_strdup_printf ("%s/%u.xml", folder, i);

      g_assert_true (g_file_set_contents (path, copy, -1, NULL));
    }
  return folder;
}

static void
remove_library (const char *folder)
{
  for (guint i = 0; i < N_STRETCHES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.xml", folder, i);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (void)
{
  g_autofree char *folder = NULL;
  gint64 best = G_MAXINT64;

  setlocale (LC_ALL, "");
  folder = write_library ();

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
      g_autoptr (GFile) file = g_file_new_for_path (folder);
      gint64 start = g_get_monotonic_time ();

      lissom_catalogue_add_folder (catalogue, file);
      best = MIN (best, g_get_monotonic_time () - start);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, N_STRETCHES + 24);
    }

  remove_library (folder);
  g_print ("%d stretches read in %.1f ms (at most %d)\n", N_STRETCHES, (double) best / 1000, LIMIT_MS);
  return best / 1000 <= LIMIT_MS ? 0 : 1;
}
