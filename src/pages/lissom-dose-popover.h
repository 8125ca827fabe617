/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* How much of a stretch, to be changed: seconds and times of a hold; repetitions, sets and tempo of
 * a movement; the rest between.
 * Signal "changed" (): a number is another one; see lissom_dose_popover_get_dose (). */
#define LISSOM_TYPE_DOSE_POPOVER (lissom_dose_popover_get_type ())
G_DECLARE_FINAL_TYPE (LissomDosePopover, lissom_dose_popover, LISSOM, DOSE_POPOVER, GtkPopover)

GtkWidget *lissom_dose_popover_new (const LissomDose *dose, LissomSides sides);

void lissom_dose_popover_get_dose (LissomDosePopover *self, LissomDose *dose);

G_END_DECLS
