/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The voices for all other languages: espeak-ng, within this process. */

/* The name of the espeak-ng voice for a locale name ("de_AT.UTF-8" gives "de").
 * Returns: (transfer full) (nullable): NULL when there is none, or none that can be understood */
char *lissom_espeak_find_voice (const char *language);

/* Names engine and settings. */
const char *lissom_espeak_get_stamp (void);

/* Says one sentence of UTF-8. Any thread, one at a time: the library keeps state.
 * @rate: (out): samples a second
 * Returns: (transfer full) (element-type float) (nullable): from -1 to 1; NULL when nothing came */
GArray *lissom_espeak_speak (const char *voice, const char *sentence, int *rate);

G_END_DECLS
