/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sheet-support.h"

#include "lissom-routine-private.h"

#define MOST_EXERCISES 12

static char *
create_title (GRand *random)
{
  static const char *const words[] = { "Knie", "für", "Anna", "Frühling", "2.", "Woche",
                                       "hátha", "ישראל", "&", "<b>", "日本", "!" };
  g_autoptr (GString) title = g_string_new ("R");

  for (int i = g_rand_int_range (random, 1, 5); i > 0; i--)
    g_string_append_printf (title, " %s",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_strdup (title->str);
}

LissomRoutine *
create_random_routine (LissomCatalogue *catalogue, GRand *random)
{
  LissomRoutine *routine = g_object_new (LISSOM_TYPE_ROUTINE, NULL);
  guint n_stretches = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  routine->id = g_strdup ("own");
  routine->title = create_title (random);
  routine->summary = g_strdup ("");
  routine->when = g_strdup ("");
  routine->closing = g_strdup ("");
  for (int i = g_rand_int_range (random, 1, MOST_EXERCISES + 1); i > 0; i--)
    {
      LissomRoutineExercise exercise = { NULL };

      exercise.stretch = g_list_model_get_item (G_LIST_MODEL (catalogue),
                                                (guint) g_rand_int_range (random, 0,
                                                                          (gint32) n_stretches));
      exercise.dose = *lissom_stretch_get_dose (exercise.stretch);
      exercise.dose.rest_s = g_rand_int_range (random, 0, 181);
      if (exercise.dose.work == LISSOM_WORK_HOLD)
        {
          exercise.dose.seconds = g_rand_int_range (random, 5, 121);
          exercise.dose.count = g_rand_int_range (random, 1, 11);
        }
      else
        {
          exercise.dose.seconds = g_rand_int_range (random, 1, 21);
          exercise.dose.count = g_rand_int_range (random, 1, 121);
          exercise.dose.sets = g_rand_int_range (random, 1, 11);
        }
      g_array_append_val (routine->exercises, exercise);
    }
  return routine;
}

void
assert_same_routine (LissomRoutine *routine, LissomRoutine *expected)
{
  g_assert_cmpstr (lissom_routine_get_title (routine), ==, lissom_routine_get_title (expected));
  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==,
                    lissom_routine_get_n_exercises (expected));
  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      const LissomDose *dose = lissom_routine_get_dose (routine, i);
      const LissomDose *other = lissom_routine_get_dose (expected, i);

      g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, i)), ==,
                       lissom_stretch_get_id (lissom_routine_get_stretch (expected, i)));
      g_assert_cmpint (dose->work, ==, other->work);
      g_assert_cmpint (dose->seconds, ==, other->seconds);
      g_assert_cmpint (dose->count, ==, other->count);
      g_assert_cmpint (dose->sets, ==, other->sets);
      g_assert_cmpint (dose->rest_s, ==, other->rest_s);
    }
}
