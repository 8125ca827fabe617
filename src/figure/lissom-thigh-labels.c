/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-thigh-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The panel: its size in percent of stature, and the height that lies in its middle. */
#define SHOWN_HEIGHT 62.0
#define SHOWN_WIDTH 46.0
#define MIDDLE 39.4

/* Where words stand: right and left of the legs. */
#define WORDS_AFTER 13.2
#define WORDS_BEFORE -13.0
#define FINGER 3.2

/* Where each part is pointed at, and the height of its words; from top to bottom on each side,
 * so that no two lines cross. */
static const struct
{
  double x, y;
  double words;
  gboolean before;
} labels[LISSOM_N_PARTS] = {
  { 4.3, 47.9, 53.0, FALSE }, /* sitting bone */
  { 7.0, 43.2, 45.0, FALSE }, /* biceps */
  { 4.3, 38.8, 39.0, FALSE }, /* semitendinosus */
  { 2.5, 33.2, 33.0, FALSE }, /* semimembranosus */
  { -5.4, 20.5, 19.5, TRUE }, /* shin bone */
  { 7.95, 26.2, 27.3, FALSE }, /* head of the fibula */
  { -6.2, 41.1, 41.9, TRUE }, /* thigh bone */
  { -5.3, 60.0, 60.2, TRUE }, /* pelvis */
};

const char *
lissom_thigh_get_name (LissomThighPart part)
{
  static const char *const names[LISSOM_N_PARTS] = {
    NC_ ("anatomy", "Sitting bone"),  NC_ ("anatomy", "Biceps femoris"),
    NC_ ("anatomy", "Semitendinosus"), NC_ ("anatomy", "Semimembranosus"),
    NC_ ("anatomy", "Shin bone"), NC_ ("anatomy", "Fibula head"),
    NC_ ("anatomy", "Thigh bone"), NC_ ("anatomy", "Pelvis"),
  };

  g_return_val_if_fail (part < LISSOM_N_PARTS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "anatomy", names[part]);
}

LissomThighPlacing
lissom_thigh_place (double width, double height)
{
  double scale = MIN (height / SHOWN_HEIGHT, width / SHOWN_WIDTH);

  return (LissomThighPlacing){ scale, width * 0.46, height * 0.5 + scale * MIDDLE };
}

void
lissom_thigh_get_label (LissomThighPart part, double width, double height, LissomThighLabel *label)
{
  LissomThighPlacing placing = lissom_thigh_place (width, height);

  g_return_if_fail (part < LISSOM_N_PARTS);

  label->point_x = placing.left + placing.scale * labels[part].x;
  label->point_y = placing.floor - placing.scale * labels[part].y;
  label->before = labels[part].before;
  label->words_x =
      placing.left + placing.scale * (label->before ? WORDS_BEFORE - 0.8 : WORDS_AFTER + 0.8);
  label->words_y = placing.floor - placing.scale * labels[part].words;
}

int
lissom_thigh_find_part (double x, double y, double width, double height)
{
  double nearest = FINGER * lissom_thigh_place (width, height).scale;
  int found = -1;

  for (int part = 0; part < LISSOM_N_PARTS; part++)
    {
      LissomThighLabel label;
      double distance;

      lissom_thigh_get_label (part, width, height, &label);
      distance = hypot (x - label.point_x, y - label.point_y);
      if (distance < nearest)
        {
          nearest = distance;
          found = part;
        }
    }
  return found;
}

/* lissom_thigh_paint_leader:
 * @scale: pixels of a percent of stature: the line is as thin in every picture */
void
lissom_thigh_paint_leader (LissomPainter *self, LissomThighPart part, double scale)
{
  double pointing = labels[part].before ? 0.6 : -0.6;
  double end = labels[part].before ? WORDS_BEFORE : WORDS_AFTER;

  cairo_new_path (self->cr);
  cairo_move_to (self->cr, labels[part].x, labels[part].y);
  cairo_line_to (self->cr, end + pointing, labels[part].words);
  cairo_line_to (self->cr, end, labels[part].words);
  lissom_painter_set_colour (self, self->palette->ink, 1.0);
  cairo_set_line_width (self->cr, 1.4 / scale);
  cairo_stroke (self->cr);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, labels[part].x, labels[part].y, 4.0 / scale, 0.0, 2.0 * G_PI);
  lissom_painter_set_colour (self, self->palette->ink, 1.0);
  cairo_fill_preserve (self->cr);
  lissom_painter_set_colour (self, self->palette->page, 1.0);
  cairo_stroke (self->cr);
}
