/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-statistics.h"
#include "lissom-words.h"

#include <string.h>

static void
check_dose (
  LissomWork work, int seconds, int count, int sets, LissomSides sides, const char *expected)
{
  LissomDose dose = { .work = work, .seconds = seconds, .count = count, .sets = sets };
  g_autofree char *words = lissom_words_dose (&dose, sides);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_dose (void)
{
  check_dose (LISSOM_WORK_HOLD, 20, 3, 1, LISSOM_SIDES_BOTH, "Hold 20 seconds, 3 times");
  check_dose (LISSOM_WORK_HOLD, 30, 1, 1, LISSOM_SIDES_BOTH, "Hold 30 seconds");
  check_dose (LISSOM_WORK_HOLD, 30, 1, 1, LISSOM_SIDES_EACH, "Hold 30 seconds, each leg");
  check_dose (LISSOM_WORK_HOLD, 1, 2, 1, LISSOM_SIDES_EACH, "Hold 1 second, 2 times each leg");
  check_dose (LISSOM_WORK_REPS, 1, 45, 1, LISSOM_SIDES_ALTERNATING, "45 times");
  check_dose (LISSOM_WORK_REPS, 4, 12, 2, LISSOM_SIDES_BOTH, "12 times, 2 sets");
}

static void
test_time (void)
{
  g_autofree char *clock = lissom_words_clock (292999);
  g_autofree char *held = lissom_words_held (130999);
  g_autofree char *short_time = lissom_words_minutes (40000);
  g_autofree char *one = lissom_words_minutes (61000);
  g_autofree char *five = lissom_words_minutes (300000);

  /* Never more than was done: seconds are cut off, not rounded. */
  g_assert_cmpstr (clock, ==, "4:52");
  g_assert_cmpstr (held, ==, "130 s");
  g_assert_cmpstr (short_time, ==, "40 seconds");
  g_assert_cmpstr (one, ==, "1 minute");
  g_assert_cmpstr (five, ==, "5 minutes");
}

static void
test_greeting (void)
{
  for (int hour = 0; hour < 24; hour++)
    g_assert_cmpuint (strlen (lissom_words_greeting (hour)), >, 0);
  g_assert_cmpstr (lissom_words_greeting (5), ==, "Good morning");
  g_assert_cmpstr (lissom_words_greeting (12), ==, "Good afternoon");
  g_assert_cmpstr (lissom_words_greeting (17), ==, "Good evening");
  g_assert_cmpstr (lissom_words_greeting (0), ==, "Hello");
}

static LissomJournalEntry *
create_entry (int day, gint64 run_ms, gint64 worked_ms)
{
  LissomJournalEntry *entry = g_new0 (LissomJournalEntry, 1);
  LissomJournalExercise *exercise = g_new0 (LissomJournalExercise, 1);

  entry->started = g_date_time_new_utc (2026, 11, day, 8, 0, 0);
  entry->run_ms = run_ms;
  exercise->both_ms = worked_ms;
  entry->exercises = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (entry->exercises, exercise);
  return entry;
}

static void
free_entry (LissomJournalEntry *entry)
{
  g_date_time_unref (entry->started);
  g_ptr_array_unref (entry->exercises);
  g_free (entry);
}

static void
test_week (void)
{
  /* A Tuesday. */
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 18, 30, 0);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
  g_autofree char *open = NULL;
  g_autofree char *words = NULL;
  LissomWeek week;

  lissom_week_count (&week, entries, now, 1);
  open = lissom_words_week (&week);
  g_assert_cmpint (week.today, ==, 1);
  g_assert_cmpstr (open, ==, "This week is still open");

  g_ptr_array_add (entries, create_entry (23, 240000, 100000));
  g_ptr_array_add (entries, create_entry (24, 200000, 100000));
  g_ptr_array_add (entries, create_entry (24, 100000, 50000));
  g_ptr_array_add (entries, create_entry (25, 600000, 0)); /* nothing was done */
  lissom_week_count (&week, entries, now, 1);
  words = lissom_words_week (&week);
  g_assert_true (week.done[0] && week.done[1] && !week.done[2]);
  g_assert_cmpint (week.n_days, ==, 2);
  g_assert_cmpstr (words, ==, "2 days, 9 minutes this week");

  /* Sunday in front of it, which is in the week where weeks begin on Sundays. */
  g_ptr_array_add (entries, create_entry (22, 240000, 100000));
  lissom_week_count (&week, entries, now, 1);
  g_assert_cmpint (week.n_days, ==, 2);
  lissom_week_count (&week, entries, now, 7);
  g_assert_cmpint (week.n_days, ==, 3);
  g_assert_cmpint (week.today, ==, 2);
  g_assert_true (week.done[0]);
}

