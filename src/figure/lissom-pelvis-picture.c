/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pelvis-picture.h"

#include "lissom-anatomy.h"
#include "lissom-bones.h"
#include "lissom-panel.h"
#include "lissom-pelvis-scenes.h"
#include "lissom-rope.h"

/* What of the body the standing picture shows, percent of stature. */
#define MIDDLE 54.0
#define SHOWN_HEIGHT 66.0
#define SHOWN_WIDTH 50.0
#define FADE 0.11

/* Middle of the plate of the sacrum from the axis of the hip joint. */
#define PLATE_DISTANCE 6.9
#define PLATE_HALF 1.9

/* Turns the bones in the frame of the pelvis so that the line of the crest lies as it should:
 * in the tables of the bone its front is lower by 4.36 degrees. */
#define CREST_IN_BONE 4.36

#define KNEE_BEND 1.0

/* The arrow that shows how the bowl rolls. */
#define ROLL_RADIUS 11.6
#define ROLL_PER_TILT 4.2
#define SHOWN_TILT 1.0

/* The standing body of the model. */
typedef struct
{
  LissomBody body;
  LissomFrame bone;  /* of the hip bone */
  LissomFrame plate; /* of the sacrum: along is up from the plate, front along it */
} Standing;

static const LissomLandmark sacrum[] = {
  { 0.0, 1.9 },    { -1.94, 1.11 }, { -4.54, 0.81 }, { -6.59, 1.48 },  { -7.49, 2.89 }, { -7.7, 4.0 },
  { -8.35, 2.5 }, { -7.51, 0.69 }, { -6.54, -0.64 }, { -4.21, -2.21 }, { -1.62, -2.56 }, { 0.0, -1.9 },
};

static void
standing_init (Standing *self, const LissomPelvisAngles *model)
{
  const LissomPoint hip = lissom_point (0.0, LISSOM_ANKLE_HEIGHT + LISSOM_SHANK + LISSOM_THIGH);
  LissomBody *body = &self->body;
  LissomAngles angles;
  LissomPoint plate;
  double lean;

  lissom_angles_init (&angles);
  angles.value[LISSOM_ANGLE_PITCH] = model->tilt;
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      /* The thighs stay upright. */
      angles.value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] = model->tilt;
      angles.value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] = KNEE_BEND;
    }
  lissom_body_init (body, &angles, hip);

  self->bone = lissom_frame_right (hip, lissom_unit (90.0 - (model->crest_line - CREST_IN_BONE)));
  plate = hip + lissom_unit (90.0 + model->pelvic_tilt) * PLATE_DISTANCE;
  self->plate = lissom_frame_right (plate, lissom_unit (90.0 - model->sacral_slope));

  /* The hollow of the low back stands on the plate; the chest stays as upright as it was. */
  lean = model->sacral_slope - model->lordosis;
  body->spine[0] = (LissomSpineArc){ 0.0, model->lumbar_length, model->sacral_slope,
                                     -model->lordosis, plate };
  body->spine[1].start = body->spine[2].start = HUGE_VAL;
  body->spine[1].at = lissom_body_get_spine (body, model->lumbar_length).at;
  body->spine[1].start = model->lumbar_length;
  body->spine[1].lean = lean;
  body->spine[1].turn = 20.0 - lean;
  body->spine[2].at =
      lissom_body_get_spine (body, body->spine[1].start + body->spine[1].length).at;
  body->spine[2].start = body->spine[1].start + body->spine[1].length;
  body->spine[2].lean = 20.0;
  body->spine[2].turn = -16.0;
}

static LissomPoint
on_spine (const LissomBody *body, double length, double front)
{
  LissomFrame frame = lissom_body_get_spine (body, length);

  return lissom_frame_point (&frame, 0.0, front);
}

