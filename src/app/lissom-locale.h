/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Binds the program's translations: those of the build tree when LISSOM_LOCALE_DIR names a
 * folder, else the installed ones. LANGUAGE counts even where no locale is set. */
void lissom_locale_init (void);

/* The language the texts really are in ("en", "de"): that of the catalogue in use, not that
 * of the environment, so that a voice never reads words of another language. */
char *lissom_locale_get_language (void);

/* The manual: the folder LISSOM_HELP_DIR of the build tree, else the installed one. */
char *lissom_locale_get_help_uri (void);

G_END_DECLS
