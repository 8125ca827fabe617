/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-checkpoint.h"

#include "lissom-safe-file.h"
#include "lissom-worker.h"

#include <glib/gstdio.h>

typedef struct
{
  LissomCheckpointFile *file;
  char *id;   /* of the session */
  char *text; /* what to write: the newest until the worker takes it */
  gsize length;
  GError *error;
} WriteJob;

struct _LissomCheckpointFile
{
  gatomicrefcount ref_count;
  char *path;
  char *folder;
  LissomCheckpointFailed failed;
  gpointer data;
  GDestroyNotify free_data;

  GMutex mutex;     /* for what follows, and for the text of that job */
  WriteJob *queued; /* the last one that the worker has not begun; borrowed */
};

LissomCheckpointFile *
lissom_checkpoint_file_new (const char *path, LissomCheckpointFailed failed, gpointer data,
                            GDestroyNotify free_data)
{
  LissomCheckpointFile *self = g_new0 (LissomCheckpointFile, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  self->failed = failed;
  self->data = data;
  self->free_data = free_data;
  return self;
}

LissomCheckpointFile *
lissom_checkpoint_file_ref (LissomCheckpointFile *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lissom_checkpoint_file_unref (LissomCheckpointFile *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->free_data)
    self->free_data (self->data);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
lissom_checkpoint_file_get_path (LissomCheckpointFile *self)
{
  return self->path;
}

static void
write_job_free (gpointer data)
{
  WriteJob *job = data;

  lissom_checkpoint_file_unref (job->file);
  g_free (job->id);
  g_free (job->text);
  g_clear_error (&job->error);
  g_free (job);
}

static void
run_write (gpointer data)
{
  WriteJob *job = data;
  LissomCheckpointFile *self = job->file;
  int lock;

  /* From here on the job is the worker's alone. */
  g_mutex_lock (&self->mutex);
  if (self->queued == job)
    self->queued = NULL;
  g_mutex_unlock (&self->mutex);

  lock = lissom_file_lock (self->folder, &job->error);
  if (lock < 0)
    return;
  /* Whole after a kill; after a power cut the one before it may be there instead, a second
   * older, which spares the disk a lot. */
  lissom_file_write (self->path, job->text, job->length, FALSE, &job->error);
  lissom_file_unlock (lock);
}

static void
write_done_cb (gpointer data)
{
  WriteJob *job = data;

  if (job->error)
    job->file->failed (job->error, job->file->data);
}

void
lissom_checkpoint_file_write (LissomCheckpointFile *self, const char *id, char *text, gsize length)
{
  WriteJob *job = NULL;

  g_mutex_lock (&self->mutex);
  if (self->queued && g_str_equal (self->queued->id, id))
    {
      g_free (self->queued->text);
      self->queued->text = text;
      self->queued->length = length;
    }
  else
    {
      /* The first of another session may not go ahead to where an older job stands: between
       * the two the journal takes over the session that is overwritten here. */
      job = g_new0 (WriteJob, 1);
      job->file = lissom_checkpoint_file_ref (self);
      job->id = g_strdup (id);
      job->text = text;
      job->length = length;
      self->queued = job;
    }
  g_mutex_unlock (&self->mutex);

  if (job)
    lissom_worker_push (run_write, write_done_cb, job, write_job_free);
}

void
lissom_checkpoint_file_remove (LissomCheckpointFile *self, const char *id)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LissomCheckpoint) checkpoint = NULL;

  if (lissom_file_read (self->path, &bytes, NULL) != LISSOM_FILE_READ)
    return;
  checkpoint = lissom_checkpoint_parse (bytes, NULL);
  if (checkpoint && g_str_equal (checkpoint->entry->id, id))
    g_unlink (self->path);
}

void
lissom_checkpoint_file_sweep (LissomCheckpointFile *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  int lock;

  /* No folder, nothing to sweep: looking for a checkpoint makes none. */
  if (!g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    return;
  lock = lissom_file_lock (self->folder, NULL);
  if (lock < 0)
    return;
  lissom_file_sweep (self->folder, name);
  lissom_file_unlock (lock);
}
