/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"
#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* What the words of @routine and its stretches rest on, one block a source, with links where a
 * source can be found by its number. Returns: (transfer full): array of LissomBlock, empty when
 * there are none */
GPtrArray *lissom_sources_list_new (LissomPress *press, LissomRoutine *routine,
                                    LissomCatalogue *catalogue);

G_END_DECLS
