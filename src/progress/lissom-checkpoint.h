/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* A session under way as it is kept on disk: enough to go on with it, and enough to put it into
 * the journal without the content it was made from. */
typedef struct
{
  LissomJournalEntry *entry; /* as it would be kept if the program ended now */
  LissomPacing pacing;
  LissomSessionMark mark;
  GArray *credits;  /* of LissomCredit */
  GDateTime *saved; /* when it was taken */
} LissomCheckpoint;

/* @entry: (transfer full): with the id under which the session will be kept; @saved: (transfer
 * none) */
LissomCheckpoint *lissom_checkpoint_new (LissomSession *session, LissomJournalEntry *entry,
                                         GDateTime *saved);
void lissom_checkpoint_free (LissomCheckpoint *checkpoint);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomCheckpoint, lissom_checkpoint_free)

/* Returns: (transfer full) */
char *lissom_checkpoint_to_text (const LissomCheckpoint *checkpoint, gsize *length);

/* Believes nothing: every number is checked, and nothing may be credited that cannot have been
 * run. Errors (G_KEY_FILE_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED) are for a log. Returns: (transfer
 * full) (nullable) */
LissomCheckpoint *lissom_checkpoint_parse (GBytes *bytes, GError **error);

/* The file of the checkpoint, written in the worker. Of several checkpoints of one session in a
 * row only the newest is written. */
typedef struct _LissomCheckpointFile LissomCheckpointFile;

/* Runs in the main context of whoever asked. */
typedef void (*LissomCheckpointFailed) (const GError *error, gpointer data);

/* @failed: (scope notified): after every failed write */
LissomCheckpointFile *lissom_checkpoint_file_new (const char *path, LissomCheckpointFailed failed,
                                                  gpointer data, GDestroyNotify free_data);
LissomCheckpointFile *lissom_checkpoint_file_ref (LissomCheckpointFile *self);
void lissom_checkpoint_file_unref (LissomCheckpointFile *self);

const char *lissom_checkpoint_file_get_path (LissomCheckpointFile *self);
/* @id: of the session; @text: (transfer full) */
void lissom_checkpoint_file_write (LissomCheckpointFile *self, const char *id, char *text,
                                   gsize length);
/* Removes the file if it is that of the session @id; for the worker. */
void lissom_checkpoint_file_remove (LissomCheckpointFile *self, const char *id);
/* Removes what a kill in the middle of writing left behind; for the worker. */
void lissom_checkpoint_file_sweep (LissomCheckpointFile *self);

G_END_DECLS
