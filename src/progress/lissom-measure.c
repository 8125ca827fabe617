/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-measure.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>

#define CM 100 /* tenths of a millimetre */
#define DEGREE 10
#define OLDER_AGE 65
#define INCH 254 /* exactly */

#define REACH_FILTERS (LISSOM_FILTER_BONES | LISSOM_FILTER_HIP | LISSOM_FILTER_NERVE)
#define BEND_FILTERS (REACH_FILTERS | LISSOM_FILTER_HEAD)

static const char *const chair_reach_steps[] = {
  /* Translators: the next lines are the steps of the test “Chair reach” */
  N_("Sit on the front edge of the chair. Put one foot flat on the floor."),
  N_("Straighten the other leg in front of you, heel on the floor, foot at a right angle."),
  N_("Put one hand on the other, middle fingertips level."),
  N_("Breathe out and reach along the leg. Bend from the hips, back straight, head up, knee "
     "straight."),
  N_("Hold for 2 seconds. Do not bounce. Stop at a firm pull."),
  N_("Measure from your middle fingertips to the tip of your toes. If the knee bends, sit back until "
     "it is straight."),
  NULL
};

static const char *const fingertip_steps[] = {
  /* Translators: the next lines are the steps of the test “Bending reach” */
  N_("Stand barefoot with your feet together, or as wide as your hips, but always the same."),
  N_("Keep your knees straight but not locked."),
  N_("Breathe out and slide both hands down the front of your legs."),
  N_("Hold for 2 seconds at a firm pull. Do not bounce."),
  N_("A helper measures from your middle fingertip straight down to the floor."),
  NULL
};

static const char *const leg_raise_passive_steps[] = {
  /* Translators: the next lines are the steps of the test “Leg raise with a strap” */
  N_("Lie on your back, the other leg flat. Strap a phone with a level to the front of your shin, or "
     "let a helper hold it there. Set it to zero on the floor."),
  N_("Keep the knee straight and the ankle loose."),
  N_("Pull the leg up with the strap until you feel a firm pull or your pelvis starts to roll."),
  N_("Hold for 2 seconds and read the angle."),
  NULL
};

static const char *const leg_raise_active_steps[] = {
  /* Translators: the next lines are the steps of the test “Leg raise on your own” */
  N_("Lie on your back, the other leg flat. Strap a phone with a level to the front of your shin, or "
     "let a helper hold it there. Set it to zero on the floor."),
  N_("Keep the knee straight and the ankle loose."),
  N_("Lift the leg with your own thigh muscles until you feel a firm pull or your pelvis starts to "
     "roll."),
  N_("Hold for 2 seconds and read the angle."),
  NULL
};

static const char *const leg_raise_tape_steps[] = {
  /* Translators: the next lines are the steps of the test “Leg raise in a doorway” */
  N_("Measure once from the bony point at the side of your hip to your heel. This is your leg length."),
  N_("Lie in a doorway with one leg up against the frame, knee straight. Keep the other leg flat or "
     "bent, always the same."),
  N_("Slide closer until you feel a firm pull. Hold for 2 seconds."),
  N_("Measure along the floor from the bony point at the side of your hip to the frame."),
  NULL
};

static const char *const leg_raise_photo_steps[] = {
  /* Translators: the next lines are the steps of the test “Leg raise in a photo” */
  N_("Lie on your back, the other leg flat. Keep the knee straight and the ankle loose."),
  N_("Pull the leg up with a strap until you feel a firm pull or your pelvis starts to roll. Hold for "
     "2 seconds."),
  N_("A helper takes a photo from the side, 3 m (10 feet) away, the camera level and as high as your "
     "hip."),
  N_("Open the photo in Lissom and tap the hip, the knee and the ankle."),
  NULL
};

static const char *const knee_steps[] = {
  /* Translators: the next lines are the steps of the test “Knee straightening” */
  N_("Lie on your back, the hip bent to a right angle, the thigh straight up."),
  N_("Straighten the knee with your own muscles until you feel a firm pull."),
  N_("Hold for 2 seconds. Read how far the shin stays from straight."),
  NULL
};

