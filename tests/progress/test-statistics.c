/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scratch-home.h"
#include "lissom-statistics.h"
#include "progress-support.h"

/* Sums over the journal, with known answers. */

#define MONDAY 1
#define SUNDAY 7
#define MINUTE 60000

static guint32
day_of (int year, int month, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return lissom_statistics_get_day (time);
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_journal_entry_free);
}

/* A finished session of five minutes, 60 s left, 50 s right, 10 s both, and a march. */
static LissomJournalEntry *
add (GPtrArray *entries, const char *started)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (started, NULL);
  LissomJournalEntry *entry = lissom_journal_entry_new (time);
  LissomJournalExercise *march = lissom_journal_entry_add_exercise (entry, "march", "March");
  LissomJournalExercise *hold = lissom_journal_entry_add_exercise (entry, "hold", "Hold");

  entry->outcome = LISSOM_OUTCOME_FINISHED;
  entry->run_ms = 5 * MINUTE;
  march->both_ms = MINUTE;
  march->reps = 20;
  hold->left_ms = 60000;
  hold->right_ms = 50000;
  hold->both_ms = 10000;
  g_ptr_array_add (entries, entry);
  return entry;
}

static void
test_weeks_of_days (void)
{
  /* 2026-11-24 is a Tuesday. */
  g_assert_cmpuint (lissom_statistics_get_week (day_of (2026, 11, 24), MONDAY), ==,
                    day_of (2026, 11, 23));
  g_assert_cmpuint (lissom_statistics_get_week (day_of (2026, 11, 24), SUNDAY), ==,
                    day_of (2026, 11, 22));
  g_assert_cmpuint (lissom_statistics_get_week (day_of (2026, 11, 22), SUNDAY), ==,
                    day_of (2026, 11, 22));
  g_assert_cmpuint (lissom_statistics_get_week (day_of (2026, 11, 29), MONDAY), ==,
                    day_of (2026, 11, 23));
  /* Across the end of a year. */
  g_assert_cmpuint (lissom_statistics_get_week (day_of (2027, 1, 2), MONDAY), ==,
                    day_of (2026, 12, 28));
}

static void
test_held (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  const LissomJournalEntry *entry = add (entries, "2026-11-24T07:30:00+01:00");

  g_assert_cmpint (lissom_statistics_get_held (entry, NULL, LISSOM_SIDE_LEFT), ==, 70000);
  g_assert_cmpint (lissom_statistics_get_held (entry, NULL, LISSOM_SIDE_RIGHT), ==, 60000);
}

/* A stretch that is a movement is not held, also where no repetition was completed. */
static void
test_held_by_catalogue (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GPtrArray) entries = new_entries ();
  LissomJournalEntry *entry = add (entries, "2026-11-24T07:30:00+01:00");
  LissomJournalExercise *march =
    lissom_journal_entry_add_exercise (entry, "march-on-the-spot", "March");

  march->both_ms = 1000;
  g_assert_cmpint (lissom_statistics_get_held (entry, catalogue, LISSOM_SIDE_LEFT), ==, 70000);
  g_assert_cmpint (lissom_statistics_get_held (entry, NULL, LISSOM_SIDE_LEFT), ==, 71000);
}

static void
test_month (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  LissomDay days[31];
  LissomJournalEntry *entry;

  add (entries, "2026-11-01T00:00:00+01:00"); /* still October in UTC */
  add (entries, "2026-11-24T07:30:00+01:00");
  add (entries, "2026-11-24T19:30:00+01:00")->outcome = LISSOM_OUTCOME_STOPPED;
  add (entries, "2026-11-30T23:59:59-08:00")->outcome = LISSOM_OUTCOME_STOPPED; /* December in UTC */
  add (entries, "2026-10-31T23:59:59-05:00");                                   /* November in UTC */
  entry = add (entries, "2026-11-12T07:30:00+01:00");
  g_ptr_array_set_size (entry->exercises, 0); /* opened and left again */

  lissom_statistics_count_month (entries, 2026, 11, days);
  g_assert_cmpint (days[0].n_sessions, ==, 1);
  g_assert_true (days[0].whole);
  g_assert_cmpint (days[23].n_sessions, ==, 2);
  g_assert_cmpint (days[23].run_ms, ==, 10 * MINUTE);
  g_assert_true (days[23].whole);
  g_assert_cmpint (days[29].n_sessions, ==, 1);
  g_assert_false (days[29].whole);
  g_assert_cmpint (days[11].n_sessions, ==, 0);
  g_assert_cmpint (days[30].n_sessions, ==, 0);
}

