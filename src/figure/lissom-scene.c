/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lissom-attributes.h"

#define PLACE_LIMIT 200.0
#define SMALLEST_WIDTH 15.0 /* of a step: there is a grip in its middle */
#define HIGHEST_STEP 30.0

#define POSES_AT_ONCE 2

static const char *const legs_names[] = { "leggings", "shorts", NULL };
static const char *const sleeves_names[] = { "short", "long", NULL };

G_DEFINE_BOXED_TYPE (LissomScene, lissom_scene, lissom_scene_ref, lissom_scene_unref)

LissomScene *
lissom_scene_new (void)
{
  return g_atomic_rc_box_new0 (LissomScene);
}

LissomScene *
lissom_scene_ref (LissomScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_scene (gpointer data)
{
  LissomScene *self = data;

  for (guint i = 0; i < self->n_poses; i++)
    {
      g_free (self->poses[i].name);
      lissom_pose_unref (self->poses[i].pose);
    }
  g_free (self->poses);
  for (guint i = 0; i < self->n_props; i++)
    g_strfreev (self->props[i].poses);
}

void
lissom_scene_unref (LissomScene *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_scene);
}

/* lissom_theme_from_string:
 * @name: (nullable): "light", "dark", "contrast" or "print"
 * @theme: (out): the theme; untouched if the word is another */
gboolean
lissom_theme_from_string (const char *name, LissomTheme *theme)
{
  static const char *const names[] = {
    [LISSOM_THEME_LIGHT] = "light",
    [LISSOM_THEME_DARK] = "dark",
    [LISSOM_THEME_CONTRAST] = "contrast",
    [LISSOM_THEME_PRINT] = "print",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *theme = i;
        return TRUE;
      }

  return FALSE;
}

/* Returns: (transfer none) (nullable) */
LissomScenePose *
lissom_scene_find_pose (LissomScene *self, const char *name)
{
  for (guint i = 0; i < self->n_poses; i++)
    if (strcmp (self->poses[i].name, name) == 0)
      return &self->poses[i];

  return NULL;
}

/* lissom_scene_set_look:
 * @attribute_names: (array zero-terminated=1): `skin` (fair, tan, brown, deep), `hair`
 *   (black, brown, auburn, grey, blond), `clothes` (sage, sand, plum, sky), `style`
 *   (short, bun, curly, scarf), `legs` (leggings, shorts), `sleeves` (short, long);
 *   all of them; and `build` (slim, average, full, soft), average if it is not there
 *
 * Who is drawn: one person in all pictures of a stretch. */
gboolean
lissom_scene_set_look (LissomScene *self,
                       const char *const *attribute_names,
                       const char *const *attribute_values,
                       GError **error)
{
  LissomAttributes attributes;
  guint style, legs, sleeves, build = LISSOM_BUILD_AVERAGE;
  LissomColouring colouring;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  if (self->has_look)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A scene can have only one <look>."));
      return FALSE;
    }

  lissom_attributes_begin (&attributes, "look", attribute_names, attribute_values);
  if (!lissom_attributes_take_choice (&attributes, "skin", lissom_skin_names, &colouring.skin,
                                      error)
      || !lissom_attributes_take_choice (&attributes, "hair", lissom_hair_names, &colouring.hair,
                                         error)
      || !lissom_attributes_take_choice (&attributes, "clothes", lissom_clothes_names,
                                         &colouring.clothes, error)
      || !lissom_attributes_take_choice (&attributes, "style", lissom_style_names, &style, error)
      || !lissom_attributes_take_choice (&attributes, "legs", legs_names, &legs, error)
      || !lissom_attributes_take_choice (&attributes, "sleeves", sleeves_names, &sleeves, error))
    return FALSE;
  if (!lissom_attributes_has (&attributes, "build"))
    lissom_attributes_peek (&attributes, "build");
  else if (!lissom_attributes_take_choice (&attributes, "build", lissom_build_names, &build,
                                           error))
    return FALSE;
  if (!lissom_attributes_end (&attributes, error))
    return FALSE;

  self->colouring = colouring;
  self->cut = (LissomCut){ style, legs, sleeves, build };
  self->has_look = TRUE;

  return TRUE;
}

