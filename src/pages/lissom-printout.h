/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-sheet.h"

G_BEGIN_DECLS

/* Makes the pages as the person wants them. Returns: (transfer full) (nullable): NULL with @error
 * set */
typedef LissomSheet *(*LissomSheetMaker) (const LissomSheetOptions *options, gpointer data,
                                          GError **error);

/* One use of the system's print dialog: page set-up, preview, the choices that only a sheet has,
 * and what became of it. It lives until the printer has taken the pages or the person has
 * changed their mind. What was chosen is there again next time.
 *
 * Signal "told" (char *sentence): something the person should know, translated. */
#define LISSOM_TYPE_PRINTOUT (lissom_printout_get_type ())
G_DECLARE_FINAL_TYPE (LissomPrintout, lissom_printout, LISSOM, PRINTOUT, GObject)

/* @title: of the job, seen by everybody at the printer. @choices: whether the tab with large
 * print, second language and so on is of use */
LissomPrintout *lissom_printout_new (const char *title, gboolean choices, LissomSheetMaker make,
                                     gpointer data, GDestroyNotify destroy);

/* Shows the dialog and comes back at once. */
void lissom_printout_run (LissomPrintout *self, GtkWindow *parent);
/* The same pages into a PDF file without a dialog: what the dialog's "Print to File" does. */
gboolean lissom_printout_export (LissomPrintout *self, const char *file, GError **error);

G_END_DECLS