static const char *const floor_reach_steps[] = {
  /* Translators: the next lines are the steps of the test “Floor reach” */
  N_("Tape a measure to the floor. Sit with your heels at its 38 cm (15 inch) mark, 30 cm (12 inches) "
     "apart, the zero end towards you."),
  N_("Keep your knees straight. Put one hand on the other."),
  N_("Breathe out and reach along the tape. Hold for 2 seconds. Do not bounce."),
  N_("Read the mark at your middle fingertips."),
  NULL
};

static const char *const stiffness_steps[] = {
  /* Translators: the only step of the test “How stiff do you feel?” */
  N_("Think of the backs of your thighs as you got up and moved today. Choose a number."),
  NULL
};

static const LissomMeasure measures[] = {
  [LISSOM_MEASURE_CHAIR_REACH] = {
    .id = LISSOM_MEASURE_CHAIR_REACH,
    .name = "chair-reach",
    /* Translators: name of a test: reaching for the toes of one leg while sitting on a chair */
    .title = N_("Chair reach"),
    .about = N_("How far you reach along one leg. It suits a chair and any age."),
    .kit = N_("A firm chair, 43 to 45 cm (17 inches) high, against a wall, and a ruler"),
    .steps = chair_reach_steps,
    .result_note = N_("Short of the toes is minus, touching is 0, past the toes is plus. To the "
                      "nearest centimetre or half inch."),
    .sources = "Rikli, Jones 1999/2013; Jones 1998; Hesseberg 2015; López-Miñarro 2009",
    .quantity = LISSOM_QUANTITY_LENGTH,
    .result = LISSOM_RESULT_HIGHEST,
    .sided = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = -60 * CM,
    .max = 50 * CM,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "chair-single-leg",
    .pose = "end",
  },
  [LISSOM_MEASURE_FINGERTIP_FLOOR] = {
    .id = LISSOM_MEASURE_FINGERTIP_FLOOR,
    .name = "fingertip-floor",
    /* Translators: name of a test: from the fingertips to the floor while bending over */
    .title = N_("Bending reach"),
    .about = N_("From your fingertips to the floor. It shows how far you bend, hips and back "
                "together; it is no measure of the hamstrings alone."),
    .kit = N_("A tape measure and a helper; a step if you can touch the floor"),
    .steps = fingertip_steps,
    .result_note = N_("The distance above the floor; less is further. The floor touched is 0. On a "
                      "step, below your feet is minus."),
    .sources = "Perret 2001; Kippers, Parker 1987; Ekedahl, Jonsson, Frobell 2012",
    .quantity = LISSOM_QUANTITY_LENGTH,
    .result = LISSOM_RESULT_LOWEST,
    .lower_is_better = TRUE,
    .n_practice = 2,
    .n_trials = 3,
    .min = -40 * CM,
    .max = 100 * CM,
    .interval_days = 14,
    .hidden_by = BEND_FILTERS,
    .stretch = "standing-toe-touch",
    .pose = "end",
  },
  [LISSOM_MEASURE_LEG_RAISE_PASSIVE] = {
    .id = LISSOM_MEASURE_LEG_RAISE_PASSIVE,
    .name = "leg-raise-passive",
    /* Translators: name of a test: lifting the straight leg by a strap, lying on the back */
    .title = N_("Leg raise with a strap"),
    .about = N_("The angle of the straight leg when a strap lifts it."),
    .kit = N_("A strap or towel, and a phone with a level"),
    .steps = leg_raise_passive_steps,
    .result_note = N_("The angle between leg and floor, in degrees."),
    .sources = "Youdas 2005; Ekedahl, Jonsson, Frobell 2012; Ayala 2013",
    .quantity = LISSOM_QUANTITY_ANGLE,
    .result = LISSOM_RESULT_MEAN,
    .sided = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = 0,
    .max = 140 * DEGREE,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "strap-lying",
    .pose = "end",
  },
  [LISSOM_MEASURE_LEG_RAISE_ACTIVE] = {
    .id = LISSOM_MEASURE_LEG_RAISE_ACTIVE,
    .name = "leg-raise-active",
    /* Translators: name of a test: lifting the straight leg with its own muscles */
    .title = N_("Leg raise on your own"),
    .about = N_("The angle of the straight leg when your own muscles lift it. It reads a few degrees "
                "less than with a strap, so the two are kept apart."),
    .kit = N_("A phone with a level"),
    .steps = leg_raise_active_steps,
    .result_note = N_("The angle between leg and floor, in degrees."),
    .sources = "Ekedahl, Jonsson, Frobell 2012; Neto 2015",
    .quantity = LISSOM_QUANTITY_ANGLE,
    .result = LISSOM_RESULT_MEAN,
    .sided = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = 0,
    .max = 140 * DEGREE,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "strap-lying",
    .pose = "end",
  },
  [LISSOM_MEASURE_LEG_RAISE_TAPE] = {
    .id = LISSOM_MEASURE_LEG_RAISE_TAPE,
    .name = "leg-raise-tape",
    /* Translators: name of a test: the straight leg leans against a door frame; a tape is enough */
    .title = N_("Leg raise in a doorway"),
    .about = N_("The angle of the straight leg, from two lengths. Our own way, not tested in a "
                "study."),
    .kit = N_("A door frame and a tape measure"),
    .steps = leg_raise_tape_steps,
    .result_note = N_("Type in the length along the floor; Lissom works out the angle. One centimetre "
                      "more or less is a little under one degree."),
    .sources = "Ekedahl, Jonsson, Frobell 2012",
    .quantity = LISSOM_QUANTITY_ANGLE,
    .result = LISSOM_RESULT_MEAN,
    .sided = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = 0,
    .max = 90 * DEGREE,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "doorway-lying",
    .pose = "end",
  },
  [LISSOM_MEASURE_LEG_RAISE_PHOTO] = {
    .id = LISSOM_MEASURE_LEG_RAISE_PHOTO,
    .name = "leg-raise-photo",
    /* Translators: name of a test: the straight leg is lifted by a strap and photographed */
    .title = N_("Leg raise in a photo"),
    .about = N_("The angle of the straight leg, read from a photo that stays on this computer. Our own "
                "way, not tested in a study."),
    .kit = N_("A strap or towel, a camera and a helper"),
    .steps = leg_raise_photo_steps,
    .result_note = N_("Tap the hip, the knee and the ankle in the photo; Lissom works out the angle. Or "
                      "type it in."),
    .sources = "Ekedahl, Jonsson, Frobell 2012",
    .quantity = LISSOM_QUANTITY_ANGLE,
    .result = LISSOM_RESULT_MEAN,
    .sided = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = 0,
    .max = 140 * DEGREE,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "strap-lying",
    .pose = "end",
  },
  [LISSOM_MEASURE_KNEE_STRAIGHTENING] = {
    .id = LISSOM_MEASURE_KNEE_STRAIGHTENING,
    .name = "knee-straightening",
    /* Translators: name of a test that clinic staff may do */
    .title = N_("Knee straightening"),
    .about = N_("How far the knee stays from straight when the thigh points up. For trained staff."),
    .kit = N_("An inclinometer or a phone with a level, and someone who is trained"),
    .steps = knee_steps,
    .result_note = N_("The degrees that are missing to straight; less is further."),
    .sources = "Yildirim 2018; Lim 2024; Neto 2015; Hansberger 2019",
    .quantity = LISSOM_QUANTITY_ANGLE,
    .result = LISSOM_RESULT_MEAN,
    .lower_is_better = TRUE,
    .sided = TRUE,
    .clinic = TRUE,
    .n_practice = 2,
    .n_trials = 2,
    .min = -20 * DEGREE,
    .max = 90 * DEGREE,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "active-knee-extension",
    .pose = "end",
  },
  [LISSOM_MEASURE_FLOOR_REACH] = {
    .id = LISSOM_MEASURE_FLOOR_REACH,
    .name = "floor-reach",
    /* Translators: name of a test: reaching for the toes while sitting on the floor */
    .title = N_("Floor reach"),
    .about = N_("How far both hands reach on the floor. For people under 65."),
    .kit = N_("A tape measure on the floor"),
    .steps = floor_reach_steps,
    .result_note = N_("The mark on the tape. Your heels are at 38 cm (15 inches); more is further."),
    .sources = "Mayorga-Vega 2014; López-Miñarro 2009; YMCA table as printed in ACSM’s guidelines",
    .quantity = LISSOM_QUANTITY_LENGTH,
    .result = LISSOM_RESULT_HIGHEST,
    .n_practice = 2,
    .n_trials = 3,
    .min = 0,
    .max = 90 * CM,
    .max_age = 64,
    .interval_days = 14,
    .hidden_by = REACH_FILTERS,
    .stretch = "long-sitting-reach",
    .pose = "end",
  },
  [LISSOM_MEASURE_STIFFNESS] = {
    .id = LISSOM_MEASURE_STIFFNESS,
    .name = "stiffness",
    .title = N_("How stiff do you feel?"),
    .about = N_("One number for how it feels, which matters more than any ruler."),
    .kit = N_("Nothing"),
    .steps = stiffness_steps,
    .result_note = N_("0 is not at all, 10 is very."),
    .sources = "",
    .quantity = LISSOM_QUANTITY_SCORE,
    .result = LISSOM_RESULT_MEAN,
    .lower_is_better = TRUE,
    .n_practice = 0,
    .n_trials = 1,
    .min = 0,
    .max = 10,
    .stretch = "standing-toe-touch",
    .pose = "start",
  },
};

