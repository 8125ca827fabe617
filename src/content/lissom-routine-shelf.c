/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-routine-shelf.h"

#include <glib/gi18n-lib.h>

#include "lissom-routine-writer.h"

#define MAX_FILES 1000
#define REMOVED "removed"

struct _LissomRoutineShelf
{
  GObject parent_instance;

  GFile *folder;
  LissomCatalogue *catalogue;
  GPtrArray *routines; /* of LissomRoutine, by title */
  GPtrArray *reports;  /* of char *, NULL-terminated */
};

static GType
get_item_type (GListModel *model)
{
  return LISSOM_TYPE_ROUTINE;
}

static guint
get_n_items (GListModel *model)
{
  return LISSOM_ROUTINE_SHELF (model)->routines->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *routines = LISSOM_ROUTINE_SHELF (model)->routines;

  return position < routines->len ? g_object_ref (g_ptr_array_index (routines, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomRoutineShelf, lissom_routine_shelf, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare (LissomRoutine *a, LissomRoutine *b)
{
  int order = g_utf8_collate (lissom_routine_get_title (a), lissom_routine_get_title (b));

  return order != 0 ? order
                    : g_strcmp0 (lissom_routine_get_id (a), lissom_routine_get_id (b));
}

static int
find_position (LissomRoutineShelf *self, const char *id)
{
  for (guint i = 0; i < self->routines->len; i++)
    if (g_str_equal (lissom_routine_get_id (g_ptr_array_index (self->routines, i)), id))
      return (int) i;
  return -1;
}

static void
take_out (LissomRoutineShelf *self, int position)
{
  g_ptr_array_remove_index (self->routines, (guint) position);
  g_list_model_items_changed (G_LIST_MODEL (self), (guint) position, 1, 0);
}

static void
put_in (LissomRoutineShelf *self, LissomRoutine *routine)
{
  int old = find_position (self, lissom_routine_get_id (routine));
  guint position = 0;

  if (old >= 0)
    take_out (self, old);
  while (position < self->routines->len &&
         compare (g_ptr_array_index (self->routines, position), routine) < 0)
    position++;
  g_ptr_array_insert (self->routines, (int) position, g_object_ref (routine));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static GFile *
get_file (LissomRoutineShelf *self, const char *id)
{
  g_autofree char *name = g_strconcat (id, LISSOM_ROUTINE_SUFFIX, NULL);

  return g_file_get_child (self->folder, name);
}

static void
add_report (LissomRoutineShelf *self, const char *report)
{
  g_ptr_array_insert (self->reports, (int) self->reports->len - 1, g_strdup (report));
}

static void
read_file (LissomRoutineShelf *self, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomRoutine) routine = lissom_catalogue_load_routine (self->catalogue, file, &error);

  if (routine == NULL)
    add_report (self, error->message);
  else if (lissom_catalogue_find_routine (self->catalogue, lissom_routine_get_id (routine)) == NULL)
    put_in (self, routine);
  else
    {
      /* Translators: the first %s is a file, the second the id of a routine */
      g_autofree char *report =
        g_strdup_printf (_("%s: there is a routine with the id “%s” in the library; give this one "
                           "another id"),
                         name, lissom_routine_get_id (routine));

      add_report (self, report);
    }
}

static void
read_folder (LissomRoutineShelf *self)
{
  g_autoptr (GDir) folder = g_dir_open (g_file_peek_path (self->folder), 0, NULL);
  guint n = 0;

  for (const char *name; folder != NULL && n < MAX_FILES && (name = g_dir_read_name (folder));)
    if (g_str_has_suffix (name, LISSOM_ROUTINE_SUFFIX) && name[0] != '.')
      {
        read_file (self, name);
        n++;
      }
}

static void
lissom_routine_shelf_finalize (GObject *object)
{
  LissomRoutineShelf *self = LISSOM_ROUTINE_SHELF (object);

  g_object_unref (self->folder);
  g_object_unref (self->catalogue);
  g_ptr_array_unref (self->routines);
  g_ptr_array_unref (self->reports);

  G_OBJECT_CLASS (lissom_routine_shelf_parent_class)->finalize (object);
}

static void
lissom_routine_shelf_class_init (LissomRoutineShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_routine_shelf_finalize;
}

static void
lissom_routine_shelf_init (LissomRoutineShelf *self)
{
  self->routines = g_ptr_array_new_with_free_func (g_object_unref);
  self->reports = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->reports, NULL);
}

LissomRoutineShelf *
lissom_routine_shelf_new (GFile *folder, LissomCatalogue *catalogue)
{
  LissomRoutineShelf *self = g_object_new (LISSOM_TYPE_ROUTINE_SHELF, NULL);

  self->folder = g_object_ref (folder);
  self->catalogue = g_object_ref (catalogue);
  read_folder (self);
  return self;
}

GFile *
lissom_routine_shelf_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "lissom", "routines", NULL);
}

const char *const *
lissom_routine_shelf_get_reports (LissomRoutineShelf *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), NULL);

  return (const char *const *) self->reports->pdata;
}

