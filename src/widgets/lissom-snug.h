/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on every window that is narrow for the size of its text, a telephone's at twice the size
 * say, has the style class "snug": the style sheet gives titles and paddings less there, so that long
 * words stay whole and something of a page is seen below its title. */
void lissom_snug_init (void);

/* Calls @changed with every change of the window that @widget is in, and at once. */
typedef void (*LissomSnugFunc) (GtkWidget *widget, gboolean snug);
void lissom_snug_watch (GtkWidget *widget, LissomSnugFunc changed);
/* @widget, which is nice to have, is seen only where there is room. */
void lissom_snug_hide (GtkWidget *widget);

G_END_DECLS
