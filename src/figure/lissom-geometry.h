/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <complex.h>
#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* Plane geometry of the figure.  A point is a complex number: x forward, y up,
 * both in percent of stature.  Turning by an angle is multiplying by a unit. */
typedef double complex LissomPoint;

/* The axes of a bone: where it begins, the unit vector along it, and the unit
 * vector to the front of the body. */
typedef struct
{
  LissomPoint at;
  LissomPoint along;
  LissomPoint front;
} LissomFrame;

/* CMPLX () is missing where the C library takes clang for an old compiler. */
static inline LissomPoint
lissom_point (double x, double y)
{
  return __builtin_complex (x, y);
}

/* The product written out: the operator would check for infinities each time. */
static inline LissomPoint
lissom_turn (LissomPoint vector, LissomPoint by)
{
  return lissom_point (creal (vector) * creal (by) - cimag (vector) * cimag (by),
                       creal (vector) * cimag (by) + cimag (vector) * creal (by));
}

/* The turn that leads from the direction @from to the direction @to. */
static inline LissomPoint
lissom_turn_between (LissomPoint from, LissomPoint to)
{
  return lissom_turn (to, conj (from));
}

static inline LissomPoint
lissom_unit (double degrees)
{
  double radians = degrees * (G_PI / 180.0);

  return lissom_point (cos (radians), sin (radians));
}

static inline double
lissom_degrees (LissomPoint direction)
{
  return carg (direction) * (180.0 / G_PI);
}

static inline double
lissom_mix (double a, double b, double amount)
{
  return a + (b - a) * amount;
}

static inline LissomPoint
lissom_mix_points (LissomPoint a, LissomPoint b, double amount)
{
  return a + (b - a) * amount;
}

/* 0 below @low, 1 above @high, and a smooth step between. */
static inline double
lissom_smoothstep (double x, double low, double high)
{
  double t = CLAMP ((x - low) / (high - low), 0.0, 1.0);

  return t * t * (3.0 - 2.0 * t);
}

static inline LissomPoint
lissom_frame_point (const LissomFrame *self, double along, double front)
{
  return self->at + self->along * along + self->front * front;
}

/* The frame at @at with unit vector @along, its front a quarter turn to the left. */
static inline LissomFrame
lissom_frame_left (LissomPoint at, LissomPoint along)
{
  return (LissomFrame){ at, along, lissom_point (-cimag (along), creal (along)) };
}

/* … and its front a quarter turn to the right. */
static inline LissomFrame
lissom_frame_right (LissomPoint at, LissomPoint along)
{
  return (LissomFrame){ at, along, lissom_point (cimag (along), -creal (along)) };
}

typedef enum
{
  LISSOM_BEND_RIGHT = -1,
  LISSOM_BEND_LEFT = 1,
} LissomBend;

double lissom_wrap_degrees (double degrees);
void lissom_two_bones (LissomPoint root,
                       LissomPoint target,
                       double upper,
                       double lower,
                       LissomBend bend,
                       LissomPoint *upper_direction,
                       LissomPoint *lower_direction);

G_END_DECLS
