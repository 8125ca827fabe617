/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-sheet.h"

G_BEGIN_DECLS

/* Printing without a dialog, for a screen that nobody may leave: the finished PDF goes to one
 * printer that was chosen beforehand. GTK's own way (GTK_PRINT_OPERATION_ACTION_PRINT) crashes
 * before 4.10 and sends the pages to some other printer when the name is wrong. */

#define LISSOM_PRINT_ERROR (lissom_print_error_quark ())
GQuark lissom_print_error_quark (void);
typedef enum
{
  LISSOM_PRINT_ERROR_NO_PRINTER, /* there is none of that name */
  LISSOM_PRINT_ERROR_NOT_READY,  /* it is switched off, stopped or takes no jobs */
  LISSOM_PRINT_ERROR_FAILED,     /* it took the job and did not print it */
} LissomPrintError;

/* @printer: its name, as lpstat -p shows it. @title: what the job is called, seen by everybody
 * at the printer: nothing about a visitor. Errors are whole sentences for staff. */
void lissom_direct_print_async (LissomSheet *sheet, const char *printer, const char *title,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/* TRUE when the printer has printed it, or has had it for some seconds without a complaint. */
gboolean lissom_direct_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
