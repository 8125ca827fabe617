/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reminder-plan.h"
#include "lissom-scratch-home.h"
#include "lissom-statistics.h"

/* When a reminder comes, by a clock that the test sets. */

#define EVERY_DAY 127
#define MONDAY 1

static GTimeZone *zone;

static GDateTime *
at (int month, int day, int hour, int minute)
{
  return g_date_time_new (zone, 2026, month, day, hour, minute, 0);
}

static LissomReminderPlan
make_plan (int hour, int minute)
{
  return (LissomReminderPlan) {
    .enabled = TRUE,
    .days = EVERY_DAY,
    .times = { hour * 60 + minute, -1 },
    .quiet_from = 22 * 60,
    .quiet_until = 7 * 60,
  };
}

static gboolean
is_due (const LissomReminderPlan *plan, int month, int day, int hour, int minute)
{
  g_autoptr (GDateTime) now = at (month, day, hour, minute);

  return lissom_reminder_plan_get_due (plan, now, FALSE) > 0;
}

/* The wall clock at the next reminder, "%d %H:%M"; "never". */
static char *
get_next (const LissomReminderPlan *plan, GDateTime *now)
{
  const gint64 next = lissom_reminder_plan_get_next (plan, now);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (next * 60);
  g_autoptr (GDateTime) there = g_date_time_to_timezone (utc, zone);

  return next > 0 ? g_date_time_format (there, "%d %H:%M") : g_strdup ("never");
}

static void
assert_next (const LissomReminderPlan *plan, int month, int day, int hour, int minute,
             const char *expected)
{
  g_autoptr (GDateTime) now = at (month, day, hour, minute);
  g_autofree char *next = get_next (plan, now);

  g_assert_cmpstr (next, ==, expected);
}

static void
test_window (void)
{
  LissomReminderPlan plan = make_plan (18, 0);

  g_assert_false (is_due (&plan, 11, 24, 17, 59));
  g_assert_true (is_due (&plan, 11, 24, 18, 0));
  g_assert_true (is_due (&plan, 11, 24, 19, 59));
  g_assert_false (is_due (&plan, 11, 24, 20, 0)); /* the computer slept too long */
  assert_next (&plan, 11, 24, 17, 59, "24 18:00");
  assert_next (&plan, 11, 24, 18, 0, "25 18:00");
  plan.enabled = FALSE;
  g_assert_false (is_due (&plan, 11, 24, 18, 0));
  assert_next (&plan, 11, 24, 17, 59, "never");
}

static void
test_done (void)
{
  const LissomReminderPlan plan = make_plan (18, 0);
  g_autoptr (GDateTime) now = at (11, 24, 18, 30);

  g_assert_cmpint (lissom_reminder_plan_get_due (&plan, now, TRUE), ==, 0);
  g_assert_cmpint (lissom_reminder_plan_get_due (&plan, now, FALSE), >, 0);
}

/* The same one never comes twice, and a second time of the day is another one. */
static void
test_once (void)
{
  LissomReminderPlan plan = make_plan (9, 0);
  g_autoptr (GDateTime) now = at (11, 24, 9, 1);

  plan.times[1] = 10 * 60;
  plan.shown = lissom_reminder_plan_get_due (&plan, now, FALSE);
  g_assert_cmpint (plan.shown, >, 0);
  g_assert_false (is_due (&plan, 11, 24, 9, 1));
  g_assert_false (is_due (&plan, 11, 24, 9, 59));
  g_assert_true (is_due (&plan, 11, 24, 10, 0));
  /* Set back by an hour, the clock comes by again: not a second time. */
  g_assert_false (is_due (&plan, 11, 24, 8, 1));
  g_assert_false (is_due (&plan, 11, 24, 9, 0));
  /* Set back by a week, it must not silence all of them. */
  g_assert_true (is_due (&plan, 11, 17, 9, 0));
}

static void
test_days (void)
{
  LissomReminderPlan plan = make_plan (18, 0);

  plan.days = MONDAY;
  /* 2026-11-24 is a Tuesday. */
  g_assert_false (is_due (&plan, 11, 24, 18, 0));
  g_assert_true (is_due (&plan, 11, 23, 18, 0));
  assert_next (&plan, 11, 24, 12, 0, "30 18:00");
  assert_next (&plan, 11, 23, 18, 0, "30 18:00");
  plan.days = 0;
  assert_next (&plan, 11, 24, 12, 0, "never");
}

static void
test_quiet (void)
{
  LissomReminderPlan plan = make_plan (21, 30);

  g_assert_true (is_due (&plan, 11, 24, 21, 59));
  g_assert_false (is_due (&plan, 11, 24, 22, 0));
  plan.times[0] = 6 * 60 + 30;
  g_assert_false (is_due (&plan, 11, 24, 6, 59));
  g_assert_true (is_due (&plan, 11, 24, 7, 0)); /* woken up after it */
  assert_next (&plan, 11, 24, 5, 0, "never");
  plan.quiet_from = plan.quiet_until;
  assert_next (&plan, 11, 24, 5, 0, "24 06:30");
  /* Within one day. */
  plan.quiet_from = 6 * 60;
  plan.quiet_until = 7 * 60;
  assert_next (&plan, 11, 24, 5, 0, "never");
}

