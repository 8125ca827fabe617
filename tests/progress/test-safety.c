/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long because all of it needs the same hand-driven person; each test is short.
 */
#include "lissom-safety.h"
#include "lissom-scratch-home.h"
#include "progress-support.h"

/* The facade over a file of its own and a clock that goes by hand. */

typedef struct
{
  char *folder;
  GDateTime *now;
  LissomCatalogue *catalogue;
  LissomSafety *safety;
  GPtrArray *troubles; /* of char * */
  guint n_changed;
} Fixture;

static GDateTime *
tell_time (gpointer data)
{
  return g_date_time_ref (((Fixture *) data)->now);
}

static void
set_time (Fixture *fixture, const char *time)
{
  g_clear_pointer (&fixture->now, g_date_time_unref);
  fixture->now = g_date_time_new_from_iso8601 (time, NULL);
  g_assert_nonnull (fixture->now);
}

static void
pass_days (Fixture *fixture, int days)
{
  GDateTime *then = g_date_time_add_days (fixture->now, days);

  g_date_time_unref (fixture->now);
  fixture->now = then;
}

static void
pass_hours (Fixture *fixture, int hours)
{
  GDateTime *then = g_date_time_add_hours (fixture->now, hours);

  g_date_time_unref (fixture->now);
  fixture->now = then;
}

static void
trouble_cb (Fixture *fixture, const char *message)
{
  g_ptr_array_add (fixture->troubles, g_strdup (message));
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
open_safety (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "safety.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->safety = lissom_safety_new (file, fixture->catalogue);
  lissom_safety_set_now (fixture->safety, tell_time, fixture);
  g_signal_connect_swapped (fixture->safety, "trouble", G_CALLBACK (trouble_cb), fixture);
  g_signal_connect_swapped (fixture->safety, "changed", G_CALLBACK (changed_cb), fixture);
  lissom_safety_load (fixture->safety);
}

static void
close_safety (Fixture *fixture)
{
  lissom_safety_flush (fixture->safety);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->safety);
}

/* The next run of the program. */
static void
open_again (Fixture *fixture)
{
  close_safety (fixture);
  open_safety (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  set_time (fixture, "2026-11-24T09:00:00+01:00");
  fixture->catalogue = lissom_catalogue_new ();
  fixture->troubles = g_ptr_array_new_with_free_func (g_free);
  open_safety (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_safety (fixture);
  g_ptr_array_unref (fixture->troubles);
  g_object_unref (fixture->catalogue);
  g_date_time_unref (fixture->now);
  remove_folder (fixture->folder);
}

static void
answer (Fixture *fixture, LissomAnswers answers)
{
  LissomReadiness readiness;

  lissom_readiness_judge (&answers, &readiness);
  lissom_safety_set_readiness (fixture->safety, &readiness);
}

/* -1: a session may start. */
static int
ask (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (lissom_safety_may_start (fixture->safety, &error))
    return -1;
  g_assert_true (error->domain == LISSOM_SAFETY_ERROR);
  g_assert_true (g_str_has_suffix (error->message, "."));
  return error->code;
}

static LissomStretch *
find (Fixture *fixture, const char *id)
{
  LissomStretch *stretch = lissom_catalogue_find_stretch (fixture->catalogue, id);

  g_assert_nonnull (stretch);
  return stretch;
}

static LissomVerdict
judge (Fixture *fixture, const char *id)
{
  LissomJudgement judgement;

  lissom_safety_judge (fixture->safety, find (fixture, id), &judgement);
  return judgement.verdict;
}

static LissomRoutine *
fit (Fixture *fixture, const char *id, GPtrArray **changes)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (fixture->catalogue, id);
  g_autoptr (GError) error = NULL;
  LissomRoutine *fitted;

  g_assert_nonnull (routine);
  fitted = lissom_safety_fit (fixture->safety, routine, changes, &error);
  g_assert_no_error (error);
  return fitted;
}

static LissomJournalEntry *
make_session_entry (Fixture *fixture, LissomOutcome outcome, int pull, int pain)
{
  LissomJournalEntry *entry = lissom_journal_entry_new (fixture->now);
  LissomJournalExercise *exercise =
    lissom_journal_entry_add_exercise (entry, "standing-toe-touch", "Toe touch");

  exercise->both_ms = 60000;
  g_free (entry->routine_id);
  entry->routine_id = g_strdup ("two-basics");
  entry->outcome = outcome;
  entry->pull = pull;
  entry->pain = pain;
  return entry;
}

static void
report (Fixture *fixture, const char *rule, const char *stretch, int pain)
{
  g_autoptr (GPtrArray) changes =
    lissom_safety_report_pain (fixture->safety, lissom_pain_rule_find (rule), stretch, pain, FALSE,
                               fixture->now);

  for (guint i = 0; i < changes->len; i++)
    {
      const LissomChange *change = g_ptr_array_index (changes, i);

      g_assert_nonnull (change->rule);
      g_assert_cmpstr (change->sentence, !=, "");
    }
}

/* --- May a session start? ------------------------------------------------------------------ */

static void
test_gate (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
  g_assert_null (lissom_safety_get_checked (fixture->safety));
  /* "Nothing new" is no answer to six questions. */
  lissom_safety_answer_news (fixture->safety, FALSE);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);

  answer (fixture, (LissomAnswers) { 0 });
  g_assert_cmpint (ask (fixture), ==, -1);
  lissom_safety_begin (fixture->safety, FALSE);
  /* Each further session asks the one question. */
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_NEWS);
  lissom_safety_answer_news (fixture->safety, FALSE);
  g_assert_cmpint (ask (fixture), ==, -1);
  lissom_safety_begin (fixture->safety, FALSE);

  /* So does the next run. */
  open_again (fixture);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_NEWS);
  lissom_safety_answer_news (fixture->safety, TRUE);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
  open_again (fixture);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
}

