/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A pose: joint angles, the contacts that hold the body to floor and furniture,
 * and the reaches of the hands.  Angles are degrees in the clinical sense
 * (0 = upright standing, flexion positive); lengths are percent of stature.
 * Built once while a stretch is read and not changed after that. */
typedef struct _LissomPose LissomPose;

#define LISSOM_TYPE_POSE (lissom_pose_get_type ())
#define LISSOM_FIGURE_ERROR (lissom_figure_error_quark ())

typedef enum
{
  LISSOM_FIGURE_ERROR_UNKNOWN_NAME, /* a joint, point, limb, part, look … that does not exist */
  LISSOM_FIGURE_ERROR_BAD_VALUE,    /* a number outside what a body or a page can have */
} LissomFigureError;

GQuark lissom_figure_error_quark (void);
GType lissom_pose_get_type (void);

LissomPose *lissom_pose_new (void);
LissomPose *lissom_pose_ref (LissomPose *self);
void lissom_pose_unref (LissomPose *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomPose, lissom_pose_unref)

/* Sets one angle by the name it has in stretch files: "pitch", "lumbar", "near-hip",
 * "far-elbow", "near-curl" … */
gboolean lissom_pose_set_angle (LissomPose *self,
                                const char *name,
                                double degrees,
                                GError **error);

/* Appends a rule.  @attributes are the name/value pairs of the element as written in
 * the stretch file (NULL-terminated arrays as GMarkup hands them over), for example
 * kind="pin" point="far-heel" x="0" y="1.1".  Contacts hold in every frame, reaches
 * are solved once for the key pose. */
gboolean lissom_pose_add_rule (LissomPose *self,
                               gboolean is_contact,
                               const char *const *attribute_names,
                               const char *const *attribute_values,
                               GError **error);

G_END_DECLS
