/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-manual-clock.h"

struct _LissomManualClock
{
  GObject parent_instance;
  gint64 now;
};

static gint64
lissom_manual_clock_get_time (LissomClock *clock)
{
  return LISSOM_MANUAL_CLOCK (clock)->now;
}

static void
lissom_manual_clock_clock_init (LissomClockInterface *iface)
{
  iface->get_time = lissom_manual_clock_get_time;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomManualClock, lissom_manual_clock, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_CLOCK,
                                                      lissom_manual_clock_clock_init))

static void
lissom_manual_clock_class_init (LissomManualClockClass *klass)
{
}

static void
lissom_manual_clock_init (LissomManualClock *self)
{
  /* Any moment will do, but none that could be taken for "not set". */
  self->now = G_GINT64_CONSTANT (1234567890123);
}

LissomManualClock *
lissom_manual_clock_new (void)
{
  return g_object_new (LISSOM_TYPE_MANUAL_CLOCK, NULL);
}

void
lissom_manual_clock_pass (LissomManualClock *self, gint64 time)
{
  self->now += time;
}
