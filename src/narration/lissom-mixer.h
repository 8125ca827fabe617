/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clip.h"

G_BEGIN_DECLS

/* Adds clips up, each at its exact sample. It knows no clock and no device: whoever plays it asks for
 * the next block. Where no clip sounds there is a noise far below hearing, because speakers that
 * sleep on silence (Bluetooth) would swallow the first word. All functions may be called from any thread. */
typedef struct _LissomMixer LissomMixer;

typedef enum
{
  LISSOM_TRACK_SPEECH,
  LISSOM_TRACK_CHIME,
  LISSOM_N_TRACKS,
} LissomTrack;

LissomMixer *lissom_mixer_new (void);
LissomMixer *lissom_mixer_ref (LissomMixer *self);
void lissom_mixer_unref (LissomMixer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomMixer, lissom_mixer_unref)

/* From 0 to 1; glides there within one block. */
void lissom_mixer_set_volume (LissomMixer *self, LissomTrack track, double volume);

/* Lets @clip sound from sample @start on, or from the next sample not yet rendered when that has gone by.
 * Returns: where it really starts */
gint64 lissom_mixer_place (LissomMixer *self, LissomTrack track, LissomClip *clip, gint64 start);

/* Fades out what sounds within 15 ms and forgets what was to come. */
void lissom_mixer_hush (LissomMixer *self);

/* Forgets what was to come; what sounds goes on to its end.
 * Returns: the first sample not yet rendered: all that was to start from there on is forgotten */
gint64 lissom_mixer_forget_pending (LissomMixer *self);

/* The end of the last speech placed, sounding or to come; 0 when there is none. */
gint64 lissom_mixer_get_speech_end (LissomMixer *self);

/* The first sample not yet rendered. */
gint64 lissom_mixer_get_position (LissomMixer *self);

/* Writes the next @n_frames samples, never at full scale. */
void lissom_mixer_render (LissomMixer *self, float *frames, gsize n_frames);

G_END_DECLS
