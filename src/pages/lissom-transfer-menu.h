/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-journal.h"

G_BEGIN_DECLS

/* The actions "transfer.export" and "transfer.import" of a page: choose a file, do it, and say what
 * came of it. */
#define LISSOM_TYPE_TRANSFER_MENU (lissom_transfer_menu_get_type ())
G_DECLARE_FINAL_TYPE (LissomTransferMenu, lissom_transfer_menu, LISSOM, TRANSFER_MENU, GObject)

/* @page: (not kept alive): gets the actions and is asked for its window */
LissomTransferMenu *lissom_transfer_menu_new (LissomJournal *journal, GtkWidget *page);

/* As when @file has been chosen. */
void lissom_transfer_menu_import (LissomTransferMenu *self, GFile *file);

G_END_DECLS
