/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-catalogue.h"
#include "lissom-routine-advice.h"

#define MAX_EXERCISES 6

#define HOLD(id, s, n) { id, { .work = LISSOM_WORK_HOLD, .seconds = s, .count = n, .sets = 1, .rest_s = 10 } }
#define REPS(id, n, sets_) { id, { .work = LISSOM_WORK_REPS, .seconds = 4, .count = n, .sets = sets_, .rest_s = 30 } }

typedef struct
{
  const char *what;
  struct
  {
    const char *id;
    LissomDose dose;
  } exercises[MAX_EXERCISES];
  const char *remarks; /* kind:exercise, with blanks */
} Case;

/* Kinds: 0 long hold, 1 few seconds, 2 strength days, 3 strength late, 4 no warm-up, 5 up and
 * down, 6 good order. */
static const Case table[] = {
  { "a plain one", { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 30, 2) }, "" },
  { "60 seconds are right",
    { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 60, 1) },
    "" },
  { "61 are more than helps",
    { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 61, 1) },
    "0:1" },
  { "14 seconds are few",
    { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 14, 1) },
    "1:1" },
  { "15 will do", { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 15, 1) }, "" },
  { "the same stretch twice adds up",
    { REPS ("march-on-the-spot", 60, 1), HOLD ("standing-toe-touch", 10, 1),
      HOLD ("standing-toe-touch", 10, 1) },
    "" },
  { "cold", { HOLD ("standing-toe-touch", 30, 2) }, "4:0" },
  { "nobody goes to the floor",
    { REPS ("march-on-the-spot", 60, 1), HOLD ("chair-both-legs", 30, 2) },
    "" },
  { "chair, standing is no great order, but no matter",
    { HOLD ("chair-both-legs", 30, 2), REPS ("march-on-the-spot", 60, 1) },
    "4:0" },
};

static LissomRoutine *
create_routine (LissomCatalogue *catalogue, const Case *row)
{
  LissomRoutineItem items[MAX_EXERCISES];
  LissomRoutineParts parts = { .id = "mine", .title = "Mine", .items = items };

  for (guint i = 0; i < MAX_EXERCISES && row->exercises[i].id != NULL; i++)
    {
      LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, row->exercises[i].id);

      g_assert_nonnull (stretch);
      items[parts.n_items++] = (LissomRoutineItem) { stretch, row->exercises[i].dose };
    }
  return lissom_routine_new (&parts);
}

static char *
list (LissomRoutine *routine)
{
  g_autoptr (GArray) remarks = lissom_routine_list_remarks (routine);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++)
    {
      const LissomRemark *remark = &g_array_index (remarks, LissomRemark, i);

      g_string_append_printf (text, "%s%d:%d", i > 0 ? " " : "", remark->kind, remark->exercise);
    }
  return g_string_free (text, FALSE);
}

static void
test_table (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (LissomRoutine) routine = create_routine (catalogue, &table[i]);
      g_autofree char *remarks = list (routine);

      g_test_message ("%s", table[i].what);
      g_assert_cmpstr (remarks, ==, table[i].remarks);
    }
}

/* The routines of the library follow their own advice. */
static void
test_library (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *routines = lissom_catalogue_get_routines (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);
      g_autoptr (GArray) remarks = lissom_routine_list_remarks (routine);

      for (guint j = 0; j < remarks->len; j++)
        {
          LissomRemarkKind kind = g_array_index (remarks, LissomRemark, j).kind;

          g_test_message ("%s: %s", lissom_routine_get_id (routine), lissom_remark_get_text (kind));
          g_assert_cmpint (kind, !=, LISSOM_REMARK_LONG_HOLD);
          g_assert_cmpint (kind, !=, LISSOM_REMARK_FEW_SECONDS);
          g_assert_cmpint (kind, !=, LISSOM_REMARK_STRENGTH_LATE);
        }
    }
}

static void
test_sources (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  for (int kind = 0; kind < LISSOM_N_REMARKS; kind++)
    {
      int source = lissom_remark_get_source ((LissomRemarkKind) kind);

      g_assert_nonnull (lissom_remark_get_text ((LissomRemarkKind) kind));
      if (source != 0)
        g_assert_nonnull (lissom_catalogue_find_source (catalogue, source));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-advice/table", test_table);
  g_test_add_func ("/routine-advice/library", test_library);
  g_test_add_func ("/routine-advice/sources", test_sources);
  return g_test_run ();
}
