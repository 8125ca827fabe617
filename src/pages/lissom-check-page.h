/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-narrator.h"
#include "lissom-safety.h"

G_BEGIN_DECLS

/* The six questions, one on a screen, then what the answers mean in one sentence. Also the screen
 * that says why nothing can start now, with what lifts it. It changes the safety and nothing
 * else.
 *
 * Property "step" (string, read-only): "red-flags" … "today", a second question ("cleared",
 *   "checked", "advice", "doctor", "bed"), "result".
 * Signal "done" (): the result has been read. */
#define LISSOM_TYPE_CHECK_PAGE (lissom_check_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomCheckPage, lissom_check_page, LISSOM, CHECK_PAGE, AdwBin)

/* @narrator: (nullable): reads aloud */
GtkWidget *lissom_check_page_new (LissomSafety *safety, LissomNarrator *narrator);
/* Begins with the first question. */
void lissom_check_page_ask (LissomCheckPage *self);
/* Says how it stands now, without a question. */
void lissom_check_page_show_standing (LissomCheckPage *self);
const char *lissom_check_page_get_step (LissomCheckPage *self);

G_END_DECLS
