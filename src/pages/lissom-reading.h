/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-narrator.h"

G_BEGIN_DECLS

/* Reads texts aloud, sentence by sentence, and says which sentence is being spoken.
 *
 * Properties (read-only):
 *   "reading" (boolean)
 *   "sentence" (int): the sentence that is spoken, or where a pause interrupted it; -1: at none */
#define LISSOM_TYPE_READING (lissom_reading_get_type ())
G_DECLARE_FINAL_TYPE (LissomReading, lissom_reading, LISSOM, READING, GObject)

/* Where a sentence stands: in which text, and from which byte to which. */
typedef struct
{
  guint text;
  guint start;
  guint end;
} LissomReadingPlace;

/* @texts: NULL-terminated; copied */
LissomReading *lissom_reading_new (LissomNarrator *narrator, const char *const *texts);

guint lissom_reading_get_n_sentences (LissomReading *self);
const LissomReadingPlace *lissom_reading_get_place (LissomReading *self, guint sentence);
/* Returns: (transfer full) */
char *lissom_reading_dup_sentence (LissomReading *self, guint sentence);

/* Goes on with the sentence where it paused, or begins. */
void lissom_reading_play (LissomReading *self);
void lissom_reading_pause (LissomReading *self);
/* Quiet, and back to the beginning. */
void lissom_reading_stop (LissomReading *self);

gboolean lissom_reading_is_reading (LissomReading *self);
int lissom_reading_get_sentence (LissomReading *self);

G_END_DECLS