/* Unclothed trunk; the legs and the pelvis are united with it. */
static void
outline_trunk (LissomContour *self, const Standing *standing)
{
  const LissomBody *body = &standing->body;
  const LissomFrame *pelvis = &body->pelvis;
  LissomKnots knots = { 0 };

  lissom_knots_add (&knots, on_spine (body, 27.0, -3.4));
  lissom_knots_mark_corner (&knots);
  lissom_knots_add (&knots, on_spine (body, 23.0, -4.6));
  lissom_knots_add (&knots, on_spine (body, 18.0, -4.9));
  lissom_knots_add (&knots, on_spine (body, 13.0, -4.7));
  lissom_knots_add (&knots, on_spine (body, 8.0, -5.0));
  lissom_knots_add (&knots, on_spine (body, 3.6, -6.0));
  lissom_knots_add_local (&knots, pelvis, 5.6, -8.1);
  lissom_knots_add_local (&knots, pelvis, 2.9, -8.6);
  lissom_knots_add_local (&knots, pelvis, -2.0, -7.0);
  lissom_knots_mark_corner (&knots);
  lissom_knots_add_local (&knots, pelvis, -2.0, 4.0);
  lissom_knots_mark_corner (&knots);
  lissom_knots_add_local (&knots, pelvis, 1.0, 5.6);
  lissom_knots_add_local (&knots, pelvis, 5.0, 6.6);
  lissom_knots_add_local (&knots, pelvis, 9.0, 7.5);
  lissom_knots_add (&knots, on_spine (body, 9.0, 6.6));
  lissom_knots_add (&knots, on_spine (body, 13.0, 7.0));
  lissom_knots_add (&knots, on_spine (body, 18.0, 8.2));
  lissom_knots_add (&knots, on_spine (body, 22.5, 7.6));
  lissom_knots_add (&knots, on_spine (body, 26.0, 5.0));
  lissom_knots_mark_corner (&knots);
  lissom_contour_fair_closed (self, &knots);
}

static void
paint_body (LissomPainter *painter, const Standing *standing)
{
  const LissomPalette *palette = painter->palette;
  const LissomCut cut = { LISSOM_STYLE_SHORT, LISSOM_LEGS_LEGGINGS, LISSOM_SLEEVES_SHORT };
  LissomColour soft = lissom_colour_mix (palette->skin.base, palette->page, 0.40);
  LissomTone tone = { soft, palette->theme == LISSOM_THEME_PRINT
                                ? soft
                                : lissom_colour_mix (soft, palette->skin.shade, 0.32) };
  LissomContours contours;
  LissomContour trunk;
  const LissomContour *parts[3];

  lissom_contours_init (&contours, &standing->body, &cut);
  outline_trunk (&trunk, standing);
  parts[0] = &trunk;
  parts[1] = &contours.trunk.pelvis;
  parts[2] = &contours.legs[LISSOM_LIMB_NEAR].cloth;
  lissom_painter_solid (painter, tone, 1.0, parts, G_N_ELEMENTS (parts));
}

static void
paint_sacrum (LissomPainter *painter, const Standing *standing)
{
  LissomKnots knots = { 0 };
  LissomContour outline;

  lissom_knots_add_landmarks (&knots, &standing->plate, sacrum, G_N_ELEMENTS (sacrum));
  lissom_knots_set_corner (&knots, 0);
  lissom_knots_set_corner (&knots, G_N_ELEMENTS (sacrum) - 1);
  lissom_contour_fair_closed (&outline, &knots);
  lissom_painter_bone (painter, &outline, 0.7);
}

static LissomPoint
bone_point (const Standing *standing, LissomLandmark landmark)
{
  return lissom_frame_point (&standing->bone, landmark.along, landmark.front);
}

/* Two strands, from the low spine and from the inside of the pelvis, over the rim of the bowl
 * to the thigh bone. */
static void
paint_hip_flexors (LissomPainter *painter, const Standing *standing, double tightness)
{
  const LissomLeg *leg = &standing->body.legs[LISSOM_LIMB_NEAR];
  LissomRope rope = {
    .from = bone_point (standing, (LissomLandmark){ 6.4, 1.6 }),
    .to = lissom_frame_point (&leg->thigh, 5.2, 0.6),
    .is_led = TRUE,
    .over = bone_point (standing, (LissomLandmark){ 1.0, 3.9 }),
    .hangs = leg->thigh.front,
    .tightness = tightness,
  };

  lissom_painter_rope (painter, &rope);
  rope.from = on_spine (&standing->body, 7.6, 1.7);
  rope.over = bone_point (standing, (LissomLandmark){ 2.3, 4.3 });
  lissom_painter_rope (painter, &rope);
}

