/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-prop.h"

#include "lissom-prop-shapes.h"

#define STRAP_WIDTH 0.85

const char *const lissom_prop_kind_names[LISSOM_N_PROP_KINDS + 1] = {
  "chair", "chair-facing", "chair-beyond", "wall-behind", "step",       "mat", "towel",
  "knee-pad", "pillow",    "strap",        "door-frame",  "sofa",       NULL,
};

gboolean
lissom_prop_kind_has_place (LissomPropKind kind)
{
  return kind != LISSOM_PROP_PILLOW && kind != LISSOM_PROP_STRAP;
}

gboolean
lissom_prop_kind_has_width (LissomPropKind kind)
{
  return kind == LISSOM_PROP_STEP || kind == LISSOM_PROP_MAT || kind == LISSOM_PROP_TOWEL
         || kind == LISSOM_PROP_KNEE_PAD;
}

gboolean
lissom_prop_kind_has_height (LissomPropKind kind)
{
  return kind == LISSOM_PROP_STEP || kind == LISSOM_PROP_TOWEL;
}

/* Further away: a touch of what lies behind, not of the figure's own shade. */
static LissomTone
away (const LissomPalette *palette, LissomColour base, LissomColour shade)
{
  return (LissomTone){ lissom_colour_mix (base, palette->disc, 0.18),
                       lissom_colour_mix (shade, palette->disc, 0.18) };
}

static LissomTone
plain (LissomColour colour)
{
  return (LissomTone){ colour, colour };
}

static LissomTone
tone_of (const LissomPalette *palette, LissomMaterial material)
{
  LissomColour wood = palette->prop.base, dark = palette->prop.shade, light = palette->prop_light;

  switch (material)
    {
    case LISSOM_MATERIAL_WOOD:
      return palette->prop;
    case LISSOM_MATERIAL_WOOD_DARK:
      return plain (dark);
    case LISSOM_MATERIAL_WOOD_LIGHT:
      return (LissomTone){ light, wood };
    case LISSOM_MATERIAL_WOOD_AWAY:
      return away (palette, wood, dark);
    case LISSOM_MATERIAL_WOOD_AWAY_DARK:
      return away (palette, dark, dark);
    case LISSOM_MATERIAL_WOOD_AWAY_LIGHT:
      return away (palette, light, dark);
    case LISSOM_MATERIAL_WALL:
      return plain (palette->wall);
    case LISSOM_MATERIAL_MAT:
      return plain (palette->mat.base);
    case LISSOM_MATERIAL_MAT_EDGE:
      return plain (palette->mat.shade);
    case LISSOM_MATERIAL_TOWEL:
      return (LissomTone){ light, wood };
    case LISSOM_MATERIAL_TOWEL_DARK:
      return plain (wood);
    case LISSOM_MATERIAL_PILLOW:
      return palette->pillow;
    case LISSOM_MATERIAL_COVER:
      return (LissomTone){ lissom_colour_mix (palette->wall, light, 0.35),
                           lissom_colour_mix (palette->wall, wood, 0.6) };
    case LISSOM_MATERIAL_CUSHION:
      return (LissomTone){ lissom_colour_mix (palette->wall, light, 0.75),
                           lissom_colour_mix (palette->wall, wood, 0.7) };
    default:
      g_assert_not_reached ();
    }
}

/* Adds the outlines of a prop to @box; what follows the body lies within its outlines. */
void
lissom_prop_get_box (const LissomProp *self, LissomBox *box)
{
  for (guint layer = LISSOM_LAYER_BEHIND; layer <= LISSOM_LAYER_FRONT; layer++)
    {
      LissomShapes shapes;

      lissom_shapes_init (&shapes, self, NULL, layer);
      for (guint i = 0; i < shapes.n_shapes; i++)
        lissom_box_add_contour (box, &shapes.shapes[i].outline);
    }
}

/* The pools under the legs of a chair. */
static void
paint_feet (LissomPainter *self, double x)
{
  lissom_painter_pool (self, x - 11.6, 0.0, 3.2, 0.8 * self->palette->shadow_alpha);
  lissom_painter_pool (self, x + 11.6, 0.0, 3.2, 0.8 * self->palette->shadow_alpha);
}

static void
paint_pools (LissomPainter *self, const LissomProp *prop)
{
  double alpha = self->palette->shadow_alpha;

  switch (prop->kind)
    {
    case LISSOM_PROP_CHAIR:
    case LISSOM_PROP_CHAIR_FACING:
      paint_feet (self, prop->x);
      break;
    case LISSOM_PROP_CHAIR_BEYOND:
      lissom_painter_pool (self, prop->x, 2.1, 14.6, 0.55 * alpha);
      break;
    case LISSOM_PROP_TOWEL:
      lissom_painter_pool (self, prop->x + prop->width / 2.0, 0.0, 0.62 * prop->width, alpha);
      break;
    case LISSOM_PROP_SOFA:
      lissom_painter_pool (self, prop->x - 22.0, 0.4, 25.0, 0.8 * alpha);
      break;
    case LISSOM_PROP_WALL_BEHIND:
    case LISSOM_PROP_STEP:
    case LISSOM_PROP_MAT:
    case LISSOM_PROP_KNEE_PAD:
    case LISSOM_PROP_PILLOW:
    case LISSOM_PROP_STRAP:
    case LISSOM_PROP_DOOR_FRAME:
    case LISSOM_N_PROP_KINDS:
    default:
      break;
    }
}