/* lissom_scene_add_prop:
 * @attribute_names: (array zero-terminated=1), lengths in percent of stature:
 *   - `kind` and `x`: chair, chair-facing, chair-beyond (middle of the seat), wall-behind,
 *     door-frame (its face), sofa (its front edge)
 *   - `kind`, `x` (left end) and `width`: mat, knee-pad; with `height`: step, towel
 *   - `kind` alone: pillow, strap
 *   - if the prop does not serve all poses, `poses`: their names with blanks between
 *
 * Props are painted in the order in which they are added. */
gboolean
lissom_scene_add_prop (LissomScene *self,
                       const char *const *attribute_names,
                       const char *const *attribute_values,
                       GError **error)
{
  LissomAttributes attributes;
  LissomSceneProp *prop;
  const char *poses;
  double x = 0.0, width = 0.0, height = 0.0;
  guint kind;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  if (self->n_props == LISSOM_MAX_PROPS)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A scene can have at most %d props."), LISSOM_MAX_PROPS);
      return FALSE;
    }

  lissom_attributes_begin (&attributes, "prop", attribute_names, attribute_values);
  if (!lissom_attributes_take_choice (&attributes, "kind", lissom_prop_kind_names, &kind, error)
      || (lissom_prop_kind_has_place (kind)
          && !lissom_attributes_take_number (&attributes, "x", -PLACE_LIMIT, PLACE_LIMIT, &x, error))
      || (lissom_prop_kind_has_width (kind)
          && !lissom_attributes_take_number (&attributes, "width", SMALLEST_WIDTH, PLACE_LIMIT,
                                             &width, error))
      || (lissom_prop_kind_has_height (kind)
          && !lissom_attributes_take_number (&attributes, "height", 1.0, HIGHEST_STEP, &height,
                                             error)))
    return FALSE;
  poses = lissom_attributes_peek (&attributes, "poses");
  if (!lissom_attributes_end (&attributes, error))
    return FALSE;

  prop = &self->props[self->n_props++];
  prop->prop = (LissomProp){ kind, x, width, height };
  prop->poses = poses != NULL ? g_strsplit (poses, " ", -1) : NULL;

  return TRUE;
}

/* lissom_scene_add_pose:
 * @name: not empty, without blanks, and new to the scene
 * @pose: (transfer none): the scene takes a reference */
gboolean
lissom_scene_add_pose (LissomScene *self, const char *name, LissomPose *pose, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (name != NULL && pose != NULL, FALSE);

  if (*name == '\0' || strpbrk (name, " \t\r\n") != NULL)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("“%s” cannot name a pose: a name is one word."), name);
      return FALSE;
    }
  if (lissom_scene_find_pose (self, name) != NULL)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("There are two poses with the name “%s”."), name);
      return FALSE;
    }
  if (self->n_poses == LISSOM_MAX_POSES)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A scene can have at most %d poses."), LISSOM_MAX_POSES);
      return FALSE;
    }

  if (self->n_poses % POSES_AT_ONCE == 0)
    self->poses = g_renew (LissomScenePose, self->poses, self->n_poses + POSES_AT_ONCE);
  self->poses[self->n_poses++] =
      (LissomScenePose){ .name = g_strdup (name), .pose = lissom_pose_ref (pose) };

  return TRUE;
}

/* Tells the poses which props they have, and the prop how large it is. */
static gboolean
place_prop (LissomScene *self, guint index, GError **error)
{
  LissomSceneProp *prop = &self->props[index];
  guint32 bit = 1u << index;

  lissom_box_clear (&prop->box);
  lissom_prop_get_box (&prop->prop, &prop->box);

  if (prop->poses == NULL)
    {
      for (guint i = 0; i < self->n_poses; i++)
        self->poses[i].props |= bit;
      return TRUE;
    }

  if (prop->poses[0] == NULL)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file: a kind of furniture. */
                   _ ("The prop “%s” is for no pose: name some in “poses”, or leave that away."),
                   lissom_prop_kind_names[prop->prop.kind]);
      return FALSE;
    }

  for (guint i = 0; prop->poses[i] != NULL; i++)
    {
      LissomScenePose *pose = lissom_scene_find_pose (self, prop->poses[i]);

      if (pose == NULL)
        {
          g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                       /* Translators: a mistake in a stretch file: a kind of furniture, a pose. */
                       _ ("The prop “%s” is for the pose “%s”, which the scene does not have."),
                       lissom_prop_kind_names[prop->prop.kind], prop->poses[i]);
          return FALSE;
        }
      pose->props |= bit;
    }

  return TRUE;
}

