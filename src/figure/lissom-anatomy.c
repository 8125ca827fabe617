/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-anatomy.h"

#include "lissom-bones.h"
#include "lissom-rope.h"
#include "lissom-scene-private.h"

/* Where the hamstrings end: on the shin bone, just below the back of the knee. */
#define INSERTION_ALONG 3.0
#define INSERTION_FRONT -2.1

/* The box to bend down to, percent of stature. */
#define BOX_LEFT 19.0
#define BOX_WIDTH 17.0
#define BOX_HEIGHT 8.0

#define TRACE_WIDTH 0.9
#define N_TRACE 9

static void
paint_props (LissomPainter *painter,
             const LissomScene *scene,
             const LissomMoment *moment,
             LissomLayer layer)
{
  for (guint i = 0; i < scene->n_props; i++)
    if ((moment->props >> i) & 1)
      lissom_painter_prop (painter, &scene->props[i].prop, &moment->body, layer);
}

/* The body in its clothes, so pale that one looks through it. */
static void
paint_ghost (LissomPainter *painter,
             const LissomScene *scene,
             const LissomMoment *moment,
             const LissomContours *contours)
{
  const LissomFigure figure = {
    .body = &moment->body,
    .contours = contours,
    .cut = &scene->cut,
    .folded_leg = moment->marks[LISSOM_MARK_FOLDED_LEG] > 0.5,
  };
  LissomBox box;

  lissom_box_clear (&box);
  lissom_contours_get_box (contours, &box);
  lissom_painter_push_group (painter, &box);
  lissom_painter_far_limbs (painter, &figure);
  paint_props (painter, scene, moment, LISSOM_LAYER_BETWEEN);
  lissom_painter_near_body (painter, &figure);
  paint_props (painter, scene, moment, LISSOM_LAYER_BEFORE_ARM);
  lissom_painter_near_arm (painter, &figure);
  lissom_painter_pop_group (painter, painter->palette->ghost);
}

static void
paint_bones (LissomPainter *painter, const LissomBody *body)
{
  lissom_painter_sacrum (painter, &body->pelvis);
  lissom_painter_spine_bones (painter, body, TRUE);
  lissom_painter_hip_bone (painter, &body->pelvis);
  lissom_painter_leg_bones (painter, &body->legs[LISSOM_LIMB_NEAR]);
}

static void
paint_muscles (LissomPainter *painter, const LissomMoment *moment)
{
  for (guint i = 0; i < moment->n_glows; i++)
    {
      const LissomGlow *glow = &moment->glows[i];
      LissomSpindle spindle;

      if (glow->limb != LISSOM_LIMB_NEAR || glow->level <= 0.01)
        continue;
      lissom_spindle_init (&spindle, glow->muscle, glow->kind, &moment->body, glow->limb);
      lissom_painter_muscle (painter, &spindle, glow->kind, glow->level);
    }
}

static void
paint_rope (LissomPainter *painter, const LissomBody *body, double tightness)
{
  const LissomLeg *leg = &body->legs[LISSOM_LIMB_NEAR];
  LissomRope rope = {
    .from = lissom_frame_point (&body->pelvis, lissom_bone_sitting.along, lissom_bone_sitting.front),
    .to = lissom_frame_point (&leg->shank, INSERTION_ALONG, INSERTION_FRONT),
    .hangs = -leg->thigh.front,
    .tightness = tightness,
  };

  /* A bent hip draws it over the back of the thigh bone. */
  rope.is_led = TRUE;
  rope.over = lissom_mix_points (rope.from, rope.to, 0.5) - leg->thigh.front * 0.9;
  lissom_painter_rope (painter, &rope);
}