/* Printed in inches, so kept so and turned exactly: low, middle and high of men, then of women. */
#define ROW(measure, from, to, a, b, c, d, e, f)                                                   \
  { LISSOM_MEASURE_##measure,                                                                      \
    { from, to, (int) ((a) *INCH), (int) ((b) *INCH), (int) ((c) *INCH), (int) ((d) *INCH),         \
      (int) ((e) *INCH), (int) ((f) *INCH) } }

static const struct
{
  LissomMeasureId measure;
  LissomTypical row;
} typical[] = {
  /* Rikli and Jones: the middle half of 7,000 people in the USA. */
  ROW (CHAIR_REACH, 60, 64, -2.5, 0.6, 4.0, -0.5, 2.1, 5.0),
  ROW (CHAIR_REACH, 65, 69, -3.0, 0.0, 3.0, -0.5, 2.0, 4.5),
  ROW (CHAIR_REACH, 70, 74, -3.0, 0.0, 3.0, -1.0, 1.4, 4.0),
  ROW (CHAIR_REACH, 75, 79, -4.0, -1.1, 2.0, -1.5, 1.2, 3.5),
  ROW (CHAIR_REACH, 80, 84, -5.5, -2.0, 1.5, -2.0, 0.5, 3.0),
  ROW (CHAIR_REACH, 85, 89, -5.5, -2.4, 0.5, -2.5, -0.1, 2.5),
  ROW (CHAIR_REACH, 90, 94, -6.5, -3.6, -0.5, -4.5, -1.7, 1.0),
  /* YMCA: the 20th, 50th and 80th of 100. */
  ROW (FLOOR_REACH, 18, 25, 13, 17, 20, 16, 19, 22),
  ROW (FLOOR_REACH, 26, 35, 11, 15, 19, 15, 19, 21),
  ROW (FLOOR_REACH, 36, 45, 11, 15, 19, 14, 17, 21),
  ROW (FLOOR_REACH, 46, 55, 9, 13, 17, 12, 16, 20),
  ROW (FLOOR_REACH, 56, 65, 7, 11, 15, 11, 15, 19),
};

