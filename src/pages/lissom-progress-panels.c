/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-progress-panels.h"

#include "lissom-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MS_PER_MINUTE 60000.0
#define INCH 254.0
#define CM 100.0
#define DEGREE 10.0

/* A short date, as it stands below a chart. */
static char *
format_date (GDateTime *date)
{
  /* Translators: a short date below a chart, as strftime has it: “5 Oct” */
  char *text = g_date_time_format (date, C_("short date", "%e %b"));

  return g_strchug (text);
}

static GDateTime *
get_date (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date),
                              g_date_get_day (&date), 12, 0, 0);
}

char *
lissom_panels_describe_session (const LissomJournalEntry *entry, gboolean year)
{
  g_autofree char *day = g_date_time_format (
    entry->started,
    /* Translators: a day in a list of sessions, as strftime has it: “Wednesday, 18 November 2026” */
    year ? C_("session date", "%A, %e %B %Y")
         /* Translators: a day in a list of sessions, as strftime has it: “Wednesday, 18 November” */
         : C_("session date", "%A, %e %B"));
  g_autofree char *pull = NULL;
  g_autofree char *pain = NULL;

  if (entry->pull >= 0)
    /* Translators: inside a list of facts; %d is 0 to 10 */
    pull = g_strdup_printf (_(", pull %d"), entry->pull);
  if (entry->pain == 0)
    pain = g_strdup (_(", no pain"));
  else if (entry->pain > 0)
    /* Translators: inside a list of facts; %d is 0 to 10 */
    pain = g_strdup_printf (_(", pain %d"), entry->pain);
  return g_strconcat (day, pull != NULL ? pull : "", pain != NULL ? pain : "",
                      entry->outcome == LISSOM_OUTCOME_FINISHED ? "" : _(", ended early"), NULL);
}

/* --- Weeks ----------------------------------------------------------------------------------- */

void
lissom_panels_show_weeks (LissomChartPanel *panel, GArray *weeks, int goal_minutes, int consistency)
{
  const char *columns[] = { _("Week of"), _("Minutes"), C_("table", "Days"), NULL };
  LissomChart *chart = lissom_chart_panel_get_chart (panel);
  g_autofree char *goal = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *description = NULL;
  int n_reached = 0;
  gint64 total = 0;

  lissom_chart_clear (chart, LISSOM_CHART_BARS);
  lissom_chart_set_range (chart, 0, 10);
  lissom_chart_panel_clear_table (panel, columns);
  for (guint i = 0; i < weeks->len; i++)
    {
      const LissomWeekTotal *week = &g_array_index (weeks, LissomWeekTotal, i);
      g_autoptr (GDateTime) start = get_date (week->start);
      g_autofree char *date = format_date (start);
      const double minutes = (double) week->run_ms / MS_PER_MINUTE;
      g_autofree char *minutes_text = g_strdup_printf ("%.0f", minutes);
      g_autofree char *days_text = g_strdup_printf ("%d", week->n_days);
      const char *cells[] = { date, minutes_text, days_text, NULL };

      lissom_chart_add (chart, week->start, minutes, NAN,
                        i + 1 == weeks->len ? C_("week", "now") : date);
      lissom_chart_panel_add_row (panel, cells);
      total += week->run_ms;
      if (goal_minutes > 0 && minutes >= goal_minutes)
        n_reached++;
    }
  if (goal_minutes > 0)
    {
      /* Translators: beside a chart: the goal in minutes */
      goal = g_strdup_printf (_("goal %d"), goal_minutes);
      lissom_chart_set_goal (chart, goal_minutes, NULL);
    }
  lissom_chart_panel_set_title (panel, _("Minutes a week"), goal);
  if (consistency >= 0)
    /* Translators: the score forgives rest weeks and pauses; calm, no blame */
    sentence = g_strdup_printf (_("In the last weeks you did %d%% of what you planned. Rest, and "
                                  "pauses because of pain, cost nothing."),
                                consistency);
  lissom_chart_panel_set_sentence (panel, sentence);
  /* Translators: what a screen reader says for the chart */
  description = g_strdup_printf (ngettext ("%d week of the last %d reached the goal.",
                                           "%d weeks of the last %d reached the goal.", n_reached),
                                 n_reached, (int) weeks->len);
  lissom_chart_panel_set_description (panel, description);
  lissom_chart_panel_set_empty (panel, total == 0 ? _("Your weeks will stand here.") : NULL);
}

