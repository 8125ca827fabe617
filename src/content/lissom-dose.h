/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-types.h"

G_BEGIN_DECLS

/* What a person can do without harm or boredom, with room to spare around the doses of the
 * library. */
#define LISSOM_DOSE_MIN_HOLD_S 5
#define LISSOM_DOSE_MAX_HOLD_S 120
#define LISSOM_DOSE_MAX_HOLDS 10
#define LISSOM_DOSE_MAX_REP_S 20
#define LISSOM_DOSE_MAX_REPS 120
#define LISSOM_DOSE_MAX_SETS 10
#define LISSOM_DOSE_MAX_REST_S 180

/* Moves every number of @dose into its range. */
void lissom_dose_clamp (LissomDose *dose);
gboolean lissom_dose_equal (const LissomDose *a, const LissomDose *b);

G_END_DECLS
