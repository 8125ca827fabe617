/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scene-fragment.h"

#include <string.h>

const char *const scene_fragment_names[] = {
  "standing-toe-touch", "chair-both-legs", "chair-single-leg", "march-on-the-spot", NULL,
};

typedef struct
{
  LissomScene *scene;
  LissomPose *pose;
  char *pose_name;
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
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *reader = data;

  if (strcmp (element, "look") == 0)
    lissom_scene_set_look (reader->scene, names, values, error);
  else if (strcmp (element, "prop") == 0)
    lissom_scene_add_prop (reader->scene, names, values, error);
  else if (strcmp (element, "pose") == 0)
    {
      reader->pose = lissom_pose_new ();
      reader->pose_name = g_strdup (look_up ("id", names, values));
      lissom_scene_add_pose (reader->scene, reader->pose_name, reader->pose, error);
    }
  else if (strcmp (element, "angles") == 0)
    set_angles (reader->pose, names, values, error);
  else if (strcmp (element, "contact") == 0 || strcmp (element, "reach") == 0)
    lissom_pose_add_rule (reader->pose, *element == 'c', names, values, error);
  else if (strcmp (element, "glow") == 0)
    lissom_scene_add_glow (reader->scene, reader->pose_name, names, values, error);
  else if (strcmp (element, "mark") == 0)
    lissom_scene_add_mark (reader->scene, reader->pose_name, names, values, error);
  else if (strcmp (element, "path") == 0)
    lissom_scene_add_path (reader->scene, names, values, error);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  if (strcmp (element, "pose") == 0)
    {
      g_clear_pointer (&reader->pose, lissom_pose_unref);
      g_clear_pointer (&reader->pose_name, g_free);
    }
}

LissomScene *
scene_fragment_load (const char *path, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, NULL, NULL, NULL };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autofree char *text = NULL;
  Reader reader = { scene, NULL, NULL };
  gboolean good;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  good = g_markup_parse_context_parse (context, text, length, error)
         && g_markup_parse_context_end_parse (context, error) && lissom_scene_seal (scene, error);
  g_clear_pointer (&reader.pose, lissom_pose_unref);
  g_clear_pointer (&reader.pose_name, g_free);

  return good ? g_steal_pointer (&scene) : NULL;
}

LissomScene *
scene_fragment_get (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "content", "stretches", file, NULL);
  g_autoptr (GError) error = NULL;
  LissomScene *scene = scene_fragment_load (path, &error);

  g_assert_no_error (error);

  return scene;
}
