/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How written text becomes what a synthesiser is given. */

/* No piece is longer than this many bytes, so that no text can keep the worker busy for long. */
#define LISSOM_PHRASING_LONGEST 400

/* Cuts @text into sentences, without the blanks around them; pieces with nothing to say (no
 * letter and no digit) are left out, markup signs and control characters too.
 * Returns: (transfer full): NULL-terminated, maybe empty */
char **lissom_phrasing_split (const char *text);

/* English words in plain ASCII for a synthesiser that reads bytes: signs are written out ("90°"
 * becomes "90 degrees"), accents dropped and words respelled that it guesses badly.
 * Returns: (transfer full) (nullable): NULL when @sentence holds letters ASCII cannot write */
char *lissom_phrasing_to_ascii (const char *sentence);

G_END_DECLS
