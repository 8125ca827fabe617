/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Sound kept in memory: mono, signed 16 bit, LISSOM_CLIP_RATE samples a second. Everything in
 * this room has that one shape, so that mixing is adding. Immutable and reference counted. */
#define LISSOM_CLIP_RATE 48000

typedef struct _LissomClip LissomClip;

/* @samples: (transfer full): made with g_malloc */
LissomClip *lissom_clip_new (gint16 *samples, gsize n_samples);
LissomClip *lissom_clip_ref (LissomClip *self);
void lissom_clip_unref (LissomClip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomClip, lissom_clip_unref)

const gint16 *lissom_clip_get_samples (LissomClip *self);
gsize lissom_clip_get_n_samples (LissomClip *self);
/* Milliseconds, rounded up: a span this long has room for the whole clip. */
gint64 lissom_clip_get_length (LissomClip *self);

G_END_DECLS
