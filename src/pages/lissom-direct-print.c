/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-direct-print.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

G_DEFINE_QUARK (lissom-print-error-quark, lissom_print_error)

#define SEARCH_SECONDS 20 /* for the names of all printers to arrive */
#define PATIENCE_SECONDS 12 /* after which a job without a complaint is none of ours any more */

typedef struct
{
  LissomSheet *sheet;
  char *name, *title;
  int pages; /* descriptor of the PDF; -1: none */
  GtkPrinter *printer;
  GtkPrintJob *job;
  gulong details, status;
  guint timeout;
  gboolean settled;
} Job;

static void
job_free (Job *job)
{
  if (job->pages >= 0)
    close (job->pages);
  g_clear_object (&job->sheet);
  g_clear_object (&job->printer);
  g_clear_object (&job->job);
  g_free (job->name);
  g_free (job->title);
  g_free (job);
}

/* The first answer counts. What still listens holds on to the task and is let go.
 * Returns: whether this is the first */
static gboolean
settle (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  if (job->settled)
    return FALSE;

  job->settled = TRUE;
  g_clear_handle_id (&job->timeout, g_source_remove);
  g_clear_signal_handler (&job->details, job->printer);
  g_clear_signal_handler (&job->status, job->job);
  return TRUE;
}

static void
fail (GTask *task, LissomPrintError code)
{
  Job *job = g_task_get_task_data (task);

  if (!settle (task))
    return;

  g_debug ("direct print: failure %d", (int) code);
  switch (code)
    {
    case LISSOM_PRINT_ERROR_NO_PRINTER:
      g_task_return_new_error (task, LISSOM_PRINT_ERROR, (int) code,
                               /* Translators: %s is the name of a printer */
                               _("There is no printer “%s”. Set one of the names that lpstat -p "
                                 "shows."),
                               job->name);
      break;
    case LISSOM_PRINT_ERROR_NOT_READY:
      g_task_return_new_error (task, LISSOM_PRINT_ERROR, (int) code,
                               /* Translators: %s is the name of a printer */
                               _("The printer “%s” takes no jobs. See whether it is switched on "
                                 "and connected, and start it again."),
                               job->name);
      break;
    case LISSOM_PRINT_ERROR_FAILED:
    default:
      g_task_return_new_error (task, LISSOM_PRINT_ERROR, (int) code,
                               /* Translators: %s is the name of a printer */
                               _("The printer “%s” has not printed the sheet. See whether it has "
                                 "paper and shows an error."),
                               job->name);
    }
}

static void
succeed (GTask *task)
{
  if (settle (task))
    g_task_return_boolean (task, TRUE);
}

static void
let_go (gpointer task, GClosure *closure)
{
  g_object_unref (task);
}

static void
status_changed_cb (GtkPrintJob *print_job, gpointer user_data)
{
  /* The signal's own reference goes with the first answer. */
  g_autoptr (GTask) task = g_object_ref (user_data);

  switch (gtk_print_job_get_status (print_job))
    {
    case GTK_PRINT_STATUS_FINISHED:
      succeed (task);
      break;
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
    case GTK_PRINT_STATUS_PENDING_ISSUE:
      fail (task, LISSOM_PRINT_ERROR_FAILED);
      break;
    case GTK_PRINT_STATUS_INITIAL:
    case GTK_PRINT_STATUS_PREPARING:
    case GTK_PRINT_STATUS_GENERATING_DATA:
    case GTK_PRINT_STATUS_SENDING_DATA:
    case GTK_PRINT_STATUS_PENDING:
    case GTK_PRINT_STATUS_PRINTING:
    default:
      break;
    }
}

/* It has the job and says nothing bad about it. */
static gboolean
patience_over_cb (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  job->timeout = 0;
  succeed (task);
  return G_SOURCE_REMOVE;
}

static void
sent_cb (GtkPrintJob *print_job, gpointer user_data, const GError *error)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  if (error != NULL)
    {
      g_debug ("direct print: %s", error->message);
      fail (task, LISSOM_PRINT_ERROR_FAILED);
    }
  else if (!job->settled)
    {
      job->timeout = g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, PATIENCE_SECONDS,
                                                 patience_over_cb, g_object_ref (task),
                                                 g_object_unref);
    }
}

