/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of the session page that need no display: words, layout, keys, what hurts.
 */
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "lissom-content-folder.h"
#include "lissom-pain-rules.h"
#include "lissom-session-keys.h"
#include "lissom-session-layout.h"
#include "lissom-session-words.h"

static LissomTimeline *
compile (LissomContentFolder *folder)
{
  g_autoptr (LissomRoutine) routine = lissom_content_folder_load (folder);
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();

  return lissom_timeline_new (routine, &LISSOM_PACING_DEFAULT, voice);
}

/* The first span of that phase, side and set from @from on; -1: any set. */
static guint
find (LissomTimeline *timeline, guint from, LissomPhase phase, LissomSide side, int set)
{
  for (guint i = from; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase == phase && span->side == side && (set < 0 || span->set == set))
        return i;
    }
  g_test_fail_printf ("no span of phase %s", lissom_phase_to_string (phase));
  return 0;
}

static void
assert_side (LissomTimeline *timeline, guint span, const char *expected)
{
  g_autofree char *side = lissom_session_words_get_side (timeline, span);

  g_assert_cmpstr (side, ==, expected);
}

static void
assert_next (LissomTimeline *timeline, guint span, const char *what, const char *detail,
             gboolean mirrored)
{
  g_auto (LissomNextUp) next = { 0 };

  lissom_session_words_get_next (timeline, span, &next);
  g_assert_cmpstr (next.what, ==, what);
  g_assert_cmpstr (next.detail, ==, detail);
  g_assert_cmpint (next.mirrored, ==, mirrored);
}

static void
test_sides (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  guint ready, right, left, out, change;

  lissom_content_folder_add_hold (folder, "one", "chair", "each", 30, 2, 5, FALSE);
  timeline = compile (folder);

  ready = find (timeline, 0, LISSOM_PHASE_READY, LISSOM_SIDE_RIGHT, -1);
  right = find (timeline, 0, LISSOM_PHASE_HOLD, LISSOM_SIDE_RIGHT, 1);
  left = find (timeline, 0, LISSOM_PHASE_HOLD, LISSOM_SIDE_LEFT, 2);
  change = find (timeline, 0, LISSOM_PHASE_SWITCH, LISSOM_SIDE_LEFT, -1);
  out = find (timeline, right, LISSOM_PHASE_MOVE_OUT, LISSOM_SIDE_RIGHT, 1);
  assert_side (timeline, ready, "Right leg, first hold of two");
  assert_side (timeline, right, "Right leg, first hold of two");
  assert_side (timeline, out, "Right leg, first hold of two");
  assert_side (timeline, left, "Left leg, second hold of two");
  assert_side (timeline, change, "Left leg next");
  assert_side (timeline, lissom_timeline_get_n_spans (timeline) - 1, "");
}

static void
test_sides_without_leg (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  guint hold;

  lissom_content_folder_add_hold (folder, "both", "standing", "both", 20, 3, 5, FALSE);
  lissom_content_folder_add_reps (folder, "turns", "standing", "alternating", 2, 4, 2, 10);
  timeline = compile (folder);

  hold = find (timeline, 0, LISSOM_PHASE_HOLD, LISSOM_SIDE_NONE, 2);
  assert_side (timeline, hold, "Hold 2 of 3");
  for (guint i = hold; i < lissom_timeline_get_n_spans (timeline); i++)
    if (lissom_timeline_get_span (timeline, i)->phase == LISSOM_PHASE_REP)
      assert_side (timeline, i,
                   lissom_timeline_get_span (timeline, i)->set == 1 ? "Set 1 of 2" : "Set 2 of 2");
}

static void
test_next (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  guint first, second, last;

  lissom_content_folder_add_hold (folder, "one", "chair", "each", 30, 2, 5, FALSE);
  lissom_content_folder_add_reps (folder, "two", "standing", "both", 2, 8, 1, 0);
  timeline = compile (folder);

  first = find (timeline, 0, LISSOM_PHASE_HOLD, LISSOM_SIDE_RIGHT, 1);
  second = find (timeline, first, LISSOM_PHASE_HOLD, LISSOM_SIDE_LEFT, 2);
  last = find (timeline, second, LISSOM_PHASE_REP, LISSOM_SIDE_NONE, 1);
  assert_next (timeline, find (timeline, 0, LISSOM_PHASE_READY, LISSOM_SIDE_RIGHT, -1), "Right leg",
               "hold 30 seconds", FALSE);
  assert_next (timeline, find (timeline, 0, LISSOM_PHASE_SWITCH, LISSOM_SIDE_LEFT, -1), "Left leg",
               "hold 30 seconds", TRUE);
  g_assert_cmpint (lissom_timeline_get_span (timeline, second)->exercise, ==, 0);
  assert_next (timeline, second, "two name", "8 times", FALSE);
  assert_next (timeline, last, "The end", "", FALSE);
  assert_next (timeline, lissom_timeline_get_n_spans (timeline) - 1, "The end", "", FALSE);
}

