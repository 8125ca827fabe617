/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-clip.h"

struct _LissomClip
{
  gint16 *samples;
  gsize n_samples;
};

static void
lissom_clip_clear (LissomClip *self)
{
  g_free (self->samples);
}

LissomClip *
lissom_clip_new (gint16 *samples, gsize n_samples)
{
  LissomClip *self = g_atomic_rc_box_new0 (LissomClip);

  self->samples = samples;
  self->n_samples = n_samples;
  return self;
}

LissomClip *
lissom_clip_ref (LissomClip *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lissom_clip_unref (LissomClip *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lissom_clip_clear);
}

const gint16 *
lissom_clip_get_samples (LissomClip *self)
{
  return self->samples;
}

gsize
lissom_clip_get_n_samples (LissomClip *self)
{
  return self->n_samples;
}

gint64
lissom_clip_get_length (LissomClip *self)
{
  return ((gint64) self->n_samples * 1000 + LISSOM_CLIP_RATE - 1) / LISSOM_CLIP_RATE;
}
