/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-journal.h"

G_BEGIN_DECLS

/* Sentences made of numbers, for people: translated, with the right plurals. Pure functions.
 * All returned strings are transfer full. */

char *lissom_words_dose (const LissomDose *dose,
                         LissomSides sides); /* "Hold 20 seconds, 3 times" */
char *lissom_words_minutes (gint64 ms);      /* "5 minutes"; "40 seconds" below one */
/* How long it takes to hear an article. */
char *lissom_words_reading (const char *const *paragraphs);
char *lissom_words_clock (gint64 ms);                                  /* "4:52" */
char *lissom_words_held (gint64 ms);                                   /* "130 s" */
const char *lissom_words_position (LissomPosition position);           /* "Standing" */
const char *lissom_words_position_icon (LissomPosition position);
char *lissom_words_positions (LissomRoutine *routine);                 /* "Standing, then chair" */
char *lissom_words_needs (LissomRoutine *routine);                     /* "Chair, strap"; "" */
const char *lissom_words_greeting (int hour);

/* The week of @now. */
typedef struct
{
  gboolean done[7]; /* from the first day of the week */
  int today;        /* 0…6 */
  int n_days;
  int n_minutes;
} LissomWeek;

/* First day of the week here: 1 Monday … 7 Sunday. */
int lissom_words_get_first_weekday (void);
/* @entries: array of LissomJournalEntry, also of other weeks; each on its day of
 * lissom_statistics_get_day () */
void lissom_week_count (LissomWeek *week, GPtrArray *entries, GDateTime *now, int first_weekday);
char *lissom_words_week (const LissomWeek *week); /* "2 days, 9 minutes this week" */

/* What a number on the two scales means; NULL for -1. */
const char *lissom_words_pull (int pull);
const char *lissom_words_pain (int pain);

/* What to do next, from how it ended and what the person told. @care: it is a warning. */
void lissom_words_next_step (
  LissomOutcome outcome, int pull, int pain, const char **title, const char **text, gboolean *care);

G_END_DECLS