static const char *const *
translate_steps (const char *const *steps)
{
  GPtrArray *translated = g_ptr_array_new ();

  for (; *steps; steps++)
    g_ptr_array_add (translated, (gpointer) _(*steps));
  g_ptr_array_add (translated, NULL);
  return (const char *const *) g_ptr_array_free (translated, FALSE);
}

/* Translated once: the language does not change while the program runs. */
static LissomMeasure *
translate (void)
{
  LissomMeasure *translated = g_new (LissomMeasure, LISSOM_N_MEASURES);
  guint i;

  for (i = 0; i < LISSOM_N_MEASURES; i++)
    {
      translated[i] = measures[i];
      translated[i].title = _(measures[i].title);
      translated[i].about = _(measures[i].about);
      translated[i].kit = _(measures[i].kit);
      translated[i].steps = translate_steps (measures[i].steps);
      translated[i].result_note = _(measures[i].result_note);
    }
  return translated;
}

const LissomMeasure *
lissom_measure_get (LissomMeasureId id)
{
  static LissomMeasure *translated;

  g_return_val_if_fail ((guint) id < LISSOM_N_MEASURES, NULL);

  if (g_once_init_enter (&translated))
    g_once_init_leave (&translated, translate ());
  return &translated[id];
}

const LissomMeasure *
lissom_measure_find (const char *name)
{
  guint i;

  for (i = 0; name && i < LISSOM_N_MEASURES; i++)
    if (g_str_equal (measures[i].name, name))
      return lissom_measure_get ((LissomMeasureId) i);
  return NULL;
}

