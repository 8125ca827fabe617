/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scratch-home.h"
#include "progress-support.h"

/* Rules of the tests and what is said about their results. */

#define CM 100
#define INCH 254

static GPtrArray *
make_series (LissomMeasureId measure, LissomLeg leg, const int *values, guint n, int days_between)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 3, 1, 9, 0, 0);
  GPtrArray *series = g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) taken = g_date_time_add_days (first, (int) i * days_between);
      LissomMeasurement *measurement = lissom_measurement_new (measure, leg, taken);

      lissom_measurement_add_trial (measurement, values[i]);
      g_ptr_array_add (series, measurement);
    }
  return series;
}

/* Every test is complete, and its name finds it again. */
static void
test_table (void)
{
  guint i;

  for (i = 0; i < LISSOM_N_MEASURES; i++)
    {
      const LissomMeasure *measure = lissom_measure_get ((LissomMeasureId) i);
      guint other;

      g_assert_cmpint (measure->id, ==, i);
      g_assert_true (lissom_measure_find (measure->name) == measure);
      g_assert_cmpstr (measure->title, !=, "");
      g_assert_cmpstr (measure->about, !=, "");
      g_assert_nonnull (measure->steps[0]);
      g_assert_cmpint (measure->n_trials, >=, 1);
      g_assert_cmpint (measure->n_trials, <=, LISSOM_MEASUREMENT_MAX_TRIALS);
      g_assert_cmpint (measure->min, <, measure->max);
      g_assert_cmpint (lissom_measure_get_real_change (measure, 40), >, 0);
      g_assert_cmpint (lissom_measure_get_real_change (measure, 70), >=,
                       lissom_measure_get_real_change (measure, 40));
      for (other = 0; other < i; other++)
        g_assert_cmpstr (measure->name, !=, lissom_measure_get ((LissomMeasureId) other)->name);
    }
  g_assert_null (lissom_measure_find ("handstand"));
  g_assert_null (lissom_measure_find (NULL));
}

/* Every test but the question is kept from people with weak bones, hips or nerves; bending down
 * from those who should keep their head up too. */
static void
test_who_must_not (void)
{
  static const LissomFilters filters[] = { LISSOM_FILTER_BONES, LISSOM_FILTER_HIP,
                                           LISSOM_FILTER_NERVE };
  const LissomFilters harmless = LISSOM_FILTER_NO_FLOOR | LISSOM_FILTER_KNEE;
  guint i, n;

  for (i = 0; i < LISSOM_N_MEASURES; i++)
    {
      const LissomMeasure *measure = lissom_measure_get ((LissomMeasureId) i);

      for (n = 0; n < G_N_ELEMENTS (filters); n++)
        g_assert_cmpint (lissom_measure_is_hidden_by (measure, filters[n]), ==,
                         i != LISSOM_MEASURE_STIFFNESS);
      g_assert_cmpint (lissom_measure_is_hidden_by (measure, harmless | LISSOM_FILTER_HEAD), ==,
                       i == LISSOM_MEASURE_FINGERTIP_FLOOR);
      g_assert_false (lissom_measure_is_hidden_by (measure, harmless));
    }
}

static void
test_results (void)
{
  const struct
  {
    LissomMeasureId measure;
    int trials[3];
    guint n;
    int expected;
  } cases[] = {
    { LISSOM_MEASURE_CHAIR_REACH, { -900, -300 }, 2, -300 }, /* the further */
    { LISSOM_MEASURE_FINGERTIP_FLOOR, { 1200, 900, 1000 }, 3, 900 },
    { LISSOM_MEASURE_LEG_RAISE_PASSIVE, { 640, 661 }, 2, 651 }, /* the mean, half up */
    { LISSOM_MEASURE_KNEE_STRAIGHTENING, { -3, -4 }, 2, -4 },   /* … and half down below zero */
    { LISSOM_MEASURE_FLOOR_REACH, { 3000, 4000, 3500 }, 3, 4000 },
    { LISSOM_MEASURE_STIFFNESS, { 7 }, 1, 7 },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) trials = g_array_new (FALSE, FALSE, sizeof (int));

      g_array_append_vals (trials, cases[i].trials, cases[i].n);
      g_assert_cmpint (lissom_measurement_get_result (lissom_measure_get (cases[i].measure), trials),
                       ==, cases[i].expected);
    }
}

