/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "progress-support.h"

/* journal-writer FOLDER NAME COUNT: saves COUNT sessions, one after the other. */

int
main (int argc, char *argv[])
{
  g_autoptr (LissomJournal) journal = NULL;
  gint64 count, i;

  g_assert_cmpint (argc, ==, 4);
  journal = open_journal (argv[1]);
  count = g_ascii_strtoll (argv[3], NULL, 10);
  for (i = 0; i < count; i++)
    {
      g_autoptr (LissomJournalEntry) entry = make_entry ("2026-11-24T07:30:00Z", i);
      g_autoptr (GError) error = NULL;

      g_free (entry->id);
      entry->id = g_strdup_printf ("%s-%" G_GINT64_FORMAT, argv[2], i);
      if (!save (journal, entry, &error))
        g_error ("%s", error->message);
    }
  return 0;
}