/* --- Pull and pain ----------------------------------------------------------------------------- */

void
lissom_panels_show_answers (LissomChartPanel *panel, GPtrArray *entries)
{
  const char *columns[] = { _("Day"), C_("table", "Pull"), C_("table", "Pain"), NULL };
  LissomChart *chart = lissom_chart_panel_get_chart (panel);
  g_autofree char *description = NULL;
  int n = 0, highest_pain = 0;

  lissom_chart_clear (chart, LISSOM_CHART_LINES);
  lissom_chart_set_range (chart, 0, 10);
  lissom_chart_set_band (chart, 3, 4, NULL);
  lissom_chart_panel_clear_table (panel, columns);
  for (guint i = 0; i < entries->len; i++)
    {
      const LissomJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *date = format_date (entry->started);
      g_autofree char *pull =
        entry->pull >= 0 ? g_strdup_printf ("%d", entry->pull) : g_strdup ("–");
      g_autofree char *pain =
        entry->pain >= 0 ? g_strdup_printf ("%d", entry->pain) : g_strdup ("–");
      const char *cells[] = { date, pull, pain, NULL };

      if (entry->pull < 0 && entry->pain < 0)
        continue;
      n++;
      highest_pain = MAX (highest_pain, entry->pain);
      lissom_chart_add (chart, (double) g_date_time_to_unix (entry->started),
                        entry->pull >= 0 ? entry->pull : NAN, entry->pain >= 0 ? entry->pain : NAN,
                        date);
      lissom_chart_panel_add_row (panel, cells);
    }
  lissom_chart_panel_set_title (panel, _("Pull and pain"),
                                _("Full line, circles: pull, 3 to 4 is right. Dashed line, squares: "
                                  "pain, 0 to 1 is right."));
  description = g_strdup_printf (_("The highest pain was %d of 10."), highest_pain);
  lissom_chart_panel_set_description (panel, description);
  lissom_chart_panel_set_empty (
    panel, n == 0 ? _("Tell Lissom after a session how it pulled, and it will stand here.") : NULL);
}

/* --- Measurements ------------------------------------------------------------------------------ */

static gboolean
has_series (GPtrArray *measurements, LissomMeasureId id, LissomLeg leg)
{
  for (guint i = 0; i < measurements->len; i++)
    {
      const LissomMeasurement *measurement = g_ptr_array_index (measurements, i);

      if (measurement->measure == id && measurement->leg == leg)
        return TRUE;
    }
  return FALSE;
}

static char *
name_series (LissomMeasureId id, LissomLeg leg)
{
  const LissomMeasure *measure = lissom_measure_get (id);

  if (leg == LISSOM_LEG_LEFT)
    /* Translators: %s is the name of a test: “Chair reach, left leg” */
    return g_strdup_printf (_("%s, left leg"), measure->title);
  if (leg == LISSOM_LEG_RIGHT)
    /* Translators: %s is the name of a test: “Chair reach, right leg” */
    return g_strdup_printf (_("%s, right leg"), measure->title);
  return g_strdup (measure->title);
}

GtkStringList *
lissom_panels_list_series (GPtrArray *measurements)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (int id = 0; id < LISSOM_N_MEASURES; id++)
    for (int leg = LISSOM_LEG_NONE; leg <= LISSOM_LEG_RIGHT; leg++)
      if (has_series (measurements, (LissomMeasureId) id, (LissomLeg) leg))
        gtk_string_list_take (names, name_series ((LissomMeasureId) id, (LissomLeg) leg));
  return names;
}

GPtrArray *
lissom_panels_get_series (GPtrArray *measurements, guint index)
{
  for (int id = 0; id < LISSOM_N_MEASURES; id++)
    for (int leg = LISSOM_LEG_NONE; leg <= LISSOM_LEG_RIGHT; leg++)
      if (has_series (measurements, (LissomMeasureId) id, (LissomLeg) leg) && index-- == 0)
        return lissom_measurement_select (measurements, (LissomMeasureId) id, (LissomLeg) leg);
  return NULL;
}

/* In the unit that is shown. */
static double
scale (const LissomMeasure *measure, int value, gboolean inches)
{
  switch (measure->quantity)
    {
    case LISSOM_QUANTITY_LENGTH:
      return value / (inches ? INCH : CM);
    case LISSOM_QUANTITY_ANGLE:
      return value / DEGREE;
    case LISSOM_QUANTITY_SCORE:
    default:
      return value;
    }
}

