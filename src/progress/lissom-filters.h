/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-safety-rule.h"
#include "lissom-stretch.h"

G_BEGIN_DECLS

/* What a body cannot or should not do now, and what that means for each stretch. Pure. */

typedef enum
{
  LISSOM_FILTER_NERVE = 1 << 0,
  LISSOM_FILTER_SITBONE = 1 << 1,
  LISSOM_FILTER_HIP = 1 << 2,
  LISSOM_FILTER_KNEE = 1 << 3,
  LISSOM_FILTER_BONES = 1 << 4,
  LISSOM_FILTER_HEAD = 1 << 5,
  LISSOM_FILTER_PREGNANT = 1 << 6,
  LISSOM_FILTER_HYPERMOBILE = 1 << 7,
  LISSOM_FILTER_BALANCE = 1 << 8,
  LISSOM_FILTER_NO_FLOOR = 1 << 9,
  LISSOM_FILTER_ADULT = 1 << 10, /* hides nothing: somebody should be there */
} LissomFilters;
#define LISSOM_N_FILTERS 11

typedef struct
{
  LissomFilters filter;
  const char *id;       /* as content files and state name it: "nerve" */
  const char *title;    /* what the person told us, untranslated */
  const char *rule;     /* id of its LissomSafetyRule */
  int longest_hold_s;   /* holds are cut to this; 0: no limit */
  int highest_pull;     /* instead of 3 to 4 out of 10; 0: as usual */
} LissomFilterInfo;

const LissomFilterInfo *lissom_filter_get_info (LissomFilters filter);
const LissomFilterInfo *lissom_filters_get_nth (guint index);
/* 0 when there is no such filter. */
LissomFilters lissom_filter_from_id (const char *id);
/* "nerve;head;". Returns: (transfer full) */
char *lissom_filters_to_text (LissomFilters filters);
/* Names of filters that are not known are left out. */
LissomFilters lissom_filters_from_text (const char *text);

typedef enum
{
  LISSOM_VERDICT_ALLOWED,
  LISSOM_VERDICT_ADAPTED,  /* allowed, with a shorter hold, a gentler pull or a cue of its own */
  LISSOM_VERDICT_HALF_WAY, /* only as far as its half-way version */
  LISSOM_VERDICT_HIDDEN,
} LissomVerdict;

typedef struct
{
  LissomVerdict verdict;
  LissomFilters because;         /* of all that decided; 0 when something else did */
  const LissomSafetyRule *rule;  /* the first reason; NULL when allowed */
  int longest_hold_s;            /* 0: no limit */
  int highest_pull;              /* 0: as usual */
  const char *cue;               /* untranslated; NULL: none */
} LissomJudgement;

/* @bed: lying exercises may be done on a bed, so that LISSOM_FILTER_NO_FLOOR leaves them. */
void lissom_filters_judge (LissomFilters filters, gboolean bed, LissomStretch *stretch,
                           LissomJudgement *judgement);

/* Whether @stretch rounds the back (what the filter "bones" hides). */
gboolean lissom_filters_rounds_back (LissomStretch *stretch);

G_END_DECLS
