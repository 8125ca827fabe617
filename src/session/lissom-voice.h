/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The port through which a session is heard. narration/ has the voices that make
 * sound; the silent voice lives here, the recording voice in tests/support. */
#define LISSOM_TYPE_VOICE (lissom_voice_get_type ())
G_DECLARE_INTERFACE (LissomVoice, lissom_voice, LISSOM, VOICE, GObject)

struct _LissomVoiceInterface
{
  GTypeInterface parent_iface;
  gint64 (*get_length) (LissomVoice *self, const char *text);
  void (*prepare_async) (LissomVoice *self, const char *const *lines, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*prepare_finish) (LissomVoice *self, GAsyncResult *result, GError **error);
};

/* How long @text takes to say, in milliseconds: 0 when it will not be spoken at all
 * (silent voice), -1 when that is not known yet (prepare it first). Never blocks. */
gint64 lissom_voice_get_length (LissomVoice *self, const char *text);

/* Makes the lengths of @lines known, in their order. Finishes as soon as every length is
 * known; making the sound itself may go on in the background. */
void lissom_voice_prepare_async (LissomVoice *self, const char *const *lines, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean lissom_voice_prepare_finish (LissomVoice *self, GAsyncResult *result, GError **error);

#define LISSOM_TYPE_SILENT_VOICE (lissom_silent_voice_get_type ())
G_DECLARE_FINAL_TYPE (LissomSilentVoice, lissom_silent_voice, LISSOM, SILENT_VOICE, GObject)
LissomVoice *lissom_silent_voice_new (void);

G_END_DECLS
