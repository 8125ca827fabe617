/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-check-command.h"

#include "lissom-linter.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

gboolean
lissom_check_command_run (const char *const *files, GError **error)
{
  g_autoptr (LissomCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) findings = NULL;
  guint n;

  if (files == NULL || files[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--check does not know what to look at; add the names of content files"));
      return FALSE;
    }

  for (guint i = 0; files[i] != NULL; i++)
    g_ptr_array_add (list, g_file_new_for_commandline_arg (files[i]));

  catalogue = lissom_catalogue_new ();
  lissom_catalogue_add_packs (catalogue);
  findings = lissom_linter_check (catalogue, list);
  n = g_strv_length (findings);
  for (guint i = 0; i < n; i++)
    puts (findings[i]);
  fflush (stdout);
  if (n == 0)
    return TRUE;

  /* Translators: of lissom --check; %u is a number */
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               g_dngettext (GETTEXT_PACKAGE, "%u finding", "%u findings", n), n);
  return FALSE;
}
