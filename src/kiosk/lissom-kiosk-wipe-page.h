/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"

G_BEGIN_DECLS

/* While somebody cleans the screen: nothing to press, and the seconds that are left. */
#define LISSOM_TYPE_KIOSK_WIPE_PAGE (lissom_kiosk_wipe_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskWipePage, lissom_kiosk_wipe_page, LISSOM, KIOSK_WIPE_PAGE,
                      LissomKioskPage)

GtkWidget *lissom_kiosk_wipe_page_new (void);

G_END_DECLS