/* Over every span of a whole routine: what the card says is what comes. */
static void
test_next_is_true (void)
{
  g_autoptr (LissomRoutine) routine = lissom_content_load_bundled ("two-basics");
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline =
    lissom_timeline_new (routine, &LISSOM_PACING_DEFAULT, voice);

  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);
      g_auto (LissomNextUp) next = { 0 };
      g_autofree char *said = lissom_session_words_get_announcement (timeline, i);
      g_autofree char *side = lissom_session_words_get_side (timeline, i);

      lissom_session_words_get_next (timeline, i, &next);
      g_assert_cmpstr (next.what, !=, "");
      g_assert_true (g_str_has_suffix (said, "."));
      if (next.stretch != NULL)
        g_assert_true (lissom_scene_has_pose (lissom_stretch_get_scene (next.stretch), next.pose));
      if (span->side == LISSOM_SIDE_LEFT && lissom_phase_is_work (span->phase) &&
          lissom_stretch_get_sides (span->stretch) == LISSOM_SIDES_EACH)
        g_assert_nonnull (strstr (side, "Left"));
      if (span->side == LISSOM_SIDE_RIGHT && lissom_phase_is_work (span->phase) &&
          lissom_stretch_get_sides (span->stretch) == LISSOM_SIDES_EACH)
        g_assert_nonnull (strstr (side, "Right"));
    }
}

static void
test_announcements (void)
{
  g_autoptr (LissomContentFolder) folder = lissom_content_folder_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autofree char *ready = NULL;
  g_autofree char *hold = NULL;
  g_autofree char *change = NULL;

  lissom_content_folder_add_hold (folder, "one", "chair", "each", 30, 1, 5, FALSE);
  timeline = compile (folder);
  ready = lissom_session_words_get_announcement (
    timeline, find (timeline, 0, LISSOM_PHASE_READY, LISSOM_SIDE_RIGHT, -1));
  hold = lissom_session_words_get_announcement (
    timeline, find (timeline, 0, LISSOM_PHASE_HOLD, LISSOM_SIDE_LEFT, 1));
  change = lissom_session_words_get_announcement (
    timeline, find (timeline, 0, LISSOM_PHASE_SWITCH, LISSOM_SIDE_LEFT, -1));
  g_assert_cmpstr (ready, ==, "Get ready. one name.");
  g_assert_cmpstr (hold, ==, "Hold. Left leg. 30 seconds.");
  g_assert_cmpstr (change, ==, "Swap legs. Left leg next.");
}

