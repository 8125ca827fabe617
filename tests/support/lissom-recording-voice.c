/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-recording-voice.h"

struct _LissomRecordingVoice
{
  GObject parent_instance;

  gint64 base, per_character, jitter;
  guint32 seed;
  gboolean forgetful;
  GHashTable *lengths; /* text -> gint64 */
  GPtrArray *prepared;
  GHashTable *known; /* texts of @prepared */
};

static gint64
lissom_recording_voice_get_length (LissomVoice *voice, const char *text)
{
  LissomRecordingVoice *self = LISSOM_RECORDING_VOICE (voice);
  const gint64 *length = g_hash_table_lookup (self->lengths, text);
  gint64 jitter = 0;

  if (length != NULL)
    return *length;
  if (self->forgetful && !g_hash_table_contains (self->known, text))
    return -1;
  if (self->jitter > 0)
    jitter = ((g_str_hash (text) ^ self->seed) * 2654435761u) % self->jitter;

  return self->base + self->per_character * g_utf8_strlen (text, -1) + jitter;
}

static void
lissom_recording_voice_prepare_async (LissomVoice *voice, const char *const *lines,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  LissomRecordingVoice *self = LISSOM_RECORDING_VOICE (voice);
  g_autoptr (GTask) task = g_task_new (voice, cancellable, callback, user_data);

  g_task_set_source_tag (task, lissom_recording_voice_prepare_async);
  for (; *lines != NULL; lines++)
    {
      char *line = g_strdup (*lines);

      g_ptr_array_add (self->prepared, line);
      g_hash_table_add (self->known, line);
    }
  g_task_return_boolean (task, TRUE);
}

static gboolean
lissom_recording_voice_prepare_finish (LissomVoice *voice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
lissom_recording_voice_voice_init (LissomVoiceInterface *iface)
{
  iface->get_length = lissom_recording_voice_get_length;
  iface->prepare_async = lissom_recording_voice_prepare_async;
  iface->prepare_finish = lissom_recording_voice_prepare_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomRecordingVoice, lissom_recording_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_VOICE,
                                                      lissom_recording_voice_voice_init))

static void
lissom_recording_voice_finalize (GObject *object)
{
  LissomRecordingVoice *self = LISSOM_RECORDING_VOICE (object);

  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->prepared);
  g_hash_table_unref (self->lengths);

  G_OBJECT_CLASS (lissom_recording_voice_parent_class)->finalize (object);
}

static void
lissom_recording_voice_class_init (LissomRecordingVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_recording_voice_finalize;
}

static void
lissom_recording_voice_init (LissomRecordingVoice *self)
{
  self->per_character = 60;
  self->lengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->prepared = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
}

LissomRecordingVoice *
lissom_recording_voice_new (void)
{
  return g_object_new (LISSOM_TYPE_RECORDING_VOICE, NULL);
}

void
lissom_recording_voice_set_pace (LissomRecordingVoice *self, gint64 base, gint64 per_character,
                                 gint64 jitter, guint32 seed)
{
  self->base = base;
  self->per_character = per_character;
  self->jitter = jitter;
  self->seed = seed;
}

void
lissom_recording_voice_set_length (LissomRecordingVoice *self, const char *text, gint64 length)
{
  g_hash_table_insert (self->lengths, g_strdup (text), g_memdup2 (&length, sizeof length));
}

void
lissom_recording_voice_set_forgetful (LissomRecordingVoice *self, gboolean forgetful)
{
  self->forgetful = forgetful;
}

GPtrArray *
lissom_recording_voice_get_prepared (LissomRecordingVoice *self)
{
  return self->prepared;
}
