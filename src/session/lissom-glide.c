/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-glide.h"

#include "lissom-scene.h"

void
lissom_glide_begin (LissomGlide *self, double to, gint64 duration)
{
  self->from = lissom_glide_get_value (self);
  self->to = to;
  self->elapsed = 0;
  self->duration = duration;
}

void
lissom_glide_advance (LissomGlide *self, gint64 time)
{
  self->elapsed += MIN (time, self->duration - self->elapsed);
}

double
lissom_glide_get_value (const LissomGlide *self)
{
  double t = self->duration > 0 ? (double) self->elapsed / self->duration : 1.0;

  return self->from + (self->to - self->from) * lissom_ease (t);
}
