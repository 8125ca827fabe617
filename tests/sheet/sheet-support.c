/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sheet-support.h"

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
  guint n_stretches = g_list_model_get_n_items (G_LIST_MODEL (catalogue));
  LissomRoutineItem items[MOST_EXERCISES];
  g_autofree char *title = create_title (random);
  LissomRoutineParts parts = {
    .id = "own", .title = title, .is_locked = g_rand_boolean (random), .items = items,
    .n_items = (guint) g_rand_int_range (random, 1, MOST_EXERCISES + 1),
  };

  for (guint i = 0; i < parts.n_items; i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (
        G_LIST_MODEL (catalogue), (guint) g_rand_int_range (random, 0, (gint32) n_stretches));
      LissomDose *dose = &items[i].dose;

      /* The catalogue keeps it. */
      items[i].stretch = stretch;
      *dose = *lissom_stretch_get_dose (stretch);
      dose->rest_s = g_rand_int_range (random, 0, 181);
      if (dose->work == LISSOM_WORK_HOLD)
        {
          dose->seconds = g_rand_int_range (random, 5, 121);
          dose->count = g_rand_int_range (random, 1, 11);
        }
      else
        {
          dose->seconds = g_rand_int_range (random, 1, 21);
          dose->count = g_rand_int_range (random, 1, 121);
          dose->sets = g_rand_int_range (random, 1, 11);
        }
    }
  return lissom_routine_new (&parts);
}

void
assert_same_routine (LissomRoutine *routine, LissomRoutine *expected)
{
  g_assert_cmpstr (lissom_routine_get_title (routine), ==, lissom_routine_get_title (expected));
  g_assert_cmpint (lissom_routine_is_locked (routine), ==, lissom_routine_is_locked (expected));
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
