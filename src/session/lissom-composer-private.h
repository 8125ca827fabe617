/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-sentences.h"
#include "lissom-speech.h"
#include "lissom-timeline-private.h"

G_BEGIN_DECLS

/* One exercise of the routine while it is being composed. */
typedef struct
{
  int index;
  LissomStretch *stretch;
  LissomDose dose;
  LissomTalk talk; /* SILENT is composed like FULL, with lines that have no length */
  const char *start_pose, *end_pose;
  GPtrArray *cues; /* LissomPhrase */
  guint cursor;    /* the cue that is next */
  gboolean way_out_told;
} LissomExercise;

/* A place in the routine: what every span knows besides its phase. */
typedef struct
{
  LissomExercise *exercise;
  LissomSide side;
  int set, n_sets;
  int segment;
} LissomPlace;

typedef struct
{
  LissomTimeline *timeline;
  GArray *said; /* LissomUtterance of the phase that comes next */
  gint64 now;
} LissomComposer;

/* --- lissom-wording.c: what is said in each phase ---
 * All of these only collect; where the lines stand is decided when the phase is appended. */

const LissomPhrase *lissom_wording_look_up (LissomComposer *self, const char *text);
const LissomPhrase *lissom_wording_look_up_sentence (LissomComposer *self,
                                                     LissomSentence sentence);
/* @spare: as in LissomUtterance. An empty text is not said. */
void lissom_wording_say (LissomComposer *self, const char *text, guint spare);
void lissom_wording_say_sentence (LissomComposer *self, LissomSentence sentence);
/* @elsewhere: the person has to go somewhere or get down first. */
void lissom_wording_say_start (LissomComposer *self, const LissomPlace *place, gboolean elsewhere);
void lissom_wording_say_switch (LissomComposer *self, LissomExercise *exercise);
void lissom_wording_say_rest (LissomComposer *self, const LissomPlace *place);
void lissom_wording_say_move_in (LissomComposer *self, const LissomPlace *place);
void lissom_wording_say_way_out (LissomComposer *self, LissomExercise *exercise);

G_END_DECLS
