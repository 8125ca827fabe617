/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-policy.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

static const char *const languages[] = { "en", "de", NULL };

typedef struct
{
  GSettings *stored;
  LissomCatalogue *catalogue;
  LissomKioskPolicy *policy;
  gint64 now;
  guint n_forgotten;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static LissomKioskSettings *
read_settings (Fixture *fixture)
{
  return lissom_kiosk_settings_new (fixture->stored, languages, fixture->catalogue);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (LissomKioskSettings) settings = NULL;

  fixture->stored = g_settings_new_with_backend (LISSOM_KIOSK_SCHEMA, backend);
  fixture->catalogue = lissom_catalogue_new ();
  g_settings_set_string (fixture->stored, "printer", "sheets");
  settings = read_settings (fixture);
  fixture->now = 1000 * SECOND;
  fixture->policy = lissom_kiosk_policy_new (settings, fixture->now);
  fixture->n_forgotten = 0;
  g_signal_connect_swapped (fixture->policy, "forget", G_CALLBACK (count_cb),
                            &fixture->n_forgotten);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->policy);
  g_clear_object (&fixture->stored);
  g_clear_object (&fixture->catalogue);
}

static LissomKioskScreen
get_screen (Fixture *fixture)
{
  return lissom_kiosk_policy_get_screen (fixture->policy);
}

static void
pass (Fixture *fixture, int seconds)
{
  for (int i = 0; i < seconds * 4; i++)
    {
      fixture->now += SECOND / 4;
      lissom_kiosk_policy_tick (fixture->policy, fixture->now, TRUE);
    }
}

static void
must (Fixture *fixture, LissomKioskAction action)
{
  g_assert_true (lissom_kiosk_policy_may (fixture->policy, action));
  g_assert_true (lissom_kiosk_policy_try (fixture->policy, action, fixture->now));
}

static void
must_not (Fixture *fixture, LissomKioskAction action)
{
  const LissomKioskScreen screen = get_screen (fixture);

  g_assert_false (lissom_kiosk_policy_may (fixture->policy, action));
  g_assert_false (lissom_kiosk_policy_try (fixture->policy, action, fixture->now));
  g_assert_cmpint (get_screen (fixture), ==, screen);
}

/* By the shortest way from attract. */
static void
go_to (Fixture *fixture, LissomKioskScreen screen)
{
  static const LissomKioskAction ways[LISSOM_N_KIOSK_SCREENS][4] = {
    [LISSOM_KIOSK_NOTICE] = { LISSOM_KIOSK_DO_BEGIN },
    [LISSOM_KIOSK_CARDS] = { LISSOM_KIOSK_DO_BEGIN, LISSOM_KIOSK_DO_ACCEPT },
    [LISSOM_KIOSK_SESSION] = { LISSOM_KIOSK_DO_BEGIN, LISSOM_KIOSK_DO_ACCEPT,
                               LISSOM_KIOSK_DO_START },
    [LISSOM_KIOSK_STOPPED] = { LISSOM_KIOSK_DO_BEGIN, LISSOM_KIOSK_DO_ACCEPT,
                               LISSOM_KIOSK_DO_START, LISSOM_KIOSK_DO_STOP },
    [LISSOM_KIOSK_THANKS] = { LISSOM_KIOSK_DO_BEGIN, LISSOM_KIOSK_DO_ACCEPT,
                              LISSOM_KIOSK_DO_START },
    [LISSOM_KIOSK_PIN] = { LISSOM_KIOSK_DO_HOLD_CORNER },
    [LISSOM_KIOSK_STAFF] = { LISSOM_KIOSK_DO_HOLD_CORNER },
    [LISSOM_KIOSK_WIPE] = { LISSOM_KIOSK_DO_HOLD_CORNER },
  };

  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
  if (screen == LISSOM_KIOSK_CLOSED)
    lissom_kiosk_policy_tick (fixture->policy, fixture->now, FALSE);
  for (guint i = 0; i < 4 && (ways[screen][i] != LISSOM_KIOSK_DO_BEGIN || i == 0); i++)
    if (screen != LISSOM_KIOSK_ATTRACT && screen != LISSOM_KIOSK_CLOSED)
      must (fixture, ways[screen][i]);
  if (screen == LISSOM_KIOSK_THANKS)
    lissom_kiosk_policy_session_ended (fixture->policy, fixture->now);
  if (screen == LISSOM_KIOSK_STAFF || screen == LISSOM_KIOSK_WIPE)
    lissom_kiosk_policy_let_staff_in (fixture->policy, fixture->now);
  if (screen == LISSOM_KIOSK_WIPE)
    must (fixture, LISSOM_KIOSK_DO_WIPE);
  g_assert_cmpint (get_screen (fixture), ==, screen);
}

