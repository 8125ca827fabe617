/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"
#include "lissom-preferences.h"

G_BEGIN_DECLS

/* One look of the program, and what its pages are shown in. */
typedef struct
{
  const char *name;
  int width, height;
  double text;
  gboolean dark, mirrored;
  const char *language;
} Look;

/* A user's own name, which no screen has room for; the only words that may be broken. */
#define LOOKS_LONG_WORDS "Oberschenkelrückseitendehnungsübungen für Nachmittagsspaziergangsvorbereitungen"

extern const Look *look;
extern LissomCatalogue *catalogue;
extern LissomPreferences *preferences;

/* GTK, styles and icons as in the program, in the look called @name. Returns: whether there is one */
gboolean looks_init (const char *name, const char *locale_folder);

/* Lets what is shown come to rest: what loads is loaded, what moves has its place. */
void looks_settle (void);
/* A folder for what a test writes; looks_clear () removes it with all that is in it. */
GFile *looks_folder_new (void);
void looks_clear (GFile *folder);

/* Shows @page in a window of the look's size; it appears without a warning, needs no more room than
 * it gets, and all its words can be read. A picture of it is kept where LISSOM_LOOKS says. */
void looks_check_page (GtkWidget *page, const char *name);
/* The same for a window that comes above the other; @height: 0 for its own. */
void looks_check_window (GtkWidget *window, const char *name, int height);

/* In steps: opens, any number of pictures, closes. */
GtkWidget *looks_open (GtkWidget *page);
void looks_look (GtkWidget *frame, const char *name);
void looks_close (GtkWidget *frame);

/* The message that is open above the window. Returns: (nullable) */
GtkWidget *looks_find_dialog (void);
/* Presses the template child @button of @page. */
void looks_press (GtkWidget *page, const char *button);
/* The first widget of @type below @widget, itself included, with that style class (nullable). */
GtkWidget *looks_find (GtkWidget *widget, GType type, const char *style);

G_END_DECLS
