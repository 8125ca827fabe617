/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "lissom-look.h"

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
} LissomColour;

static inline LissomColour
lissom_colour_mix (LissomColour a, LissomColour b, double amount)
{
  return (LissomColour){ a.red + (b.red - a.red) * amount,
                         a.green + (b.green - a.green) * amount,
                         a.blue + (b.blue - a.blue) * amount };
}

/* A base colour and its second tone, on the side turned from the light. */
typedef struct
{
  LissomColour base;
  LissomColour shade;
} LissomTone;

typedef enum
{
  LISSOM_MUSCLE_GLOWS,  /* soft halo, pale tendons */
  LISSOM_MUSCLE_FLAT,   /* flat, with outline */
  LISSOM_MUSCLE_HATCHED, /* for paper: readable on a bad photocopier */
} LissomMuscleLook;

/* Every colour has a role. */
typedef struct
{
  LissomTheme theme;
  LissomColour page;
  LissomColour disc;
  LissomColour ground;
  LissomColour shadow;
  double shadow_alpha;

  LissomTone skin;
  LissomTone top;
  LissomTone bottom;
  LissomTone hair;
  LissomColour hair_light;
  LissomTone scarf;

  LissomColour far; /* what the far limbs are mixed with, and how much */
  double far_amount;

  gboolean outlined;
  LissomColour outline;
  double line; /* width of the outline, percent of stature */

  LissomMuscleLook muscle;
  LissomColour glow;
  LissomColour muscle_fill;
  LissomColour muscle_end;
  LissomColour fibre;
  LissomColour work_fill;
  LissomColour work_edge;
  LissomColour work_stripe;

  LissomTone prop;
  LissomColour prop_light;
  LissomTone mat;
  LissomTone pillow;
  LissomColour wall;
  LissomColour strap;

  LissomTone bone;
  LissomColour bone_line;
  LissomColour cartilage;
  LissomColour nerve;
  LissomColour nerve_bed; /* the band it lies on, so that it stands out on cloth */
  double nerve_bed_alpha;
  LissomColour ink; /* arrows, leader lines and words in a picture */
  double ghost;     /* how much is left of a body one looks through */
} LissomPalette;


void lissom_palette_init (LissomPalette *self, LissomTheme theme, const LissomColouring *colouring);
LissomTone lissom_palette_get_far (const LissomPalette *self, LissomTone tone);

G_END_DECLS
