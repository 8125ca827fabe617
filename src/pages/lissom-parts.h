/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small things that several pages are made of. All return a floating widget. */

/* A label that wraps and starts where text starts. @style: (nullable): a style class */
GtkWidget *lissom_parts_label (const char *text, const char *style);
/* For a button whose words may need two lines; an underscore is before its key. */
GtkWidget *lissom_parts_mnemonic (const char *text);
/* "3" in a circle, then the sentence. */
GtkWidget *lissom_parts_step (int number, const char *text);
/* An icon, then the sentence. */
GtkWidget *lissom_parts_point (const char *icon_name, const char *text);

/* Gives @button the name of the label in it: GTK does so only with a label of the button's own. */
void lissom_parts_name_by_label (GtkWidget *button);

/* Takes all children out of @box. */
void lissom_parts_clear (GtkBox *box);

/* The focus function of a page that begins, with its own grab_focus (), somewhere in its middle:
 * without it GTK goes there with each round of Tab too, and never to what lies before. @widget: an
 * AdwBin */
gboolean lissom_parts_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
