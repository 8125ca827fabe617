/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long the lines of the bundled routines take to say, measured with the real voice when the program
 * was built: so a session can begin before a word of it has been synthesised. A text file: one line
 * with a stamp (engine, voice, settings), then a line each: milliseconds, tab, escaped text. The tables
 * here map text to GINT_TO_POINTER (milliseconds). */

/* Returns: (transfer full) (nullable): NULL when @data was made with other settings than @stamp or is damaged */
GHashTable *lissom_lengths_parse (const char *data, const char *stamp);

/* The table built into the program. Returns: (transfer full) (nullable) */
GHashTable *lissom_lengths_load (const char *stamp);

/* Returns: (transfer full): sorted, so that the same table gives the same file */
char *lissom_lengths_to_text (GHashTable *lengths, const char *stamp);

G_END_DECLS
