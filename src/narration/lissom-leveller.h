/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clip.h"

G_BEGIN_DECLS

/* Makes what a synthesiser gives fit for the speakers: one sample rate, no silence around it,
 * one loudness, no overload. Arrays hold float samples from -1 to 1, mono. */

#define LISSOM_LEVEL_SPEECH_LUFS -18.0
#define LISSOM_LEVEL_PEAK_DBTP -1.5

/* Integrated loudness (LUFS; -HUGE_VAL for silence) and true peak (dBTP) of sound at
 * LISSOM_CLIP_RATE. Sound shorter than the 400 ms which the measure needs is measured as if it went on. */
void lissom_leveller_measure (const float *samples, gsize n_samples, double *lufs, double *dbtp);

/* Returns: (transfer full): @samples at LISSOM_CLIP_RATE */
GArray *lissom_leveller_resample (GArray *samples, int rate);

/* Takes away rumble below speech and silence at both ends, and fades the ends over 10 ms. */
void lissom_leveller_trim (GArray *samples);

/* Brings @samples to @lufs; single peaks above LISSOM_LEVEL_PEAK_DBTP are turned down, never clipped. */
void lissom_leveller_level (GArray *samples, double lufs);

/* Returns: (transfer full): 16 bit */
LissomClip *lissom_leveller_to_clip (GArray *samples);

G_END_DECLS