gboolean
lissom_measure_is_hidden_by (const LissomMeasure *measure, LissomFilters filters)
{
  return (measure->hidden_by & filters) != 0;
}

int
lissom_measure_get_real_change (const LissomMeasure *measure, int age)
{
  switch (measure->id)
    {
    case LISSOM_MEASURE_CHAIR_REACH:
      /* 6.0 cm in older people (Hesseberg 2015), about 4 cm in young adults (López-Miñarro 2009). */
      return age > 0 && age < OLDER_AGE ? 4 * CM : 6 * CM;
    case LISSOM_MEASURE_FINGERTIP_FLOOR:
      /* 4.5 cm (Ekedahl 2012), to the next whole one. */
      return 5 * CM;
    case LISSOM_MEASURE_LEG_RAISE_PASSIVE:
    case LISSOM_MEASURE_LEG_RAISE_ACTIVE:
    case LISSOM_MEASURE_LEG_RAISE_TAPE:
    case LISSOM_MEASURE_LEG_RAISE_PHOTO:
      /* 5.7 to 12 degrees in studies; 8 for who measures alone. */
      return 8 * DEGREE;
    case LISSOM_MEASURE_KNEE_STRAIGHTENING:
      /* 7 to 8 degrees (Neto 2015). */
      return 8 * DEGREE;
    case LISSOM_MEASURE_FLOOR_REACH:
      return 4 * CM;
    case LISSOM_MEASURE_STIFFNESS:
    default:
      return 2;
    }
}

const LissomTypical *
lissom_measure_get_typical (const LissomMeasure *measure, int age)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typical); i++)
    if (typical[i].measure == measure->id && age >= typical[i].row.from_age &&
        age <= typical[i].row.to_age)
      return &typical[i].row;
  return NULL;
}

char *
lissom_measure_describe_typical (const LissomMeasure *measure, int age, gboolean inches)
{
  const LissomTypical *row = lissom_measure_get_typical (measure, age);
  g_autofree char *men_low = NULL;
  g_autofree char *men_high = NULL;
  g_autofree char *women_low = NULL;
  g_autofree char *women_high = NULL;

  switch (measure->id)
    {
    case LISSOM_MEASURE_LEG_RAISE_PASSIVE:
      return g_strdup (_("Typical in one US study (Youdas 2005), ages 20 to 79: men about 69 degrees, "
                         "women about 76, most people within 10 of it. Age made no difference."));
    case LISSOM_MEASURE_KNEE_STRAIGHTENING:
      return g_strdup (_("Typical for healthy young adults in one study (Yildirim 2018): men about 18 "
                         "degrees short of straight, women about 13."));
    case LISSOM_MEASURE_CHAIR_REACH:
    case LISSOM_MEASURE_FLOOR_REACH:
      break;
    case LISSOM_MEASURE_FINGERTIP_FLOOR:
    case LISSOM_MEASURE_LEG_RAISE_ACTIVE:
    case LISSOM_MEASURE_LEG_RAISE_TAPE:
    case LISSOM_MEASURE_LEG_RAISE_PHOTO:
    case LISSOM_MEASURE_STIFFNESS:
    default:
      return NULL;
    }
  if (!row)
    return NULL;

  men_low = lissom_measure_format (measure, row->men_low, inches);
  men_high = lissom_measure_format (measure, row->men_high, inches);
  women_low = lissom_measure_format (measure, row->women_low, inches);
  women_high = lissom_measure_format (measure, row->women_high, inches);
  if (measure->id == LISSOM_MEASURE_CHAIR_REACH)
    /* Translators: two ages, then lengths with their units: from … to … for men and for women */
    return g_strdup_printf (_("Typical in one US study (Rikli and Jones), ages %d to %d: half of the "
                              "men reached from %s to %s, half of the women from %s to %s."),
                            row->from_age, row->to_age, men_low, men_high, women_low, women_high);
  /* Translators: two ages, then lengths with their units: from … to … for men and for women */
  return g_strdup_printf (_("Typical in one US table (YMCA, as printed in ACSM’s guidelines), ages %d "
                            "to %d: men from %s to %s, women from %s to %s."),
                          row->from_age, row->to_age, men_low, men_high, women_low, women_high);
}

