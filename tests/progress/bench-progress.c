/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bench.h"
#include "lissom-journal-month.h"
#include "lissom-journal-private.h"
#include "lissom-journal-store.h"
#include "lissom-statistics.h"
#include "lissom-transfer.h"
#include "progress-support.h"

#include <stdio.h>
#include <sys/resource.h>

/* Twenty years of daily sessions, then a table of a million lines: how long it takes to open what the
 * page of progress shows, to add one session, and to bring the table in and out. */

#define FIRST_YEAR 2007
#define LAST_YEAR 2026
#define N_LINES 1000000
#define N_APPENDS 50

static double started, started_busy;

static void
start (void)
{
  started = lissom_bench_now ();
  started_busy = lissom_bench_get_work ();
}

/* @bound: of the time that the processor has spent on it, ms */
static void
stop (const char *what, double bound)
{
  const double now = lissom_bench_now ();
  const double busy = lissom_bench_get_work () - started_busy;
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("on the clock %.1f ms, at most %ld MB of memory so far; ", now - started,
           usage.ru_maxrss / 1024);
  lissom_bench_report (what, busy, bound, "ms");
}

static void
write_year (const char *folder, int year)
{
  int month;

  for (month = 1; month <= 12; month++)
    {
      g_autofree char *name = g_strdup_printf ("%04d-%02d.ini", year, month);
      g_autofree char *measured = g_strdup_printf ("measurements-%04d-%02d.ini", year, month);
      g_autoptr (LissomMonth) sessions = lissom_month_parse (&lissom_record_sessions, NULL);
      g_autoptr (LissomMonth) measurements =
        lissom_month_parse (&lissom_record_measurements, NULL);
      g_autofree char *text = NULL;
      g_autofree char *measured_text = NULL;
      gsize length;
      int day;

      for (day = 1; day <= g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year); day++)
        {
          g_autofree char *time =
            g_strdup_printf ("%04d-%02d-%02dT07:30:00+01:00", year, month, day);
          g_autoptr (LissomJournalEntry) entry = make_entry (time, (guint) day);

          lissom_month_put (sessions, entry);
          if (day % 14 == 1)
            {
              g_autoptr (LissomMeasurement) measurement = make_measurement (time, (guint) day);

              lissom_month_put (measurements, measurement);
            }
        }
      text = lissom_month_to_text (sessions, &length);
      write_text (folder, name, text, (gssize) length);
      measured_text = lissom_month_to_text (measurements, &length);
      write_text (folder, measured, measured_text, (gssize) length);
    }
}

/* What the page asks for: the months there are, this month, thirteen weeks, all measurements. */
static void
open_page (const char *folder, const char *what, double bound)
{
  g_autoptr (LissomJournalStore) store = NULL;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) from = g_date_time_new_utc (2026, 9, 25, 0, 0, 0);
  g_autoptr (GArray) months = NULL;
  g_autoptr (GPtrArray) month = NULL;
  g_autoptr (GPtrArray) weeks = NULL;
  g_autoptr (GPtrArray) measurements = NULL;
  g_autoptr (GArray) totals = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *words = NULL;

  start ();
  store = lissom_journal_store_new (folder);
  months = lissom_journal_store_list_months (store, &lissom_record_sessions);
  month = lissom_journal_store_load_month (store, &lissom_record_sessions, 2026 * 12 + 10, reports,
                                           NULL);
  weeks = lissom_journal_store_load (store, &lissom_record_sessions, from, NULL, reports, NULL);
  measurements =
    lissom_journal_store_load (store, &lissom_record_measurements, NULL, NULL, reports, NULL);
  totals = lissom_statistics_count_weeks (weeks, NULL, 739946, 1, 8);
  days = lissom_statistics_list_days (weeks);
  words = g_strdup_printf ("open with %s (%u months; %u sessions and %u measurements loaded)", what,
                           months->len, weeks->len, measurements->len);
  stop (words, bound);
}

static double
append (const char *folder, const char *what, double bound)
{
  g_autoptr (LissomJournal) journal = open_journal (folder);
  g_autofree char *words = g_strdup_printf ("append with %s", what);
  double times[N_APPENDS];
  int i;

  for (i = 0; i < N_APPENDS; i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2027-01-24T07:30:00+01:00", (guint) i);
      g_autoptr (GError) error = NULL;

      g_free (entry->id);
      entry->id = g_strdup_printf ("bench-%d", i % 10);
      start ();
      save (journal, entry, &error);
      g_assert_no_error (error);
      times[i] = lissom_bench_now () - started;
    }
  lissom_bench_report (words, lissom_bench_quantile (times, N_APPENDS, 0.5), bound, "ms");
  return times[N_APPENDS / 2];
}

static void
write_table (const char *path)
{
  FILE *file = fopen (path, "w");
  int i;

  g_assert_nonnull (file);
  fputs ("kind,id,time,routine,title,outcome,run_s,left_s,right_s,pull,pain\n", file);
  for (i = 0; i < N_LINES; i++)
    fprintf (file, "session,line-%d,%04d-%02d-%02dT%02d:%02d:00+01:00,two-basics,The two basics,"
                   "finished,300,120,120,%d,0\n",
             i, FIRST_YEAR + i % 20, i / 20 % 12 + 1, i / 240 % 28 + 1, i / 6720 % 24,
             i / 161280 % 60, i % 6);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
import_table (const char *folder, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  int turn;

  for (turn = 0; turn < 2; turn++)
    {
      g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
      g_autoptr (LissomImport) import = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      start ();
      lissom_import_csv (folder, G_INPUT_STREAM (stream), &import, NULL, &error);
      g_assert_no_error (error);
      words = g_strdup_printf ("import of %d lines (%u new, %u known)", N_LINES, import->n_sessions,
                               import->n_known);
      stop (words, 60000);
    }
}

int
main (int argc, char *argv[])
{
  char *folder = make_folder ();
  g_autofree char *journal = g_build_filename (folder, "journal", NULL);
  g_autofree char *table = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *out = g_build_filename (folder, "out.csv", NULL);
  g_autoptr (GFile) out_file = g_file_new_for_path (out);
  g_autoptr (GError) error = NULL;
  double none;
  int year;

  g_mkdir_with_parents (journal, 0700);
  open_page (journal, "nothing", 10);
  none = append (journal, "nothing", 10);
  for (year = FIRST_YEAR; year <= LAST_YEAR; year++)
    write_year (journal, year);
  open_page (journal, "twenty years", 100);
  append (journal, "twenty years", none * 1.5 + 1);
  start ();
  lissom_export_csv (journal, out_file, NULL, NULL, &error);
  g_assert_no_error (error);
  stop ("export of twenty years", 2000);

  write_table (table);
  import_table (journal, table);
  open_page (journal, "twenty years and a million", 2000);
  append (journal, "twenty years and a million", none * 1.5 + 1);
  start ();
  lissom_export_csv (journal, out_file, NULL, NULL, &error);
  g_assert_no_error (error);
  stop ("export of twenty years and a million", 90000);
  remove_folder (folder);
  return lissom_bench_finish ();
}
