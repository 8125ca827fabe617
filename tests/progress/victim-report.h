/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* What the victim tells its murderer, in memory that both share: it outlives a kill at any
 * instruction. */

#define VICTIM_MAX_SESSIONS 1000

typedef struct
{
  char id[64];   /* of the journal entry */
  gint64 run_ms; /* really run by the end of the step that is being taken */
} VictimSession;

typedef struct
{
  gint n_sessions; /* atomic: those below it have their id */
  VictimSession sessions[VICTIM_MAX_SESSIONS];
} VictimReport;
