/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thigh.h"

#include "lissom-bones.h"
#include "lissom-panel.h"
#include "lissom-thigh-labels.h"

/* Where the legs fade out. */
#define TOP 67.5
#define BOTTOM 10.5
#define FADE 0.14

/* All tables: right half, (x from the middle line, y above the floor). */
typedef struct
{
  double x;
  double y;
} Mark;

static const Mark skin[] = {
  { 0.0, 66.5 },   { 7.2, 66.5 },  { 7.6, 63.0 },  { 9.2, 58.5 },  { 10.5, 53.5 }, { 10.6, 48.0 },
  { 10.1, 42.0 },  { 9.3, 35.5 },  { 8.55, 30.2 }, { 8.6, 26.5 },  { 9.1, 22.5 },  { 8.6, 17.0 },
  { 7.6, 11.0 },   { 3.7, 11.0 },  { 2.35, 17.5 }, { 1.75, 22.5 }, { 2.35, 27.0 }, { 2.3, 30.5 },
  { 1.5, 36.5 },   { 0.75, 42.5 }, { 0.45, 46.3 }, { 0.0, 47.6 },
};
static const guint skin_corners[] = { 0, 11, 12, 20, 28, 29, 40 };
static const Mark ilium[] = {
  { 2.2, 59.6 },  { 3.1, 61.4 }, { 5.0, 62.9 },  { 7.2, 62.2 },  { 8.3, 60.0 }, { 7.5, 57.6 },
  { 6.6, 55.8 },  { 6.45, 54.0 }, { 5.6, 51.7 }, { 5.15, 49.9 }, { 4.7, 48.1 }, { 3.6, 47.3 },
  { 2.7, 48.3 },  { 1.9, 49.7 }, { 0.9, 50.6 },  { 0.45, 51.7 }, { 0.65, 53.0 }, { 2.0, 53.4 },
  { 3.1, 53.1 },  { 3.5, 54.2 }, { 4.3, 55.6 },  { 3.5, 57.0 },  { 2.5, 57.8 },
};
static const Mark foramen[] = {
  { 2.3, 52.1 }, { 3.6, 52.2 }, { 4.3, 51.0 }, { 3.7, 49.7 }, { 2.7, 49.9 }, { 1.9, 50.9 },
};
static const Mark sacrum[] = {
  { 0.0, 60.6 }, { 2.2, 60.9 }, { 2.9, 59.6 }, { 2.5, 57.4 },
  { 1.6, 55.0 }, { 0.9, 53.4 }, { 0.5, 51.6 }, { 0.0, 51.0 },
};
static const Mark femur[] = {
  { 4.3, 54.2 }, { 5.5, 54.5 }, { 6.5, 53.9 },  { 7.4, 53.0 },  { 8.2, 53.6 }, { 9.0, 53.0 },
  { 9.35, 51.4 }, { 9.0, 49.6 }, { 8.5, 47.5 }, { 7.9, 42.0 },  { 7.2, 36.0 }, { 7.1, 32.6 },
  { 7.9, 30.6 }, { 8.0, 28.8 }, { 7.0, 27.9 },  { 5.9, 28.5 },  { 5.4, 29.3 }, { 4.9, 28.5 },
  { 3.9, 27.7 }, { 2.95, 28.6 }, { 2.95, 30.3 }, { 4.3, 32.4 }, { 5.3, 36.0 }, { 6.1, 42.0 },
  { 6.5, 47.0 }, { 5.9, 48.6 }, { 6.5, 49.7 },  { 6.3, 51.2 },  { 5.2, 51.6 }, { 4.2, 52.4 },
};
static const Mark tibia[] = {
  { 2.9, 26.7 }, { 3.9, 27.2 },  { 5.4, 27.0 }, { 7.0, 27.2 },  { 7.9, 26.6 },
  { 7.4, 25.2 }, { 6.6, 22.5 },  { 6.25, 18.0 }, { 6.2, 12.5 }, { 6.3, 5.0 },
  { 4.5, 5.0 },  { 4.5, 12.5 },  { 4.45, 18.0 }, { 4.1, 22.5 }, { 3.3, 25.0 },
};
static const Mark fibula[] = {
  { 7.5, 26.0 }, { 8.2, 26.3 }, { 8.55, 25.3 }, { 8.0, 23.8 },  { 7.8, 18.0 },  { 7.6, 12.5 },
  { 7.5, 5.0 },  { 6.9, 5.0 },  { 7.0, 12.5 },  { 7.15, 18.0 }, { 7.25, 23.6 },
};

/* A muscle: left and right edge from the origin down; the thin ends are tendons. */
#define MAX_EDGE 8

