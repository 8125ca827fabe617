/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chart.h"

#include <adwaita.h>
#include <math.h>

#include "lissom-colours.h"

#define MOST_MARKS 5
#define GAP 8.0
#define WIDEST_BAR 22.0
#define LINE_WIDTH 2.5
#define DOT_RADIUS 4.5
#define PALE 0.42
/* More points than this are a line without dots. */
#define MOST_DOTS 40

typedef struct
{
  double place, values[2];
  char *label;
} Point;

struct _LissomChart
{
  GtkWidget parent_instance;

  LissomChartKind kind;
  GArray *points;
  double goal, band_low, band_high, range_low, range_high;
  char *goal_label, *band_label, *last_label;
};

G_DEFINE_FINAL_TYPE (LissomChart, lissom_chart, GTK_TYPE_WIDGET)

/* Where the values are on the widget. */
typedef struct
{
  double left, right, top, bottom; /* pixels */
  double low, high, step;          /* values */
  double first, last;              /* places */
  gboolean mirrored;
} Frame;

static void
point_clear (gpointer data)
{
  g_clear_pointer (&((Point *) data)->label, g_free);
}

double
lissom_chart_choose_step (double low, double high)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double size = high - low;
  double power;

  if (!(size > 0))
    return 1;
  power = pow (10, floor (log10 (size / MOST_MARKS)));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (size / (steps[i] * power) <= MOST_MARKS)
      return steps[i] * power;
  return 10 * power;
}

static void
include (double value, double *low, double *high)
{
  if (!isfinite (value))
    return;
  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

static void
find_range (LissomChart *self, Frame *frame)
{
  double low = self->range_low, high = self->range_high;

  for (guint i = 0; i < self->points->len; i++)
    for (int n = 0; n < 2; n++)
      include (g_array_index (self->points, Point, i).values[n], &low, &high);
  include (self->goal, &low, &high);
  if (self->band_low <= self->band_high)
    {
      include (self->band_low, &low, &high);
      include (self->band_high, &low, &high);
    }
  if (!(high > low))
    high = low + 1;
  frame->step = lissom_chart_choose_step (low, high);
  frame->low = floor (low / frame->step) * frame->step;
  frame->high = ceil (high / frame->step) * frame->step;
}

static PangoLayout *
create_text (LissomChart *self, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (bold ? 1.0 : 0.88));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static char *
format_mark (double value, double step)
{
  const int digits = step < 1 ? 1 : 0;

  /* A real minus, which stays in front where text runs from the right. */
  return g_strdup_printf ("\342\200\216%s%.*f", value < -1e-9 ? "−" : "", digits, fabs (value));
}

static double
get_y (const Frame *frame, double value)
{
  return frame->bottom -
         (value - frame->low) / (frame->high - frame->low) * (frame->bottom - frame->top);
}

static double
get_x (LissomChart *self, const Frame *frame, guint index)
{
  const Point *point = &g_array_index (self->points, Point, index);
  double part = 0.5;

  if (self->kind == LISSOM_CHART_BARS)
    part = (index + 0.5) / self->points->len;
  else if (frame->last > frame->first)
    part = (point->place - frame->first) / (frame->last - frame->first);
  if (frame->mirrored)
    part = 1 - part;
  return frame->left + part * (frame->right - frame->left);
}

static void
set_source (cairo_t *cr, const GdkRGBA *colour, double alpha)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
}

