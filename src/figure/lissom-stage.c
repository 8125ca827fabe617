/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-look.h"
#include "lissom-scene-private.h"

#define MARGIN 0.10     /* on every side, share of the page */
#define LARGEST 112.0   /* a page is at least that high, so that a low pose is no giant */
#define HIGHEST_FLOOR 0.70
#define DISC 0.43       /* radius, share of the shorter side */
#define GROUND_DEPTH 4.5

/* lissom_framing_init:
 * @self: (out caller-allocates): where things lie on the page
 * @box: what has to fit, in figure units */
void
lissom_framing_init (
    LissomFraming *self, const LissomBox *box, double width, double height, gboolean mirrored)
{
  double middle = (box->left + box->right) / 2.0;
  double across = width * (1.0 - 2.0 * MARGIN) / (box->right - box->left);
  double down = height * (1.0 - 2.0 * MARGIN) / (box->top - box->bottom);

  self->scale = MIN (MIN (across, down), height / LARGEST);
  self->floor =
      MAX (height / 2.0 + self->scale * (box->bottom + box->top) / 2.0, HIGHEST_FLOOR * height);
  self->left = width / 2.0 - self->scale * (mirrored ? -middle : middle);
}

/* lissom_stage_paint_page:
 *
 * Page colour, disc and strip of floor behind a picture that stands by itself. */
void
lissom_stage_paint_page (cairo_t *cr,
                         const LissomPalette *palette,
                         const LissomFraming *framing,
                         double width,
                         double height)
{
  cairo_set_source_rgb (cr, palette->page.red, palette->page.green, palette->page.blue);
  cairo_paint (cr);

  if (palette->outlined) /* a plain page */
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, width / 2.0, height / 2.0, DISC * MIN (width, height), 0.0, 2.0 * G_PI);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, palette->disc.red, palette->disc.green, palette->disc.blue);
  cairo_paint (cr);
  cairo_rectangle (cr, 0.0, framing->floor - GROUND_DEPTH * framing->scale, width, height);
  cairo_set_source_rgb (cr, palette->ground.red, palette->ground.green, palette->ground.blue);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* On paper a line is the floor. */
static void
paint_floor_line (LissomPainter *painter, const LissomBox *box)
{
  LissomContour line = { .n_segments = 0 };

  lissom_contour_add_line (&line, lissom_point (box->left - 3.0, -0.1),
                           lissom_point (box->right + 3.0, -0.1));
  lissom_painter_stroke (painter, &line, painter->palette->outline, 0.25, 1.0);
}

static void
paint_layer (LissomPainter *painter,
             const LissomScene *self,
             const LissomMoment *moment,
             LissomLayer layer)
{
  for (guint i = 0; i < self->n_props; i++)
    if ((moment->props >> i) & 1)
      lissom_painter_prop (painter, &self->props[i].prop, &moment->body, layer);
  for (guint mark = 0; mark < LISSOM_N_MARKS; mark++)
    lissom_painter_mark (painter, mark, moment->marks[mark], &moment->body, layer);
}

static void
paint_scene (LissomPainter *painter,
             const LissomScene *self,
             const LissomMoment *moment,
             const LissomContours *contours,
             const LissomCut *cut)
{
  const LissomFigure figure = {
    .body = &moment->body,
    .contours = contours,
    .cut = cut,
    .glows = moment->glows,
    .n_glows = moment->n_glows,
    .clear_arm = moment->marks[LISSOM_MARK_CLEAR_ARM],
    .low_back = moment->marks[LISSOM_MARK_LOW_BACK],
    .folded_leg = moment->marks[LISSOM_MARK_FOLDED_LEG] > 0.5,
  };

  paint_layer (painter, self, moment, LISSOM_LAYER_BEHIND);
  lissom_painter_shadow (painter, contours);
  lissom_painter_far_limbs (painter, &figure);
  paint_layer (painter, self, moment, LISSOM_LAYER_BETWEEN);
  lissom_painter_near_body (painter, &figure);
  paint_layer (painter, self, moment, LISSOM_LAYER_BEFORE_ARM);
  lissom_painter_near_arm (painter, &figure);
  paint_layer (painter, self, moment, LISSOM_LAYER_FRONT);
}

