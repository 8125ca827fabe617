/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-readiness.h"

G_BEGIN_DECLS

/* "I feel pain": what it may feel like, what Lissom answers, what that does to the session and
 * what lasts. Plain data and pure functions. */

typedef enum
{
  LISSOM_HURT_EASIER = 1 << 0, /* go on, eased off */
  LISSOM_HURT_SKIP = 1 << 1,   /* leave this exercise out */
  LISSOM_HURT_END = 1 << 2,    /* end the session */
} LissomHurtWay;

typedef enum
{
  LISSOM_PAIN_EASIER_WEEK = 1 << 0,    /* the easier variant of this stretch for 7 days */
  LISSOM_PAIN_HIDE_STRETCH = 1 << 1,   /* this stretch is hidden for 3 days */
  LISSOM_PAIN_HIDE_ROUNDING = 1 << 2,  /* what rounds the back is hidden for 7 days */
  LISSOM_PAIN_ASK_TOMORROW = 1 << 3,
  LISSOM_PAIN_SOFT_KNEE = 1 << 4,      /* the cue for a soft knee, for the same week */
  LISSOM_PAIN_CHECK_AGAIN = 1 << 5,    /* all six questions before the next session */
} LissomPainEffects;

#define LISSOM_PAIN_EASIER_DAYS 7
#define LISSOM_PAIN_HIDE_DAYS 3
#define LISSOM_PAIN_ROUNDING_DAYS 7

/* The pain scale. */
#define LISSOM_PAIN_EASE 2
#define LISSOM_PAIN_STOP_EXERCISE 4
#define LISSOM_PAIN_STOP_SESSION 6

typedef struct
{
  const char *id;    /* as the journal keeps it */
  const char *title; /* the row, untranslated */
  const char *reply; /* what Lissom answers, untranslated */
  const char *then;  /* when to see somebody, or how to go on; "" if nothing; untranslated */
  LissomHurtWay ways;
  LissomPainEffects effects;
  LissomFilters filters;
  LissomLocks locks;
  gboolean asks_number;    /* how much, 0…10, decides: lissom_pain_get_ways () */
  gboolean opens_card;     /* the emergency card is the answer */
  const char *stays;       /* nullable: a question, untranslated; yes sets @stays_locks as well */
  LissomLocks stays_locks;
} LissomPainRule;

/* The first choices, and those behind "Somewhere else, or a cramp". */
const LissomPainRule *lissom_pain_rules_get (guint *n);
const LissomPainRule *lissom_pain_rules_get_elsewhere (guint *n);
/* Returns: (nullable): in either list, or the emergency card ("emergency") */
const LissomPainRule *lissom_pain_rule_find (const char *id);

/* The ways on that are left at @pain out of 10 (-1: not told). */
LissomHurtWay lissom_pain_get_ways (const LissomPainRule *rule, int pain);

/* One report, as the state keeps it. */
typedef struct
{
  int day;              /* Julian day */
  gint64 session;       /* seconds since 1970 at which its session began: reports of one session are one */
  const LissomPainRule *rule; /* nullable: only a number was told */
  int pain;             /* 0…10, -1: not told */
} LissomPainReport;

/* Three reports of 4 or more within 14 days up to @today, or the same pain in the last three
 * sessions. @sessions: beginnings of the sessions, oldest first. */
gboolean lissom_pain_should_pause (GArray *reports, GArray *sessions, int today);

/* The next-day question, translated: the question and what the answer means. */
const char *lissom_pain_get_next_day_question (void);
const char *lissom_pain_get_next_day_advice (void);

typedef enum
{
  LISSOM_NEXT_DAY_FINE,   /* fine, or a little sore */
  LISSOM_NEXT_DAY_SORE,   /* more than 3 out of 10, or for more than a day */
} LissomNextDay;

G_END_DECLS
