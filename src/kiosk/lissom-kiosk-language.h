/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The languages of the screen. Each is known by its code and shown by its own name. */

/* The codes there are translations for, "en" first, then by the alphabet. LISSOM_LOCALE_DIR is where
 * they are looked for, else the place where Lissom is installed.
 * Returns: (transfer full): NULL-terminated */
char **lissom_kiosk_language_list (void);

/* "Deutsch". Returns: (transfer full): the code itself when the language has no translated name */
char *lissom_kiosk_language_get_name (const char *code);

gboolean lissom_kiosk_language_is_right_to_left (const char *code);

/* From now on every word is looked up in that language. What has been looked up before stays as it
 * is: pages and catalogue have to be made anew. */
void lissom_kiosk_language_use (const char *code);

G_END_DECLS
