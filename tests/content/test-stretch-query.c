/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-catalogue.h"
#include "lissom-stretch-query.h"

static LissomCatalogue *catalogue;

static LissomStretch *
find (const char *id)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, id);

  g_assert_nonnull (stretch);
  return stretch;
}

static void
test_fold (void)
{
  static const char *const table[][2] = {
    { "", "" },
    { "Toe TOUCH", "toe touch" },
    { "Übung für Füße", "ubung fur fusse" },
    { "Étirement", "etirement" },
    { "ﬁnger", "finger" },
    { "Ελληνικά", "ελληνικα" },
    { "broken \xff bytes", "broken \xef\xbf\xbd bytes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *folded = lissom_fold_text (table[i][0]);

      g_assert_cmpstr (folded, ==, table[i][1]);
    }
}

typedef struct
{
  const char *text, *id;
  gboolean found;
} WordCase;

static const WordCase words[] = {
  { "", "standing-toe-touch", TRUE },
  { "  ,; ", "standing-toe-touch", TRUE },
  { "toe", "standing-toe-touch", TRUE },
  { "TOE touch", "standing-toe-touch", TRUE },
  { "touch toe", "standing-toe-touch", TRUE },
  { "forward fold", "standing-toe-touch", TRUE }, /* it is also called that */
  { "tóé", "standing-toe-touch", TRUE },
  { "toe chimney", "standing-toe-touch", FALSE },
  { "hamstring", "chair-both-legs", TRUE },
  { "string", "chair-both-legs", TRUE },          /* inside a word */
  { "seated", "chair-single-leg", TRUE },
  { "chair", "march-on-the-spot", TRUE },        /* its equipment */
  { "hammock", "march-on-the-spot", FALSE },
  { "to", "standing-toe-touch", TRUE },           /* begins a word */
  { "oe", "standing-toe-touch", FALSE },          /* short, and inside one */
  { "calves", "standing-toe-touch", TRUE },
  { "feet", "march-on-the-spot", TRUE },          /* its position */
  { "lying", "standing-toe-touch", FALSE },
};

static void
test_words (void)
{
  g_autoptr (LissomStretchQuery) query = lissom_stretch_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("“%s” in %s", words[i].text, words[i].id);
      lissom_stretch_query_set_text (query, words[i].text);
      g_assert_cmpint (lissom_stretch_query_matches (query, find (words[i].id)), ==,
                       words[i].found);
    }
}

static void
test_positions (void)
{
  g_autoptr (LissomStretchQuery) query = lissom_stretch_query_new ();

  lissom_stretch_query_set_position (query, LISSOM_POSITION_CHAIR, TRUE);
  g_assert_false (lissom_stretch_query_matches (query, find ("standing-toe-touch")));
  g_assert_true (lissom_stretch_query_matches (query, find ("chair-both-legs")));

  lissom_stretch_query_set_position (query, LISSOM_POSITION_STANDING, TRUE);
  g_assert_true (lissom_stretch_query_matches (query, find ("standing-toe-touch")));
  g_assert_true (lissom_stretch_query_matches (query, find ("chair-both-legs")));

  lissom_stretch_query_set_position (query, LISSOM_POSITION_CHAIR, FALSE);
  g_assert_false (lissom_stretch_query_matches (query, find ("chair-both-legs")));
}

static void
test_muscles_and_needs (void)
{
  g_autoptr (LissomStretchQuery) query = lissom_stretch_query_new ();

  g_assert_true (lissom_stretch_works_on (find ("standing-toe-touch"), LISSOM_MUSCLE_GROUP_ANY));
  g_assert_true (
    lissom_stretch_works_on (find ("standing-toe-touch"), LISSOM_MUSCLE_GROUP_THIGH_BACK));
  g_assert_false (lissom_stretch_works_on (find ("standing-toe-touch"), LISSOM_MUSCLE_GROUP_BELLY));

  /* The chair of its easier version is no need. */
  g_assert_true (lissom_stretch_needs (find ("standing-toe-touch"), LISSOM_NEED_NOTHING));
  g_assert_false (lissom_stretch_needs (find ("standing-toe-touch"), LISSOM_NEED_CHAIR));
  g_assert_true (lissom_stretch_needs (find ("chair-both-legs"), LISSOM_NEED_CHAIR));
  g_assert_false (lissom_stretch_needs (find ("chair-both-legs"), LISSOM_NEED_NOTHING));
  /* The wall is there in a waiting room only. */
  g_assert_false (lissom_stretch_needs (find ("chair-both-legs"), LISSOM_NEED_WALL));

  lissom_stretch_query_set_muscle (query, LISSOM_MUSCLE_GROUP_THIGH_BACK);
  lissom_stretch_query_set_need (query, LISSOM_NEED_CHAIR);
  g_assert_true (lissom_stretch_query_matches (query, find ("chair-both-legs")));
  g_assert_false (lissom_stretch_query_matches (query, find ("standing-toe-touch")));
  g_assert_false (lissom_stretch_query_matches (query, find ("march-on-the-spot")));
}

static void
test_level_and_clearing (void)
{
  g_autoptr (LissomStretchQuery) query = lissom_stretch_query_new ();
  LissomStretch *stretch = find ("chair-both-legs");

  g_assert_true (lissom_stretch_query_is_empty (query));
  lissom_stretch_query_set_level (query, LISSOM_LEVEL_BEGINNER);
  g_assert_true (lissom_stretch_query_matches (query, stretch));
  lissom_stretch_query_set_level (query, LISSOM_LEVEL_ADVANCED);
  g_assert_false (lissom_stretch_query_matches (query, stretch));
  lissom_stretch_query_set_text (query, "nothing like it");
  g_assert_false (lissom_stretch_query_is_empty (query));

  lissom_stretch_query_clear (query);
  g_assert_true (lissom_stretch_query_is_empty (query));
  g_assert_true (lissom_stretch_query_matches (query, stretch));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = lissom_catalogue_new ();

  g_test_add_func ("/stretch-query/fold", test_fold);
  g_test_add_func ("/stretch-query/words", test_words);
  g_test_add_func ("/stretch-query/positions", test_positions);
  g_test_add_func ("/stretch-query/muscles-and-needs", test_muscles_and_needs);
  g_test_add_func ("/stretch-query/level-and-clearing", test_level_and_clearing);
  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
