/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* What is written to standard output. */

/* lissom --list */
gboolean lissom_list_command_run (LissomCatalogue *catalogue, GError **error);
/* lissom --script. @talk: (nullable) */
gboolean lissom_list_command_run_script (LissomCatalogue *catalogue, const char *id, const char *talk,
                                         GError **error);

/* Sets @error, which names the routines there are. Returns: (transfer none) (nullable) */
LissomRoutine *lissom_list_command_find_routine (LissomCatalogue *catalogue, const char *id,
                                                 GError **error);
gboolean lissom_list_command_print (const char *text, GError **error);

G_END_DECLS
