/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-conductor.h"
#include "lissom-leader.h"

G_BEGIN_DECLS

struct _LissomConductor
{
  GObject parent_instance;

  LissomCatalogue *catalogue;
  LissomRoutineShelf *shelf;
  LissomPreferences *preferences;
  LissomGate *gate;
  LissomSafety *safety;
  LissomJournal *journal;
  LissomKeeper *keeper;
  LissomLeader *leader;

  gboolean preparing; /* a start is on its way */
};

/* @message: a whole translated sentence */
void _lissom_conductor_report (LissomConductor *self, const char *message);
/* One line a span, for whoever watches from outside (tools/virtual). */
void _lissom_conductor_log_span (LissomSession *session);
/* @session: (nullable) */
void _lissom_conductor_set_session (LissomConductor *self, LissomSession *session);

G_END_DECLS
