/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-bench.h"
#include "lissom-journal-month.h"
#include "progress-support.h"

#include <stdio.h>

/* How long one save takes, from asking to its callback: with nothing behind it, with 20,000
 * sessions of the years before, and with very many in the same month. */

#define N_SAVES 200
#define N_YEARS 50
#define PER_MONTH (20000 / (N_YEARS * 12) + 1)

static void
write_month (const char *folder, int year, int month, int n_sessions)
{
  g_autofree char *name = g_strdup_printf ("%04d-%02d.ini", year, month);
  g_autoptr (LissomMonth) file = lissom_month_parse (&lissom_record_sessions, NULL);
  g_autofree char *text = NULL;
  gsize length;
  int i;

  for (i = 0; i < n_sessions; i++)
    {
      g_autofree char *started =
        g_strdup_printf ("%04d-%02d-%02dT%02d:30:00Z", year, month, i % 28 + 1, i % 24);
      g_autoptr (LissomJournalEntry) entry = make_entry (started, i);

      lissom_month_put (file, entry);
    }
  text = lissom_month_to_text (file, &length);
  write_text (folder, name, text, length);
}

static double
measure (const char *folder, const char *what, double bound)
{
  g_autoptr (LissomJournal) journal = open_journal (folder);
  double times[N_SAVES];
  int i;

  for (i = 0; i < N_SAVES; i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00+01:00", i);
      g_autoptr (GError) error = NULL;
      double start;

      /* Ten of them: the size of a month of someone who stretches every third day. */
      g_free (entry->id);
      entry->id = g_strdup_printf ("bench-%d", i % 10);
      start = lissom_bench_now ();
      save (journal, entry, &error);
      times[i] = lissom_bench_now () - start;
      g_assert_no_error (error);
    }
  lissom_bench_report (what, lissom_bench_quantile (times, N_SAVES, 0.5), bound, "ms");
  return times[N_SAVES / 2];
}

int
main (int argc, char *argv[])
{
  char *folder = make_folder ();
  int n_behind = 0;
  int year, month;
  double none;

  none = measure (folder, "append with 0 sessions behind it", 10);
  for (year = 2026 - N_YEARS; year < 2026; year++)
    for (month = 1; month <= 12; month++)
      {
        write_month (folder, year, month, PER_MONTH);
        n_behind += PER_MONTH;
      }
  {
    g_autofree char *what = g_strdup_printf ("append with %d sessions behind it", n_behind);

    /* The same but for chance. */
    measure (folder, what, none * 1.5 + 1);
  }
  write_month (folder, 2026, 11, 1000);
  measure (folder, "append with 1000 sessions in the same month", 100);
  remove_folder (folder);
  return lissom_bench_finish ();
}
