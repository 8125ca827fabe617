/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The pelvis as a bowl that two ropes pull at: numbers and words, nothing is drawn here.
 *
 * The angles are those of radiographs (in degrees): pelvic incidence is fixed by the shape of
 * the bone and equals pelvic tilt plus sacral slope.  One example body with the means of
 * adults (Mac-Thiong 2011; Asian Spine J 2019; Boulay 2006; Preece 2008).  The swing of ten
 * degrees to both sides while standing is larger than life, and every picture of it says so. */

typedef enum
{
  LISSOM_PELVIS_STAND, /* two ropes, drawn bigger than real */
  LISSOM_PELVIS_SIT,   /* on the floor with the legs straight: one rope */
  LISSOM_PELVIS_BEND,  /* with straight knees: one rope */
} LissomPelvisPlace;

#define LISSOM_PELVIS_N_PLACES 3

/* What the two sliders say, 0…1 each. */
typedef struct
{
  LissomPelvisPlace place;
  double hamstrings;  /* 0 supple … 1 tight */
  double hip_flexors; /* 0 long … 1 short; only while standing */
} LissomPelvisState;

/* Standing, as it is drawn. */
typedef struct
{
  double tilt;            /* of the pelvis in the pose language: front down is positive */
  double pelvic_incidence;
  double pelvic_tilt;     /* how far the sacrum lies behind the hip joint */
  double sacral_slope;    /* of the plate that the spine stands on */
  double lordosis;        /* hollow of the low back, from that plate to the first lumbar vertebra */
  double crest_line;      /* line between the two ends of the crest: front lower is positive */
  double lumbar_length;   /* percent of stature */
  double lumbar_radius;   /* percent of stature */
} LissomPelvisAngles;

/* What real bodies do, in the pose language (degrees; fingers in percent of stature). */
typedef struct
{
  double pelvis;
  double chest;
  double hip;
  double fingers; /* how high the fingers hang: LISSOM_PELVIS_BEND only */
} LissomPelvisPosture;

typedef enum
{
  LISSOM_PELVIS_TIPS_BACK,
  LISSOM_PELVIS_LEVEL,
  LISSOM_PELVIS_TIPS_FORWARD,
} LissomPelvisTip;

typedef enum
{
  LISSOM_BACK_FLATTER,
  LISSOM_BACK_EASY,
  LISSOM_BACK_MORE_ARCHED,
  LISSOM_BACK_ROUNDER,
} LissomPelvisBack;

typedef enum
{
  LISSOM_FEEL_NOWHERE,
  LISSOM_FEEL_THIGHS,          /* behind them */
  LISSOM_FEEL_HIPS,            /* in front of them */
  LISSOM_FEEL_BOTH,
  LISSOM_FEEL_THIGHS_AND_BACK, /* when bending */
} LissomPelvisFeel;

/* Which sentence goes with the picture. */
typedef enum
{
  LISSOM_CAPTION_NEUTRAL,
  LISSOM_CAPTION_HAMSTRINGS,
  LISSOM_CAPTION_HIP_FLEXORS,
  LISSOM_CAPTION_BOTH,
  LISSOM_CAPTION_FREE, /* sitting or bending with supple hamstrings */
  LISSOM_CAPTION_HELD, /* … with tight ones */
} LissomPelvisCaption;

typedef struct
{
  LissomPelvisTip tip;
  LissomPelvisBack back;
  LissomPelvisFeel feel;
  LissomPelvisCaption caption;
} LissomPelvisReading;

void lissom_pelvis_model_get_angles (double hamstrings,
                                     double hip_flexors,
                                     LissomPelvisAngles *angles);
void lissom_pelvis_model_get_posture (LissomPelvisPlace place,
                                      double hamstrings,
                                      LissomPelvisPosture *posture);
void lissom_pelvis_model_read (const LissomPelvisState *state, LissomPelvisReading *reading);

/* The show that "Play" runs: neutral, hamstrings, neutral, hip flexors, bend. */
#define LISSOM_PELVIS_SHOW_SECONDS 40.0
void lissom_pelvis_model_get_show (double seconds, LissomPelvisState *state);

G_END_DECLS
