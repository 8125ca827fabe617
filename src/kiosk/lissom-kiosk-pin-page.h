/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-kiosk-page.h"
#include "lissom-clock.h"
#include "lissom-pin-lock.h"

G_BEGIN_DECLS

/* The number pad behind the corner. It shows how many digits there are, never which.
 * Signal "let-in" (): the PIN was right. */
#define LISSOM_TYPE_KIOSK_PIN_PAGE (lissom_kiosk_pin_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskPinPage, lissom_kiosk_pin_page, LISSOM, KIOSK_PIN_PAGE,
                      LissomKioskPage)

/* @hash: what the PIN is held against; "" when none is set
 * @clock: for the waits */
GtkWidget *lissom_kiosk_pin_page_new (LissomPinLock *lock, const char *hash, LissomClock *clock);

/* @key: a digit, '\b' to take one back, '\n' when done; others do nothing */
void lissom_kiosk_pin_page_type (LissomKioskPinPage *self, char key);

G_END_DECLS
