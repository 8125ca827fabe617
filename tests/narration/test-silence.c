/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sessions that cannot be heard run to their end on time, and say so once. */

#include <string.h>

#include "lissom-catalogue.h"
#include "lissom-metronome.h"
#include "lissom-narrator.h"
#include "sound-server.h"

typedef struct
{
  LissomSpeaker *speaker;
  LissomNarrator *narrator;
  LissomSession *session;
  LissomMetronome *metronome;
  GPtrArray *messages;
  gint64 worst_gap; /* us between two looks of the main loop */
} Fixture;

static void
silent_cb (LissomNarrator *narrator, const char *message, gpointer data)
{
  Fixture *f = data;

  g_test_message ("silent: %s", message);
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_ptr_array_add (f->messages, g_strdup (message));
}

static void
prepared_cb (GObject *voice, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_voice_prepare_finish (LISSOM_VOICE (voice), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
setup (Fixture *f, gconstpointer data)
{
  f->messages = g_ptr_array_new_with_free_func (g_free);
  f->speaker = lissom_speaker_new ("en");
  f->narrator = lissom_narrator_new (f->speaker);
  g_signal_connect (f->narrator, "silent", G_CALLBACK (silent_cb), f);
}

static void
teardown (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->metronome);
  lissom_narrator_follow (f->narrator, NULL);
  g_assert_finalize_object (g_steal_pointer (&f->narrator));
  if (f->session != NULL)
    g_assert_finalize_object (g_steal_pointer (&f->session));
  g_assert_finalize_object (g_steal_pointer (&f->speaker));
  g_ptr_array_unref (f->messages);
}

static void
begin (Fixture *f)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "narration", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autoptr (LissomClock) clock = LISSOM_CLOCK (lissom_system_clock_new ());
  g_autoptr (LissomTimeline) timeline = NULL;
  g_auto (GStrv) lines = NULL;
  LissomPacing pacing = { .talk = LISSOM_TALK_MARKS };
  LissomRoutine *routine;
  gboolean prepared = FALSE;

  lissom_catalogue_add_folder (catalogue, folder);
  routine = lissom_catalogue_find_routine (catalogue, "a-moment");
  g_assert_nonnull (routine);
  lines = lissom_timeline_list_lines (routine, &pacing);
  lissom_voice_prepare_async (LISSOM_VOICE (f->speaker), (const char *const *) lines, NULL,
                              prepared_cb, &prepared);
  while (!prepared)
    g_main_context_iteration (NULL, TRUE);

  timeline = lissom_timeline_new (routine, &pacing, LISSOM_VOICE (f->speaker));
  f->session = lissom_session_new (timeline);
  lissom_narrator_follow (f->narrator, f->session);
  f->metronome = lissom_metronome_new (clock, f->session);
  lissom_session_start (f->session);
}

/* Until @position of the score (ms), or its end. */
static void
run_to (Fixture *f, gint64 position)
{
  gint64 last = g_get_monotonic_time ();

  while (lissom_session_get_state (f->session) == LISSOM_SESSION_RUNNING &&
         lissom_session_get_position (f->session) < position)
    {
      g_main_context_iteration (NULL, TRUE);
      f->worst_gap = MAX (f->worst_gap, g_get_monotonic_time () - last);
      last = g_get_monotonic_time ();
    }
}

static void
check_ran_to_its_end (Fixture *f, gint64 began)
{
  gint64 length = lissom_timeline_get_length (lissom_session_get_timeline (f->session));
  gint64 took = (g_get_monotonic_time () - began) / 1000;

  g_test_message ("%d ms for a score of %d ms; longest step of the main loop %.1f ms", (int) took,
                  (int) length, (double) f->worst_gap / 1000);
  g_assert_cmpint (lissom_session_get_state (f->session), ==, LISSOM_SESSION_FINISHED);
  g_assert_cmpint (took, >=, length - 50);
  g_assert_cmpint (took, <, length + 500);
  g_assert_cmpuint (f->messages->len, ==, 1);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (f->messages, 0), "The words stay on the screen."));
}

static void
run_whole_session (Fixture *f)
{
  gint64 began;

  begin (f);
  began = g_get_monotonic_time ();
  run_to (f, G_MAXINT64);
  check_ran_to_its_end (f, began);
}

static void
test_no_server (Fixture *f, gconstpointer data)
{
  sound_server_have_none ();
  run_whole_session (f);
  g_assert_cmpstr (g_ptr_array_index (f->messages, 0), ==,
                   "There is no sound device. The words stay on the screen.");
}

static void
test_server_dies (Fixture *f, gconstpointer data)
{
  g_autoptr (SoundServer) server = sound_server_start ();
  gint64 began;

  begin (f);
  began = g_get_monotonic_time ();
  run_to (f, 2000);
  g_assert_cmpuint (f->messages->len, ==, 0);
  sound_server_kill (server);
  run_to (f, G_MAXINT64);
  check_ran_to_its_end (f, began);
}

static void
test_missing_plugins (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = NULL;

  /* GStreamer looks for its plug-ins once in a program, so this one has a process of its own. */
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC,
                              G_TEST_SUBPROCESS_INHERIT_STDOUT | G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  folder = g_dir_make_tmp ("lissom-no-plugins-XXXXXX", NULL);
  g_setenv ("GST_PLUGIN_SYSTEM_PATH_1_0", folder, TRUE);
  g_setenv ("GST_PLUGIN_PATH_1_0", folder, TRUE);
  g_setenv ("GST_REGISTRY", "/dev/null", TRUE);
  g_setenv ("GST_REGISTRY_UPDATE", "no", TRUE);
  run_whole_session (f);
  g_assert_nonnull (strstr (g_ptr_array_index (f->messages, 0), "GStreamer"));
}

static void
count_cb (int *count)
{
  ++*count;
}

/* A person who cannot hear it must not wait for ever for "said". */
static void
test_say (Fixture *f, gconstpointer data)
{
  int n_said = 0;

  sound_server_have_none ();
  g_signal_connect_swapped (f->narrator, "said", G_CALLBACK (count_cb), &n_said);
  lissom_narrator_say (f->narrator, "Nobody hears this.");
  while (n_said == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (f->messages->len, ==, 1);

  /* Nothing to say at all. */
  lissom_narrator_say (f->narrator, "  ");
  while (n_said == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (n_said, ==, 2);
}

/* Let go while the device is still being looked for. */
static void
test_let_go_at_once (Fixture *f, gconstpointer data)
{
  sound_server_have_none ();
  begin (f);
  lissom_session_stop (f->session);
  lissom_narrator_follow (f->narrator, NULL);
  g_assert_cmpuint (f->messages->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lissom_narration_init ();

  g_test_add ("/silence/missing-plugins", Fixture, NULL, setup, test_missing_plugins, teardown);
  g_test_add ("/silence/no-server", Fixture, NULL, setup, test_no_server, teardown);
  g_test_add ("/silence/server-dies", Fixture, NULL, setup, test_server_dies, teardown);
  g_test_add ("/silence/say", Fixture, NULL, setup, test_say, teardown);
  g_test_add ("/silence/let-go-at-once", Fixture, NULL, setup, test_let_go_at_once, teardown);

  return g_test_run ();
}
