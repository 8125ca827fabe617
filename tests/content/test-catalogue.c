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
#include "lissom-scratch-home.h"

/* What follows on the seed. */
#define LIBRARY                                                                                    \
  "march-on-the-spot leg-swing heel-on-step strap-lying floor-single-leg active-knee-extension "   \
  "lying-leg-glide half-kneeling-hip-flexor standing-hip-flexor cat-camel pelvic-tilt-lying "      \
  "seated-pelvic-tilt glute-bridge hip-hinge standing-hamstring-curl doorway-lying "               \
  "long-sitting-reach half-kneeling-hamstring down-dog-soft-knees hamstring-walkout "              \
  "assisted-nordic"

typedef struct
{
  char *path;
  GFile *folder;
  LissomCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("lissom-catalogue-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_file_new_for_path (self->path);
  self->catalogue = lissom_catalogue_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->catalogue);
  g_object_unref (self->folder);
  lissom_scratch_remove (self->path);
  g_free (self->path);
}

static void
write_text (Fixture    *self,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
copy_file (Fixture    *self,
           const char *name,
           const char *file)
{
  g_autofree char *text = content_load (file);

  write_text (self, name, text);
}

static void
assert_ids (LissomCatalogue *catalogue,
            const char      *ids)
{
  GListModel *model = G_LIST_MODEL (catalogue);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (model, i);

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", lissom_stretch_get_id (stretch));
    }

  g_assert_cmpstr (found->str, ==, ids);
}

/* @reports begin with the folder of the fixture and are joined by line breaks. */
static void
assert_reports (Fixture    *self,
                const char *expected)
{
  g_autofree char *reports =
    g_strjoinv ("\n", (char **) lissom_catalogue_get_reports (self->catalogue));
  g_autoptr (GString) bare = g_string_new (reports);
  g_autofree char *prefix = g_strconcat (self->path, "/", NULL);

  g_string_replace (bare, prefix, "", 0);
  g_assert_cmpstr (bare->str, ==, expected);
}

static void
test_bundled (Fixture      *self,
              gconstpointer data)
{
  LissomRoutine *routine;

  assert_reports (self, "");
  assert_ids (self->catalogue,
              "standing-toe-touch chair-both-legs chair-single-leg " LIBRARY);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (self->catalogue)) ==
                 LISSOM_TYPE_STRETCH);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (self->catalogue), 24));

  g_assert_cmpuint (g_list_model_get_n_items (lissom_catalogue_get_routines (self->catalogue)),
                    ==, 8);
  routine = lissom_catalogue_find_routine (self->catalogue, "two-basics");
  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==, 4);
  g_assert_true (lissom_routine_get_stretch (routine, 3) ==
                 lissom_catalogue_find_stretch (self->catalogue, "chair-single-leg"));

  g_assert_null (lissom_catalogue_find_stretch (self->catalogue, "two-basics"));
  g_assert_null (lissom_catalogue_find_routine (self->catalogue, "chair-single-leg"));
}

