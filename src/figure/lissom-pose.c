/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pose-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-attributes.h"

/* The page is a few bodies wide. */
#define PLACE_LIMIT 200.0
#define OFFSET_LIMIT 60.0

#define RULES_AT_ONCE 4

/* What a rule still has to fulfil after baking, percent of stature or degrees. */
#define TOLERANCE 0.05

static const char *const kind_names[] = { "pin",   "sole", "leg",  "heel", "heel-out",
                                          "shank", "arm",  "hand", NULL };
static const char *const reach_names[] = { "arm", "hand", NULL };
static const char *const limb_names[] = { "near", "far", NULL };
static const char *const part_names[] = { "grip", "palm", "tip", "wrist", NULL };

G_DEFINE_BOXED_TYPE (LissomPose, lissom_pose, lissom_pose_ref, lissom_pose_unref)

/* lissom_pose_new:
 *
 * Returns: (transfer full): upright standing, held by nothing */
LissomPose *
lissom_pose_new (void)
{
  LissomPose *self = g_atomic_rc_box_new0 (LissomPose);

  lissom_angles_init (&self->angles);

  return self;
}

LissomPose *
lissom_pose_ref (LissomPose *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_pose (gpointer data)
{
  LissomPose *self = data;

  g_free (self->contacts);
  g_free (self->reaches);
}

void
lissom_pose_unref (LissomPose *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_pose);
}

/* lissom_pose_set_angle:
 * @name: as in stretch files: "pitch", "near-hip", "far-curl" …
 * @degrees: the angle; curl and edge are 0…1, glide is percent of stature
 *
 * Each angle may be set once; those that are not are as in upright standing.
 *
 * Returns: FALSE with an error that lists what is allowed */
gboolean
lissom_pose_set_angle (LissomPose *self, const char *name, double degrees, GError **error)
{
  LissomAngle angle;
  double low, high;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!lissom_angle_from_name (name, &angle))
    {
      g_autofree char *allowed = lissom_angle_list_names ();

      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_UNKNOWN_NAME,
                   /* Translators: a mistake in a stretch file. */
                   _ ("There is no joint angle “%s”; there are: %s."), name, allowed);
      return FALSE;
    }

  lissom_angle_get_limits (angle, &low, &high);
  if (!lissom_number_check (name, degrees, low, high, error))
    return FALSE;

  if ((self->angles_given >> angle) & 1)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("The joint angle “%s” is given twice."), name);
      return FALSE;
    }

  self->angles_given |= G_GUINT64_CONSTANT (1) << angle;
  self->angles.value[angle] = degrees;

  return TRUE;
}

static gboolean
take_limb (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  guint limb;

  if (!lissom_attributes_take_choice (attributes, "limb", limb_names, &limb, error))
    return FALSE;

  rule->limb = limb;
  return TRUE;
}

static gboolean
take_point (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  guint point;

  if (!lissom_attributes_take_choice (attributes, "point", lissom_body_point_names, &point, error))
    return FALSE;

  rule->point = point;
  return TRUE;
}

static gboolean
take_place (LissomAttributes *attributes,
            const char *x_name,
            const char *y_name,
            double limit,
            LissomRule *rule,
            GError **error)
{
  double x, y;

  if (!lissom_attributes_take_number (attributes, x_name, -limit, limit, &x, error)
      || !lissom_attributes_take_number (attributes, y_name, -limit, limit, &y, error))
    return FALSE;

  rule->place = lissom_point (x, y);
  return TRUE;
}

static gboolean
take_angle (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  return lissom_attributes_take_number (attributes, "angle", -360.0, 360.0, &rule->angle, error);
}

static gboolean
take_arm (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  guint part;

  if (!take_limb (attributes, rule, error)
      || !lissom_attributes_take_choice (attributes, "part", part_names, &part, error))
    return FALSE;
  rule->part = part;

  rule->on_body = lissom_attributes_has (attributes, "point");
  if (!rule->on_body)
    return take_place (attributes, "x", "y", PLACE_LIMIT, rule, error);

  return take_point (attributes, rule, error)
         && take_place (attributes, "dx", "dy", OFFSET_LIMIT, rule, error);
}

static gboolean
take_heel_out (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  double y;

  if (!take_limb (attributes, rule, error)
      || !lissom_attributes_take_number (attributes, "y", -PLACE_LIMIT, PLACE_LIMIT, &y, error)
      || !take_angle (attributes, rule, error)
      || !lissom_attributes_take_number (attributes, "knee", 0.0, 150.0, &rule->knee, error))
    return FALSE;

  rule->place = lissom_point (0.0, y);
  return TRUE;
}

static gboolean
take_rule (LissomAttributes *attributes, LissomRule *rule, GError **error)
{
  switch (rule->kind)
    {
    case LISSOM_RULE_PIN:
      return take_point (attributes, rule, error)
             && take_place (attributes, "x", "y", PLACE_LIMIT, rule, error);
    case LISSOM_RULE_SOLE:
    case LISSOM_RULE_SHANK:
    case LISSOM_RULE_HAND:
      return take_limb (attributes, rule, error) && take_angle (attributes, rule, error);
    case LISSOM_RULE_LEG:
      return take_limb (attributes, rule, error)
             && take_place (attributes, "x", "y", PLACE_LIMIT, rule, error);
    case LISSOM_RULE_HEEL:
      return take_limb (attributes, rule, error)
             && take_place (attributes, "x", "y", PLACE_LIMIT, rule, error)
             && take_angle (attributes, rule, error);
    case LISSOM_RULE_HEEL_OUT:
      return take_heel_out (attributes, rule, error);
    case LISSOM_RULE_ARM:
      return take_arm (attributes, rule, error);
    default:
      g_assert_not_reached ();
    }
}