/* The figure, its props and its shadow, where @framing puts them.
 * @look: (nullable): who is drawn instead of the scene's own person */
static void
paint_moment (LissomScene *self,
              const LissomMoment *moment,
              const LissomLook *look,
              LissomTheme theme,
              cairo_t *cr,
              const LissomFraming *framing,
              gboolean mirrored)
{
  LissomPalette palette;
  LissomContours contours;
  LissomPainter painter;
  const LissomCut *cut = look != NULL ? &look->cut : &self->cut;

  lissom_palette_init (&palette, theme, look != NULL ? &look->colouring : &self->colouring);
  lissom_contours_init (&contours, &moment->body, cut);

  cairo_translate (cr, framing->left, framing->floor);
  cairo_scale (cr, mirrored ? -framing->scale : framing->scale, -framing->scale);
  lissom_painter_init (&painter, cr, &palette, mirrored);
  if (theme == LISSOM_THEME_PRINT)
    paint_floor_line (&painter, &moment->box);
  paint_scene (&painter, self, moment, &contours, cut);
}

/* lissom_scene_draw:
 * @self: a sealed scene
 * @posture: names two poses of the scene
 *
 * Draws into the rectangle (0, 0, width, height) of @cr and leaves the state of @cr as
 * it was.
 *
 * The box that has to fit is the union of all poses whose props are shown, so nothing
 * zooms while the figure moves.  A picture with the page behind it stands by itself and is
 * framed by what it shows.  Props are shown if they serve one of the two poses.
 *
 * Between two poses with the same contacts those are blended and hold in every frame.
 * Two poses with different contacts can be mixed only if the figure is held in another
 * way half-way, so the contacts of the nearer one hold; that is invisible if the body
 * is the same in both, as between the two steps of a march. */
void
lissom_scene_draw (LissomScene *self,
                   const LissomPosture *posture,
                   LissomTheme theme,
                   LissomBackdrop backdrop,
                   cairo_t *cr,
                   double width,
                   double height)
{
  LissomPalette palette;
  LissomFraming framing;
  LissomMoment moment;

  g_return_if_fail (self != NULL && self->sealed);
  g_return_if_fail (posture != NULL && cr != NULL);
  g_return_if_fail (posture->from != NULL && lissom_scene_has_pose (self, posture->from));
  g_return_if_fail (posture->to != NULL && lissom_scene_has_pose (self, posture->to));
  g_return_if_fail (isfinite (posture->amount) && isfinite (posture->breath)
                    && isfinite (posture->glow));

  if (!(width > 0.0 && height > 0.0))
    return;

  lissom_moment_init (&moment, self, posture);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_moment_frame_closely (&moment, self, posture);
  lissom_framing_init (&framing, &moment.box, width, height, posture->mirrored);
  lissom_palette_init (&palette, theme, &self->colouring);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_stage_paint_page (cr, &palette, &framing, width, height);

  paint_moment (self, &moment, posture->look, theme, cr, &framing, posture->mirrored);
  cairo_restore (cr);
}

/* A picture of one pose that stands by itself. */
static void
init_still (LissomMoment *moment, LissomScene *self, const char *pose)
{
  LissomPosture posture = { .from = pose, .to = pose, .amount = 1.0, .glow = 1.0 };

  lissom_moment_init (moment, self, &posture);
  lissom_moment_frame_closely (moment, self, &posture);
}

void
lissom_scene_get_extents (LissomScene *self, const char *pose, LissomSceneExtents *extents)
{
  LissomMoment moment;

  g_return_if_fail (self != NULL && self->sealed && extents != NULL);
  g_return_if_fail (pose != NULL && lissom_scene_has_pose (self, pose));

  init_still (&moment, self, pose);
  *extents = (LissomSceneExtents) {
    moment.box.left, moment.box.right, MIN (moment.box.bottom, 0.0), moment.box.top
  };
}

