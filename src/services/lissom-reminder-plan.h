/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-preferences.h"

G_BEGIN_DECLS

/* When to remind: pure functions of what the person chose and of the time, which is given. Times of
 * day are those of the wall clock in the time zone of @now: in the night in which it skips an hour a
 * time in that hour comes just after it, and where an hour comes twice the first one counts. */

#define LISSOM_REMINDER_TIMES 2
/* So long after its time a reminder may still come, where the computer slept. */
#define LISSOM_REMINDER_GRACE_MINUTES 120
/* “Later” is so much later. */
#define LISSOM_REMINDER_LATER_MINUTES 60

typedef struct
{
  gboolean enabled;
  guint days;                        /* 1 Monday + 2 Tuesday + … 64 Sunday */
  int times[LISSOM_REMINDER_TIMES];  /* minutes after midnight; -1 for none */
  int quiet_from, quiet_until;       /* minutes after midnight; alike: never quiet */
  guint32 pause_from, pause_until;   /* Julian days, both included; 0 for none */
  /* What has happened: */
  gint64 later;        /* when “Later” ends, in minutes since 1970; 0 for none */
  guint32 skipped_day; /* “Not today”: Julian day; 0 for none */
  gint64 shown;        /* the time for which one was last shown, in minutes since 1970; 0 for none */
} LissomReminderPlan;

void lissom_reminder_plan_read (LissomReminderPlan *plan, LissomPreferences *preferences);

/* The time, in minutes since 1970, of the reminder that is to be shown at @now; 0 when there is none.
 * @done: the work of the day is done. */
gint64 lissom_reminder_plan_get_due (const LissomReminderPlan *plan, GDateTime *now, gboolean done);

/* The next time after @now at which one may become due, in minutes since 1970; 0 when never within
 * the next eight days. */
gint64 lissom_reminder_plan_get_next (const LissomReminderPlan *plan, GDateTime *now);

G_END_DECLS
