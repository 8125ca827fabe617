/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* --hash-pin: reads a staff PIN, one line, from standard input and prints what is kept of it, for
 * the setting "pin-hash" of the kiosk. The PIN is never a word of the command line, which other
 * accounts can read. Errors: LISSOM_PIN_ERROR, G_IO_ERROR */
gboolean lissom_pin_command_run (GError **error);

G_END_DECLS
