/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-measure.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_LEG_NONE, /* the test knows no side */
  LISSOM_LEG_LEFT,
  LISSOM_LEG_RIGHT,
} LissomLeg;

#define LISSOM_MEASUREMENT_MAX_TRIALS 10
/* Leg lengths that can be: tenths of a millimetre. */
#define LISSOM_MEASUREMENT_SHORTEST_LEG 2000
#define LISSOM_MEASUREMENT_LONGEST_LEG 20000

/* One test that was done: plain, copied as a whole. */
typedef struct
{
  char *id;          /* unique in the journal */
  GDateTime *taken;  /* local time with its offset */
  LissomMeasureId measure;
  LissomLeg leg;
  GArray *trials;    /* of int, in the unit of the measure, in their order; at least one */
  int value;         /* what counts: lissom_measurement_get_result () of the trials */
  int length;        /* leg length of the doorway test, tenths of a millimetre; else 0 */
  int pain;          /* 0…10, -1 when not told */
} LissomMeasurement;

/* With a new id and no trial. @taken: (transfer none) */
LissomMeasurement *lissom_measurement_new (LissomMeasureId measure, LissomLeg leg,
                                           GDateTime *taken);
LissomMeasurement *lissom_measurement_copy (const LissomMeasurement *measurement);
void lissom_measurement_free (LissomMeasurement *measurement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomMeasurement, lissom_measurement_free)

/* Adds a trial and takes the best or the mean of all as the value, as the measure asks. */
void lissom_measurement_add_trial (LissomMeasurement *measurement, int value);

/* The best or the mean of @trials (array of int, not empty); a mean is rounded to the unit. */
int lissom_measurement_get_result (const LissomMeasure *measure, GArray *trials);

/* Those of @measurements (array of LissomMeasurement, oldest first) with this test and leg: one
 * line of a chart. Returns: (transfer container) */
GPtrArray *lissom_measurement_select (GPtrArray *measurements, LissomMeasureId measure,
                                      LissomLeg leg);

typedef enum
{
  LISSOM_TREND_NONE,  /* nothing to compare with yet */
  LISSOM_TREND_SAME,  /* within day-to-day change */
  LISSOM_TREND_BETTER,
  LISSOM_TREND_WORSE,
  LISSOM_TREND_CARE,  /* worse twice, or it hurt */
  LISSOM_TREND_SLOW,  /* the same after eight weeks of regular practice */
} LissomTrend;

/* Compares the newest of @series (lissom_measurement_select ()) with the first one, whose band of
 * no change is lissom_measure_get_real_change () to either side. @age: 0 when not told.
 * @days_practised: days with a session in the eight weeks before the newest. */
LissomTrend lissom_measurement_judge (GPtrArray *series, int age, guint days_practised);
/* A whole sentence, translated; NULL for LISSOM_TREND_NONE. */
const char *lissom_trend_get_text (LissomTrend trend);

/* The days of practice that count as regular: three a week over eight weeks. */
#define LISSOM_REGULAR_DAYS 24
#define LISSOM_REGULAR_WEEKS 8

/* Days until the test of @series may be done again at the soonest, counted in calendar days of
 * @now's time zone; 0: today. @days_to_due: (out) (nullable): until it is due. */
int lissom_measurement_get_wait (GPtrArray *series, GDateTime *now, int *days_to_due);

/* To be read and heard before any test. */
const char *lissom_measurement_get_warning (void);

G_END_DECLS
