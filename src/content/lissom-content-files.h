/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-document.h"
#include "lissom-stretch.h"

G_BEGIN_DECLS

/* A content file: where it is, and once it is read what is in it, which is one of the last three.
 * Of a large library nearly all are stretches: their tree of elements is let go while it is still
 * warm in the processor, the others wait for what they name. */
typedef struct
{
  char *name;                      /* as complaints call it */
  GFile *file;                     /* (nullable): NULL if it is built into the program */
  GBytes *bytes;                   /* (nullable): NULL if it is not */

  LissomStretch *stretch;          /* (nullable): its sources are not looked up yet */
  int line;                        /* at which the stretch begins */
  LissomContentDocument *document; /* (nullable): anything but a stretch */
  GError *error;                   /* (nullable) */
} LissomContentFile;

/* lissom_content_files_new:
 *
 * Returns: (transfer full) (element-type LissomContentFile): none yet; what is in them is theirs */
GArray *lissom_content_files_new (void);

/* lissom_content_files_add_folder:
 * @folder: need not exist
 * @errors: (element-type GError): what is wrong in it is added here
 *
 * Adds all content files in @folder and the folders in it, at most five thousand, in the order of
 * their names.  Links to folders are not followed, so that nothing is found twice.  Blocks. */
void lissom_content_files_add_folder (GArray *files, GFile *folder, GPtrArray *errors);

/* Reads them all, on as many threads as there are processors.  Blocks. */
void lissom_content_files_read (GArray *files);

/* lissom_content_file_read_stretch:
 * @sources: the numbers that it may name
 *
 * Reads a stretch again, to say what is wrong with its sources.  Blocks.
 *
 * Returns: (transfer full) (nullable): NULL with a LISSOM_CONTENT_ERROR set */
LissomStretch *lissom_content_file_read_stretch (const LissomContentFile *self,
                                                 GHashTable *sources,
                                                 GError **error);

G_END_DECLS