/* What may be done where, written down a second time: one letter an action in the order of
 * LissomKioskAction, a dot for what may not. */
static const char *const table[LISSOM_N_KIOSK_SCREENS] = {
  /* in this order: "blscCrvadBSpgXPfyhewtL" */
  [LISSOM_KIOSK_CLOSED] = ".................h....",
  [LISSOM_KIOSK_ATTRACT] = "bl...............h....",
  [LISSOM_KIOSK_NOTICE] = ".lscCrvad.............",
  [LISSOM_KIOSK_CARDS] = "..scCrv.dBS...........",
  [LISSOM_KIOSK_SESSION] = "....C.v....p.X........",
  [LISSOM_KIOSK_STOPPED] = ".....rv........f......",
  [LISSOM_KIOSK_THANKS] = ".....rv.......Pf......",
  [LISSOM_KIOSK_WIPE] = "......................",
  [LISSOM_KIOSK_PIN] = ".........B........e...",
  [LISSOM_KIOSK_STAFF] = ".........B.........wtL",
};

static void
test_table (Fixture *fixture, gconstpointer data)
{
  for (int screen = 0; screen < LISSOM_N_KIOSK_SCREENS; screen++)
    {
      Fixture fresh = { 0 };

      set_up (&fresh, NULL);
      go_to (&fresh, screen);
      for (int action = 0; action < LISSOM_N_KIOSK_ACTIONS; action++)
        {
          const gboolean expected = table[screen][action] != '.';

          if (lissom_kiosk_policy_may (fresh.policy, action) != expected)
            g_error ("screen %d, action %d: expected %d", screen, action, expected);
          if (!expected)
            must_not (&fresh, action);
        }
      tear_down (&fresh, NULL);
    }
  must_not (fixture, -1);
  must_not (fixture, LISSOM_N_KIOSK_ACTIONS);
}

static void
test_path (Fixture *fixture, gconstpointer data)
{
  must (fixture, LISSOM_KIOSK_DO_LANGUAGE);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_NOTICE);
  must (fixture, LISSOM_KIOSK_DO_LANGUAGE);
  must (fixture, LISSOM_KIOSK_DO_TEXT_SIZE);
  must (fixture, LISSOM_KIOSK_DO_ACCEPT);
  must (fixture, LISSOM_KIOSK_DO_BACK);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_NOTICE);
  must (fixture, LISSOM_KIOSK_DO_ACCEPT);
  must (fixture, LISSOM_KIOSK_DO_START);
  must (fixture, LISSOM_KIOSK_DO_PAUSE);
  g_assert_true (lissom_kiosk_policy_is_paused (fixture->policy));
  must_not (fixture, LISSOM_KIOSK_DO_PAUSE);
  must (fixture, LISSOM_KIOSK_DO_RESUME);
  lissom_kiosk_policy_session_ended (fixture->policy, fixture->now);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_THANKS);
  must (fixture, LISSOM_KIOSK_DO_PRINT);
  g_assert_cmpuint (fixture->n_forgotten, ==, 0);
  must (fixture, LISSOM_KIOSK_DO_FINISH);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
  g_assert_cmpuint (fixture->n_forgotten, ==, 1);

  /* An end that comes late, after Stop, changes nothing. */
  go_to (fixture, LISSOM_KIOSK_STOPPED);
  lissom_kiosk_policy_session_ended (fixture->policy, fixture->now);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_STOPPED);
  lissom_kiosk_policy_let_staff_in (fixture->policy, fixture->now);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_STOPPED);
}

/* screen, seconds until the question, seconds until all is forgotten */
static const int idle[][3] = {
  { LISSOM_KIOSK_NOTICE, 40, 60 },
  { LISSOM_KIOSK_CARDS, 40, 60 },
  { LISSOM_KIOSK_STOPPED, 70, 90 },
  { LISSOM_KIOSK_THANKS, 30, 50 },
};

