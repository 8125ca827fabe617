/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-synthesis.h"

#include <string.h>

#include "lissom-espeak.h"
#include "lissom-flite.h"
#include "lissom-leveller.h"
#include "lissom-phrasing.h"

/* Change the number when any step below changes lengths: tables made before are then not believed. */
#define REVISION 1

#define BEFORE_MS 20  /* the cue is the place of the clip, so hardly any */
#define BETWEEN_MS 450
#define AFTER_MS 120

struct _LissomSynthesis
{
  gboolean use_flite;
  char *espeak_voice; /* (nullable) */
  char *stamp;
};

static gboolean
is_english (const char *language)
{
  g_autofree char *name = g_ascii_strdown (language, -1);

  name[strcspn (name, "_-.@")] = '\0';
  return g_str_equal (name, "en") || g_str_equal (name, "c") || g_str_equal (name, "posix");
}

LissomSynthesis *
lissom_synthesis_new (const char *language)
{
  LissomSynthesis *self = g_new0 (LissomSynthesis, 1);

  self->use_flite = lissom_flite_is_available () && is_english (language);
  /* English needs the second engine for words flite cannot read. */
  self->espeak_voice = lissom_espeak_find_voice (is_english (language) ? "en" : language);
  self->stamp = g_strdup_printf ("%s; %s %s; %d %d %d; %d",
                                 self->use_flite ? lissom_flite_get_stamp () : "-",
                                 lissom_espeak_get_stamp (),
                                 self->espeak_voice != NULL ? self->espeak_voice : "-",
                                 BEFORE_MS, BETWEEN_MS, AFTER_MS, REVISION);
  return self;
}

void
lissom_synthesis_free (LissomSynthesis *self)
{
  g_free (self->espeak_voice);
  g_free (self->stamp);
  g_free (self);
}

gboolean
lissom_synthesis_can_speak (LissomSynthesis *self)
{
  return self->use_flite || self->espeak_voice != NULL;
}

const char *
lissom_synthesis_get_stamp (LissomSynthesis *self)
{
  return self->stamp;
}

static GArray *
speak_sentence (LissomSynthesis *self, const char *sentence)
{
  g_autofree char *ascii = NULL;
  g_autoptr (GArray) samples = NULL;
  GArray *speech;
  int rate = 0;

  if (self->use_flite)
    ascii = lissom_phrasing_to_ascii (sentence);

  if (ascii != NULL)
    samples = lissom_flite_speak (ascii, &rate);
  else if (self->espeak_voice != NULL)
    samples = lissom_espeak_speak (self->espeak_voice, sentence, &rate);
  if (samples == NULL)
    return NULL;

  speech = lissom_leveller_resample (samples, rate);
  lissom_leveller_trim (speech);
  return speech;
}

static void
append_silence (GArray *samples, int milliseconds)
{
  g_array_set_size (samples, samples->len + (guint) milliseconds * (LISSOM_CLIP_RATE / 1000));
}

LissomClip *
lissom_synthesis_say (LissomSynthesis *self, const char *text, const int *give_up)
{
  g_auto (GStrv) sentences = lissom_phrasing_split (text);
  g_autoptr (GArray) samples = g_array_new (FALSE, TRUE, sizeof (float));

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autoptr (GArray) speech = NULL;

      if (give_up != NULL && g_atomic_int_get (give_up))
        return NULL;

      speech = speak_sentence (self, sentences[i]);
      if (speech == NULL || speech->len == 0)
        continue;
      append_silence (samples, samples->len == 0 ? BEFORE_MS : BETWEEN_MS);
      g_array_append_vals (samples, speech->data, speech->len);
    }
  if (samples->len == 0)
    return NULL;

  append_silence (samples, AFTER_MS);
  lissom_leveller_level (samples, LISSOM_LEVEL_SPEECH_LUFS);
  return lissom_leveller_to_clip (samples);
}
