/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long it takes to compile a routine of about two hours, and to look something up. */

#include <locale.h>

#include "lissom-bench.h"
#include "lissom-content-folder.h"
#include "lissom-recording-voice.h"
#include "lissom-timeline.h"

#define N_ROUNDS 500
#define N_LOOK_UPS 1000

static LissomRoutine *
load_two_hours (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  guint i;

  for (i = 0; i < 10; i++)
    {
      g_autofree char *hold = g_strdup_printf ("hold-%u", i);
      g_autofree char *each = g_strdup_printf ("each-%u", i);
      g_autofree char *reps = g_strdup_printf ("reps-%u", i);

      lissom_content_folder_add_hold (folder, hold, "standing", "both", 20, 6, 10, TRUE);
      lissom_content_folder_add_hold (folder, each, "floor", "each", 30, 3, 10, TRUE);
      lissom_content_folder_add_reps (folder, reps, "chair", "both", 1, 90, 2, 30);
    }

  return lissom_content_folder_load (folder);
}

static void
report (const char *what, double *times, double bound)
{
  lissom_bench_report (what, lissom_bench_quantile (times, N_ROUNDS, 0.99), bound, "ms");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (LissomRecordingVoice) voice = lissom_recording_voice_new ();
  g_autoptr (LissomTimeline) last = NULL;
  const LissomPacing pacing = LISSOM_PACING_DEFAULT;
  double compile[N_ROUNDS], find[N_ROUNDS];
  guint i, j, found = 0;

  setlocale (LC_ALL, "");
  routine = load_two_hours ();

  for (i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (LissomTimeline) timeline = NULL;
      double start = lissom_bench_now ();

      timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (voice));
      compile[i] = lissom_bench_now () - start;

      start = lissom_bench_now ();
      for (j = 0; j < N_LOOK_UPS; j++)
        found += lissom_timeline_find_span (
          timeline, lissom_timeline_get_length (timeline) / N_LOOK_UPS * j);
      find[i] = lissom_bench_now () - start;

      g_clear_pointer (&last, lissom_timeline_unref);
      last = g_steal_pointer (&timeline);
    }

  g_print ("%.1f minutes, %u spans (%u)\n", lissom_timeline_get_length (last) / 60000.0,
           lissom_timeline_get_n_spans (last), found % 10);
  report ("compile", compile, 5);
  report ("1000 look-ups", find, 1);

  return lissom_bench_finish ();
}
