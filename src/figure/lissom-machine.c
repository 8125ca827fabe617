/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-machine.h"

#include "lissom-figure-painter.h"
#include "lissom-panel.h"

#define SHOWN_HEIGHT 116.0
#define SHOWN_WIDTH 84.0
#define MIDDLE 52.0
#define AHEAD 10.0 /* the figure bends forward: it stands behind the middle */

#define N_TEETH 9
#define TOOTH 0.95
#define FINGER 3.0

/* What the body does when it is bent all the way, degrees: with a free hip and with a stuck
 * one.  Both bring the shoulders down about as far. */
typedef struct
{
  double pitch, lumbar, thoracic, knee;
} Bend;

static const Bend free_bend = { 58.0, 10.0, 4.0, 8.0 };
static const Bend jammed_bend = { 16.0, 46.0, 20.0, 22.0 };

static const double radii[LISSOM_N_GEARS] = { 3.0, 3.5, 4.6, 3.7 };

static Bend
mix_bends (double bend, double jam)
{
  return (Bend){
    bend * lissom_mix (free_bend.pitch, jammed_bend.pitch, jam),
    bend * lissom_mix (free_bend.lumbar, jammed_bend.lumbar, jam),
    bend * lissom_mix (free_bend.thoracic, jammed_bend.thoracic, jam),
    bend * lissom_mix (free_bend.knee, jammed_bend.knee, jam),
  };
}

/* The feet stay where they are. */
static void
pose_body (LissomBody *body, double bend, double jam)
{
  Bend now = mix_bends (bend, jam);
  LissomAngles angles;
  LissomPoint feet;

  lissom_angles_init (&angles);
  angles.value[LISSOM_ANGLE_PITCH] = now.pitch;
  angles.value[LISSOM_ANGLE_LUMBAR] = now.lumbar;
  angles.value[LISSOM_ANGLE_THORACIC] = now.thoracic;
  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      double lean = 10.0 * bend * (1.0 - jam); /* hips back */

      angles.value[lissom_limb_angle (LISSOM_ANGLE_HIP, limb)] = now.pitch + lean;
      angles.value[lissom_limb_angle (LISSOM_ANGLE_KNEE, limb)] = now.knee;
      angles.value[lissom_limb_angle (LISSOM_ANGLE_ANKLE, limb)] = now.knee - lean;
      angles.value[lissom_limb_angle (LISSOM_ANGLE_SHOULDER, limb)] =
          now.pitch + now.lumbar + 0.62 * now.thoracic;
      angles.value[lissom_limb_angle (LISSOM_ANGLE_ELBOW, limb)] = 6.0;
    }
  lissom_body_init (body, &angles, 0.0);
  feet = body->legs[LISSOM_LIMB_NEAR].ankle;
  lissom_body_init (body, &angles, lissom_point (0.0, LISSOM_ANKLE_HEIGHT) - feet);
}

static LissomPoint
get_centre (const LissomBody *body, LissomGear gear)
{
  const LissomLeg *leg = &body->legs[LISSOM_LIMB_NEAR];

  switch (gear)
    {
    case LISSOM_GEAR_ANKLE:
      return leg->ankle;
    case LISSOM_GEAR_KNEE:
      return leg->knee;
    case LISSOM_GEAR_HIP:
      return leg->hip;
    case LISSOM_GEAR_BACK:
    case LISSOM_N_GEARS:
    default:
      return lissom_body_get_spine (body, 5.6).at;
    }
}

double
lissom_machine_get_turn (LissomGear gear, double bend, double jam)
{
  Bend now = mix_bends (CLAMP (bend, 0.0, 1.0), CLAMP (jam, 0.0, 1.0));

  switch (gear)
    {
    case LISSOM_GEAR_ANKLE:
      return now.knee * 0.5;
    case LISSOM_GEAR_KNEE:
      return now.knee;
    case LISSOM_GEAR_HIP:
      return now.pitch;
    case LISSOM_GEAR_BACK:
    case LISSOM_N_GEARS:
    default:
      return now.lumbar + now.thoracic;
    }
}

static void
outline_gear (cairo_t *cr, LissomPoint at, double radius, double turn)
{
  cairo_new_path (cr);
  for (int tooth = 0; tooth < N_TEETH; tooth++)
    {
      static const struct { double share, out; } steps[] = {
        { 0.05, 0.0 }, { 0.18, 1.0 }, { 0.45, 1.0 }, { 0.58, 0.0 },
      };

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          double angle = turn + (tooth + steps[i].share) * 360.0 / N_TEETH;
          LissomPoint point =
              at + lissom_unit (angle) * (radius - TOOTH + TOOTH * steps[i].out);

          cairo_line_to (cr, creal (point), cimag (point));
        }
    }
  cairo_close_path (cr);
}

/* A wedge between the teeth. */
static void
paint_wedge (LissomPainter *painter, LissomPoint at, double radius, double jam)
{
  LissomPoint tip = at + lissom_unit (148.0) * (radius * 0.55);
  LissomPoint out = at + lissom_unit (148.0) * (radius + 3.4);
  LissomPoint aside = lissom_unit (58.0) * 1.25;

  cairo_new_path (painter->cr);
  cairo_move_to (painter->cr, creal (tip), cimag (tip));
  cairo_line_to (painter->cr, creal (out + aside), cimag (out + aside));
  cairo_line_to (painter->cr, creal (out - aside), cimag (out - aside));
  cairo_close_path (painter->cr);
  lissom_painter_set_colour (painter, painter->palette->ink, jam);
  cairo_fill (painter->cr);
}

