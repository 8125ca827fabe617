/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-appointment.h"
#include "lissom-block.h"

G_BEGIN_DECLS

/* The values of @result over time, in the band round the first of them inside which a change means
 * nothing. It keeps what it needs of @result. @rtl: time runs to the left.
 * Returns: (transfer full) */
LissomBlock *lissom_appointment_chart_new (const LissomAppointmentResult *result, gboolean rtl);

G_END_DECLS
