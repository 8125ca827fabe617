/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "Source": opens what @sentence rests on. @source: one or more lines; NULL: practice, no study.
 * Returns: (transfer floating) */
GtkWidget *lissom_source_button_new (const char *sentence, const char *source);

/* What the evidence has to say, with its source below it. Returns: (transfer floating) */
GtkWidget *lissom_remark_line_new (const char *sentence, const char *source, gboolean is_warning);

G_END_DECLS
