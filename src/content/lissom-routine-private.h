/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

typedef struct
{
  LissomStretch *stretch; /* owned */
  LissomDose dose;
} LissomRoutineExercise;

/* Filled in by the routine reader before anybody else sees the object. */
struct _LissomRoutine
{
  GObject parent_instance;

  char *id;
  char *title;
  char *summary;
  char *when;
  char *closing;
  GArray *exercises; /* of LissomRoutineExercise */
};

G_END_DECLS
