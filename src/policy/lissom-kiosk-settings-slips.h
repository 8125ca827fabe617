/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* GSettings takes the default of a key without a word when what is stored is of another type, out of
 * range or no value at all. This looks at what is stored and adds one translated sentence a slip to
 * @reports (of char *, owned). */
void lissom_kiosk_settings_report_slips (GSettings *settings, GPtrArray *reports);

G_END_DECLS
