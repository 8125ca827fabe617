/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

#define LISSOM_DRAW_SMALLEST 16
#define LISSOM_DRAW_LARGEST 4096
#define LISSOM_DRAW_USUAL 400

/* What --draw was asked for: plain words, not yet looked at. */
typedef struct
{
  const char *what;  /* STRETCH, STRETCH:POSE, anatomy:STRETCH, or a plate (lissom-draw-plates.h) */
  const char *file;  /* the picture; its ending says which kind */
  const char *theme; /* (nullable): light */
  int size;          /* side of the square in pixels */
} LissomDrawing;

/* Draws one picture and puts it into place whole. Errors are of G_OPTION_ERROR when the words
 * are wrong and of G_FILE_ERROR when the file cannot be written. */
gboolean
lissom_draw_command_run (LissomCatalogue *catalogue, const LissomDrawing *drawing, GError **error);

G_END_DECLS
