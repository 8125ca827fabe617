/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-scenes.h"

/* The rounding of the back is spread over low and upper back by their lengths: studies find
 * most of it in the upper back, but not all. */
#define LUMBAR_SHARE (10.5 / 27.0)

/* Hip joint above the floor when the heels rest on it: a low cushion. */
#define SITTING_HIP 10.3

static const char *const pose_names[] = { "supple", "half", "tight" };

typedef struct
{
  const char *name;
  double value;
} Angle;

static void
set_angles (LissomPose *pose, const Angle *angles, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!lissom_pose_set_angle (pose, angles[i].name, angles[i].value, &error))
        g_error ("pelvis scene: %s", error->message);
    }
}

/* @attributes: name, value, name, value …, NULL */
static void
add_rule (LissomPose *pose, gboolean is_contact, const char *const *attributes)
{
  const char *names[8] = { NULL }, *values[8] = { NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; attributes[2 * i] != NULL; i++)
    {
      g_assert (i + 1 < G_N_ELEMENTS (names));
      names[i] = attributes[2 * i];
      values[i] = attributes[2 * i + 1];
    }
  if (!lissom_pose_add_rule (pose, is_contact, names, values, &error))
    g_error ("pelvis scene: %s", error->message);
}

static void
pin (LissomPose *pose, const char *point, double x, double y)
{
  char x_text[G_ASCII_DTOSTR_BUF_SIZE], y_text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x_text, sizeof x_text, "%.2f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.2f", y);
  add_rule (pose, TRUE,
            (const char *const[]){ "kind", "pin", "point", point, "x", x_text, "y", y_text, NULL });
}

static void
reach (LissomPose *pose, const char *limb, double x, double y)
{
  char x_text[G_ASCII_DTOSTR_BUF_SIZE], y_text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x_text, sizeof x_text, "%.2f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.2f", y);
  add_rule (pose, FALSE,
            (const char *const[]){ "kind", "arm", "limb", limb, "part", "tip", "x", x_text, "y",
                                   y_text, NULL });
}

static LissomPose *
create_pose (LissomPelvisPlace place, double hamstrings)
{
  LissomPose *pose = lissom_pose_new ();
  LissomPelvisPosture posture;
  double rounding;

  lissom_pelvis_model_get_posture (place, hamstrings, &posture);
  rounding = posture.chest - posture.pelvis;
  set_angles (pose,
              (const Angle[]){ { "pitch", posture.pelvis },
                               { "lumbar", rounding * LUMBAR_SHARE },
                               { "thoracic", rounding * (1.0 - LUMBAR_SHARE) },
                               { "near-hip", posture.hip },
                               { "far-hip", posture.hip } },
              5);

  if (place == LISSOM_PELVIS_SIT)
    {
      /* A rounder back holds the head up in front of it. */
      set_angles (pose,
                  (const Angle[]){ { "neck", -0.35 * rounding },
                                   { "near-knee", 2.0 },
                                   { "far-knee", 2.0 },
                                   { "near-ankle", -4.0 },
                                   { "far-ankle", -4.0 },
                                   { "near-edge", 0.8 },
                                   { "far-edge", 0.8 } },
                  7);
      pin (pose, "hip", 0.0, SITTING_HIP);
      add_rule (pose, FALSE,
                (const char *const[]){ "kind", "arm", "limb", "near", "part", "palm", "point",
                                       "near-lap", "dx", "2", "dy", "0.6", NULL });
      add_rule (pose, FALSE,
                (const char *const[]){ "kind", "arm", "limb", "far", "part", "palm", "point",
                                       "far-lap", "dx", "2", "dy", "0.9", NULL });
    }
  else
    {
      set_angles (pose,
                  (const Angle[]){ { "neck", 6.0 },
                                   { "head", 4.0 },
                                   { "near-knee", 5.0 },
                                   { "far-knee", 5.0 },
                                   { "near-curl", 0.2 },
                                   { "far-curl", 0.2 } },
                  6);
      add_rule (pose, TRUE,
                (const char *const[]){ "kind", "sole", "limb", "near", "angle", "0", NULL });
      add_rule (pose, TRUE,
                (const char *const[]){ "kind", "sole", "limb", "far", "angle", "0", NULL });
      pin (pose, "near-heel", 0.0, 0.0);
      reach (pose, "near", 27.0, posture.fingers);
      reach (pose, "far", 28.5, posture.fingers + 0.6);
    }
  return pose;
}

static LissomScene *
create_scene (LissomPelvisPlace place)
{
  static const char *const look_names[] = { "skin",  "hair", "clothes", "style",
                                            "legs", "sleeves", NULL };
  static const char *const look_values[] = { "tan",      "brown", "sky", "short",
                                             "leggings", "short", NULL };
  static const char *const towel_names[] = { "kind", "x", "width", "height", NULL };
  static const char *const towel_values[] = { "towel", "-9", "17", "3", NULL };
  LissomScene *scene = lissom_scene_new ();
  g_autoptr (GError) error = NULL;
  gboolean good = lissom_scene_set_look (scene, look_names, look_values, &error);

  if (place == LISSOM_PELVIS_SIT)
    good = good && lissom_scene_add_prop (scene, towel_names, towel_values, &error);
  for (guint i = 0; good && i < G_N_ELEMENTS (pose_names); i++)
    {
      g_autoptr (LissomPose) pose = create_pose (place, i / 2.0);

      good = lissom_scene_add_pose (scene, pose_names[i], pose, &error);
    }
  if (!good || !lissom_scene_seal (scene, &error))
    g_error ("pelvis scene: %s", error->message);
  return scene;
}

LissomScene *
lissom_pelvis_scenes_get (LissomPelvisPlace place)
{
  static LissomScene *scenes[LISSOM_PELVIS_N_PLACES];

  g_return_val_if_fail (place == LISSOM_PELVIS_SIT || place == LISSOM_PELVIS_BEND, NULL);

  if (g_once_init_enter (&scenes[place]))
    g_once_init_leave (&scenes[place], create_scene (place));
  return scenes[place];
}

void
lissom_pelvis_scenes_get_posture (double hamstrings, LissomPosture *posture)
{
  double at = 2.0 * CLAMP (hamstrings, 0.0, 1.0);
  guint row = at < 1.0 ? 0 : 1;

  *posture = (LissomPosture){
    .from = pose_names[row],
    .to = pose_names[row + 1],
    .amount = at - row,
    .glow = 1.0,
  };
}
