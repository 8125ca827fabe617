/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-clock.h"
#include "lissom-kiosk-policy.h"

G_BEGIN_DECLS

/* The whole of the kiosk: one window over the whole screen, one screen at a time. What a visitor does
 * are its actions "kiosk.…"; each asks the policy and does nothing else when that says no. It cannot be
 * closed, and keys that are not for a visitor end here. */
#define LISSOM_TYPE_KIOSK_WINDOW (lissom_kiosk_window_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskWindow, lissom_kiosk_window, LISSOM, KIOSK_WINDOW, GtkWindow)

/* @stored: (nullable): the clinic's settings; NULL takes the account's own
 * @clock: (nullable): NULL takes the machine's own; tests hand in one they drive
 * Signal "left" (): staff have left; the program may end. */
LissomKioskWindow *lissom_kiosk_window_new (GSettings *stored, LissomClock *clock);

LissomKioskPolicy *lissom_kiosk_window_get_policy (LissomKioskWindow *self); /* transfer none */

/* Looks at the clock. Called by itself four times a second; tests with their own clock call it. */
void lissom_kiosk_window_tick (LissomKioskWindow *self);

G_END_DECLS