static void
test_later (void)
{
  LissomReminderPlan plan = make_plan (18, 0);
  g_autoptr (GDateTime) now = at (11, 24, 18, 10);
  const gint64 present = g_date_time_to_unix (now) / 60;

  plan.shown = present - 10;
  plan.later = present + LISSOM_REMINDER_LATER_MINUTES;
  g_assert_false (is_due (&plan, 11, 24, 18, 11));
  g_assert_false (is_due (&plan, 11, 24, 19, 9));
  g_assert_true (is_due (&plan, 11, 24, 19, 10));
  assert_next (&plan, 11, 24, 18, 11, "24 19:10");
  /* A second time of the day before it waits with it. */
  plan.times[1] = 19 * 60;
  g_assert_false (is_due (&plan, 11, 24, 19, 0));
  assert_next (&plan, 11, 24, 18, 11, "24 19:10");
  plan.times[1] = -1;
  /* Into the quiet hours: not at all. */
  plan.quiet_from = 19 * 60;
  g_assert_false (is_due (&plan, 11, 24, 19, 10));
  assert_next (&plan, 11, 24, 18, 11, "25 18:00");
  /* A clock that was set back leaves no endless “later”. */
  plan.quiet_from = 22 * 60;
  plan.later = present + 30 * 24 * 60;
  plan.shown = 0;
  g_assert_true (is_due (&plan, 11, 24, 18, 10));
}

static void
test_not_today (void)
{
  LissomReminderPlan plan = make_plan (18, 0);
  g_autoptr (GDateTime) now = at (11, 24, 17, 0);

  plan.times[1] = 20 * 60;
  plan.skipped_day = lissom_statistics_get_day (now);
  g_assert_false (is_due (&plan, 11, 24, 18, 0));
  g_assert_false (is_due (&plan, 11, 24, 20, 0));
  g_assert_true (is_due (&plan, 11, 25, 18, 0));
  assert_next (&plan, 11, 24, 17, 0, "25 18:00");
}

static void
test_pause (void)
{
  LissomReminderPlan plan = make_plan (18, 0);
  g_autoptr (GDateTime) from = at (11, 24, 0, 0);
  g_autoptr (GDateTime) until = at (11, 26, 0, 0);

  plan.pause_from = lissom_statistics_get_day (from);
  plan.pause_until = lissom_statistics_get_day (until);
  g_assert_true (is_due (&plan, 11, 23, 18, 0));
  g_assert_false (is_due (&plan, 11, 24, 18, 0));
  g_assert_false (is_due (&plan, 11, 26, 18, 0));
  g_assert_true (is_due (&plan, 11, 27, 18, 0));
  assert_next (&plan, 11, 23, 19, 0, "27 18:00");
}

/* In Berlin 02:30 does not exist on the 29th of March and comes twice on the 25th of October. */
static void
test_summer_time (void)
{
  LissomReminderPlan plan = make_plan (2, 30);
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) start = NULL;
  gint64 minute;
  int n_due = 0;

  g_assert_nonnull (berlin);
  zone = berlin;
  plan.quiet_from = plan.quiet_until;
  assert_next (&plan, 3, 29, 1, 0, "29 03:00");
  assert_next (&plan, 3, 28, 3, 0, "29 03:00");
  assert_next (&plan, 10, 24, 12, 0, "25 02:30");

  /* Minute by minute through the long night: one and no more. */
  start = at (10, 25, 0, 0);
  for (minute = 0; minute < 8 * 60; minute++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_minutes (start, (int) minute);
      const gint64 due = lissom_reminder_plan_get_due (&plan, now, FALSE);

      if (due == 0)
        continue;
      n_due++;
      plan.shown = due;
    }
  g_assert_cmpint (n_due, ==, 1);

  /* Evening reminders keep to the wall clock on both sides of the change. */
  plan = make_plan (18, 0);
  assert_next (&plan, 10, 24, 19, 0, "25 18:00");
  assert_next (&plan, 10, 25, 19, 0, "26 18:00");
  assert_next (&plan, 3, 28, 19, 0, "29 18:00");
  zone = NULL;
}

/* Over a year, day by day and hour by hour, one a day at the chosen time. */
static void
test_year (void)
{
  LissomReminderPlan plan = make_plan (18, 0);
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) start = NULL;
  int n_due = 0;
  int quarter;

  zone = berlin;
  start = at (1, 1, 0, 0);
  for (quarter = 0; quarter < 365 * 24 * 4; quarter++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_minutes (start, quarter * 15);
      const gint64 due = lissom_reminder_plan_get_due (&plan, now, FALSE);

      if (due == 0)
        continue;
      g_assert_cmpint (g_date_time_get_hour (now), ==, 18);
      g_assert_cmpint (g_date_time_get_minute (now), ==, 0);
      n_due++;
      plan.shown = due;
    }
  g_assert_cmpint (n_due, ==, 365);
  zone = NULL;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  zone = utc;
  g_test_add_func ("/reminder-plan/window", test_window);
  g_test_add_func ("/reminder-plan/done", test_done);
  g_test_add_func ("/reminder-plan/once", test_once);
  g_test_add_func ("/reminder-plan/days", test_days);
  g_test_add_func ("/reminder-plan/quiet", test_quiet);
  g_test_add_func ("/reminder-plan/later", test_later);
  g_test_add_func ("/reminder-plan/not-today", test_not_today);
  g_test_add_func ("/reminder-plan/pause", test_pause);
  g_test_add_func ("/reminder-plan/summer-time", test_summer_time);
  g_test_add_func ("/reminder-plan/year", test_year);

  return g_test_run ();
}
