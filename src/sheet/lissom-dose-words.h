/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* The dose of a stretch three times over, as on clinical sheets: in words, then as a formula,
 * then what it adds up to. All returned strings are transfer full. */

/* "Hold 20 seconds. Do it 3 times. Rest 10 seconds in between." */
char *lissom_dose_in_words (const LissomDose *dose, LissomSides sides);
/* "3 × 20 s", "2 × 30 s each leg" */
char *lissom_dose_as_formula (const LissomDose *dose, LissomSides sides);
/* "60 s of stretch for each leg"; for a movement the time it takes: "About 1 minute" */
char *lissom_dose_as_total (const LissomDose *dose, LissomSides sides);

/* "About 5 minutes". @ms: milliseconds */
char *lissom_words_about (gint64 ms);

/* "standing", "chair", "floor", as they stand inside a sentence. Returns: (transfer none) */
const char *lissom_words_position_inside (LissomPosition position);

G_END_DECLS
