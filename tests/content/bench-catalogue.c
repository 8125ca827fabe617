/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "lissom-bench.h"
#include "lissom-catalogue.h"

/* A library of two thousand stretches is read in a blink. */
#define N_STRETCHES 2000
#define N_RUNS 9
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

/* One load and nothing before it, as at the start of the program. */
static int
load_once (const char *folder)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  double start = lissom_bench_now ();

  lissom_catalogue_add_folder (catalogue, file);
  g_print ("%f\n", lissom_bench_now () - start);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, N_STRETCHES + 24);
  return 0;
}

static double
measure_load (const char *program,
              const char *folder)
{
  const char *const arguments[] = { program, folder, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_ascii_strtod (output, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  double times[N_RUNS];

  setlocale (LC_ALL, "");
  if (argc == 2)
    return load_once (argv[1]);

  folder = write_library ();
  for (guint run = 0; run < N_RUNS; run++)
    times[run] = measure_load (argv[0], folder);
  remove_library (folder);

  lissom_bench_report ("2000 stretches read, best of 9", lissom_bench_quantile (times, N_RUNS, 0),
                       LIMIT_MS, "ms");
  g_print ("median %.2f ms\n", lissom_bench_quantile (times, N_RUNS, 0.5));
  return lissom_bench_finish ();
}
