/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

/* What the evidence has to say about a routine, and where that comes from. */
typedef struct
{
  const char *text; /* a sentence or two, translated; static */
  int source;       /* for lissom_catalogue_find_source () */
} LissomAdvice;

#define LISSOM_MAX_ADVICE 4

/* @advice: (out caller-allocates). Returns: how many */
guint lissom_routine_list_advice (LissomRoutine *routine, LissomAdvice advice[LISSOM_MAX_ADVICE]);

G_END_DECLS
