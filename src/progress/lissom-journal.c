/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-private.h"

#include "lissom-entry-codec.h"
#include "lissom-measurement-codec.h"
#include "lissom-worker.h"

/* The journal in the main thread: hands jobs to the worker and tells what came of them. */

G_DEFINE_QUARK (lissom-journal-error-quark, lissom_journal_error)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_DAMAGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

typedef enum
{
  PROP_FOLDER = 1,
  N_PROPS
} LissomJournalProperty;

static GParamSpec *properties[N_PROPS];

struct _LissomJournal
{
  GObject parent_instance;

  GFile *folder;
  LissomJournalStore *store;
  GHashTable *reported; /* set of char *: a file that stays as it is is told of once */
};

G_DEFINE_FINAL_TYPE (LissomJournal, lissom_journal, G_TYPE_OBJECT)

typedef enum
{
  JOB_SAVE,
  JOB_REMOVE,
  JOB_LOAD,
  JOB_LOAD_MONTH,
  JOB_LIST,
  JOB_RETRY,
} JobKind;

/* Filled in the main thread, used by the worker, and read in the main thread again. */
typedef struct
{
  JobKind kind;
  LissomJournalStore *store;
  GTask *task; /* NULL for JOB_RETRY */
  const LissomRecordKind *record_kind;
  LissomRecord *record;
  LissomJournalStoreKept kept;
  gpointer kept_data;
  GDestroyNotify free_kept_data;
  GDateTime *from, *to;
  int month;
  GPtrArray *reports;
  GPtrArray *records;
  GArray *months;
  GError *error;
} Job;

static Job *
job_new (LissomJournal *self, JobKind kind, const LissomRecordKind *record_kind, GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->record_kind = record_kind;
  job->store = lissom_journal_store_ref (self->store);
  job->task = task;
  job->reports = g_ptr_array_new_with_free_func (g_free);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->store, lissom_journal_store_unref);
  g_clear_object (&job->task);
  if (job->record)
    job->record_kind->free (job->record);
  g_clear_pointer (&job->from, g_date_time_unref);
  g_clear_pointer (&job->to, g_date_time_unref);
  g_clear_pointer (&job->reports, g_ptr_array_unref);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_clear_pointer (&job->months, g_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static void
run_job (gpointer data)
{
  Job *job = data;

  switch (job->kind)
    {
    case JOB_SAVE:
      lissom_journal_store_save (job->store, job->record_kind, job->record, job->kept,
                                 job->kept_data, job->free_kept_data, job->reports, &job->error);
      break;
    case JOB_REMOVE:
      lissom_journal_store_remove (job->store, job->record_kind, job->record->started,
                                   job->record->id, job->reports, &job->error);
      break;
    case JOB_LOAD:
      job->records = lissom_journal_store_load (job->store, job->record_kind, job->from, job->to,
                                                job->reports, &job->error);
      break;
    case JOB_LOAD_MONTH:
      job->records = lissom_journal_store_load_month (job->store, job->record_kind, job->month,
                                                      job->reports, &job->error);
      break;
    case JOB_LIST:
      job->months = lissom_journal_store_list_months (job->store, job->record_kind);
      break;
    case JOB_RETRY:
      lissom_journal_store_retry (job->store, job->reports, &job->error);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
tell (LissomJournal *self, GPtrArray *reports)
{
  guint i;

  for (i = 0; i < reports->len; i++)
    {
      const char *message = g_ptr_array_index (reports, i);

      if (!g_hash_table_add (self->reported, g_strdup (message)))
        continue;
      g_debug ("journal: %s", message);
      g_signal_emit (self, signals[SIGNAL_DAMAGED], 0, message);
    }
}

static void
job_done_cb (gpointer data)
{
  Job *job = data;
  LissomJournal *self = g_task_get_source_object (job->task);

  tell (self, job->reports);
  if (job->error)
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
    }
  else if (job->kind == JOB_LOAD || job->kind == JOB_LOAD_MONTH)
    {
      g_task_return_pointer (job->task, g_steal_pointer (&job->records),
                             (GDestroyNotify) g_ptr_array_unref);
    }
  else if (job->kind == JOB_LIST)
    {
      g_task_return_pointer (job->task, g_steal_pointer (&job->months),
                             (GDestroyNotify) g_array_unref);
    }
  else
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      g_task_return_boolean (job->task, TRUE);
    }
}

static void
lissom_journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomJournal *self = LISSOM_JOURNAL (object);

  switch ((LissomJournalProperty) id)
    {
    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_journal_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomJournal *self = LISSOM_JOURNAL (object);

  switch ((LissomJournalProperty) id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_object (value);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lissom_journal_constructed (GObject *object)
{
  LissomJournal *self = LISSOM_JOURNAL (object);

  G_OBJECT_CLASS (lissom_journal_parent_class)->constructed (object);

  self->store = lissom_journal_store_new (g_file_peek_path (self->folder));
}

static void
lissom_journal_finalize (GObject *object)
{
  LissomJournal *self = LISSOM_JOURNAL (object);

  g_clear_pointer (&self->store, lissom_journal_store_unref);
  g_clear_pointer (&self->reported, g_hash_table_unref);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (lissom_journal_parent_class)->finalize (object);
}

static void
lissom_journal_class_init (LissomJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lissom_journal_constructed;
  object_class->finalize = lissom_journal_finalize;
  object_class->get_property = lissom_journal_get_property;
  object_class->set_property = lissom_journal_set_property;

  properties[PROP_FOLDER] =
    g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", LISSOM_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DAMAGED] = g_signal_new ("damaged", LISSOM_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lissom_journal_init (LissomJournal *self)
{
  self->reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LissomJournal *
lissom_journal_new (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (g_file_peek_path (folder) != NULL, NULL);

  return g_object_new (LISSOM_TYPE_JOURNAL, "folder", folder, NULL);
}

GFile *
lissom_journal_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "lissom", "journal", NULL);
}

const char *
lissom_journal_get_path (LissomJournal *self)
{
  return g_file_peek_path (self->folder);
}

/* Starts saving or removing @record. What was asked for is done, whether or not the caller still
 * wants to hear of it. Returns: (transfer none) */
static Job *
create_change (LissomJournal *self, JobKind kind, const LissomRecordKind *record_kind,
               gconstpointer record, GTask *task)
{
  Job *job = job_new (self, kind, record_kind, task);

  g_task_set_check_cancellable (task, FALSE);
  job->record = record_kind->copy (record);
  return job;
}

static void
change (LissomJournal *self, JobKind kind, const LissomRecordKind *record_kind,
        gconstpointer record, gpointer tag, GCancellable *cancellable,
        GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  lissom_worker_push (run_job, job_done_cb, create_change (self, kind, record_kind, record, task),
                      job_free);
}

static void
load (LissomJournal *self, const LissomRecordKind *record_kind, GDateTime *from, GDateTime *to,
      gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = job_new (self, JOB_LOAD, record_kind, task);

  g_task_set_source_tag (task, tag);
  job->from = from ? g_date_time_ref (from) : NULL;
  job->to = to ? g_date_time_ref (to) : NULL;
  lissom_worker_push (run_job, job_done_cb, job, job_free);
}

void
lissom_journal_save_then_async (LissomJournal *self, const LissomJournalEntry *entry,
                                LissomJournalStoreKept kept, gpointer kept_data,
                                GDestroyNotify free_kept_data, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = create_change (self, JOB_SAVE, &lissom_record_sessions, entry, task);

  g_task_set_source_tag (task, lissom_journal_save_async);
  job->kept = kept;
  job->kept_data = kept_data;
  job->free_kept_data = free_kept_data;
  lissom_worker_push (run_job, job_done_cb, job, job_free);
}

void
lissom_journal_save_async (LissomJournal *self, const LissomJournalEntry *entry,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));
  g_return_if_fail (entry != NULL && entry->started != NULL);
  g_return_if_fail (lissom_entry_is_id (entry->id));
  g_return_if_fail (entry->run_ms >= 0);

  lissom_journal_save_then_async (self, entry, NULL, NULL, NULL, cancellable, callback, user_data);
}

gboolean
lissom_journal_save_finish (LissomJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lissom_journal_remove_async (LissomJournal *self, const LissomJournalEntry *entry,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));
  g_return_if_fail (entry != NULL && entry->started != NULL);

  change (self, JOB_REMOVE, &lissom_record_sessions, entry, lissom_journal_remove_async,
          cancellable, callback, user_data);
}

