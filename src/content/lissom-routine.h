/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* A routine: stretches in order, each with its dose. */
#define LISSOM_TYPE_ROUTINE (lissom_routine_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutine, lissom_routine, LISSOM, ROUTINE, GObject)

/* A routine of one stretch at its own dose, to try it. It goes by the id and the titles of
 * the stretch. Returns: (transfer full) */
LissomRoutine *lissom_routine_new_single (LissomStretch *stretch);

const char *lissom_routine_get_id (LissomRoutine *self);
const char *lissom_routine_get_title (LissomRoutine *self);
const char *lissom_routine_get_summary (LissomRoutine *self);  /* one or two sentences for the card */
const char *lissom_routine_get_when (LissomRoutine *self);
const char *lissom_routine_get_closing (LissomRoutine *self);  /* what is said at the end */

guint lissom_routine_get_n_exercises (LissomRoutine *self);
LissomStretch *lissom_routine_get_stretch (LissomRoutine *self, guint index); /* transfer none */
const LissomDose *lissom_routine_get_dose (LissomRoutine *self, guint index);

G_END_DECLS
