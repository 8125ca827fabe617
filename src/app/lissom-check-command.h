/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* lissom --check FILE...: prints one finding a line on standard output. @files: NULL-terminated names.
 * Returns TRUE and is silent when there is none; else FALSE with how many there are in @error. */
gboolean lissom_check_command_run (const char *const *files, GError **error);

G_END_DECLS