void
lissom_journal_load_async (LissomJournal *self, GDateTime *from, GDateTime *to,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));

  load (self, &lissom_record_sessions, from, to, lissom_journal_load_async, cancellable, callback,
        user_data);
}

GPtrArray *
lissom_journal_load_finish (LissomJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lissom_journal_load_month_async (LissomJournal *self, int month, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (LISSOM_IS_JOURNAL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lissom_journal_load_month_async);
  job = job_new (self, JOB_LOAD_MONTH, &lissom_record_sessions, task);
  job->month = month;
  lissom_worker_push (run_job, job_done_cb, job, job_free);
}

void
lissom_journal_list_months_async (LissomJournal *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (LISSOM_IS_JOURNAL (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lissom_journal_list_months_async);
  lissom_worker_push (run_job, job_done_cb, job_new (self, JOB_LIST, &lissom_record_sessions, task),
                      job_free);
}

GArray *
lissom_journal_list_months_finish (LissomJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
lissom_journal_save_measurement_async (LissomJournal *self, const LissomMeasurement *measurement,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));
  g_return_if_fail (measurement != NULL && lissom_entry_is_id (measurement->id));
  g_return_if_fail (lissom_measurement_check (measurement, NULL));

  change (self, JOB_SAVE, &lissom_record_measurements, measurement,
          lissom_journal_save_measurement_async, cancellable, callback, user_data);
}

void
lissom_journal_remove_measurement_async (LissomJournal *self, const LissomMeasurement *measurement,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));
  g_return_if_fail (measurement != NULL);

  change (self, JOB_REMOVE, &lissom_record_measurements, measurement,
          lissom_journal_remove_measurement_async, cancellable, callback, user_data);
}

void
lissom_journal_load_measurements_async (LissomJournal *self, GDateTime *from, GDateTime *to,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (self));

  load (self, &lissom_record_measurements, from, to, lissom_journal_load_measurements_async,
        cancellable, callback, user_data);
}

void
lissom_journal_flush (LissomJournal *self)
{
  lissom_worker_push (run_job, NULL, job_new (self, JOB_RETRY, NULL, NULL), job_free);
  lissom_worker_drain ();
}
