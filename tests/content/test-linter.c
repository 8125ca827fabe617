/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>

#include "lissom-linter.h"
#include "lissom-reading-ease.h"

static char *
find_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "content", "faults", name, NULL);
}

static char **
lint (const char *path,
      const char *second)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  if (second != NULL)
    g_ptr_array_add (files, g_file_new_for_path (second));

  return lissom_linter_check (catalogue, files);
}

static void
test_good (void)
{
  static const char *const names[] = { "good.xml", "good-routine.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = find_file (names[i]);
      g_auto (GStrv) findings = lint (path, NULL);
      g_autofree char *all = g_strjoinv ("\n", findings);

      g_assert_cmpstr (all, ==, "");
    }
}

/* Each fault is found, at its line and with its own words, and nothing besides. */
static void
test_faults (void)
{
  g_autofree char *table_path = find_file ("expected.txt");
  g_autofree char *table = NULL;
  g_auto (GStrv) rows = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (table_path, &table, NULL, NULL));
  rows = g_strsplit (table, "\n", -1);
  for (guint i = 0; *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (rows[i], "\t", 3);
      g_autofree char *path = find_file (columns[0]);
      g_autofree char *place = g_strdup_printf ("%s:%s: ", path, columns[1]);
      g_auto (GStrv) findings = lint (path, NULL);
      g_autofree char *all = g_strjoinv ("\n", findings);

      g_test_message ("%s: %s", columns[0], all);
      g_assert_cmpuint (g_strv_length (findings), ==, 1);
      g_assert_true (g_str_has_prefix (findings[0], place));
      g_assert_nonnull (strstr (findings[0], columns[2]));
      n++;
    }

  g_assert_cmpuint (n, >=, 25);
}

static void
test_duplicate (void)
{
  g_autofree char *path = find_file ("good.xml");
  g_autofree char *routine = find_file ("good-routine.xml");
  g_autofree char *missing = find_file ("no-such-file.xml");
  g_auto (GStrv) twice = lint (path, path);
  g_auto (GStrv) lost = lint (path, routine);
  g_auto (GStrv) absent = lint (missing, NULL);

  g_assert_cmpuint (g_strv_length (twice), ==, 1);
  g_assert_nonnull (strstr (twice[0], "there is a <stretch> with the id “a-hold” already"));
  g_assert_cmpuint (g_strv_length (lost), ==, 1);
  g_assert_nonnull (strstr (lost[0], "no routine, article or swap leads to “a-hold”"));
  g_assert_cmpuint (g_strv_length (absent), ==, 1);
  g_assert_nonnull (strstr (absent[0], "the file cannot be read"));
}

/* What the program carries is clean. */
static void
test_own_content (void)
{
  static const char *const folders[] = { "stretches", "routines", "articles" };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) findings = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("CONTENT_FOLDER"), folders[i], NULL);
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      g_assert_nonnull (folder);
      while ((name = g_dir_read_name (folder)) != NULL)
        g_ptr_array_add (files, g_file_new_build_filename (path, name, NULL));
    }

  g_assert_cmpuint (files->len, >=, 24 + 8 + 6);
  findings = lissom_linter_check (catalogue, files);
  all = g_strjoinv ("\n", findings);
  g_assert_cmpstr (all, ==, "");
}

static void
test_reading (void)
{
  static const struct
  {
    const char *word;
    guint syllables;
  } words[] = {
    { "a", 1 },      { "late", 1 },   { "little", 2 },  { "hamstring", 2 }, { "breathe", 1 },
    { "muscle", 2 }, { "moves", 1 },  { "eased", 1 },   { "started", 2 },   { "noses", 2 },
    { "slowly", 2 }, { "easier", 2 }, { "forward", 2 }, { "the", 1 },       { "x", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].word);
      g_assert_cmpuint (lissom_count_syllables (words[i].word), ==, words[i].syllables);
    }

  g_assert_cmpuint (lissom_count_words ("Sit tall - and breathe."), ==, 4);
  g_assert_cmpfloat (lissom_reading_grade (""), ==, 0.0);
  g_assert_cmpfloat (lissom_reading_grade ("Sit tall. Breathe out."), <, 3.0);
  g_assert_cmpfloat (lissom_reading_grade ("Considerable musculotendinous elongation facilitates "
                                           "multidirectional mobilisation."),
                     >, 15.0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/linter/good", test_good);
  g_test_add_func ("/content/linter/faults", test_faults);
  g_test_add_func ("/content/linter/duplicate", test_duplicate);
  g_test_add_func ("/content/linter/own-content", test_own_content);
  g_test_add_func ("/content/linter/reading", test_reading);

  return g_test_run ();
}
