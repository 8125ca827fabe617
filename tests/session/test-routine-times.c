/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "lissom-catalogue.h"
#include "lissom-timeline.h"

/* The routines as they are described: doses, and the time at the end of the work of each exercise,
 * to the second. @seconds is a hold or the tempo of a repetition. */
typedef struct
{
  const char *stretch;
  LissomWork work;
  int seconds, count, sets, rest_s;
  int running_total_s;
} Row;

typedef struct
{
  const char *id;
  int length_s;
  int hamstring_s;
  const char *positions;
  Row rows[9];
} Plan;

#define HOLD(seconds, count, rest) LISSOM_WORK_HOLD, seconds, count, 1, rest
#define REPS(count, tempo) LISSOM_WORK_REPS, tempo, count, 1, 0
#define SETS(count, tempo, sets, rest) LISSOM_WORK_REPS, tempo, count, sets, rest
#define AT(minutes, seconds) ((minutes) * 60 + (seconds))

static const Plan plans[] = {
  { "two-basics", AT (5, 0), 130, "standing chair",
    { { "march-on-the-spot", REPS (45, 1), AT (0, 55) },
      { "standing-toe-touch", HOLD (20, 3, 10), AT (2, 25) },
      { "chair-both-legs", HOLD (20, 2, 10), AT (3, 35) },
      { "chair-single-leg", HOLD (30, 1, 0), AT (4, 50) } } },
  { "waiting-room-3", AT (2, 53), 20, "chair standing",
    { { "seated-pelvic-tilt", REPS (5, 5), AT (0, 35) },
      { "chair-single-leg", HOLD (20, 1, 0), AT (1, 30) },
      { "standing-hamstring-curl", REPS (6, 4), AT (2, 43) } } },
  { "desk-break", AT (4, 0), 30, "standing chair",
    { { "march-on-the-spot", REPS (30, 1), AT (0, 40) },
      { "standing-hip-flexor", HOLD (20, 1, 0), AT (1, 35) },
      { "hip-hinge", REPS (8, 5), AT (2, 25) },
      { "chair-single-leg", HOLD (30, 1, 0), AT (3, 50) } } },
  { "daily-hamstrings-10", AT (10, 0), 130, "standing chair floor",
    { { "march-on-the-spot", REPS (45, 1), AT (0, 55) },
      { "leg-swing", REPS (10, 2), AT (1, 50) },
      { "hip-hinge", REPS (8, 5), AT (2, 40) },
      { "standing-toe-touch", HOLD (20, 2, 10), AT (3, 40) },
      { "chair-single-leg", HOLD (30, 1, 0), AT (5, 5) },
      { "strap-lying", HOLD (30, 2, 10), AT (7, 50) },
      { "glute-bridge", REPS (10, 6), AT (9, 0) },
      { "pelvic-tilt-lying", REPS (8, 5), AT (9, 50) } } },
  { "back-friendly", AT (7, 35), 40, "floor",
    { { "pelvic-tilt-lying", REPS (10, 5), AT (1, 0) },
      { "lying-leg-glide", REPS (8, 4), AT (2, 19) },
      { "glute-bridge", REPS (8, 6), AT (3, 17) },
      { "cat-camel", REPS (8, 6), AT (4, 15) },
      { "half-kneeling-hip-flexor", HOLD (30, 1, 0), AT (5, 30) },
      { "strap-lying", HOLD (20, 2, 10), AT (7, 25) } } },
  { "bedtime-floor", AT (7, 55), 160, "floor",
    { { "active-knee-extension", HOLD (10, 4, 5), AT (2, 5) },
      { "strap-lying", HOLD (30, 1, 0), AT (3, 20) },
      { "doorway-lying", HOLD (60, 1, 0), AT (5, 50) },
      { "floor-single-leg", HOLD (30, 1, 0), AT (7, 5) },
      { "pelvic-tilt-lying", REPS (6, 5), AT (7, 45) } } },
  { "stretch-and-strengthen", AT (14, 20), 60, "standing floor",
    { { "march-on-the-spot", REPS (60, 1), AT (1, 10) },
      { "leg-swing", REPS (10, 2), AT (2, 5) },
      { "hip-hinge", SETS (10, 5, 2, 45), AT (4, 40) },
      { "standing-hamstring-curl", REPS (10, 4), AT (6, 15) },
      { "glute-bridge", SETS (10, 6, 2, 45), AT (9, 20) },
      { "hamstring-walkout", REPS (5, 10), AT (10, 20) },
      { "strap-lying", HOLD (30, 2, 10), AT (12, 55) },
      { "half-kneeling-hip-flexor", HOLD (30, 1, 0), AT (14, 10) } } },
  { "after-a-run", AT (5, 55), 130, "standing floor",
    { { "standing-hip-flexor", HOLD (30, 1, 0), AT (1, 15) },
      { "heel-on-step", HOLD (30, 2, 10), AT (3, 50) },
      { "down-dog-soft-knees", HOLD (20, 2, 15), AT (5, 5) },
      { "long-sitting-reach", HOLD (30, 1, 0), AT (5, 45) } } },
};

/* The last work of exercise number @index ends here. */
static gint64
get_running_total (LissomTimeline *timeline, int index)
{
  gint64 total = -1;

  for (guint i = 0; i < lissom_timeline_get_n_segments (timeline); i++)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (timeline, i);

      if (segment->exercise == index)
        total = segment->work_start + segment->work_length;
    }
  return total;
}

static void
assert_positions (LissomRoutine *routine, const char *expected)
{
  static const char *const names[] = { "standing", "chair", "floor" };
  LissomPosition positions[3];
  guint n = lissom_routine_list_positions (routine, positions);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", names[positions[i]]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_plan (gconstpointer data)
{
  const Plan *plan = data;
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, plan->id);
  g_autoptr (LissomTimeline) timeline = NULL;
  guint n;

  g_assert_nonnull (routine);
  timeline = lissom_timeline_new (routine, &pacing, voice);

  for (n = 0; plan->rows[n].stretch != NULL; n++)
    {
      const Row *row = &plan->rows[n];
      const LissomDose *dose;

      g_assert_cmpuint (n, <, lissom_routine_get_n_exercises (routine));
      dose = lissom_routine_get_dose (routine, n);
      g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, n)), ==,
                       row->stretch);
      g_assert_cmpint (dose->work, ==, row->work);
      g_assert_cmpint (dose->seconds, ==, row->seconds);
      g_assert_cmpint (dose->count, ==, row->count);
      g_assert_cmpint (dose->sets, ==, row->sets);
      g_assert_cmpint (dose->rest_s, ==, row->rest_s);
      g_assert_cmpint (get_running_total (timeline, (int) n), ==, row->running_total_s * 1000);
    }

  g_assert_cmpuint (n, ==, lissom_routine_get_n_exercises (routine));
  g_assert_cmpint (lissom_timeline_get_length (timeline), ==, plan->length_s * 1000);
  g_assert_cmpint (lissom_routine_get_hamstring_s (routine), ==, plan->hamstring_s);
  assert_positions (routine, plan->positions);
}

/* These and no others, in this order. */
static void
test_all (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *routines = lissom_catalogue_get_routines (catalogue);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 24);
  g_assert_cmpuint (g_list_model_get_n_items (routines), ==, G_N_ELEMENTS (plans));
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);

      g_assert_cmpstr (lissom_routine_get_id (routine), ==, plans[i].id);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/routine-times/all", test_all);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *path = g_strconcat ("/session/routine-times/", plans[i].id, NULL);

      g_test_add_data_func (path, &plans[i], test_plan);
    }

  return g_test_run ();
}
