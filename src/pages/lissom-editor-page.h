/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-routine-draft.h"
#include "lissom-routine-shelf.h"

G_BEGIN_DECLS

/* A routine is made here: its name, its exercises in order with their doses, what it adds up to, and
 * what the evidence has to say.
 *
 * Nothing has to be saved: a short while after each change, and when the page is left, the routine
 * is written to the shelf. An empty one is not.
 *
 * Actions "editor.add", "editor.undo", "editor.redo", "editor.try", "editor.print" (which
 * asks win.print), "editor.export", "editor.done".
 * Signal "trouble" (char *sentence): it could not be written. */
#define LISSOM_TYPE_EDITOR_PAGE (lissom_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomEditorPage, lissom_editor_page, LISSOM, EDITOR_PAGE, AdwBin)

/* @catalogue: the stretches to choose from, and the sources of what is said */
GtkWidget *lissom_editor_page_new (LissomRoutineDraft *draft,
                                   LissomRoutineShelf *shelf,
                                   LissomCatalogue *catalogue);

/* Writes what has not been written. Returns: FALSE when that failed and "trouble" was emitted */
gboolean lissom_editor_page_save (LissomEditorPage *self);
/* Transfer none. */
LissomRoutineDraft *lissom_editor_page_get_draft (LissomEditorPage *self);

G_END_DECLS