static void
test_weeks (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) weeks = NULL;
  const LissomWeekTotal *week;

  add (entries, "2026-11-08T23:30:00+01:00"); /* Sunday, two weeks before */
  add (entries, "2026-11-23T00:10:00+01:00"); /* Monday of this week; Sunday in UTC */
  add (entries, "2026-11-23T20:10:00+01:00");
  add (entries, "2026-11-24T07:10:00+01:00");
  add (entries, "2026-12-01T07:10:00+01:00"); /* the clock was wrong: in no week yet */
  add (entries, "2020-01-01T07:10:00+01:00");
  weeks = lissom_statistics_count_weeks (entries, NULL, day_of (2026, 11, 24), MONDAY, 4);
  g_assert_cmpuint (weeks->len, ==, 4);
  week = &g_array_index (weeks, LissomWeekTotal, 3);
  g_assert_cmpuint (week->start, ==, day_of (2026, 11, 23));
  g_assert_cmpint (week->n_days, ==, 2);
  g_assert_cmpint (week->run_ms, ==, 15 * MINUTE);
  g_assert_cmpint (week->left_ms, ==, 210000);
  g_assert_cmpint (week->right_ms, ==, 180000);
  week = &g_array_index (weeks, LissomWeekTotal, 0);
  g_assert_cmpint (week->n_days, ==, 1);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 1).n_days, ==, 0);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 2).run_ms, ==, 0);
}

/* A night in which the clocks are changed, and a flight: one session stays one, on its own day. */
static void
test_clocks (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) weeks = NULL;

  add (entries, "2026-10-25T02:30:00+02:00"); /* the hour that comes twice */
  add (entries, "2026-10-25T02:30:00+01:00");
  add (entries, "2026-10-25T23:30:00+01:00");
  add (entries, "2026-10-25T23:30:00-05:00"); /* the same evening, further west */
  days = lissom_statistics_list_days (entries);
  g_assert_cmpuint (days->len, ==, 1);
  weeks = lissom_statistics_count_weeks (entries, NULL, day_of (2026, 10, 25), MONDAY, 1);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 0).n_days, ==, 1);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 0).run_ms, ==, 20 * MINUTE);
}

static int
get_score (const char *pattern, int goal, GArray *pauses)
{
  /* One letter a day from Monday, 2026-10-12: six whole weeks before Monday, 2026-11-23. */
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 day = day_of (2026, 10, 12);

  for (; *pattern; pattern++)
    {
      if (*pattern == ' ')
        continue;
      if (*pattern == 'x')
        g_array_append_val (days, day);
      day++;
    }
  return lissom_statistics_get_consistency (days, pauses, day_of (2026, 11, 25), MONDAY, goal);
}

