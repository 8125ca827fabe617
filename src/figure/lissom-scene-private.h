/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-contours.h"
#include "lissom-figure-painter.h"
#include "lissom-mark.h"
#include "lissom-palette.h"
#include "lissom-pose-private.h"
#include "lissom-prop.h"
#include "lissom-scene.h"

G_BEGIN_DECLS

#define LISSOM_MAX_POSES 16
#define LISSOM_MAX_PROPS 16
#define LISSOM_MAX_GLOWS 8 /* of one pose */
#define LISSOM_MAX_PATHS 8

G_STATIC_ASSERT (LISSOM_MAX_HIGHLIGHTS == 2 * LISSOM_MAX_GLOWS);

typedef struct
{
  char *name;
  LissomPose *pose;
  gsize is_baked;
  LissomAngles baked; /* all rules turned into angles, once somebody asks */
  gsize is_measured;
  LissomBox box; /* of the figure, in its own units, once it is measured */
  guint32 props; /* which props it has, one bit each */
  LissomGlow glows[LISSOM_MAX_GLOWS];
  guint n_glows;
  gboolean marks[LISSOM_N_MARKS];
} LissomScenePose;

typedef struct
{
  LissomProp prop;
  LissomBox box;
  char **poses; /* (nullable): the poses it serves, NULL for all */
} LissomSceneProp;

/* Poses of one movement in their order. */
typedef struct
{
  guint poses[LISSOM_MAX_POSES]; /* indexes into the poses of the scene */
  guint n_poses;
} LissomScenePath;

struct _LissomScene
{
  gboolean sealed;
  gboolean has_look;
  LissomCut cut;
  LissomColouring colouring;
  LissomScenePose *poses;
  guint n_poses;
  LissomSceneProp props[LISSOM_MAX_PROPS];
  guint n_props;
  LissomScenePath paths[LISSOM_MAX_PATHS];
  guint n_paths;
  const char *pose_names[LISSOM_MAX_POSES + 1];
};

/* All that is known of one moment, before anything is drawn. */
typedef struct
{
  LissomBody body;
  LissomRule contacts[LISSOM_MAX_RULES];
  guint n_contacts;
  LissomGlow glows[2 * LISSOM_MAX_GLOWS];
  guint n_glows;
  double marks[LISSOM_N_MARKS]; /* how strong each is, 0…1 */
  guint32 props;
  LissomBox box; /* what has to fit on the page: the same in the whole movement */
} LissomMoment;

/* Where the scene lies on its page. */
typedef struct
{
  double scale; /* pixels a unit */
  double floor; /* pixels from the top */
  double left;  /* of x = 0, in pixels */
} LissomFraming;

LissomScenePose *lissom_scene_find_pose (LissomScene *self, const char *name);
const LissomAngles *lissom_scene_pose_get_angles (LissomScenePose *self);
const LissomBox *lissom_scene_measure_pose (LissomScene *self, LissomScenePose *pose);
const LissomScenePath *lissom_scene_find_path (
    const LissomScene *self, guint from, guint to, guint *from_place, guint *to_place);
void lissom_moment_init (LissomMoment *self, LissomScene *scene, const LissomPosture *posture);
void lissom_moment_frame_closely (LissomMoment *self,
                                  LissomScene *scene,
                                  const LissomPosture *posture);
void lissom_framing_init (
    LissomFraming *self, const LissomBox *box, double width, double height, gboolean mirrored);
void lissom_stage_paint_page (cairo_t *cr,
                              const LissomPalette *palette,
                              const LissomFraming *framing,
                              double width,
                              double height);

G_END_DECLS
