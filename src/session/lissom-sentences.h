/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a session says of its own accord; everything else it says stands in the content.
 * Whole sentences, never put together from parts, so that they can be translated and
 * recorded one by one. */
typedef enum
{
  LISSOM_SENTENCE_OPENING,
  LISSOM_SENTENCE_STRETCH_RIGHT,
  LISSOM_SENTENCE_MOVE_RIGHT,
  LISSOM_SENTENCE_NOW_LEFT,
  LISSOM_SENTENCE_EASE_IN,
  LISSOM_SENTENCE_BREATHE,
  LISSOM_SENTENCE_FIVE_SECONDS,
  LISSOM_SENTENCE_HALFWAY,
  LISSOM_SENTENCE_FIVE_MORE,
  LISSOM_SENTENCE_REST,
  LISSOM_SENTENCE_SECOND_HOLD,
  LISSOM_SENTENCE_THIRD_HOLD,
  LISSOM_SENTENCE_FOURTH_HOLD,
  LISSOM_SENTENCE_FIFTH_HOLD,
  LISSOM_SENTENCE_SIXTH_HOLD,
  LISSOM_SENTENCE_NEXT_HOLD,
  LISSOM_SENTENCE_SECOND_SET,
  LISSOM_SENTENCE_THIRD_SET,
  LISSOM_SENTENCE_FOURTH_SET,
  LISSOM_SENTENCE_NEXT_SET,
  LISSOM_SENTENCE_EASE_OFF,
  LISSOM_SENTENCE_HURTS,
  LISSOM_SENTENCE_PAUSED,
  LISSOM_SENTENCE_LONGER,
} LissomSentence;

#define LISSOM_N_SENTENCES (LISSOM_SENTENCE_LONGER + 1)

/* Returns: (transfer none): translated; lives as long as the program. */
const char *lissom_sentence_get (LissomSentence sentence);

/* What announces hold or set number @set, counted from 1; @set is at least 2. */
const char *lissom_sentence_get_next_hold (int set);
const char *lissom_sentence_get_next_set (int set);

G_END_DECLS
