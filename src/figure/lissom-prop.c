/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-prop.h"

#define SEAT_HEIGHT 26.0
#define WALL_HEIGHT 66.0

#define MAX_SHAPES 8

const char *const lissom_prop_kind_names[LISSOM_N_PROP_KINDS + 1] = {
  "chair", "chair-facing", "wall-behind", NULL,
};

/* The colour of a shape, by its role in the palette. */
typedef enum
{
  WOOD,
  WOOD_DARK,
  WOOD_LIGHT,
  WALL,
} Material;

typedef struct
{
  LissomContour outline;
  Material material;
  double depth;
} Shape;

typedef struct
{
  Shape shapes[MAX_SHAPES];
  guint n_shapes;
} Shapes;

static LissomContour *
add_shape (Shapes *self, Material material, double depth)
{
  Shape *shape = &self->shapes[self->n_shapes++];

  g_assert (self->n_shapes <= MAX_SHAPES);

  shape->material = material;
  shape->depth = depth;
  shape->outline.n_segments = 0;

  return &shape->outline;
}

static void
add_quad (Shapes *self,
          Material material,
          double depth,
          LissomPoint a,
          LissomPoint b,
          LissomPoint c,
          LissomPoint d)
{
  LissomContour *outline = add_shape (self, material, depth);

  lissom_contour_add_line (outline, a, b);
  lissom_contour_add_line (outline, b, c);
  lissom_contour_add_line (outline, c, d);
  lissom_contour_add_line (outline, d, a);
  lissom_contour_close (outline);
}

/* A leg of a chair from (x0, y0) to (x1, y1), with half its width at both ends. */
static void
add_bar (Shapes *self,
         Material material,
         double depth,
         double x0,
         double y0,
         double half_width0,
         double x1,
         double y1,
         double half_width1)
{
  add_quad (self, material, depth,
            lissom_point (x0 - half_width0, y0), lissom_point (x0 + half_width0, y0),
            lissom_point (x1 + half_width1, y1), lissom_point (x1 - half_width1, y1));
}

static void
add_fair (Shapes *self,
          Material material,
          double depth,
          const LissomPoint *at,
          guint n,
          guint64 corners,
          double x)
{
  LissomKnots knots = { .corners = corners };

  for (guint i = 0; i < n; i++)
    lissom_knots_add (&knots, at[i] + x);
  lissom_contour_fair_closed (add_shape (self, material, depth), &knots);
}

static void
add_rounded (Shapes *self,
             Material material,
             double depth,
             double x0,
             double y0,
             double x1,
             double y1,
             double radius)
{
  /* How long the handles of a quarter circle are. */
  double k = 0.5523 * radius;
  LissomContour *outline = add_shape (self, material, depth);
  LissomPoint south_west = lissom_point (x0 + radius, y0);
  LissomPoint south_east = lissom_point (x1 - radius, y0);
  LissomPoint east_south = lissom_point (x1, y0 + radius);
  LissomPoint east_north = lissom_point (x1, y1 - radius);
  LissomPoint north_east = lissom_point (x1 - radius, y1);
  LissomPoint north_west = lissom_point (x0 + radius, y1);
  LissomPoint west_north = lissom_point (x0, y1 - radius);
  LissomPoint west_south = lissom_point (x0, y0 + radius);
  LissomPoint right = k, up = lissom_point (0.0, k);

  lissom_contour_add_line (outline, south_west, south_east);
  lissom_contour_add_curve (outline, south_east, south_east + right, east_south - up, east_south);
  lissom_contour_add_line (outline, east_south, east_north);
  lissom_contour_add_curve (outline, east_north, east_north + up, north_east + right, north_east);
  lissom_contour_add_line (outline, north_east, north_west);
  lissom_contour_add_curve (outline, north_west, north_west - right, west_north + up, west_north);
  lissom_contour_add_line (outline, west_north, west_south);
  lissom_contour_add_curve (outline, west_south, west_south - up, south_west - right, south_west);
  lissom_contour_close (outline);
}

/* Side view of a plain wooden chair. */
static void
build_chair (Shapes *self, double x)
{
  const double seat = SEAT_HEIGHT;
  const LissomPoint post[] = {
    lissom_point (-11.0, seat - 2.0),  lissom_point (-9.2, seat - 2.0),
    lissom_point (-9.9, seat + 10.0),  lissom_point (-12.4, seat + 24.6),
    lissom_point (-13.8, seat + 24.4), lissom_point (-11.6, seat + 10.0),
  };
  const LissomPoint panel[] = {
    lissom_point (-9.0, seat + 11.2),  lissom_point (-9.7, seat + 18.4),
    lissom_point (-11.1, seat + 25.4), lissom_point (-12.0, seat + 25.6),
    lissom_point (-11.3, seat + 18.0), lissom_point (-10.2, seat + 11.2),
  };

  add_bar (self, WOOD_DARK, 0.0, x - 8.4, seat - 1.0, 0.9, x - 9.4, 1.3, 0.7);
  add_bar (self, WOOD_DARK, 0.0, x + 8.4, seat - 1.0, 0.9, x + 9.4, 1.3, 0.7);
  add_fair (self, WOOD, 0.6, post, G_N_ELEMENTS (post), 1 << 0 | 1 << 1 | 1 << 3 | 1 << 4, x);
  add_fair (self, WOOD_LIGHT, 0.5, panel, G_N_ELEMENTS (panel), 1 << 0 | 1 << 2 | 1 << 3 | 1 << 5,
            x);
  add_bar (self, WOOD, 0.7, x - 10.2, seat - 1.0, 1.05, x - 11.6, 0.0, 0.8);
  add_bar (self, WOOD, 0.7, x + 10.2, seat - 1.0, 1.05, x + 11.6, 0.0, 0.8);
  add_rounded (self, WOOD, 0.7, x - 12.2, seat - 2.2, x + 12.4, seat, 1.0);
}

