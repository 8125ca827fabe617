/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* "How are your legs and back today?", the day after something hurt. It shows itself when there is
 * something to ask, and goes when it is answered.
 *
 * Signal "answered" (char *session_id, GPtrArray *changes of LissomChange): for the journal. */
#define LISSOM_TYPE_NEXT_DAY_CARD (lissom_next_day_card_get_type ())
G_DECLARE_FINAL_TYPE (LissomNextDayCard, lissom_next_day_card, LISSOM, NEXT_DAY_CARD, AdwBin)

GtkWidget *lissom_next_day_card_new (LissomSafety *safety);

G_END_DECLS
