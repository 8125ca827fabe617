/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The mixer sample by sample, and the chimes. */

#include <math.h>

#include "lissom-chimes.h"
#include "lissom-leveller.h"
#include "lissom-mixer.h"

#define BLOCK 480
#define FADE 720

/* A clip of one value, so that it can be seen in the sum. */
static LissomClip *
make_clip (gint16 value, gsize n_samples)
{
  gint16 *samples = g_new (gint16, n_samples);

  for (gsize i = 0; i < n_samples; i++)
    samples[i] = value;
  return lissom_clip_new (samples, n_samples);
}

static float *
render (LissomMixer *mixer, gsize n_blocks)
{
  float *frames = g_new (float, n_blocks * BLOCK);

  for (gsize i = 0; i < n_blocks; i++)
    lissom_mixer_render (mixer, frames + i * BLOCK, BLOCK);
  return frames;
}

static void
assert_constant (const float *frames, gsize from, gsize to, double value)
{
  for (gsize i = from; i < to; i++)
    g_assert_cmpfloat_with_epsilon ((double) frames[i], value, 0.0001);
}

static void
test_exact_place (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autoptr (LissomClip) clip = make_clip (8192, 1000);
  g_autofree float *frames = NULL;

  g_assert_cmpint (lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 701), ==, 701);
  g_assert_cmpint (lissom_mixer_get_speech_end (mixer), ==, 1701);
  frames = render (mixer, 5);
  assert_constant (frames, 0, 701, 0);
  assert_constant (frames, 701, 1701, 0.25);
  assert_constant (frames, 1701, 2400, 0);
  g_assert_cmpint (lissom_mixer_get_speech_end (mixer), ==, 0);

  /* Too late: at once. */
  g_assert_cmpint (lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 10), ==, 2400);
}

static void
test_never_digital_silence (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autofree float *frames = render (mixer, 100);
  guint n_zero = 0;

  for (gsize i = 0; i < 100 * BLOCK; i++)
    {
      n_zero += frames[i] > -1e-9f && frames[i] < 1e-9f;
      g_assert_cmpfloat (fabs ((double) frames[i]), <, 1.0 / 16384);
    }
  g_assert_cmpuint (n_zero, <, 10);
}

static void
test_hush (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autoptr (LissomClip) clip = make_clip (16384, 48000);
  g_autofree float *before = NULL;
  g_autofree float *after = NULL;

  lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 0);
  lissom_mixer_place (mixer, LISSOM_TRACK_CHIME, clip, 1000);
  before = render (mixer, 2);
  assert_constant (before, 0, 2 * BLOCK, 0.5);
  lissom_mixer_hush (mixer);
  after = render (mixer, 4);
  for (gsize i = 1; i < FADE; i++)
    g_assert_cmpfloat (fabs ((double) (after[i] - after[i - 1])), <, 0.002);
  assert_constant (after, FADE, 4 * BLOCK, 0);
}

static void
test_forget_pending (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autoptr (LissomClip) clip = make_clip (16384, 900);
  g_autofree float *before = NULL;
  g_autofree float *after = NULL;

  lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 400);
  lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 1300);
  before = render (mixer, 1);
  g_assert_cmpint (lissom_mixer_forget_pending (mixer), ==, BLOCK);
  after = render (mixer, 4);
  assert_constant (after, 0, 1300 - BLOCK, 0.5);
  assert_constant (after, 1300 - BLOCK, 4 * BLOCK, 0);
}

static void
test_volume (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autoptr (LissomClip) clip = make_clip (16384, 48000);
  g_autofree float *first = NULL;
  g_autofree float *second = NULL;

  lissom_mixer_set_volume (mixer, LISSOM_TRACK_SPEECH, 0.5);
  lissom_mixer_set_volume (mixer, LISSOM_TRACK_CHIME, 0.25);
  lissom_mixer_place (mixer, LISSOM_TRACK_SPEECH, clip, 0);
  lissom_mixer_place (mixer, LISSOM_TRACK_CHIME, clip, 0);
  first = render (mixer, 1);
  assert_constant (first, 0, BLOCK, 0.375);

  /* Glides, so that moving the slider does not crackle. */
  lissom_mixer_set_volume (mixer, LISSOM_TRACK_SPEECH, 0);
  second = render (mixer, 2);
  for (gsize i = 1; i < BLOCK; i++)
    g_assert_cmpfloat ((double) (second[i - 1] - second[i]), <, 0.002);
  assert_constant (second, BLOCK, 2 * BLOCK, 0.125);
}

static void
test_never_full_scale (void)
{
  g_autoptr (LissomMixer) mixer = lissom_mixer_new ();
  g_autoptr (LissomClip) clip = make_clip (-32000, 4800);
  g_autofree float *frames = NULL;

  for (int i = 0; i < 5; i++)
    lissom_mixer_place (mixer, i % LISSOM_N_TRACKS, clip, 0);
  frames = render (mixer, 10);
  for (gsize i = 0; i < 4800; i++)
    {
      g_assert_cmpfloat ((double) frames[i], >, -1);
      g_assert_cmpfloat ((double) frames[i], <, -0.9);
    }
}

static double
get_likeness (LissomClip *a, LissomClip *b)
{
  gsize n = MIN (lissom_clip_get_n_samples (a), lissom_clip_get_n_samples (b));
  const gint16 *x = lissom_clip_get_samples (a);
  const gint16 *y = lissom_clip_get_samples (b);
  double xy = 0, xx = 1e-9, yy = 1e-9;

  for (gsize i = 0; i < n; i++)
    {
      xy += (double) x[i] * y[i];
      xx += (double) x[i] * x[i];
      yy += (double) y[i] * y[i];
    }
  return fabs (xy) / sqrt (xx * yy);
}

static void
test_chimes (void)
{
  for (int i = 0; i < LISSOM_N_CHIMES; i++)
    {
      LissomClip *clip = lissom_chimes_get ((LissomChime) i);
      gsize n = lissom_clip_get_n_samples (clip);
      const gint16 *samples = lissom_clip_get_samples (clip);
      g_autofree float *floats = g_new (float, n);
      double lufs, peak;

      for (gsize k = 0; k < n; k++)
        floats[k] = (float) samples[k] / 32768.0f;
      lissom_leveller_measure (floats, n, &lufs, &peak);
      g_assert_cmpfloat_with_epsilon (lufs, LISSOM_LEVEL_CHIME_LUFS, 1);
      g_assert_cmpfloat (peak, <, -1);
      g_assert_cmpint (ABS (samples[0]), <, 100);
      g_assert_cmpint (ABS (samples[n - 1]), <, 100);

      for (int k = 0; k < i; k++)
        g_assert_cmpfloat (get_likeness (clip, lissom_chimes_get ((LissomChime) k)), <, 0.9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mixer/exact-place", test_exact_place);
  g_test_add_func ("/mixer/never-digital-silence", test_never_digital_silence);
  g_test_add_func ("/mixer/hush", test_hush);
  g_test_add_func ("/mixer/forget-pending", test_forget_pending);
  g_test_add_func ("/mixer/volume", test_volume);
  g_test_add_func ("/mixer/never-full-scale", test_never_full_scale);
  g_test_add_func ("/chimes/differ", test_chimes);

  return g_test_run ();
}
