/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"
#include "lissom-routine.h"

G_BEGIN_DECLS

/* Makes a routine of the root element <routine>.  @stretches maps ids to the
 * LissomStretch it may name.
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomRoutine *lissom_routine_read (const LissomContentElement *root,
                                    GHashTable *stretches,
                                    GError **error);

G_END_DECLS
