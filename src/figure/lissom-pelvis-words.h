/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-pelvis-model.h"

G_BEGIN_DECLS

/* The state of the pelvis model in plain words, translated.  Pure functions. */

const char *lissom_pelvis_words_tip (LissomPelvisTip tip);       /* "tips back" */
const char *lissom_pelvis_words_back (LissomPelvisBack back);    /* "flatter" */
const char *lissom_pelvis_words_feel (LissomPelvisFeel feel);    /* "behind the thighs" */
const char *lissom_pelvis_words_caption (LissomPelvisCaption caption);
const char *lissom_pelvis_words_note (void); /* always below: this is a model */
const char *lissom_pelvis_words_scale (LissomPelvisPlace place); /* "Drawn bigger than real. …" */

/* The three answers in one sentence, for people who listen. Returns: (transfer full) */
char *lissom_pelvis_words_state (const LissomPelvisReading *reading);

/* The numbers, for those who asked for them. Returns: (transfer full) */
char *lissom_pelvis_words_numbers (const LissomPelvisState *state);

G_END_DECLS