static void
test_90_days (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  lissom_safety_begin (fixture->safety, FALSE);
  pass_days (fixture, 89);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_NEWS);
  pass_days (fixture, 1);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
  /* Set back behind the check: nobody knows how old it is. */
  pass_days (fixture, -120);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
}

static void
test_locks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LissomAnswers answers;
    LissomLocks lock;
    gboolean clears;
  } rows[] = {
    { { .red_flags = TRUE }, LISSOM_LOCK_EMERGENCY, FALSE },
    { { .injury = TRUE }, LISSOM_LOCK_INJURY, TRUE },
    { { .leg = TRUE }, LISSOM_LOCK_LEG, TRUE },
    { { .conditions = LISSOM_CONDITION_PRESSURE }, LISSOM_LOCK_PRESSURE, TRUE },
    { { .conditions = LISSOM_CONDITION_NERVES }, LISSOM_LOCK_NERVES, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      answer (fixture, rows[i].answers);
      g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_LOCKED);
      open_again (fixture);
      /* Time alone lifts nothing. */
      pass_days (fixture, 30);
      g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_LOCKED);
      g_assert_cmpint (lissom_safety_get_locks (fixture->safety), ==, rows[i].lock);
      lissom_safety_clear_lock (fixture->safety, rows[i].lock);
      g_assert_cmpint (ask (fixture), ==,
                       rows[i].clears ? LISSOM_SAFETY_ERROR_NEWS : LISSOM_SAFETY_ERROR_LOCKED);
    }
  answer (fixture, (LissomAnswers) { 0 });
  g_assert_cmpint (ask (fixture), ==, -1);
}

static void
test_rest (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { .ill = TRUE });
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_REST);
  pass_hours (fixture, 14);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_REST);
  pass_hours (fixture, 2);
  g_assert_cmpint (ask (fixture), ==, -1);
}

/* What a pain has locked is not lifted by answering the questions with no. */
static void
test_sharp_pain_stays_locked (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "sharp", "standing-toe-touch", -1);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_LOCKED);
  answer (fixture, (LissomAnswers) { 0 });
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_LOCKED);
  open_again (fixture);
  lissom_safety_clear_lock (fixture->safety, LISSOM_LOCK_SEEN);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_NEWS);
}

/* --- Fitting ---------------------------------------------------------------------------------- */

static void
test_fit_head (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) fitted = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const LissomChange *change;
  LissomStretch *stretch;

  answer (fixture, (LissomAnswers) { .conditions = LISSOM_CONDITION_DIZZY });
  fitted = fit (fixture, "two-basics", &changes);
  g_assert_cmpuint (lissom_routine_get_n_exercises (fitted), ==, 4);
  stretch = lissom_routine_get_stretch (fitted, 1);
  g_assert_cmpstr (lissom_stretch_get_id (stretch), ==, "standing-toe-touch");
  g_assert_cmpstr (lissom_stretch_get_end_pose (stretch), ==,
                   lissom_stretch_get_kiosk_pose (find (fixture, "standing-toe-touch")));
  /* Nothing that is said leads further down. */
  for (guint i = 0; i < lissom_stretch_get_n_steps (stretch); i++)
    g_assert_null (strstr (lissom_stretch_get_step (stretch, i), "toes"));
  for (guint i = 0; lissom_stretch_get_cues (stretch)[i] != NULL; i++)
    g_assert_null (strstr (lissom_stretch_get_cues (stretch)[i], "hang"));

  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->kind, ==, LISSOM_CHANGE_HALF_WAY);
  g_assert_cmpstr (change->rule->id, ==, "filter-head");
  g_assert_nonnull (strstr (change->sentence, "Toe touch"));
}

