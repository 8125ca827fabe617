/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-sheet.h"

G_BEGIN_DECLS

/* What is chosen when a sheet is printed, kept in the person's configuration folder
 * (lissom/print.ini): GTK's settings and page set-up, and ours. */
typedef struct
{
  GtkPrintSettings *settings; /* owned */
  GtkPageSetup *setup;        /* owned */
  gboolean large_print, pictures_only, punch_margin;
  char *second_language;      /* NULL: one language */
  char *clinic;               /* NULL or "": no name at the top */
  char *logo;                 /* NULL, or the file of a picture at the top */
} LissomPrintChoices;

/* What was kept; where there is nothing, or nothing that can be read, the usual. */
LissomPrintChoices *lissom_print_choices_load (void);
/* Keeps it; that it cannot be kept is no reason not to print. */
void lissom_print_choices_save (LissomPrintChoices *self);
void lissom_print_choices_free (LissomPrintChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomPrintChoices, lissom_print_choices_free)

/* The widget for them; what is chosen in it is taken over by lissom_print_choices_take (). */
GtkWidget *lissom_print_choices_create_widget (LissomPrintChoices *self);
void lissom_print_choices_take (LissomPrintChoices *self, GtkWidget *widget);

G_END_DECLS
