/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-routine.h"

G_BEGIN_DECLS

/* How the name of a routine file ends. */
#define LISSOM_ROUTINE_SUFFIX ".lissom"

/* The routine file of @routine, for lissom_catalogue_read_routine (): own stretches stand in it,
 * those of the library are named. Read and written again it is the same.
 * Returns: (transfer full): UTF-8 */
char *lissom_routine_to_text (LissomRoutine *routine);

/* Writes it to @file, which is replaced as a whole or left as it was. Blocks.
 * The error is a sentence for people that names the file and the remedy. */
gboolean lissom_routine_save (LissomRoutine *routine, GFile *file, GError **error);

G_END_DECLS
