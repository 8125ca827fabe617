/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The English voice: flite's "rms" (a man, US English). */

/* FALSE when the program was built without flite. */
gboolean lissom_flite_is_available (void);

/* Names engine, voice and settings: what decides how long a sentence takes. */
const char *lissom_flite_get_stamp (void);

/* Says one sentence of plain ASCII. Any thread, one at a time: the library keeps state.
 * @rate: (out): samples a second
 * Returns: (transfer full) (element-type float) (nullable): from -1 to 1; NULL when nothing came */
GArray *lissom_flite_speak (const char *ascii, int *rate);

G_END_DECLS
