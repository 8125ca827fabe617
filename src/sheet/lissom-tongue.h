/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the texts. gettext has one for the whole program; a sheet in two languages
 * asks for the other one while it sets its second column. All of this belongs to the main
 * thread. Other threads may look up texts meanwhile and get them in the other language, so
 * nothing but the setting of a page happens between begin and end. */

#define LISSOM_SHEET_ERROR (lissom_sheet_error_quark ())
GQuark lissom_sheet_error_quark (void);
typedef enum
{
  LISSOM_SHEET_ERROR_LANGUAGE, /* there is no translation into that language */
  LISSOM_SHEET_ERROR_DRAWING,  /* the surface gave up */
  LISSOM_SHEET_ERROR_FILE,     /* the file could not be written */
  LISSOM_SHEET_ERROR_CODE,     /* a routine code that is damaged, too new or nonsense */
  LISSOM_SHEET_ERROR_PICTURE,  /* a picture without a routine code */
} LissomSheetError;

/* Binds the translations in @folder; once, before the first text is looked up. */
void lissom_tongue_init (const char *folder);

/* The language the texts are in now ("en", "de"): that of the catalogue in use, not that of the
 * environment. Returns: (transfer full) */
char *lissom_tongue_get (void);

/* Returns: (transfer full): the languages there are translations for, "en" first, then sorted;
 * NULL-terminated */
char **lissom_tongue_list (void);

/* Makes all texts @language until lissom_tongue_end (); not to be nested. FALSE with @error set
 * when there is no translation into it; nothing has changed then. */
gboolean lissom_tongue_begin (const char *language, GError **error);
void lissom_tongue_end (void);

G_END_DECLS