static void
test_fit_caps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) fitted = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  LissomPacing pacing = { LISSOM_TALK_SILENT, 60 };
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  g_autoptr (LissomTimeline) timeline = NULL;
  guint n_holds = 0;

  answer (fixture, (LissomAnswers) { .conditions = LISSOM_CONDITION_BENDY });
  /* Also when longer holds were chosen: the cap wins. */
  lissom_safety_set_longer_holds (fixture->safety, TRUE);
  fitted = fit (fixture, "two-basics", &changes);
  timeline = lissom_timeline_new (fitted, &pacing, voice);
  for (guint i = 0; i < lissom_timeline_get_n_spans (timeline); i++)
    {
      const LissomSpan *span = lissom_timeline_get_span (timeline, i);

      if (span->phase != LISSOM_PHASE_HOLD)
        continue;
      n_holds++;
      g_assert_cmpint (span->length, ==, 15000);
      g_assert_null (lissom_timeline_with_longer_hold (timeline, i, 10000));
    }
  /* 3 × 20, 2 × 20 and 30 a leg: the totals stay. */
  g_assert_cmpuint (n_holds, ==, 4 + 3 + 2 * 2);
  g_assert_cmpuint (changes->len, ==, 3);
}

static void
test_fit_65 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) single = NULL;
  g_autoptr (LissomRoutine) fitted = NULL;

  answer (fixture, (LissomAnswers) { 0 });
  lissom_safety_set_longer_holds (fixture->safety, TRUE);
  /* 30 s × 2 becomes 60 s × 1; the short holds of the toe touch stay short. */
  single = lissom_routine_new_single (find (fixture, "chair-single-leg"));
  fitted = lissom_safety_fit (fixture->safety, single, NULL, NULL);
  g_assert_cmpint (lissom_routine_get_dose (fitted, 0)->seconds, ==, 60);
  g_assert_cmpint (lissom_routine_get_dose (fitted, 0)->count, ==, 1);
  g_clear_object (&single);
  g_clear_object (&fitted);
  single = lissom_routine_new_single (find (fixture, "standing-toe-touch"));
  fitted = lissom_safety_fit (fixture->safety, single, NULL, NULL);
  g_assert_cmpint (lissom_routine_get_dose (fitted, 0)->seconds, ==, 20);
}

static void
test_slices (void)
{
  static const struct
  {
    int seconds, count, wanted, count_then;
  } rows[] = {
    { 30, 2, 15, 4 }, { 20, 3, 15, 4 }, { 20, 2, 15, 3 }, { 30, 1, 15, 2 },
    { 30, 2, 60, 1 }, { 20, 3, 30, 2 }, { 20, 1, 60, 1 }, { 60, 1, 15, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LissomDose dose = { .seconds = rows[i].seconds, .count = rows[i].count };
      LissomDose sliced = lissom_fitting_slice (&dose, rows[i].wanted);

      g_assert_cmpint (sliced.seconds, ==, rows[i].wanted);
      g_assert_cmpint (sliced.count, ==, rows[i].count_then);
      if (sliced.count > 1)
        g_assert_cmpint (sliced.rest_s, >, 0);
    }
}

/* Who is left with nothing hears why. */
static void
test_fit_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) single = NULL;
  g_autoptr (GError) error = NULL;

  answer (fixture, (LissomAnswers) { .leg = TRUE, .checked = TRUE });
  single = lissom_routine_new_single (find (fixture, "chair-both-legs"));
  g_assert_null (lissom_safety_fit (fixture->safety, single, NULL, &error));
  g_assert_error (error, LISSOM_SAFETY_ERROR, LISSOM_SAFETY_ERROR_NOTHING);
  g_assert_nonnull (strstr (error->message, "nerve"));
}

static void
test_fit_basics (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomRoutine) fitted = NULL;

  answer (fixture, (LissomAnswers) { .operation = TRUE });
  fitted = fit (fixture, "two-basics", NULL);
  g_assert_cmpuint (lissom_routine_get_n_exercises (fitted), ==, 1);
  g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (fitted, 0)), ==,
                   "march-on-the-spot");
  g_assert_nonnull (strstr (lissom_stretch_get_cues (lissom_routine_get_stretch (fitted, 0))[0],
                            "lower than your hip"));
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_HIDDEN);
}

static void
test_describe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nothing = NULL;
  g_autofree char *told = NULL;
  g_autofree char *hidden = NULL;
  LissomStretch *toe_touch = find (fixture, "standing-toe-touch");

  answer (fixture, (LissomAnswers) { 0 });
  nothing = lissom_safety_describe (fixture->safety, toe_touch);
  g_assert_null (nothing);

  answer (fixture, (LissomAnswers) { .conditions = LISSOM_CONDITION_WEAK_BONES });
  told = lissom_safety_describe (fixture->safety, toe_touch);
  g_assert_cmpstr (told, ==,
                   "You told us: Weak bones or a past spine fracture. Rounding a weak spine can raise "
                   "the risk of a break. A flat back and a bend at the hips are safer.");
  g_assert_true (lissom_safety_find_safe_sibling (fixture->safety, toe_touch) ==
                 find (fixture, "chair-both-legs"));
  g_assert_true (lissom_safety_find_gentler (fixture->safety, toe_touch) ==
                 find (fixture, "chair-both-legs"));

  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "strong-ache", "standing-toe-touch", 5);
  hidden = lissom_safety_describe (fixture->safety, toe_touch);
  g_assert_nonnull (strstr (hidden, "It is back on Friday, 27 November."));
}

