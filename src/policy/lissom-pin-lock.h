/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Slows down whoever guesses the staff PIN: after each wrong number the next try is taken
 * 2, 4, 8 … seconds later, at most an hour.  The count of wrong numbers is kept on disk, and a new
 * start waits the whole time again, so neither a restart nor a changed clock shortens it. */
#define LISSOM_TYPE_PIN_LOCK (lissom_pin_lock_get_type ())
G_DECLARE_FINAL_TYPE (LissomPinLock, lissom_pin_lock, LISSOM, PIN_LOCK, GObject)

/* @path: the file of the count, in a folder that the kiosk's account may write.
 * @now: µs of some monotonic clock, as in the calls below. */
LissomPinLock *lissom_pin_lock_new (const char *path, gint64 now);

/* µs until the next try is taken; 0 when it is taken now */
gint64 lissom_pin_lock_get_wait (LissomPinLock *self, gint64 now);

/* To be called before a number is looked at: counts the try as a wrong one, on disk, so that
 * pulling the plug while it is looked at wins nothing.  FALSE while there is still a wait: such a
 * try must not be looked at. */
gboolean lissom_pin_lock_begin_try (LissomPinLock *self, gint64 now);

/* The number was right: all is forgiven. */
void lissom_pin_lock_forgive (LissomPinLock *self);

guint lissom_pin_lock_get_n_wrong (LissomPinLock *self);

/* Why the count could not be kept, a translated sentence for staff; NULL when all is well. */
const char *lissom_pin_lock_get_trouble (LissomPinLock *self);

G_END_DECLS
