/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-metronome.h"
#include "lissom-preferences.h"
#include "lissom-safety.h"

G_BEGIN_DECLS

/* The guided session: figure, ring, caption and controls.  It watches a session, calls its methods and
 * does nothing else: no sound, no journal, no decision of its own.
 *
 * All it can do is a widget action ("session.pause", "session.hurts" …), with the keys of
 * lissom-session-keys.h.
 *
 * Properties:
 *   "preferences" (LissomPreferences, nullable): volumes, amount of talk, whether controls fade
 *   "across" (boolean): the view for across the room
 *   "idle-delay" (uint, ms): how long nobody may touch anything before controls fade
 * Signals:
 *   "finished" (): the session came to its end or was stopped
 *   "hurt-chosen" (char *id, int pain, gboolean stays): what hurt, as "chosen" of the sheet
 *   "swap-asked" (char *id): the stretch that is being got ready shall be this gentler one */
#define LISSOM_TYPE_SESSION_PAGE (lissom_session_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomSessionPage, lissom_session_page, LISSOM, SESSION_PAGE, GtkWidget)

LissomSessionPage *lissom_session_page_new (void);

/* Shows @session, driven by @metronome. NULL, NULL lets both go. */
void lissom_session_page_set_session (LissomSessionPage *self,
                                      LissomSession *session,
                                      LissomMetronome *metronome);
void lissom_session_page_set_preferences (LissomSessionPage *self, LissomPreferences *preferences);
/* Knows the gentler one of a pair; NULL (as at first): no swap is offered. */
void lissom_session_page_set_safety (LissomSessionPage *self, LissomSafety *safety);
void lissom_session_page_set_across (LissomSessionPage *self, gboolean across);

G_END_DECLS
