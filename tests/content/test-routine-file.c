/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "content-faults.h"
#include "lissom-catalogue.h"
#include "lissom-dose.h"
#include "lissom-own-stretch.h"
#include "lissom-routine-writer.h"

static LissomRoutine *
read_text (LissomCatalogue *catalogue,
           const char      *text,
           GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return lissom_catalogue_read_routine (catalogue, "f", bytes, error);
}

static LissomRoutine *
read_good (LissomCatalogue *catalogue,
           const char      *text)
{
  g_autoptr (GError) error = NULL;
  LissomRoutine *routine = read_text (catalogue, text, &error);

  g_assert_no_error (error);
  return routine;
}

static void
test_round_trip (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *text = content_load ("own.lissom");
  g_autoptr (LissomRoutine) routine = read_good (catalogue, text);
  LissomStretch *own = lissom_routine_get_stretch (routine, 1);
  g_autofree char *again = lissom_routine_to_text (routine);
  const char *base, *peak;
  const int *sources;
  guint n;

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (lissom_routine_get_title (routine), ==, "March & rest");
  g_assert_cmpstr (lissom_routine_get_when (routine), ==, "");
  g_assert_cmpstr (lissom_routine_get_closing (routine), ==, "Well done. That is all.");
  g_assert_true (lissom_routine_is_locked (routine));
  sources = lissom_routine_get_sources (routine, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (sources[0], ==, 24);

  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==, 3);
  g_assert_true (lissom_routine_get_stretch (routine, 0) ==
                 lissom_catalogue_find_stretch (catalogue, "march-on-the-spot"));
  g_assert_true (lissom_routine_get_stretch (routine, 2) == own);
  g_assert_true (lissom_stretch_is_own (own));
  g_assert_false (lissom_stretch_is_own (lissom_routine_get_stretch (routine, 0)));

  /* The pictures of the other one, with another end. */
  g_assert_true (lissom_stretch_get_scene (own) ==
                 lissom_stretch_get_scene (lissom_catalogue_find_stretch (catalogue,
                                                                          "chair-single-leg")));
  g_assert_cmpstr (lissom_stretch_get_start_pose (own), ==, "start");
  g_assert_cmpstr (lissom_stretch_get_end_pose (own), ==, "half");
  g_assert_cmpstr (lissom_stretch_get_ease_pose (own), ==, "");
  lissom_stretch_get_repetition (own, 0, &base, &peak);
  g_assert_cmpstr (peak, ==, "half");

  /* It does not become part of the library. */
  g_assert_null (lissom_catalogue_find_stretch (catalogue, "my-hold"));
  g_assert_null (lissom_catalogue_find_routine (catalogue, "for-you"));
}

/* Every routine of the library can be kept as a file. */
static void
test_library (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  GListModel *routines = lissom_catalogue_get_routines (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);
      g_autofree char *text = lissom_routine_to_text (routine);
      g_autoptr (LissomRoutine) copy = read_good (catalogue, text);
      g_autofree char *again = lissom_routine_to_text (copy);

      g_assert_cmpstr (again, ==, text);
      g_assert_cmpuint (lissom_routine_get_n_exercises (copy), ==,
                        lissom_routine_get_n_exercises (routine));
      for (guint k = 0; k < lissom_routine_get_n_exercises (copy); k++)
        {
          g_assert_true (lissom_routine_get_stretch (copy, k) ==
                         lissom_routine_get_stretch (routine, k));
          g_assert_true (lissom_dose_equal (lissom_routine_get_dose (copy, k),
                                            lissom_routine_get_dose (routine, k)));
        }
    }
}

/* Whatever somebody types, the file can be read again. */
static void
test_texts (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *huge = g_strnfill (5000, 'x');
  const char *titles[] = {
    "<b>&amp;]]>\"'", "  two \n\t lines\r\n ", "\x01\x7f\xc2\x85 a \xff b", "Übung für Ödön 🦵",
    "\xe2\x80\xae" "abc", huge, "a", "<!-- -->", "<?xml?>", "%s%n%d",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      LissomStretch *march = lissom_catalogue_find_stretch (catalogue, "march-on-the-spot");
      LissomRoutineItem item = { march, *lissom_stretch_get_dose (march) };
      LissomRoutineParts parts = { .id = "mine",
                                   .title = titles[i],
                                   .summary = titles[i],
                                   .closing = titles[i],
                                   .items = &item,
                                   .n_items = 1 };
      g_autoptr (LissomRoutine) routine = lissom_routine_new (&parts);
      g_autofree char *text = lissom_routine_to_text (routine);
      g_autoptr (LissomRoutine) copy = read_good (catalogue, text);

      g_assert_cmpstr (lissom_routine_get_title (copy), ==, lissom_routine_get_title (routine));
      g_assert_cmpstr (lissom_routine_get_closing (copy), ==, lissom_routine_get_closing (routine));
    }
}

