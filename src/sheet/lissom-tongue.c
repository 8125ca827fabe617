/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-tongue.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (lissom-sheet-error-quark, lissom_sheet_error)

/* The language the program is written in. */
#define SOURCE_LANGUAGE "en"

/* gettext's own sign that the environment has changed: its memory is of no use any more. */
extern int _nl_msg_cat_cntr;

static char *former; /* LANGUAGE before begin; "" for none */

void
lissom_tongue_init (const char *folder)
{
  const char *language = g_getenv ("LANGUAGE");

  /* GLib decides at its first look-up, once for all, whether to translate at all: not when there
   * are no translations into the language of the moment. Asked before there is a domain it
   * decides to, which a second language needs. */
  g_dgettext (GETTEXT_PACKAGE, "Lissom");

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* So that use () only ever replaces it. */
  if (language == NULL)
    g_setenv ("LANGUAGE", "", TRUE);
}

char *
lissom_tongue_get (void)
{
  /* The translation of the empty text is the catalogue's head, one "Name: value" a line. */
  g_auto (GStrv) lines = g_strsplit (dgettext (GETTEXT_PACKAGE, ""), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Language:"))
      {
        char *language = g_strstrip (lines[i] + strlen ("Language:"));

        if (*language != '\0')
          return g_strdup (language);
      }

  return g_strdup (SOURCE_LANGUAGE);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
lissom_tongue_list (void)
{
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file =
        g_build_filename (folder, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (strcmp (name, SOURCE_LANGUAGE) != 0 && g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_insert (names, 0, g_strdup (SOURCE_LANGUAGE));
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* The variable is only ever replaced, not removed: then no other thread that reads the
 * environment meanwhile finds it moved. */
static void
use (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  _nl_msg_cat_cntr++;
}

gboolean
lissom_tongue_begin (const char *language, GError **error)
{
  g_auto (GStrv) known = lissom_tongue_list ();
  const char *now = g_getenv ("LANGUAGE");

  g_return_val_if_fail (former == NULL, FALSE);

  if (!g_strv_contains ((const char *const *) known, language))
    {
      g_autofree char *choice = g_strjoinv (", ", known);

      /* Translators: the second %s is a list of languages (“en, de”) */
      g_set_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_LANGUAGE,
                   _("There is no translation into “%s”; choose one of: %s"), language, choice);
      return FALSE;
    }

  former = g_strdup (now != NULL ? now : "");
  use (language);
  return TRUE;
}

void
lissom_tongue_end (void)
{
  g_return_if_fail (former != NULL);

  use (former);
  g_clear_pointer (&former, g_free);
}
