/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"

G_BEGIN_DECLS

/* A picture at the head of a sheet. @file: any picture that gdk-pixbuf reads; it is scaled to what
 * a printer can show of it, so that a photograph does not swell the document.
 * Returns: (transfer full) (nullable): NULL with @error set, a sentence for people */
cairo_surface_t *lissom_logo_load (const char *file, GError **error);

/* @logo at its size on paper. @words: what it shows, see lissom_block_set_words () */
LissomBlock *lissom_logo_new (cairo_surface_t *logo, const char *words);

G_END_DECLS