/* Text with its middle at (@x, @y), moved to stay between @left and @right. */
static void
draw_text (cairo_t *cr, PangoLayout *layout, double x, double y, double left, double right)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = MIN (MAX (x - width / 2.0, left), MAX (right - width, left));
  cairo_move_to (cr, x, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/* Lays out the frame; the marks are as wide as their widest text. */
static void
measure_frame (LissomChart *self, Frame *frame)
{
  g_autoptr (PangoLayout) layout = create_text (self, "0", FALSE);
  double widest = 0;
  int width, height;

  find_range (self, frame);
  pango_layout_get_pixel_size (layout, NULL, &height);
  for (double mark = frame->low; mark <= frame->high + frame->step / 2; mark += frame->step)
    {
      g_autofree char *text = format_mark (mark, frame->step);

      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  frame->mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  frame->left = frame->mirrored ? 0 : widest + GAP;
  frame->right = gtk_widget_get_width (GTK_WIDGET (self)) - (frame->mirrored ? widest + GAP : 0);
  frame->top = height * 0.75;
  frame->bottom = gtk_widget_get_height (GTK_WIDGET (self)) - height - GAP;
  if (self->kind == LISSOM_CHART_LINES)
    {
      /* Room for the dots at both ends. */
      frame->left += frame->mirrored ? 2 * GAP : GAP;
      frame->right -= frame->mirrored ? GAP : 2 * GAP;
    }
  if (self->points->len > 0)
    {
      frame->first = g_array_index (self->points, Point, 0).place;
      frame->last = g_array_index (self->points, Point, self->points->len - 1).place;
    }
}

static void
draw_axis (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *text)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  g_autoptr (PangoLayout) layout = create_text (self, "", FALSE);

  cairo_set_line_width (cr, 1);
  for (double mark = frame->low; mark <= frame->high + frame->step / 2; mark += frame->step)
    {
      g_autofree char *words = format_mark (mark, frame->step);
      const double y = floor (get_y (frame, mark)) + 0.5;
      int text_width, height;

      set_source (cr, text, fabs (mark) < frame->step / 2 ? 0.35 : 0.13);
      cairo_move_to (cr, frame->left, y);
      cairo_line_to (cr, frame->right, y);
      cairo_stroke (cr);
      pango_layout_set_text (layout, words, -1);
      pango_layout_get_pixel_size (layout, &text_width, &height);
      set_source (cr, text, 0.76);
      cairo_move_to (cr, frame->mirrored ? width - text_width : 0, y - height / 2.0);
      pango_cairo_show_layout (cr, layout);
    }
}

/* As many as have room, the newest first. */
static void
draw_labels (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *text)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  double taken = frame->mirrored ? -GAP : width + GAP;
  g_autoptr (PangoLayout) layout = create_text (self, "", FALSE);

  set_source (cr, text, 0.76);
  for (guint n = self->points->len; n > 0; n--)
    {
      const Point *point = &g_array_index (self->points, Point, n - 1);
      double x = get_x (self, frame, n - 1);
      int label_width, height;

      if (point->label == NULL)
        continue;
      pango_layout_set_text (layout, point->label, -1);
      pango_layout_get_pixel_size (layout, &label_width, &height);
      x = CLAMP (x, label_width / 2.0, MAX (width - label_width / 2.0, label_width / 2.0));
      if (frame->mirrored ? x - label_width / 2.0 < taken + GAP : x + label_width / 2.0 > taken - GAP)
        continue;
      draw_text (cr, layout, x, frame->bottom + GAP + height / 2.0, 0, width);
      taken = frame->mirrored ? x + label_width / 2.0 : x - label_width / 2.0;
    }
}

static void
draw_band (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *text,
           const GdkRGBA *accent)
{
  g_autoptr (PangoLayout) layout = NULL;
  double top, bottom;
  int width, height;

  if (self->band_low > self->band_high)
    return;
  top = get_y (frame, self->band_high);
  bottom = get_y (frame, self->band_low);
  set_source (cr, accent, 0.13);
  cairo_rectangle (cr, frame->left, top, frame->right - frame->left, bottom - top);
  cairo_fill (cr);
  set_source (cr, accent, 0.45);
  cairo_set_line_width (cr, 1);
  for (int i = 0; i < 2; i++)
    {
      const double y = floor (i == 0 ? top : bottom) + 0.5;

      cairo_move_to (cr, frame->left, y);
      cairo_line_to (cr, frame->right, y);
      cairo_stroke (cr);
    }
  if (self->band_label == NULL)
    return;
  layout = create_text (self, self->band_label, FALSE);
  pango_layout_get_pixel_size (layout, &width, &height);
  set_source (cr, text, 0.76);
  if (width < frame->right - frame->left && height < bottom - top)
    draw_text (cr, layout, frame->mirrored ? frame->left : frame->right, bottom - height / 2.0 - 3,
               frame->left + 6, frame->right - 6);
}

