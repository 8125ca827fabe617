/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-espeak.h"

#include <string.h>

#ifdef HAVE_ESPEAK

#include <espeak-ng/speak_lib.h>

/* The engine's own number; heard it is about a third more words a minute. */
#define RATE 125

/* Locale names whose espeak-ng voice is called otherwise. */
static const struct
{
  const char *locale;
  const char *voice;
} aliases[] = {
  { "c", "en-us" },     { "posix", "en-us" }, { "en", "en-us" },
  { "zh", "cmn" },      { "zh-hk", "yue" },   { "no", "nb" },
};

/* Written without vowels, so the engine can only spell it: nobody could follow that. */
static const char *const unintelligible[] = { "he", NULL };

static GMutex espeak_lock;
static int sample_rate; /* 0: not tried yet, -1: cannot be had */

/* With espeak_lock held. */
static gboolean
ensure_engine (void)
{
  if (sample_rate == 0)
    sample_rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL,
                                     espeakINITIALIZE_DONT_EXIT);
  return sample_rate > 0;
}

/* Returns: (transfer full): the canonical name of @name when the engine has it */
static char *
try_voice (const char *name)
{
  const char *voice = name;

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      if (strcmp (aliases[i].locale, name) == 0)
        voice = aliases[i].voice;
    }
  if (*voice == '\0' || espeak_SetVoiceByName (voice) != EE_OK)
    return NULL;
  return g_strdup (voice);
}

char *
lissom_espeak_find_voice (const char *language)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&espeak_lock);
  g_autofree char *name = g_ascii_strdown (language, -1);
  char *voice;
  char *end;

  /* de_AT.UTF-8@euro: encoding and variant say nothing about the sound. */
  name[strcspn (name, ".@")] = '\0';
  g_strdelimit (name, "_", '-');
  /* A voice is a file for the engine: only plain names may reach it. */
  if (strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (name))
    return NULL;

  if (!ensure_engine ())
    return NULL;

  voice = try_voice (name);
  end = strchr (name, '-');
  if (end != NULL)
    *end = '\0';
  if (g_strv_contains (unintelligible, name))
    g_clear_pointer (&voice, g_free);
  else if (voice == NULL)
    voice = try_voice (name);
  return voice;
}

const char *
lissom_espeak_get_stamp (void)
{
  return "espeak-ng rate=" G_STRINGIFY (RATE);
}

static int
synthesised_cb (short *wave, int n_samples, espeak_EVENT *events)
{
  GArray *samples = events->user_data;

  for (int i = 0; wave != NULL && i < n_samples; i++)
    {
      float value = (float) wave[i] / 32768.0f;

      g_array_append_val (samples, value);
    }
  return 0;
}

GArray *
lissom_espeak_speak (const char *voice, const char *sentence, int *rate)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&espeak_lock);
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (float));

  if (!ensure_engine () || espeak_SetVoiceByName (voice) != EE_OK)
    return NULL;

  espeak_SetSynthCallback (synthesised_cb);
  espeak_SetParameter (espeakRATE, RATE, 0);
  if (espeak_Synth (sentence, strlen (sentence) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL,
                    samples) != EE_OK)
    return NULL;
  espeak_Synchronize ();

  *rate = sample_rate;
  return samples->len > 0 ? g_steal_pointer (&samples) : NULL;
}

#else /* !HAVE_ESPEAK */

char *
lissom_espeak_find_voice (const char *language)
{
  return NULL;
}

const char *
lissom_espeak_get_stamp (void)
{
  return "no espeak-ng";
}

GArray *
lissom_espeak_speak (const char *voice, const char *sentence, int *rate)
{
  return NULL;
}

#endif
