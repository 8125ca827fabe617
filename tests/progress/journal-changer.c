/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "progress-support.h"

#include <stdio.h>

/* journal-changer FOLDER FIRST: from FIRST on, without end: saves session e-N and measurement m-N,
 * deletes session e-(N-1), and prints N when all of that is done. */

int
main (int argc, char *argv[])
{
  g_autoptr (LissomJournal) journal = NULL;
  gint64 n;

  g_assert_cmpint (argc, ==, 3);
  journal = open_journal (argv[1]);
  for (n = g_ascii_strtoll (argv[2], NULL, 10);; n++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00Z", (guint) n);
      g_autoptr (LissomJournalEntry) before = make_entry ("2026-11-24T07:30:00Z", (guint) n);
      g_autoptr (LissomMeasurement) measurement =
        make_measurement ("2026-11-24T07:30:00Z", (guint) n);
      g_autoptr (GError) error = NULL;

      g_free (entry->id);
      entry->id = g_strdup_printf ("e-%" G_GINT64_FORMAT, n);
      g_free (before->id);
      before->id = g_strdup_printf ("e-%" G_GINT64_FORMAT, n - 1);
      g_free (measurement->id);
      measurement->id = g_strdup_printf ("m-%" G_GINT64_FORMAT, n);
      if (!save (journal, entry, &error) || !save_measurement (journal, measurement, &error) ||
          !remove_entry (journal, before, &error))
        g_error ("%s", error->message);
      printf ("%" G_GINT64_FORMAT "\n", n);
      fflush (stdout);
    }
}