/* The shadow of what weighs on the seat: it stays on the seat. */
static void
paint_load (LissomPainter *self, double left, double x, double radius, double strength)
{
  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, left, LISSOM_SEAT_HEIGHT - 2.2, 24.0, 2.2);
  cairo_clip (self->cr);
  lissom_painter_pool (self, x, LISSOM_SEAT_HEIGHT - 0.2, radius,
                       strength * self->palette->shadow_alpha);
  cairo_restore (self->cr);
}

/* How near a hand is to the seat it comes down to, 0…1. */
static double
hands_on_seat (const LissomBody *body, double x)
{
  double nearness = 0.0;

  for (guint limb = 0; limb < LISSOM_N_LIMBS; limb++)
    {
      LissomPoint palm = body->arms[limb].palm;

      if (fabs (creal (palm) - x) < 16.0)
        nearness = MAX (nearness, 1.0
                                      - lissom_smoothstep (cimag (palm) - LISSOM_SEAT_HEIGHT, 2.0,
                                                           12.0));
    }

  return nearness;
}

/* How near the seat of the body is to that of the chair, 0…1. */
static double
sitting_on (const LissomBody *body, double x)
{
  double height = cimag (body->pelvis.at) - 7.3 - LISSOM_SEAT_HEIGHT;

  if (fabs (creal (body->pelvis.at) - x) > 12.0)
    return 0.0;

  return 1.0 - lissom_smoothstep (height, 0.5, 4.0);
}

static void
paint_loads (LissomPainter *self, const LissomProp *prop, const LissomBody *body)
{
  if (prop->kind == LISSOM_PROP_CHAIR)
    paint_load (self, prop->x - 12.0, creal (body->pelvis.at) - 1.0, 10.0,
                1.5 * sitting_on (body, prop->x));
  else if (prop->kind == LISSOM_PROP_CHAIR_FACING)
    paint_load (self, prop->x - 12.4, prop->x - 6.4, 6.0, 1.3 * hands_on_seat (body, prop->x));
}

static void
paint_webbing (LissomPainter *self, const LissomPoint *at, guint n, double width)
{
  LissomKnots knots = { 0 };
  LissomContour line;

  for (guint i = 0; i < n; i++)
    lissom_knots_add (&knots, at[i]);
  lissom_contour_fair_open (&line, &knots);
  if (self->outlined)
    lissom_painter_stroke (self, &line, self->palette->outline, width + 2.0 * self->line, 1.0);
  lissom_painter_stroke (self, &line, self->palette->strap, width, 1.0);
}

static void
paint_strap (LissomPainter *self, const LissomBody *body, LissomLayer layer)
{
  const LissomFrame *foot = &body->legs[LISSOM_LIMB_NEAR].foot;
  LissomPoint hand = body->arms[LISSOM_LIMB_NEAR].grip;
  const LissomPoint far_strand[] = { body->arms[LISSOM_LIMB_FAR].grip,
                                     lissom_frame_point (foot, 6.4, -4.2) };
  const LissomPoint near_strand[] = { hand, lissom_frame_point (foot, 5.4, -4.1) };
  const LissomPoint tail[] = { hand, hand + lissom_point (-2.3, -3.6),
                               hand + lissom_point (-2.4, -8.4) };
  const LissomPoint band[] = { lissom_frame_point (foot, 5.0, -4.25),
                               lissom_frame_point (foot, 5.9, -4.3),
                               lissom_frame_point (foot, 6.8, -4.25) };

  switch (layer)
    {
    case LISSOM_LAYER_BETWEEN:
      paint_webbing (self, far_strand, G_N_ELEMENTS (far_strand), STRAP_WIDTH);
      break;
    case LISSOM_LAYER_BEFORE_ARM:
      paint_webbing (self, near_strand, G_N_ELEMENTS (near_strand), STRAP_WIDTH);
      paint_webbing (self, tail, G_N_ELEMENTS (tail), STRAP_WIDTH);
      break;
    case LISSOM_LAYER_FRONT:
      paint_webbing (self, band, G_N_ELEMENTS (band), 0.9);
      break;
    case LISSOM_LAYER_BEHIND:
    default:
      break;
    }
}

/* lissom_painter_prop:
 * @body: who uses it: what weighs on a seat throws a shadow there
 * @layer: paints only what of the prop belongs there */
void
lissom_painter_prop (LissomPainter *self,
                     const LissomProp *prop,
                     const LissomBody *body,
                     LissomLayer layer)
{
  LissomShapes shapes;

  if (prop->kind == LISSOM_PROP_STRAP)
    paint_strap (self, body, layer);
  if (layer == LISSOM_LAYER_BEHIND)
    paint_pools (self, prop);

  lissom_shapes_init (&shapes, prop, body, layer);
  for (guint i = 0; i < shapes.n_shapes; i++)
    {
      const LissomShape *shape = &shapes.shapes[i];
      LissomTone tone = tone_of (self->palette, shape->material);

      if (shape->line > 0.0)
        lissom_painter_stroke (self, &shape->outline, tone.base, shape->line, 0.7);
      else
        lissom_painter_solid (self, tone, shape->depth, LISSOM_ONE (&shape->outline));
    }
  if (layer == LISSOM_LAYER_BEHIND)
    paint_loads (self, prop, body);
}
