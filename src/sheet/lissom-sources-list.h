/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-catalogue.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

/* What the words of @routine and its stretches rest on, one block a source, with links where a
 * source can be found by its number; the first has the heading on top. Returns: (transfer full): array of LissomBlock, empty when
 * there are none */
GPtrArray *lissom_sources_list_new (LissomSheet *sheet, LissomRoutine *routine,
                                    LissomCatalogue *catalogue);

G_END_DECLS
