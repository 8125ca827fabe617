/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "lissom-pose.h"

G_BEGIN_DECLS

typedef enum
{
  LISSOM_THEME_LIGHT,
  LISSOM_THEME_DARK,
  LISSOM_THEME_CONTRAST,
  LISSOM_THEME_PRINT,
} LissomTheme;

/* Reads "light", "dark", "contrast" or "print".  Returns FALSE for any other word. */
gboolean lissom_theme_from_string (const char *name, LissomTheme *theme);

typedef enum
{
  LISSOM_BACKDROP_NONE, /* nothing but the figure, its props and their shadow: the page paints the
                           room */
  LISSOM_BACKDROP_PAGE, /* page colour, disc and strip of floor, as in the reference pictures */
} LissomBackdrop;

/* A person: see lissom-look.h. */
typedef struct _LissomLook LissomLook;

/* What the body does at one moment.  Pose names are those of the scene. */
typedef struct
{
  const char *from;   /* pose at amount 0 */
  const char *to;     /* pose at amount 1; may equal from */
  double amount;      /* 0…1, already eased (lissom_ease ()) */
  double breath;      /* 0 = breathed out … 1 = breathed in */
  double glow;        /* 0…1: factor on the highlight of the poses; 1 in a still picture */
  gboolean mirrored;  /* TRUE: the figure faces left and its near limbs are the left ones */
  const LissomLook *look; /* (nullable): who is drawn instead of the scene's own person */
} LissomPosture;

/* One stretch's pictures: who is drawn, with what props, in which poses. */
typedef struct _LissomScene LissomScene;

#define LISSOM_TYPE_SCENE (lissom_scene_get_type ())
GType lissom_scene_get_type (void);

LissomScene *lissom_scene_new (void);
LissomScene *lissom_scene_ref (LissomScene *self);
void lissom_scene_unref (LissomScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomScene, lissom_scene_unref)

/* Building, used by the content reader.  Attribute arrays as in lissom_pose_add_rule ().
 *   <look skin="brown" hair="black" clothes="sand" style="bun" legs="leggings" sleeves="short"/>
 *   <prop kind="chair" x="-8.5"/>           in all poses
 *   <prop kind="wall-behind" x="-22.9" poses="kiosk-end"/>
 *   a pose's <glow muscle="hamstrings" limb="near" kind="stretch" level="1"/>
 *   a pose's <mark kind="nerve"/>
 *   <path poses="start half end"/>          a movement that does not stop half-way
 * lissom_scene_seal () checks the whole (a look, at least one pose, contacts that hold,
 * props of poses that exist) and bakes the reaches; the scene is immutable from then on
 * and may be drawn from several threads. */
gboolean lissom_scene_set_look (LissomScene *self,
                                const char *const *attribute_names,
                                const char *const *attribute_values,
                                GError **error);
gboolean lissom_scene_add_prop (LissomScene *self,
                                const char *const *attribute_names,
                                const char *const *attribute_values,
                                GError **error);
gboolean lissom_scene_add_pose (LissomScene *self,
                                const char *name,
                                LissomPose *pose,
                                GError **error);
gboolean lissom_scene_add_glow (LissomScene *self,
                                const char *pose_name,
                                const char *const *attribute_names,
                                const char *const *attribute_values,
                                GError **error);
gboolean lissom_scene_add_mark (LissomScene *self,
                                const char *pose_name,
                                const char *const *attribute_names,
                                const char *const *attribute_values,
                                GError **error);
gboolean lissom_scene_add_path (LissomScene *self,
                                const char *const *attribute_names,
                                const char *const *attribute_values,
                                GError **error);
gboolean lissom_scene_seal (LissomScene *self, GError **error);

/* Returns: (transfer none): the names of the poses in the order of the file,
 * NULL-terminated. */
const char *const *lissom_scene_get_pose_names (LissomScene *self);
gboolean lissom_scene_has_pose (LissomScene *self, const char *name);

/* What is seen in pose @name: whether @muscle ("hamstrings", "calf" …) is marked in it, and whether
 * it needs a prop whose kind begins with @kind ("chair" finds "chair-facing" too). */
gboolean lissom_scene_marks_muscle (LissomScene *self, const char *name, const char *muscle);
gboolean lissom_scene_needs_prop (LissomScene *self, const char *name, const char *kind);

/* Draws into the rectangle (0, 0, width, height) of @cr.  The box is the union of all
 * poses of the scene that need no props but those of the two poses, so nothing zooms
 * between poses; with LISSOM_BACKDROP_PAGE it is that of the two poses alone, because such a
 * picture stands by itself.  Contacts that both poses have are blended and hold in every frame; if
 * the two have different ones, those of the nearer pose hold.  If the two are on a path, the
 * amount is the share of the path between them. */
void lissom_scene_draw (LissomScene *self,
                        const LissomPosture *posture,
                        LissomTheme theme,
                        LissomBackdrop backdrop,
                        cairo_t *cr,
                        double width,
                        double height);

/* What one pose and its props take up, in the figure's own units: percent of stature, x to the
 * side the figure faces, y up from the floor.  For a page that sets several pictures side by
 * side in one scale. */
typedef struct
{
  double left, right, bottom, top;
} LissomSceneExtents;

void lissom_scene_get_extents (LissomScene *self, const char *pose, LissomSceneExtents *extents);

/* Draws one pose, not framed and not clipped: @scale user units of @cr a percent of stature, with
 * x = 0 of the figure at @x and the floor at @ground. */
void lissom_scene_draw_pose (LissomScene *self,
                             const char *pose,
                             LissomTheme theme,
                             cairo_t *cr,
                             double scale,
                             double x,
                             double ground);

/* Where the floor lies, in pixels from the top, when the scene is drawn into
 * width x height; for a page that paints its own floor.  The second one is for a movement
 * with other props than the first pose has (a chair to lean on), which may be framed in
 * another way. */
double lissom_scene_get_floor (LissomScene *self, double width, double height);
double lissom_scene_get_floor_for (LissomScene *self,
                                   const char *from,
                                   const char *to,
                                   double width,
                                   double height);

/* A muscle that is highlighted in a picture, for a label beside it. */
typedef struct
{
  const char *muscle; /* as in stretch files: "hamstrings" …; static */
  gboolean works;     /* it works; else it is stretched */
  gboolean is_far;    /* it is one of the far leg */
  double level;       /* 0…1, as strong as it is drawn */
  double x, y;        /* a point on it, in pixels */
} LissomHighlight;

#define LISSOM_MAX_HIGHLIGHTS 16

/* The muscles that lissom_scene_draw () highlights with the same arguments, and where a line
 * from a label ends.  Returns: how many there are; none below a level of 0.01 */
guint lissom_scene_list_highlights (LissomScene *self,
                                    const LissomPosture *posture,
                                    LissomBackdrop backdrop,
                                    double width,
                                    double height,
                                    LissomHighlight highlights[LISSOM_MAX_HIGHLIGHTS]);

/* Minimum jerk, t³(10 − 15t + 6t²), clamped to 0…1. */
double lissom_ease (double t);

/* Breathing at @seconds: period 6 s, in 40 %, out 60 %, cosine; 0…1. */
double lissom_breath (double seconds);

G_END_DECLS
