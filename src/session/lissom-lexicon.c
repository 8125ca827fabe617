/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-lexicon.h"

/* A calm voice and a calm reader are about equally fast. */
#define READING_MS_PER_CHARACTER 60
#define SHORTEST_READING_MS 1000

struct _LissomLexicon
{
  gatomicrefcount ref_count;
  LissomVoice *voice;
  GStringChunk *texts;
  GHashTable *phrases; /* text -> LissomPhrase */
  GPtrArray *order;    /* the phrases in order; owns them */
};

LissomLexicon *
lissom_lexicon_new (LissomVoice *voice)
{
  LissomLexicon *self;

  g_return_val_if_fail (voice == NULL || LISSOM_IS_VOICE (voice), NULL);

  self = g_new0 (LissomLexicon, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_set_object (&self->voice, voice);
  self->texts = g_string_chunk_new (4096);
  self->phrases = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new_with_free_func (g_free);

  return self;
}

LissomLexicon *
lissom_lexicon_ref (LissomLexicon *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lissom_lexicon_unref (LissomLexicon *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->voice);
  g_hash_table_unref (self->phrases);
  g_ptr_array_unref (self->order);
  g_string_chunk_free (self->texts);
  g_free (self);
}

void
lissom_lexicon_seal (LissomLexicon *self)
{
  g_clear_object (&self->voice);
}

static gint64
ask_for_length (LissomLexicon *self, const char *text)
{
  gint64 length;

  if (self->voice == NULL)
    return 0;

  length = lissom_voice_get_length (self->voice, text);
  if (length < 0)
    {
      g_critical ("The voice does not know how long \"%s\" takes; prepare it before "
                  "the timeline is compiled", text);
      return 0;
    }

  return length;
}

const LissomPhrase *
lissom_lexicon_look_up (LissomLexicon *self, const char *text)
{
  LissomPhrase *phrase;

  g_return_val_if_fail (text != NULL, NULL);

  phrase = g_hash_table_lookup (self->phrases, text);
  if (phrase == NULL)
    {
      phrase = g_new0 (LissomPhrase, 1);
      phrase->text = g_string_chunk_insert (self->texts, text);
      phrase->length = ask_for_length (self, text);
      phrase->reading = MAX (SHORTEST_READING_MS,
                             READING_MS_PER_CHARACTER * g_utf8_strlen (text, -1));
      g_ptr_array_add (self->order, phrase);
      g_hash_table_insert (self->phrases, (gpointer) phrase->text, phrase);
    }

  return phrase;
}

char **
lissom_lexicon_list (LissomLexicon *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  for (i = 0; i < self->order->len; i++)
    {
      const LissomPhrase *phrase = g_ptr_array_index (self->order, i);

      g_strv_builder_add (builder, phrase->text);
    }

  return g_strv_builder_end (builder);
}

gint64
lissom_phrase_get_duration (const LissomPhrase *phrase)
{
  return phrase->length > 0 ? phrase->length : phrase->reading;
}
