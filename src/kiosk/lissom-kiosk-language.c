/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-language.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Written into the catalogues that gettext has open: raised, they are looked for again. Part of the
 * interface of GNU gettext, see its manual on changing the language at run time. */
extern int _nl_msg_cat_cntr;

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
lissom_kiosk_language_list (void)
{
  const char *set = g_getenv ("LISSOM_LOCALE_DIR");
  const char *folder = set != NULL && *set != '\0' ? set : LOCALEDIR;
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file =
        g_build_filename (folder, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (!g_str_equal (name, "en") && g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (codes, g_strdup (name));
    }
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_insert (codes, 0, g_strdup ("en"));
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}

char *
lissom_kiosk_language_get_name (const char *code)
{
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));
  g_autofree char *name = NULL;

  if (g_str_equal (code, "en"))
    return g_strdup ("English");

  lissom_kiosk_language_use (code);
  /* Translators: the name of your own language, as its speakers write it ("Deutsch") */
  name = g_strdup (C_("own language", "English"));
  lissom_kiosk_language_use (before != NULL ? before : "en");
  return g_str_equal (name, "English") ? g_strdup (code) : g_steal_pointer (&name);
}

gboolean
lissom_kiosk_language_is_right_to_left (const char *code)
{
  static const char *const codes[] = { "ar", "fa", "he", "ps", "ur", "yi", NULL };
  g_autofree char *language = g_strndup (code, strcspn (code, "_@"));

  return g_strv_contains (codes, language);
}

void
lissom_kiosk_language_use (const char *code)
{
  /* gettext reads this variable at each look-up. The text is changed where it stands: setenv () would
   * move the environment under the feet of threads that read it. */
  static char variable[sizeof "LANGUAGE=" + 32] = "LANGUAGE=en";
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      putenv (variable);
      g_once_init_leave (&done, 1);
    }
  g_strlcpy (variable + strlen ("LANGUAGE="), code, 32);
  _nl_msg_cat_cntr++;
}