typedef struct
{
  LissomThighPart part;
  guint n;
  Mark left[MAX_EDGE];
  Mark right[MAX_EDGE];
  double cuts[4]; /* where the tendon above ends and the one below begins, and the red between */
  double deep;    /* how much darker than the one in front */
} Muscle;

static const Muscle muscles[] = {
  { LISSOM_PART_SEMIMEMBRANOSUS,
    7,
    { { 4.0, 48.4 }, { 3.0, 45.0 }, { 1.95, 40.5 }, { 1.5, 36.0 }, { 1.75, 32.2 }, { 2.5, 29.2 },
      { 2.95, 26.4 } },
    { { 4.35, 48.3 }, { 4.5, 45.0 }, { 4.7, 40.5 }, { 4.85, 36.0 }, { 4.75, 32.4 }, { 4.1, 29.3 },
      { 3.6, 26.4 } },
    { 0.0, 0.26, 0.72, 0.95 },
    0.42 },
  { LISSOM_PART_BICEPS,
    7,
    { { 4.35, 48.4 }, { 4.85, 45.0 }, { 5.3, 41.0 }, { 5.65, 37.0 }, { 6.35, 32.6 }, { 7.2, 29.2 },
      { 7.7, 26.0 } },
    { { 4.8, 48.2 }, { 6.6, 45.6 }, { 8.2, 41.6 }, { 8.85, 37.2 }, { 8.55, 32.8 }, { 8.2, 29.2 },
      { 8.25, 26.0 } },
    { 0.0, 0.16, 0.68, 0.95 },
    0.20 },
  { LISSOM_PART_SEMITENDINOSUS,
    8,
    { { 4.05, 48.5 }, { 3.4, 45.4 }, { 3.0, 42.0 }, { 3.0, 38.2 }, { 3.0, 34.0 }, { 2.75, 29.6 },
      { 2.6, 26.6 }, { 3.25, 24.0 } },
    { { 4.55, 48.4 }, { 5.3, 45.4 }, { 5.85, 42.0 }, { 5.6, 38.2 }, { 4.35, 34.2 }, { 3.25, 29.8 },
      { 3.0, 26.8 }, { 3.6, 24.1 } },
    { 0.0, 0.12, 0.48, 0.66 },
    0.0 },
};

/* @side: 1 the right half as in the table, -1 the left one */
static void
outline (LissomContour *self, const Mark *marks, guint n, double side)
{
  LissomKnots knots = { 0 };

  for (guint i = 0; i < n; i++)
    lissom_knots_add (&knots, lissom_point (side * marks[i].x, marks[i].y));
  lissom_contour_fair_closed (self, &knots);
}

/* The right half and its mirror image in one. */
static void
outline_both (
    LissomContour *self, const Mark *marks, guint n, guint first, const guint *corners, guint n_corners)
{
  LissomKnots knots = { 0 };

  for (guint i = first; i < n; i++)
    lissom_knots_add (&knots, lissom_point (marks[i].x, marks[i].y));
  for (guint i = n - 1; i-- > 1;)
    lissom_knots_add (&knots, lissom_point (-marks[i].x, marks[i].y));
  for (guint i = 0; i < n_corners; i++)
    lissom_knots_set_corner (&knots, corners[i]);
  lissom_contour_fair_closed (self, &knots);
}

static void
paint_line (LissomPainter *self, const Mark *marks, guint n, double side, LissomColour colour)
{
  LissomKnots knots = { 0 };
  LissomContour line;

  for (guint i = 0; i < n; i++)
    lissom_knots_add (&knots, lissom_point (side * marks[i].x, marks[i].y));
  lissom_contour_fair_open (&line, &knots);
  lissom_painter_stroke (self, &line, colour, 0.3, 0.8);
}

static void
paint_skin (LissomPainter *self)
{
  static const Mark crease[] = { { 1.0, 46.6 }, { 3.4, 45.2 }, { 6.4, 45.4 }, { 8.9, 46.8 } };
  static const Mark cleft[] = { { 0.0, 57.0 }, { 0.1, 52.0 }, { 0.0, 47.5 } };
  const LissomPalette *palette = self->palette;
  gboolean is_print = palette->theme == LISSOM_THEME_PRINT;
  LissomColour soft = lissom_colour_mix (palette->skin.base, palette->page, 0.42);
  LissomColour line =
      is_print ? palette->bone.shade : lissom_colour_mix (soft, palette->skin.shade, 0.6);
  LissomTone tone = { soft, is_print ? soft : lissom_colour_mix (soft, palette->skin.shade, 0.22) };
  LissomContour body;

  outline_both (&body, skin, G_N_ELEMENTS (skin), 1, skin_corners, G_N_ELEMENTS (skin_corners));
  lissom_painter_solid (self, tone, 0.95, LISSOM_ONE (&body));

  cairo_save (self->cr);
  lissom_painter_path (self, LISSOM_ONE (&body));
  cairo_clip (self->cr);
  paint_line (self, crease, G_N_ELEMENTS (crease), 1.0, line);
  paint_line (self, crease, G_N_ELEMENTS (crease), -1.0, line);
  paint_line (self, cleft, G_N_ELEMENTS (cleft), 1.0, line);
  cairo_restore (self->cr);
}

