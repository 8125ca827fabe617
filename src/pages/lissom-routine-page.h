/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-routine.h"

G_BEGIN_DECLS

/* The steps of a routine: its stretches in order, each leading to its own page. What can be done with
 * it is asked of the window: win.edit-routine and win.remove-routine for an own one,
 * win.copy-routine for any that is not a prescription. */
#define LISSOM_TYPE_ROUTINE_PAGE (lissom_routine_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutinePage, lissom_routine_page, LISSOM, ROUTINE_PAGE, AdwBin)

/* @own: it is one of this person's own */
GtkWidget *lissom_routine_page_new (LissomRoutine *routine, gboolean own);

/* Shows it as it is now, after a change. */
void lissom_routine_page_show (LissomRoutinePage *self, LissomRoutine *routine, gboolean own);
/* The id of what is shown. */
const char *lissom_routine_page_get_id (LissomRoutinePage *self);

G_END_DECLS
