/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-filters.h"

G_BEGIN_DECLS

/* The readiness check: six questions, and what their answers lead to. Pure; answers are judged and
 * forgotten, only what has to act is kept. */

/* All six are asked again after this many days. */
#define LISSOM_CHECK_DAYS 90

typedef enum
{
  LISSOM_QUESTION_RED_FLAGS,
  LISSOM_QUESTION_INJURY,
  LISSOM_QUESTION_LEG,
  LISSOM_QUESTION_OPERATION,
  LISSOM_QUESTION_CONDITIONS,
  LISSOM_QUESTION_TODAY,
  LISSOM_N_QUESTIONS,
} LissomQuestionId;

typedef struct
{
  const char *id;
  const char *text;     /* untranslated */
  const char *items[11]; /* its list, untranslated, NULL-terminated */
} LissomQuestion;

const LissomQuestion *lissom_question_get (LissomQuestionId id);
/* "Anything new since last time …?" translated */
const char *lissom_question_get_news (void);

/* What may be ticked in question 5, in the order of its items. */
typedef enum
{
  LISSOM_CONDITION_WEAK_BONES = 1 << 0,
  LISSOM_CONDITION_DIZZY = 1 << 1,
  LISSOM_CONDITION_PRESSURE = 1 << 2,
  LISSOM_CONDITION_EYES = 1 << 3,
  LISSOM_CONDITION_PREGNANT = 1 << 4,
  LISSOM_CONDITION_BENDY = 1 << 5,
  LISSOM_CONDITION_UNSTEADY = 1 << 6,
  LISSOM_CONDITION_NO_FLOOR = 1 << 7,
  LISSOM_CONDITION_NERVES = 1 << 8,
  LISSOM_CONDITION_UNDER_16 = 1 << 9,
} LissomConditions;
/* A doctor has to be asked first. */
#define LISSOM_CONDITIONS_ASK (LISSOM_CONDITION_PRESSURE | LISSOM_CONDITION_NERVES)

typedef struct
{
  gboolean red_flags;        /* 1 */
  gboolean injury;           /* 2 */
  gboolean injury_cleared;   /*   a doctor or physio has cleared me */
  gboolean leg, sitbone;     /* 3: which of the two */
  gboolean checked;          /*   checked, and told to keep moving */
  gboolean operation;        /* 4 */
  gboolean advised;          /*   a surgeon or physio has said which moves are allowed */
  gboolean hip, knee;        /*   where; neither counts as both */
  LissomConditions conditions; /* 5 */
  gboolean doctor_agreed;    /*   to exercise, for those of LISSOM_CONDITIONS_ASK */
  gboolean bed;              /*   lying exercises may be done on a bed */
  gboolean ill, hurting;     /* 6 */
} LissomAnswers;

/* What keeps a session from starting until it is lifted. */
typedef enum
{
  LISSOM_LOCK_EMERGENCY = 1 << 0, /* until question 1 is answered with no */
  LISSOM_LOCK_INJURY = 1 << 1,    /* the others: until a doctor or physio has cleared it */
  LISSOM_LOCK_LEG = 1 << 2,
  LISSOM_LOCK_PRESSURE = 1 << 3,
  LISSOM_LOCK_SEEN = 1 << 4,      /* sharp pain or a pop in a session */
  LISSOM_LOCK_NERVES = 1 << 5,
} LissomLocks;
#define LISSOM_N_LOCKS 6

typedef struct
{
  LissomLocks lock;
  const char *id;    /* as the state keeps it */
  const char *title; /* untranslated */
  const char *rule;
  gboolean can_clear; /* by “a doctor or physio has cleared me” */
} LissomLockInfo;

const LissomLockInfo *lissom_locks_get_nth (guint index);
/* The gravest of @locks. Returns: (nullable) */
const LissomLockInfo *lissom_locks_get_first (LissomLocks locks);

typedef struct
{
  LissomFilters filters;
  LissomLocks locks;
  gboolean basics_only; /* operation without advice yet: only march and standing curl */
  gboolean rest;        /* not today */
  gboolean see_someone; /* pain before the start: for more than a few days, see a doctor */
  gboolean bed;
} LissomReadiness;

void lissom_readiness_judge (const LissomAnswers *answers, LissomReadiness *readiness);
/* Whether @id is left while basics_only. */
gboolean lissom_readiness_is_basic (const char *id);
/* What it means, in one sentence: "All stretches are open to you." Returns: (transfer full) */
char *lissom_readiness_describe (const LissomReadiness *readiness);

/* Days are Julian days of the local calendar. A check of the future (the clock was set back) is
 * due like one that is too old. @checked: 0 for never. */
gboolean lissom_readiness_is_due (int checked, int today);

G_END_DECLS
