/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-prop-shapes.h"

/* How furniture and gear are built of plain shapes. */

#define SEAT LISSOM_SEAT_HEIGHT
#define WALL_HEIGHT 66.0

#define WOOD LISSOM_MATERIAL_WOOD
#define WOOD_DARK LISSOM_MATERIAL_WOOD_DARK
#define WOOD_LIGHT LISSOM_MATERIAL_WOOD_LIGHT

static LissomContour *
add_shape (LissomShapes *self, LissomMaterial material, double depth)
{
  LissomShape *shape = &self->shapes[self->n_shapes++];

  g_assert (self->n_shapes <= LISSOM_MAX_SHAPES);

  shape->material = material;
  shape->depth = depth;
  shape->line = 0.0;
  shape->outline.n_segments = 0;

  return &shape->outline;
}

static void
add_quad (LissomShapes *self,
          LissomMaterial material,
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
add_bar (LissomShapes *self,
         LissomMaterial material,
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
add_fair (LissomShapes *self,
          LissomMaterial material,
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
add_rounded (LissomShapes *self,
             LissomMaterial material,
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
build_chair (LissomShapes *self, double x)
{
  const double seat = SEAT;
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

/* A chair beyond the figure, something to hold with the far hand: it stands further
 * away, so its floor is higher on the page. */
static void
build_chair_beyond (LissomShapes *self, double x)
{
  const double half = 9.6, floor = 2.4, top = 51.6, seat = SEAT + floor;
  const LissomPoint post[] = {
    lissom_point (-0.8, floor),       lissom_point (0.8, floor),  lissom_point (1.0, SEAT),
    lissom_point (0.85, top - 0.3),   lissom_point (0.0, top + 0.6),
    lissom_point (-0.85, top - 0.3),  lissom_point (-1.0, SEAT),
  };

  for (int side = -1; side <= 1; side += 2)
    add_bar (self, LISSOM_MATERIAL_WOOD_AWAY_DARK, 0.0, x + side * (half - 1.4), floor + 2.0, 0.8,
             x + side * (half - 1.4), seat, 0.8);
  add_quad (self, LISSOM_MATERIAL_WOOD_AWAY, 0.5, lissom_point (x - half + 0.6, seat - 2.2),
            lissom_point (x + half - 0.6, seat - 2.2), lissom_point (x + half - 0.6, seat),
            lissom_point (x - half + 0.6, seat));
  add_rounded (self, LISSOM_MATERIAL_WOOD_AWAY, 0.55, x - half + 0.4, top - 15.6, x + half - 0.4,
               top - 11.4, 1.0);
  add_rounded (self, LISSOM_MATERIAL_WOOD_AWAY_LIGHT, 0.55, x - half + 0.4, top - 5.6,
               x + half - 0.4, top - 0.1, 1.0);
  for (int side = -1; side <= 1; side += 2)
    add_fair (self, LISSOM_MATERIAL_WOOD_AWAY, 0.7, post, G_N_ELEMENTS (post),
              1 << 0 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 5 | 1 << 6, x + side * half);
}

static void
build_wall (LissomShapes *self, double x)
{
  add_quad (self, LISSOM_MATERIAL_WALL, 0.0, lissom_point (x, -1.0), lissom_point (x - 7.0, 2.2),
            lissom_point (x - 7.0, WALL_HEIGHT), lissom_point (x, WALL_HEIGHT));
  add_quad (self, WOOD, 0.4, lissom_point (x + 0.7, -1.0), lissom_point (x - 0.6, -1.0),
            lissom_point (x - 0.6, WALL_HEIGHT), lissom_point (x + 0.7, WALL_HEIGHT));
}

/* A low box; the heel rests on the middle of its top, @height above the floor. */
static void
build_step (LissomShapes *self, double x0, double x1, double height)
{
  LissomPoint away = lissom_point (2.4, 1.9);
  double top = height - 0.9;
  LissomPoint left = lissom_point (x0, top), right = lissom_point (x1, top), foot = x1;

  add_quad (self, WOOD_DARK, 0.0, foot, foot + away, right + away, right);
  add_quad (self, WOOD_LIGHT, 0.0, left, right, right + away, left + away);
  add_quad (self, WOOD, 0.0, lissom_point (x0, 0.0), foot, right, left);
  add_rounded (self, WOOD_DARK, 0.0, x0 + 7.5, top - 3.4, x1 - 7.5, top - 2.0, 0.7);
}

static void
build_mat (LissomShapes *self, double x0, double x1)
{
  add_quad (self, LISSOM_MATERIAL_MAT_EDGE, 0.0, lissom_point (x0, -2.9), lissom_point (x1, -2.9),
            lissom_point (x1 + 0.3, -2.1), lissom_point (x0 - 0.3, -2.1));
  add_quad (self, LISSOM_MATERIAL_MAT, 0.0, lissom_point (x0 - 0.3, -2.1),
            lissom_point (x1 + 0.3, -2.1), lissom_point (x1 - 3.4, 2.5),
            lissom_point (x0 + 3.4, 2.5));
  add_quad (self, LISSOM_MATERIAL_MAT_EDGE, 0.0, lissom_point (x0 + 2.6, -1.5),
            lissom_point (x1 - 2.6, -1.5), lissom_point (x1 - 5.0, 1.9),
            lissom_point (x0 + 5.0, 1.9));
  self->shapes[self->n_shapes - 1].line = 0.22;
}

/* Three soft layers. */
static void
build_towel (LissomShapes *self, double x0, double x1, double height)
{
  static const double insets[] = { 0.0, 0.5, 0.15 };
  double layer = (height + 1.0) / G_N_ELEMENTS (insets);

  for (guint i = 0; i < G_N_ELEMENTS (insets); i++)
    add_rounded (self, LISSOM_MATERIAL_TOWEL, 0.42, x0 + insets[i], -0.7 + i * layer,
                 x1 - 0.6 * insets[i], -0.6 + (i + 1) * layer, 0.48 * layer);
}

/* In the perspective of the mat it lies on. */
static void
build_knee_pad (LissomShapes *self, double x0, double x1)
{
  add_quad (self, LISSOM_MATERIAL_TOWEL_DARK, 0.0, lissom_point (x0, -2.0), lissom_point (x1, -2.0),
            lissom_point (x1, -1.0), lissom_point (x0, -1.0));
  add_quad (self, LISSOM_MATERIAL_TOWEL, 0.0, lissom_point (x0, -1.1), lissom_point (x1, -1.1),
            lissom_point (x1 - 1.8, 2.3), lissom_point (x0 + 1.8, 2.3));
}

/* Thin, and pressed down where the head lies. */
static void
build_pillow (LissomShapes *self, const LissomBody *body)
{
  const LissomFrame *head = &body->head;
  double x = creal (lissom_frame_point (head, 1.0, -4.0));
  double top = MAX (MIN (cimag (lissom_frame_point (head, 2.0, -5.4)),
                         cimag (lissom_frame_point (head, 5.0, -4.2)))
                        + 0.9,
                    1.6);
  const LissomPoint edge[] = {
    lissom_point (-9.5, 0.3), lissom_point (-6.0, 0.0), lissom_point (5.4, 0.0),
    lissom_point (8.4, 0.4),  lissom_point (8.6, 1.5),  lissom_point (5.2, 0.86 * top),
    lissom_point (0.0, top),  lissom_point (-5.5, 1.1 * top), lissom_point (-9.2, 2.3),
  };

  add_fair (self, LISSOM_MATERIAL_PILLOW, 0.7, edge, G_N_ELEMENTS (edge), 0, x);
}

/* From the face of the near post to that of the far one, on the page. */
#define THROUGH_DOOR lissom_point (8.5, 4.1)
#define POST_WIDTH 5.0
#define DOOR_FLOOR (-1.6)

static void
add_post (LissomShapes *self,
          LissomMaterial frame,
          LissomMaterial casing,
          LissomPoint at,
          double top)
{
  double x = creal (at), y = cimag (at);

  add_quad (self, frame, 0.9, at, lissom_point (x + POST_WIDTH, y),
            lissom_point (x + POST_WIDTH, top), lissom_point (x, top));
  add_quad (self, casing, 0.0, lissom_point (x + 1.5, y), lissom_point (x + 3.2, y),
            lissom_point (x + 3.2, top), lissom_point (x + 1.5, top));
}

/* The doorway is seen along its wall.  Beyond the leg that goes through: the far post and the
 * lintel over the opening. */
static void
build_far_door_frame (LissomShapes *self, double x)
{
  LissomPoint near = lissom_point (x, WALL_HEIGHT), far = near + THROUGH_DOOR;
  LissomPoint thick = lissom_point (0.0, -6.0);

  add_post (self, LISSOM_MATERIAL_WOOD_AWAY, LISSOM_MATERIAL_WOOD_AWAY_LIGHT,
            lissom_point (x, DOOR_FLOOR) + THROUGH_DOOR, cimag (far));
  add_quad (self, LISSOM_MATERIAL_WOOD_AWAY_DARK, 0.0, near + POST_WIDTH + thick,
            far + POST_WIDTH + thick, far + POST_WIDTH, near + POST_WIDTH);
  add_quad (self, LISSOM_MATERIAL_WOOD_AWAY, 0.0, near + thick, near + POST_WIDTH + thick,
            far + POST_WIDTH + thick, far + thick);
  add_quad (self, LISSOM_MATERIAL_WOOD_AWAY_LIGHT, 0.0, near, near + POST_WIDTH, far + POST_WIDTH,
            far);
}

static void
build_near_door_frame (LissomShapes *self, double x)
{
  add_post (self, WOOD, WOOD_LIGHT, lissom_point (x, DOOR_FLOOR), WALL_HEIGHT);
}

/* The ankles are held under its front edge, at @x. */
static void
build_sofa (LissomShapes *self, double x)
{
  double back = x - 40.0;

  add_bar (self, WOOD_DARK, 0.0, back + 4.0, 8.5, 1.3, back + 4.0, 1.0, 0.9);
  add_bar (self, WOOD_DARK, 0.0, x - 5.0, 8.5, 1.3, x - 5.0, 1.0, 0.9);
  add_rounded (self, LISSOM_MATERIAL_COVER, 1.2, back, 7.6, x, 27.0, 3.0);
  add_rounded (self, LISSOM_MATERIAL_COVER, 1.2, back - 4.0, 7.6, back + 10.0, 48.0, 4.5);
  add_rounded (self, LISSOM_MATERIAL_CUSHION, 1.0, back + 9.0, 20.5, x + 1.2, 29.5, 3.4);
}

static void
build_behind (LissomShapes *self, const LissomProp *prop, const LissomBody *body)
{
  double end = prop->x + prop->width;

  switch (prop->kind)
    {
    case LISSOM_PROP_CHAIR:
      build_chair (self, prop->x);
      break;

    case LISSOM_PROP_CHAIR_FACING:
      build_chair (self, prop->x);
      for (guint i = 0; i < self->n_shapes; i++)
        lissom_contour_flip (&self->shapes[i].outline, prop->x);
      break;

    case LISSOM_PROP_CHAIR_BEYOND:
      build_chair_beyond (self, prop->x);
      break;

    case LISSOM_PROP_WALL_BEHIND:
      build_wall (self, prop->x);
      break;

    case LISSOM_PROP_STEP:
      build_step (self, prop->x, end, prop->height);
      break;

    case LISSOM_PROP_MAT:
      build_mat (self, prop->x, end);
      break;

    case LISSOM_PROP_TOWEL:
      build_towel (self, prop->x, end, prop->height);
      break;

    case LISSOM_PROP_KNEE_PAD:
      build_knee_pad (self, prop->x, end);
      break;

    case LISSOM_PROP_PILLOW:
      if (body != NULL)
        build_pillow (self, body);
      break;

    case LISSOM_PROP_SOFA:
      build_sofa (self, prop->x);
      break;

    case LISSOM_PROP_DOOR_FRAME:
      build_far_door_frame (self, prop->x);
      break;

    case LISSOM_PROP_STRAP:
      break;

    case LISSOM_N_PROP_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* lissom_shapes_init:
 * @self: (out caller-allocates): the shapes of one layer; a strap has none, it is a line
 * @body: (nullable): who uses it; without a body what follows one has no shapes */
void
lissom_shapes_init (LissomShapes *self,
                    const LissomProp *prop,
                    const LissomBody *body,
                    LissomLayer layer)
{
  self->n_shapes = 0;
  if (layer == LISSOM_LAYER_BEHIND)
    build_behind (self, prop, body);
  else if (layer == LISSOM_LAYER_BETWEEN && prop->kind == LISSOM_PROP_DOOR_FRAME)
    build_near_door_frame (self, prop->x);
}
