/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pelvis model on one page, as three still panels. */

/* Shows the print dialog. @parent: (nullable) */
void lissom_pelvis_print (GtkWindow *parent);

/* The operation itself, for those who run it in another way. Returns: (transfer full) */
GtkPrintOperation *lissom_pelvis_print_create (void);

G_END_DECLS
