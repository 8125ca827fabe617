/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clock.h"
#include "lissom-session.h"

G_BEGIN_DECLS

/* Looks at a clock every 20 ms while its session runs and tells the session the time; on
 * the default main context. A page that draws may call lissom_metronome_look () in its
 * frame tick, so that what it shows is exact. */
#define LISSOM_TYPE_METRONOME (lissom_metronome_get_type ())
G_DECLARE_FINAL_TYPE (LissomMetronome, lissom_metronome, LISSOM, METRONOME, GObject)

LissomMetronome *lissom_metronome_new (LissomClock *clock, LissomSession *session);
void lissom_metronome_look (LissomMetronome *self);
/* The clock it looks at. Returns: (transfer none) */
LissomClock *lissom_metronome_get_clock (LissomMetronome *self);

G_END_DECLS