static void
send (GTask *task)
{
  Job *job = g_task_get_task_data (task);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  g_autoptr (GError) error = NULL;
  double width, height;

  lissom_sheet_get_size (job->sheet, &width, &height);
  /* Letter is the shorter one. */
  paper = gtk_paper_size_new (height < 800.0 ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_settings_set_paper_size (settings, paper);

  job->job = gtk_print_job_new (job->title, job->printer, settings, setup);
  gtk_print_job_set_track_print_status (job->job, TRUE);
  if (!gtk_print_job_set_source_fd (job->job, job->pages, &error))
    {
      g_debug ("direct print: %s", error->message);
      fail (task, LISSOM_PRINT_ERROR_FAILED);
      return;
    }
  job->status = g_signal_connect_data (job->job, "status-changed", G_CALLBACK (status_changed_cb),
                                       g_object_ref (task), let_go, 0);
  gtk_print_job_send (job->job, sent_cb, g_object_ref (task), g_object_unref);
}

static void
use_printer (GTask *task)
{
  Job *job = g_task_get_task_data (task);

  if (!gtk_printer_is_accepting_jobs (job->printer) || gtk_printer_is_paused (job->printer))
    fail (task, LISSOM_PRINT_ERROR_NOT_READY);
  else
    send (task);
}

static void
details_acquired_cb (GtkPrinter *printer, gboolean success, gpointer user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Job *job = g_task_get_task_data (task);

  g_clear_signal_handler (&job->details, printer);
  if (success)
    use_printer (task);
  else
    fail (task, LISSOM_PRINT_ERROR_NOT_READY);
}

/* Asked for every printer there is; TRUE when no more are wanted. */
static gboolean
printer_found_cb (GtkPrinter *printer, gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  if (job->settled || job->printer != NULL)
    return TRUE;
  if (gtk_printer_is_virtual (printer) || g_strcmp0 (gtk_printer_get_name (printer), job->name) != 0)
    return FALSE;

  job->printer = g_object_ref (printer);
  g_clear_handle_id (&job->timeout, g_source_remove);
  if (gtk_printer_has_details (printer))
    {
      use_printer (task);
      return TRUE;
    }
  job->details = g_signal_connect_data (printer, "details-acquired",
                                        G_CALLBACK (details_acquired_cb), g_object_ref (task),
                                        let_go, 0);
  gtk_printer_request_details (printer);
  return TRUE;
}

static void
search_over_cb (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  if (job->printer == NULL)
    fail (task, LISSOM_PRINT_ERROR_NO_PRINTER);
  g_object_unref (task);
}

static gboolean
search_timeout_cb (gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);

  job->timeout = 0;
  fail (task, LISSOM_PRINT_ERROR_NO_PRINTER);
  return G_SOURCE_REMOVE;
}

/* The pages in a file that has no name: nothing of them is ever on a disk. */
static gboolean
keep_in_memory (Job *job, GBytes *pdf, GError **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (pdf, &length);
  gsize n_written = 0;

  job->pages = memfd_create ("lissom-sheet", MFD_CLOEXEC);
  while (job->pages >= 0 && n_written < length)
    {
      const gssize n = write (job->pages, bytes + n_written, length - n_written);

      if (n < 0 && errno != EINTR)
        break;
      n_written += (gsize) MAX (n, 0);
    }
  if (n_written == length && lseek (job->pages, 0, SEEK_SET) == 0)
    return TRUE;

  g_set_error_literal (error, LISSOM_PRINT_ERROR, LISSOM_PRINT_ERROR_FAILED,
                       _("There is too little memory to print the sheet. Close other programs, then "
                         "try again."));
  return FALSE;
}

void
lissom_direct_print_async (LissomSheet *sheet,
                           const char *printer,
                           const char *title,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (LISSOM_IS_SHEET (sheet) && printer != NULL && title != NULL);

  g_task_set_source_tag (task, lissom_direct_print_async);
  job->sheet = g_object_ref (sheet);
  job->pages = -1;
  job->name = g_strdup (printer);
  job->title = g_strdup (title);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  pdf = lissom_sheet_to_pdf (sheet, &error);
  if (pdf == NULL || !keep_in_memory (job, pdf, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  job->timeout = g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, SEARCH_SECONDS, search_timeout_cb,
                                             g_object_ref (task), g_object_unref);
  gtk_enumerate_printers (printer_found_cb, g_object_ref (task), search_over_cb, FALSE);
}

gboolean
lissom_direct_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
