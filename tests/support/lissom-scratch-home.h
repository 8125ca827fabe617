/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* lissom_scratch_home_begin:
 *
 * Gives the program folders of its own, empty, for data, settings, caches and states, and takes
 * them away when it ends.  Called first of all, in place of G_TEST_OPTION_ISOLATE_DIRS: that loses
 * memory in each test, which a sanitizer cannot tell from ours. */
void lissom_scratch_home_begin (void);

/* Removes a folder and all that is in it; links are removed, not followed. */
void lissom_scratch_remove (const char *path);

G_END_DECLS
