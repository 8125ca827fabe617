/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* What --sheet was told; the strings are borrowed. */
typedef struct
{
  const char *what;            /* ROUTINE or STRETCH */
  const char *file;            /* the PDF file */
  const char *paper;           /* NULL: the one used here */
  const char *second_language; /* NULL: one language */
  gboolean large_print, pictures_only, log_only, punch_margin;
} LissomSheetOrder;

/* Sets the sheet and writes it into the file, as a whole or not at all. */
gboolean lissom_sheet_command_run (LissomCatalogue *catalogue, const LissomSheetOrder *order,
                                   GError **error);

G_END_DECLS