static void
assert_owned (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_times (void)
{
  assert_owned (lissom_session_words_get_time_left (88000), "1:28 left");
  assert_owned (lissom_session_words_get_time_left (87001), "1:28 left");
  assert_owned (lissom_session_words_get_time_left (0), "0:00 left");
  assert_owned (lissom_session_words_get_time_left (-5), "0:00 left");
  assert_owned (lissom_session_words_get_seconds_left (1), "1 second left");
  assert_owned (lissom_session_words_get_seconds_left (18), "18 seconds left");
  assert_owned (lissom_session_words_get_spoken_time_left (65000), "About 1 minute left");
  assert_owned (lissom_session_words_get_spoken_time_left (150000), "About 2 minutes left");
  assert_owned (lissom_session_words_get_spoken_time_left (9000), "9 seconds left");
  assert_owned (lissom_session_words_get_of (12), "of 12");
}

static void
test_states (void)
{
  g_assert_cmpstr (lissom_session_words_get_state (LISSOM_SESSION_RUNNING), ==, "");
  g_assert_cmpstr (lissom_session_words_get_state (LISSOM_SESSION_PAUSED), ==, "Paused");
  g_assert_cmpstr (lissom_session_words_get_state_caption (LISSOM_SESSION_PAUSED, LISSOM_PAUSE_ASKED),
                   !=,
                   lissom_session_words_get_state_caption (LISSOM_SESSION_PAUSED,
                                                           LISSOM_PAUSE_STALLED));
  g_assert_cmpstr (
    lissom_session_words_get_state_caption (LISSOM_SESSION_RUNNING, LISSOM_PAUSE_ASKED), ==, "");
}

static void
test_layout (void)
{
  LissomSessionLayout layout;

  lissom_session_layout_choose (1280, 800, 1, &layout);
  g_assert_false (layout.narrow);
  g_assert_false (layout.large);
  g_assert_true (layout.next);
  g_assert_cmpint (layout.ring, ==, 316);
  lissom_session_layout_choose (400, 780, 1, &layout);
  g_assert_true (layout.narrow);
  g_assert_cmpint (layout.ring, >=, 164);
  g_assert_cmpint (layout.ring, <=, 170);
  lissom_session_layout_choose (400, 780, 2, &layout);
  g_assert_true (layout.narrow && layout.large);
  g_assert_cmpint (layout.ring, ==, 116);
  lissom_session_layout_choose (1080, 1920, 1, &layout);
  g_assert_true (layout.narrow && layout.huge);

  for (int width = 1; width < 4000; width += 97)
    for (int height = 1; height < 2400; height += 89)
      for (double text = 0.5; text < 3.1; text += 0.5)
        {
          lissom_session_layout_choose (width, height, text, &layout);
          g_assert_cmpint (layout.ring, >=, 96);
          g_assert_cmpint (layout.ring, <=, 600);
          g_assert_false (layout.narrow && layout.next);
        }
}

static void
test_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const LissomSessionKey *keys = lissom_session_keys_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_str_has_prefix (keys[i].action, "session."));
      g_assert_cmpstr (keys[i].title, !=, "");
      g_assert_nonnull (keys[i].keys[0]);
      g_assert_true (lissom_session_keys_find (keys[i].action) == &keys[i]);
      for (guint k = 0; keys[i].keys[k] != NULL; k++)
        g_assert_true (g_hash_table_add (seen, (gpointer) keys[i].keys[k]));
    }
  g_assert_null (lissom_session_keys_find ("session.nothing"));
}

/* Sharp pain, nerves, dizziness and a swollen calf never lead back into a stretch. */
static void
test_hurt_choices (void)
{
  const char *const only_end[] = { "sharp", "nerve", "lower-back", "dizzy", "calf", NULL };
  guint n, m;
  const LissomPainRule *choices = lissom_pain_rules_get (&n);
  const LissomPainRule *elsewhere = lissom_pain_rules_get_elsewhere (&m);

  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (m, ==, 4);
  for (guint i = 0; i < n + m; i++)
    {
      const LissomPainRule *choice = i < n ? &choices[i] : &elsewhere[i - n];

      g_assert_true (lissom_pain_rule_find (choice->id) == choice);
      g_assert_cmpstr (choice->title, !=, "");
      g_assert_cmpstr (choice->reply, !=, "");
      g_assert_true (choice->ways & LISSOM_HURT_END);
      if (g_strv_contains (only_end, choice->id))
        g_assert_cmpint (choice->ways, ==, LISSOM_HURT_END);
    }
  g_assert_false (lissom_pain_rule_find ("strong-ache")->ways & LISSOM_HURT_EASIER);
  g_assert_null (lissom_pain_rule_find ("nothing"));
  g_assert_null (lissom_pain_rule_find (NULL));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-words/sides", test_sides);
  g_test_add_func ("/session-words/sides-without-leg", test_sides_without_leg);
  g_test_add_func ("/session-words/next", test_next);
  g_test_add_func ("/session-words/next-is-true", test_next_is_true);
  g_test_add_func ("/session-words/announcements", test_announcements);
  g_test_add_func ("/session-words/times", test_times);
  g_test_add_func ("/session-words/states", test_states);
  g_test_add_func ("/session-layout/choose", test_layout);
  g_test_add_func ("/session-keys/table", test_keys);
  g_test_add_func ("/hurt-choices/ways", test_hurt_choices);
  return g_test_run ();
}
