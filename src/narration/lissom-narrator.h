/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-voice.h"
#include "lissom-session.h"

G_BEGIN_DECLS

/* Makes the sound of one line: flite rms for English, espeak-ng for other languages. */
#define LISSOM_TYPE_SPEAKER (lissom_speaker_get_type ())
G_DECLARE_FINAL_TYPE (LissomSpeaker, lissom_speaker, LISSOM, SPEAKER, GObject)

/* A LissomVoice: one worker thread synthesises sentence by sentence, levels to -18 LUFS, keeps the
 * clips in memory (and their lengths, from the build for the bundled content). @language is a
 * locale name ("en", "de_AT"). Never NULL; a language nobody can speak gives a voice whose lines have length 0. */
LissomSpeaker *lissom_speaker_new (const char *language);
/* FALSE when no synthesiser can speak the language (captions and chimes only). */
gboolean lissom_speaker_can_speak (LissomSpeaker *self);

/* Observes a session and lets it be heard: one running pipeline with a mixer, clips and chimes
 * placed at their running time. Signal "silent" (char *message): once, when there is no sound device, a plug-in
 * is missing or the device vanished; the session goes on. Properties "voice-volume", "sound-volume" (0…1). */
#define LISSOM_TYPE_NARRATOR (lissom_narrator_get_type ())
G_DECLARE_FINAL_TYPE (LissomNarrator, lissom_narrator, LISSOM, NARRATOR, GObject)

LissomNarrator *lissom_narrator_new (LissomSpeaker *speaker);
/* Follows @session (or NULL: stops and lets the pipeline go). */
void lissom_narrator_follow (LissomNarrator *self, LissomSession *session);
/* Says @text now, outside a session (the notice read aloud, "hear the voice" in Preferences); stops what it said
 * before; NULL: be quiet. Signal "said" when it has ended. */
void lissom_narrator_say (LissomNarrator *self, const char *text);

G_END_DECLS
