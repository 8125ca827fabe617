/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lissom-attributes.h"

/* Movements that lead through poses in between. */

static gboolean
find_on_path (const LissomScenePath *path, guint pose, guint *place)
{
  for (guint i = 0; i < path->n_poses; i++)
    if (path->poses[i] == pose)
      {
        *place = i;
        return TRUE;
      }

  return FALSE;
}

/* lissom_scene_find_path:
 * @from: index of a pose
 * @to: index of another pose
 * @from_place: (out): which one of the path @from is
 * @to_place: (out): which one @to is
 *
 * Returns: (transfer none) (nullable): the path that leads through both, NULL if the body
 *   goes straight */
const LissomScenePath *
lissom_scene_find_path (
    const LissomScene *self, guint from, guint to, guint *from_place, guint *to_place)
{
  for (guint i = 0; i < self->n_paths; i++)
    if (find_on_path (&self->paths[i], from, from_place)
        && find_on_path (&self->paths[i], to, to_place))
      return &self->paths[i];

  return NULL;
}

/* Two ways from one pose to another would be one too many. */
static gboolean
check_pose (LissomScene *self, const LissomScenePath *path, guint pose, GError **error)
{
  guint place, other_place;

  if (find_on_path (path, pose, &place))
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("The pose “%s” is on the path twice."), self->poses[pose].name);
      return FALSE;
    }

  for (guint i = 0; i < path->n_poses; i++)
    if (lissom_scene_find_path (self, path->poses[i], pose, &place, &other_place) != NULL)
      {
        g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                     /* Translators: a mistake in a stretch file: the names of two poses. */
                     _ ("Two paths lead from the pose “%s” to the pose “%s”."),
                     self->poses[path->poses[i]].name, self->poses[pose].name);
        return FALSE;
      }

  return TRUE;
}

static gboolean
fill_path (LissomScene *self, LissomScenePath *path, char **names, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const LissomScenePose *pose = lissom_scene_find_pose (self, names[i]);

      if (pose == NULL)
        {
          g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                       /* Translators: a mistake in a stretch file. */
                       _ ("The path leads through the pose “%s”, which the scene does not have."),
                       names[i]);
          return FALSE;
        }
      if (!check_pose (self, path, pose - self->poses, error))
        return FALSE;
      path->poses[path->n_poses++] = pose - self->poses;
    }

  if (path->n_poses < 3)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A path leads through three poses or more; between two the body goes "
                      "straight."));
      return FALSE;
    }

  return TRUE;
}

/* lissom_scene_add_path:
 * @attribute_names: (array zero-terminated=1): `poses`: names of poses that were added
 *   before, with blanks between
 *
 * Between any two poses of a path the body goes through those that lie between, and does
 * not stop there. */
gboolean
lissom_scene_add_path (LissomScene *self,
                       const char *const *attribute_names,
                       const char *const *attribute_values,
                       GError **error)
{
  LissomAttributes attributes;
  g_auto (GStrv) names = NULL;
  LissomScenePath path = { .n_poses = 0 };
  const char *poses;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  if (self->n_paths == LISSOM_MAX_PATHS)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A scene can have at most %d paths."), LISSOM_MAX_PATHS);
      return FALSE;
    }

  lissom_attributes_begin (&attributes, "path", attribute_names, attribute_values);
  poses = lissom_attributes_peek (&attributes, "poses");
  if (!lissom_attributes_end (&attributes, error))
    return FALSE;

  names = g_strsplit (poses != NULL ? poses : "", " ", -1);
  if (!fill_path (self, &path, names, error))
    return FALSE;
  self->paths[self->n_paths++] = path;

  return TRUE;
}
