/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clock.h"

G_BEGIN_DECLS

/* A clock that goes when it is told to; also backwards. */
#define LISSOM_TYPE_MANUAL_CLOCK (lissom_manual_clock_get_type ())
G_DECLARE_FINAL_TYPE (LissomManualClock, lissom_manual_clock, LISSOM, MANUAL_CLOCK, GObject)

LissomManualClock *lissom_manual_clock_new (void);
/* @time: µs, may be negative */
void lissom_manual_clock_pass (LissomManualClock *self, gint64 time);

G_END_DECLS
