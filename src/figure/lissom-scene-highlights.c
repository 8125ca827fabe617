/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-attributes.h"

/* What a pose highlights: muscles that glow, and marks. */

static const char *const limb_names[] = { "near", "far", NULL };
static const char *const glow_kind_names[] = { "stretch", "work", NULL };

/* Finds the pose and begins to read. Returns: (nullable) (transfer none) */
static LissomScenePose *
begin (LissomScene *self,
       const char *pose_name,
       const char *element,
       const char *const *attribute_names,
       const char *const *attribute_values,
       LissomAttributes *attributes,
       GError **error)
{
  LissomScenePose *pose = lissom_scene_find_pose (self, pose_name);

  if (pose == NULL)
    g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                 /* Translators: a mistake in a stretch file: what should be shown, a pose. */
                 _ ("“%s” cannot be shown: there is no pose “%s”."), element, pose_name);
  else
    lissom_attributes_begin (attributes, element, attribute_names, attribute_values);

  return pose;
}

static gboolean
take_glow (LissomAttributes *attributes, LissomGlow *glow, GError **error)
{
  guint muscle, kind, limb = LISSOM_LIMB_NEAR;

  if (!lissom_attributes_take_choice (attributes, "muscle", lissom_muscle_names, &muscle, error)
      || !lissom_attributes_take_choice (attributes, "kind", glow_kind_names, &kind, error)
      || !lissom_attributes_take_number (attributes, "level", 0.0, 1.0, &glow->level, error))
    return FALSE;

  /* A muscle of the trunk has no limb: naming one is an error at the end. */
  if (!lissom_muscle_is_of_trunk (muscle)
      && !lissom_attributes_take_choice (attributes, "limb", limb_names, &limb, error))
    return FALSE;

  glow->muscle = muscle;
  glow->kind = kind;
  glow->limb = limb;

  return lissom_attributes_end (attributes, error);
}

/* lissom_scene_add_glow:
 * @pose_name: a pose that was added before
 * @attribute_names: (array zero-terminated=1): `muscle` (hamstrings, calf, glutes,
 *   hip-flexors, quadriceps, lower-back, abdominals), `kind` (stretch, work), `level`
 *   (0…1) and, for a muscle of a leg, `limb` (near, far) */
gboolean
lissom_scene_add_glow (LissomScene *self,
                       const char *pose_name,
                       const char *const *attribute_names,
                       const char *const *attribute_values,
                       GError **error)
{
  LissomAttributes attributes;
  LissomScenePose *pose;
  LissomGlow glow;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (pose_name != NULL, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  pose = begin (self, pose_name, "glow", attribute_names, attribute_values, &attributes, error);
  if (pose == NULL || !take_glow (&attributes, &glow, error))
    return FALSE;

  for (guint i = 0; i < pose->n_glows; i++)
    if (pose->glows[i].muscle == glow.muscle && pose->glows[i].limb == glow.limb)
      {
        g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                     /* Translators: a mistake in a stretch file: a muscle, a pose. */
                     _ ("The muscle “%s” glows twice in the pose “%s”."),
                     lissom_muscle_names[glow.muscle], pose_name);
        return FALSE;
      }
  if (pose->n_glows == LISSOM_MAX_GLOWS)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("At most %d muscles can glow in the pose “%s”."), LISSOM_MAX_GLOWS,
                   pose_name);
      return FALSE;
    }
  pose->glows[pose->n_glows++] = glow;

  return TRUE;
}

/* lissom_scene_add_mark:
 * @pose_name: a pose that was added before
 * @attribute_names: (array zero-terminated=1): `kind` (nerve, low-back, waist-gap,
 *   roll-back, roll-forward, back-line, clear-arm, folded-leg) */
gboolean
lissom_scene_add_mark (LissomScene *self,
                       const char *pose_name,
                       const char *const *attribute_names,
                       const char *const *attribute_values,
                       GError **error)
{
  LissomAttributes attributes;
  LissomScenePose *pose;
  guint mark;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (pose_name != NULL, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  pose = begin (self, pose_name, "mark", attribute_names, attribute_values, &attributes, error);
  if (pose == NULL
      || !lissom_attributes_take_choice (&attributes, "kind", lissom_mark_names, &mark, error)
      || !lissom_attributes_end (&attributes, error))
    return FALSE;

  if (pose->marks[mark])
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file: a mark, a pose. */
                   _ ("The mark “%s” is twice in the pose “%s”."), lissom_mark_names[mark],
                   pose_name);
      return FALSE;
    }
  pose->marks[mark] = TRUE;

  return TRUE;
}