/* The lowest vertebrae, from behind. */
static void
paint_vertebrae (LissomPainter *self)
{
  static const LissomLandmark body[] = {
    { 0.8, -1.5 }, { 0.8, 1.5 }, { 0.1, 3.0 }, { -0.3, 2.9 },
    { -0.8, 1.5 }, { -0.8, -1.5 }, { -0.3, -2.9 }, { 0.1, -3.0 },
  };
  static const LissomLandmark process[] = {
    { 0.5, -0.35 }, { 0.5, 0.35 }, { -0.9, 0.3 }, { -0.9, -0.3 },
  };

  for (int i = 0; i < 4; i++)
    {
      LissomFrame frame = { lissom_point (0.0, 61.6 + 2.3 * i), I, 1.0 };
      LissomContour shape;

      lissom_bone_outline (&shape, &frame, body, G_N_ELEMENTS (body));
      lissom_painter_bone (self, &shape, 0.4);
      lissom_bone_outline (&shape, &frame, process, G_N_ELEMENTS (process));
      lissom_painter_bone (self, &shape, 0.2);
    }
}

static void
paint_both_bones (LissomPainter *self, const Mark *marks, guint n)
{
  for (int side = 1; side >= -1; side -= 2)
    {
      LissomContour shape;

      outline (&shape, marks, n, side);
      lissom_painter_bone (self, &shape, 0.7);
    }
}

static void
paint_circle (LissomPainter *self, double x, double y, double radius)
{
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0.0, 2.0 * G_PI);
}

static void
paint_bones (LissomPainter *self)
{
  static const double holes[] = { 58.8, 57.0, 55.4 };
  const LissomPalette *palette = self->palette;
  LissomContour shape;

  paint_vertebrae (self);
  paint_both_bones (self, fibula, G_N_ELEMENTS (fibula));
  paint_both_bones (self, tibia, G_N_ELEMENTS (tibia));
  paint_both_bones (self, femur, G_N_ELEMENTS (femur));
  paint_both_bones (self, ilium, G_N_ELEMENTS (ilium));
  for (int side = 1; side >= -1; side -= 2)
    {
      /* The ball of the hip joint, seen through. */
      paint_circle (self, side * 5.15, 53.2, 1.5);
      lissom_painter_set_colour (self, palette->bone_line, 0.4);
      cairo_set_line_width (self->cr, 0.26);
      cairo_stroke (self->cr);
      outline (&shape, foramen, G_N_ELEMENTS (foramen), side);
      lissom_painter_path (self, LISSOM_ONE (&shape));
      lissom_painter_set_colour (
          self, lissom_colour_mix (palette->bone.shade, palette->bone_line, 0.45), 1.0);
      cairo_fill (self->cr);
      lissom_painter_stroke (self, &shape, palette->bone_line, 0.25, 1.0);
    }
  outline_both (&shape, sacrum, G_N_ELEMENTS (sacrum), 0, NULL, 0);
  lissom_painter_bone (self, &shape, 0.7);
  for (guint i = 0; i < G_N_ELEMENTS (holes); i++)
    for (int side = 1; side >= -1; side -= 2)
      {
        paint_circle (self, side * (1.25 - (59.0 - holes[i]) * 0.12), holes[i], 0.26);
        lissom_painter_set_colour (self, palette->bone_line, 1.0);
        cairo_fill (self->cr);
      }
}

static LissomPoint
between (const Muscle *muscle, guint i, double share)
{
  return lissom_mix_points (lissom_point (muscle->left[i].x, muscle->left[i].y),
                            lissom_point (muscle->right[i].x, muscle->right[i].y), share);
}

/* The strip of a muscle between two shares of its width. */
static void
outline_strip (LissomContour *self, const Muscle *muscle, double from, double to)
{
  LissomKnots knots = { 0 };

  for (guint i = 0; i < muscle->n; i++)
    lissom_knots_add (&knots, between (muscle, i, from));
  lissom_knots_set_corner (&knots, 0);
  lissom_knots_mark_corner (&knots);
  for (guint i = muscle->n; i-- > 0;)
    {
      lissom_knots_add (&knots, between (muscle, i, to));
      if (i == muscle->n - 1 || i == 0)
        lissom_knots_mark_corner (&knots);
    }
  lissom_contour_fair_closed (self, &knots);
}