static void
test_swap (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  lissom_safety_swap (fixture->safety, "standing-toe-touch", "chair-single-leg");
  /* Also after a crash: what goes on is the same routine. */
  open_again (fixture);
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (fitted, 1)), ==,
                     "chair-single-leg");
    g_assert_cmpint (lissom_routine_get_dose (fitted, 1)->count, ==, 2);
  }
  /* Back again. */
  lissom_safety_swap (fixture->safety, "chair-single-leg", "chair-both-legs");
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (fitted, 1)), ==,
                     "chair-both-legs");
  }
  /* For one session only. */
  lissom_safety_begin (fixture->safety, FALSE);
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpstr (lissom_stretch_get_id (lissom_routine_get_stretch (fitted, 1)), ==,
                     "standing-toe-touch");
  }
}

/* In a session: the exercise that is being got ready gives way to the gentler one. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  LissomPacing pacing = { LISSOM_TALK_SILENT, 0 };
  g_autoptr (LissomRoutine) before = NULL;
  g_autoptr (LissomRoutine) after = NULL;
  g_autoptr (LissomTimeline) first = NULL;
  g_autoptr (LissomTimeline) second = NULL;
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (GArray) credits = NULL;
  LissomSessionMark mark;
  gint64 now = 0;

  answer (fixture, (LissomAnswers) { 0 });
  before = fit (fixture, "two-basics", NULL);
  lissom_safety_swap (fixture->safety, "standing-toe-touch", "chair-both-legs");
  after = fit (fixture, "two-basics", NULL);
  first = lissom_timeline_new (before, &pacing, voice);
  second = lissom_timeline_new (after, &pacing, voice);
  session = lissom_session_new (first);

  g_assert_false (lissom_session_replace (session, second));
  lissom_session_start (session);
  lissom_session_advance (session, now);
  while (lissom_session_get_span (session)->phase == LISSOM_PHASE_READY)
    lissom_session_advance (session, now += 100000);
  /* At work nothing can be replaced. */
  g_assert_cmpint (lissom_session_get_replaceable (session), ==, -1);
  g_assert_false (lissom_session_replace (session, second));
  while (lissom_session_get_span (session)->exercise == 0)
    lissom_session_advance (session, now += 100000);
  lissom_session_advance (session, now += 1500000);
  lissom_session_advance (session, now += 1500000);
  g_assert_cmpint (lissom_session_get_replaceable (session), ==, 1);
  g_assert_true (lissom_session_replace (session, second));
  g_assert_cmpstr (lissom_stretch_get_id (lissom_session_get_stretch (session)), ==,
                   "chair-both-legs");
  g_assert_cmpint (lissom_session_get_position (session), ==,
                   lissom_session_get_span (session)->start);
  lissom_session_get_mark (session, &mark);
  g_assert_cmpint (mark.position, ==, lissom_session_get_position (session));

  while (lissom_session_get_state (session) == LISSOM_SESSION_RUNNING)
    lissom_session_advance (session, now += 500000);
  g_assert_cmpint (lissom_session_get_state (session), ==, LISSOM_SESSION_FINISHED);
  credits = lissom_session_get_credits (session);
  /* All of the march before it is still credited, and all of what came instead. */
  g_assert_cmpint (g_array_index (credits, LissomCredit, 0).reps, ==, 45);
  g_assert_cmpint (g_array_index (credits, LissomCredit, 1).both_ms, ==,
                   lissom_routine_get_dose (after, 1)->seconds * 1000 *
                     lissom_routine_get_dose (after, 1)->count);
  for (guint i = 0; i < credits->len; i++)
    g_assert_false (g_array_index (credits, LissomCredit, i).skipped);
}

/* --- Pain ---------------------------------------------------------------------------------- */

/* What lasts, how long, and what the clock may do to it. */
static void
test_spells (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "strong-ache", "chair-single-leg", 5);
  report (fixture, "lower-back", NULL, 3);
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_HIDDEN);
  g_assert_cmpint (judge (fixture, "standing-toe-touch"), ==, LISSOM_VERDICT_HIDDEN);
  g_assert_cmpint (judge (fixture, "chair-both-legs"), ==, LISSOM_VERDICT_ALLOWED);

  open_again (fixture);
  pass_days (fixture, 2);
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_HIDDEN);
  /* A clock set back by a year neither lifts it nor makes it last a year. */
  pass_days (fixture, -365);
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_HIDDEN);
  pass_days (fixture, 2);
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_HIDDEN);
  pass_days (fixture, 1);
  g_assert_cmpint (judge (fixture, "chair-single-leg"), ==, LISSOM_VERDICT_ALLOWED);
  g_assert_cmpint (judge (fixture, "standing-toe-touch"), ==, LISSOM_VERDICT_HIDDEN);
  pass_days (fixture, 4);
  g_assert_cmpint (judge (fixture, "standing-toe-touch"), ==, LISSOM_VERDICT_ALLOWED);
}

