/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-safety.h"

G_BEGIN_DECLS

/* When a session was easy, and what could come next. Pure; for lissom-safety.c. */

#define LISSOM_EASY_SESSIONS 3
#define LISSOM_EASY_PULL 3
#define LISSOM_EASY_PAIN 1

typedef enum
{
  LISSOM_EFFORT_UNKNOWN, /* the person told too little: neither counts nor ends the row */
  LISSOM_EFFORT_EASY,
  LISSOM_EFFORT_HARD,    /* or it hurt, or was not finished */
} LissomEffort;

LissomEffort lissom_progressing_rate (const LissomJournalEntry *entry);

/* First a longer hold, then a harder variant, then one more set: the first that is left in @routine
 * for a stretch that nothing speaks against. Returns: (transfer full) (nullable) */
LissomOffer *lissom_progressing_find (LissomSafetyState *state, LissomRoutine *routine);

G_END_DECLS
