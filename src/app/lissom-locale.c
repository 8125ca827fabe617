/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-locale.h"

#include "lissom-tongue.h"

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

  lissom_tongue_init (folder != NULL && *folder != '\0' ? folder : LOCALEDIR);
}

char *
lissom_locale_get_language (void)
{
  return lissom_tongue_get ();
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