static void
paint_box (LissomPainter *painter)
{
  const LissomPoint corners[] = {
    lissom_point (BOX_LEFT, 0.0),
    lissom_point (BOX_LEFT + BOX_WIDTH, 0.0),
    lissom_point (BOX_LEFT + BOX_WIDTH, BOX_HEIGHT),
    lissom_point (BOX_LEFT, BOX_HEIGHT),
  };
  LissomContour box, lid = { .n_segments = 0 };
  LissomKnots knots = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    lissom_knots_add (&knots, corners[i]);
  lissom_knots_set_all_corners (&knots);
  lissom_contour_fair_closed (&box, &knots);
  lissom_painter_solid (painter, painter->palette->prop, 1.2, LISSOM_ONE (&box));
  lissom_contour_add_line (&lid, lissom_point (BOX_LEFT, BOX_HEIGHT - 1.8),
                           lissom_point (BOX_LEFT + BOX_WIDTH, BOX_HEIGHT - 1.8));
  lissom_painter_detail (painter, &lid, painter->palette->prop.shade, 0.4, 1.0);
}

/* How round the back is: a line that follows the spine at some distance. */
static void
paint_trace (LissomPainter *painter, const LissomBody *body)
{
  LissomColour colour = painter->palette->outlined ? painter->palette->ink
                                                   : painter->palette->work_fill;
  double end = body->spine[1].start + body->spine[1].length;
  const double dashes[] = { 1.6, 1.3 };
  LissomKnots knots = { 0 };
  LissomContour line;

  for (int i = 0; i < N_TRACE; i++)
    {
      LissomFrame frame = lissom_body_get_spine (body, end * i / (N_TRACE - 1.0));

      lissom_knots_add_local (&knots, &frame, 0.0, -7.4);
    }
  lissom_contour_fair_open (&line, &knots);
  cairo_set_dash (painter->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  lissom_painter_stroke (painter, &line, colour, TRACE_WIDTH, 1.0);
  cairo_set_dash (painter->cr, NULL, 0, 0.0);
}

/* lissom_scene_draw_anatomy:
 * @self: a sealed scene
 * @look: (nullable): what is shown besides */
void
lissom_scene_draw_anatomy (LissomScene *self,
                           const LissomPosture *posture,
                           const LissomAnatomyLook *look,
                           LissomTheme theme,
                           LissomBackdrop backdrop,
                           cairo_t *cr,
                           double width,
                           double height)
{
  LissomPalette palette;
  LissomContours contours;
  LissomPainter painter;
  LissomFraming framing;
  LissomMoment moment;

  g_return_if_fail (self != NULL && self->sealed);
  g_return_if_fail (posture != NULL && cr != NULL);
  g_return_if_fail (posture->from != NULL && lissom_scene_has_pose (self, posture->from));
  g_return_if_fail (posture->to != NULL && lissom_scene_has_pose (self, posture->to));

  if (!(width > 0.0 && height > 0.0))
    return;

  lissom_moment_init (&moment, self, posture);
  if (backdrop == LISSOM_BACKDROP_PAGE && !(look != NULL && look->steady))
    lissom_moment_frame_closely (&moment, self, posture);
  lissom_contours_init (&contours, &moment.body, &self->cut);
  lissom_framing_init (&framing, &moment.box, width, height, posture->mirrored);
  lissom_palette_init (&palette, theme, &self->colouring);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_stage_paint_page (cr, &palette, &framing, width, height);

  cairo_translate (cr, framing.left, framing.floor);
  cairo_scale (cr, posture->mirrored ? -framing.scale : framing.scale, -framing.scale);
  lissom_painter_init (&painter, cr, &palette, posture->mirrored);
  paint_props (&painter, self, &moment, LISSOM_LAYER_BEHIND);
  lissom_painter_shadow (&painter, &contours);
  if (look != NULL && look->with_box)
    paint_box (&painter);

  paint_ghost (&painter, self, &moment, &contours);
  paint_bones (&painter, &moment.body);
  if (look != NULL && look->as_ropes)
    paint_rope (&painter, &moment.body, look->tightness);
  else
    paint_muscles (&painter, &moment);
  if (look != NULL && look->trace_back)
    paint_trace (&painter, &moment.body);
  lissom_painter_head (&painter, &contours, &self->cut);
  paint_props (&painter, self, &moment, LISSOM_LAYER_FRONT);
  cairo_restore (cr);
}
