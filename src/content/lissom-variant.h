/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

/* Stretches and routines as one person does them today: the same ids and titles, but another end,
 * another cue, another dose. */

/* @stretch as far as its half-way version: the pose and the words of waiting rooms and of the
 * easier variant. NULL when it has none. Returns: (transfer full) (nullable) */
LissomStretch *lissom_stretch_new_half_way (LissomStretch *stretch);
/* @stretch in its easier variant: as far as its ease pose, with its easier text as first cue.
 * Returns: (transfer full) */
LissomStretch *lissom_stretch_new_easier (LissomStretch *stretch);
/* @stretch with @cue (translated) as its first cue, also said while getting ready.
 * Returns: (transfer full) */
LissomStretch *lissom_stretch_new_with_cue (LissomStretch *stretch, const char *cue);

/* @routine without its exercises. Returns: (transfer full) */
LissomRoutine *lissom_routine_new_empty_like (LissomRoutine *routine);
/* Only for a routine that nobody else has seen yet. */
void lissom_routine_append (LissomRoutine *self, LissomStretch *stretch, const LissomDose *dose);

G_END_DECLS