/* The examples of the content brief: a leg of 85 cm. */
static void
test_tape (void)
{
  g_assert_cmpint ((lissom_measure_get_tape_angle (43 * CM, 85 * CM) + 5) / 10, ==, 60);
  g_assert_cmpint ((lissom_measure_get_tape_angle (29 * CM, 85 * CM) + 5) / 10, ==, 70);
  g_assert_cmpint ((lissom_measure_get_tape_angle (15 * CM, 85 * CM) + 5) / 10, ==, 80);
  g_assert_cmpint (lissom_measure_get_tape_angle (0, 85 * CM), ==, 900);
  g_assert_cmpint (lissom_measure_get_tape_angle (85 * CM, 85 * CM), ==, 0);
  g_assert_cmpint (lissom_measure_get_tape_angle (86 * CM, 85 * CM), ==, -1);
  g_assert_cmpint (lissom_measure_get_tape_angle (-1, 85 * CM), ==, -1);
  g_assert_cmpint (lissom_measure_get_tape_angle (10, 0), ==, -1);
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Whichever way round the person lies; a bent knee is seen. */
static void
test_photo (void)
{
  const double hip[2] = { 400, 600 }, straight[2] = { 450, 600 - 86.6 },
               ankle[2] = { 500, 600 - 173.2 }, other[2] = { 300, 600 - 173.2 },
               other_knee[2] = { 350, 600 - 86.6 }, bent[2] = { 500, 550 };
  int bend;

  g_assert_cmpint (lissom_measure_get_photo_angle (hip, straight, ankle, &bend), ==, 600);
  g_assert_cmpint (bend, ==, 0);
  g_assert_cmpint (lissom_measure_get_photo_angle (hip, other_knee, other, &bend), ==, 600);
  g_assert_cmpint (bend, ==, 0);
  g_assert_cmpint (lissom_measure_get_photo_angle (hip, bent, ankle, &bend), ==, 600);
  g_assert_cmpint (bend, >, LISSOM_MEASURE_MAX_BEND);
  g_assert_cmpint (lissom_measure_get_photo_angle (hip, bent, hip, &bend), ==, -1);
}

static void
test_units (void)
{
  const LissomMeasure *chair = lissom_measure_get (LISSOM_MEASURE_CHAIR_REACH);
  int half_inches;

  assert_text (lissom_measure_format (chair, -3 * CM, FALSE), "−3 cm");
  assert_text (lissom_measure_format (chair, 0, FALSE), "0 cm");
  assert_text (lissom_measure_format (chair, -40, FALSE), "0 cm");
  assert_text (lissom_measure_format (chair, -5 * INCH / 2, TRUE), "−2.5 in");
  assert_text (lissom_measure_format (chair, 4 * INCH, TRUE), "4 in");
  assert_text (lissom_measure_format (lissom_measure_get (LISSOM_MEASURE_LEG_RAISE_PASSIVE), 645,
                                      FALSE),
               "65°");
  assert_text (lissom_measure_format (lissom_measure_get (LISSOM_MEASURE_STIFFNESS), 4, FALSE),
               "4 of 10");
  /* What was read in half inches comes back as it was read. */
  for (half_inches = -40; half_inches <= 40; half_inches++)
    {
      g_autofree char *expected = half_inches % 2 == 0
                                    ? g_strdup_printf ("%s%d in", half_inches < 0 ? "−" : "",
                                                       ABS (half_inches / 2))
                                    : g_strdup_printf ("%s%d.5 in", half_inches < 0 ? "−" : "",
                                                       ABS (half_inches / 2));

      assert_text (lissom_measure_format (chair, half_inches * INCH / 2, TRUE), expected);
    }
  g_assert_true (lissom_measure_uses_inches (LISSOM_UNITS_INCHES));
  g_assert_false (lissom_measure_uses_inches (LISSOM_UNITS_CENTIMETRES));
}

static void
test_typical (void)
{
  const LissomMeasure *chair = lissom_measure_get (LISSOM_MEASURE_CHAIR_REACH);
  const LissomMeasure *bend = lissom_measure_get (LISSOM_MEASURE_FINGERTIP_FLOOR);
  const LissomTypical *row;
  int age;

  for (age = 0; age <= 120; age++)
    {
      row = lissom_measure_get_typical (chair, age);
      g_assert_cmpint (row != NULL, ==, age >= 60 && age <= 94);
      if (row)
        {
          g_assert_cmpint (row->men_low, <, row->men_middle);
          g_assert_cmpint (row->men_middle, <, row->men_high);
          g_assert_cmpint (row->women_low, <, row->women_middle);
          g_assert_cmpint (row->women_middle, <, row->women_high);
        }
      g_assert_null (lissom_measure_get_typical (bend, age));
    }
  row = lissom_measure_get_typical (chair, 82);
  g_assert_cmpint (row->men_low, ==, -11 * INCH / 2);
  g_assert_cmpint (row->women_high, ==, 3 * INCH);
  assert_text (lissom_measure_describe_typical (chair, 67, FALSE),
               "Typical in one US study (Rikli and Jones), ages 65 to 69: half of the men reached "
               "from −8 cm to 8 cm, half of the women from −1 cm to 11 cm.");
  g_assert_null (lissom_measure_describe_typical (chair, 45, FALSE));
  g_assert_null (lissom_measure_describe_typical (chair, 0, FALSE));
}

/* Every line of the table of sentences, on both sides of its border. */
static void
test_verdicts (void)
{
  const struct
  {
    LissomMeasureId measure;
    int age;
    int values[4];
    guint n;
    int days_between;
    guint practised;
    LissomTrend verdict;
  } cases[] = {
    { LISSOM_MEASURE_CHAIR_REACH, 40, { -900 }, 1, 14, 0, LISSOM_TREND_NONE },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { -900, -500 }, 2, 14, 10, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { -900, -499 }, 2, 14, 10, LISSOM_TREND_BETTER },
    { LISSOM_MEASURE_CHAIR_REACH, 70, { -900, -499 }, 2, 14, 10, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_CHAIR_REACH, 0, { -900, -499 }, 2, 14, 10, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_CHAIR_REACH, 70, { -900, -299 }, 2, 14, 10, LISSOM_TREND_BETTER },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, -401 }, 2, 14, 10, LISSOM_TREND_WORSE },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, -401, -401 }, 3, 14, 10, LISSOM_TREND_CARE },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, -401, 0, -401 }, 4, 14, 10, LISSOM_TREND_WORSE },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, 100 }, 2, 55, 40, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, 100 }, 2, 56, 24, LISSOM_TREND_SLOW },
    { LISSOM_MEASURE_CHAIR_REACH, 40, { 0, 100 }, 2, 56, 23, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_FINGERTIP_FLOOR, 40, { 1000, 499 }, 2, 14, 10, LISSOM_TREND_BETTER },
    { LISSOM_MEASURE_FINGERTIP_FLOOR, 40, { 1000, 1501 }, 2, 14, 10, LISSOM_TREND_WORSE },
    { LISSOM_MEASURE_LEG_RAISE_TAPE, 40, { 600, 680 }, 2, 14, 10, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_LEG_RAISE_TAPE, 40, { 600, 681 }, 2, 14, 10, LISSOM_TREND_BETTER },
    { LISSOM_MEASURE_STIFFNESS, 40, { 6, 5 }, 2, 14, 10, LISSOM_TREND_SAME },
    { LISSOM_MEASURE_STIFFNESS, 40, { 6, 4 }, 2, 14, 10, LISSOM_TREND_BETTER },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) series = make_series (cases[i].measure, LISSOM_LEG_NONE, cases[i].values,
                                                  cases[i].n, cases[i].days_between);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (lissom_measurement_judge (series, cases[i].age, cases[i].practised), ==,
                       cases[i].verdict);
    }
  {
    const int values[] = { 0, 2000 };
    g_autoptr (GPtrArray) series =
      make_series (LISSOM_MEASURE_CHAIR_REACH, LISSOM_LEG_LEFT, values, 2, 14);
    LissomMeasurement *last = g_ptr_array_index (series, 1);

    last->pain = 1;
    g_assert_cmpint (lissom_measurement_judge (series, 40, 0), ==, LISSOM_TREND_BETTER);
    last->pain = 2;
    g_assert_cmpint (lissom_measurement_judge (series, 40, 0), ==, LISSOM_TREND_CARE);
  }
  g_assert_cmpstr (lissom_trend_get_text (LISSOM_TREND_SAME), ==,
                   "About the same. Day-to-day change is normal.");
  g_assert_cmpstr (lissom_trend_get_text (LISSOM_TREND_BETTER), ==,
                   "You reach further than before. This is more than day-to-day change.");
  g_assert_cmpstr (lissom_trend_get_text (LISSOM_TREND_WORSE), ==,
                   "A bit less than before. Tiredness, cold or a hard day can do this. Test again in "
                   "a few days.");
  g_assert_cmpstr (lissom_trend_get_text (LISSOM_TREND_CARE), ==,
                   "Take it easy this week. If it hurts, see a physio or doctor.");
  g_assert_cmpstr (lissom_trend_get_text (LISSOM_TREND_SLOW), ==,
                   "Some bodies change slowly. Strength work can help too. A physio or trainer can "
                   "look for other reasons.");
  g_assert_null (lissom_trend_get_text (LISSOM_TREND_NONE));
}

