/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* The routines of this person: one file each in a folder, and a GListModel of LissomRoutine in the
 * order of their titles.  What is changed here is written at once; what is removed is moved aside,
 * into the folder "removed" in it, so that nothing anybody made is lost. */
#define LISSOM_TYPE_ROUTINE_SHELF (lissom_routine_shelf_get_type ())
G_DECLARE_FINAL_TYPE (LissomRoutineShelf, lissom_routine_shelf, LISSOM, ROUTINE_SHELF, GObject)

/* Reads what is in @folder (a local one; it need not exist yet).  @catalogue: where the stretches
 * come from.  Both transfer none. */
LissomRoutineShelf *lissom_routine_shelf_new (GFile *folder, LissomCatalogue *catalogue);
/* $XDG_DATA_HOME/lissom/routines. Returns: (transfer full) */
GFile *lissom_routine_shelf_get_default_folder (void);

/* Returns: (transfer none): "FILE:LINE: what is wrong; what to do", NULL-terminated, for files that
 * could not be read; they are left alone. */
const char *const *lissom_routine_shelf_get_reports (LissomRoutineShelf *self);

/* Returns: (transfer none) (nullable) */
LissomRoutine *lissom_routine_shelf_find (LissomRoutineShelf *self, const char *id);
/* An id that neither the shelf nor the library nor a file in the folder has.
 * Returns: (transfer full) */
char *lissom_routine_shelf_create_id (LissomRoutineShelf *self);

/* Writes @routine, in place of the one with its id if there is one.  Blocks for one small file.
 * The error is a sentence for people; the shelf is as it was then. */
gboolean lissom_routine_shelf_save (LissomRoutineShelf *self,
                                    LissomRoutine *routine,
                                    GError **error);
gboolean lissom_routine_shelf_remove (LissomRoutineShelf *self, const char *id, GError **error);

/* Takes over the routine file @file: the same one again stays one; another one of the same id gets a
 * new id. @id: (out) (transfer full): what it is called here */
gboolean
lissom_routine_shelf_import (LissomRoutineShelf *self, GFile *file, char **id, GError **error);

G_END_DECLS
