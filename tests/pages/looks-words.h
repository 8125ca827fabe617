/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What cannot be read of the words below @widget: cut off, broken within a word, or outside of what is
 * seen. Returns: (transfer full) (element-type utf8): a sentence for each */
GPtrArray *looks_find_unreadable (GtkWidget *widget, const char *may_break);

G_END_DECLS
