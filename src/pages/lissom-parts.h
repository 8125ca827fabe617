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
/* A line of a readout: what, and on the other side how much. Both are labels. */
GtkWidget *lissom_parts_fact (GtkWidget *name, GtkWidget *value);

/* What a message says at length: it grows with @child up to a height that every screen has, then it
 * scrolls. (The text of an AdwMessageDialog grows beyond the screen.) */
GtkWidget *lissom_parts_scroll (GtkWidget *child);

/* Gives @button the name of the label in it: GTK does so only with a label of the button's own. */
void lissom_parts_name_by_label (GtkWidget *button);

/* Lets the values of all GtkDropDown below @widget, itself included, and the titles of
 * AdwPreferencesGroup go on in the next line instead of being cut; where there is little room the values
 * of AdwComboRow stand below its title, in the place of a subtitle. */
void lissom_parts_wrap_values (GtkWidget *widget);

/* GTK 4.8 gives a GtkMenuButton or GtkDropDown the height of one line, whatever its words need. */
void lissom_parts_let_grow (GtkWidget *button);

/* Takes all children out of @box. */
void lissom_parts_clear (GtkBox *box);

/* The focus function of a page that begins, with its own grab_focus (), somewhere in its middle:
 * without it GTK goes there with each round of Tab too, and never to what lies before. @widget: an
 * AdwBin */
gboolean lissom_parts_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
