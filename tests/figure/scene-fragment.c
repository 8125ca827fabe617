/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene-fragment.h"

#include <string.h>

typedef struct
{
  SceneFragment *fragment;
  LissomPose *pose;
  char *pose_name;
  char **text; /* where the text of the present element goes, or NULL */
} Reader;

static const char *
look_up (const char *name, const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return values[i];

  return NULL;
}

static gboolean
set_angles (LissomPose *pose, const char **names, const char **values, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!lissom_pose_set_angle (pose, names[i], g_ascii_strtod (values[i], NULL), error))
      return FALSE;

  return TRUE;
}

static void
free_movement (gpointer data)
{
  SceneMovement *movement = data;

  g_free (movement->from);
  g_free (movement->to);
  g_free (movement);
}

static void
add_movement (SceneFragment *self, const char *from, const char *to)
{
  SceneMovement *movement;

  if (from == NULL || to == NULL || strcmp (from, to) == 0)
    return;
  for (guint i = 0; i < self->movements->len; i++)
    {
      movement = g_ptr_array_index (self->movements, i);
      if (strcmp (movement->from, from) == 0 && strcmp (movement->to, to) == 0)
        return;
    }

  movement = g_new0 (SceneMovement, 1);
  movement->from = g_strdup (from);
  movement->to = g_strdup (to);
  g_ptr_array_add (self->movements, movement);
}

/* Into the stretch, to its gentler pose, and into the pose of a waiting room. */
static void
add_movements (SceneFragment *self, const char **names, const char **values)
{
  const char *start = look_up ("start", names, values), *end = look_up ("end", names, values);
  const char *ease = look_up ("ease", names, values);

  add_movement (self, start, end);
  add_movement (self, start, ease);
  add_movement (self, ease, end);
  add_movement (self, start, look_up ("kiosk", names, values));
}

/* A leg that swings forward also swings back. */
static void
add_repetition (SceneFragment *self, const char **names, const char **values)
{
  const char *base = look_up ("base", names, values);

  add_movement (self, base, look_up ("peak", names, values));
  add_movement (self, base, look_up ("counter", names, values));
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *reader = data;
  SceneFragment *fragment = reader->fragment;

  reader->text = NULL;
  if (strcmp (element, "look") == 0)
    lissom_scene_set_look (fragment->scene, names, values, error);
  else if (strcmp (element, "prop") == 0)
    lissom_scene_add_prop (fragment->scene, names, values, error);
  else if (strcmp (element, "pose") == 0)
    {
      reader->pose = lissom_pose_new ();
      reader->pose_name = g_strdup (look_up ("id", names, values));
      lissom_scene_add_pose (fragment->scene, reader->pose_name, reader->pose, error);
    }
  else if (strcmp (element, "angles") == 0)
    set_angles (reader->pose, names, values, error);
  else if (strcmp (element, "contact") == 0 || strcmp (element, "reach") == 0)
    lissom_pose_add_rule (reader->pose, *element == 'c', names, values, error);
  else if (strcmp (element, "glow") == 0)
    lissom_scene_add_glow (fragment->scene, reader->pose_name, names, values, error);
  else if (strcmp (element, "mark") == 0)
    lissom_scene_add_mark (fragment->scene, reader->pose_name, names, values, error);
  else if (strcmp (element, "path") == 0)
    lissom_scene_add_path (fragment->scene, names, values, error);
  else if (strcmp (element, "movement") == 0)
    add_movements (fragment, names, values);
  else if (strcmp (element, "repetition") == 0)
    add_repetition (fragment, names, values);
  else if (strcmp (element, "stretches") == 0)
    reader->text = &fragment->stretches;
  else if (strcmp (element, "strengthens") == 0)
    reader->text = &fragment->strengthens;
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  reader->text = NULL;
  if (strcmp (element, "pose") == 0)
    {
      g_clear_pointer (&reader->pose, lissom_pose_unref);
      g_clear_pointer (&reader->pose_name, g_free);
    }
}

static void
take_text (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->text != NULL)
    {
      g_free (*reader->text);
      *reader->text = g_strndup (text, length);
    }
}

SceneFragment *
scene_fragment_parse (const char *id, const char *text, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };
  g_autoptr (SceneFragment) self = g_new0 (SceneFragment, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  Reader reader = { self, NULL, NULL, NULL };
  gboolean good;

  self->id = g_strdup (id);
  self->scene = lissom_scene_new ();
  self->movements = g_ptr_array_new_with_free_func (free_movement);
  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  good = g_markup_parse_context_parse (context, text, -1, error)
         && g_markup_parse_context_end_parse (context, error)
         && lissom_scene_seal (self->scene, error);
  g_clear_pointer (&reader.pose, lissom_pose_unref);
  g_clear_pointer (&reader.pose_name, g_free);

  return good ? g_steal_pointer (&self) : NULL;
}

SceneFragment *
scene_fragment_load (const char *path, GError **error)
{
  g_autofree char *id = g_path_get_basename (path);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  if (g_str_has_suffix (id, ".xml"))
    id[strlen (id) - strlen (".xml")] = '\0';

  return scene_fragment_parse (id, text, error);
}

void
scene_fragment_free (SceneFragment *self)
{
  g_free (self->id);
  lissom_scene_unref (self->scene);
  g_ptr_array_unref (self->movements);
  g_free (self->stretches);
  g_free (self->strengthens);
  g_free (self);
}

static char *
get_folder (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "content", "stretches", NULL);
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
scene_fragment_list (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = get_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  g_assert_cmpuint (paths->len, >, 0);

  return paths;
}

LissomScene *
scene_fragment_get (const char *id)
{
  g_autofree char *file = g_strconcat (id, ".xml", NULL);
  g_autofree char *folder = get_folder ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (SceneFragment) fragment = NULL;
  g_autoptr (GError) error = NULL;

  fragment = scene_fragment_load (path, &error);
  g_assert_no_error (error);

  return lissom_scene_ref (fragment->scene);
}
