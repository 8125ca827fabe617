/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of small things that goes on in the next line when it is full.  Lines start where text
 * starts.  (GtkFlowBox cannot be used for it: aligned to the start, GTK 4.8 measures it as one
 * line.)  Properties "spacing" (int, between things and lines, 8) and "line-align" (float: 0 start,
 * 0.5 centre, 1 end). */
#define LISSOM_TYPE_CHIPS (lissom_chips_get_type ())
G_DECLARE_FINAL_TYPE (LissomChips, lissom_chips, LISSOM, CHIPS, GtkWidget)

GtkWidget *lissom_chips_new (void);

/* Appends a chip. @icon_name: (nullable); @style: (nullable): "accent" or "pull".
 * Returns: (transfer none): the chip */
GtkWidget *lissom_chips_add (LissomChips *self,
                             const char *text,
                             const char *icon_name,
                             const char *style);
/* Appends any widget, a pill button say. */
void lissom_chips_append (LissomChips *self, GtkWidget *child);
void lissom_chips_clear (LissomChips *self);

G_END_DECLS