/* What has to work harder: rays, so that it is seen without colour. */
static void
paint_rays (LissomPainter *painter, LissomPoint at, double radius, double strength)
{
  cairo_new_path (painter->cr);
  for (int ray = 0; ray < 7; ray++)
    {
      LissomPoint way = lissom_unit (105.0 + 25.0 * ray);
      LissomPoint from = at + way * (radius + 1.6), to = at + way * (radius + 1.6 + 3.0 * strength);

      cairo_move_to (painter->cr, creal (from), cimag (from));
      cairo_line_to (painter->cr, creal (to), cimag (to));
    }
  lissom_painter_set_colour (painter, painter->palette->ink, strength);
  cairo_set_line_width (painter->cr, 0.6);
  cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (painter->cr);
}

static void
paint_gear (LissomPainter *painter, const LissomBody *body, LissomGear gear, double bend, double jam)
{
  const LissomColour amber = { 1.0, 0.69, 0.0 };
  const LissomPalette *palette = painter->palette;
  LissomPoint at = get_centre (body, gear);
  double radius = radii[gear];
  double strain = gear == LISSOM_GEAR_BACK ? jam * bend : 0.0;
  LissomColour colour = palette->prop.base;

  if (gear == LISSOM_GEAR_HIP)
    colour = lissom_colour_mix (colour, palette->bone_line, 0.8 * jam);
  if (strain > 0.0 && palette->theme != LISSOM_THEME_PRINT)
    {
      colour = lissom_colour_mix (colour, amber, strain);
      for (int i = 8; i > 0; i--)
        {
          cairo_new_path (painter->cr);
          cairo_arc (painter->cr, creal (at), cimag (at), radius + 0.55 * i, 0.0, 2.0 * G_PI);
          lissom_painter_set_colour (painter, amber, 0.05 * strain);
          cairo_fill (painter->cr);
        }
    }

  outline_gear (painter->cr, at, radius, -lissom_machine_get_turn (gear, bend, jam) * 1.8);
  lissom_painter_set_colour (painter, palette->outlined ? palette->outline : palette->bone_line,
                             1.0);
  cairo_set_line_width (painter->cr, 0.6);
  cairo_set_line_join (painter->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (painter->cr);
  lissom_painter_set_colour (painter, colour, 1.0);
  cairo_fill (painter->cr);
  cairo_new_path (painter->cr);
  cairo_arc (painter->cr, creal (at), cimag (at), radius * 0.34, 0.0, 2.0 * G_PI);
  lissom_painter_set_colour (painter, palette->bone_line, 1.0);
  cairo_fill (painter->cr);

  if (gear == LISSOM_GEAR_HIP && jam > 0.0)
    paint_wedge (painter, at, radius, jam);
  if (strain > 0.05)
    paint_rays (painter, at, radius, strain);
}

typedef struct
{
  double scale, left, floor;
} Placing;

static Placing
place (double width, double height)
{
  double scale = MIN (height / SHOWN_HEIGHT, width / SHOWN_WIDTH);

  return (Placing){ scale, width / 2.0 - AHEAD * scale, height / 2.0 + MIDDLE * scale };
}

/* lissom_machine_draw:
 *
 * Draws into the rectangle (0, 0, width, height) of @cr. */
void
lissom_machine_draw (double bend,
                     double jam,
                     LissomTheme theme,
                     LissomBackdrop backdrop,
                     cairo_t *cr,
                     double width,
                     double height)
{
  const LissomCut cut = { LISSOM_STYLE_CURLY, LISSOM_LEGS_LEGGINGS, LISSOM_SLEEVES_SHORT };
  const LissomColouring colouring = { .skin = 2, .hair = 0, .clothes = 0 };
  LissomContours contours;
  LissomPalette palette;
  LissomPainter painter;
  LissomBody body;
  const LissomFigure figure = { .body = &body, .contours = &contours, .cut = &cut };
  Placing placing;

  if (!(width > 0.0 && height > 0.0))
    return;

  bend = CLAMP (bend, 0.0, 1.0);
  jam = CLAMP (jam, 0.0, 1.0);
  placing = place (width, height);
  pose_body (&body, bend, jam);
  lissom_contours_init (&contours, &body, &cut);
  lissom_palette_init (&palette, theme, &colouring);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_panel_paint_page (cr, &palette, width, height);
  cairo_translate (cr, placing.left, placing.floor);
  cairo_scale (cr, placing.scale, -placing.scale);
  lissom_painter_init (&painter, cr, &palette, FALSE);
  lissom_painter_shadow (&painter, &contours);
  cairo_push_group (cr);
  lissom_painter_far_limbs (&painter, &figure);
  lissom_painter_near_body (&painter, &figure);
  lissom_painter_near_arm (&painter, &figure);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.5);
  lissom_painter_head (&painter, &contours, &cut);
  for (int gear = 0; gear < LISSOM_N_GEARS; gear++)
    paint_gear (&painter, &body, gear, bend, jam);
  cairo_restore (cr);
}

int
lissom_machine_find_gear (
    double bend, double jam, double x, double y, double width, double height)
{
  Placing placing = place (width, height);
  double nearest = 1.0;
  LissomBody body;
  int found = -1;

  pose_body (&body, CLAMP (bend, 0.0, 1.0), CLAMP (jam, 0.0, 1.0));
  for (int gear = 0; gear < LISSOM_N_GEARS; gear++)
    {
      LissomPoint at = get_centre (&body, gear);
      double distance = hypot (x - placing.left - placing.scale * creal (at),
                               y - placing.floor + placing.scale * cimag (at));
      double share = distance / ((radii[gear] + FINGER) * placing.scale);

      if (share < nearest)
        {
          nearest = share;
          found = gear;
        }
    }
  return found;
}
