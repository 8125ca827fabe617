/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-reminder-plan.h"

#include "lissom-statistics.h"

#define DAYS_AHEAD 8
#define DAY_MINUTES (24 * 60)

void
lissom_reminder_plan_read (LissomReminderPlan *plan, LissomPreferences *preferences)
{
  g_object_get (preferences, "reminders", &plan->enabled, NULL);
  plan->days = (guint) lissom_preferences_get_int (preferences, "reminder-days");
  plan->times[0] = lissom_preferences_get_int (preferences, "reminder-time");
  plan->times[1] = lissom_preferences_get_int (preferences, "reminder-second-time");
  plan->quiet_from = lissom_preferences_get_int (preferences, "quiet-from");
  plan->quiet_until = lissom_preferences_get_int (preferences, "quiet-until");
  plan->pause_from = (guint32) lissom_preferences_get_int (preferences, "pause-from");
  plan->pause_until = (guint32) lissom_preferences_get_int (preferences, "pause-until");
  plan->later = lissom_preferences_get_int (preferences, "reminder-later");
  plan->skipped_day = (guint32) lissom_preferences_get_int (preferences, "reminder-skipped");
  plan->shown = lissom_preferences_get_int (preferences, "reminder-shown");
}

static gint64
get_minutes (GDateTime *time)
{
  return g_date_time_to_unix (time) / 60;
}

static gboolean
is_quiet (const LissomReminderPlan *plan, GDateTime *time)
{
  const int minute = g_date_time_get_hour (time) * 60 + g_date_time_get_minute (time);

  if (plan->quiet_from <= plan->quiet_until)
    return minute >= plan->quiet_from && minute < plan->quiet_until;
  return minute >= plan->quiet_from || minute < plan->quiet_until;
}

/* Whether there are reminders at all on the day of @time. */
static gboolean
is_open (const LissomReminderPlan *plan, GDateTime *time)
{
  const guint32 day = lissom_statistics_get_day (time);

  return day != plan->skipped_day &&
         !(plan->pause_from != 0 && day >= plan->pause_from && day <= plan->pause_until);
}

/* A time of the day of @day; NULL where none is wanted. */
static GDateTime *
get_slot (const LissomReminderPlan *plan, GDateTime *day, int index)
{
  const int minutes = plan->times[index];
  const guint weekday = 1u << (g_date_time_get_day_of_week (day) - 1);

  if (minutes < 0 || !(plan->days & weekday))
    return NULL;
  return g_date_time_new (g_date_time_get_timezone (day), g_date_time_get_year (day),
                          g_date_time_get_month (day), g_date_time_get_day_of_month (day),
                          minutes / 60, minutes % 60, 0.0);
}

/* @shown, unless it lies so far ahead that the clock must have been set back since. */
static gint64
get_shown (const LissomReminderPlan *plan, gint64 now)
{
  return plan->shown > now + DAY_MINUTES ? 0 : plan->shown;
}

/* “Later” that is still to be believed: a clock set back must not silence the reminders for long. */
static gint64
get_later (const LissomReminderPlan *plan, gint64 now)
{
  return plan->later > now + LISSOM_REMINDER_LATER_MINUTES ? 0 : plan->later;
}

gint64
lissom_reminder_plan_get_due (const LissomReminderPlan *plan, GDateTime *now, gboolean done)
{
  const gint64 present = get_minutes (now);
  const gint64 later = get_later (plan, present);
  gint64 due = 0;
  int i;

  if (!plan->enabled || done || is_quiet (plan, now) || !is_open (plan, now) || later > present)
    return 0;
  if (later > get_shown (plan, present) && present < later + LISSOM_REMINDER_GRACE_MINUTES)
    due = later;
  for (i = 0; i < LISSOM_REMINDER_TIMES; i++)
    {
      g_autoptr (GDateTime) slot = get_slot (plan, now, i);
      const gint64 time = slot ? get_minutes (slot) : 0;

      if (slot && time <= present && present < time + LISSOM_REMINDER_GRACE_MINUTES &&
          time > get_shown (plan, present))
        due = MAX (due, time);
    }
  return due;
}

gint64
lissom_reminder_plan_get_next (const LissomReminderPlan *plan, GDateTime *now)
{
  const gint64 present = get_minutes (now);
  const gint64 later = get_later (plan, present);
  gint64 next = 0;
  int day, i;

  if (!plan->enabled)
    return 0;
  if (later > present)
    {
      g_autoptr (GDateTime) time =
        g_date_time_add_minutes (now, (int) (later - present));

      if (is_open (plan, time) && !is_quiet (plan, time))
        next = later;
    }
  for (day = 0; day < DAYS_AHEAD; day++)
    {
      g_autoptr (GDateTime) date = g_date_time_add_days (now, day);

      for (i = 0; i < LISSOM_REMINDER_TIMES; i++)
        {
          g_autoptr (GDateTime) slot = get_slot (plan, date, i);
          const gint64 time = slot ? get_minutes (slot) : 0;

          if (slot && time > present && time >= later && is_open (plan, slot) &&
              !is_quiet (plan, slot) && (next == 0 || time < next))
            next = time;
        }
    }
  return next;
}
