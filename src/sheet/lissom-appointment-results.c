/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measurements as they stand on the page for the clinician.
 */
#include "lissom-appointment.h"

#include "lissom-measurement.h"
#include "lissom-statistics.h"

#include <glib/gi18n-lib.h>

LissomAppointmentResult *
lissom_appointment_result_new (const char *title, const char *summary, double error)
{
  LissomAppointmentResult *self = g_new0 (LissomAppointmentResult, 1);

  self->title = g_strdup (title);
  self->summary = g_strdup (summary);
  self->error = error;
  self->points = g_array_new (FALSE, FALSE, sizeof (LissomAppointmentPoint));
  return self;
}

void
lissom_appointment_result_add (LissomAppointmentResult *self, double at, double value)
{
  LissomAppointmentPoint point = { at, value };

  g_array_append_val (self->points, point);
}

void
lissom_appointment_result_free (LissomAppointmentResult *self)
{
  g_array_unref (self->points);
  g_free (self->title);
  g_free (self->summary);
  g_free (self);
}

static char *
describe_date (const LissomMeasurement *measurement)
{
  return g_date_time_format (measurement->taken, C_("date in figures", "%Y-%m-%d"));
}

static char *
describe_title (const LissomMeasure *measure, LissomLeg leg)
{
  switch (leg)
    {
    case LISSOM_LEG_LEFT:
      /* Translators: %s is the name of a test */
      return g_strdup_printf (_("%s, left leg"), measure->title);
    case LISSOM_LEG_RIGHT:
      /* Translators: %s is the name of a test */
      return g_strdup_printf (_("%s, right leg"), measure->title);
    case LISSOM_LEG_NONE:
    default:
      return g_strdup (measure->title);
    }
}

static char *
describe_change (const LissomMeasure *measure, GPtrArray *series, gboolean inches)
{
  const LissomMeasurement *first = g_ptr_array_index (series, 0);
  const LissomMeasurement *last = g_ptr_array_index (series, series->len - 1);
  g_autofree char *first_value = lissom_measure_format (measure, first->value, inches);
  g_autofree char *last_value = lissom_measure_format (measure, last->value, inches);
  g_autofree char *first_date = describe_date (first);
  g_autofree char *last_date = describe_date (last);

  if (series->len == 1)
    /* Translators: a result with its unit, a date */
    return g_strdup_printf (_("First: %s, on %s."), first_value, first_date);
  /* Translators: a result with its unit and a date, twice */
  return g_strdup_printf (_("First: %s, on %s. Latest: %s, on %s."), first_value, first_date,
                          last_value, last_date);
}

/* Days with a session in the weeks before @measurement that count as regular practice. */
static guint
count_days (GPtrArray *entries, const LissomMeasurement *measurement)
{
  guint32 last = lissom_statistics_get_day (measurement->taken);
  g_autoptr (GArray) days = lissom_statistics_list_days (entries);
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    {
      guint32 day = g_array_index (days, guint32, i);

      n += day <= last && day + 7 * LISSOM_REGULAR_WEEKS > last;
    }
  return n;
}

static void
add_series (GPtrArray *results, GPtrArray *series, GPtrArray *entries, LissomLeg leg,
            gboolean inches)
{
  const LissomMeasurement *first = g_ptr_array_index (series, 0);
  const LissomMeasurement *last = g_ptr_array_index (series, series->len - 1);
  const LissomMeasure *measure = lissom_measure_get (first->measure);
  GTimeSpan whole = g_date_time_difference (last->taken, first->taken);
  int error = lissom_measure_get_real_change (measure, 0);
  LissomTrend trend = lissom_measurement_judge (series, 0, count_days (entries, last));
  g_autofree char *title = describe_title (measure, leg);
  g_autofree char *change = describe_change (measure, series, inches);
  g_autofree char *error_value = lissom_measure_format (measure, error, inches);
  /* Translators: a length or angle with its unit */
  g_autofree char *band =
    g_strdup_printf (_("A change of less than %s means nothing."), error_value);
  const char *words = lissom_trend_get_text (trend);
  g_autofree char *summary =
    words != NULL ? g_strjoin (" ", change, band, words, NULL) : g_strjoin (" ", change, band, NULL);
  LissomAppointmentResult *result = lissom_appointment_result_new (title, summary, error);

  for (guint i = 0; i < series->len; i++)
    {
      const LissomMeasurement *each = g_ptr_array_index (series, i);
      GTimeSpan since = g_date_time_difference (each->taken, first->taken);

      lissom_appointment_result_add (result, whole > 0 ? (double) since / (double) whole : 0.5,
                                     measure->lower_is_better ? -each->value : each->value);
    }
  g_ptr_array_add (results, result);
}

GPtrArray *
lissom_appointment_collect_results (GPtrArray *measurements, GPtrArray *entries, gboolean inches)
{
  GPtrArray *results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_appointment_result_free);

  for (int id = 0; id < LISSOM_N_MEASURES; id++)
    for (int leg = LISSOM_LEG_NONE; leg <= LISSOM_LEG_RIGHT; leg++)
      {
        g_autoptr (GPtrArray) series =
          lissom_measurement_select (measurements, (LissomMeasureId) id, (LissomLeg) leg);

        if (series->len > 0)
          add_series (results, series, entries, (LissomLeg) leg, inches);
      }
  return results;
}