static void
test_consistency (void)
{
  const LissomPause week = { .from = day_of (2026, 10, 26), .to = day_of (2026, 11, 1) };
  const LissomPause third = { .from = day_of (2026, 11, 2), .to = day_of (2026, 11, 8) };
  g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (LissomPause));

  /* Nothing yet, and the first week is still open. */
  g_assert_cmpint (get_score ("", 3, NULL), ==, -1);
  g_assert_cmpint (get_score ("....... ....... ....... ....... ....... ....... x", 3, NULL), ==, -1);
  /* The goal on whatever days. */
  g_assert_cmpint (get_score ("xxx.... ..x.x.x x.x..x. .....xx x.x.x.. .x.x.x.", 3, NULL), ==, 100);
  g_assert_cmpint (get_score ("x.x.x.. ..x.x.x x.x..x. ...x.xx x.x.x.. .x.x.x.", 3, NULL), ==, 100);
  /* Daily earns no more than the goal. */
  g_assert_cmpint (get_score ("xxxxxxx xxxxxxx xxxxxxx xxxxxxx xxxxxxx xxxxxxx", 3, NULL), ==, 100);
  /* One week off in six is free; a second one counts. */
  g_assert_cmpint (get_score ("x.x.x.. ....... x.x..x. ...x.xx x.x.x.. .x.x.x.", 3, NULL), ==, 100);
  g_assert_cmpint (get_score ("x.x.x.. ....... ....... ...x.xx x.x.x.. .x.x.x.", 3, NULL), ==, 80);
  /* The order of the weeks does not matter: no streak. */
  g_assert_cmpint (get_score ("x.x.x.. ....... ...x.xx ....... x.x.x.. .x.x.x.", 3, NULL), ==, 80);
  /* A pause is not planned. */
  g_array_append_val (pauses, week);
  g_array_append_val (pauses, week); /* twice is the same */
  g_assert_cmpint (get_score ("x.x.x.. ....... ....... ...x.xx x.x.x.. .x.x.x.", 3, pauses), ==, 100);
  g_array_append_val (pauses, third);
  g_assert_cmpint (get_score ("x.x.x.. ....... ....... ....... x.x.x.. .x.x.x.", 3, pauses), ==, 100);
  /* Half of the goal throughout. */
  g_assert_cmpint (get_score ("x.x.... x.x.... x.x.... x.x.... x.x.... x.x....", 4, NULL), ==, 50);
  /* This week helps where it is better, and never costs. */
  g_assert_cmpint (get_score ("x.x.... x.x.... x.x.... x.x.... x.x.... x.x.... xxx", 3, NULL), ==, 72);
  g_assert_cmpint (get_score ("x.x.... x.x.... x.x.... x.x.... x.x.... x.x.... ...", 4, NULL), ==, 50);
  /* The weeks before the first session are nobody's failure; nor are the days before it. */
  g_assert_cmpint (get_score ("....... ....... ....... ....... ....... .x.x.x.", 3, NULL), ==, 100);
  g_assert_cmpint (get_score ("....... ....... ....... ....... ....... .....xx", 7, NULL), ==, 100);
}

/* After a session that hurt, a week of rest is asked for and costs nothing. */
static void
test_pauses (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GArray) pauses = NULL;
  const LissomPause *pause;

  add (entries, "2026-11-01T07:00:00Z")->pain = 3;
  add (entries, "2026-11-03T07:00:00Z")->pain = 4;
  add (entries, "2026-11-20T07:00:00Z")->outcome = LISSOM_OUTCOME_HURT;
  pauses = lissom_statistics_find_pauses (entries);
  g_assert_cmpuint (pauses->len, ==, 2);
  pause = &g_array_index (pauses, LissomPause, 0);
  g_assert_cmpuint (pause->from, ==, day_of (2026, 11, 4));
  g_assert_cmpuint (pause->to, ==, day_of (2026, 11, 10));
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statistics/weeks-of-days", test_weeks_of_days);
  g_test_add_func ("/statistics/held", test_held);
  g_test_add_func ("/statistics/held-by-catalogue", test_held_by_catalogue);
  g_test_add_func ("/statistics/month", test_month);
  g_test_add_func ("/statistics/weeks", test_weeks);
  g_test_add_func ("/statistics/clocks", test_clocks);
  g_test_add_func ("/statistics/consistency", test_consistency);
  g_test_add_func ("/statistics/pauses", test_pauses);

  return g_test_run ();
}