static void
test_idle (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (idle); i++)
    {
      const guint n_before = fixture->n_forgotten;

      go_to (fixture, idle[i][0]);
      pass (fixture, idle[i][1] - 1);
      g_assert_false (lissom_kiosk_policy_is_asking (fixture->policy));
      pass (fixture, 1);
      g_assert_true (lissom_kiosk_policy_is_asking (fixture->policy));
      g_assert_cmpint (lissom_kiosk_policy_get_seconds_left (fixture->policy), ==, 20);

      /* Only an answer answers. */
      lissom_kiosk_policy_touch (fixture->policy, fixture->now);
      pass (fixture, 5);
      g_assert_true (lissom_kiosk_policy_is_asking (fixture->policy));
      g_assert_cmpint (lissom_kiosk_policy_get_seconds_left (fixture->policy), ==, 15);
      must_not (fixture, LISSOM_KIOSK_DO_VOLUME);
      must (fixture, LISSOM_KIOSK_DO_STAY);
      g_assert_false (lissom_kiosk_policy_is_asking (fixture->policy));
      g_assert_cmpint (get_screen (fixture), ==, idle[i][0]);

      pass (fixture, idle[i][2] - 1);
      g_assert_cmpint (get_screen (fixture), ==, idle[i][0]);
      g_assert_cmpuint (fixture->n_forgotten, ==, n_before);
      pass (fixture, 1);
      g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
      g_assert_false (lissom_kiosk_policy_is_asking (fixture->policy));
      g_assert_cmpint (lissom_kiosk_policy_get_seconds_left (fixture->policy), ==, -1);
      g_assert_cmpuint (fixture->n_forgotten, ==, n_before + 1);
    }
}

static void
test_signs_of_life (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, LISSOM_KIOSK_NOTICE);
  for (guint i = 0; i < 20; i++)
    {
      pass (fixture, 39);
      lissom_kiosk_policy_touch (fixture->policy, fixture->now);
    }
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_NOTICE);
  g_assert_false (lissom_kiosk_policy_is_asking (fixture->policy));

  /* A hold counts as one, a pause does not. */
  must (fixture, LISSOM_KIOSK_DO_ACCEPT);
  must (fixture, LISSOM_KIOSK_DO_START);
  pass (fixture, 3600);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_SESSION);
  must (fixture, LISSOM_KIOSK_DO_PAUSE);
  pass (fixture, 90);
  g_assert_true (lissom_kiosk_policy_is_asking (fixture->policy));
  must (fixture, LISSOM_KIOSK_DO_STOP); /* Stop always works */
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_STOPPED);
}

/* A machine that slept does not greet the next visitor with the last one's screen. */
static void
test_slept (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, LISSOM_KIOSK_CARDS);
  fixture->now += 3600 * SECOND;
  lissom_kiosk_policy_tick (fixture->policy, fixture->now, TRUE);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
  g_assert_cmpuint (fixture->n_forgotten, ==, 1);
}

static void
test_staff (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, LISSOM_KIOSK_PIN);
  pass (fixture, 29);
  must (fixture, LISSOM_KIOSK_DO_ENTER_PIN);
  pass (fixture, 29);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_PIN);
  pass (fixture, 1);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);

  /* The wipe pause is as long as it is, however much is wiped. */
  go_to (fixture, LISSOM_KIOSK_WIPE);
  for (guint i = 0; i < 29; i++)
    {
      pass (fixture, 1);
      lissom_kiosk_policy_touch (fixture->policy, fixture->now);
    }
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_WIPE);
  g_assert_cmpint (lissom_kiosk_policy_get_seconds_left (fixture->policy), ==, 1);
  pass (fixture, 1);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);

  go_to (fixture, LISSOM_KIOSK_STAFF);
  pass (fixture, 300);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
}

static void
test_hours (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, LISSOM_KIOSK_SESSION);
  lissom_kiosk_policy_tick (fixture->policy, fixture->now, FALSE);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_SESSION); /* may finish */
  must (fixture, LISSOM_KIOSK_DO_STOP);
  must (fixture, LISSOM_KIOSK_DO_FINISH);
  lissom_kiosk_policy_tick (fixture->policy, fixture->now, FALSE);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_CLOSED);
  must_not (fixture, LISSOM_KIOSK_DO_BEGIN);
  lissom_kiosk_policy_tick (fixture->policy, fixture->now, TRUE);
  g_assert_cmpint (get_screen (fixture), ==, LISSOM_KIOSK_ATTRACT);
}