/* Most poses have a handful. */
static void
append_rule (LissomRule **rules, guint *n_rules, const LissomRule *rule)
{
  if (*n_rules % RULES_AT_ONCE == 0)
    *rules = g_renew (LissomRule, *rules, *n_rules + RULES_AT_ONCE);
  (*rules)[(*n_rules)++] = *rule;
}

/* lissom_pose_add_rule:
 * @is_contact: TRUE for <contact>, FALSE for <reach>
 * @attribute_names: (array zero-terminated=1): the names of all attributes
 * @attribute_values: (array zero-terminated=1): their values
 *
 * The rules and their attributes (lengths in percent of stature, angles in degrees):
 *
 * - `pin`: `point`, `x`, `y`
 * - `sole`, `shank`, `hand`: `limb`, `angle` in the world (0 points forward)
 * - `leg`: `limb`, `x`, `y` of the ankle
 * - `heel`: `limb`, `x`, `y` of the contact, `angle` of the sole
 * - `heel-out`: `limb`, `y` of the floor, `angle` of the sole, `knee` flexion
 * - `arm`: `limb`, `part` of the hand, and either `x`, `y` or `point`, `dx`, `dy`
 *
 * A reach is an `arm` or a `hand`.  A pose has at most 32 rules in all. */
gboolean
lissom_pose_add_rule (LissomPose *self,
                      gboolean is_contact,
                      const char *const *attribute_names,
                      const char *const *attribute_values,
                      GError **error)
{
  LissomAttributes attributes;
  LissomRule rule = { 0 };
  guint kind;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (attribute_names != NULL && attribute_values != NULL, FALSE);

  lissom_attributes_begin (&attributes, is_contact ? "contact" : "reach", attribute_names,
                           attribute_values);
  if (!lissom_attributes_take_choice (&attributes, "kind", is_contact ? kind_names : reach_names,
                                      &kind, error))
    return FALSE;
  rule.kind = is_contact ? kind : LISSOM_RULE_ARM + kind;
  if (!take_rule (&attributes, &rule, error) || !lissom_attributes_end (&attributes, error))
    return FALSE;

  if (self->n_contacts + self->n_reaches == LISSOM_MAX_RULES)
    {
      g_set_error (error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
                   /* Translators: a mistake in a stretch file. */
                   _ ("A pose can have at most %d contacts and reaches."), LISSOM_MAX_RULES);
      return FALSE;
    }

  if (is_contact)
    append_rule (&self->contacts, &self->n_contacts, &rule);
  else
    append_rule (&self->reaches, &self->n_reaches, &rule);

  return TRUE;
}

/* Whether the rule cares where an arm is. */
static gboolean
minds_arms (const LissomRule *rule)
{
  LissomBodyPoint point = rule->point;

  if (point >= LISSOM_N_OWN_BODY_POINTS)
    point -= LISSOM_N_OWN_BODY_POINTS - LISSOM_BODY_POINT_LIMB_HIP;

  return rule->kind == LISSOM_RULE_ARM || rule->kind == LISSOM_RULE_HAND
         || point == LISSOM_BODY_POINT_SHOULDER || point >= LISSOM_BODY_POINT_ELBOW;
}

/* lissom_pose_check:
 *
 * A reach may be too far: the arm is then straight and points there, which is how an
 * arm is laid on the floor.  A contact may not.
 *
 * Returns: FALSE if a contact does not hold */
gboolean
lissom_pose_check (LissomPose *self, GError **error)
{
  gboolean has_arms = FALSE;
  LissomBody body;

  lissom_body_init (&body, &self->angles, 0.0);
  lissom_body_apply_rules (&body, self->contacts, self->n_contacts);

  /* A reach moves nothing but an arm, and takes longer than all the rest. */
  for (guint i = 0; i < self->n_contacts; i++)
    has_arms |= minds_arms (&self->contacts[i]);
  if (has_arms)
    lissom_body_apply_rules (&body, self->reaches, self->n_reaches);

  for (guint i = 0; i < self->n_contacts; i++)
    {
      double miss = lissom_rule_get_error (&self->contacts[i], &body);

      if (!(miss <= TOLERANCE)) /* so that NaN does not hold either */
        {
          g_set_error (
              error, LISSOM_FIGURE_ERROR, LISSOM_FIGURE_ERROR_BAD_VALUE,
              /* Translators: a mistake in a stretch file: the kind of the contact,
               * its place in the list, and by how much it is missed. */
              _ ("The contact “%s” (number %u of the pose) does not hold: it is missed by %.2f. "
                 "Bring it within reach, or give the contacts in another order."),
              kind_names[self->contacts[i].kind], i + 1, miss);
          return FALSE;
        }
    }

  return TRUE;
}

/* lissom_pose_bake:
 * @baked: (out caller-allocates): the angles with every rule turned into angles */
void
lissom_pose_bake (LissomPose *self, LissomAngles *baked)
{
  LissomBody body;

  lissom_body_init (&body, &self->angles, 0.0);
  lissom_body_apply_rules (&body, self->contacts, self->n_contacts);
  lissom_body_apply_rules (&body, self->reaches, self->n_reaches);
  *baked = body.angles;
}
