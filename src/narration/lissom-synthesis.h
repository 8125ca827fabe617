/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-clip.h"

G_BEGIN_DECLS

/* Text to finished clip: cut into sentences, each said alone by the engine that can, trimmed, joined
 * with a breath between them and brought to one level. */
typedef struct _LissomSynthesis LissomSynthesis;

/* @language: a locale name ("en", "de_AT.UTF-8"). Asks the engines; some milliseconds for languages
 * other than English. */
LissomSynthesis *lissom_synthesis_new (const char *language);
void lissom_synthesis_free (LissomSynthesis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomSynthesis, lissom_synthesis_free)

/* FALSE when no engine speaks the language. */
gboolean lissom_synthesis_can_speak (LissomSynthesis *self);

/* Names everything that decides how long a text takes: equal stamps, equal lengths. */
const char *lissom_synthesis_get_stamp (LissomSynthesis *self);

/* About 15 ms of work a second of speech. @give_up: looked at between sentences (g_atomic_int_get).
 * Returns: (transfer full) (nullable): NULL when there is nothing to say or it was given up */
LissomClip *lissom_synthesis_say (LissomSynthesis *self, const char *text, const int *give_up);

G_END_DECLS
