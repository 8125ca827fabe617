/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-chimes.h"

#include <math.h>

#include "lissom-leveller.h"

#define N_NOTES 5

/* A struck note: a sine with a quieter octave and twelfth above, dying away. */
typedef struct
{
  double at;     /* seconds */
  double hertz;  /* 0: no more notes */
  double decay;  /* seconds to 1/e */
} Note;

/* The score says nothing in the first half second of a phase: they have died away enough by then not
 * to cover a word. All from one pentatonic scale (C D E G A), so that no two of them ever clash. */
static const struct
{
  double length; /* seconds */
  Note notes[N_NOTES];
} scores[LISSOM_N_CHIMES] = {
  [LISSOM_CHIME_READY] = { 0.9, { { 0, 523.25, 0.18 }, { 0.16, 659.26, 0.18 }, { 0.32, 783.99, 0.20 } } },
  [LISSOM_CHIME_HOLD_START] = { 1.3, { { 0, 261.63, 0.40 }, { 0, 523.25, 0.25 } } },
  [LISSOM_CHIME_HOLD_END] = { 0.9, { { 0, 523.25, 0.20 }, { 0.18, 783.99, 0.25 } } },
  [LISSOM_CHIME_REST] = { 1.0, { { 0, 587.33, 0.22 }, { 0.22, 440.00, 0.28 } } },
  [LISSOM_CHIME_SWITCH] = { 0.9, { { 0, 783.99, 0.12 }, { 0.15, 392.00, 0.15 }, { 0.30, 783.99, 0.20 } } },
  [LISSOM_CHIME_REP] = { 0.25, { { 0, 392.00, 0.04 } } },
  [LISSOM_CHIME_FIVE_SECONDS] = { 0.4, { { 0, 1046.50, 0.05 }, { 0.16, 1046.50, 0.05 } } },
  [LISSOM_CHIME_COUNT_IN] = { 0.3, { { 0, 659.26, 0.07 } } },
  [LISSOM_CHIME_CLOSE] = { 1.6, { { 0, 261.63, 0.30 }, { 0.12, 392.00, 0.30 }, { 0.24, 523.25, 0.30 }, { 0.36, 659.26, 0.30 } } },
};

static LissomClip *clips[LISSOM_N_CHIMES];

static void
strike (GArray *samples, const Note *note)
{
  static const double partials[] = { 1.0, 0.25, 0.08 };
  guint first = (guint) (note->at * LISSOM_CLIP_RATE);

  for (guint i = first; i < samples->len; i++)
    {
      double t = (double) (i - first) / LISSOM_CLIP_RATE;
      double attack = MIN (1, t / 0.006); /* softer than a click */
      double value = 0;

      for (guint k = 0; k < G_N_ELEMENTS (partials); k++)
        value += partials[k] * exp (-t / note->decay * (k + 1)) *
                 sin (2 * G_PI * note->hertz * (k + 1) * t);
      g_array_index (samples, float, i) += (float) (0.2 * attack * value);
    }
}

static LissomClip *
make_chime (LissomChime chime)
{
  g_autoptr (GArray) samples = g_array_new (FALSE, TRUE, sizeof (float));
  guint fade = LISSOM_CLIP_RATE / 20;

  g_array_set_size (samples, (guint) (scores[chime].length * LISSOM_CLIP_RATE));
  for (int i = 0; i < N_NOTES && scores[chime].notes[i].hertz > 0; i++)
    strike (samples, &scores[chime].notes[i]);

  for (guint i = 0; i < fade; i++)
    g_array_index (samples, float, samples->len - 1 - i) *= (float) i / (float) fade;

  lissom_leveller_level (samples, LISSOM_LEVEL_CHIME_LUFS);
  return lissom_leveller_to_clip (samples);
}

void
lissom_chimes_prepare (void)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (int chime = 0; chime < LISSOM_N_CHIMES; chime++)
        clips[chime] = make_chime (chime);
      g_once_init_leave (&made, TRUE);
    }
}

LissomClip *
lissom_chimes_get (LissomChime chime)
{
  g_return_val_if_fail (chime < LISSOM_N_CHIMES, NULL);

  lissom_chimes_prepare ();
  return clips[chime];
}
