/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-illustration.h"

G_BEGIN_DECLS

/* The body as a machine: the gear of the hip can be jammed and oiled, by a touch or a button,
 * and the one of the low back turns further or less far.
 * Property "jammed" (boolean). */
#define LISSOM_TYPE_MACHINE_PANEL (lissom_machine_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomMachinePanel, lissom_machine_panel, LISSOM, MACHINE_PANEL, LissomIllustration)

GtkWidget *lissom_machine_panel_new (void);

G_END_DECLS
