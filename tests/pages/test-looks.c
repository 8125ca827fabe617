/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-looks LOOK FOLDER: every page in one look, with the translations in FOLDER: it appears without
 * a warning, fits the narrowest window we promise, and all its words can be read. With LISSOM_LOOKS
 * set to a folder each page is also saved there as a picture, to be looked at by people; what has to
 * be scrolled to is in a second one, NAME-LOOK-whole.png.
 */
#include "looks-groups.h"
#include "looks-stage.h"

int
main (int argc, char *argv[])
{
  /* Without the system's data folders icons could not be read, so nothing is isolated; the
   * pages are given a journal in a folder of its own. */
  g_test_init (&argc, &argv, NULL);
  if (argc != 3 || !looks_init (argv[1], argv[2]))
    g_error ("usage: test-looks LOOK FOLDER");

  looks_add_safety ();
  looks_add_library ();
  looks_add_progress ();
  return g_test_run ();
}
