/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-filters.h"
#include "lissom-preferences.h"

G_BEGIN_DECLS

/* The tests a person can do at home to see whether anything changes, as plain data.
 *
 * Numbers are whole and in one unit each, whatever is shown: lengths in tenths of a millimetre (so
 * that half an inch is exact), angles in tenths of a degree, scores in points. */

typedef enum
{
  LISSOM_MEASURE_CHAIR_REACH,
  LISSOM_MEASURE_FINGERTIP_FLOOR,
  LISSOM_MEASURE_LEG_RAISE_PASSIVE,
  LISSOM_MEASURE_LEG_RAISE_ACTIVE,
  LISSOM_MEASURE_LEG_RAISE_TAPE,
  LISSOM_MEASURE_LEG_RAISE_PHOTO,
  LISSOM_MEASURE_KNEE_STRAIGHTENING,
  LISSOM_MEASURE_FLOOR_REACH,
  LISSOM_MEASURE_STIFFNESS,
} LissomMeasureId;
#define LISSOM_N_MEASURES (LISSOM_MEASURE_STIFFNESS + 1)

typedef enum
{
  LISSOM_QUANTITY_LENGTH, /* tenths of a millimetre */
  LISSOM_QUANTITY_ANGLE,  /* tenths of a degree */
  LISSOM_QUANTITY_SCORE,  /* points, 0…10 */
} LissomQuantity;

/* How several trials become one result. */
typedef enum
{
  LISSOM_RESULT_HIGHEST,
  LISSOM_RESULT_LOWEST,
  LISSOM_RESULT_MEAN,
} LissomResult;

/* One kind of test. The strings are translated, never NULL unless said. */
typedef struct
{
  LissomMeasureId id;
  const char *name;  /* as it is written in files: "chair-reach" */
  const char *title; /* "Chair reach" */
  const char *about; /* one sentence: what it tells and what it does not */
  const char *kit;   /* what is needed */
  const char *const *steps; /* NULL-terminated */
  const char *result_note;  /* how to read the number off */
  const char *sources;      /* where the rules and numbers come from */
  LissomQuantity quantity;
  LissomResult result;
  gboolean lower_is_better;
  gboolean sided;    /* done with each leg */
  gboolean clinic;   /* for trained staff */
  int n_practice, n_trials;
  int min, max;      /* what a result can be */
  int max_age;       /* meant for people up to this age; 0: any */
  int interval_days; /* days between two tests; 0: any time */
  LissomFilters hidden_by;      /* of the readiness check: for whom it is not */
  const char *stretch;          /* its picture: id of a stretch … */
  const char *pose;             /* … and of a pose in it */
} LissomMeasure;

const LissomMeasure *lissom_measure_get (LissomMeasureId id);
/* Returns: (transfer none) (nullable) */
const LissomMeasure *lissom_measure_find (const char *name);

/* Whether any of @filters rules it out. */
gboolean lissom_measure_is_hidden_by (const LissomMeasure *measure, LissomFilters filters);

/* The smallest change that is more than day-to-day change. @age: years; 0 when not told, which takes
 * the larger one. */
int lissom_measure_get_real_change (const LissomMeasure *measure, int age);

/* Days after which it may be done again at the soonest (7), and when it is due (14). */
#define LISSOM_MEASURE_SOONEST_DAYS 7

/* What is typical at @age, as one sentence with its source; NULL where there are no good numbers.
 * @age: 0 when not told. Returns: (transfer full) (nullable) */
char *lissom_measure_describe_typical (const LissomMeasure *measure, int age, gboolean inches);

/* One row of a published table. */
typedef struct
{
  int from_age, to_age;
  int men_low, men_middle, men_high;
  int women_low, women_middle, women_high; /* in the unit of the measure */
} LissomTypical;

/* Returns: (nullable) */
const LissomTypical *lissom_measure_get_typical (const LissomMeasure *measure, int age);

/* The angle of a leg against the floor: @distance from hip to door frame along the floor, @length
 * from hip to heel (both tenths of a millimetre). Tenths of a degree; -1 when the two do not make a
 * triangle. */
int lissom_measure_get_tape_angle (int distance, int length);

/* The angle of a leg against the floor, from where hip, knee and ankle are in a photo that was taken
 * from the side with the camera level (any unit, y grows downwards). @bend: (out): by how much the
 * knee is not straight. Both in tenths of a degree. Returns: -1 when hip and ankle are one point. */
int lissom_measure_get_photo_angle (const double hip[2], const double knee[2],
                                    const double ankle[2], int *bend);
/* A knee that is bent by more than this makes no leg raise (tenths of a degree). */
#define LISSOM_MEASURE_MAX_BEND 150

/* A result with its unit: "−3 cm", "2½ in" as "2.5 in", "64°", "4 of 10". Returns: (transfer full) */
char *lissom_measure_format (const LissomMeasure *measure, int value, gboolean inches);

/* Whether lengths are shown in inches: the preference, or what is usual here. */
gboolean lissom_measure_uses_inches (LissomUnits units);

G_END_DECLS
