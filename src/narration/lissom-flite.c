/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-flite.h"

#ifdef HAVE_FLITE

#include <flite/flite.h>
#include <flite/flite_version.h>
#include <stdlib.h>

/* Somewhat slower than the voice was recorded; beyond this, words suffer more than the pace gains. */
#define DURATION_STRETCH 1.2

/* No header of flite declares its voices. */
cst_voice *register_cmu_us_rms (const char *voxdir);

static GMutex flite_lock;
static cst_voice *voice;

gboolean
lissom_flite_is_available (void)
{
  return TRUE;
}

const char *
lissom_flite_get_stamp (void)
{
  return "flite " FLITE_PROJECT_VERSION " cmu_us_rms duration_stretch=" G_STRINGIFY (DURATION_STRETCH);
}

GArray *
lissom_flite_speak (const char *ascii, int *rate)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&flite_lock);
  GArray *samples = NULL;
  cst_wave *wave;

  if (voice == NULL)
    {
      flite_init ();
      voice = register_cmu_us_rms (NULL);
      flite_feat_set_float (voice->features, "duration_stretch", (float) DURATION_STRETCH);
    }

  /* The breath in the voice is made of rand () numbers: the same text shall give the same sound,
   * whatever was said before. */
  srand (1);
  wave = flite_text_to_wave (ascii, voice);
  if (wave == NULL)
    return NULL;

  if (wave->num_samples > 0)
    {
      samples = g_array_sized_new (FALSE, FALSE, sizeof (float), (guint) wave->num_samples);
      for (int i = 0; i < wave->num_samples; i++)
        {
          float value = (float) wave->samples[i * wave->num_channels] / 32768.0f;

          g_array_append_val (samples, value);
        }
      *rate = wave->sample_rate;
    }
  delete_wave (wave);
  return samples;
}

#else /* !HAVE_FLITE */

gboolean
lissom_flite_is_available (void)
{
  return FALSE;
}

const char *
lissom_flite_get_stamp (void)
{
  return "no flite";
}

GArray *
lissom_flite_speak (const char *ascii, int *rate)
{
  return NULL;
}

#endif
