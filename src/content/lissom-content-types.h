/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LISSOM_CONTENT_ERROR (lissom_content_error_quark ())
GQuark lissom_content_error_quark (void);

typedef enum
{
  LISSOM_CONTENT_ERROR_UNREADABLE, /* the file is missing, too large or not UTF-8 XML */
  LISSOM_CONTENT_ERROR_INVALID,    /* an element, attribute or value that the format does not know */
  LISSOM_CONTENT_ERROR_INCOMPLETE, /* something a stretch or routine must have is not there */
} LissomContentError;

typedef enum
{
  LISSOM_POSITION_STANDING,
  LISSOM_POSITION_CHAIR,
  LISSOM_POSITION_FLOOR,
} LissomPosition;

typedef enum
{
  LISSOM_SIDES_BOTH,        /* both legs together */
  LISSOM_SIDES_EACH,        /* one side, then the other: the right one first */
  LISSOM_SIDES_ALTERNATING, /* left and right take turns within one set */
} LissomSides;

typedef enum
{
  LISSOM_SIDE_NONE, /* both legs, or no leg in particular */
  LISSOM_SIDE_RIGHT,
  LISSOM_SIDE_LEFT,
} LissomSide;

typedef enum
{
  LISSOM_TIER_SEED,  /* what it all began with; always listed first */
  LISSOM_TIER_CORE,
  LISSOM_TIER_EXTRA, /* a routine that uses one names another for its place */
} LissomTier;

typedef enum
{
  LISSOM_LEVEL_BEGINNER,
  LISSOM_LEVEL_INTERMEDIATE,
  LISSOM_LEVEL_ADVANCED,
} LissomLevel;

typedef enum
{
  LISSOM_WORK_HOLD, /* a held stretch: the dose counts holds */
  LISSOM_WORK_REPS, /* a movement: the dose counts repetitions in sets */
} LissomWork;

/* How much of a stretch.  With LISSOM_WORK_HOLD: @seconds is the length of one hold,
 * @count how many holds a side, @rest_s the rest between them, @sets is 1.
 * With LISSOM_WORK_REPS: @seconds is the tempo (one repetition), @count the
 * repetitions of a set (a side, where sides are each), @sets how many sets, @rest_s
 * the rest between sets. */
typedef struct
{
  LissomWork work;
  int seconds;
  int count;
  int sets;
  int rest_s;
  gboolean fixed; /* nobody may make its holds longer: neither the pacing nor "hold longer" */
} LissomDose;

/* Whether a stretch may be shown on the locked screen of a waiting room. */
typedef enum
{
  LISSOM_KIOSK_NO,
  LISSOM_KIOSK_YES,
  LISSOM_KIOSK_HALF_WAY, /* only as far as its kiosk pose */
} LissomKiosk;

/* When a step of the guide is spoken. */
typedef enum
{
  LISSOM_MOMENT_READY,    /* while getting into the start position */
  LISSOM_MOMENT_MOVE_IN,  /* while easing into the stretch */
  LISSOM_MOMENT_MOVE_OUT, /* the way out */
} LissomMoment;

G_END_DECLS