static void
test_printing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomKioskSettings) none = NULL;

  g_assert_cmpint (lissom_kiosk_policy_get_printing (fixture->policy), ==,
                   LISSOM_KIOSK_PRINT_ALLOWED);
  go_to (fixture, LISSOM_KIOSK_THANKS);
  must (fixture, LISSOM_KIOSK_DO_PRINT);
  must_not (fixture, LISSOM_KIOSK_DO_PRINT);
  g_assert_cmpint (lissom_kiosk_policy_get_printing (fixture->policy), ==,
                   LISSOM_KIOSK_PRINT_VISIT_CAP);
  lissom_kiosk_policy_print_failed (fixture->policy);
  must (fixture, LISSOM_KIOSK_DO_PRINT);
  must (fixture, LISSOM_KIOSK_DO_FINISH);

  lissom_kiosk_policy_set_sheets_today (fixture->policy, 30);
  go_to (fixture, LISSOM_KIOSK_THANKS);
  must_not (fixture, LISSOM_KIOSK_DO_PRINT);
  g_assert_cmpint (lissom_kiosk_policy_get_printing (fixture->policy), ==,
                   LISSOM_KIOSK_PRINT_DAY_CAP);

  /* New settings wait for the next visitor. */
  g_settings_set_string (fixture->stored, "printer", "");
  none = read_settings (fixture);
  lissom_kiosk_policy_set_settings (fixture->policy, none);
  g_assert_cmpint (lissom_kiosk_policy_get_printing (fixture->policy), ==,
                   LISSOM_KIOSK_PRINT_DAY_CAP);
  must (fixture, LISSOM_KIOSK_DO_FINISH);
  g_assert_cmpint (lissom_kiosk_policy_get_printing (fixture->policy), ==,
                   LISSOM_KIOSK_PRINT_NO_PRINTER);
}

/* Whatever is pressed and however time goes: only staff leave, and nobody gets past the PIN. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 100000; i++)
    {
      const int action = g_test_rand_int_range (-1, LISSOM_N_KIOSK_ACTIONS + 1);
      const LissomKioskScreen before = get_screen (fixture);
      const gboolean allowed = lissom_kiosk_policy_may (fixture->policy, action);

      fixture->now += g_test_rand_int_range (0, 3 * (int) SECOND);
      g_assert_cmpint (lissom_kiosk_policy_try (fixture->policy, action, fixture->now), ==, allowed);
      g_assert_cmpint (get_screen (fixture), !=, LISSOM_KIOSK_STAFF);
      if (action == LISSOM_KIOSK_DO_LEAVE || action == LISSOM_KIOSK_DO_WIPE)
        g_assert_false (allowed);
      if (!allowed)
        g_assert_cmpint (get_screen (fixture), ==, before);
      if (i % 3 == 0)
        lissom_kiosk_policy_tick (fixture->policy, fixture->now, i % 1000 < 900);
      if (i % 50 == 0)
        lissom_kiosk_policy_session_ended (fixture->policy, fixture->now);
      g_assert_cmpint (lissom_kiosk_policy_get_seconds_left (fixture->policy), <=, 90);
    }
  g_assert_cmpuint (fixture->n_forgotten, >, 100);
}

static void
test_nothing_left (Fixture *fixture, gconstpointer data)
{
  /* Nobody there: from every screen back in attract within the longest time that is set. */
  for (int screen = 0; screen < LISSOM_N_KIOSK_SCREENS; screen++)
    {
      Fixture fresh = { 0 };

      set_up (&fresh, NULL);
      go_to (&fresh, screen);
      if (screen == LISSOM_KIOSK_SESSION)
        must (&fresh, LISSOM_KIOSK_DO_PAUSE);
      pass (&fresh, 300);
      g_assert_cmpint (get_screen (&fresh), ==, LISSOM_KIOSK_ATTRACT);
      tear_down (&fresh, NULL);
    }
}

#define ADD(path, function) \
  g_test_add ("/kiosk-policy/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("table", test_table);
  ADD ("path", test_path);
  ADD ("idle", test_idle);
  ADD ("signs-of-life", test_signs_of_life);
  ADD ("slept", test_slept);
  ADD ("staff", test_staff);
  ADD ("hours", test_hours);
  ADD ("printing", test_printing);
  ADD ("random", test_random);
  ADD ("nothing-left", test_nothing_left);
  return g_test_run ();
}
