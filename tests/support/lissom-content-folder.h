/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* Content written by a test into a temporary folder and read by the real catalogue. */
typedef struct _LissomContentFolder LissomContentFolder;

LissomContentFolder *lissom_content_folder_new (void);
/* Removes the folder. */
void lissom_content_folder_free (LissomContentFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomContentFolder, lissom_content_folder_free)

/* Adds a stretch to the folder and an exercise with it to the routine. Its texts all begin
 * with its id, so that none is like another's: "<id> name", "<id> ready one", "<id> ready two",
 * "<id> in one", "<id> in two", "<id> out", "<id> cue one" … "<id> cue three", "<id> up".
 * @position, @sides: words of the format; @ease: whether it has an ease pose. */
void lissom_content_folder_add_hold (LissomContentFolder *self, const char *id,
                                     const char *position, const char *sides, int seconds,
                                     int count, int rest_s, gboolean ease);
/* A movement has the same texts but for "out" and "up". */
void lissom_content_folder_add_reps (LissomContentFolder *self, const char *id,
                                     const char *position, const char *sides, int seconds,
                                     int count, int sets, int rest_s);
/* Adds an exercise with a stretch that was added before, in its own dose. */
void lissom_content_folder_add_again (LissomContentFolder *self, const char *id);

/* Writes and reads the routine; fails the test when anything is wrong with it. Its closing
 * is "The end.". Returns: (transfer full) */
LissomRoutine *lissom_content_folder_load (LissomContentFolder *self);

/* A routine of the program itself. Returns: (transfer full) */
LissomRoutine *lissom_content_load_bundled (const char *id);

G_END_DECLS