static void
test_easier_week (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "knee", "standing-toe-touch", -1);
  for (int day = 0; day <= 7; day++)
    {
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", &changes);
      const LissomDose *dose = lissom_routine_get_dose (fitted, 1);
      const char *pose = lissom_stretch_get_end_pose (lissom_routine_get_stretch (fitted, 1));
      const char *cue = lissom_stretch_get_cues (lissom_routine_get_stretch (fitted, 1))[0];

      g_assert_cmpint (dose->seconds, ==, day < 7 ? 10 : 20);
      g_assert_cmpint (dose->fixed, ==, day < 7);
      g_assert_cmpstr (pose, ==, day < 7 ? "half" : "end");
      g_assert_cmpint (strstr (cue, "soft") != NULL, ==, day < 7);
      g_assert_cmpuint (changes->len, ==, day < 7 ? 2 : 0);
      pass_days (fixture, 1);
    }
}

static void
test_pain_filters (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "sitting-bone", "chair-single-leg", -1);
  report (fixture, "nerve", "chair-single-leg", -1);
  g_assert_cmpint (lissom_safety_get_filters (fixture->safety), ==,
                   LISSOM_FILTER_NERVE | LISSOM_FILTER_SITBONE);
  g_assert_cmpint (lissom_safety_get_locks (fixture->safety), ==, 0);
  {
    g_autoptr (GPtrArray) changes =
      lissom_safety_report_pain (fixture->safety, lissom_pain_rule_find ("nerve"), NULL, -1, TRUE,
                                 fixture->now);
    g_assert_cmpuint (changes->len, ==, 1);
  }
  g_assert_cmpint (lissom_safety_get_locks (fixture->safety), ==, LISSOM_LOCK_LEG);

  /* Calf and dizziness: all six questions first. */
  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "dizzy", NULL, -1);
  g_assert_cmpint (lissom_safety_get_filters (fixture->safety), ==, LISSOM_FILTER_HEAD);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
  report (fixture, "emergency", NULL, -1);
  answer (fixture, (LissomAnswers) { .red_flags = TRUE });
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_LOCKED);
}

static void
note (Fixture *fixture, LissomOutcome outcome, int pull, int pain)
{
  g_autoptr (LissomJournalEntry) entry = make_session_entry (fixture, outcome, pull, pain);

  lissom_safety_note_session (fixture->safety, entry);
}

static void
test_pause (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { 0 });
  for (int i = 0; i < 3; i++)
    {
      g_assert_false (lissom_safety_is_paused (fixture->safety));
      note (fixture, LISSOM_OUTCOME_FINISHED, 3, 4 + i);
      pass_days (fixture, 2);
    }
  g_assert_true (lissom_safety_is_paused (fixture->safety));
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_PAUSED);
  open_again (fixture);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_PAUSED);
  lissom_safety_end_pause (fixture->safety);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_NEWS);
  /* The old reports do not pause it again. */
  note (fixture, LISSOM_OUTCOME_FINISHED, 3, 4);
  g_assert_false (lissom_safety_is_paused (fixture->safety));
}

/* The same answer given twice is one report, and it may be taken back. */
static void
test_answers_count_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = NULL;

  answer (fixture, (LissomAnswers) { 0 });
  entry = make_session_entry (fixture, LISSOM_OUTCOME_FINISHED, -1, -1);
  for (int pain = -1; pain <= 9; pain++)
    {
      entry->pain = pain;
      lissom_safety_note_session (fixture->safety, entry);
    }
  g_assert_false (lissom_safety_is_paused (fixture->safety));
}

static void
test_next_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const char *id = NULL;

  answer (fixture, (LissomAnswers) { 0 });
  report (fixture, "dull-ache", "standing-toe-touch", 2);
  entry = make_session_entry (fixture, LISSOM_OUTCOME_STOPPED, 3, 1);
  lissom_safety_note_session (fixture->safety, entry);
  g_assert_false (lissom_safety_asks_next_day (fixture->safety, NULL));
  open_again (fixture);
  pass_hours (fixture, 16);
  g_assert_true (lissom_safety_asks_next_day (fixture->safety, &id));
  g_assert_cmpstr (id, ==, entry->id);

  changes = lissom_safety_answer_next_day (fixture->safety, LISSOM_NEXT_DAY_SORE);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_false (lissom_safety_asks_next_day (fixture->safety, NULL));
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 0)->count, ==, 22);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 3)->seconds, ==, 15);
  }
  /* Next time only. */
  note (fixture, LISSOM_OUTCOME_FINISHED, 3, 0);
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 3)->seconds, ==, 30);
  }

  /* Nobody came back for a week, or the clock was set back: no question. */
  report (fixture, "dull-ache", "standing-toe-touch", 2);
  pass_days (fixture, -3);
  g_assert_false (lissom_safety_asks_next_day (fixture->safety, NULL));
  pass_days (fixture, 10);
  g_assert_false (lissom_safety_asks_next_day (fixture->safety, NULL));
}

/* --- The next step ---------------------------------------------------------------------------- */

