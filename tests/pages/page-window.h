/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Any page in a real window, with styles and icons as in the program (page_stage_init ()). */
GtkWindow *page_window_new (GtkWidget *page, int width, int height);
void page_window_free (GtkWindow *window);

/* Runs the main loop for a quarter of a second, or for @ms. */
void page_window_settle (void);
void page_window_wait (guint ms);

/* The template child @name of @widget, whose type is that of the template. */
GtkWidget *page_window_get (GtkWidget *widget, const char *name);
/* The first widget of @type in @widget, itself included. Returns: (nullable) */
GtkWidget *page_window_find (GtkWidget *widget, GType type);
/* Whether a label in @widget has @part in its text. */
gboolean page_window_says (GtkWidget *widget, const char *part);

/* With LISSOM_LOOKS set to a folder: a picture of @widget there, to be looked at. */
void page_window_save_picture (GtkWidget *widget, const char *name);

G_END_DECLS
