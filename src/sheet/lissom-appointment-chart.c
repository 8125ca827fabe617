/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-appointment-chart.h"

#define CHART_HEIGHT 76.0
#define CHART_WIDTH 190.0
#define BAND_GREY 0.86

/* What a painted chart keeps. */
typedef struct
{
  GArray *points;
  double error;
  gboolean rtl;
} Chart;

static void
chart_free (Chart *chart)
{
  g_array_unref (chart->points);
  g_free (chart);
}

static double
place (double value, double low, double high, double height)
{
  return height - 8.0 - (value - low) / (high - low) * (height - 16.0);
}

/* The band of no change round the first value, and a point for each test. */
static void
paint_chart (cairo_t *cr, double width, double height, gpointer data)
{
  const Chart *chart = data;
  const LissomAppointmentPoint *points = (const void *) chart->points->data;
  guint n = chart->points->len;
  double first = points[0].value;
  double low = first - chart->error, high = first + chart->error;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, points[i].value);
      high = MAX (high, points[i].value);
    }
  if (high - low < 1e-9)
    high = low + 1.0;

  cairo_set_source_rgb (cr, BAND_GREY, BAND_GREY, BAND_GREY);
  cairo_rectangle (cr, 0.0, place (first + chart->error, low, high, height), width,
                   place (first - chart->error, low, high, height) -
                     place (first + chart->error, low, high, height));
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, 0.7);
  cairo_rectangle (cr, 0.35, 0.35, width - 0.7, height - 0.7);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1.2);
  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        {
          double at = chart->rtl ? 1.0 - points[i].at : points[i].at;
          double x = 8.0 + CLAMP (at, 0.0, 1.0) * (width - 16.0);
          double y = place (points[i].value, low, high, height);

          if (pass == 0)
            {
              cairo_line_to (cr, x, y);
              continue;
            }
          cairo_new_sub_path (cr);
          cairo_arc (cr, x, y, 3.0, 0.0, 2.0 * G_PI);
        }
      if (pass == 0)
        cairo_stroke (cr);
      else
        cairo_fill (cr);
    }
}

LissomBlock *
lissom_appointment_chart_new (const LissomAppointmentResult *result, gboolean rtl)
{
  Chart *chart = g_new0 (Chart, 1);

  chart->points = g_array_ref (result->points);
  chart->error = result->error;
  chart->rtl = rtl;
  return lissom_block_new_painted (CHART_WIDTH, CHART_HEIGHT, paint_chart, chart,
                                   (GDestroyNotify) chart_free);
}
