/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How many sessions and sheets there were today: two bare numbers, no times, no names. They are kept in
 * the account's run-time folder, which is memory and not disk, so that a crash does not give the
 * day a new stack of paper; a power cut forgets them. */
#define LISSOM_TYPE_KIOSK_TALLY (lissom_kiosk_tally_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskTally, lissom_kiosk_tally, LISSOM, KIOSK_TALLY, GObject)

/* @path: (nullable): NULL keeps the numbers in this program alone */
LissomKioskTally *lissom_kiosk_tally_new (const char *path);

/* @day: the day it is here; another day than before starts from nought */
void lissom_kiosk_tally_add_session (LissomKioskTally *self, const GDate *day);
void lissom_kiosk_tally_add_sheet (LissomKioskTally *self, const GDate *day);
guint lissom_kiosk_tally_get_sessions (LissomKioskTally *self, const GDate *day);
guint lissom_kiosk_tally_get_sheets (LissomKioskTally *self, const GDate *day);

G_END_DECLS
