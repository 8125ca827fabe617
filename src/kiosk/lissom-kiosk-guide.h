/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-settings.h"
#include "lissom-metronome.h"
#include "lissom-narrator.h"

G_BEGIN_DECLS

/* Leads one visitor: the catalogue and the voice of one language, and at most one session. It has no
 * journal, no keeper and no file: when it goes, nothing is left.
 *
 * Property "session" (LissomSession, nullable, read-only) */
#define LISSOM_TYPE_KIOSK_GUIDE (lissom_kiosk_guide_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskGuide, lissom_kiosk_guide, LISSOM, KIOSK_GUIDE, GObject)

/* @language: what it speaks, and the language of @catalogue; @clock: (nullable): NULL takes the machine's
 * own. All transfer none. */
LissomKioskGuide *lissom_kiosk_guide_new (const char *language, LissomCatalogue *catalogue,
                                          LissomClock *clock);

LissomCatalogue *lissom_kiosk_guide_get_catalogue (LissomKioskGuide *self); /* transfer none */
LissomNarrator *lissom_kiosk_guide_get_narrator (LissomKioskGuide *self);   /* transfer none */
LissomSession *lissom_kiosk_guide_get_session (LissomKioskGuide *self);     /* nullable */
LissomMetronome *lissom_kiosk_guide_get_metronome (LissomKioskGuide *self); /* nullable */

/* Guide @id as it is done in a waiting room: half-way where the stretch says so, no hold longer than the
 * clinic's cap. Returns: (transfer full) (nullable): NULL when there is no such guide */
LissomRoutine *lissom_kiosk_guide_make_routine (LissomKioskGuide *self,
                                                LissomKioskSettings *settings, const char *id);

/* The length of @routine in ms, with or without the voice, as far as the voice is known. */
gint64 lissom_kiosk_guide_measure (LissomKioskGuide *self, LissomRoutine *routine, gboolean speaks);

/* Begins @routine; "session" notifies once it runs. A start that was asked for before is forgotten. */
void lissom_kiosk_guide_start (LissomKioskGuide *self, LissomRoutine *routine, gboolean speaks);
/* Lets the session go. */
void lissom_kiosk_guide_stop (LissomKioskGuide *self);

G_END_DECLS
