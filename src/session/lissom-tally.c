/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-tally.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 right, left, both; /* µs */
  int reps;
  gboolean eased;
  gboolean skipped; /* told by an earlier run: which segment it was is not known any more */
} Count;

struct _LissomTally
{
  GArray *counts;   /* Count an entry an exercise */
  GArray *skipped;  /* gboolean an entry a segment */
};

LissomTally *
lissom_tally_new (LissomTimeline *timeline)
{
  LissomTally *self = g_new0 (LissomTally, 1);

  self->counts = g_array_new (FALSE, TRUE, sizeof (Count));
  g_array_set_size (self->counts,
                    lissom_routine_get_n_exercises (lissom_timeline_get_routine (timeline)));
  self->skipped = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->skipped, lissom_timeline_get_n_segments (timeline));

  return self;
}

void
lissom_tally_free (LissomTally *self)
{
  g_array_unref (self->counts);
  g_array_unref (self->skipped);
  g_free (self);
}

static Count *
get_count (LissomTally *self, int exercise)
{
  return &g_array_index (self->counts, Count, exercise);
}

void
lissom_tally_run (LissomTally *self, const LissomSpan *span, gint64 time, gboolean ended)
{
  Count *count;

  if (!lissom_phase_is_work (span->phase))
    return;

  count = get_count (self, span->exercise);
  switch (span->side)
    {
    case LISSOM_SIDE_RIGHT:
      count->right += time;
      break;
    case LISSOM_SIDE_LEFT:
      count->left += time;
      break;
    case LISSOM_SIDE_NONE:
    default:
      count->both += time;
      break;
    }

  if (!ended)
    return;
  if (span->phase == LISSOM_PHASE_REP)
    count->reps++;
  if (span->phase == LISSOM_PHASE_HOLD || span->rep == span->n_reps)
    lissom_tally_set_skipped (self, span->segment, FALSE);
}

void
lissom_tally_refit (LissomTally *self, LissomTimeline *timeline, guint segment)
{
  g_array_set_size (self->skipped, segment);
  g_array_set_size (self->skipped, lissom_timeline_get_n_segments (timeline));
}

void
lissom_tally_set_skipped (LissomTally *self, guint segment, gboolean skipped)
{
  g_array_index (self->skipped, gboolean, segment) = skipped;
}

void
lissom_tally_set_eased (LissomTally *self, int exercise)
{
  get_count (self, exercise)->eased = TRUE;
}

gboolean
lissom_tally_get_eased (LissomTally *self, int exercise)
{
  return exercise >= 0 && get_count (self, exercise)->eased;
}

GArray *
lissom_tally_list (LissomTally *self, LissomTimeline *timeline)
{
  GArray *credits = g_array_sized_new (FALSE, TRUE, sizeof (LissomCredit), self->counts->len);
  guint i;

  for (i = 0; i < self->counts->len; i++)
    {
      const Count *count = get_count (self, i);
      LissomCredit credit = { .exercise = i,
                              .right_ms = count->right / 1000,
                              .left_ms = count->left / 1000,
                              .both_ms = count->both / 1000,
                              .reps = count->reps,
                              .eased = count->eased,
                              .skipped = count->skipped };

      g_array_append_val (credits, credit);
    }

  for (i = 0; i < lissom_timeline_get_n_segments (timeline); i++)
    {
      const LissomSegment *segment = lissom_timeline_get_segment (timeline, i);
      LissomCredit *credit = &g_array_index (credits, LissomCredit, segment->exercise);

      credit->asked_ms += segment->work_length;
      credit->skipped |= g_array_index (self->skipped, gboolean, i);
    }

  return credits;
}

/* The tempo of the exercise's repetitions in ms; 0 when it is held. */
static gint64
get_tempo (LissomTimeline *timeline, int exercise)
{
  const LissomDose *dose = lissom_routine_get_dose (lissom_timeline_get_routine (timeline),
                                                    exercise);

  return dose->work == LISSOM_WORK_REPS ? dose->seconds * G_GINT64_CONSTANT (1000) : 0;
}

/* Going back does work again and credits it again, so the score says nothing about how much
 * there can be; the time that was really run does. */
static gboolean
check_credit (LissomTimeline *timeline, const LissomCredit *credit, guint index, gint64 run_ms)
{
  gint64 tempo = get_tempo (timeline, index);
  gint64 worked;

  if (credit->exercise != (int) index)
    return FALSE;
  if (credit->right_ms < 0 || credit->left_ms < 0 || credit->both_ms < 0 || credit->reps < 0)
    return FALSE;
  if (credit->right_ms > run_ms || credit->left_ms > run_ms || credit->both_ms > run_ms)
    return FALSE;

  worked = credit->right_ms + credit->left_ms + credit->both_ms;

  return credit->reps == 0 || (tempo > 0 && credit->reps <= worked / tempo);
}

gboolean
lissom_tally_restore (LissomTally *self, LissomTimeline *timeline, GArray *credits, gint64 run_ms,
                      GError **error)
{
  gint64 left_ms = run_ms;
  guint i;

  if (credits->len != self->counts->len)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   /* Translators: both %u are numbers of exercises. */
                   _("The session cannot be resumed: it was kept for %u exercises, but the "
                     "routine has %u. Start the routine again."),
                   credits->len, self->counts->len);
      return FALSE;
    }

  for (i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);

      if (check_credit (timeline, credit, i, run_ms))
        left_ms -= credit->right_ms + credit->left_ms + credit->both_ms;
      else
        left_ms = -1;
      if (left_ms < 0)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       /* Translators: %u is the number of an exercise of the routine. */
                       _("The session cannot be resumed: more was kept for exercise %u than "
                         "can have been done. Start the routine again."),
                       i + 1);
          return FALSE;
        }
    }

  for (i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);
      Count *count = get_count (self, i);

      count->right = credit->right_ms * 1000;
      count->left = credit->left_ms * 1000;
      count->both = credit->both_ms * 1000;
      count->reps = credit->reps;
      count->eased = credit->eased;
      count->skipped = credit->skipped;
    }

  return TRUE;
}