static void
be_easy (Fixture *fixture, int n)
{
  for (int i = 0; i < n; i++)
    {
      note (fixture, LISSOM_OUTCOME_FINISHED, 3, 0);
      pass_days (fixture, 1);
    }
}

static LissomOffer *
get_offer (Fixture *fixture)
{
  return lissom_safety_get_offer (
    fixture->safety, lissom_catalogue_find_routine (fixture->catalogue, "two-basics"));
}

static void
test_offers (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LissomOfferKind kind;
    const char *stretch;
  } order[] = {
    { LISSOM_OFFER_HOLD, "standing-toe-touch" }, { LISSOM_OFFER_HOLD, "chair-both-legs" },
    { LISSOM_OFFER_HOLD, "chair-single-leg" },   { LISSOM_OFFER_VARIANT, "standing-toe-touch" },
    { LISSOM_OFFER_VARIANT, "chair-both-legs" }, { LISSOM_OFFER_VARIANT, "chair-single-leg" },
  };

  answer (fixture, (LissomAnswers) { 0 });
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (LissomOffer) offer = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (LissomOffer) again = NULL;

      be_easy (fixture, 2);
      g_assert_null (get_offer (fixture));
      be_easy (fixture, 1);
      offer = get_offer (fixture);
      g_assert_nonnull (offer);
      g_assert_cmpint (offer->kind, ==, order[i].kind);
      g_assert_cmpstr (offer->stretch, ==, order[i].stretch);
      g_assert_cmpstr (offer->sentence, !=, "");
      changes = lissom_safety_answer_offer (fixture->safety, offer, TRUE);
      g_assert_cmpuint (changes->len, ==, 1);
      again = get_offer (fixture);
      g_assert_null (again);
      open_again (fixture);
    }
  be_easy (fixture, 3);
  g_assert_null (get_offer (fixture));
  {
    g_autoptr (GPtrArray) changes = NULL;
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", &changes);

    /* The total is what it was, the holds are longer, the harder variant is told. */
    g_assert_cmpint (lissom_routine_get_dose (fitted, 1)->seconds, ==, 30);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 1)->count, ==, 2);
    g_assert_cmpstr (lissom_stretch_get_cues (lissom_routine_get_stretch (fitted, 1))[0], ==,
                     lissom_stretch_get_harder (find (fixture, "standing-toe-touch")));
    g_assert_cmpuint (changes->len, ==, 6);
  }
  /* Pain takes the steps of this stretch back. */
  report (fixture, "pull-gone", "standing-toe-touch", -1);
  pass_days (fixture, 7);
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "two-basics", NULL);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 1)->seconds, ==, 20);
    g_assert_cmpint (lissom_routine_get_dose (fitted, 3)->seconds, ==, 60);
  }
}

static void
test_no_offer (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *what;
    LissomOutcome outcome;
    int pull, pain;
    gboolean offers;
  } rows[] = {
    { "easy", LISSOM_OUTCOME_FINISHED, 3, 1, TRUE },
    { "pull of 4", LISSOM_OUTCOME_FINISHED, 4, 0, FALSE },
    { "pain of 2", LISSOM_OUTCOME_FINISHED, 2, 2, FALSE },
    { "it hurt", LISSOM_OUTCOME_HURT, 2, 0, FALSE },
    { "not finished", LISSOM_OUTCOME_STOPPED, 2, 0, FALSE },
    { "nothing told", LISSOM_OUTCOME_FINISHED, -1, -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LissomOffer) offer = NULL;

      lissom_safety_forget_everything (fixture->safety);
      answer (fixture, (LissomAnswers) { 0 });
      be_easy (fixture, 2);
      note (fixture, rows[i].outcome, rows[i].pull, rows[i].pain);
      offer = get_offer (fixture);
      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (offer != NULL, ==, rows[i].offers);
    }
  /* Declined: three more easy ones first. */
  {
    g_autoptr (LissomOffer) offer = NULL;
    g_autoptr (GPtrArray) changes = NULL;

    lissom_safety_forget_everything (fixture->safety);
    answer (fixture, (LissomAnswers) { 0 });
    be_easy (fixture, 3);
    offer = get_offer (fixture);
    changes = lissom_safety_answer_offer (fixture->safety, offer, FALSE);
    g_assert_cmpuint (changes->len, ==, 0);
  }
  g_assert_null (get_offer (fixture));
  be_easy (fixture, 2);
  g_assert_null (get_offer (fixture));
}