static void
build_wall (Shapes *self, double x)
{
  add_quad (self, WALL, 0.0, lissom_point (x, -1.0), lissom_point (x - 7.0, 2.2),
            lissom_point (x - 7.0, WALL_HEIGHT), lissom_point (x, WALL_HEIGHT));
  add_quad (self, WOOD, 0.4, lissom_point (x + 0.7, -1.0), lissom_point (x - 0.6, -1.0),
            lissom_point (x - 0.6, WALL_HEIGHT), lissom_point (x + 0.7, WALL_HEIGHT));
}

static void
build (const LissomProp *prop, Shapes *shapes)
{
  shapes->n_shapes = 0;
  switch (prop->kind)
    {
    case LISSOM_PROP_CHAIR:
      build_chair (shapes, prop->x);
      break;

    case LISSOM_PROP_CHAIR_FACING:
      build_chair (shapes, prop->x);
      for (guint i = 0; i < shapes->n_shapes; i++)
        lissom_contour_flip (&shapes->shapes[i].outline, prop->x);
      break;

    case LISSOM_PROP_WALL_BEHIND:
      build_wall (shapes, prop->x);
      break;

    case LISSOM_N_PROP_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static LissomTone
tone_of (const LissomPalette *palette, Material material)
{
  switch (material)
    {
    case WOOD:
      return palette->prop;
    case WOOD_DARK:
      return (LissomTone){ palette->prop.shade, palette->prop.shade };
    case WOOD_LIGHT:
      return (LissomTone){ palette->prop_light, palette->prop.base };
    case WALL:
      return (LissomTone){ palette->wall, palette->wall };
    default:
      g_assert_not_reached ();
    }
}

/* Adds the outlines of a prop to @box. */
void
lissom_prop_get_box (const LissomProp *self, LissomBox *box)
{
  Shapes shapes;

  build (self, &shapes);
  for (guint i = 0; i < shapes.n_shapes; i++)
    lissom_box_add_contour (box, &shapes.shapes[i].outline);
}

/* The pools under the legs of a chair. */
static void
paint_feet (LissomPainter *self, double x)
{
  lissom_painter_pool (self, x - 11.6, 0.0, 3.2, 0.8 * self->palette->shadow_alpha);
  lissom_painter_pool (self, x + 11.6, 0.0, 3.2, 0.8 * self->palette->shadow_alpha);
}

/* The shadow of what weighs on the seat: it stays on the seat. */
static void
paint_load (LissomPainter *self, double left, double x, double radius, double strength)
{
  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, left, SEAT_HEIGHT - 2.2, 24.0, 2.2);
  cairo_clip (self->cr);
  lissom_painter_pool (self, x, SEAT_HEIGHT - 0.2, radius, strength * self->palette->shadow_alpha);
  cairo_restore (self->cr);
}

/* How near the hands are to the seat they come down to, 0…1. */
static double
hands_on_seat (const LissomBody *body)
{
  double height = cimag (body->arms[LISSOM_LIMB_NEAR].palm) - SEAT_HEIGHT;

  return 1.0 - lissom_smoothstep (height, 2.0, 12.0);
}

/* lissom_painter_prop:
 * @body: who uses it: what weighs on a seat throws a shadow there */
void
lissom_painter_prop (LissomPainter *self, const LissomProp *prop, const LissomBody *body)
{
  gboolean is_chair = prop->kind == LISSOM_PROP_CHAIR || prop->kind == LISSOM_PROP_CHAIR_FACING;
  Shapes shapes;

  if (is_chair)
    paint_feet (self, prop->x);

  build (prop, &shapes);
  for (guint i = 0; i < shapes.n_shapes; i++)
    lissom_painter_solid (self, tone_of (self->palette, shapes.shapes[i].material),
                          shapes.shapes[i].depth, LISSOM_ONE (&shapes.shapes[i].outline));

  if (prop->kind == LISSOM_PROP_CHAIR) /* someone sits on its front edge */
    paint_load (self, prop->x - 12.0, prop->x + 7.5, 10.0, 1.5);
  else if (prop->kind == LISSOM_PROP_CHAIR_FACING) /* hands rest on it */
    paint_load (self, prop->x - 12.4, prop->x - 6.4, 6.0, 1.3 * hands_on_seat (body));
}
