/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* gettext ignores LANGUAGE in the locale "C", and writes ASCII there. */
static void
leave_the_plain_locale (int category)
{
  const char *name = setlocale (category, NULL);

  if (g_strcmp0 (name, "C") == 0 || g_strcmp0 (name, "POSIX") == 0)
    setlocale (category, "C.UTF-8");
}

void
lissom_locale_init (void)
{
  const char *folder = g_getenv ("LISSOM_LOCALE_DIR");

  setlocale (LC_ALL, "");
  leave_the_plain_locale (LC_CTYPE);
  leave_the_plain_locale (LC_MESSAGES);

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && *folder != '\0' ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

char *
lissom_locale_get_language (void)
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

  return g_strdup ("en");
}

char *
lissom_locale_get_help_uri (void)
{
  const char *folder = g_getenv ("LISSOM_HELP_DIR");
  const char *const *languages = g_get_language_names ();

  if (folder == NULL || *folder == '\0')
    return g_strdup ("help:lissom");

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *page = g_build_filename (folder, languages[i], "index.page", NULL);

      /* The help viewer takes a folder of pages under this scheme. */
      if (g_file_test (page, G_FILE_TEST_EXISTS))
        return g_strdup_printf ("ghelp:%s/%s", folder, languages[i]);
    }
  return g_strdup ("help:lissom");
}
