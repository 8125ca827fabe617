/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture-compare.h"

#include <glib.h>
#include <stdlib.h>
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

/* Sums over the pixels round each one, along a row or a column. */
static int *
sum_up (const int *values, int width, int height, int dx, int dy)
{
  int *sums = g_new (int, width * height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        int sum = 0;

        for (int i = -BLUR_RADIUS; i <= BLUR_RADIUS; i++)
          sum += values[CLAMP (y + i * dy, 0, height - 1) * width
                        + CLAMP (x + i * dx, 0, width - 1)];
        sums[y * width + x] = sum;
      }

  return sums;
}

/* Returns: (transfer full): one channel, blurred; a number for each pixel, times the area of
 *   the blur */
static int *
blur (cairo_surface_t *surface, int channel)
{
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  g_autofree int *sharp = g_new (int, width * height);
  g_autofree int *rows = NULL;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sharp[y * width + x] = picture_get_channel (surface, x, y, channel);
  rows = sum_up (sharp, width, height, 1, 0);

  return sum_up (rows, width, height, 0, 1);
}

PictureDifference
picture_compare (cairo_surface_t *a, cairo_surface_t *b)
{
  const double area = (2 * BLUR_RADIUS + 1) * (2 * BLUR_RADIUS + 1);
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  PictureDifference difference = { 0.0, 0.0 };

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int channel = 0; channel < 3; channel++)
    {
      g_autofree int *one = blur (a, channel);
      g_autofree int *other = blur (b, channel);

      for (int i = 0; i < width * height; i++)
        {
          double d = abs (one[i] - other[i]) / area;

          difference.worst = MAX (difference.worst, d);
          difference.mean += d / (3.0 * width * height);
        }
    }

  return difference;
}

gboolean
picture_looks_the_same (PictureDifference difference)
{
  return difference.worst <= MAX_DIFFERENCE && difference.mean <= MEAN_DIFFERENCE;
}
