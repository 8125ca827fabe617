/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"
#include "lissom-stretch.h"

G_BEGIN_DECLS

/* Makes a stretch of the root element <stretch>, which may name the @sources (see
 * lissom_sources_read (); NULL: any).
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomStretch *lissom_stretch_read (const LissomContentElement *root,
                                    GHashTable *sources,
                                    GError **error);

/* Makes a stretch of the element <stretch> of a routine file, which takes its pictures from one of
 * @library (LissomStretch by id).
 * Returns: (transfer full) (nullable): NULL with @error set */
LissomStretch *lissom_stretch_read_own (const LissomContentElement *element,
                                        GHashTable *library,
                                        GHashTable *sources,
                                        GError **error);

G_END_DECLS
