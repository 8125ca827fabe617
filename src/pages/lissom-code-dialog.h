/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* Asks for a routine code: typed in, or found in a photo or scan of a sheet. What is wrong with
 * it is said while it is typed, once it is long enough to be one.
 *
 * Signal "found" (LissomRoutine *): the routine of the code; the dialog closes itself. */
#define LISSOM_TYPE_CODE_DIALOG (lissom_code_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LissomCodeDialog, lissom_code_dialog, LISSOM, CODE_DIALOG, AdwMessageDialog)

GtkWidget *lissom_code_dialog_new (LissomCatalogue *catalogue, GtkWindow *parent);

/* Looks for the code in @file, as if it had been chosen in the dialog. */
void lissom_code_dialog_read_file (LissomCodeDialog *self, GFile *file);

G_END_DECLS
