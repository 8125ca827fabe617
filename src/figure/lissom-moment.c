/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-scene-private.h"

#include "lissom-path.h"

/* One moment of a movement: what the body does between two poses. */

/* How breathing in changes the posture: the chest lifts a little, the gaze stays level. */
#define BREATH_THORACIC (-1.6)
#define BREATH_NECK 1.0

/* A movement begins with the weight, in the pelvis and the legs, and ends in the hands: that
 * much of the way, at most a quarter of it, the arms are behind. */
#define ARMS_BEHIND 0.5

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

/* One step of a movement: from a key pose to the next one, and those before and after, if
 * the movement leads on there. */
typedef struct
{
  LissomScenePose *poses[4]; /* the first and the last may be NULL */
  double share;
} Step;

static void
find_step (Step *step,
           const LissomScene *scene,
           LissomScenePose *from,
           LissomScenePose *to,
           double amount)
{
  guint from_place, to_place;
  const LissomScenePath *path =
      lissom_scene_find_path (scene, from - scene->poses, to - scene->poses, &from_place, &to_place);
  double place;
  int first;

  if (path == NULL || from == to)
    {
      *step = (Step){ { NULL, from, to, NULL }, amount };
      return;
    }

  place = lissom_mix (from_place, to_place, amount);
  first = MIN ((int) place, (int) path->n_poses - 2);
  for (int i = 0; i < 4; i++)
    {
      int at = first - 1 + i;

      step->poses[i] =
          at >= 0 && at < (int) path->n_poses ? &scene->poses[path->poses[at]] : NULL;
    }
  step->share = place - first;
}

static double
mix_angle (const Step *step, guint angle)
{
  LissomKeys keys = { .has_before = step->poses[0] != NULL, .has_after = step->poses[3] != NULL };

  for (guint i = 0; i < 4; i++)
    if (step->poses[i] != NULL)
      keys.value[i] = lissom_scene_pose_get_angles (step->poses[i])->value[angle];

  return lissom_keys_at (&keys, step->share);
}

/* Poses whose contacts are others do not lead these ones anywhere. */
static LissomRule
mix_rule (const Step *step, guint index)
{
  const LissomPose *middle = step->poses[1]->pose;
  LissomRule mixed = middle->contacts[index];
  LissomKeys x, y, angle, knee;
  gboolean joined[4];

  for (guint i = 0; i < 4; i++)
    {
      const LissomScenePose *key = step->poses[i];

      joined[i] = key != NULL && contacts_match (key->pose, middle);
      if (joined[i])
        {
          const LissomRule *rule = &key->pose->contacts[index];

          x.value[i] = creal (rule->place);
          y.value[i] = cimag (rule->place);
          angle.value[i] = rule->angle;
          knee.value[i] = rule->knee;
        }
      else
        x.value[i] = y.value[i] = angle.value[i] = knee.value[i] = 0.0;
    }
  x.has_before = y.has_before = angle.has_before = knee.has_before = joined[0];
  x.has_after = y.has_after = angle.has_after = knee.has_after = joined[3];

  mixed.place = lissom_point (lissom_keys_at (&x, step->share), lissom_keys_at (&y, step->share));
  mixed.angle = lissom_keys_at (&angle, step->share);
  mixed.knee = lissom_keys_at (&knee, step->share);

  return mixed;
}

static void
mix_contacts (LissomMoment *self, const Step *step)
{
  const LissomPose *from = step->poses[1]->pose, *to = step->poses[2]->pose;
  gboolean match = contacts_match (from, to);
  const LissomPose *held = step->share >= 0.5 ? to : from;

  self->n_contacts = held->n_contacts;
  for (guint i = 0; i < held->n_contacts; i++)
    self->contacts[i] = match ? mix_rule (step, i) : held->contacts[i];
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
mix_marks (LissomMoment *self,
           LissomScenePose *from,
           LissomScenePose *to,
           double amount)
{
  for (guint i = 0; i < LISSOM_N_MARKS; i++)
    self->marks[i] = mix_level (from->marks[i], to->marks[i], amount);
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
find_box (LissomMoment *self, LissomScene *scene)
{
  lissom_box_clear (&self->box);
  for (guint i = 0; i < scene->n_poses; i++)
    if ((scene->poses[i].props & ~self->props) == 0)
      lissom_box_add_box (&self->box, lissom_scene_measure_pose (scene, &scene->poses[i]));
  add_props (self, scene);
}

static void
add_pose (LissomMoment *self, LissomScene *scene, const char *name)
{
  LissomScenePose *pose = lissom_scene_find_pose (scene, name);

  lissom_box_add_box (&self->box, lissom_scene_measure_pose (scene, pose));
}

/* The box of a picture that stands by itself: of the one or two poses it shows and of
 * their props. */
void
lissom_moment_frame_closely (LissomMoment *self,
                             LissomScene *scene,
                             const LissomPosture *posture)
{
  lissom_box_clear (&self->box);
  add_pose (self, scene, posture->from);
  add_pose (self, scene, posture->to);
  add_props (self, scene);
}

static gboolean
is_of_arm (guint angle)
{
  if (angle >= LISSOM_N_OWN_ANGLES)
    angle -= LISSOM_N_OWN_ANGLES - LISSOM_ANGLE_HIP;

  return angle >= LISSOM_ANGLE_SHOULDER;
}

/* Where the arms are when the body is at @amount. */
static double
follow (double amount)
{
  return amount - ARMS_BEHIND * amount * (1.0 - amount);
}

void
lissom_moment_init (LissomMoment *self, LissomScene *scene, const LissomPosture *posture)
{
  LissomScenePose *from = lissom_scene_find_pose (scene, posture->from);
  LissomScenePose *to = lissom_scene_find_pose (scene, posture->to);
  double amount = CLAMP (posture->amount, 0.0, 1.0);
  double breath = CLAMP (posture->breath, 0.0, 1.0);
  LissomAngles angles;
  Step step, arms;

  find_step (&step, scene, from, to, amount);
  find_step (&arms, scene, from, to, follow (amount));
  for (guint i = 0; i < LISSOM_N_ANGLES; i++)
    angles.value[i] = mix_angle (is_of_arm (i) ? &arms : &step, i);
  angles.value[LISSOM_ANGLE_BREATH] = breath;
  angles.value[LISSOM_ANGLE_THORACIC] += BREATH_THORACIC * breath;
  angles.value[LISSOM_ANGLE_NECK] += BREATH_NECK * breath;

  mix_contacts (self, &step);
  lissom_body_init (&self->body, &angles, 0.0);
  lissom_body_apply_rules (&self->body, self->contacts, self->n_contacts);

  mix_glows (self, from, to, posture);
  mix_marks (self, from, to, amount);
  self->props = from->props | to->props;
  find_box (self, scene);
}
