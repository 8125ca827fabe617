/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"
#include "lissom-kiosk-settings.h"

G_BEGIN_DECLS

/* What the screen shows while nobody uses it: the seated guide demonstrates itself, silent, with
 * captions; one large button, and the languages. The picture wanders slowly, so that no pixel burns
 * in. Outside the hours it rests: the name of the clinic and nothing to press. */
#define LISSOM_TYPE_KIOSK_ATTRACT_PAGE (lissom_kiosk_attract_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskAttractPage, lissom_kiosk_attract_page, LISSOM, KIOSK_ATTRACT_PAGE,
                      LissomKioskPage)

/* @language: the code of the language that is on; @open: FALSE while the clinic is closed */
GtkWidget *lissom_kiosk_attract_page_new (LissomKioskSettings *settings, LissomCatalogue *catalogue,
                                          const char *language, gboolean open);

G_END_DECLS
