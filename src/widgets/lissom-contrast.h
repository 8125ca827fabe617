/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* High contrast by the program's own switch, for a screen whose desktop has none. The desktop's own
 * wish is always heeded as well. */
void lissom_contrast_set (gboolean on);

gboolean lissom_contrast_is_on (void);

G_END_DECLS
