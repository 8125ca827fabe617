/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-transfer.h"

#include "lissom-csv-record.h"
#include "lissom-journal-batch.h"
#include "lissom-journal-private.h"

#include <glib/gi18n-lib.h>

/* Who has so many wrong lines has chosen a wrong file. */
#define MAX_BAD 1000

void
lissom_import_free (LissomImport *import)
{
  if (!import)
    return;
  g_ptr_array_unref (import->findings);
  g_free (import);
}

/* --- Export ---------------------------------------------------------------------------------- */

static gboolean
write_kind (LissomJournalStore *store, const LissomRecordKind *kind, GOutputStream *stream,
            GPtrArray *reports, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) months = lissom_journal_store_list_months (store, kind);
  guint m, i;

  for (m = 0; m < months->len; m++)
    {
      g_autoptr (GPtrArray) records = lissom_journal_store_load_month (
        store, kind, g_array_index (months, int, m), reports, error);
      g_autoptr (GString) text = g_string_new (NULL);

      if (!records)
        return FALSE;
      for (i = 0; i < records->len; i++)
        {
          if (kind == &lissom_record_sessions)
            lissom_csv_append_session (text, g_ptr_array_index (records, i));
          else
            lissom_csv_append_measurement (text, g_ptr_array_index (records, i));
        }
      if (!g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_csv (const char *folder, GOutputStream *stream, GPtrArray *reports, GCancellable *cancellable,
           GError **error)
{
  g_autoptr (LissomJournalStore) store = lissom_journal_store_new (folder);
  g_autoptr (GString) head = g_string_new (NULL);

  lissom_csv_append_head (head);
  return g_output_stream_write_all (stream, head->str, head->len, NULL, cancellable, error) &&
         write_kind (store, &lissom_record_sessions, stream, reports, cancellable, error) &&
         write_kind (store, &lissom_record_measurements, stream, reports, cancellable, error);
}

gboolean
lissom_export_csv (const char *folder, GFile *file, GPtrArray *reports, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GPtrArray) own_reports = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) abandon = g_cancellable_new ();
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) problem = NULL;

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, cancellable, &problem);
  if (stream && write_csv (folder, G_OUTPUT_STREAM (stream), reports ? reports : own_reports,
                           cancellable, &problem))
    {
      if (g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &problem))
        return TRUE;
    }
  else if (stream)
    {
      /* Closing while cancelled leaves the old file as it was. */
      g_cancellable_cancel (abandon);
      g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);
    }
  if (problem->domain == G_IO_ERROR && problem->code != G_IO_ERROR_CANCELLED)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, problem->domain, problem->code,
                   /* Translators: the first %s is a file, the second the system's reason */
                   _("“%s” could not be written (%s). Choose another place or free some space."),
                   name, problem->message);
      return FALSE;
    }
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* --- Import ---------------------------------------------------------------------------------- */

static void
add_finding (LissomImport *import, guint64 line, const char *what)
{
  import->n_bad++;
  if (import->findings->len < LISSOM_IMPORT_MAX_FINDINGS)
    g_ptr_array_add (import->findings,
                     /* Translators: a line of a file, then what is wrong with it and what to do */
                     g_strdup_printf (_("Line %u: %s."), (guint) line, what));
}

static gboolean
add_record (LissomJournalBatch *batch, const LissomRecordKind *kind, const LissomRecord *record,
            LissomImport *import, GError **error)
{
  if (lissom_journal_batch_knows (batch, kind, record->id))
    {
      import->n_known++;
      return TRUE;
    }
  /* Where a line is wrong nothing will be imported, so nothing more need be written. */
  if (import->n_bad > 0)
    return TRUE;
  if (kind == &lissom_record_sessions)
    import->n_sessions++;
  else
    import->n_measurements++;
  return lissom_journal_batch_add (batch, kind, record, error);
}

static gboolean
read_rows (LissomCsvReader *reader, LissomCsvHead *head, LissomJournalBatch *batch,
           LissomImport *import, GCancellable *cancellable, GError **error)
{
  while (import->n_bad < MAX_BAD)
    {
      g_autoptr (GError) problem = NULL;
      GPtrArray *fields = lissom_csv_reader_next (reader, cancellable, &problem);
      const LissomRecordKind *kind = NULL;
      LissomRecord *record = NULL;
      gboolean added;

      if (!fields && !problem)
        return TRUE;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (fields)
        record = lissom_csv_head_read (head, fields, &kind, &problem);
      if (!record)
        {
          if (!g_error_matches (problem, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_ROW))
            {
              g_propagate_error (error, g_steal_pointer (&problem));
              return FALSE;
            }
          add_finding (import, lissom_csv_reader_get_line (reader), problem->message);
          continue;
        }
      added = add_record (batch, kind, record, import, error);
      kind->free (record);
      if (!added)
        return FALSE;
    }
  return TRUE;
}

