/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets a screen reader say @text (a whole sentence, translated).  @widget is the one that has
 * the keyboard focus: before GTK 4.14 there is no other way than to change its accessible
 * description, which readers speak for the focused widget only.  Meant for milestones; a
 * call every second would drown everything else. */
void lissom_announce (GtkWidget *widget, const char *text);

/* Gives an icon button the name that a screen reader says.  The reset is what keeps GTK 4.8
 * from saying the name of the icon or the label's text behind it. */
void lissom_name_button (GtkWidget *button, const char *name);

G_END_DECLS