/* The doses that the two basics stand for. */
static void
test_two_basics (Fixture      *self,
                 gconstpointer data)
{
  static const struct
  {
    const char *id;
    LissomDose dose;
  } expected[] = {
    { "march-on-the-spot", { LISSOM_WORK_REPS, 1, 45, 1, 0 } },
    { "standing-toe-touch", { LISSOM_WORK_HOLD, 20, 3, 1, 10 } },
    { "chair-both-legs", { LISSOM_WORK_HOLD, 20, 2, 1, 10 } },
    { "chair-single-leg", { LISSOM_WORK_HOLD, 30, 1, 1, 0 } },
  };
  LissomRoutine *routine = lissom_catalogue_find_routine (self->catalogue, "two-basics");

  g_assert_cmpuint (lissom_routine_get_n_exercises (routine), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LissomDose *dose = lissom_routine_get_dose (routine, i);

      g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (routine, i)), ==,
                       expected[i].id);
      g_assert_cmpint (dose->work, ==, expected[i].dose.work);
      g_assert_cmpint (dose->seconds, ==, expected[i].dose.seconds);
      g_assert_cmpint (dose->count, ==, expected[i].dose.count);
      g_assert_cmpint (dose->sets, ==, expected[i].dose.sets);
      g_assert_cmpint (dose->rest_s, ==, expected[i].dose.rest_s);
    }
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* Routines are read after stretches, wherever they stand; the seed stays in front. */
static void
test_folder (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GString) log = g_string_new (NULL);

  copy_file (self, "a/routine.xml", "routine.xml");
  copy_file (self, "b/hold.xml", "hold.xml");
  copy_file (self, "c/d/reps.xml", "reps.xml");
  write_text (self, ".draft.xml", "<unfinished");
  write_text (self, "notes.txt", "not XML");

  g_signal_connect (self->catalogue, "items-changed", G_CALLBACK (items_changed_cb), log);
  lissom_catalogue_add_folder (self->catalogue, self->folder);

  assert_reports (self, "");
  assert_ids (self->catalogue, "standing-toe-touch chair-both-legs chair-single-leg some-reps "
                               LIBRARY " a-hold");
  g_assert_cmpstr (log->str, ==, "24-0+1 3-0+1 ");
  g_assert_nonnull (lissom_catalogue_find_routine (self->catalogue, "a-routine"));

  g_signal_handlers_disconnect_by_data (self->catalogue, log);
}

/* What is broken is left out and said; the rest works. */
static void
test_broken (Fixture      *self,
             gconstpointer data)
{
  g_autofree char *hold = content_load ("hold.xml");

  write_text (self, "broken.xml", "<stretch");
  write_text (self, "empty.xml", "");
  write_text (self, "good.xml", hold);
  write_text (self, "same.xml", hold);
  copy_file (self, "routine.xml", "routine.xml");

  lissom_catalogue_add_folder (self->catalogue, self->folder);

  g_assert_nonnull (lissom_catalogue_find_stretch (self->catalogue, "a-hold"));
  g_assert_null (lissom_catalogue_find_routine (self->catalogue, "a-routine"));
  assert_reports (self,
                  "broken.xml:1: the XML is not well formed (Document ended unexpectedly inside "
                  "an element name); correct it there or just before\n"
                  "empty.xml:1: the file is empty; write one stretch or one routine into it\n"
                  "same.xml:5: there is a <stretch> with the id “a-hold” already; give this one "
                  "another id\n"
                  "routine.xml:9: there is no stretch “some-reps”; correct the id or add the "
                  "stretch");
}

static void
test_again (Fixture      *self,
            gconstpointer data)
{
  copy_file (self, "1.xml", "hold.xml");
  copy_file (self, "2.xml", "reps.xml");
  copy_file (self, "3.xml", "routine.xml");
  lissom_catalogue_add_folder (self->catalogue, self->folder);
  assert_reports (self, "");
  lissom_catalogue_add_folder (self->catalogue, self->folder);
  assert_reports (self,
                  "1.xml:5: there is a <stretch> with the id “a-hold” already; give this one "
                  "another id\n"
                  "2.xml:5: there is a <stretch> with the id “some-reps” already; give this one "
                  "another id\n"
                  "3.xml:4: there is a <routine> with the id “a-routine” already; give this one "
                  "another id");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->catalogue)), ==, 26);
  g_assert_cmpuint (g_list_model_get_n_items (lissom_catalogue_get_routines (self->catalogue)),
                    ==, 9);
}

