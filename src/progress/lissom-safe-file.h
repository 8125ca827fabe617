/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files that must survive a kill, a full disk and a second program. All of it blocks: for the
 * worker. Errors are LISSOM_JOURNAL_ERROR_UNWRITABLE, sentences for people that name the
 * folder and the remedy. */

typedef enum
{
  LISSOM_FILE_ABSENT,
  LISSOM_FILE_READ,
  LISSOM_FILE_NOT_A_FILE, /* a folder, a pipe, a device: nothing of ours */
  LISSOM_FILE_FAILED,     /* it is there and cannot be read: @error */
} LissomFileResult;

/* @bytes: (out) (transfer full) (nullable): set with LISSOM_FILE_READ only */
LissomFileResult lissom_file_read (const char *path, GBytes **bytes, GError **error);

/* Replaces @path as a whole or leaves it as it was; makes its folder. For the owner's eyes only
 * (0600). With @durable it is also there after a power cut the moment this returns. */
gboolean lissom_file_write (const char *path, const char *text, gsize length, gboolean durable,
                            GError **error);

/* The sentence for @number, an errno, about writing in @folder. */
void lissom_file_set_unwritable (GError **error, const char *folder, int number);

/* Keeps what is now at @path under the first free name "PATH.damaged-N" as well, without
 * ever replacing anything. @path itself is still there afterwards if it is a file, so that a kill
 * before its replacement loses nothing. Returns: (transfer full) (nullable): the new path */
char *lissom_file_put_aside (const char *path, GError **error);

/* Takes the lock that all Lissoms using @folder share, making the folder; waits up to ten
 * seconds for it. Returns -1 on error; else for lissom_file_unlock (). */
int lissom_file_lock (const char *folder, GError **error);
void lissom_file_unlock (int lock);

/* Removes the half-written copies which a kill in lissom_file_write () left of files in @folder
 * whose names begin with @prefix. */
void lissom_file_sweep (const char *folder, const char *prefix);

G_END_DECLS