/* At most weekly, due after two weeks, by the calendar: the hour and summer time do not matter. */
static void
test_wait (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) taken = g_date_time_new (zone, 2026, 3, 24, 23, 50, 0);
  g_autoptr (GPtrArray) series =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  LissomMeasurement *measurement =
    lissom_measurement_new (LISSOM_MEASURE_CHAIR_REACH, LISSOM_LEG_LEFT, taken);
  int days, due;

  g_assert_nonnull (zone);
  g_assert_cmpint (lissom_measurement_get_wait (series, taken, &due), ==, 0);
  g_ptr_array_add (series, measurement);
  for (days = 0; days <= 20; days++)
    {
      /* The clocks went forward on the 29th of March. */
      g_autoptr (GDateTime) day = g_date_time_add_days (taken, days);
      g_autoptr (GDateTime) now =
        g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day),
                         g_date_time_get_day_of_month (day), 0, 5, 0);

      g_assert_cmpint (lissom_measurement_get_wait (series, now, &due), ==, MAX (7 - days, 0));
      g_assert_cmpint (due, ==, MAX (14 - days, 0));
    }
  {
    /* A clock that was set back. */
    g_autoptr (GDateTime) past = g_date_time_add_days (taken, -400);

    g_assert_cmpint (lissom_measurement_get_wait (series, past, &due), ==, 0);
  }
  measurement->measure = LISSOM_MEASURE_STIFFNESS;
  g_assert_cmpint (lissom_measurement_get_wait (series, taken, &due), ==, 0);
}