int
lissom_measure_get_tape_angle (int distance, int length)
{
  if (distance < 0 || length <= 0 || distance > length)
    return -1;
  return (int) lround (acos ((double) distance / length) * 180.0 / G_PI * DEGREE);
}

static double
get_direction (const double from[2], const double to[2])
{
  return atan2 (from[1] - to[1], to[0] - from[0]) * 180.0 / G_PI;
}

int
lissom_measure_get_photo_angle (const double hip[2], const double knee[2], const double ankle[2],
                                int *bend)
{
  /* A person may lie either way round in the photo. Up to a right angle that is the smaller of the
   * two angles; whoever goes beyond types the number. */
  double leg = fabs (get_direction (hip, ankle));
  double turn = fabs (get_direction (knee, ankle) - get_direction (hip, knee));

  *bend = (int) lround (MIN (turn, 360.0 - turn) * DEGREE);
  if (hip[0] == ankle[0] && hip[1] == ankle[1])
    return -1;
  return (int) lround (MIN (leg, 180.0 - leg) * DEGREE);
}

/* @value in @per_unit parts of the unit, with one decimal where it is needed and a real minus. */
static char *
format_number (double number)
{
  double rounded = round (number * 10.0) / 10.0;
  const char *sign = rounded < 0 ? "−" : "";

  if (rounded == trunc (rounded))
    return g_strdup_printf ("%s%d", sign, (int) fabs (rounded));
  return g_strdup_printf ("%s%.1f", sign, fabs (rounded));
}

char *
lissom_measure_format (const LissomMeasure *measure, int value, gboolean inches)
{
  g_autofree char *number = NULL;

  switch (measure->quantity)
    {
    case LISSOM_QUANTITY_LENGTH:
      if (inches)
        {
          /* To the half inch it was read to. */
          number = format_number (round (value * 2.0 / INCH) / 2.0);
          /* Translators: inches, as short as can be */
          return g_strdup_printf (C_("length", "%s in"), number);
        }
      number = format_number (round ((double) value / CM));
      /* Translators: centimetres, as short as can be */
      return g_strdup_printf (C_("length", "%s cm"), number);
    case LISSOM_QUANTITY_ANGLE:
      number = format_number (round ((double) value / DEGREE));
      /* Translators: degrees */
      return g_strdup_printf (C_("angle", "%s°"), number);
    case LISSOM_QUANTITY_SCORE:
    default:
      number = format_number (value);
      /* Translators: a number on a scale from 0 to 10 */
      return g_strdup_printf (C_("score", "%s of 10"), number);
    }
}

gboolean
lissom_measure_uses_inches (LissomUnits units)
{
  if (units != LISSOM_UNITS_LOCALE)
    return units == LISSOM_UNITS_INCHES;
  /* 2: as in the United States. */
  return nl_langinfo (_NL_MEASUREMENT_MEASUREMENT)[0] == 2;
}
