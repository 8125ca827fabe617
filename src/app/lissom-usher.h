/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-conductor.h"
#include "lissom-window.h"

G_BEGIN_DECLS

/* Leads from "start" to a session: asks in the window what has to be asked first, says why nothing
 * can start, and starts. Whoever starts something goes through here. */
#define LISSOM_TYPE_USHER (lissom_usher_get_type ())
G_DECLARE_FINAL_TYPE (LissomUsher, lissom_usher, LISSOM, USHER, GObject)

LissomUsher *lissom_usher_new (LissomConductor *conductor);

/* @id: a routine or stretch; NULL: what was interrupted goes on */
void lissom_usher_start (LissomUsher *self, LissomWindow *window, const char *id);
/* The six questions, without a session after them. */
void lissom_usher_check (LissomUsher *self, LissomWindow *window);
/* The first run: the questions, if they are due. */
void lissom_usher_welcome (LissomUsher *self, LissomWindow *window);
/* Whether @error is only a question that lissom_usher_start () asks in the window. */
gboolean lissom_usher_is_question (const GError *error);

G_END_DECLS
