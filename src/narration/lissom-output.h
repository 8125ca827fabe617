/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "lissom-mixer.h"

G_BEGIN_DECLS

/* Plays a mixer on the sound device, from its first sample on and without a break until it is
 * let go. Starting (GStreamer, the device) happens in a thread: the caller is never held up.
 * Signal "lost" (char *sentence): once, when there is no device, a plug-in is missing or the device vanished;
 * nothing is heard from then on. */
#define LISSOM_TYPE_OUTPUT (lissom_output_get_type ())
G_DECLARE_FINAL_TYPE (LissomOutput, lissom_output, LISSOM, OUTPUT, GObject)

/* Begins to start at once. */
LissomOutput *lissom_output_new (void);

/* Lets the device go. No signal comes afterwards. */
void lissom_output_stop (LissomOutput *self);

/* Returns: (transfer none) */
LissomMixer *lissom_output_get_mixer (LissomOutput *self);

/* The sample that leaves the speakers now; -1 when nothing runs (yet, or any more). */
gint64 lissom_output_get_time (LissomOutput *self);

G_END_DECLS
