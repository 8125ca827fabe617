/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-figure-painter.h"

#include <stdlib.h>

/* The shadow of a figure on the floor: one wide faint pool, and a darker one at each
 * contact. */

#define SAMPLES_A_SEGMENT 6
#define MAX_LOW_POINTS 1024

#define NEAR_FLOOR 2.6 /* what is lower than that throws a pool of its own … */
#define ON_FLOOR 1.4   /* … which is full when it is as low as that */
#define GAP 4.5        /* wider gaps part two pools */

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const LissomPoint *one = a, *other = b;

  return (creal (*one) > creal (*other)) - (creal (*one) < creal (*other));
}

static void
paint_contact (LissomPainter *self, double left, double right, double bottom)
{
  /* A foot that is lifted takes its pool along until it has faded. */
  double strength = 1.0 - lissom_smoothstep (bottom, ON_FLOOR, NEAR_FLOOR);

  lissom_painter_pool (self, (left + right) / 2.0, MAX (bottom, 0.0) - 0.1,
                       (right - left) / 2.0 + 2.6, 1.25 * self->palette->shadow_alpha * strength);
}

void
lissom_painter_shadow (LissomPainter *self, const LissomContours *contours)
{
  const LissomContour *silhouettes[LISSOM_N_SILHOUETTES];
  LissomPoint low[MAX_LOW_POINTS];
  guint n_low = 0;
  LissomBox box, contact;

  if (self->palette->shadow_alpha <= 0.0)
    return;

  lissom_box_clear (&box);
  lissom_contours_get_silhouettes (contours, silhouettes);
  for (guint i = 0; i < LISSOM_N_SILHOUETTES; i++)
    for (guint k = 0; k < silhouettes[i]->n_segments; k++)
      for (int t = 0; t < SAMPLES_A_SEGMENT; t++)
        {
          LissomPoint at =
              lissom_segment_point (&silhouettes[i]->segments[k], (double) t / SAMPLES_A_SEGMENT);

          lissom_box_add_point (&box, at);
          if (cimag (at) < NEAR_FLOOR && n_low < MAX_LOW_POINTS)
            low[n_low++] = at;
        }
  lissom_painter_pool (self, (box.left + box.right) / 2.0, -0.2,
                       (box.right - box.left) / 2.0 * 0.96, 0.36 * self->palette->shadow_alpha);

  qsort (low, n_low, sizeof low[0], compare_x);
  for (guint i = 0; i < n_low; i++)
    {
      if (i == 0 || creal (low[i]) - contact.right >= GAP)
        {
          if (i > 0)
            paint_contact (self, contact.left, contact.right, contact.bottom);
          lissom_box_clear (&contact);
        }
      lissom_box_add_point (&contact, low[i]);
    }
  if (n_low > 0)
    paint_contact (self, contact.left, contact.right, contact.bottom);
}
