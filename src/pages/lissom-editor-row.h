/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-routine-draft.h"

G_BEGIN_DECLS

/* One exercise in the editor: picture, name, dose in words (which opens its numbers), time, menu,
 * and below it what the evidence has to say. It changes nothing itself; what is wanted comes as
 * signals:
 *   "dose-wanted" (): another dose, lissom_editor_row_get_dose ()
 *   "move-wanted" (int place): to that place in the list
 *   "act" (char *what): "duplicate", "remove" or "own"
 * Ctrl+Up and Ctrl+Down move it, Delete removes it, and it can be dragged by its handle. */
#define LISSOM_TYPE_EDITOR_ROW (lissom_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (LissomEditorRow, lissom_editor_row, LISSOM, EDITOR_ROW, GtkListBoxRow)

GtkWidget *lissom_editor_row_new (void);

/* Shows @item; what is open (the numbers of the dose) stays open. */
void lissom_editor_row_set_item (LissomEditorRow *self, LissomDraftItem *item);
/* How long it takes, in milliseconds. */
void lissom_editor_row_set_length (LissomEditorRow *self, gint64 length_ms);
/* What is said below it; @line: (transfer floating), of lissom_remark_line_new () */
void lissom_editor_row_clear_remarks (LissomEditorRow *self);
void lissom_editor_row_add_remark (LissomEditorRow *self, GtkWidget *line);
void lissom_editor_row_get_dose (LissomEditorRow *self, LissomDose *dose);

G_END_DECLS
