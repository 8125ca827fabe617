/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-illustration.h"

G_BEGIN_DECLS

/* The back of the thigh: its parts with their names, which are said when they are touched, and
 * the two jobs of the hamstrings, which are shown from the side.
 *
 * Properties:
 *   "job" (int): -1 the parts, else a LissomThighJob
 *   "part" (int): -1 none, else the LissomThighPart that is pointed out */
#define LISSOM_TYPE_THIGH_PANEL (lissom_thigh_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomThighPanel, lissom_thigh_panel, LISSOM, THIGH_PANEL, LissomIllustration)

GtkWidget *lissom_thigh_panel_new (void);

G_END_DECLS
