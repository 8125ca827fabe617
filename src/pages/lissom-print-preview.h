/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-sheet.h"

G_BEGIN_DECLS

/* A window with the pages of a sheet below one another, as they will be printed. It needs no
 * other program to look at them. */
GtkWidget *lissom_print_preview_new (LissomSheet *sheet, GtkWindow *parent);

G_END_DECLS
