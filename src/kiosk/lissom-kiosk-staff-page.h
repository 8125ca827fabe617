/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"
#include "lissom-kiosk-settings.h"

G_BEGIN_DECLS

/* How the screen is doing, for staff; and what they can do: clean it, try the printer, leave. */
#define LISSOM_TYPE_KIOSK_STAFF_PAGE (lissom_kiosk_staff_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskStaffPage, lissom_kiosk_staff_page, LISSOM, KIOSK_STAFF_PAGE,
                      LissomKioskPage)

typedef struct
{
  gint64 uptime;        /* µs since the screen was started */
  guint sessions_today;
  guint sheets_today;
  const char *printer;  /* its state, a translated sentence */
  const char *trouble;  /* another translated sentence; nullable */
} LissomKioskState;

GtkWidget *lissom_kiosk_staff_page_new (LissomKioskSettings *settings, const LissomKioskState *state);
void lissom_kiosk_staff_page_set_printer (LissomKioskStaffPage *self, const char *sentence);

G_END_DECLS
