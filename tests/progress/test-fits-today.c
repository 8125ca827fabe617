/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-fits-today.h"

enum
{
  BASICS,
  WAITING,
  STRENGTH,
  LONG,
  N_CANDIDATES
};

static const LissomFitsCandidate candidates[N_CANDIDATES] = {
  [BASICS] = { "basics", 300000, FALSE, FALSE },
  [WAITING] = { "waiting", 173000, FALSE, FALSE },
  [STRENGTH] = { "strength", 860000, TRUE, FALSE },
  [LONG] = { "long", 600000, FALSE, FALSE },
};

typedef struct
{
  const char *what;
  int limit_minutes;
  /* routine and hours before now; the list ends with a NULL */
  struct
  {
    const char *id;
    int hours;
    gboolean left; /* opened and left again */
  } done[24];
  int choice;
  LissomFitsReason reason;
} Case;

#define DAY 24

static const Case table[] = {
  { "nothing done yet", 0, { { NULL } }, BASICS, LISSOM_FITS_FIRST },
  { "three minutes", 3, { { NULL } }, WAITING, LISSOM_FITS_FIRST },
  { "two minutes: none", 2, { { NULL } }, -1, LISSOM_FITS_FIRST },
  { "a tenth longer still fits", 10, { { "long", 2 * DAY } }, LONG, LISSOM_FITS_USUAL },
  { "the usual one",
    0,
    { { "long", 2 * DAY }, { "long", 3 * DAY }, { "basics", DAY } },
    LONG,
    LISSOM_FITS_USUAL },
  { "as often: the latest", 0, { { "long", 3 * DAY }, { "waiting", DAY } }, WAITING, LISSOM_FITS_USUAL },
  { "the usual one does not fit into the time",
    5,
    { { "long", 2 * DAY }, { "long", 3 * DAY } },
    BASICS,
    LISSOM_FITS_FIRST },
  { "two weeks ago is no habit", 0, { { "long", 15 * DAY } }, BASICS, LISSOM_FITS_FIRST },
  { "done today: the shortest other one", 0, { { "basics", 3 } }, WAITING, LISSOM_FITS_MORE },
  { "the shortest was done today", 0, { { "waiting", 3 } }, BASICS, LISSOM_FITS_MORE },
  { "yesterday evening is not today", 0, { { "basics", 15 } }, BASICS, LISSOM_FITS_USUAL },
  { "left again is not done", 0, { { "long", 3, TRUE }, { "long", 2 * DAY, TRUE } }, BASICS,
    LISSOM_FITS_FIRST },
  { "a clock that was set back", 0, { { "basics", -5 } }, WAITING, LISSOM_FITS_MORE },
  { "no strength in the first two weeks",
    15,
    { { "basics", 10 * DAY } },
    BASICS,
    LISSOM_FITS_USUAL },
  { "strength after two easy weeks",
    0,
    { { "basics", 16 * DAY }, { "strength", 3 * DAY } },
    STRENGTH,
    LISSOM_FITS_USUAL },
  { "47 hours between strength days are not enough",
    0,
    { { "basics", 16 * DAY }, { "strength", 47 } },
    BASICS,
    LISSOM_FITS_FIRST },
  { "48 are",
    0,
    { { "basics", 16 * DAY }, { "strength", 48 } },
    STRENGTH,
    LISSOM_FITS_USUAL },
  { "three strength days a week are enough",
    0,
    { { "basics", 16 * DAY },
      { "strength", 2 * DAY },
      { "strength", 4 * DAY },
      { "strength", 6 * DAY } },
    BASICS,
    LISSOM_FITS_FIRST },
  { "two on the same day are one day",
    0,
    { { "basics", 16 * DAY },
      { "strength", 2 * DAY },
      { "strength", 2 * DAY + 1 },
      { "strength", 4 * DAY } },
    STRENGTH,
    LISSOM_FITS_USUAL },
};

static LissomJournalEntry *
create_entry (GDateTime *started, const char *id, gboolean left)
{
  LissomJournalEntry *entry = lissom_journal_entry_new (started);
  LissomJournalExercise *exercise = lissom_journal_entry_add_exercise (entry, "x", "X");

  g_free (entry->routine_id);
  entry->routine_id = g_strdup (id);
  exercise->both_ms = left ? 0 : 20000;
  return entry;
}

static void
test_table (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 24, 12, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) entries =
        g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_journal_entry_free);
      LissomFitsReason reason;
      int choice;

      for (guint j = 0; table[i].done[j].id != NULL; j++)
        {
          g_autoptr (GDateTime) started = g_date_time_add_hours (now, -table[i].done[j].hours);

          g_ptr_array_add (entries,
                           create_entry (started, table[i].done[j].id, table[i].done[j].left));
        }
      g_test_message ("%s", table[i].what);
      choice = lissom_fits_today (candidates, N_CANDIDATES, entries, now,
                                  table[i].limit_minutes * 60000, &reason);
      g_assert_cmpint (choice, ==, table[i].choice);
      g_assert_cmpint (reason, ==, table[i].reason);
    }
}

static void
test_forbidden (void)
{
  LissomFitsCandidate mine[] = { candidates[BASICS], candidates[LONG] };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);
  LissomFitsReason reason;

  mine[0].is_forbidden = TRUE;
  g_assert_cmpint (lissom_fits_today (mine, 2, entries, now, 0, &reason), ==, 1);
  mine[1].is_forbidden = TRUE;
  g_assert_cmpint (lissom_fits_today (mine, 2, entries, now, 0, &reason), ==, -1);
  g_assert_cmpint (lissom_fits_today (NULL, 0, entries, now, 0, &reason), ==, -1);
}

static void
test_into (void)
{
  g_assert_true (lissom_fits_into (300000, 0));
  g_assert_true (lissom_fits_into (300000, 300000));
  g_assert_true (lissom_fits_into (330000, 300000));
  g_assert_false (lissom_fits_into (330001, 300000));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fits-today/table", test_table);
  g_test_add_func ("/fits-today/forbidden", test_forbidden);
  g_test_add_func ("/fits-today/into", test_into);
  return g_test_run ();
}
