/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-notice-page.h"
#include "lissom-metronome.h"

G_BEGIN_DECLS

/* A guided session in the waiting room: figure, ring and caption as on the desktop; Pause, Louder and
 * a red Stop. It watches the session; what is pressed is the window's business. */
#define LISSOM_TYPE_KIOSK_SESSION_PAGE (lissom_kiosk_session_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskSessionPage, lissom_kiosk_session_page, LISSOM, KIOSK_SESSION_PAGE,
                      LissomKioskPage)

GtkWidget *lissom_kiosk_session_page_new (LissomSession *session, LissomMetronome *metronome,
                                          const LissomKioskVisit *visit);
void lissom_kiosk_session_page_update (LissomKioskSessionPage *self, const LissomKioskVisit *visit);

G_END_DECLS
