/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-journal.h"

G_BEGIN_DECLS

/* Sums over the journal. Pure functions of entries that have been loaded; nothing here reads a
 * file or a clock.
 *
 * A day is the calendar day on which the session began by the clock of the wall where it was done:
 * the date in the entry's own offset. So a journey or a change to summer time moves no session to
 * another day, and none is counted twice. Days are Julian day numbers, as GDate has them. */

/* Beyond this a week's holding gains nothing more (Ingram 2025, 189 studies); nothing rewards it. */
#define LISSOM_USEFUL_WEEK_MS (10 * 60 * 1000)

guint32 lissom_statistics_get_day (GDateTime *time);
/* The first day of the week in which @day lies. @first_weekday: 1 Monday … 7 Sunday. */
guint32 lissom_statistics_get_week (guint32 day, int first_weekday);

/* Held time of one leg over the whole session: holds with that leg and with both. Repetitions
 * are not held and do not count; @catalogue (nullable) knows which is which. */
gint64 lissom_statistics_get_held (const LissomJournalEntry *entry, LissomCatalogue *catalogue,
                                   LissomSide side);

/* A session that was opened and left again is not a day of stretching. */
gboolean lissom_statistics_counts (const LissomJournalEntry *entry);

typedef struct
{
  int n_sessions; /* that count */
  gint64 run_ms;
  gboolean whole; /* one of them was finished */
} LissomDay;

/* The days of a month, the first of it at 0. @entries: array of LissomJournalEntry; those of other
 * months are passed over. */
void lissom_statistics_count_month (GPtrArray *entries, int year, int month, LissomDay days[31]);

typedef struct
{
  guint32 start; /* its first day */
  int n_days;    /* days with a session */
  gint64 run_ms;
  gint64 left_ms, right_ms; /* held */
} LissomWeekTotal;

/* @n_weeks weeks, the last one being that of @today. Returns: (transfer full): array of
 * LissomWeekTotal, oldest first */
GArray *lissom_statistics_count_weeks (GPtrArray *entries, LissomCatalogue *catalogue,
                                       guint32 today, int first_weekday, guint n_weeks);

/* Days on which nobody has to stretch, both ends included. */
typedef struct
{
  guint32 from, to;
} LissomPause;

/* The week after each session that hurt (ended by “This hurts”, or pain of 4 or more). Returns:
 * (transfer full): array of LissomPause */
GArray *lissom_statistics_find_pauses (GPtrArray *entries);

/* Days on which there was a session, each once, in order. Returns: (transfer full): array of guint32 */
GArray *lissom_statistics_list_days (GPtrArray *entries);

/* How much of what was planned was done, 0…100; -1 while there is nothing to tell yet.
 *
 * Looked at are the six whole weeks before this one, from the first session on.
 *   For each week:   planned = goal_days × (days not paused) ÷ 7
 *                    done    = days with a session, but at most planned
 *   Score:           100 × sum of done ÷ sum of planned
 * Which days of a week they were does not matter: rest costs nothing. Paused days, and days before
 * the first session, are not planned at all. Of four or more weeks the poorest is left out: anyone
 * may take a week off. This week counts too, but only where it makes the score better. More than
 * the goal earns nothing. There is no streak in it: the order of the weeks does not matter.
 *
 * @days: of lissom_statistics_list_days (); @pauses: array of LissomPause, in any order, may
 * overlap; @goal_days: 1…7. */
int lissom_statistics_get_consistency (GArray *days, GArray *pauses, guint32 today,
                                       int first_weekday, int goal_days);
/* Weeks before the present one that the score looks at. */
#define LISSOM_CONSISTENCY_WEEKS 6

G_END_DECLS