static void
test_strength_rest (void)
{
  const gint64 hour = 60 * 60, now = 2000000000;
  static const struct
  {
    const char *what;
    int strength[4]; /* hours ago, 0: none */
    int nordic[4];
    gboolean for_nordic;
    const char *rule; /* nullable */
  } rows[] = {
    { "never", { 0 }, { 0 }, FALSE, NULL },
    { "47 hours ago", { 47 }, { 0 }, FALSE, "strength-gap" },
    { "49 hours ago", { 49 }, { 0 }, FALSE, NULL },
    { "twice this week", { 100, 49 }, { 0 }, FALSE, NULL },
    { "three times this week", { 150, 100, 49 }, { 0 }, FALSE, "strength-days" },
    { "three times in 8 days", { 169, 100, 49 }, { 0 }, FALSE, NULL },
    { "the Nordic once", { 49 }, { 49 }, TRUE, NULL },
    { "the Nordic twice", { 100, 49 }, { 100, 49 }, TRUE, "strength-nordic" },
    { "others after two Nordics", { 100, 49 }, { 100, 49 }, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LissomSafetyState) state = lissom_safety_state_new ();
      const LissomSafetyRule *rule;

      for (guint k = 0; k < 4 && rows[i].strength[k] > 0; k++)
        {
          gint64 moment = now - rows[i].strength[k] * hour;
          g_array_append_val (state->strength, moment);
        }
      for (guint k = 0; k < 4 && rows[i].nordic[k] > 0; k++)
        {
          gint64 moment = now - rows[i].nordic[k] * hour;
          g_array_append_val (state->nordic, moment);
        }
      rule = lissom_fitting_find_strength_rest (state, rows[i].for_nordic, now);
      g_test_message ("%s", rows[i].what);
      g_assert_cmpstr (rule != NULL ? rule->id : NULL, ==, rows[i].rule);
    }
}

/* A routine with strength work, the day after and two days after. */
static void
test_strength_day_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomJournalEntry) entry = NULL;
  LissomJournalExercise *exercise;

  answer (fixture, (LissomAnswers) { 0 });
  entry = make_session_entry (fixture, LISSOM_OUTCOME_FINISHED, 3, 0);
  exercise = lissom_journal_entry_add_exercise (entry, "glute-bridge", "Bridge");
  exercise->both_ms = 120000;
  exercise->reps = 20;
  lissom_safety_note_session (fixture->safety, entry);

  pass_hours (fixture, 47);
  {
    g_autoptr (GPtrArray) changes = NULL;
    g_autoptr (LissomRoutine) fitted = fit (fixture, "stretch-and-strengthen", &changes);
    guint n_rests = 0;

    for (guint i = 0; i < changes->len; i++)
      {
        const LissomChange *change = g_ptr_array_index (changes, i);

        g_assert_cmpstr (change->rule->id, ==, "strength-gap");
        n_rests++;
      }
    /* Hinge and bridge in two sets, and the walk-out; the single set of curls stays. */
    g_assert_cmpuint (n_rests, ==, 3);
    g_assert_cmpuint (lissom_routine_get_n_exercises (fitted), ==, 5);
  }
  {
    /* A single set is no strength day. */
    g_autoptr (GPtrArray) changes = NULL;
    g_autoptr (LissomRoutine) fitted = fit (fixture, "desk-break", &changes);

    g_assert_cmpuint (changes->len, ==, 0);
    g_assert_cmpuint (lissom_routine_get_n_exercises (fitted), ==, 4);
  }
  pass_hours (fixture, 2);
  {
    g_autoptr (LissomRoutine) fitted = fit (fixture, "stretch-and-strengthen", NULL);
    g_assert_cmpuint (lissom_routine_get_n_exercises (fitted), ==, 8);
  }
}

/* Every routine for everybody: what is left is allowed, each change says why. */
static void
test_fit_all (Fixture *fixture, gconstpointer data)
{
  GListModel *routines = lissom_catalogue_get_routines (fixture->catalogue);

  for (guint k = 0; k < LISSOM_N_FILTERS; k++)
    for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
      {
        g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, i);
        g_autoptr (LissomRoutine) fitted = NULL;
        g_autoptr (GPtrArray) changes = NULL;

        answer (fixture, (LissomAnswers) { 0 });
        lissom_safety_set_filters (fixture->safety, lissom_filters_get_nth (k)->filter);
        fitted = lissom_safety_fit (fixture->safety, routine, &changes, NULL);
        for (guint n = 0; n < changes->len; n++)
          g_assert_nonnull (((const LissomChange *) g_ptr_array_index (changes, n))->rule);
        if (lissom_filters_get_nth (k)->filter == LISSOM_FILTER_ADULT)
          {
            g_assert_cmpuint (changes->len, ==, 1);
            g_assert_cmpstr (((const LissomChange *) g_ptr_array_index (changes, 0))->sentence, ==,
                             "Under 16: stretch with an adult beside you.");
          }
        for (guint n = 0; fitted != NULL && n < lissom_routine_get_n_exercises (fitted); n++)
          {
            LissomJudgement judgement;

            lissom_safety_judge (fixture->safety, lissom_routine_get_stretch (fitted, n), &judgement);
            g_assert_cmpint (judgement.verdict, !=, LISSOM_VERDICT_HIDDEN);
          }
      }
}

static void
test_useful_dose (void)
{
  g_assert_cmpint (lissom_fitting_get_useful (0), ==, 0);
  g_assert_cmpint (lissom_fitting_get_useful (599999), ==, 599999);
  g_assert_cmpint (lissom_fitting_get_useful (600000), ==, 600000);
  g_assert_cmpint (lissom_fitting_get_useful (3600000), ==, 600000);
  g_assert_cmpint (lissom_fitting_get_useful (-5), ==, 0);
}

