/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-routine.h"

G_BEGIN_DECLS

/* The steps of a routine: its stretches in order, each leading to its own page. */
#define LISSOM_TYPE_ROUTINE_PAGE (lissom_routine_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutinePage, lissom_routine_page, LISSOM, ROUTINE_PAGE, AdwBin)

GtkWidget *lissom_routine_page_new (LissomRoutine *routine);

G_END_DECLS
