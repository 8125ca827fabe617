/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * print-direct PRINTER [ROUTINE]: prints a sheet without a dialog, as the waiting room does; for
 * test_printing.py. Says "printed", or why not on standard error, and ends.
 */
#include "lissom-catalogue.h"
#include "lissom-direct-print.h"

#include <gtk/gtk.h>

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

int
main (int argc, char **argv)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomSheetOptions options = { .paper = LISSOM_PAPER_A4 };
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, >=, 2);
  /* Without a display it fails, but by then knows how to print. */
  gtk_init_check ();
  sheet = lissom_sheet_new_for_routine (
    lissom_catalogue_find_routine (catalogue, argc > 2 ? argv[2] : "two-basics"), &options, &error);
  g_assert_no_error (error);

  lissom_direct_print_async (sheet, argv[1], "Lissom", NULL, printed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  if (lissom_direct_print_finish (result, &error))
    {
      g_print ("printed\n");
      return 0;
    }
  g_printerr ("%s %d: %s\n", g_quark_to_string (error->domain), error->code, error->message);
  return 1;
}
