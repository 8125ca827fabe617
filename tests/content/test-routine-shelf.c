/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "lissom-routine-shelf.h"
#include "lissom-routine-writer.h"
#include "lissom-scratch-home.h"

typedef struct
{
  char *path;
  GFile *folder;
  LissomCatalogue *catalogue;
  LissomRoutineShelf *shelf;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *above = g_dir_make_tmp ("lissom-shelf-XXXXXX", NULL);

  /* One that does not exist yet. */
  self->path = g_build_filename (above, "data", "routines", NULL);
  self->folder = g_file_new_for_path (self->path);
  self->catalogue = lissom_catalogue_new ();
  self->shelf = lissom_routine_shelf_new (self->folder, self->catalogue);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *middle = g_path_get_dirname (self->path);
  g_autofree char *above = g_path_get_dirname (middle);

  g_assert_finalize_object (self->shelf);
  g_object_unref (self->catalogue);
  g_object_unref (self->folder);
  lissom_scratch_remove (above);
  g_free (self->path);
}

static LissomRoutine *
create_routine (Fixture *self, const char *id, const char *title, int seconds)
{
  LissomRoutineItem item = {
    lissom_catalogue_find_stretch (self->catalogue, "standing-toe-touch"),
    { .work = LISSOM_WORK_HOLD, .seconds = seconds, .count = 2, .sets = 1, .rest_s = 10 }
  };
  LissomRoutineParts parts = { .id = id, .title = title, .items = &item, .n_items = 1 };

  return lissom_routine_new (&parts);
}

static void
save (Fixture *self, const char *id, const char *title)
{
  g_autoptr (LissomRoutine) routine = create_routine (self, id, title, 20);
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_routine_shelf_save (self->shelf, routine, &error));
  g_assert_no_error (error);
}

static char *
list (LissomRoutineShelf *shelf)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (shelf)); i++)
    {
      g_autoptr (LissomRoutine) routine = g_list_model_get_item (G_LIST_MODEL (shelf), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "," : "", lissom_routine_get_title (routine));
    }
  return g_string_free (titles, FALSE);
}

static void
assert_titles (LissomRoutineShelf *shelf, const char *titles)
{
  g_autofree char *found = list (shelf);

  g_assert_cmpstr (found, ==, titles);
}

static void
test_keeps (Fixture *self, gconstpointer data)
{
  g_autoptr (LissomRoutineShelf) again = NULL;

  assert_titles (self->shelf, "");
  save (self, "mine-b", "Beta");
  save (self, "mine-a", "Alpha");
  save (self, "mine-b", "Gamma"); /* renamed */
  assert_titles (self->shelf, "Alpha,Gamma");
  g_assert_cmpstr (lissom_routine_get_title (lissom_routine_shelf_find (self->shelf, "mine-b")), ==,
                   "Gamma");
  g_assert_null (lissom_routine_shelf_find (self->shelf, "mine-c"));

  again = lissom_routine_shelf_new (self->folder, self->catalogue);
  assert_titles (again, "Alpha,Gamma");
  g_assert_null (lissom_routine_shelf_get_reports (again)[0]);
}

static void
test_ids (Fixture *self, gconstpointer data)
{
  g_autofree char *first = lissom_routine_shelf_create_id (self->shelf);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autoptr (GError) error = NULL;

  save (self, first, "One");
  second = lissom_routine_shelf_create_id (self->shelf);
  g_assert_cmpstr (second, !=, first);

  /* The id of a removed one is not used again. */
  g_assert_true (lissom_routine_shelf_remove (self->shelf, first, &error));
  g_assert_no_error (error);
  third = lissom_routine_shelf_create_id (self->shelf);
  g_assert_cmpstr (third, !=, first);
}

static void
test_removes (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = g_build_filename (self->path, "removed", "mine.lissom", NULL);
  g_autoptr (LissomRoutineShelf) again = NULL;
  g_autoptr (GError) error = NULL;

  save (self, "mine", "Mine");
  g_assert_true (lissom_routine_shelf_remove (self->shelf, "mine", &error));
  g_assert_no_error (error);
  assert_titles (self->shelf, "");
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  again = lissom_routine_shelf_new (self->folder, self->catalogue);
  assert_titles (again, "");
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_damage (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->path, "broken.lissom", NULL);
  g_autofree char *stranger = g_build_filename (self->path, "notes.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (LissomRoutineShelf) again = NULL;
  const char *const *reports;

  save (self, "mine", "Mine");
  write_file (path, "<routine");
  write_file (stranger, "not ours");
  again = lissom_routine_shelf_new (self->folder, self->catalogue);
  assert_titles (again, "Mine");
  reports = lissom_routine_shelf_get_reports (again);
  g_assert_nonnull (reports[0]);
  g_assert_nonnull (strstr (reports[0], "broken.lissom"));
  g_assert_null (reports[1]);
  /* It is left alone. */
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "<routine");
}

static void
test_unwritable (Fixture *self, gconstpointer data)
{
  g_autofree char *middle = g_path_get_dirname (self->path);
  g_autoptr (LissomRoutine) routine = create_routine (self, "mine", "Mine", 20);
  g_autoptr (GError) error = NULL;

  /* A file where the folder should be: whoever runs the test, this cannot be written into. */
  write_file (middle, "in the way");
  g_assert_false (lissom_routine_shelf_save (self->shelf, routine, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, self->path));
  assert_titles (self->shelf, "");
  g_remove (middle);
}

static void
import (Fixture *self, GFile *file, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_true (lissom_routine_shelf_import (self->shelf, file, &found, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, id);
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lissom-shelf-import.lissom", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LissomRoutine) routine = create_routine (self, "gift", "Gift", 20);
  g_autoptr (LissomRoutine) other = create_routine (self, "gift", "Gift", 30);
  g_autoptr (LissomRoutine) like_ours = create_routine (self, "two-basics", "Two", 30);
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_routine_save (routine, file, NULL));
  import (self, file, "gift");
  import (self, file, "gift"); /* the same again stays one */
  assert_titles (self->shelf, "Gift");

  g_assert_true (lissom_routine_save (other, file, NULL));
  import (self, file, "my-routine-1");
  assert_titles (self->shelf, "Gift,Gift");

  /* What is in the library keeps its id. */
  g_assert_true (lissom_routine_save (like_ours, file, NULL));
  import (self, file, "my-routine-2");

  write_file (path, "rubbish");
  g_assert_false (lissom_routine_shelf_import (self->shelf, file, &found, &error));
  g_assert_nonnull (error);
  g_assert_null (found);
  g_remove (path);
}

#define ADD(name) g_test_add ("/routine-shelf/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (keeps);
  ADD (ids);
  ADD (removes);
  ADD (damage);
  ADD (unwritable);
  ADD (import);
  return g_test_run ();
}
