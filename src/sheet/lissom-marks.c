/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-marks.h"

#define RULE_GREY 0.55
#define N_DAYS 7
#define BOX_GAP 4.0
#define BOX_CORNER 4.0
#define SMALL_BOX 0.36 /* of the height of the big one */

static void
set_grey (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

static double
get_extent (PangoLayout *layout, gboolean vertical)
{
  PangoRectangle all;

  pango_layout_get_extents (layout, NULL, &all);
  return (double) (vertical ? all.height : all.width) / PANGO_SCALE;
}

static void
show_centred (cairo_t *cr, PangoLayout *layout, double x, double y)
{
  set_grey (cr, 0.0);
  cairo_move_to (cr, x - get_extent (layout, FALSE) / 2.0, y - get_extent (layout, TRUE) / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
paint_number (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_new_path (cr);
  cairo_arc (cr, width / 2.0, height / 2.0, width / 2.0 - 0.7, 0.0, 2.0 * G_PI);
  set_grey (cr, 0.0);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
  show_centred (cr, data, width / 2.0, height / 2.0);
}

LissomBlock *
lissom_number_new (LissomPress *press, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  double size = press->size * 1.75;

  return lissom_block_new_painted (size, size, paint_number,
                                   lissom_press_set (press, LISSOM_TYPE_STRONG, text),
                                   g_object_unref);
}

static void
paint_triangle (cairo_t *cr, double width, double height, gpointer data)
{
  double r = width / 2.0;

  cairo_translate (cr, width / 2.0, height / 2.0);
  set_grey (cr, 0.0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, r * 0.16);
  cairo_move_to (cr, 0.0, -0.9 * r);
  cairo_line_to (cr, 0.9 * r, 0.75 * r);
  cairo_line_to (cr, -0.9 * r, 0.75 * r);
  cairo_close_path (cr);
  cairo_move_to (cr, 0.0, -0.3 * r);
  cairo_line_to (cr, 0.0, 0.22 * r);
  cairo_move_to (cr, 0.0, 0.48 * r);
  cairo_line_to (cr, 0.0, 0.5 * r);
  cairo_stroke (cr);
}

LissomBlock *
lissom_triangle_new (LissomPress *press)
{
  return lissom_block_new_painted (press->size * 1.5, press->size * 1.5, paint_triangle, NULL,
                                   NULL);
}

typedef struct
{
  double line, grey;
} Rule;

static void
paint_rule (cairo_t *cr, double width, double height, gpointer data)
{
  Rule *rule = data;

  set_grey (cr, rule->grey);
  cairo_set_line_width (cr, rule->line);
  cairo_move_to (cr, 0.0, height / 2.0);
  cairo_line_to (cr, width, height / 2.0);
  cairo_stroke (cr);
}

LissomBlock *
lissom_rule_new (double line, double grey)
{
  Rule *rule = g_new0 (Rule, 1);

  rule->line = line;
  rule->grey = grey;
  return lissom_block_new_painted (0.0, line, paint_rule, rule, g_free);
}

LissomBlock *
lissom_blank_new (LissomPress *press, const char *word)
{
  LissomBlock *row = lissom_block_new_row (press, press->size / 2.0);
  LissomBlock *line = lissom_block_new_stack (0.0);

  lissom_block_add (line, lissom_block_new_space (press->size * 1.1));
  lissom_block_add (line, lissom_rule_new (0.7, 0.0));
  lissom_block_add_column (row, lissom_block_new_text (press, LISSOM_TYPE_BODY, word, "P"), 0.0,
                           0.0);
  lissom_block_add_column (row, line, 0.0, 1.0);
  return row;
}

LissomBlock *
lissom_lines_new (guint n, double gap)
{
  LissomBlock *stack = lissom_block_new_stack (0.0);

  for (guint i = 0; i < n; i++)
    {
      lissom_block_add (stack, lissom_block_new_space (gap));
      lissom_block_add (stack, lissom_rule_new (0.6, RULE_GREY));
    }
  return stack;
}

typedef struct
{
  PangoLayout *days[N_DAYS];
  GPtrArray *weeks; /* of PangoLayout */
  double head, box, side;
  gboolean rtl;
} Log;

static void
log_free (Log *log)
{
  for (guint i = 0; i < N_DAYS; i++)
    g_object_unref (log->days[i]);
  g_ptr_array_unref (log->weeks);
  g_free (log);
}

static void
paint_day (cairo_t *cr, const Log *log, double x, double y, double width)
{
  double height = log->box - BOX_GAP;
  double small = SMALL_BOX * height;
  double edge = log->rtl ? x : x + width - small;

  set_grey (cr, 0.0);
  cairo_set_line_width (cr, 1.0);
  lissom_trace_box (cr, x, y, width, height, BOX_CORNER);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 0.7);
  cairo_move_to (cr, log->rtl ? edge + small : edge, y + height);
  cairo_rel_line_to (cr, 0.0, -small);
  cairo_rel_line_to (cr, log->rtl ? -small : small, 0.0);
  cairo_stroke (cr);
}

static void
paint_log (cairo_t *cr, double width, double height, gpointer data)
{
  const Log *log = data;
  double day = (width - log->side) / N_DAYS;

  for (guint i = 0; i < N_DAYS; i++)
    {
      double start = log->side + i * day;
      double x = log->rtl ? width - start - day : start;

      show_centred (cr, log->days[i], x + day / 2.0, log->head / 2.0);
      for (guint week = 0; week < log->weeks->len; week++)
        paint_day (cr, log, x + BOX_GAP / 2.0, log->head + week * log->box, day - BOX_GAP);
    }
  for (guint week = 0; week < log->weeks->len; week++)
    {
      PangoLayout *word = g_ptr_array_index (log->weeks, week);
      double y = log->head + week * log->box + (log->box - BOX_GAP) / 2.0;

      set_grey (cr, 0.0);
      cairo_move_to (cr, log->rtl ? width - get_extent (word, FALSE) : 0.0,
                     y - get_extent (word, TRUE) / 2.0);
      pango_cairo_show_layout (cr, word);
      cairo_new_path (cr);
    }
}

LissomBlock *
lissom_log_new (LissomPress *press, const char *const *days, char **weeks, double height)
{
  Log *log = g_new0 (Log, 1);

  log->rtl = press->rtl;
  log->box = height;
  log->side = 0.0;
  log->weeks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_DAYS; i++)
    {
      log->days[i] = lissom_press_set (press, LISSOM_TYPE_STRONG, days[i]);
      pango_layout_set_alignment (log->days[i], PANGO_ALIGN_CENTER);
      log->head = MAX (log->head, get_extent (log->days[i], TRUE) + BOX_GAP);
    }
  for (guint i = 0; weeks[i] != NULL; i++)
    {
      PangoLayout *word = lissom_press_set (press, LISSOM_TYPE_STRONG, weeks[i]);

      log->side = MAX (log->side, get_extent (word, FALSE) + press->size / 2.0);
      log->box = MAX (log->box, get_extent (word, TRUE) + BOX_GAP);
      g_ptr_array_add (log->weeks, word);
    }
  return lissom_block_new_painted (0.0, log->head + log->weeks->len * log->box, paint_log, log,
                                   (GDestroyNotify) log_free);
}
