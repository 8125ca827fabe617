/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-mixer.h"

#include <math.h>
#include <string.h>

#define FADE (LISSOM_CLIP_RATE * 15 / 1000)
#define KNEE 0.9f                 /* levels above are bent, not cut */
#define NOISE (1.0f / 32768.0f)   /* one step of a 16 bit device: -90 dBFS */

typedef struct
{
  LissomClip *clip;
  LissomTrack track;
  gint64 start;
  gint64 fade_from; /* G_MAXINT64: to its own end */
} Voice;

struct _LissomMixer
{
  GMutex lock;
  GArray *voices;
  gint64 position;
  double volumes[LISSOM_N_TRACKS]; /* where the last block ended */
  double wanted[LISSOM_N_TRACKS];
  guint32 noise;
};

static void
voice_clear (Voice *voice)
{
  g_clear_pointer (&voice->clip, lissom_clip_unref);
}

static gint64
voice_get_end (const Voice *voice)
{
  gint64 end = voice->start + (gint64) lissom_clip_get_n_samples (voice->clip);

  return voice->fade_from == G_MAXINT64 ? end : MIN (end, voice->fade_from + FADE);
}

static void
lissom_mixer_clear (LissomMixer *self)
{
  g_array_unref (self->voices);
  g_mutex_clear (&self->lock);
}

LissomMixer *
lissom_mixer_new (void)
{
  LissomMixer *self = g_atomic_rc_box_new0 (LissomMixer);

  g_mutex_init (&self->lock);
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  g_array_set_clear_func (self->voices, (GDestroyNotify) voice_clear);
  self->noise = 1;
  for (int i = 0; i < LISSOM_N_TRACKS; i++)
    self->volumes[i] = self->wanted[i] = 1;
  return self;
}

LissomMixer *
lissom_mixer_ref (LissomMixer *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lissom_mixer_unref (LissomMixer *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lissom_mixer_clear);
}

void
lissom_mixer_set_volume (LissomMixer *self, LissomTrack track, double volume)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  self->wanted[track] = CLAMP (volume, 0, 1);
  if (self->position == 0)
    self->volumes[track] = self->wanted[track];
}

gint64
lissom_mixer_place (LissomMixer *self, LissomTrack track, LissomClip *clip, gint64 start)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  Voice voice = { .track = track, .fade_from = G_MAXINT64 };

  voice.clip = lissom_clip_ref (clip);
  voice.start = MAX (start, self->position);
  g_array_append_val (self->voices, voice);
  return voice.start;
}

/* With the lock held. */
static void
forget_pending (LissomMixer *self)
{
  for (guint i = self->voices->len; i > 0; i--)
    {
      if (g_array_index (self->voices, Voice, i - 1).start >= self->position)
        g_array_remove_index_fast (self->voices, i - 1);
    }
}

void
lissom_mixer_hush (LissomMixer *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  forget_pending (self);
  for (guint i = 0; i < self->voices->len; i++)
    {
      Voice *voice = &g_array_index (self->voices, Voice, i);

      voice->fade_from = MIN (voice->fade_from, self->position);
    }
}

gint64
lissom_mixer_forget_pending (LissomMixer *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  forget_pending (self);
  return self->position;
}

gint64
lissom_mixer_get_speech_end (LissomMixer *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  gint64 end = 0;

  for (guint i = 0; i < self->voices->len; i++)
    {
      const Voice *voice = &g_array_index (self->voices, Voice, i);

      if (voice->track == LISSOM_TRACK_SPEECH)
        end = MAX (end, voice_get_end (voice));
    }
  return end;
}

gint64
lissom_mixer_get_position (LissomMixer *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  return self->position;
}

static void
add_voice (LissomMixer *self, const Voice *voice, float *frames, gsize n_frames)
{
  const gint16 *samples = lissom_clip_get_samples (voice->clip);
  gint64 first = MAX (voice->start, self->position);
  gint64 end = MIN (voice_get_end (voice), self->position + (gint64) n_frames);
  double volume = self->volumes[voice->track];
  double step = (self->wanted[voice->track] - volume) / (double) n_frames;

  for (gint64 t = first; t < end; t++)
    {
      double gain = volume + step * (double) (t - self->position);

      if (t >= voice->fade_from)
        gain *= (double) (voice->fade_from + FADE - t) / FADE;
      frames[t - self->position] += (float) (gain * samples[t - voice->start] / 32768.0);
    }
}

void
lissom_mixer_render (LissomMixer *self, float *frames, gsize n_frames)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  for (gsize i = 0; i < n_frames; i++)
    {
      /* The generator of Numerical Recipes; its upper bits are even enough for a hiss. */
      self->noise = self->noise * 1664525u + 1013904223u;
      frames[i] = ((float) (self->noise >> 8) / (float) (1 << 23) - 1) * NOISE;
    }

  for (guint i = self->voices->len; i > 0; i--)
    {
      const Voice *voice = &g_array_index (self->voices, Voice, i - 1);

      add_voice (self, voice, frames, n_frames);
      if (voice_get_end (voice) <= self->position + (gint64) n_frames)
        g_array_remove_index_fast (self->voices, i - 1);
    }

  /* A chime on top of a loud word could pass full scale. */
  for (gsize i = 0; i < n_frames; i++)
    {
      float over = fabsf (frames[i]) - KNEE;

      if (over > 0)
        frames[i] = copysignf (KNEE + (1 - KNEE) * 0.9f * tanhf (over / (1 - KNEE)), frames[i]);
    }

  self->position += (gint64) n_frames;
  memcpy (self->volumes, self->wanted, sizeof self->volumes);
}
