/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-voice.h"

G_BEGIN_DECLS

/* One text and how long it takes. */
typedef struct
{
  const char *text; /* owned by the lexicon */
  gint64 length;    /* ms spoken; 0 when it is only shown */
  gint64 reading;   /* ms a caption of this text should stay; at least a second */
} LissomPhrase;

/* All texts of one score in the order in which they were first asked for. The composer
 * asks for every text it might use, so the list is also what a voice has to prepare; and
 * a score can be composed again (hold longer) without asking a voice once more. */
typedef struct _LissomLexicon LissomLexicon;

/* @voice: (nullable): NULL when nothing is spoken */
LissomLexicon *lissom_lexicon_new (LissomVoice *voice);
LissomLexicon *lissom_lexicon_ref (LissomLexicon *self);
void lissom_lexicon_unref (LissomLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomLexicon, lissom_lexicon_unref)

/* Lets the voice go: texts that are asked for from now on are only shown. */
void lissom_lexicon_seal (LissomLexicon *self);

/* Returns: (transfer none): lives as long as the lexicon. */
const LissomPhrase *lissom_lexicon_look_up (LissomLexicon *self, const char *text);

/* Returns: (transfer full): all texts, NULL-terminated. */
char **lissom_lexicon_list (LissomLexicon *self);

/* How long @phrase occupies the ear, or the eye when it is only shown. */
gint64 lissom_phrase_get_duration (const LissomPhrase *phrase);

G_END_DECLS
