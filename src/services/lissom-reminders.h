/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"
#include "lissom-preferences.h"

G_BEGIN_DECLS

/* Reminds with a notification that has the actions Start, Later and Not today, and is quiet once
 * something has been done on that day. Waits for the next time by itself while it lives; whoever
 * wakes it from outside (a timer of the system) calls lissom_reminders_check ().
 *
 * Property "busy" (boolean, read-only): a check is under way, a notification that may be answered is
 * shown, or “Later” is running: the program is to stay although it has no window. */
#define LISSOM_TYPE_REMINDERS (lissom_reminders_get_type ())
G_DECLARE_FINAL_TYPE (LissomReminders, lissom_reminders, LISSOM, REMINDERS, GObject)

/* @application: (transfer none) (not kept alive): sends the notification; has the actions "app.start"
 * (string), "app.reminder-later" and "app.reminder-skip". @routine: (nullable): the id of the routine
 * that Start begins; without one there is no such button. */
LissomReminders *lissom_reminders_new (GApplication *application, LissomPreferences *preferences,
                                       LissomJournal *journal, const char *routine);

/* Reminds if it is time to. */
void lissom_reminders_check (LissomReminders *self);
/* The answers. */
void lissom_reminders_later (LissomReminders *self);
void lissom_reminders_skip (LissomReminders *self);
/* Takes a shown notification away: it has been answered in another way. */
void lissom_reminders_dismiss (LissomReminders *self);

gboolean lissom_reminders_is_busy (LissomReminders *self);

G_END_DECLS