static void
fill_strip (
    LissomPainter *self, const Muscle *muscle, double from, double to, LissomColour colour, double alpha)
{
  LissomContour strip;

  outline_strip (&strip, muscle, from, to);
  lissom_painter_path (self, LISSOM_ONE (&strip));
  lissom_painter_set_colour (self, colour, alpha);
  cairo_fill (self->cr);
}

/* Red belly, pale tendons, fibres. */
static void
paint_muscle (LissomPainter *self, const Muscle *muscle, gboolean is_chosen)
{
  const LissomColour dark = { 0.35, 0.05, 0.08 }, deep = { 0.62, 0.12, 0.12 },
                     white = { 1.0, 1.0, 1.0 };
  const LissomPalette *palette = self->palette;
  gboolean glows = palette->muscle == LISSOM_MUSCLE_GLOWS;
  LissomColour red =
      glows ? lissom_colour_mix (palette->muscle_fill, deep, muscle->deep) : palette->muscle_fill;
  LissomColour pale =
      glows ? lissom_colour_mix (palette->muscle_end, white, 0.3) : palette->muscle_end;
  LissomColour edge = glows ? lissom_colour_mix (red, dark, 0.55) : palette->outline;
  const LissomColour stops[] = { pale, red, red, pale };
  cairo_pattern_t *gradient;
  LissomContour belly;

  outline_strip (&belly, muscle, 0.0, 1.0);
  if (is_chosen)
    for (int i = 6; i > 0; i--)
      lissom_painter_stroke (self, &belly, glows ? palette->glow : palette->ink, 0.5 * i, 0.16);
  lissom_painter_stroke (self, &belly, edge, is_chosen ? 0.6 : 0.3, 1.0);

  gradient = cairo_pattern_create_linear (0.0, muscle->left[0].y, 0.0, muscle->left[muscle->n - 1].y);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    cairo_pattern_add_color_stop_rgb (gradient, muscle->cuts[i], stops[i].red, stops[i].green,
                                      stops[i].blue);
  lissom_painter_path (self, LISSOM_ONE (&belly));
  cairo_set_source (self->cr, gradient);
  cairo_pattern_destroy (gradient);
  cairo_fill (self->cr);

  if (glows)
    {
      fill_strip (self, muscle, 0.0, 0.22, lissom_colour_mix (red, dark, 0.30), 0.55);
      fill_strip (self, muscle, 0.60, 0.80, white, 0.13);
    }
  for (int fibre = 1; fibre <= 6; fibre++)
    {
      LissomKnots knots = { 0 };
      LissomContour line;

      for (guint i = 0; i < muscle->n; i++)
        lissom_knots_add (&knots, between (muscle, i, 0.14 * fibre));
      lissom_contour_fair_open (&line, &knots);
      lissom_painter_stroke (self, &line, palette->fibre, 0.13, glows ? 0.55 : 0.9);
    }
}

/* lissom_thigh_draw_back:
 *
 * Draws into the rectangle (0, 0, width, height) of @cr. */
void
lissom_thigh_draw_back (LissomTheme theme,
                        LissomBackdrop backdrop,
                        gboolean with_leaders,
                        int chosen,
                        cairo_t *cr,
                        double width,
                        double height)
{
  static const Mark sitting_bone[] = { { 3.3, 48.6 }, { 3.9, 47.5 }, { 4.7, 48.4 } };
  const LissomColouring colouring = { .skin = 1 };
  LissomPalette palette;
  LissomPainter painter;
  LissomThighPlacing placing;

  if (!(width > 0.0 && height > 0.0))
    return;

  placing = lissom_thigh_place (width, height);
  lissom_palette_init (&palette, theme, &colouring);
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  if (backdrop == LISSOM_BACKDROP_PAGE)
    lissom_panel_paint_page (cr, &palette, width, height);
  cairo_translate (cr, placing.left, placing.floor);
  cairo_scale (cr, placing.scale, -placing.scale);
  lissom_painter_init (&painter, cr, &palette, FALSE);

  cairo_push_group (cr);
  paint_skin (&painter);
  paint_bones (&painter);
  for (guint i = 0; i < G_N_ELEMENTS (muscles); i++)
    paint_muscle (&painter, &muscles[i], chosen == (int) muscles[i].part);
  paint_line (&painter, sitting_bone, G_N_ELEMENTS (sitting_bone), 1.0, palette.bone_line);
  lissom_panel_pop_faded (cr, TOP, BOTTOM, FADE, FADE);

  for (int part = 0; with_leaders && part < LISSOM_N_PARTS; part++)
    lissom_thigh_paint_leader (&painter, part, placing.scale);
  cairo_restore (cr);
}
