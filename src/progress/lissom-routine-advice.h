/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-routine.h"

G_BEGIN_DECLS

/* What the evidence has to say about single exercises of a routine that is being made, and about
 * their order. Pure; each rule stands in one table with where it comes from. (What a routine
 * adds up to in a session or a week is judged by lissom_routine_draft_list_advice ().) */

typedef enum
{
  LISSOM_REMARK_LONG_HOLD,     /* holds longer than bring more */
  LISSOM_REMARK_FEW_SECONDS,   /* holds so short and few that they bring little */
  LISSOM_REMARK_STRENGTH_DAYS, /* strength work: a day off between */
  LISSOM_REMARK_STRENGTH_LATE, /* strength after long stretches of the same muscle */
  LISSOM_REMARK_NO_WARM_UP,    /* begins with a held stretch */
  LISSOM_REMARK_UP_AND_DOWN,   /* down to the floor and up again more than once */
  LISSOM_REMARK_GOOD_ORDER,    /* standing, then chair, then floor */
  LISSOM_N_REMARKS,
} LissomRemarkKind;

typedef struct
{
  LissomRemarkKind kind;
  int exercise; /* index into the routine; -1: the routine as a whole */
} LissomRemark;

/* A remark as a sentence or two, translated. */
const char *lissom_remark_get_text (LissomRemarkKind kind);
/* The number for lissom_catalogue_find_source (); 0: practice, no study. */
int lissom_remark_get_source (LissomRemarkKind kind);
/* FALSE for praise. */
gboolean lissom_remark_is_warning (LissomRemarkKind kind);

/* Returns: (transfer full): array of LissomRemark, in the order of the exercises, those about the
 * whole routine last */
GArray *lissom_routine_list_remarks (LissomRoutine *routine);

G_END_DECLS
