/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture-compare.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#define BLUR_RADIUS 2

/* Largest difference of a blurred channel, and its mean over the picture, of 255. */
#define MAX_DIFFERENCE 14.0
#define MEAN_DIFFERENCE 0.35

int
picture_get_channel (cairo_surface_t *surface, int x, int y, int channel)
{
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  const guint8 *row;
  guint32 pixel;

  x = CLAMP (x, 0, width - 1);
  y = CLAMP (y, 0, height - 1);
  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  memcpy (&pixel, row + 4 * x, sizeof pixel);

  return (pixel >> (8 * channel)) & 0xff;
}

static double
blurred_at (cairo_surface_t *surface, int x, int y, int channel)
{
  int sum = 0;

  for (int dy = -BLUR_RADIUS; dy <= BLUR_RADIUS; dy++)
    for (int dx = -BLUR_RADIUS; dx <= BLUR_RADIUS; dx++)
      sum += picture_get_channel (surface, x + dx, y + dy, channel);

  return sum / (double) ((2 * BLUR_RADIUS + 1) * (2 * BLUR_RADIUS + 1));
}

PictureDifference
picture_compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  PictureDifference difference = { 0.0, 0.0 };

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int channel = 0; channel < 3; channel++)
        {
          double d = fabs (blurred_at (a, x, y, channel) - blurred_at (b, x, y, channel));

          difference.worst = MAX (difference.worst, d);
          difference.mean += d / (3.0 * width * height);
        }

  return difference;
}

gboolean
picture_looks_the_same (PictureDifference difference)
{
  return difference.worst <= MAX_DIFFERENCE && difference.mean <= MEAN_DIFFERENCE;
}
