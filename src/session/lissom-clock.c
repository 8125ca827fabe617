/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-clock.h"

#include <time.h>

G_DEFINE_INTERFACE (LissomClock, lissom_clock, G_TYPE_OBJECT)

struct _LissomSystemClock
{
  GObject parent_instance;
};

static void
lissom_clock_default_init (LissomClockInterface *iface)
{
}

gint64
lissom_clock_get_time (LissomClock *self)
{
  g_return_val_if_fail (LISSOM_IS_CLOCK (self), 0);

  return LISSOM_CLOCK_GET_IFACE (self)->get_time (self);
}

/* CLOCK_MONOTONIC, which g_get_monotonic_time () reads, stands still while the machine
 * sleeps: a session would then go on as if no time had gone by. */
static gint64
lissom_system_clock_get_time (LissomClock *clock)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
lissom_system_clock_clock_init (LissomClockInterface *iface)
{
  iface->get_time = lissom_system_clock_get_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomSystemClock, lissom_system_clock, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_CLOCK,
                                                      lissom_system_clock_clock_init))

static void
lissom_system_clock_class_init (LissomSystemClockClass *klass)
{
}

static void
lissom_system_clock_init (LissomSystemClock *self)
{
}

LissomClock *
lissom_system_clock_new (void)
{
  return g_object_new (LISSOM_TYPE_SYSTEM_CLOCK, NULL);
}
