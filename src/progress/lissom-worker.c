/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-worker.h"

typedef struct
{
  void (*run) (gpointer data);
  void (*done) (gpointer data);
  gpointer data;
  GDestroyNotify free_data;
  GMainContext *context; /* NULL without @done */
} Job;

static void
job_free (Job *job)
{
  if (job->free_data)
    job->free_data (job->data);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job);
}

static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;

  job->done (job->data);
  return G_SOURCE_REMOVE;
}

static void
job_run (gpointer data, gpointer pool_data)
{
  Job *job = data;

  job->run (job->data);
  if (job->done)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      /* The job, and with it every object it holds, is let go in the caller's thread. */
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, job_done_cb, job, (GDestroyNotify) job_free);
      g_source_set_static_name (source, "lissom-worker done");
      g_source_attach (source, job->context);
    }
  else
    {
      job_free (job);
    }
}

void
lissom_worker_push (void (*run) (gpointer data), void (*done) (gpointer data), gpointer data,
                    GDestroyNotify free_data)
{
  static GThreadPool *pool;
  Job *job = g_new0 (Job, 1);

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, g_thread_pool_new (job_run, NULL, 1, FALSE, NULL));

  job->run = run;
  job->done = done;
  job->data = data;
  job->free_data = free_data;
  if (done)
    job->context = g_main_context_ref_thread_default ();
  g_thread_pool_push (pool, job, NULL);
}

typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean reached;
} Barrier;

static void
reach_barrier (gpointer data)
{
  Barrier *barrier = data;

  g_mutex_lock (&barrier->mutex);
  barrier->reached = TRUE;
  g_cond_signal (&barrier->cond);
  g_mutex_unlock (&barrier->mutex);
}

void
lissom_worker_drain (void)
{
  Barrier barrier = { .reached = FALSE };

  g_mutex_init (&barrier.mutex);
  g_cond_init (&barrier.cond);
  lissom_worker_push (reach_barrier, NULL, &barrier, NULL);
  g_mutex_lock (&barrier.mutex);
  while (!barrier.reached)
    g_cond_wait (&barrier.cond, &barrier.mutex);
  g_mutex_unlock (&barrier.mutex);
  g_mutex_clear (&barrier.mutex);
  g_cond_clear (&barrier.cond);
}
