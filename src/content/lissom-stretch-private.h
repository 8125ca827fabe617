/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-stretch.h"

G_BEGIN_DECLS

/* Seconds to change sides where the file says nothing. */
#define LISSOM_STRETCH_USUAL_SWITCH_S 5

/* The texts of a stretch that stand in one element each. */
typedef enum
{
  LISSOM_STRETCH_TEXT_TITLE,
  LISSOM_STRETCH_TEXT_SHORT_TITLE,
  LISSOM_STRETCH_TEXT_ALSO_CALLED,
  LISSOM_STRETCH_TEXT_PURPOSE,
  LISSOM_STRETCH_TEXT_STRETCHES,
  LISSOM_STRETCH_TEXT_STRENGTHENS,
  LISSOM_STRETCH_TEXT_EQUIPMENT,
  LISSOM_STRETCH_TEXT_DOSE_NOTE,
  LISSOM_STRETCH_TEXT_EASIER,
  LISSOM_STRETCH_TEXT_HARDER,
  LISSOM_STRETCH_TEXT_FEEL,
  LISSOM_STRETCH_TEXT_CAUTION,
  LISSOM_STRETCH_TEXT_DESCRIPTION,
  LISSOM_STRETCH_N_TEXTS,
} LissomStretchText;

typedef struct
{
  char *text;
  LissomMoment moment;
} LissomStretchStep;

typedef struct
{
  char *base;
  char *peak;
  char *counter; /* nullable */
  double there;  /* share of the repetition on the way to the peak … */
  double back;   /* … and on the way back; between the two it is held */
} LissomStretchRepetition;

/* Filled in by the stretch reader before anybody else sees the object. */
struct _LissomStretch
{
  GObject parent_instance;

  char *id;
  LissomTier tier;
  LissomLevel level;
  LissomPosition position;
  LissomSides sides;
  LissomKiosk kiosk;
  gboolean suits_bed;
  int switch_s;
  LissomDose dose;

  char *texts[LISSOM_STRETCH_N_TEXTS]; /* NULL where the file says nothing */
  GArray *steps;                       /* of LissomStretchStep */
  GStrv cues;
  char *way_out;                       /* nullable */
  char *turn;                          /* nullable */
  GStrv mistakes;
  GStrv hidden_by;
  GStrv swaps;
  GArray *sources;                     /* of int */

  LissomScene *scene;
  char *start_pose;
  char *end_pose;
  char *ease_pose;                     /* nullable */
  char *kiosk_pose;                    /* nullable */
  GArray *repetitions;                 /* of LissomStretchRepetition; empty for a hold */

  /* Of an own stretch only: whose pictures it uses, and the poses it has chosen among them. */
  char *scene_from;                    /* nullable */
  char *scene_start;                   /* nullable */
  char *scene_end;                     /* nullable */
};

/* Takes over scene and movement of @lender, with @start and @end (nullable) in place of its own
 * poses. FALSE when the sides take turns and those of @lender do not. */
gboolean lissom_stretch_borrow_scene (LissomStretch *self,
                                      LissomStretch *lender,
                                      const char *start,
                                      const char *end);

G_END_DECLS
