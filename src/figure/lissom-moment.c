/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-private.h"

/* One moment of a movement: what the body does between two poses. */

/* How breathing in changes the posture: the chest lifts a little, the gaze stays level. */
#define BREATH_THORACIC (-1.6)
#define BREATH_NECK 1.0

/* A highlight begins after that share of the movement's time. */
#define GLOW_BEGINS (1.0 / 3.0)

static gboolean
contacts_match (const LissomPose *a, const LissomPose *b)
{
  if (a->n_contacts != b->n_contacts)
    return FALSE;
  for (guint i = 0; i < a->n_contacts; i++)
    if (!lissom_rule_matches (&a->contacts[i], &b->contacts[i]))
      return FALSE;

  return TRUE;
}

static void
mix_contacts (LissomMoment *self, const LissomPose *from, const LissomPose *to, double amount)
{
  gboolean match = contacts_match (from, to);
  const LissomPose *held = amount >= 0.5 ? to : from;

  self->n_contacts = held->n_contacts;
  for (guint i = 0; i < held->n_contacts; i++)
    self->contacts[i] =
        match ? lissom_rule_mix (&from->contacts[i], &to->contacts[i], amount) : held->contacts[i];
}

/* The highlight on its way from one level to another: what appears does so late, what
 * goes away goes early, so the way back looks like the way there. */
static double
mix_level (double from, double to, double amount)
{
  double begin = lissom_ease (GLOW_BEGINS);
  double into = CLAMP ((amount - begin) / (1.0 - begin), 0.0, 1.0);
  double out_of = CLAMP (amount / (1.0 - begin), 0.0, 1.0);

  return lissom_mix (from, to, to >= from ? into : out_of);
}

static const LissomGlow *
find_glow (const LissomScenePose *pose, const LissomGlow *like)
{
  for (guint i = 0; i < pose->n_glows; i++)
    if (pose->glows[i].muscle == like->muscle && pose->glows[i].limb == like->limb
        && pose->glows[i].kind == like->kind)
      return &pose->glows[i];

  return NULL;
}

static double
level_in (const LissomScenePose *pose, const LissomGlow *like)
{
  const LissomGlow *glow = find_glow (pose, like);

  return glow != NULL ? glow->level : 0.0;
}

static void
mix_glows (LissomMoment *self,
           const LissomScenePose *from,
           const LissomScenePose *to,
           const LissomPosture *posture)
{
  double factor = CLAMP (posture->glow, 0.0, 1.0);

  self->n_glows = 0;
  for (guint i = 0; i < from->n_glows; i++)
    self->glows[self->n_glows++] = from->glows[i];
  for (guint i = 0; i < to->n_glows; i++)
    if (find_glow (from, &to->glows[i]) == NULL)
      self->glows[self->n_glows++] = to->glows[i];

  for (guint i = 0; i < self->n_glows; i++)
    {
      LissomGlow *glow = &self->glows[i];

      glow->level =
          factor * mix_level (level_in (from, glow), level_in (to, glow), posture->amount);
    }
}

static void
add_props (LissomMoment *self, const LissomScene *scene)
{
  for (guint i = 0; i < scene->n_props; i++)
    if ((self->props >> i) & 1)
      lissom_box_add_box (&self->box, &scene->props[i].box);
  self->box.bottom = MIN (self->box.bottom, 0.0);
}

/* The box of all poses that need no props but those that are shown, and of those props:
 * it does not change while the figure moves. */
static void
find_box (LissomMoment *self, const LissomScene *scene)
{
  lissom_box_clear (&self->box);
  for (guint i = 0; i < scene->n_poses; i++)
    if ((scene->poses[i].props & ~self->props) == 0)
      lissom_box_add_box (&self->box, &scene->poses[i].box);
  add_props (self, scene);
}

/* The box of a picture that stands by itself: of the one or two poses it shows and of
 * their props. */
void
lissom_moment_frame_closely (LissomMoment *self,
                             LissomScene *scene,
                             const LissomPosture *posture)
{
  lissom_box_clear (&self->box);
  lissom_box_add_box (&self->box, &lissom_scene_find_pose (scene, posture->from)->box);
  lissom_box_add_box (&self->box, &lissom_scene_find_pose (scene, posture->to)->box);
  add_props (self, scene);
}

void
lissom_moment_init (LissomMoment *self, LissomScene *scene, const LissomPosture *posture)
{
  const LissomScenePose *from = lissom_scene_find_pose (scene, posture->from);
  const LissomScenePose *to = lissom_scene_find_pose (scene, posture->to);
  double amount = CLAMP (posture->amount, 0.0, 1.0);
  double breath = CLAMP (posture->breath, 0.0, 1.0);
  LissomPoint origin = 0.0;
  LissomAngles angles;

  for (guint i = 0; i < LISSOM_N_ANGLES; i++)
    angles.value[i] = lissom_mix (from->baked.value[i], to->baked.value[i], amount);
  angles.value[LISSOM_ANGLE_BREATH] = breath;
  angles.value[LISSOM_ANGLE_THORACIC] += BREATH_THORACIC * breath;
  angles.value[LISSOM_ANGLE_NECK] += BREATH_NECK * breath;

  mix_contacts (self, from->pose, to->pose, amount);
  lissom_rules_apply (self->contacts, self->n_contacts, &angles, &origin);
  lissom_body_init (&self->body, &angles, origin);

  mix_glows (self, from, to, posture);
  self->props = from->props | to->props;
  find_box (self, scene);
}
