/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Tells how much time has gone by. The session never asks it: whoever drives the
 * session does, so that tests drive it by hand. */
#define LISSOM_TYPE_CLOCK (lissom_clock_get_type ())
G_DECLARE_INTERFACE (LissomClock, lissom_clock, LISSOM, CLOCK, GObject)

struct _LissomClockInterface
{
  GTypeInterface parent_iface;
  gint64 (*get_time) (LissomClock *self);
};

/* Microseconds since some fixed moment; goes on while the machine is suspended. */
gint64 lissom_clock_get_time (LissomClock *self);

/* The machine's own clock (CLOCK_BOOTTIME). */
#define LISSOM_TYPE_SYSTEM_CLOCK (lissom_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (LissomSystemClock, lissom_system_clock, LISSOM, SYSTEM_CLOCK, GObject)
LissomClock *lissom_system_clock_new (void);

G_END_DECLS
