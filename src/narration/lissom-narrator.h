/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-session.h"
#include "lissom-speaker.h"

G_BEGIN_DECLS

/* Makes the lengths of the bundled lines, built into the program, known to every LissomSpeaker
 * made from then on. Cheap; call it once, first. */
void lissom_narration_init (void);

/* Observes a session and lets it be heard: lines and chimes at their place in the score. One
 * stream of sound runs for the whole session.
 *
 * Signal "silent" (char *message): once a session, when there is no sound device, a plug-in is missing or
 * the device vanished; the session goes on. Signal "said": see lissom_narrator_say ().
 * Properties "voice-volume", "sound-volume" (0 to 1): speech, and chimes. */
#define LISSOM_TYPE_NARRATOR (lissom_narrator_get_type ())
G_DECLARE_FINAL_TYPE (LissomNarrator, lissom_narrator, LISSOM, NARRATOR, GObject)

LissomNarrator *lissom_narrator_new (LissomSpeaker *speaker);

/* Follows @session (or NULL: stops and lets the device go). */
void lissom_narrator_follow (LissomNarrator *self, LissomSession *session);

/* Begins to start the device, in a thread, so that the first chime of a session need not wait for it: call it when Start
 * is pressed, before the lines are prepared. The next lissom_narrator_follow () uses it. */
void lissom_narrator_wake (LissomNarrator *self);

/* Says @text now, outside a session (the notice read aloud, "hear the voice" in Preferences); stops what it said
 * before; NULL: be quiet. Signal "said" when it has ended by itself, heard or not. */
void lissom_narrator_say (LissomNarrator *self, const char *text);

double lissom_narrator_get_voice_volume (LissomNarrator *self);
void lissom_narrator_set_voice_volume (LissomNarrator *self, double volume);
double lissom_narrator_get_sound_volume (LissomNarrator *self);
void lissom_narrator_set_sound_volume (LissomNarrator *self, double volume);

G_END_DECLS