void
lissom_scene_draw_pose (LissomScene *self,
                        const char *pose,
                        LissomTheme theme,
                        cairo_t *cr,
                        double scale,
                        double x,
                        double ground)
{
  LissomFraming framing = { .scale = scale, .floor = ground, .left = x };
  LissomMoment moment;

  g_return_if_fail (self != NULL && self->sealed && cr != NULL);
  g_return_if_fail (pose != NULL && lissom_scene_has_pose (self, pose));

  init_still (&moment, self, pose);
  cairo_save (cr);
  cairo_new_path (cr);
  paint_moment (self, &moment, NULL, theme, cr, &framing, FALSE);
  cairo_restore (cr);
}

/* lissom_scene_list_highlights:
 * @highlights: (out caller-allocates): the muscles, in the order in which they are named */
guint
lissom_scene_list_highlights (LissomScene *self,
                              const LissomPosture *posture,
                              LissomBackdrop backdrop,
                              double width,
                              double height,
                              LissomHighlight highlights[LISSOM_MAX_HIGHLIGHTS])
{
  LissomFraming framing;
  LissomMoment moment;
  guint n = 0;

  g_return_val_if_fail (self != NULL && self->sealed, 0);
  g_return_val_if_fail (posture != NULL && highlights != NULL, 0);
  g_return_val_if_fail (posture->from != NULL && lissom_scene_has_pose (self, posture->from), 0);
  g_return_val_if_fail (posture->to != NULL && lissom_scene_has_pose (self, posture->to), 0);

  lissom_moment_init (&moment, self, posture);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_moment_frame_closely (&moment, self, posture);
  lissom_framing_init (&framing, &moment.box, width, height, posture->mirrored);

  for (guint i = 0; i < moment.n_glows; i++)
    {
      const LissomGlow *glow = &moment.glows[i];
      LissomSpindle spindle;

      if (glow->level <= 0.01)
        continue;

      lissom_spindle_init (&spindle, glow->muscle, glow->kind, &moment.body, glow->limb);
      highlights[n++] = (LissomHighlight){
        .muscle = lissom_muscle_names[glow->muscle],
        .works = glow->kind == LISSOM_GLOW_WORK,
        .is_far = glow->limb == LISSOM_LIMB_FAR,
        .level = glow->level,
        .x = framing.left
             + framing.scale * creal (spindle.middle) * (posture->mirrored ? -1.0 : 1.0),
        .y = framing.floor - framing.scale * cimag (spindle.middle),
      };
    }

  return n;
}

/* lissom_scene_get_floor_for:
 *
 * As lissom_scene_get_floor (), for the pictures of one movement: a movement with other
 * props than the first pose may be framed in another way. */
double
lissom_scene_get_floor_for (
    LissomScene *self, const char *from, const char *to, double width, double height)
{
  LissomPosture posture = { .from = from, .to = to };
  LissomFraming framing;
  LissomMoment moment;

  g_return_val_if_fail (self != NULL && self->sealed, height);
  g_return_val_if_fail (from != NULL && lissom_scene_has_pose (self, from), height);
  g_return_val_if_fail (to != NULL && lissom_scene_has_pose (self, to), height);

  lissom_moment_init (&moment, self, &posture);
  lissom_framing_init (&framing, &moment.box, width, height, FALSE);

  return framing.floor;
}

/* lissom_scene_get_floor:
 *
 * The floor of the first pose and of all poses with the same props. */
double
lissom_scene_get_floor (LissomScene *self, double width, double height)
{
  g_return_val_if_fail (self != NULL && self->sealed, height);

  return lissom_scene_get_floor_for (self, self->pose_names[0], self->pose_names[0], width, height);
}