static const char *
get_unit (const LissomMeasure *measure, gboolean inches)
{
  switch (measure->quantity)
    {
    case LISSOM_QUANTITY_LENGTH:
      return inches ? _("inches") : _("centimetres");
    case LISSOM_QUANTITY_ANGLE:
      return _("degrees");
    case LISSOM_QUANTITY_SCORE:
    default:
      return _("0 to 10");
    }
}

/* Days with a session in the eight weeks before @last. */
static guint
count_practice (GArray *days, GDateTime *last)
{
  const guint32 until = lissom_statistics_get_day (last);
  guint n = 0;

  for (guint i = 0; i < days->len; i++)
    {
      const guint32 day = g_array_index (days, guint32, i);

      if (day <= until && day + LISSOM_REGULAR_WEEKS * 7 > until)
        n++;
    }
  return n;
}

static void
fill_series (LissomChartPanel *panel, GPtrArray *series, const LissomMeasure *measure,
             gboolean inches)
{
  const char *columns[] = { _("Day"), _("Result"), NULL };
  LissomChart *chart = lissom_chart_panel_get_chart (panel);

  lissom_chart_panel_clear_table (panel, columns);
  for (guint i = 0; i < series->len; i++)
    {
      const LissomMeasurement *measurement = g_ptr_array_index (series, i);
      g_autofree char *date = format_date (measurement->taken);
      /* Translators: a whole date in a table, as strftime has it */
      g_autofree char *whole = g_date_time_format (measurement->taken, C_("date", "%e %B %Y"));
      g_autofree char *value = lissom_measure_format (measure, measurement->value, inches);
      const char *cells[] = { whole, value, NULL };

      lissom_chart_add (chart, (double) g_date_time_to_unix (measurement->taken),
                        scale (measure, measurement->value, inches), NAN, date);
      lissom_chart_panel_add_row (panel, cells);
    }
}

void
lissom_panels_show_measurement (LissomChartPanel *panel, GPtrArray *series, int age, GArray *days,
                                gboolean inches)
{
  LissomChart *chart = lissom_chart_panel_get_chart (panel);
  const LissomMeasurement *first, *last;
  const LissomMeasure *measure;
  const char *trend;
  g_autofree char *title = NULL;
  g_autofree char *typical = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *value = NULL;
  g_autofree char *description = NULL;
  int change;

  lissom_chart_clear (chart, LISSOM_CHART_LINES);
  if (series == NULL || series->len == 0)
    {
      lissom_chart_panel_set_title (panel, _("Measurements"), NULL);
      lissom_chart_panel_set_sentence (panel, NULL);
      lissom_chart_panel_set_empty (panel, _("Measure every two weeks, and see whether anything "
                                             "changes. The first result is only a beginning."));
      return;
    }
  first = g_ptr_array_index (series, 0);
  last = g_ptr_array_index (series, series->len - 1);
  measure = lissom_measure_get (first->measure);
  change = lissom_measure_get_real_change (measure, age);
  title = name_series (first->measure, first->leg);
  value = lissom_measure_format (measure, last->value, inches);
  lissom_chart_panel_set_title (panel, title, get_unit (measure, inches));
  fill_series (panel, series, measure, inches);
  lissom_chart_set_band (chart, scale (measure, first->value - change, inches),
                         scale (measure, first->value + change, inches),
                         _("inside this band: day-to-day change"));
  lissom_chart_set_last_label (chart, value);

  trend = lissom_trend_get_text (
    lissom_measurement_judge (series, age, count_practice (days, last->taken)));
  typical = lissom_measure_describe_typical (measure, age, inches);
  sentence = g_strjoin ("\n\n",
                        trend != NULL ? trend
                                      : _("A beginning. Measure again in two weeks, at the same time "
                                          "of day."),
                        typical, NULL);
  lissom_chart_panel_set_sentence (panel, sentence);
  /* Translators: what a screen reader says for the chart: the newest result, then a sentence */
  description = g_strdup_printf (_("The newest result is %s. %s"), value, trend != NULL ? trend : "");
  lissom_chart_panel_set_description (panel, description);
  lissom_chart_panel_set_empty (panel, NULL);
}
