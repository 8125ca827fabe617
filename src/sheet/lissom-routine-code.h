/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* A whole routine as a short text for paper: which stretches, in what order, with what doses,
 * and whether its author has locked them. The same text stands in the QR code.
 *
 * It is a row of bits, five to a sign, most significant first:
 *    4  version, 1
 *    1  locked
 *    6  number of the routine in the library; 0 for any other, then
 *         6  length of its title in bytes, and the title in UTF-8
 *    6  how many exercises
 *  and for each exercise
 *    6  number of the stretch in the library; 0 for any other, then
 *         6  length of its id in letters, and 6 a letter (a–z, 0–9, hyphen)
 *    1  0 held, 1 moved
 *    7  seconds of a hold or a repetition
 *    7  how often
 *    8  rest in seconds
 *    4  sets, of what is moved only
 * filled up with zeros to a whole sign, and five signs of checksum (the lower 25 bits of CRC-32
 * over the value of each sign before). The numbers of the library never change their meaning.
 *
 * Signs are Crockford's: no I, L, O or U, and reading takes O for 0 and I and L for 1. */

/* Returns: (transfer full): "1GM46-…" in groups of five */
char *lissom_routine_code_write (LissomRoutine *routine);
/* The same as it stands in the QR code, with the name of the program in front. */
char *lissom_routine_code_write_payload (LissomRoutine *routine);

/* Reads either of the two, in large or small letters, with any spaces and hyphens. @catalogue
 * knows the stretches. Returns: (transfer full) (nullable): NULL with @error set
 * (LISSOM_SHEET_ERROR_CODE) when it is damaged, too new, or asks for what nobody should do */
LissomRoutine *lissom_routine_code_read (const char *text, LissomCatalogue *catalogue,
                                         GError **error);

G_END_DECLS
