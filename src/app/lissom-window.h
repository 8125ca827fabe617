/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-conductor.h"

G_BEGIN_DECLS

/* The one window: welcome, the places, the session, its closing. It shows what the conductor
 * and the gate say; it decides nothing about sessions itself. */
#define LISSOM_TYPE_WINDOW (lissom_window_get_type ())
G_DECLARE_FINAL_TYPE (LissomWindow, lissom_window, LISSOM, WINDOW, AdwApplicationWindow)

LissomWindow *lissom_window_new (GtkApplication *application, LissomConductor *conductor);

/* Shows the notice, to be accepted before anything can start, or to be read again. */
void lissom_window_show_notice (LissomWindow *self);
/* One sentence that passes by. */
void lissom_window_tell (LissomWindow *self, const char *sentence);
/* Looks for a routine code in a photo, scan or PDF of a sheet, and offers its routine. */
void lissom_window_read_picture (LissomWindow *self, GFile *file);
/* Takes a routine file over into the own routines and shows it; says why when it cannot be read.
 * A picture or PDF document is looked at for the code of a sheet. */
void lissom_window_open (LissomWindow *self, GFile *file);
/* The interrupted session is gone on with or let go: Today no longer offers it. */
void lissom_window_update_interruption (LissomWindow *self);

/* A page that lies over everything until it is dropped; then the places come back. */
void lissom_window_show_page (LissomWindow *self, GtkWidget *page);
void lissom_window_drop_page (LissomWindow *self);

G_END_DECLS
