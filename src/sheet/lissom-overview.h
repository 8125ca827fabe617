/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

/* What comes, for a first page that has no room for a stretch: numbers, names and doses. */
LissomBlock *lissom_overview_new (LissomSheet *sheet, LissomRoutine *routine, gboolean brief);

G_END_DECLS
