/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How hard an English text is to read. */

/* Syllables of one English word, at least 1. Counted by groups of vowels, with the usual silent
 * endings; right for nine words in ten, which is what the grade needs. */
guint lissom_count_syllables (const char *word);

/* The Flesch-Kincaid grade: years at school that a reader needs. 0 for a text without words. */
double lissom_reading_grade (const char *text);

/* Words of a text: what stands between spaces and has a letter in it. */
guint lissom_count_words (const char *text);

G_END_DECLS
