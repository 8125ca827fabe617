/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-matrix.h"

#include <qrencode.h>

#define QUIET_ZONE 4      /* dots of white on every side, as the standard asks */
#define SMALLEST_DOT 2.0  /* points: four dots of a 150 dpi scan */

typedef struct
{
  int width;
  guchar *dots; /* bit 0: black */
} Matrix;

static void
matrix_free (Matrix *matrix)
{
  g_free (matrix->dots);
  g_free (matrix);
}

/* Runs of black dots as one rectangle each, so that no hair of white is between them. */
static void
paint (cairo_t *cr, double width, double height, gpointer data)
{
  Matrix *matrix = data;
  double size = MIN (width, height);
  double dot = size / (matrix->width + 2 * QUIET_ZONE);

  cairo_translate (cr, (width - size) / 2.0, (height - size) / 2.0);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  for (int y = 0; y < matrix->width; y++)
    for (int x = 0; x < matrix->width; x++)
      {
        int run = 0;

        while (x + run < matrix->width && (matrix->dots[y * matrix->width + x + run] & 1) != 0)
          run++;
        if (run > 0)
          cairo_rectangle (cr, (x + QUIET_ZONE) * dot, (y + QUIET_ZONE) * dot, run * dot, dot);
        x += run;
      }
  cairo_fill (cr);
}

LissomBlock *
lissom_matrix_new (const char *payload, double size)
{
  QRcode *code = QRcode_encodeString (payload, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  Matrix *matrix;

  if (code == NULL)
    return NULL;

  matrix = g_new0 (Matrix, 1);
  matrix->width = code->width;
  matrix->dots = g_memdup2 (code->data, (gsize) code->width * code->width);
  size = MAX (size, (code->width + 2 * QUIET_ZONE) * SMALLEST_DOT);
  QRcode_free (code);
  return lissom_block_new_painted (size, size, paint, matrix, (GDestroyNotify) matrix_free);
}
