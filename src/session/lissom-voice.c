/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-voice.h"

G_DEFINE_INTERFACE (LissomVoice, lissom_voice, G_TYPE_OBJECT)

struct _LissomSilentVoice
{
  GObject parent_instance;
};

static void
lissom_voice_default_init (LissomVoiceInterface *iface)
{
}

gint64
lissom_voice_get_length (LissomVoice *self, const char *text)
{
  g_return_val_if_fail (LISSOM_IS_VOICE (self), -1);
  g_return_val_if_fail (text != NULL, -1);

  return LISSOM_VOICE_GET_IFACE (self)->get_length (self, text);
}

void
lissom_voice_prepare_async (LissomVoice *self, const char *const *lines, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (LISSOM_IS_VOICE (self));
  g_return_if_fail (lines != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  LISSOM_VOICE_GET_IFACE (self)->prepare_async (self, lines, cancellable, callback, user_data);
}

gboolean
lissom_voice_prepare_finish (LissomVoice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (LISSOM_IS_VOICE (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return LISSOM_VOICE_GET_IFACE (self)->prepare_finish (self, result, error);
}

static gint64
lissom_silent_voice_get_length (LissomVoice *voice, const char *text)
{
  return 0;
}

static void
lissom_silent_voice_prepare_async (LissomVoice *voice, const char *const *lines,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (voice, cancellable, callback, user_data);

  g_task_set_source_tag (task, lissom_silent_voice_prepare_async);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static gboolean
lissom_silent_voice_prepare_finish (LissomVoice *voice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
lissom_silent_voice_voice_init (LissomVoiceInterface *iface)
{
  iface->get_length = lissom_silent_voice_get_length;
  iface->prepare_async = lissom_silent_voice_prepare_async;
  iface->prepare_finish = lissom_silent_voice_prepare_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LissomSilentVoice, lissom_silent_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LISSOM_TYPE_VOICE,
                                                      lissom_silent_voice_voice_init))

static void
lissom_silent_voice_class_init (LissomSilentVoiceClass *klass)
{
}

static void
lissom_silent_voice_init (LissomSilentVoice *self)
{
}

LissomVoice *
lissom_silent_voice_new (void)
{
  return g_object_new (LISSOM_TYPE_SILENT_VOICE, NULL);
}