static void
test_own (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomStretch *base = lissom_catalogue_find_stretch (catalogue, "chair-single-leg");
  const char *const ready[] = { "Sit on my chair.", NULL };
  LissomStretchParts parts = {
    .id = "own-chair", .title = "My chair", .end_pose = "half", .ready = ready,
  };
  g_autoptr (LissomStretch) own = lissom_stretch_new_own (base, &parts);
  LissomStretchParts more = { .id = "own-chair-2", .caution = "Not when tired." };
  g_autoptr (LissomStretch) second = lissom_stretch_new_own (own, &more);
  LissomRoutineItem items[] = { { own, *lissom_stretch_get_dose (own) },
                                { second, *lissom_stretch_get_dose (second) } };
  LissomRoutineParts routine_parts = { .id = "mine", .title = "Mine", .items = items, .n_items = 2 };
  g_autoptr (LissomRoutine) routine = lissom_routine_new (&routine_parts);
  g_autofree char *text = lissom_routine_to_text (routine);
  g_autoptr (LissomRoutine) copy = read_good (catalogue, text);
  g_autofree char *again = lissom_routine_to_text (copy);

  g_assert_cmpstr (again, ==, text);
  for (guint i = 0; i < 2; i++)
    {
      LissomStretch *stretch = lissom_routine_get_stretch (copy, i);

      g_assert_cmpstr (lissom_stretch_get_title (stretch), ==, "My chair");
      g_assert_cmpstr (lissom_stretch_get_step (stretch, 0), ==, "Sit on my chair.");
      g_assert_cmpint (lissom_stretch_get_step_moment (stretch, 1), ==, LISSOM_MOMENT_MOVE_IN);
      g_assert_cmpstr (lissom_stretch_get_end_pose (stretch), ==, "half");
      g_assert_cmpstr (lissom_stretch_get_hidden_by (stretch)[0], ==, "nerve");
    }
  g_assert_cmpstr (lissom_stretch_get_caution (lissom_routine_get_stretch (copy, 1)), ==,
                   "Not when tired.");
}

static void
test_fallback (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (LissomRoutine) routine = read_good (catalogue,
    "<routine format=\"1\" id=\"a\"><title>A</title>"
    "<exercise stretch=\"not-there\" fallback=\"march-on-the-spot\">"
    "<hold seconds=\"60\" count=\"1\"/></exercise>"
    "<exercise stretch=\"chair-both-legs\" fallback=\"march-on-the-spot\">"
    "<hold seconds=\"60\" count=\"1\"/></exercise>"
    "<exercise stretch=\"not-there\" fallback=\"chair-both-legs\">"
    "<hold seconds=\"45\" count=\"1\"/></exercise></routine>");

  g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, 0)), ==,
                   "march-on-the-spot");
  g_assert_cmpint (lissom_routine_get_dose (routine, 0)->count, ==, 60);
  g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, 1)), ==,
                   "chair-both-legs");
  g_assert_cmpint (lissom_routine_get_dose (routine, 1)->seconds, ==, 60);
  g_assert_cmpint (lissom_routine_get_dose (routine, 2)->seconds, ==, 45);
}

static void
test_fault (void)
{
  static const struct
  {
    const char *find, *replace, *message;
  } faults[] = {
    { "<routine format=\"1\"", "<routine format=\"2\"",
      "f:2: this version cannot read the format “2”; get a newer Lissom or write format=\"1\"" },
    { "encoding=\"UTF-8\"", "encoding=\"UTF-16\"",
      "f:1: the file says that it is not UTF-8; save it as UTF-8" },
    { "<routine ", "<!DOCTYPE routine [<!ENTITY a \"b\">]>\n<routine ",
      "f:2: content files have no document type; remove <!DOCTYPE …>" },
    { "March &amp; rest", "March &xxe; rest", NULL },
    { "locked=\"yes\"", "locked=\"maybe\"",
      "f:2: “maybe” does not fit the attribute “locked” of <routine>; write one of: no, yes" },
    { "from=\"chair-single-leg\"", "from=\"my-hold\"",
      "f:34: the library has no stretch “my-hold” whose pictures could be used; correct the "
      "attribute “from”" },
    { "end=\"half\"", "end=\"no-such\"",
      "f:34: the scene has no pose “no-such”; add it there or correct the attribute “end”" },
    { "id=\"my-hold\"", "id=\"chair-both-legs\"",
      "f:6: there is a <stretch> with the id “chair-both-legs” already; give this one another "
      "id" },
    { "<exercise stretch=\"march-on-the-spot\">", "<exercise stretch=\"headstand\">",
      "f:36: there is no stretch “headstand”; correct the id or add the stretch" },
    { "<cite source=\"24\"/>", "<cite source=\"777\"/>",
      "f:5: there is no source 777; correct the number or add the source" },
    { "<reps seconds=\"1\" count=\"30\"", "<reps seconds=\"1\" count=\"3000\"",
      "f:37: “3000” does not fit the attribute “count” of <reps>; write a whole number from 1 to "
      "120" },
    { "sides=\"each\"", "sides=\"alternating\"", NULL },
  };
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *good = content_load ("own.lissom");

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (GStrv) parts = g_strsplit (good, faults[i].find, 2);
      g_autofree char *bad = g_strjoinv (faults[i].replace, parts);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_null (read_text (catalogue, bad, &error));
      g_assert_true (error->domain == LISSOM_CONTENT_ERROR);
      g_test_message ("%s", error->message);
      if (faults[i].message != NULL)
        g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

/* A stretch or an article is not a routine; a file of the library's kind says more. */
static void
test_other_kinds (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *stretch = content_load ("hold.xml");
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (catalogue, stretch, &error));
  g_assert_cmpstr (error->message, ==, "f:5: a routine file begins with <routine>, this one with "
                                       "<stretch>; choose another file");
}

