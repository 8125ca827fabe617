/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* `lissom --kiosk`: one window over the whole screen and nothing else. It owns no name on the bus and
 * has no action that could be reached from outside, keeps no journal and opens no file. */
#define LISSOM_TYPE_KIOSK_APPLICATION (lissom_kiosk_application_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskApplication, lissom_kiosk_application, LISSOM, KIOSK_APPLICATION,
                      AdwApplication)

LissomKioskApplication *lissom_kiosk_application_new (void);

G_END_DECLS
