/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-gate.h"
#include "lissom-scratch-home.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

typedef struct
{
  GSettings *settings;
  LissomPreferences *preferences;
  LissomGate *gate;
  int n_notify;
} Fixture;

static void
count_cb (int *count)
{
  (*count)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();

  fixture->settings = g_settings_new_with_backend (APPLICATION_ID, backend);
  fixture->preferences = lissom_preferences_new_for_settings (fixture->settings);
  fixture->gate = lissom_gate_new (fixture->preferences);
  fixture->n_notify = 0;
  g_signal_connect_swapped (fixture->gate, "notify::open", G_CALLBACK (count_cb),
                            &fixture->n_notify);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->gate);
  g_assert_finalize_object (fixture->preferences);
  g_clear_object (&fixture->settings);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean open = TRUE;

  g_object_get (fixture->gate, "open", &open, NULL);
  g_assert_false (open);
  g_assert_false (lissom_gate_may_start (fixture->gate, &error));
  g_assert_error (error, LISSOM_GATE_ERROR, LISSOM_GATE_ERROR_NOTICE);
  /* What is wrong, and what to do. */
  g_assert_nonnull (strstr (error->message, "safety notice"));
  g_assert_nonnull (strstr (error->message, "I understand"));
  /* An error nobody asked for is no crash. */
  g_assert_false (lissom_gate_may_start (fixture->gate, NULL));
}

static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lissom_gate_accept (fixture->gate);
  g_assert_true (lissom_gate_is_open (fixture->gate));
  g_assert_true (lissom_gate_may_start (fixture->gate, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture->n_notify, ==, 1);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "accepted-notice"), ==,
                   LISSOM_NOTICE_VERSION);

  lissom_gate_accept (fixture->gate);
  g_assert_cmpint (fixture->n_notify, ==, 1);

  /* Remembered by the next run. */
  {
    g_autoptr (LissomGate) next = lissom_gate_new (fixture->preferences);
    g_assert_true (lissom_gate_is_open (next));
  }
}

/* Any version but the present one, older or newer, asks again. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  const int versions[] = { LISSOM_NOTICE_VERSION - 1, LISSOM_NOTICE_VERSION + 1, 0 };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_settings_set_int (fixture->settings, "accepted-notice", LISSOM_NOTICE_VERSION);
      g_assert_true (lissom_gate_is_open (fixture->gate));
      g_settings_set_int (fixture->settings, "accepted-notice", versions[i]);
      g_assert_false (lissom_gate_is_open (fixture->gate));
      g_assert_false (lissom_gate_may_start (fixture->gate, NULL));
    }
  g_assert_cmpint (fixture->n_notify, ==, 2 * G_N_ELEMENTS (versions));
}

/* Taking the acceptance back closes the gate, also in the run that gave it. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  lissom_gate_accept (fixture->gate);
  g_settings_reset (fixture->settings, "accepted-notice");
  g_assert_false (lissom_gate_is_open (fixture->gate));
  g_assert_cmpint (fixture->n_notify, ==, 2);
}

/* The safety texts, word by word. */
static void
test_texts (void)
{
  const char *const notice[] = {
    "Welcome. Lissom shows you how to stretch and strengthen your hamstrings. It is a guide, not a "
    "doctor. It cannot check you, and it does not treat any illness.",
    "Have you hurt a hamstring, now or in the past? See a doctor and get the right care before you "
    "do any of these stretches.",
    "Ask a doctor or physio first if any of these fit you:",
    "• a recent operation",
    "• weak bones",
    "• dizzy when you bend",
    "• pregnant",
    "• pain, tingling or numbness in a leg",
    "Go gently. A mild pull is right. Pain is not. Stop if it hurts.",
    "Use a firm chair that cannot slide. Clear the space around you. Hold on to something if you "
    "feel unsteady.",
    "You choose what to do. Stop any time.",
    NULL,
  };
  const char *const *lines = lissom_gate_get_notice ();
  const char *const *rules = lissom_gate_get_stop_rules ();

  g_assert_cmpstrv (lines, notice);
  g_assert_true (lines == lissom_gate_get_notice ());
  g_assert_true (g_str_has_prefix (lines[lissom_gate_get_important_line ()],
                                   "Have you hurt a hamstring"));
  g_assert_cmpstr (lissom_gate_get_important_note (), ==,
                   "Important: if you have had a hamstring injury, see a doctor for proper care "
                   "before you stretch.");
  g_assert_cmpuint (g_strv_length ((char **) rules), ==, 7);
  g_assert_cmpstr (rules[0], ==, "Stop at once if you feel:");
  g_assert_cmpstr (rules[1], ==, "A sudden or sharp pain, or a pop.");
  g_assert_cmpstr (rules[5], ==, "Pain of four or more out of ten.");
  g_assert_true (g_str_has_prefix (rules[6], "Come out of the stretch slowly."));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/gate/closed", test_closed);
  ADD ("/gate/accept", test_accept);
  ADD ("/gate/versions", test_versions);
  ADD ("/gate/taken-back", test_taken_back);
  g_test_add_func ("/gate/texts", test_texts);

  return g_test_run ();
}
