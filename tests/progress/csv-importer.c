/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-transfer.h"

/* csv-importer FOLDER FILE: imports FILE into the journal in FOLDER. */

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 3);
  file = g_file_new_for_path (argv[2]);
  stream = g_file_read (file, NULL, &error);
  g_assert_no_error (error);
  if (!lissom_import_csv (argv[1], G_INPUT_STREAM (stream), NULL, NULL, &error))
    g_error ("%s", error->message);
  return 0;
}
