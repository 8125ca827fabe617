/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-statistics.h"

#define DAYS_IN_WEEK 7
#define HURTS 4      /* on the pain scale: stop and rest */
#define REST_DAYS 7
#define FREE_WEEK_FROM 4 /* so many weeks, and the poorest is left out */

guint32
lissom_statistics_get_day (GDateTime *time)
{
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

guint32
lissom_statistics_get_week (guint32 day, int first_weekday)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return day - (guint32) (((int) g_date_get_weekday (&date) - first_weekday + DAYS_IN_WEEK) %
                          DAYS_IN_WEEK);
}

static gboolean
is_repetition (const LissomJournalExercise *exercise, LissomCatalogue *catalogue)
{
  LissomStretch *stretch =
    catalogue ? lissom_catalogue_find_stretch (catalogue, exercise->stretch_id) : NULL;

  return exercise->reps > 0 ||
         (stretch && lissom_stretch_get_dose (stretch)->work == LISSOM_WORK_REPS);
}

gint64
lissom_statistics_get_held (const LissomJournalEntry *entry, LissomCatalogue *catalogue,
                            LissomSide side)
{
  gint64 held = 0;
  guint i;

  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);

      if (is_repetition (exercise, catalogue))
        continue;
      held += exercise->both_ms;
      if (side == LISSOM_SIDE_RIGHT)
        held += exercise->right_ms;
      if (side == LISSOM_SIDE_LEFT)
        held += exercise->left_ms;
    }
  return held;
}

gboolean
lissom_statistics_counts (const LissomJournalEntry *entry)
{
  return lissom_journal_entry_get_worked_ms (entry) > 0;
}

void
lissom_statistics_count_month (GPtrArray *entries, int year, int month, LissomDay days[31])
{
  guint i;

  memset (days, 0, 31 * sizeof days[0]);
  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      LissomDay *day = &days[g_date_time_get_day_of_month (entry->started) - 1];

      if (g_date_time_get_year (entry->started) != year ||
          g_date_time_get_month (entry->started) != month || !lissom_statistics_counts (entry))
        continue;
      day->n_sessions++;
      day->run_ms += entry->run_ms;
      day->whole = day->whole || entry->outcome == LISSOM_OUTCOME_FINISHED;
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

GArray *
lissom_statistics_list_days (GPtrArray *entries)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i, n = 0;

  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      if (lissom_statistics_counts (entry))
        {
          const guint32 day = lissom_statistics_get_day (entry->started);

          g_array_append_val (days, day);
        }
    }
  g_array_sort (days, compare_days);
  for (i = 0; i < days->len; i++)
    if (i == 0 || g_array_index (days, guint32, i) != g_array_index (days, guint32, n - 1))
      g_array_index (days, guint32, n++) = g_array_index (days, guint32, i);
  g_array_set_size (days, n);
  return days;
}

static int
count_between (GArray *days, guint32 from, guint32 to)
{
  int n = 0;
  guint i;

  for (i = 0; i < days->len; i++)
    if (g_array_index (days, guint32, i) >= from && g_array_index (days, guint32, i) < to)
      n++;
  return n;
}

GArray *
lissom_statistics_count_weeks (GPtrArray *entries, LissomCatalogue *catalogue, guint32 today,
                               int first_weekday, guint n_weeks)
{
  g_autoptr (GArray) days = lissom_statistics_list_days (entries);
  GArray *weeks = g_array_sized_new (FALSE, TRUE, sizeof (LissomWeekTotal), n_weeks);
  const guint32 this_week = lissom_statistics_get_week (today, first_weekday);
  guint i;

  g_array_set_size (weeks, n_weeks);
  for (i = 0; i < n_weeks; i++)
    {
      LissomWeekTotal *week = &g_array_index (weeks, LissomWeekTotal, i);

      week->start = this_week - DAYS_IN_WEEK * (n_weeks - 1 - i);
      week->n_days = count_between (days, week->start, week->start + DAYS_IN_WEEK);
    }
  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      const guint32 start = lissom_statistics_get_week (lissom_statistics_get_day (entry->started),
                                                        first_weekday);
      LissomWeekTotal *week;

      if (start > this_week || (this_week - start) / DAYS_IN_WEEK >= n_weeks ||
          !lissom_statistics_counts (entry))
        continue;
      week = &g_array_index (weeks, LissomWeekTotal,
                             n_weeks - 1 - (this_week - start) / DAYS_IN_WEEK);
      week->run_ms += entry->run_ms;
      week->left_ms += lissom_statistics_get_held (entry, catalogue, LISSOM_SIDE_LEFT);
      week->right_ms += lissom_statistics_get_held (entry, catalogue, LISSOM_SIDE_RIGHT);
    }
  return weeks;
}

GArray *
lissom_statistics_find_pauses (GPtrArray *entries)
{
  GArray *pauses = g_array_new (FALSE, FALSE, sizeof (LissomPause));
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      const guint32 day = lissom_statistics_get_day (entry->started);
      const LissomPause pause = { .from = day + 1, .to = day + REST_DAYS };

      if (entry->outcome == LISSOM_OUTCOME_HURT || entry->pain >= HURTS)
        g_array_append_val (pauses, pause);
    }
  return pauses;
}

static gboolean
is_paused (GArray *pauses, guint32 day)
{
  guint i;

  for (i = 0; pauses && i < pauses->len; i++)
    {
      const LissomPause *pause = &g_array_index (pauses, LissomPause, i);

      if (day >= pause->from && day <= pause->to)
        return TRUE;
    }
  return FALSE;
}

/* What was planned and done in the week that begins at @start. */
static void
weigh_week (GArray *days, GArray *pauses, guint32 start, int goal_days, double *planned,
            double *done)
{
  const guint32 first = g_array_index (days, guint32, 0);
  int n_open = 0;
  guint32 day;

  for (day = start; day < start + DAYS_IN_WEEK; day++)
    if (day >= first && !is_paused (pauses, day))
      n_open++;
  *planned = (double) goal_days * n_open / DAYS_IN_WEEK;
  *done = MIN (count_between (days, start, start + DAYS_IN_WEEK), *planned);
}

int
lissom_statistics_get_consistency (GArray *days, GArray *pauses, guint32 today, int first_weekday,
                                   int goal_days)
{
  const guint32 this_week = lissom_statistics_get_week (today, first_weekday);
  double all_planned = 0, all_done = 0, planned, done;
  double poorest_planned = 0, poorest_done = 0;
  int n_weeks = 0;
  int i;

  g_return_val_if_fail (goal_days >= 1 && goal_days <= DAYS_IN_WEEK, -1);

  if (days->len == 0)
    return -1;
  for (i = LISSOM_CONSISTENCY_WEEKS; i >= 1; i--)
    {
      weigh_week (days, pauses, this_week - (guint32) (i * DAYS_IN_WEEK), goal_days, &planned,
                  &done);
      if (planned <= 0)
        continue;
      if (n_weeks == 0 || done / planned < poorest_done / poorest_planned)
        {
          poorest_planned = planned;
          poorest_done = done;
        }
      all_planned += planned;
      all_done += done;
      n_weeks++;
    }
  if (n_weeks == 0)
    return -1;
  if (n_weeks >= FREE_WEEK_FROM)
    {
      all_planned -= poorest_planned;
      all_done -= poorest_done;
    }
  weigh_week (days, pauses, this_week, goal_days, &planned, &done);
  if (planned > 0 && done / planned > all_done / all_planned)
    {
      all_planned += planned;
      all_done += done;
    }
  return (int) (100.0 * all_done / all_planned + 0.5);
}
