/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "content-faults.h"
#include "lissom-catalogue.h"
#include "lissom-scratch-home.h"

static void
install (const char *data_folder,
         const char *name,
         const char *text)
{
  g_autofree char *folder = g_build_filename (data_folder, "lissom", "content", "a-pack", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Packs for everybody come before those of the person; what is broken is told and left out. */
static void
test_packs (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *hold = content_load ("hold.xml");
  g_autofree char *reps = content_load ("reps.xml");
  g_autofree char *routine = content_load ("routine.xml");
  const char *const *reports;

  install (g_get_system_data_dirs ()[0], "hold.xml", hold);
  install (g_get_user_data_dir (), "hold-again.xml", hold);
  install (g_get_user_data_dir (), "reps.xml", reps);
  install (g_get_user_data_dir (), "routine.xml", routine);
  install (g_get_user_data_dir (), "broken.xml", "<stretch");

  lissom_catalogue_add_packs (catalogue);
  g_assert_nonnull (lissom_catalogue_find_stretch (catalogue, "a-hold"));
  g_assert_nonnull (lissom_catalogue_find_stretch (catalogue, "some-reps"));
  g_assert_nonnull (lissom_catalogue_find_routine (catalogue, "a-routine"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 26);

  reports = lissom_catalogue_get_reports (catalogue);
  g_assert_cmpuint (g_strv_length ((char **) reports), ==, 2);
  g_assert_nonnull (strstr (reports[0], "broken.xml:1: "));
  g_assert_nonnull (strstr (reports[1], "hold-again.xml:5: there is a <stretch> with the id"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/packs", test_packs);

  return g_test_run ();
}
