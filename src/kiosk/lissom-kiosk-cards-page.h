/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-guide.h"
#include "lissom-kiosk-page.h"

G_BEGIN_DECLS

/* The choice: at most three large cards, each one button with its picture. */
#define LISSOM_TYPE_KIOSK_CARDS_PAGE (lissom_kiosk_cards_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskCardsPage, lissom_kiosk_cards_page, LISSOM, KIOSK_CARDS_PAGE,
                      LissomKioskPage)

/* @speaks: whether the lengths are those with the voice; @text_size: 0 to 2, of the visit */
GtkWidget *lissom_kiosk_cards_page_new (LissomKioskSettings *settings, LissomKioskGuide *guide,
                                        gboolean speaks, int text_size);

G_END_DECLS
