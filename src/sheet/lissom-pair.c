/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pair.h"

#define NARROWEST_ARROW 26.0
#define WIDEST_ARROW 64.0
#define ARROW_HEAD 5.0
#define FLOOR_ENDS 3.2    /* percent of stature: how far the line of the floor runs on */
#define BELOW 3.0         /* between the floor and the word */

typedef struct
{
  LissomStretch *stretch;
  PangoLayout *words[2];
  LissomSceneExtents extents[2];
  double words_height;
  gboolean rtl;
} Pair;

static void
pair_free (Pair *pair)
{
  g_object_unref (pair->stretch);
  g_object_unref (pair->words[0]);
  g_object_unref (pair->words[1]);
  g_free (pair);
}

static void
get_extents (LissomStretch *stretch, LissomSceneExtents extents[2])
{
  LissomScene *scene = lissom_stretch_get_scene (stretch);

  lissom_scene_get_extents (scene, lissom_stretch_get_start_pose (stretch), &extents[0]);
  lissom_scene_get_extents (scene, lissom_stretch_get_end_pose (stretch), &extents[1]);
  for (int i = 0; i < 2; i++)
    {
      extents[i].left -= FLOOR_ENDS;
      extents[i].right += FLOOR_ENDS;
    }
}

static double
get_top (const LissomSceneExtents extents[2])
{
  return MAX (extents[0].top, extents[1].top) - MIN (extents[0].bottom, extents[1].bottom);
}

double
lissom_pair_get_ratio (LissomStretch *stretch)
{
  LissomSceneExtents extents[2];

  get_extents (stretch, extents);
  return (extents[0].right - extents[0].left + extents[1].right - extents[1].left) /
         get_top (extents);
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle all;

  pango_layout_get_extents (layout, NULL, &all);
  *width = (double) all.width / PANGO_SCALE;
  *height = (double) all.height / PANGO_SCALE;
}

static void
paint_arrow (cairo_t *cr, double from, double to, double y)
{
  double back = from < to ? -ARROW_HEAD : ARROW_HEAD;

  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_move_to (cr, to + back, y - ARROW_HEAD);
  cairo_line_to (cr, to, y);
  cairo_line_to (cr, to + back, y + ARROW_HEAD);
  cairo_stroke (cr);
}

static void
paint (cairo_t *cr, double width, double height, gpointer data)
{
  Pair *pair = data;
  LissomScene *scene = lissom_stretch_get_scene (pair->stretch);
  const char *poses[2] = { lissom_stretch_get_start_pose (pair->stretch),
                           lissom_stretch_get_end_pose (pair->stretch) };
  double room = height - pair->words_height - BELOW;
  const LissomSceneExtents *extents = pair->extents;
  double wide[2], scale, arrow, at, ground, middle;

  for (int i = 0; i < 2; i++)
    wide[i] = extents[i].right - extents[i].left;
  scale = MIN (room / get_top (extents), (width - NARROWEST_ARROW) / (wide[0] + wide[1]));
  for (int i = 0; i < 2; i++)
    {
      double word, ignored;

      get_size (pair->words[i], &word, &ignored);
      wide[i] = MAX (wide[i] * scale, word);
    }
  arrow = CLAMP (width - wide[0] - wide[1], NARROWEST_ARROW, WIDEST_ARROW);
  ground = room + MIN (extents[0].bottom, extents[1].bottom) * scale;
  middle = ground - 0.5 * scale * MIN (extents[0].top, extents[1].top);
  at = (width - wide[0] - wide[1] - arrow) / 2.0;

  /* People face right: the right leg is the near one. Where one reads from the right, the start
   * stands on the right, but nobody is mirrored. */
  for (int place = 0; place < 2; place++)
    {
      int i = pair->rtl ? 1 - place : place;
      double word, tall, centre = at + wide[i] / 2.0;
      double own = (extents[i].right + extents[i].left) / 2.0 * scale;

      lissom_scene_draw_pose (scene, poses[i], LISSOM_THEME_PRINT, cr, scale, centre - own,
                              ground);
      get_size (pair->words[i], &word, &tall);
      cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
      cairo_move_to (cr, centre - word / 2.0, height - tall);
      pango_cairo_show_layout (cr, pair->words[i]);
      at += wide[i];
      if (place == 0)
        {
          paint_arrow (cr, pair->rtl ? at + arrow - 8.0 : at + 8.0,
                       pair->rtl ? at + 8.0 : at + arrow - 8.0, middle);
          at += arrow;
        }
    }
}

LissomBlock *
lissom_pair_new (LissomPress *press, LissomStretch *stretch, const char *start, const char *end)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->stretch = g_object_ref (stretch);
  get_extents (stretch, pair->extents);
  pair->rtl = press->rtl;
  pair->words[0] = lissom_press_set (press, LISSOM_TYPE_BODY, start);
  pair->words[1] = lissom_press_set (press, LISSOM_TYPE_BODY, end);
  for (int i = 0; i < 2; i++)
    {
      double width, height;

      get_size (pair->words[i], &width, &height);
      pair->words_height = MAX (pair->words_height, height);
    }
  return lissom_block_new_painted (0.0, 0.0, paint, pair, (GDestroyNotify) pair_free);
}

/* The largest scale in which pictures and words stand beside one another on @room points; 0 where
 * the words alone need more. */
static double
get_largest_scale (const Pair *pair, double room)
{
  double wide[2], word[2], scale, ignored;

  for (int i = 0; i < 2; i++)
    {
      wide[i] = pair->extents[i].right - pair->extents[i].left;
      get_size (pair->words[i], &word[i], &ignored);
    }
  if (word[0] + word[1] > room)
    return 0.0;
  scale = room / (wide[0] + wide[1]);
  for (int i = 0; i < 2; i++)
    if (wide[i] * scale < word[i])
      scale = MIN (scale, (room - word[i]) / wide[1 - i]);
  return scale;
}

double
lissom_pair_set_scale (LissomBlock *self, double scale, double width)
{
  const Pair *pair = lissom_block_get_data (self);
  double largest = get_largest_scale (pair, width - NARROWEST_ARROW);

  scale = MIN (scale, largest);
  lissom_block_set_height (self, get_top (pair->extents) * scale + BELOW + pair->words_height);
  return scale;
}
