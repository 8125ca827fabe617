/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-article.h"
#include "lissom-routine.h"

G_BEGIN_DECLS

/* All content that could be read. The stretches are its GListModel; routines and articles
 * have models of their own. A broken file is left out and reported; the rest works.
 * The stretches of the seed come first, then the others in the order of the library,
 * then those of added folders. */
#define LISSOM_TYPE_CATALOGUE (lissom_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (LissomCatalogue, lissom_catalogue, LISSOM, CATALOGUE, GObject)

/* Reads the content built into the program. */
LissomCatalogue *lissom_catalogue_new (void);

/* Reads the content packs installed for everybody and those of the person as well: the folders
 * lissom/content in $XDG_DATA_DIRS and then in $XDG_DATA_HOME. Blocks. */
void lissom_catalogue_add_packs (LissomCatalogue *self);

/* Reads every *.xml below @folder as well (stretches before routines before articles, hidden
 * files left out). What cannot be read, or has the id of something that is already there, is added
 * to the reports. A folder that does not exist is an empty one. */
void lissom_catalogue_add_folder (LissomCatalogue *self, GFile *folder);

/* Returns: (transfer none) (nullable) */
LissomStretch *lissom_catalogue_find_stretch (LissomCatalogue *self, const char *id);
LissomRoutine *lissom_catalogue_find_routine (LissomCatalogue *self, const char *id);
LissomArticle *lissom_catalogue_find_article (LissomCatalogue *self, const char *id);

/* What can be done by that name: the routine @id, else the stretch @id as a routine of its own.
 * Returns: (transfer full) (nullable) */
LissomRoutine *lissom_catalogue_make_guide (LissomCatalogue *self, const char *id);

/* Reads a routine file (*.lissom): a routine of somebody's own, with stretches of the catalogue and
 * own ones. It does not become part of the catalogue. @name is what complaints call the file.
 * The second one blocks.
 * Returns: (transfer full) (nullable): NULL with a LISSOM_CONTENT_ERROR set, "FILE:LINE: what is
 *   wrong; what to do" */
LissomRoutine *lissom_catalogue_read_routine (LissomCatalogue *self,
                                              const char *name,
                                              GBytes *bytes,
                                              GError **error);
LissomRoutine *lissom_catalogue_load_routine (LissomCatalogue *self, GFile *file, GError **error);

/* Returns: (transfer none): a GListModel of LissomRoutine */
GListModel *lissom_catalogue_get_routines (LissomCatalogue *self);

/* Returns: (transfer none): a GListModel of LissomArticle, in the order they are to be read */
GListModel *lissom_catalogue_get_articles (LissomCatalogue *self);

/* The source that texts call [@number]: who, when, where.
 * Returns: (transfer none) (nullable) */
const char *lissom_catalogue_find_source (LissomCatalogue *self, int number);

/* Returns: (transfer none): one "file:line: what is wrong; what to do" a line,
 * NULL-terminated, empty when all is well. */
const char *const *lissom_catalogue_get_reports (LissomCatalogue *self);

G_END_DECLS
