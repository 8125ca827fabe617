/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A PulseAudio server of the test's own whose only device is heard by nobody but the test. */
typedef struct _SoundServer SoundServer;

/* Starts it and points PULSE_SERVER at it. */
SoundServer *sound_server_start (void);
/* Ends the server as a crash would. */
void sound_server_kill (SoundServer *self);
void sound_server_free (SoundServer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoundServer, sound_server_free)

/* Points PULSE_SERVER at nothing, and GStreamer at a registry that the tests keep. */
void sound_server_have_none (void);

/* What the device played, from now on: mono, -1 to 1, LISSOM_CLIP_RATE. */
typedef struct _Recording Recording;

Recording *recording_start (SoundServer *server);
/* Stops recording. */
void recording_stop (Recording *self);
void recording_free (Recording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recording, recording_free)

const float *recording_get_samples (Recording *self, gsize *n_samples);
/* The sample that was heard at @time (g_get_monotonic_time ()). */
gint64 recording_find_sample (Recording *self, gint64 time);
/* Root mean square from @from to @to (g_get_monotonic_time ()), dBFS. */
double recording_get_level (Recording *self, gint64 from, gint64 to);

G_END_DECLS
