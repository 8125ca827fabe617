/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-appointment.h"

G_BEGIN_DECLS

/* Asks what shall stand on the page for the clinician, and for the person's own questions.
 *
 * Signal "chosen": print it; lissom_appointment_dialog_fill () tells what. */
#define LISSOM_TYPE_APPOINTMENT_DIALOG (lissom_appointment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LissomAppointmentDialog, lissom_appointment_dialog, LISSOM,
                      APPOINTMENT_DIALOG, AdwMessageDialog)

GtkWidget *lissom_appointment_dialog_new (GtkWindow *parent);

/* Sets what is left out. Returns: (transfer full): the questions; "" for none */
char *lissom_appointment_dialog_fill (LissomAppointmentDialog *self,
                                      LissomAppointment *appointment);

G_END_DECLS
