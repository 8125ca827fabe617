/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-lexicon.h"

G_BEGIN_DECLS

/* Where the lines of a score stand in time. A phase of preparation is as long as what is
 * said in it; work keeps its length and takes only what fits. */

/* Nothing is said in the first half second of a phase: its chime sounds there. */
#define LISSOM_SPEECH_LEAD_MS 500
/* Silence between two lines of work, and between lines of preparation. */
#define LISSOM_SPEECH_GAP_MS 250
#define LISSOM_SPEECH_PAUSE_MS 400
/* Silence between the last line of a preparation and the next phase. */
#define LISSOM_SPEECH_TAIL_MS 300
/* Work ends in silence. */
#define LISSOM_SPEECH_HUSH_MS 3000

/* Something to be said in a phase of preparation. */
typedef struct
{
  const LissomPhrase *phrase;
  guint spare;   /* 0: always there; else left out where there is no time to read it, the highest first */
  gboolean late; /* only the last one: at the end of the phase instead of right after the others */
  gint64 time;   /* ms to do what was said before anything else is said */
} LissomUtterance;

/* Something that has its place in a run of work. */
typedef struct
{
  const LissomPhrase *phrase;
  gint64 start; /* ms from the start of the run */
} LissomMark;

/* How long a phase must be for everything in @utterances (LissomUtterance) to be said; 0
 * when nothing of it is spoken: what is only shown never makes a phase longer. */
gint64 lissom_speech_get_need (GArray *utterances);

/* Appends the lines (LissomLine) of a phase to @lines. */
void lissom_speech_place (GArray *utterances, gint64 start, gint64 length, GArray *lines);

/* Appends the lines of a run of work: @marks in their places, cues where there is room.
 * @slots are the times at which a cue may begin, ascending; from slot @n_cue_slots on it is
 * @refrain instead. @cursor is the cue to go on with and moves on, so that all get heard. */
typedef struct
{
  const LissomPhrase *const *cues;
  guint n_cues;
  guint *cursor;
  const LissomPhrase *refrain;
  const gint64 *slots;
  guint n_slots;
  guint n_cue_slots;
  const LissomMark *marks;
  guint n_marks;
} LissomWorkSpeech;

void lissom_speech_place_work (const LissomWorkSpeech *speech, gint64 start, gint64 length,
                               GArray *lines);

G_END_DECLS
