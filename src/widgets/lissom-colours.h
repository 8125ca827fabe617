/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The colour that the style sheets define as @name ("accent_color", "session_wall" …).  For
 * snapshot code only.  Where no style sheet of ours is loaded (a test without an application)
 * it is the text colour. */
void lissom_colours_look_up (GtkWidget *widget, const char *name, GdkRGBA *colour);

/* The colour of text in @widget, with its alpha multiplied by @alpha (0…1). */
void lissom_colours_get_text (GtkWidget *widget, double alpha, GdkRGBA *colour);

G_END_DECLS
