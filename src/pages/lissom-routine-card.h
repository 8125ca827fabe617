/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-routine.h"

G_BEGIN_DECLS

/* One routine as a card: picture, name, minutes, positions, what it needs. A press calls
 * win.show-steps. */
#define LISSOM_TYPE_ROUTINE_CARD (lissom_routine_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutineCard, lissom_routine_card, LISSOM, ROUTINE_CARD, GtkButton)

/* @length_ms: how long it takes */
GtkWidget *lissom_routine_card_new (LissomRoutine *routine, gint64 length_ms);

/* The stretch that stands for a routine: the one that takes most of its time, of several the first.
 * NULL for an empty one. Returns: (transfer none) (nullable) */
LissomStretch *lissom_routine_card_choose_picture (LissomRoutine *routine);

G_END_DECLS