static gboolean
check_pose (LissomScenePose *pose, GError **error)
{
  if (lissom_pose_check (pose->pose, error))
    return TRUE;

  /* Translators: put before a message about a mistake: the name of a pose. */
  g_prefix_error (error, _ ("Pose “%s”: "), pose->name);
  return FALSE;
}

/* Returns: (transfer none): the angles of the joints, those of the arms that reach for something
 * as well.  Several threads may ask. */
const LissomAngles *
lissom_scene_pose_get_angles (LissomScenePose *self)
{
  if (g_once_init_enter (&self->is_baked))
    {
      lissom_pose_bake (self->pose, &self->baked);
      g_once_init_leave (&self->is_baked, TRUE);
    }

  return &self->baked;
}

/* Returns: (transfer none): how large the figure is in @pose, one of the scene.
 *
 * The outlines cost more than all the rest of a scene, so they are drawn up when they are
 * first asked for; several threads may ask. */
const LissomBox *
lissom_scene_measure_pose (LissomScene *self, LissomScenePose *pose)
{
  if (g_once_init_enter (&pose->is_measured))
    {
      LissomContours contours;
      LissomBody body;

      lissom_body_init (&body, lissom_scene_pose_get_angles (pose), 0.0);
      lissom_body_apply_rules (&body, pose->pose->contacts, pose->pose->n_contacts);
      lissom_contours_init (&contours, &body, &self->cut);
      lissom_box_clear (&pose->box);
      lissom_contours_get_box (&contours, &pose->box);
      g_once_init_leave (&pose->is_measured, TRUE);
    }

  return &pose->box;
}

/* lissom_scene_seal:
 *
 * Checks the whole: there must be a look and a pose, every contact must hold, and props must
 * serve poses that are there.  The scene does not change after that; it may then be drawn from
 * several threads.
 *
 * Poses with different contacts are no error: see lissom_scene_draw (). */
gboolean
lissom_scene_seal (LissomScene *self, GError **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);

  if (self->n_poses == 0)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("The scene has no pose."));
      return FALSE;
    }
  if (!self->has_look)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("The scene has no <look>."));
      return FALSE;
    }

  for (guint i = 0; i < self->n_props; i++)
    if (!place_prop (self, i, error))
      return FALSE;
  for (guint i = 0; i < self->n_poses; i++)
    {
      if (!check_pose (&self->poses[i], error))
        return FALSE;
      self->pose_names[i] = self->poses[i].name;
    }

  self->sealed = TRUE;
  return TRUE;
}

/* The scene must be sealed. */
const char *const *
lissom_scene_get_pose_names (LissomScene *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->pose_names;
}

gboolean
lissom_scene_has_pose (LissomScene *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return lissom_scene_find_pose (self, name) != NULL;
}

gboolean
lissom_scene_marks_muscle (LissomScene *self, const char *name, const char *muscle)
{
  const LissomScenePose *pose;

  g_return_val_if_fail (self != NULL && name != NULL && muscle != NULL, FALSE);

  pose = lissom_scene_find_pose (self, name);
  for (guint i = 0; pose != NULL && i < pose->n_glows; i++)
    if (g_str_equal (lissom_muscle_names[pose->glows[i].muscle], muscle))
      return TRUE;
  return FALSE;
}

gboolean
lissom_scene_needs_prop (LissomScene *self, const char *name, const char *kind)
{
  const LissomScenePose *pose;

  g_return_val_if_fail (self != NULL && name != NULL && kind != NULL, FALSE);

  pose = lissom_scene_find_pose (self, name);
  for (guint i = 0; pose != NULL && i < self->n_props; i++)
    if ((pose->props & (1u << i)) &&
        g_str_has_prefix (lissom_prop_kind_names[self->props[i].prop.kind], kind))
      return TRUE;
  return FALSE;
}
