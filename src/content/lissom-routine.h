/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* A routine: stretches in order, each with its dose. */
#define LISSOM_TYPE_ROUTINE (lissom_routine_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutine, lissom_routine, LISSOM, ROUTINE, GObject)

/* One exercise of a routine. */
typedef struct
{
  LissomStretch *stretch;
  LissomDose dose;
} LissomRoutineItem;

/* What a routine is made of. */
typedef struct
{
  const char *id;      /* small letters, digits and single hyphens */
  const char *title;
  const char *summary; /* NULL: none */
  const char *when;    /* NULL: none */
  const char *closing; /* NULL: the usual words */
  gboolean is_locked;
  const LissomRoutineItem *items;
  guint n_items;       /* at most LISSOM_ROUTINE_MAX_EXERCISES */
} LissomRoutineParts;

#define LISSOM_ROUTINE_MAX_EXERCISES 60

/* Copies @parts, with texts as lissom_clean_text () makes them. Returns: (transfer full) */
LissomRoutine *lissom_routine_new (const LissomRoutineParts *parts);

/* A routine of one stretch at its own dose, to try it. It goes by the id and the titles of
 * the stretch. Returns: (transfer full) */
LissomRoutine *lissom_routine_new_single (LissomStretch *stretch);

const char *lissom_routine_get_id (LissomRoutine *self);
const char *lissom_routine_get_title (LissomRoutine *self);
const char *lissom_routine_get_summary (LissomRoutine *self);  /* one or two sentences for the card */
const char *lissom_routine_get_when (LissomRoutine *self);
const char *lissom_routine_get_closing (LissomRoutine *self);  /* what is said at the end */

/* A prescription: its doses are not changed, only eased or stopped. */
gboolean lissom_routine_is_locked (LissomRoutine *self);

/* The numbers of the sources its words rest on, sorted. @n: (out) */
const int *lissom_routine_get_sources (LissomRoutine *self, guint *n);

guint lissom_routine_get_n_exercises (LissomRoutine *self);
LissomStretch *lissom_routine_get_stretch (LissomRoutine *self, guint index); /* transfer none */
const LissomDose *lissom_routine_get_dose (LissomRoutine *self, guint index);

/* The positions in the order in which they are first taken. @positions: (out caller-allocates).
 * Returns: how many */
guint lissom_routine_list_positions (LissomRoutine *self, LissomPosition positions[3]);

/* Seconds for which the hamstrings of one leg are stretched in holds. */
int lissom_routine_get_hamstring_s (LissomRoutine *self);

G_END_DECLS