static void
test_select (void)
{
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);
  guint i;

  for (i = 0; i < 16 * LISSOM_N_MEASURES; i++)
    g_ptr_array_add (all, make_measurement ("2026-10-05T18:00:00Z", i));
  {
    g_autoptr (GPtrArray) left =
      lissom_measurement_select (all, LISSOM_MEASURE_CHAIR_REACH, LISSOM_LEG_LEFT);
    g_autoptr (GPtrArray) passive =
      lissom_measurement_select (all, LISSOM_MEASURE_LEG_RAISE_PASSIVE, LISSOM_LEG_LEFT);
    g_autoptr (GPtrArray) no_leg =
      lissom_measurement_select (all, LISSOM_MEASURE_LEG_RAISE_ACTIVE, LISSOM_LEG_NONE);

    g_assert_cmpuint (left->len, ==, 8);
    g_assert_cmpuint (passive->len, ==, 8);
    g_assert_cmpuint (no_leg->len, ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measurement/table", test_table);
  g_test_add_func ("/measurement/who-must-not", test_who_must_not);
  g_test_add_func ("/measurement/results", test_results);
  g_test_add_func ("/measurement/tape", test_tape);
  g_test_add_func ("/measurement/photo", test_photo);
  g_test_add_func ("/measurement/units", test_units);
  g_test_add_func ("/measurement/typical", test_typical);
  g_test_add_func ("/measurement/verdicts", test_verdicts);
  g_test_add_func ("/measurement/wait", test_wait);
  g_test_add_func ("/measurement/select", test_select);

  return g_test_run ();
}