/* After a journey Today and Progress count alike: a session stays on the day of the wall clock by
 * which it was done. Sunday evening in Auckland is Sunday morning in Berlin; Monday at 1 there is
 * still Sunday noon in Berlin, and yet a day of the new week. */
static void
test_week_elsewhere (void)
{
  g_autoptr (GTimeZone) auckland = g_time_zone_new_identifier ("+13:00");
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("+01:00");
  g_autoptr (GDateTime) now = g_date_time_new (berlin, 2026, 11, 24, 9, 0, 0.0);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
  g_autoptr (GArray) weeks = NULL;
  LissomJournalEntry *sunday = create_entry (22, 300000, 100000);
  LissomJournalEntry *monday = create_entry (23, 240000, 100000);
  LissomWeek week;

  g_clear_pointer (&sunday->started, g_date_time_unref);
  sunday->started = g_date_time_new (auckland, 2026, 11, 22, 20, 0, 0.0);
  g_clear_pointer (&monday->started, g_date_time_unref);
  monday->started = g_date_time_new (auckland, 2026, 11, 23, 1, 0, 0.0);
  g_ptr_array_add (entries, sunday);
  g_ptr_array_add (entries, monday);

  lissom_week_count (&week, entries, now, 1);
  g_assert_true (week.done[0] && !week.done[1] && !week.done[6]);
  g_assert_cmpint (week.n_minutes, ==, 4);
  weeks = lissom_statistics_count_weeks (entries, NULL, lissom_statistics_get_day (now), 1, 2);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 1).n_days, ==, week.n_days);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 1).run_ms, ==, 240000);
  g_assert_cmpint (g_array_index (weeks, LissomWeekTotal, 0).run_ms, ==, 300000);
}

static void
test_scales (void)
{
  g_assert_null (lissom_words_pull (-1));
  g_assert_null (lissom_words_pain (-1));
  g_assert_nonnull (strstr (lissom_words_pull (3), "right place"));
  for (int i = 0; i < 10; i++)
    {
      g_assert_nonnull (lissom_words_pull (i));
      g_assert_nonnull (lissom_words_pain (i));
    }
}

/* Whoever was hurt is warned, whatever else was answered; who was not is not frightened. */
static void
test_next_step (void)
{
  for (int outcome = LISSOM_OUTCOME_FINISHED; outcome <= LISSOM_OUTCOME_INTERRUPTED; outcome++)
    for (int pull = -1; pull <= 10; pull++)
      for (int pain = -1; pain <= 10; pain++)
        {
          const char *title = NULL, *text = NULL;
          gboolean care;

          lissom_words_next_step ((LissomOutcome) outcome, pull, pain, &title, &text, &care);
          g_assert_nonnull (title);
          g_assert_nonnull (text);
          g_assert_cmpint (care, ==, outcome == LISSOM_OUTCOME_HURT || pain >= 2 || pull >= 6);
          g_assert_cmpint (strstr (text, "doctor") != NULL, ==,
                           outcome == LISSOM_OUTCOME_HURT || pain >= 4);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/dose", test_dose);
  g_test_add_func ("/words/time", test_time);
  g_test_add_func ("/words/greeting", test_greeting);
  g_test_add_func ("/words/week", test_week);
  g_test_add_func ("/words/week-elsewhere", test_week_elsewhere);
  g_test_add_func ("/words/scales", test_scales);
  g_test_add_func ("/words/next-step", test_next_step);
  return g_test_run ();
}
