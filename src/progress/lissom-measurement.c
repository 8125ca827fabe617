/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-measurement.h"

#include <glib/gi18n-lib.h>

#define HURTS 2 /* 0 and 1 are fine on the pain scale */

LissomMeasurement *
lissom_measurement_new (LissomMeasureId measure, LissomLeg leg, GDateTime *taken)
{
  LissomMeasurement *measurement;

  g_return_val_if_fail (taken != NULL, NULL);

  measurement = g_new0 (LissomMeasurement, 1);
  measurement->id = g_uuid_string_random ();
  measurement->taken = g_date_time_ref (taken);
  measurement->measure = measure;
  measurement->leg = leg;
  measurement->trials = g_array_new (FALSE, FALSE, sizeof (int));
  measurement->pain = -1;
  return measurement;
}

LissomMeasurement *
lissom_measurement_copy (const LissomMeasurement *measurement)
{
  LissomMeasurement *copy;

  g_return_val_if_fail (measurement != NULL, NULL);

  copy = g_new (LissomMeasurement, 1);
  *copy = *measurement;
  copy->id = g_strdup (measurement->id);
  copy->taken = g_date_time_ref (measurement->taken);
  copy->trials = g_array_copy (measurement->trials);
  return copy;
}

void
lissom_measurement_free (LissomMeasurement *measurement)
{
  if (!measurement)
    return;
  g_free (measurement->id);
  g_date_time_unref (measurement->taken);
  g_array_unref (measurement->trials);
  g_free (measurement);
}

void
lissom_measurement_add_trial (LissomMeasurement *measurement, int value)
{
  g_return_if_fail (measurement != NULL);
  g_return_if_fail (measurement->trials->len < LISSOM_MEASUREMENT_MAX_TRIALS);

  g_array_append_val (measurement->trials, value);
  measurement->value = lissom_measurement_get_result (lissom_measure_get (measurement->measure),
                                                      measurement->trials);
}

/* Half a unit goes away from zero, also below it. */
static int
divide_rounded (gint64 sum, int n)
{
  return (int) ((sum >= 0 ? sum + n / 2 : sum - n / 2) / n);
}

int
lissom_measurement_get_result (const LissomMeasure *measure, GArray *trials)
{
  int best = g_array_index (trials, int, 0);
  gint64 sum = 0;
  guint i;

  for (i = 0; i < trials->len; i++)
    {
      const int trial = g_array_index (trials, int, i);

      sum += trial;
      if (measure->result == LISSOM_RESULT_HIGHEST)
        best = MAX (best, trial);
      else
        best = MIN (best, trial);
    }
  return measure->result == LISSOM_RESULT_MEAN ? divide_rounded (sum, (int) trials->len) : best;
}

GPtrArray *
lissom_measurement_select (GPtrArray *measurements, LissomMeasureId measure, LissomLeg leg)
{
  GPtrArray *series = g_ptr_array_new ();
  guint i;

  for (i = 0; i < measurements->len; i++)
    {
      LissomMeasurement *measurement = g_ptr_array_index (measurements, i);

      if (measurement->measure == measure && measurement->leg == leg)
        g_ptr_array_add (series, measurement);
    }
  return series;
}

/* How much further than at the first test; in the unit of the measure. */
static int
get_gain (const LissomMeasure *measure, GPtrArray *series, guint index)
{
  const LissomMeasurement *first = g_ptr_array_index (series, 0);
  const LissomMeasurement *other = g_ptr_array_index (series, index);
  const int change = other->value - first->value;

  return measure->lower_is_better ? -change : change;
}

static gboolean
is_after_weeks (GPtrArray *series)
{
  const LissomMeasurement *first = g_ptr_array_index (series, 0);
  const LissomMeasurement *last = g_ptr_array_index (series, series->len - 1);

  return g_date_time_difference (last->taken, first->taken) >=
         LISSOM_REGULAR_WEEKS * 7 * G_TIME_SPAN_DAY;
}

LissomTrend
lissom_measurement_judge (GPtrArray *series, int age, guint days_practised)
{
  const LissomMeasurement *last;
  const LissomMeasure *measure;
  int band, gain;

  if (series->len == 0)
    return LISSOM_TREND_NONE;
  last = g_ptr_array_index (series, series->len - 1);
  if (last->pain >= HURTS)
    return LISSOM_TREND_CARE;
  if (series->len == 1)
    return LISSOM_TREND_NONE;

  measure = lissom_measure_get (last->measure);
  band = lissom_measure_get_real_change (measure, age);
  gain = get_gain (measure, series, series->len - 1);
  /* A score is real from the change on; a length has to be more than it. */
  if (measure->quantity == LISSOM_QUANTITY_SCORE)
    band--;
  if (gain > band)
    return LISSOM_TREND_BETTER;
  if (gain < -band)
    return series->len > 2 && get_gain (measure, series, series->len - 2) < -band
             ? LISSOM_TREND_CARE
             : LISSOM_TREND_WORSE;
  if (is_after_weeks (series) && days_practised >= LISSOM_REGULAR_DAYS)
    return LISSOM_TREND_SLOW;
  return LISSOM_TREND_SAME;
}

const char *
lissom_trend_get_text (LissomTrend trend)
{
  switch (trend)
    {
    case LISSOM_TREND_SAME:
      return _("About the same. Day-to-day change is normal.");
    case LISSOM_TREND_BETTER:
      return _("You reach further than before. This is more than day-to-day change.");
    case LISSOM_TREND_WORSE:
      return _("A bit less than before. Tiredness, cold or a hard day can do this. Test again in a "
               "few days.");
    case LISSOM_TREND_CARE:
      return _("Take it easy this week. If it hurts, see a physio or doctor.");
    case LISSOM_TREND_SLOW:
      return _("Some bodies change slowly. Strength work can help too. A physio or trainer can look "
               "for other reasons.");
    case LISSOM_TREND_NONE:
    default:
      return NULL;
    }
}

/* The calendar day of @time in @zone. */
static guint32
get_day (GDateTime *time, GTimeZone *zone)
{
  g_autoptr (GDateTime) there = g_date_time_to_timezone (time, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (there),
                  (GDateMonth) g_date_time_get_month (there),
                  (GDateYear) g_date_time_get_year (there));
  return g_date_get_julian (&date);
}

int
lissom_measurement_get_wait (GPtrArray *series, GDateTime *now, int *days_to_due)
{
  const LissomMeasurement *last;
  const LissomMeasure *measure;
  int days_since;

  if (days_to_due)
    *days_to_due = 0;
  if (series->len == 0)
    return 0;
  last = g_ptr_array_index (series, series->len - 1);
  measure = lissom_measure_get (last->measure);
  days_since = (int) get_day (now, g_date_time_get_timezone (now)) -
               (int) get_day (last->taken, g_date_time_get_timezone (now));
  /* One of the future, from a clock that has been set back, keeps nobody from measuring. */
  if (measure->interval_days == 0 || days_since < 0)
    return 0;
  if (days_to_due)
    *days_to_due = MAX (measure->interval_days - days_since, 0);
  return MAX (LISSOM_MEASURE_SOONEST_DAYS - days_since, 0);
}

const char *
lissom_measurement_get_warning (void)
{
  /* Translators: safety text, shown and spoken before each test */
  return _("Warm up first. Reach slowly and stop at a firm pull. Do not test on a day when your back "
           "or leg hurts. Do not do reach tests if you have weak bones or if bending hurts.");
}