/* --- The file ------------------------------------------------------------------------------------ */

/* Nothing that was answered is in the file, only what acts. */
static void
test_file_keeps_no_answers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  answer (fixture, (LissomAnswers) { .conditions = LISSOM_CONDITION_EYES | LISSOM_CONDITION_PREGNANT,
                                     .injury = TRUE, .injury_cleared = TRUE });
  lissom_safety_flush (fixture->safety);
  text = read_text (fixture->folder, "safety.ini");
  g_assert_nonnull (strstr (text, "filters=head;pregnant;"));
  g_assert_null (strstr (text, "glaucoma"));
  g_assert_null (strstr (text, "eyes"));
  g_assert_null (strstr (text, "injury"));
}

static void
test_file_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  answer (fixture, (LissomAnswers) { .leg = TRUE, .conditions = LISSOM_CONDITION_WEAK_BONES });
  report (fixture, "strong-ache", "chair-single-leg", 5);
  close_safety (fixture);
  text = read_text (fixture->folder, "safety.ini");

  /* Cut off anywhere: reported, kept aside, asked again, and never a crash. */
  for (gsize length = 0; length < strlen (text); length += 7)
    {
      write_text (fixture->folder, "safety.ini", text, (gssize) length);
      g_ptr_array_set_size (fixture->troubles, 0);
      open_safety (fixture);
      g_assert_cmpuint (fixture->troubles->len, ==, 1);
      g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
      close_safety (fixture);
    }
  g_assert_cmpuint (count_files (fixture->folder, "safety.ini.damaged-"), >, 3);

  /* Every byte turned into another: the same, or a file that reads well. */
  for (gsize i = 0; i < strlen (text); i += 5)
    {
      g_autofree char *broken = g_strdup (text);

      broken[i] = broken[i] == '9' ? '[' : '9';
      write_text (fixture->folder, "safety.ini", broken, -1);
      open_safety (fixture);
      ask (fixture);
      judge (fixture, "chair-single-leg");
      close_safety (fixture);
    }
  open_safety (fixture);
}

static void
test_file_newer (Fixture *fixture, gconstpointer data)
{
  const char *newer = "[safety]\nformat=2\nmagic=yes\n";
  g_autofree char *text = NULL;

  close_safety (fixture);
  write_text (fixture->folder, "safety.ini", newer, -1);
  open_safety (fixture);
  g_assert_cmpuint (fixture->troubles->len, ==, 1);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
  answer (fixture, (LissomAnswers) { 0 });
  g_assert_cmpint (ask (fixture), ==, -1);
  lissom_safety_flush (fixture->safety);
  text = read_text (fixture->folder, "safety.ini");
  g_assert_cmpstr (text, ==, newer);
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  answer (fixture, (LissomAnswers) { .leg = TRUE });
  fixture->n_changed = 0;
  lissom_safety_forget_everything (fixture->safety);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  open_again (fixture);
  g_assert_cmpint (lissom_safety_get_filters (fixture->safety), ==, 0);
  g_assert_cmpint (ask (fixture), ==, LISSOM_SAFETY_ERROR_CHECK);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/safety/gate", test_gate);
  ADD ("/safety/90-days", test_90_days);
  ADD ("/safety/locks", test_locks);
  ADD ("/safety/rest", test_rest);
  ADD ("/safety/sharp-pain-stays-locked", test_sharp_pain_stays_locked);
  ADD ("/safety/fit/head", test_fit_head);
  ADD ("/safety/fit/caps", test_fit_caps);
  ADD ("/safety/fit/65", test_fit_65);
  g_test_add_func ("/safety/fit/slices", test_slices);
  ADD ("/safety/fit/nothing", test_fit_nothing);
  ADD ("/safety/fit/basics", test_fit_basics);
  ADD ("/safety/describe", test_describe);
  ADD ("/safety/swap", test_swap);
  ADD ("/safety/replace", test_replace);
  ADD ("/safety/spells", test_spells);
  ADD ("/safety/easier-week", test_easier_week);
  ADD ("/safety/pain-filters", test_pain_filters);
  ADD ("/safety/pause", test_pause);
  ADD ("/safety/answers-count-once", test_answers_count_once);
  ADD ("/safety/next-day", test_next_day);
  ADD ("/safety/offers", test_offers);
  ADD ("/safety/no-offer", test_no_offer);
  g_test_add_func ("/safety/strength-rest", test_strength_rest);
  ADD ("/safety/strength-day-off", test_strength_day_off);
  ADD ("/safety/fit/all", test_fit_all);
  g_test_add_func ("/safety/useful-dose", test_useful_dose);
  ADD ("/safety/file/keeps-no-answers", test_file_keeps_no_answers);
  ADD ("/safety/file/damaged", test_file_damaged);
  ADD ("/safety/file/newer", test_file_newer);
  ADD ("/safety/file/forget", test_forget);

  return g_test_run ();
}
