/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clip.h"

G_BEGIN_DECLS

/* The sounds that tell phases apart with closed eyes. */
typedef enum
{
  LISSOM_CHIME_READY,        /* the next stretch: three notes up */
  LISSOM_CHIME_HOLD_START,   /* one low, warm bell: still now */
  LISSOM_CHIME_HOLD_END,     /* two notes up: come out */
  LISSOM_CHIME_REST,         /* two notes down: let go */
  LISSOM_CHIME_SWITCH,       /* high, low, high: the other side */
  LISSOM_CHIME_REP,          /* a soft knock: the beat of a movement */
  LISSOM_CHIME_FIVE_SECONDS, /* two short high taps */
  LISSOM_CHIME_COUNT_IN,     /* one short tap */
  LISSOM_CHIME_CLOSE,        /* a slow chord: done */
  LISSOM_N_CHIMES,
} LissomChime;

#define LISSOM_LEVEL_CHIME_LUFS -24.0

/* Makes them all, once: some 40 ms of work, for a thread that nobody waits for. */
void lissom_chimes_prepare (void);

/* Any thread; prepares them where that has not been done.
 * Returns: (transfer none) */
LissomClip *lissom_chimes_get (LissomChime chime);

G_END_DECLS
