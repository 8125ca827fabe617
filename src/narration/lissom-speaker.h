/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clip.h"
#include "lissom-voice.h"

G_BEGIN_DECLS

/* Makes the sound of one line: flite rms for English, espeak-ng for other languages.
 *
 * A LissomVoice: one worker thread synthesises line by line, levels to -18 LUFS and keeps the clips in
 * memory, 64 MB at most (about eleven minutes of speech). Lengths of the bundled lines are known from the build. Signal
 * "made": a clip that was wanted may be there now. Use it from one thread. */
#define LISSOM_TYPE_SPEAKER (lissom_speaker_get_type ())
G_DECLARE_FINAL_TYPE (LissomSpeaker, lissom_speaker, LISSOM, SPEAKER, GObject)

/* @language is a locale name ("en", "de_AT"). Never NULL; a language nobody can speak gives a voice
 * whose lines have length 0. */
LissomSpeaker *lissom_speaker_new (const char *language);

/* The same with other lengths than those from the build; see lissom-lengths.h.
 * @lengths: (nullable): text to GINT_TO_POINTER (milliseconds) */
LissomSpeaker *lissom_speaker_new_with_lengths (const char *language, GHashTable *lengths);

/* FALSE when no synthesiser can speak the language (captions and chimes only). */
gboolean lissom_speaker_can_speak (LissomSpeaker *self);

/* Names engine, voice and settings. */
const char *lissom_speaker_get_stamp (LissomSpeaker *self);

/* The sound of @text when it is there; never blocks.
 * Returns: (transfer full) (nullable) */
LissomClip *lissom_speaker_find_clip (LissomSpeaker *self, const char *text);

/* @text is needed now: makes it before everything else. */
void lissom_speaker_want (LissomSpeaker *self, const char *text);

G_END_DECLS
