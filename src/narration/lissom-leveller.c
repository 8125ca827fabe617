/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-leveller.h"

#include <ebur128.h>
#include <gst/audio/audio.h>
#include <math.h>

#define MEASURED_AT_LEAST (LISSOM_CLIP_RATE / 2)
#define SILENCE 0.003                           /* -50 dBFS, root mean square of a block */
#define SILENCE_BLOCK (LISSOM_CLIP_RATE * 5 / 1000)
#define EDGE (LISSOM_CLIP_RATE * 10 / 1000)     /* faded, outside of what is heard */
#define RUMBLE_HZ 70.0
#define LOOK_AHEAD (LISSOM_CLIP_RATE * 2 / 1000) /* the limiter turns down this long before a peak */
#define ROUNDS 4

static inline float *
get_floats (GArray *samples)
{
  return (float *) (void *) samples->data;
}

void
lissom_leveller_measure (const float *samples, gsize n_samples, double *lufs, double *dbtp)
{
  ebur128_state *state;
  double peak = 0;
  gsize measured = 0;

  *lufs = -HUGE_VAL;
  *dbtp = -HUGE_VAL;
  if (n_samples == 0)
    return;

  state = ebur128_init (1, LISSOM_CLIP_RATE, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
  do
    {
      ebur128_add_frames_float (state, samples, n_samples);
      measured += n_samples;
    }
  while (measured < MEASURED_AT_LEAST);

  if (ebur128_loudness_global (state, lufs) != EBUR128_SUCCESS)
    *lufs = -HUGE_VAL;
  if (ebur128_true_peak (state, 0, &peak) == EBUR128_SUCCESS && peak > 0)
    *dbtp = 20 * log10 (peak);
  ebur128_destroy (&state);
}

GArray *
lissom_leveller_resample (GArray *samples, int rate)
{
  GstAudioResampler *resampler;
  GArray *padded = NULL;
  GArray *resampled = NULL;
  gsize length = (gsize) ((gint64) samples->len * LISSOM_CLIP_RATE / rate);
  gpointer in[1];
  gpointer out[1];

  if (rate == LISSOM_CLIP_RATE)
    return g_array_ref (samples);

  resampler = gst_audio_resampler_new (GST_AUDIO_RESAMPLER_METHOD_KAISER,
                                       GST_AUDIO_RESAMPLER_FLAG_NONE, GST_AUDIO_FORMAT_F32, 1,
                                       rate, LISSOM_CLIP_RATE, NULL);

  /* The filter looks ahead: what follows the sound is silence. */
  padded = g_array_copy (samples);
  g_array_set_size (padded, samples->len + (guint) gst_audio_resampler_get_max_latency (resampler));
  for (guint i = samples->len; i < padded->len; i++)
    g_array_index (padded, float, i) = 0;

  resampled = g_array_new (FALSE, TRUE, sizeof (float));
  g_array_set_size (resampled,
                    (guint) gst_audio_resampler_get_out_frames (resampler, padded->len));
  in[0] = padded->data;
  out[0] = resampled->data;
  gst_audio_resampler_resample (resampler, in, padded->len, out, resampled->len);
  gst_audio_resampler_free (resampler);

  g_array_unref (padded);
  if (resampled->len > length)
    g_array_set_size (resampled, (guint) length);
  return resampled;
}

/* A second order Butterworth high-pass. */
static void
take_rumble_away (GArray *samples)
{
  double w = tan (G_PI * RUMBLE_HZ / LISSOM_CLIP_RATE);
  double n = 1 / (1 + G_SQRT2 * w + w * w);
  double a1 = 2 * (w * w - 1) * n;
  double a2 = (1 - G_SQRT2 * w + w * w) * n;
  double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
  float *x = get_floats (samples);

  for (guint i = 0; i < samples->len; i++)
    {
      double y = n * (x[i] - 2 * x1 + x2) - a1 * y1 - a2 * y2;

      x2 = x1;
      x1 = x[i];
      y2 = y1;
      y1 = y;
      x[i] = (float) y;
    }
}

/* Single samples would not do: the hiss of a synthesiser reaches any threshold now and then. */
static gboolean
is_silent_block (GArray *samples, guint first)
{
  double sum = 0;
  guint end = MIN (first + SILENCE_BLOCK, samples->len);

  for (guint i = first; i < end; i++)
    sum += (double) g_array_index (samples, float, i) * (double) g_array_index (samples, float, i);
  return sum < SILENCE * SILENCE * SILENCE_BLOCK;
}

void
lissom_leveller_trim (GArray *samples)
{
  guint first = 0;
  guint end = samples->len;
  float *x;

  take_rumble_away (samples);

  while (end > SILENCE_BLOCK && is_silent_block (samples, end - SILENCE_BLOCK))
    end -= SILENCE_BLOCK;
  while (first + SILENCE_BLOCK < end && is_silent_block (samples, first))
    first += SILENCE_BLOCK;
  if (end - first <= SILENCE_BLOCK && is_silent_block (samples, first))
    {
      g_array_set_size (samples, 0);
      return;
    }
  end = MIN (end + EDGE, samples->len);
  first = first > EDGE ? first - EDGE : 0;

  g_array_set_size (samples, end);
  if (first > 0)
    g_array_remove_range (samples, 0, first);

  x = get_floats (samples);
  for (guint i = 0; i < EDGE && i < samples->len; i++)
    {
      x[i] *= (float) i / EDGE;
      x[samples->len - 1 - i] *= (float) i / EDGE;
    }
}

static void
amplify (GArray *samples, double db)
{
  float gain = (float) pow (10, db / 20);
  float *x = get_floats (samples);

  for (guint i = 0; i < samples->len; i++)
    x[i] *= gain;
}

/* Turns single peaks down to @ceiling: the gain needed is spread over LOOK_AHEAD to both sides and
 * then averaged over the same time, so that it glides and still is low enough at the peak. */
static void
limit (GArray *samples, float ceiling)
{
  float *x = get_floats (samples);
  gsize n = samples->len;
  g_autofree float *gain = NULL;
  double sum = 0;
  gboolean any = FALSE;

  gain = g_new (float, n + 2 * LOOK_AHEAD);
  for (gsize i = 0; i < n + 2 * LOOK_AHEAD; i++)
    gain[i] = 1;
  for (gsize i = 0; i < n; i++)
    {
      float needed = fabsf (x[i]) > ceiling ? ceiling / fabsf (x[i]) : 1;

      if (needed >= 1)
        continue;
      any = TRUE;
      for (gsize j = i; j <= i + 2 * LOOK_AHEAD; j++)
        gain[j] = MIN (gain[j], needed);
    }
  if (!any)
    return;

  for (gsize j = 0; j < 2 * LOOK_AHEAD; j++)
    sum += gain[j];
  for (gsize i = 0; i < n; i++)
    {
      sum += gain[i + 2 * LOOK_AHEAD];
      x[i] *= (float) (sum / (2 * LOOK_AHEAD + 1));
      sum -= gain[i];
    }
}

void
lissom_leveller_level (GArray *samples, double lufs)
{
  double ceiling = LISSOM_LEVEL_PEAK_DBTP;

  /* Limiting takes a little loudness away and sample peaks lie below true peaks, hence some rounds. */
  for (int round = 0; round < ROUNDS; round++)
    {
      double loudness;
      double peak;

      lissom_leveller_measure (get_floats (samples), samples->len, &loudness, &peak);
      if (!isfinite (loudness))
        return;
      amplify (samples, lufs - loudness);
      if (peak + lufs - loudness <= LISSOM_LEVEL_PEAK_DBTP)
        return;

      limit (samples, (float) pow (10, ceiling / 20));
      lissom_leveller_measure (get_floats (samples), samples->len, &loudness, &peak);
      if (peak > LISSOM_LEVEL_PEAK_DBTP)
        {
          ceiling -= peak - LISSOM_LEVEL_PEAK_DBTP;
          limit (samples, (float) pow (10, ceiling / 20));
        }
      if (fabs (loudness - lufs) < 0.2)
        return;
    }
}

LissomClip *
lissom_leveller_to_clip (GArray *samples)
{
  gint16 *pcm = g_new (gint16, samples->len);
  const float *x = get_floats (samples);

  for (guint i = 0; i < samples->len; i++)
    pcm[i] = (gint16) CLAMP (lrintf (x[i] * 32767.0f), -32767, 32767);
  return lissom_clip_new (pcm, samples->len);
}
