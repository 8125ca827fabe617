/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_PROPS 8
#define MAX_POSES 16
#define MAX_PATHS 8
#define MAX_RULES 16 /* of one kind in one pose */

static const LissomContentRule no_children[] = { { NULL } };

/* Puts the place in front of what the figure library says. */
static void
take_figure_error (const LissomContentElement *element,
                   GError                    **error,
                   GError                     *figure_error)
{
  lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID, "%s",
                                    figure_error->message);
  g_error_free (figure_error);
}

static const char *const *
get_names (const LissomContentElement *element)
{
  return (const char *const *) element->attribute_names;
}

static const char *const *
get_values (const LissomContentElement *element)
{
  return (const char *const *) element->attribute_values;
}

static gboolean
read_angles (const LissomContentElement *element,
             LissomPose                 *pose,
             GError                    **error)
{
  for (guint i = 0; element->attribute_names[i] != NULL; i++)
    {
      const char *name = element->attribute_names[i];
      const char *text = element->attribute_values[i];
      GError *figure_error = NULL;
      double degrees;

      if (!lissom_content_parse_number (text, &degrees))
        {
          lissom_content_element_set_error (element, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("“%s” does not fit the attribute “%s” of <%s>; "
                                              "write a plain number such as 12.5"),
                                            text, name, element->name);
          return FALSE;
        }

      if (!lissom_pose_set_angle (pose, name, degrees, &figure_error))
        {
          take_figure_error (element, error, figure_error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_pose (const LissomContentElement *element,
           LissomScene                *scene,
           GError                    **error)
{
  static const LissomContentRule attributes[] = {
    { "id", 1, 1 },
    { NULL },
  };
  static const LissomContentRule children[] = {
    { "angles", 0, 1 },
    { "contact", 0, MAX_RULES },
    { "reach", 0, MAX_RULES },
    { "glow", 0, MAX_RULES },
    { "mark", 0, MAX_RULES },
    { NULL },
  };
  g_autoptr (LissomPose) pose = lissom_pose_new ();
  GError *figure_error = NULL;
  const char *id;

  if (!lissom_content_element_check (element, attributes, children, error))
    return FALSE;

  id = lissom_content_element_get_id (element, "id", error);
  if (id == NULL)
    return FALSE;

  for (guint i = 0; i < element->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (element, i);

      if (!lissom_content_element_check (child, NULL, no_children, error))
        return FALSE;

      if (strcmp (child->name, "angles") == 0)
        {
          if (!read_angles (child, pose, error))
            return FALSE;
        }
      else if (strcmp (child->name, "glow") != 0 && strcmp (child->name, "mark") != 0 &&
               !lissom_pose_add_rule (pose, strcmp (child->name, "contact") == 0,
                                      get_names (child), get_values (child), &figure_error))
        {
          take_figure_error (child, error, figure_error);
          return FALSE;
        }
    }

  if (!lissom_scene_add_pose (scene, id, pose, &figure_error))
    {
      take_figure_error (element, error, figure_error);
      return FALSE;
    }

  for (guint i = 0; i < element->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (element, i);
      gboolean added = TRUE;

      if (strcmp (child->name, "glow") == 0)
        added = lissom_scene_add_glow (scene, id, get_names (child), get_values (child),
                                       &figure_error);
      else if (strcmp (child->name, "mark") == 0)
        added = lissom_scene_add_mark (scene, id, get_names (child), get_values (child),
                                       &figure_error);

      if (!added)
        {
          take_figure_error (child, error, figure_error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_pose_names (const LissomContentElement *element,
                  GError                    **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < element->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (element, i);
      const char *id = lissom_content_element_get_attribute (child, "id");

      if (strcmp (child->name, "pose") != 0 || id == NULL)
        continue;

      if (!g_hash_table_add (seen, (gpointer) id))
        {
          lissom_content_element_set_error (child, error, LISSOM_CONTENT_ERROR_INVALID,
                                            _("the scene has two poses “%s”; give one of them "
                                              "another id"),
                                            id);
          return FALSE;
        }
    }

  return TRUE;
}

LissomScene *
lissom_scene_read (const LissomContentElement *element,
                   GError                    **error)
{
  static const LissomContentRule attributes[] = { { NULL } };
  static const LissomContentRule children[] = {
    { "look", 1, 1 },
    { "prop", 0, MAX_PROPS },
    { "pose", 1, MAX_POSES },
    { "path", 0, MAX_PATHS },
    { NULL },
  };
  g_autoptr (LissomScene) scene = lissom_scene_new ();
  GError *figure_error = NULL;

  if (!lissom_content_element_check (element, attributes, children, error) ||
      !check_pose_names (element, error))
    return NULL;

  for (guint i = 0; i < element->n_children; i++)
    {
      const LissomContentElement *child = lissom_content_element_get_child (element, i);
      gboolean added;

      if (strcmp (child->name, "pose") == 0)
        {
          if (!read_pose (child, scene, error))
            return NULL;
          continue;
        }

      if (!lissom_content_element_check (child, NULL, no_children, error))
        return NULL;

      if (strcmp (child->name, "look") == 0)
        added = lissom_scene_set_look (scene, get_names (child), get_values (child),
                                       &figure_error);
      else if (strcmp (child->name, "path") == 0)
        added = lissom_scene_add_path (scene, get_names (child), get_values (child),
                                       &figure_error);
      else
        added = lissom_scene_add_prop (scene, get_names (child), get_values (child),
                                       &figure_error);

      if (!added)
        {
          take_figure_error (child, error, figure_error);
          return NULL;
        }
    }

  if (!lissom_scene_seal (scene, &figure_error))
    {
      take_figure_error (element, error, figure_error);
      return NULL;
    }

  return g_steal_pointer (&scene);
}
