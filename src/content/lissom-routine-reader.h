/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"
#include "lissom-routine.h"

G_BEGIN_DECLS

/* Makes a routine of the root element <routine>.  @stretches maps ids to the
 * LissomStretch it may name; @sources as in lissom_stretch_read ().
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomRoutine *lissom_routine_read (const LissomContentElement *root,
                                    GHashTable *stretches,
                                    GHashTable *sources,
                                    GError **error);

/* The same for the root element of a routine file, which may hold own stretches, be locked, and
 * say less.
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomRoutine *lissom_routine_read_file (const LissomContentElement *root,
                                         GHashTable *library,
                                         GHashTable *sources,
                                         GError **error);

G_END_DECLS
