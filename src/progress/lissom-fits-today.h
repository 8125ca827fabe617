/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* Which routine fits today. A pure rule, small enough to be told in one line on the screen:
 *
 *   1. What a person may not do today, what takes longer than there is time, and strength work too
 *      early (48 hours between two days of it, three days a week, two easy weeks before the first)
 *      does not fit.
 *   2. Who has stretched today already is offered the shortest one that has not been done.
 *   3. Else the one that was done most often in the last two weeks, of several the latest.
 *   4. Else the first.
 *
 * Gap and days: American College of Sports Medicine, as in the safety rules. */

/* Days of the journal that are looked at. */
#define LISSOM_FITS_DAYS 28

typedef struct
{
  const char *id;
  gint64 length_ms;
  gboolean is_strength;  /* it holds strength work */
  gboolean is_forbidden; /* nothing of it may be done by this person today */
} LissomFitsCandidate;

typedef enum
{
  LISSOM_FITS_FIRST, /* nothing speaks for another one */
  LISSOM_FITS_USUAL, /* done most often lately */
  LISSOM_FITS_MORE,  /* something was done today already */
} LissomFitsReason;

/* @entries: array of LissomJournalEntry of the last LISSOM_FITS_DAYS days, in any order.
 * @limit_ms: how much time there is; 0: enough.  A routine that is longer by no more than a tenth
 * still fits.  Returns: the index of the one that fits; -1: none does */
int lissom_fits_today (const LissomFitsCandidate *candidates,
                       guint n,
                       GPtrArray *entries,
                       GDateTime *now,
                       gint64 limit_ms,
                       LissomFitsReason *reason);

/* Whether @length_ms fits into @limit_ms. */
gboolean lissom_fits_into (gint64 length_ms, gint64 limit_ms);

G_END_DECLS