/* What must not fill the memory, recurse or wait for ever. */
static void
test_hostile (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *folder = g_dir_make_tmp ("lissom-hostile-XXXXXX", NULL);
  g_autofree char *huge_path = g_build_filename (folder, "huge.lissom", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.lissom", NULL);
  g_autoptr (GString) deep = g_string_new ("<routine format=\"1\" id=\"a\"><title>");
  const char *paths[] = { huge_path, pipe_path, folder, "/dev/zero", "/no/such.lissom" };
  g_autoptr (GString) many = g_string_new ("<routine format=\"1\" id=\"a\"><title>A</title>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<b>");
  g_assert_null (read_text (catalogue, deep->str, &error));
  g_assert_cmpstr (error->message, ==, "f:1: <b> is nested too deeply; leave at most 16 levels");
  g_clear_error (&error);

  for (guint i = 0; i < LISSOM_ROUTINE_MAX_EXERCISES + 1; i++)
    g_string_append (many, "<exercise stretch=\"march-on-the-spot\"/>");
  g_string_append (many, "</routine>");
  g_assert_null (read_text (catalogue, many->str, &error));
  g_assert_cmpstr (error->message, ==,
                   "f:1: <routine> holds 61 times <exercise>; leave at most 60");
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (huge_path, "", 0, NULL));
  g_assert_cmpint (truncate (huge_path, (off_t) 8 << 30), ==, 0);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_assert_null (lissom_catalogue_load_routine (catalogue, file, &error));
      g_assert_true (error->domain == LISSOM_CONTENT_ERROR);
      g_assert_nonnull (strstr (error->message, paths[i]));
      g_test_message ("%s", error->message);
      g_clear_error (&error);
    }

  g_remove (huge_path);
  g_remove (pipe_path);
  g_rmdir (folder);
}

static void
test_save (void)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");
  g_autofree char *folder = g_dir_make_tmp ("lissom-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a b.lissom", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link.lissom", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", "a.lissom", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  g_autoptr (GFile) missing_file = g_file_new_for_path (missing);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomRoutine) copy = NULL;
  g_autofree char *expected = lissom_routine_to_text (routine);
  g_autofree char *written = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n = 0;

  g_assert_true (lissom_routine_save (routine, file, &error));
  g_assert_no_error (error);
  copy = lissom_catalogue_load_routine (catalogue, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);

  g_assert_cmpint (symlink ("a b.lissom", link_path), ==, 0);
  g_assert_true (lissom_routine_save (copy, link_file, &error));
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));

  g_assert_false (lissom_routine_save (routine, missing_file, &error));
  g_assert_nonnull (strstr (error->message, missing));
  g_test_message ("%s", error->message);

  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 2);

  g_remove (path);
  g_remove (link_path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/routine-file/round-trip", test_round_trip);
  g_test_add_func ("/content/routine-file/library", test_library);
  g_test_add_func ("/content/routine-file/texts", test_texts);
  g_test_add_func ("/content/routine-file/own", test_own);
  g_test_add_func ("/content/routine-file/fallback", test_fallback);
  g_test_add_func ("/content/routine-file/fault", test_fault);
  g_test_add_func ("/content/routine-file/other-kinds", test_other_kinds);
  g_test_add_func ("/content/routine-file/hostile", test_hostile);
  g_test_add_func ("/content/routine-file/save", test_save);

  return g_test_run ();
}