static void
draw_goal (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *accent)
{
  static const double dots[] = { 3, 3 };
  const double y = isfinite (self->goal) ? floor (get_y (frame, self->goal)) + 0.5 : 0;

  if (!isfinite (self->goal))
    return;
  cairo_save (cr);
  set_source (cr, accent, 1);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dots, 2, 0);
  cairo_move_to (cr, frame->left, y);
  cairo_line_to (cr, frame->right, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  if (self->goal_label != NULL)
    {
      g_autoptr (PangoLayout) layout = create_text (self, self->goal_label, FALSE);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      set_source (cr, accent, 1);
      draw_text (cr, layout, frame->mirrored ? frame->right : frame->left, y - height / 2.0 - 2,
                 frame->left, frame->right);
    }
}

static void
add_bar (cairo_t *cr, double x, double y, double width, double height)
{
  const double radius = MIN (5, MIN (width / 2, height));

  cairo_new_path (cr);
  cairo_move_to (cr, x, y + height);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, x + width, y + height);
  cairo_close_path (cr);
}

static void
draw_bars (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *accent)
{
  const double room = (frame->right - frame->left) / MAX (self->points->len, 1);
  const double width = MIN (room * 0.6, WIDEST_BAR);

  for (guint i = 0; i < self->points->len; i++)
    {
      const double value = g_array_index (self->points, Point, i).values[0];
      const gboolean reached = !isfinite (self->goal) || value >= self->goal;
      const double y = isfinite (value) ? get_y (frame, value) : frame->bottom;

      if (!isfinite (value) || value <= 0)
        continue;
      add_bar (cr, get_x (self, frame, i) - width / 2, y, width, frame->bottom - y);
      set_source (cr, accent, reached ? 1 : PALE);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1);
      set_source (cr, accent, 1);
      cairo_stroke (cr);
    }
}

