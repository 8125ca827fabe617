/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-voice.h"

G_BEGIN_DECLS

/* A voice that makes no sound: its lengths are set by the test, and it keeps what it was
 * asked to prepare. */
#define LISSOM_TYPE_RECORDING_VOICE (lissom_recording_voice_get_type ())
G_DECLARE_FINAL_TYPE (LissomRecordingVoice, lissom_recording_voice, LISSOM, RECORDING_VOICE, GObject)

LissomRecordingVoice *lissom_recording_voice_new (void);

/* The length of every line that has none of its own: @base + @per_character for each
 * character, and up to @jitter more, which depends on the text and @seed alone. */
void lissom_recording_voice_set_pace (LissomRecordingVoice *self, gint64 base,
                                      gint64 per_character, gint64 jitter, guint32 seed);
/* The length of one line; -1: not known. */
void lissom_recording_voice_set_length (LissomRecordingVoice *self, const char *text,
                                        gint64 length);
/* TRUE: lengths are known only once a line was prepared. */
void lissom_recording_voice_set_forgetful (LissomRecordingVoice *self, gboolean forgetful);

/* Returns: (transfer none) (element-type utf8): all lines it was asked to prepare, in order */
GPtrArray *lissom_recording_voice_get_prepared (LissomRecordingVoice *self);

G_END_DECLS
