/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

/* Filled in by the routine reader before anybody else sees the object. */
struct _LissomRoutine
{
  GObject parent_instance;

  char *id;
  char *title;
  char *summary;
  char *when;
  char *closing;
  gboolean is_locked;
  GArray *sources;   /* of int */
  GArray *exercises; /* of LissomRoutineItem, whose stretches are owned */
};

/* Appends an exercise. */
void lissom_routine_add (LissomRoutine *self, LissomStretch *stretch, const LissomDose *dose);

/* What is said after a routine that says nothing of its own, translated. */
const char *lissom_routine_get_usual_closing (void);

G_END_DECLS
