/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the pages' .ui files and types known, and those of the widgets. Call it once, before
 * the first page is made: the linker would drop them without a call that names them. */
void lissom_pages_init (void);

G_END_DECLS