static void
paint_hamstrings (LissomPainter *painter, const Standing *standing, double tightness)
{
  const LissomLeg *leg = &standing->body.legs[LISSOM_LIMB_NEAR];
  LissomRope rope = {
    .from = bone_point (standing, lissom_bone_sitting),
    .to = lissom_frame_point (&leg->shank, 2.6, -2.1),
    .hangs = -leg->thigh.front,
    .tightness = tightness,
  };

  lissom_painter_rope (painter, &rope);
}

/* How hollow the low back is: a line beside the skin from the sacrum up to the chest, as in the
 * other scenes; that of the low back alone would be a stub in the hollow. */
static void
paint_hollow (LissomPainter *painter, const Standing *standing)
{
  const double dashes[] = { 1.3, 1.1 };
  double length = standing->body.spine[0].length;
  LissomColour colour = painter->palette->outlined ? painter->palette->ink
                                                   : painter->palette->work_fill;
  LissomKnots knots = { 0 };
  LissomContour line;

  for (int i = 0; i < 5; i++)
    lissom_knots_add (&knots, on_spine (&standing->body, length * (0.05 + i * 0.45), -7.2));
  lissom_contour_fair_open (&line, &knots);
  cairo_set_dash (painter->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  lissom_painter_stroke (painter, &line, colour, 0.7, 1.0);
  cairo_set_dash (painter->cr, NULL, 0, 0.0);
}

/* Which way the bowl rolls: an arrow above its rim, as long as the roll. */
static void
paint_roll (LissomPainter *painter, const Standing *standing, double tilt)
{
  if (fabs (tilt) >= SHOWN_TILT)
    lissom_panel_paint_arrow (painter, standing->body.pelvis.at, ROLL_RADIUS, 90.0,
                              90.0 - ROLL_PER_TILT * tilt);
}

static void
paint_line (LissomPainter *painter, LissomPoint from, LissomPoint to)
{
  LissomContour line = { .n_segments = 0 };

  lissom_contour_add_line (&line, from, to);
  lissom_painter_stroke (painter, &line, painter->palette->page, 0.9, 0.8);
  lissom_painter_stroke (painter, &line, painter->palette->ink, 0.3, 1.0);
}

/* The lines that the numbers are measured at. */
static void
paint_measures (LissomPainter *painter, const Standing *standing)
{
  LissomPoint front = bone_point (standing, lissom_bone_front_crest);
  LissomPoint back = bone_point (standing, lissom_bone_back_crest);
  LissomPoint hip = standing->body.pelvis.at;

  paint_line (painter, back + (back - front) * 0.25, front + (front - back) * 0.25);
  paint_line (painter, lissom_frame_point (&standing->plate, 0.0, -4.5),
              lissom_frame_point (&standing->plate, 0.0, 5.5));
  paint_line (painter, hip, standing->plate.at);
}

static void
draw_standing (const LissomPelvisState *state,
               gboolean measures,
               LissomTheme theme,
               LissomBackdrop backdrop,
               cairo_t *cr,
               double width,
               double height)
{
  const LissomColouring colouring = { .skin = 1 };
  double scale = MIN (height / SHOWN_HEIGHT, width / SHOWN_WIDTH);
  LissomPelvisAngles model;
  LissomPalette palette;
  LissomPainter painter;
  Standing standing;

  lissom_pelvis_model_get_angles (state->hamstrings, state->hip_flexors, &model);
  standing_init (&standing, &model);
  lissom_palette_init (&palette, theme, &colouring);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_panel_paint_page (cr, &palette, width, height);
  cairo_translate (cr, width / 2.0 + 0.4 * scale, height / 2.0 + MIDDLE * scale);
  cairo_scale (cr, scale, -scale);
  lissom_painter_init (&painter, cr, &palette, FALSE);

  cairo_push_group (cr);
  paint_body (&painter, &standing);
  lissom_painter_leg_bones (&painter, &standing.body.legs[LISSOM_LIMB_NEAR]);
  paint_sacrum (&painter, &standing);
  lissom_painter_spine_bones (&painter, &standing.body, FALSE);
  lissom_painter_hip_bone (&painter, &standing.bone);
  paint_hip_flexors (&painter, &standing, state->hip_flexors);
  paint_hamstrings (&painter, &standing, state->hamstrings);
  lissom_panel_pop_faded (cr, MIDDLE + SHOWN_HEIGHT / 2.0, MIDDLE - SHOWN_HEIGHT / 2.0, FADE, FADE);

  paint_hollow (&painter, &standing);
  paint_roll (&painter, &standing, model.tilt);
  if (measures)
    paint_measures (&painter, &standing);
  cairo_restore (cr);
}

/* lissom_pelvis_draw:
 *
 * Draws into the rectangle (0, 0, width, height) of @cr. */
void
lissom_pelvis_draw (const LissomPelvisState *state,
                    gboolean measures,
                    LissomTheme theme,
                    LissomBackdrop backdrop,
                    cairo_t *cr,
                    double width,
                    double height)
{
  const LissomAnatomyLook look = {
    .as_ropes = TRUE,
    .tightness = state->hamstrings,
    .trace_back = TRUE,
    .with_box = state->place == LISSOM_PELVIS_BEND,
    .steady = TRUE,
  };
  LissomPosture posture = { 0 };

  if (!(width > 0.0 && height > 0.0))
    return;

  if (state->place == LISSOM_PELVIS_STAND)
    {
      draw_standing (state, measures, theme, backdrop, cr, width, height);
      return;
    }
  lissom_pelvis_scenes_get_posture (state->hamstrings, &posture);
  lissom_scene_draw_anatomy (lissom_pelvis_scenes_get (state->place), &posture, &look, theme,
                             backdrop, cr, width, height);
}

/* lissom_pelvis_draw_bends:
 *
 * Side by side, each in its half. */
void
lissom_pelvis_draw_bends (
    LissomTheme theme, LissomBackdrop backdrop, cairo_t *cr, double width, double height)
{
  static const double tightness[] = { 0.1, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (tightness); i++)
    {
      const LissomPelvisState state = { LISSOM_PELVIS_BEND, tightness[i], 0.0 };

      cairo_save (cr);
      cairo_translate (cr, i * width / 2.0, 0.0);
      lissom_pelvis_draw (&state, FALSE, theme, backdrop, cr, width / 2.0, height);
      cairo_restore (cr);
    }
}

/* lissom_pelvis_get_points:
 * @points: (out): where they are drawn */
void
lissom_pelvis_get_points (double hamstrings, double hip_flexors, LissomPelvisPoints *points)
{
  LissomPelvisAngles model;
  LissomFrame top;
  Standing standing;
  LissomPoint at;

  lissom_pelvis_model_get_angles (hamstrings, hip_flexors, &model);
  standing_init (&standing, &model);
  points->hip_x = creal (standing.body.pelvis.at);
  points->hip_y = cimag (standing.body.pelvis.at);
  at = bone_point (&standing, lissom_bone_front_crest);
  points->front_crest_x = creal (at);
  points->front_crest_y = cimag (at);
  at = bone_point (&standing, lissom_bone_back_crest);
  points->back_crest_x = creal (at);
  points->back_crest_y = cimag (at);
  points->plate_x = creal (standing.plate.at);
  points->plate_y = cimag (standing.plate.at);
  at = lissom_frame_point (&standing.plate, 0.0, PLATE_HALF);
  points->plate_front_x = creal (at);
  points->plate_front_y = cimag (at);
  at = lissom_frame_point (&standing.plate, 0.0, -PLATE_HALF);
  points->plate_back_x = creal (at);
  points->plate_back_y = cimag (at);
  top = lissom_body_get_spine (&standing.body, standing.body.spine[0].length - 1e-9);
  points->top_lean = 90.0 - lissom_degrees (top.along);
}