static void
draw_line (LissomChart *self, cairo_t *cr, const Frame *frame, int n, const GdkRGBA *colour,
           const GdkRGBA *paper)
{
  static const double dashes[] = { 6, 4 };
  gboolean drawing = FALSE;

  cairo_save (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (n == 1)
    cairo_set_dash (cr, dashes, 2, 0);
  set_source (cr, colour, 1);
  for (guint i = 0; i < self->points->len; i++)
    {
      const double value = g_array_index (self->points, Point, i).values[n];

      if (!isfinite (value))
        continue;
      if (drawing)
        cairo_line_to (cr, get_x (self, frame, i), get_y (frame, value));
      else
        cairo_move_to (cr, get_x (self, frame, i), get_y (frame, value));
      drawing = TRUE;
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  if (self->points->len > MOST_DOTS)
    return;
  for (guint i = 0; i < self->points->len; i++)
    {
      const double value = g_array_index (self->points, Point, i).values[n];
      const double x = get_x (self, frame, i), y = isfinite (value) ? get_y (frame, value) : 0;

      if (!isfinite (value))
        continue;
      cairo_new_path (cr);
      if (n == 0)
        cairo_arc (cr, x, y, DOT_RADIUS, 0, 2 * G_PI);
      else
        cairo_rectangle (cr, x - DOT_RADIUS * 0.8, y - DOT_RADIUS * 0.8, DOT_RADIUS * 1.6,
                         DOT_RADIUS * 1.6);
      set_source (cr, n == 0 ? paper : colour, 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, LINE_WIDTH);
      set_source (cr, colour, 1);
      cairo_stroke (cr);
    }
}

static void
draw_last_label (LissomChart *self, cairo_t *cr, const Frame *frame, const GdkRGBA *text,
                 const GdkRGBA *paper)
{
  g_autoptr (PangoLayout) layout = NULL;
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  double value, x, y;
  int text_width, height;

  if (self->last_label == NULL || self->points->len == 0)
    return;
  value = g_array_index (self->points, Point, self->points->len - 1).values[0];
  if (!isfinite (value))
    return;
  layout = create_text (self, self->last_label, TRUE);
  pango_layout_get_pixel_size (layout, &text_width, &height);
  y = get_y (frame, value) - DOT_RADIUS - 4 - height / 2.0;
  if (y - height / 2.0 < 0)
    y = get_y (frame, value) + DOT_RADIUS + 4 + height / 2.0;
  x = get_x (self, frame, self->points->len - 1) - text_width / 2.0;
  x = CLAMP (x, 0, MAX (width - text_width, 0));
  /* No line of the axis runs through the number. */
  set_source (cr, paper, 1);
  cairo_rectangle (cr, x - 2, y - height / 2.0, text_width + 4, height);
  cairo_fill (cr);
  set_source (cr, text, 1);
  cairo_move_to (cr, x, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
lissom_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LissomChart *self = LISSOM_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA text, accent, paper;
  Frame frame = { 0 };
  cairo_t *cr;

  measure_frame (self, &frame);
  if (frame.right - frame.left < 10 || frame.bottom - frame.top < 10)
    return;
  lissom_colours_get_text (widget, 1.0, &text);
  lissom_colours_look_up (widget, "accent_color", &accent);
  lissom_colours_look_up (widget, "card_bg_color", &paper);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_band (self, cr, &frame, &text, &accent);
  draw_axis (self, cr, &frame, &text);
  if (self->kind == LISSOM_CHART_BARS)
    {
      draw_bars (self, cr, &frame, &accent);
      draw_goal (self, cr, &frame, &text);
    }
  else
    {
      draw_goal (self, cr, &frame, &text);
      draw_line (self, cr, &frame, 1, &text, &paper);
      draw_line (self, cr, &frame, 0, &accent, &paper);
      draw_last_label (self, cr, &frame, &text, &paper);
    }
  draw_labels (self, cr, &frame, &text);
  cairo_destroy (cr);
}

static void
lissom_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = create_text (LISSOM_CHART (widget), "0", FALSE);
  int height;

  /* Measured in lines of text: large type needs a larger chart. */
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? height * 11 : height * 6;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? height * 13 : height * 24;
}

static void
lissom_chart_finalize (GObject *object)
{
  LissomChart *self = LISSOM_CHART (object);

  g_array_unref (self->points);
  g_free (self->goal_label);
  g_free (self->band_label);
  g_free (self->last_label);

  G_OBJECT_CLASS (lissom_chart_parent_class)->finalize (object);
}

static void
lissom_chart_class_init (LissomChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = lissom_chart_finalize;
  widget_class->measure = lissom_chart_measure;
  widget_class->snapshot = lissom_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lissom_chart_init (LissomChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  g_array_set_clear_func (self->points, point_clear);
  lissom_chart_clear (self, LISSOM_CHART_BARS);
}

GtkWidget *
lissom_chart_new (void)
{
  return g_object_new (LISSOM_TYPE_CHART, NULL);
}

void
lissom_chart_clear (LissomChart *self, LissomChartKind kind)
{
  g_return_if_fail (LISSOM_IS_CHART (self));

  self->kind = kind;
  g_array_set_size (self->points, 0);
  self->goal = NAN;
  self->band_low = 1;
  self->band_high = 0;
  self->range_low = 0;
  self->range_high = 0;
  g_clear_pointer (&self->goal_label, g_free);
  g_clear_pointer (&self->band_label, g_free);
  g_clear_pointer (&self->last_label, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lissom_chart_add (LissomChart *self, double place, double first, double second, const char *label)
{
  const Point point = { .place = place, .values = { first, second }, .label = g_strdup (label) };

  g_return_if_fail (LISSOM_IS_CHART (self));

  g_array_append_val (self->points, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lissom_chart_set_goal (LissomChart *self, double goal, const char *label)
{
  g_return_if_fail (LISSOM_IS_CHART (self));

  self->goal = goal;
  g_free (self->goal_label);
  self->goal_label = g_strdup (label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lissom_chart_set_band (LissomChart *self, double low, double high, const char *label)
{
  g_return_if_fail (LISSOM_IS_CHART (self));

  self->band_low = low;
  self->band_high = high;
  g_free (self->band_label);
  self->band_label = g_strdup (label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lissom_chart_set_range (LissomChart *self, double low, double high)
{
  g_return_if_fail (LISSOM_IS_CHART (self));

  self->range_low = low;
  self->range_high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lissom_chart_set_last_label (LissomChart *self, const char *label)
{
  g_return_if_fail (LISSOM_IS_CHART (self));

  g_free (self->last_label);
  self->last_label = g_strdup (label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