static LissomCsvHead *
read_head (LissomCsvReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  GPtrArray *fields = lissom_csv_reader_next (reader, cancellable, &problem);

  if (fields)
    return lissom_csv_head_new (fields, lissom_csv_reader_get_separator (reader), error);
  if (problem && problem->domain != LISSOM_CSV_ERROR)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_FORMAT,
                         _("This file is no table that Lissom knows. Choose a CSV file that Lissom "
                           "has exported, or one with the same first line."));
  return NULL;
}

static gboolean
import_rows (const char *folder, GInputStream *stream, LissomImport *import,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (LissomCsvReader) reader = lissom_csv_reader_new (stream);
  g_autoptr (LissomCsvHead) head = read_head (reader, cancellable, error);
  g_autoptr (LissomJournalBatch) batch = NULL;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  gboolean committed;

  if (!head)
    return FALSE;
  if (!lissom_journal_batch_finish (folder, reports, error))
    return FALSE;
  batch = lissom_journal_batch_new (folder, error);
  if (!batch || !read_rows (reader, head, batch, import, cancellable, error))
    return FALSE;
  if (import->n_bad > 0)
    {
      import->n_sessions = 0;
      import->n_measurements = 0;
      g_set_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_LINES,
                   ngettext ("%u line could not be read, so nothing was imported. Mend it and import "
                             "the file again.",
                             "%u lines could not be read, so nothing was imported. Mend them and "
                             "import the file again.",
                             import->n_bad),
                   import->n_bad);
      return FALSE;
    }
  if (import->n_sessions + import->n_measurements == 0)
    return TRUE;
  /* What is decided but could not be finished now will be, when the journal is next opened. */
  return lissom_journal_batch_commit (batch, &committed, reports, error);
}

gboolean
lissom_import_csv (const char *folder, GInputStream *stream, LissomImport **import,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (LissomImport) own = g_new0 (LissomImport, 1);
  gboolean imported;

  own->findings = g_ptr_array_new_with_free_func (g_free);
  imported = import_rows (folder, stream, own, cancellable, error);
  if (import)
    *import = g_steal_pointer (&own);
  return imported;
}

/* --- Without blocking ------------------------------------------------------------------------ */

typedef struct
{
  char *folder;
  GFile *file;
  LissomImport *import;
} Transfer;

static void
transfer_free (gpointer data)
{
  Transfer *transfer = data;

  g_free (transfer->folder);
  g_object_unref (transfer->file);
  lissom_import_free (transfer->import);
  g_free (transfer);
}

static void
start (LissomJournal *journal, GFile *file, gpointer tag, GTaskThreadFunc run,
       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (journal, cancellable, callback, user_data);
  Transfer *transfer = g_new0 (Transfer, 1);

  transfer->folder = g_strdup (lissom_journal_get_path (journal));
  transfer->file = g_object_ref (file);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, transfer, transfer_free);
  /* What has been imported is said to be so. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

static void
run_export (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Transfer *transfer = data;
  g_autoptr (GError) error = NULL;

  /* What was just saved is to be in it. */
  lissom_journal_flush (source);
  if (lissom_export_csv (transfer->folder, transfer->file, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run_import (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Transfer *transfer = data;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  stream = g_file_read (transfer->file, cancellable, &error);
  if (stream && lissom_import_csv (transfer->folder, G_INPUT_STREAM (stream), &transfer->import,
                                   cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lissom_journal_export_async (LissomJournal *journal, GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (journal));
  g_return_if_fail (G_IS_FILE (file));

  start (journal, file, lissom_journal_export_async, run_export, cancellable, callback, user_data);
}

gboolean
lissom_journal_export_finish (LissomJournal *journal, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
lissom_journal_import_async (LissomJournal *journal, GFile *file, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_JOURNAL (journal));
  g_return_if_fail (G_IS_FILE (file));

  start (journal, file, lissom_journal_import_async, run_import, cancellable, callback, user_data);
}

gboolean
lissom_journal_import_finish (LissomJournal *journal, GAsyncResult *result, LissomImport **import,
                              GError **error)
{
  Transfer *transfer;
  gboolean imported;

  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  transfer = g_task_get_task_data (G_TASK (result));
  imported = g_task_propagate_boolean (G_TASK (result), error);
  if (import)
    *import = g_steal_pointer (&transfer->import);
  if (imported)
    g_signal_emit_by_name (journal, "changed");
  return imported;
}
