/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-fits-today.h"

#include "lissom-statistics.h"

#define LIMIT_SLACK 10 /* a tenth: nobody has exactly five minutes */

#define USUAL_DAYS 14
#define EASY_DAYS 14
#define WEEK_DAYS 7
#define STRENGTH_GAP (48 * G_TIME_SPAN_HOUR)
#define STRENGTH_DAYS_A_WEEK 3

/* What the journal says of one candidate. */
typedef struct
{
  guint times;       /* in the last two weeks */
  gint64 last;       /* microseconds since 1970; 0: never */
  gboolean today;
} Habit;

typedef struct
{
  Habit *habits;        /* one a candidate */
  gboolean any_today;
  gboolean strength_rests;
} History;

gboolean
lissom_fits_into (gint64 length_ms, gint64 limit_ms)
{
  return limit_ms <= 0 || length_ms <= limit_ms + limit_ms / LIMIT_SLACK;
}

static int
find_candidate (const LissomFitsCandidate *candidates, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (candidates[i].id, id) == 0)
      return (int) i;
  return -1;
}

/* Days counted backwards from today: 0 is today. A clock that was set back makes them negative;
 * that counts as today. */
static int
count_days_ago (GDateTime *then, GDateTime *now)
{
  int days = (int) lissom_statistics_get_day (now) - (int) lissom_statistics_get_day (then);

  return CLAMP (days, 0, LISSOM_FITS_DAYS);
}

static void
note_entry (History *history,
            const LissomFitsCandidate *candidates,
            guint n,
            const LissomJournalEntry *entry,
            GDateTime *now,
            gboolean *strength_days,
            int *first_day)
{
  int index = find_candidate (candidates, n, entry->routine_id);
  int days = count_days_ago (entry->started, now);
  gint64 when = g_date_time_to_unix (entry->started) * G_USEC_PER_SEC;

  /* Opened and left again. */
  if (lissom_journal_entry_get_worked_ms (entry) <= 0)
    return;

  *first_day = MAX (*first_day, days);
  history->any_today |= days == 0;
  if (index < 0)
    return;

  history->habits[index].today |= days == 0;
  if (days < USUAL_DAYS)
    {
      history->habits[index].times++;
      history->habits[index].last = MAX (history->habits[index].last, when);
    }
  if (candidates[index].is_strength)
    {
      if (days < WEEK_DAYS)
        strength_days[days] = TRUE;
      if (g_date_time_difference (now, entry->started) < STRENGTH_GAP)
        history->strength_rests = TRUE;
    }
}

static void
read_history (History *history,
              const LissomFitsCandidate *candidates,
              guint n,
              GPtrArray *entries,
              GDateTime *now)
{
  gboolean strength_days[WEEK_DAYS] = { FALSE };
  int first_day = -1, n_strength_days = 0;

  *history = (History) { .habits = g_new0 (Habit, n) };
  for (guint i = 0; i < entries->len; i++)
    note_entry (history, candidates, n, g_ptr_array_index (entries, i), now, strength_days,
                &first_day);
  for (int i = 0; i < WEEK_DAYS; i++)
    n_strength_days += strength_days[i];
  if (n_strength_days >= STRENGTH_DAYS_A_WEEK || first_day < EASY_DAYS)
    history->strength_rests = TRUE;
}

/* TRUE when @a is a better choice than @b. */
static gboolean
is_better (const History *history, const LissomFitsCandidate *candidates, int a, int b)
{
  const Habit *one = &history->habits[a];
  const Habit *other;

  if (b < 0)
    return TRUE;
  other = &history->habits[b];
  if (history->any_today)
    {
      if (one->today != other->today)
        return other->today;
      return candidates[a].length_ms < candidates[b].length_ms;
    }
  if (one->times != other->times)
    return one->times > other->times;
  return one->last > other->last;
}

int
lissom_fits_today (const LissomFitsCandidate *candidates,
                   guint n,
                   GPtrArray *entries,
                   GDateTime *now,
                   gint64 limit_ms,
                   LissomFitsReason *reason)
{
  History history;
  int best = -1;

  g_return_val_if_fail (n == 0 || candidates != NULL, -1);
  g_return_val_if_fail (entries != NULL && now != NULL && reason != NULL, -1);

  read_history (&history, candidates, n, entries, now);
  for (guint i = 0; i < n; i++)
    {
      if (candidates[i].is_forbidden || !lissom_fits_into (candidates[i].length_ms, limit_ms) ||
          (candidates[i].is_strength && history.strength_rests))
        continue;
      if (is_better (&history, candidates, (int) i, best))
        best = (int) i;
    }

  *reason = LISSOM_FITS_FIRST;
  if (best >= 0 && history.any_today)
    *reason = LISSOM_FITS_MORE;
  else if (best >= 0 && history.habits[best].times > 0)
    *reason = LISSOM_FITS_USUAL;
  g_free (history.habits);
  return best;
}
