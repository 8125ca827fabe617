/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-lexicon.h"
#include "lissom-timeline.h"

G_BEGIN_DECLS

/* What lissom_timeline_get_stretch_of_time () answers. */
typedef struct
{
  gint64 start, length;
} LissomRun;

struct _LissomTimeline
{
  gatomicrefcount ref_count;
  LissomRoutine *routine;
  LissomPacing pacing;
  LissomLexicon *lexicon; /* owns the texts of the lines; shared with longer copies */
  GArray *longer;         /* gint64 a segment: how much longer its hold was made; the last may be missing */

  GArray *spans;    /* LissomSpan */
  GArray *segments; /* LissomSegment */
  GArray *lines;    /* LissomLine, ascending; spans point into it */
  GArray *runs;     /* LissomRun */
  GArray *run_of;   /* guint an entry a span: index of its run */
  gint64 length;
};

/* Fills the arrays of a timeline that has a routine, pacing, lexicon and longer. */
void lissom_timeline_compose (LissomTimeline *self);

/* TRUE when lissom_timeline_with_longer_hold () would not return NULL. */
gboolean lissom_timeline_can_lengthen (LissomTimeline *self, guint span);

/* TRUE when @text is spoken by the voice of the score and the score itself says nothing
 * from @position until it has been said. */
gboolean lissom_timeline_can_speak_at (LissomTimeline *self, gint64 position, const char *text);
/* TRUE when @text is spoken by the voice of the score at all. */
gboolean lissom_timeline_can_speak (LissomTimeline *self, const char *text);

G_END_DECLS