/* Nothing hangs on a pipe, fills the memory or goes round in circles. */
static void
test_odd_files (Fixture      *self,
                gconstpointer data)
{
  g_autofree char *pipe_path = g_build_filename (self->path, "pipe.xml", NULL);
  g_autofree char *large_path = g_build_filename (self->path, "large.xml", NULL);
  g_autofree char *loop_path = g_build_filename (self->path, "loop", NULL);
  g_autofree char *lost_path = g_build_filename (self->path, "lost.xml", NULL);
  g_autoptr (GString) deep = g_string_new (NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  write_text (self, "large.xml", "");
  g_assert_cmpint (truncate (large_path, G_GINT64_CONSTANT (4) << 30), ==, 0);
  g_assert_cmpint (symlink (self->path, loop_path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", lost_path), ==, 0);
  for (guint i = 0; i < 20; i++)
    g_string_append (deep, "d/");
  g_string_append (deep, "hold.xml");
  copy_file (self, deep->str, "hold.xml");

  lissom_catalogue_add_folder (self->catalogue, self->folder);

  g_assert_nonnull (lissom_catalogue_find_stretch (self->catalogue, "a-hold"));
  for (guint i = 0; lissom_catalogue_get_reports (self->catalogue)[i] != NULL; i++)
    g_test_message ("%s", lissom_catalogue_get_reports (self->catalogue)[i]);
  g_assert_cmpuint (g_strv_length ((char **) lissom_catalogue_get_reports (self->catalogue)), ==,
                    3);
  g_assert_nonnull (strstr (lissom_catalogue_get_reports (self->catalogue)[0],
                            "large.xml:1: the file is larger than 1048576 bytes; split it up"));
  g_assert_nonnull (strstr (lissom_catalogue_get_reports (self->catalogue)[1],
                            "lost.xml:1: this is not a regular file; remove it"));
  g_assert_nonnull (strstr (lissom_catalogue_get_reports (self->catalogue)[2],
                            "pipe.xml:1: this is not a regular file; remove it"));
}

static void
test_no_folder (Fixture      *self,
                gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_get_child (self->folder, "nowhere");
  g_autoptr (GFile) file = g_file_get_child (self->folder, "file");

  lissom_catalogue_add_folder (self->catalogue, nowhere);
  assert_reports (self, "");

  write_text (self, "file", "no folder");
  lissom_catalogue_add_folder (self->catalogue, file);
  g_assert_nonnull (strstr (lissom_catalogue_get_reports (self->catalogue)[0],
                            "file:1: the file cannot be read ("));
}

/* Every pose that a stretch names can be asked of its scene. */
/* A routine comes before a stretch, and a stretch alone is a routine of one. */
static void
test_guides (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (LissomRoutine) routine = lissom_catalogue_make_guide (self->catalogue, "two-basics");
  g_autoptr (LissomRoutine) single = lissom_catalogue_make_guide (self->catalogue, "chair-both-legs");

  g_assert_true (routine == lissom_catalogue_find_routine (self->catalogue, "two-basics"));
  g_assert_cmpstr (lissom_routine_get_id (single), ==, "chair-both-legs");
  g_assert_cmpuint (lissom_routine_get_n_exercises (single), ==, 1);
  g_assert_null (lissom_catalogue_make_guide (self->catalogue, "no-such-guide"));
}

static void
test_poses (Fixture      *self,
            gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (self->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (model, i);
      LissomScene *scene = lissom_stretch_get_scene (stretch);
      const char *names[] = {
        lissom_stretch_get_start_pose (stretch),
        lissom_stretch_get_end_pose (stretch),
        lissom_stretch_get_ease_pose (stretch),
        lissom_stretch_get_kiosk_pose (stretch),
        NULL, NULL, NULL, NULL,
      };

      lissom_stretch_get_repetition (stretch, 0, &names[4], &names[5]);
      lissom_stretch_get_repetition (stretch, 1, &names[6], &names[7]);

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          if (*names[k] != '\0')
            g_assert_true (lissom_scene_has_pose (scene, names[k]));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/content/catalogue/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("bundled", test_bundled);
  ADD ("two-basics", test_two_basics);
  ADD ("guides", test_guides);
  ADD ("poses", test_poses);
  ADD ("folder", test_folder);
  ADD ("broken", test_broken);
  ADD ("again", test_again);
  ADD ("odd-files", test_odd_files);
  ADD ("no-folder", test_no_folder);
#undef ADD

  return g_test_run ();
}