LissomRoutine *
lissom_routine_shelf_find (LissomRoutineShelf *self, const char *id)
{
  int position;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  position = find_position (self, id);
  return position >= 0 ? g_ptr_array_index (self->routines, (guint) position) : NULL;
}

char *
lissom_routine_shelf_create_id (LissomRoutineShelf *self)
{
  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), NULL);

  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("my-routine-%u", n);
      g_autoptr (GFile) file = get_file (self, id);
      g_autoptr (GFile) removed_folder = g_file_get_child (self->folder, REMOVED);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GFile) removed = g_file_get_child (removed_folder, name);

      /* Not that of a removed one either: the journal still names it. */
      if (lissom_routine_shelf_find (self, id) == NULL &&
          lissom_catalogue_find_routine (self->catalogue, id) == NULL &&
          !g_file_query_exists (file, NULL) && !g_file_query_exists (removed, NULL))
        return g_steal_pointer (&id);
    }
}

static gboolean
make_folder (GFile *folder, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &reason) ||
      g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  /* Translators: the first %s is a folder, the second the reason that the system gives */
  g_set_error (error, reason->domain, reason->code,
               _("The folder %s for your routines could not be made (%s). Check who may write "
                 "there, then try again."),
               g_file_peek_path (folder), reason->message);
  return FALSE;
}

gboolean
lissom_routine_shelf_save (LissomRoutineShelf *self, LissomRoutine *routine, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), FALSE);
  g_return_val_if_fail (LISSOM_IS_ROUTINE (routine), FALSE);

  file = get_file (self, lissom_routine_get_id (routine));
  if (!make_folder (self->folder, error) || !lissom_routine_save (routine, file, error))
    return FALSE;
  put_in (self, routine);
  return TRUE;
}

gboolean
lissom_routine_shelf_remove (LissomRoutineShelf *self, const char *id, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) removed = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;
  int position;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), FALSE);

  position = find_position (self, id);
  g_return_val_if_fail (position >= 0, FALSE);

  file = get_file (self, id);
  name = g_file_get_basename (file);
  folder = g_file_get_child (self->folder, REMOVED);
  removed = g_file_get_child (folder, name);
  if (!make_folder (folder, error))
    return FALSE;
  if (!g_file_move (file, removed, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &reason) &&
      !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      /* Translators: the first %s is a file, the second the reason that the system gives */
      g_set_error (error, reason->domain, reason->code,
                   _("The routine could not be removed: %s cannot be moved (%s). Check who may "
                     "write there, then try again."),
                   g_file_peek_path (file), reason->message);
      return FALSE;
    }
  take_out (self, position);
  return TRUE;
}

static LissomRoutine *
copy_with_id (LissomRoutine *routine, const char *id)
{
  guint n = lissom_routine_get_n_exercises (routine);
  g_autofree LissomRoutineItem *items = g_new0 (LissomRoutineItem, n);
  LissomRoutineParts parts = {
    .id = id,
    .title = lissom_routine_get_title (routine),
    .summary = lissom_routine_get_summary (routine),
    .when = lissom_routine_get_when (routine),
    .closing = lissom_routine_get_closing (routine),
    .is_locked = lissom_routine_is_locked (routine),
    .items = items,
    .n_items = n,
  };

  for (guint i = 0; i < n; i++)
    {
      items[i].stretch = lissom_routine_get_stretch (routine, i);
      items[i].dose = *lissom_routine_get_dose (routine, i);
    }
  return lissom_routine_new (&parts);
}

gboolean
lissom_routine_shelf_import (LissomRoutineShelf *self, GFile *file, char **id, GError **error)
{
  g_autoptr (LissomRoutine) routine = NULL;
  g_autofree char *own_id = NULL;
  LissomRoutine *known;

  g_return_val_if_fail (LISSOM_IS_ROUTINE_SHELF (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file) && id != NULL, FALSE);

  routine = lissom_catalogue_load_routine (self->catalogue, file, error);
  if (routine == NULL)
    return FALSE;

  own_id = g_strdup (lissom_routine_get_id (routine));
  known = lissom_routine_shelf_find (self, own_id);
  if (known != NULL)
    {
      g_autofree char *here = lissom_routine_to_text (known);
      g_autofree char *there = lissom_routine_to_text (routine);

      if (g_str_equal (here, there))
        {
          *id = g_steal_pointer (&own_id);
          return TRUE;
        }
    }
  if (known != NULL || lissom_catalogue_find_routine (self->catalogue, own_id) != NULL ||
      lissom_catalogue_find_stretch (self->catalogue, own_id) != NULL)
    {
      g_autoptr (LissomRoutine) copy = NULL;

      g_free (own_id);
      own_id = lissom_routine_shelf_create_id (self);
      copy = copy_with_id (routine, own_id);
      g_set_object (&routine, copy);
    }
  if (!lissom_routine_shelf_save (self, routine, error))
    return FALSE;
  *id = g_steal_pointer (&own_id);
  return TRUE;
}
