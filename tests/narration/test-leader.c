/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-catalogue.h"
#include "lissom-leader.h"
#include "lissom-manual-clock.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static const LissomPacing silent = { .talk = LISSOM_TALK_SILENT };

typedef struct
{
  LissomManualClock *clock;
  LissomLeader *leader;
  LissomRoutine *routine;
  int n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();

  fixture->clock = lissom_manual_clock_new ();
  fixture->leader = lissom_leader_new ("en", LISSOM_CLOCK (fixture->clock));
  fixture->routine = lissom_catalogue_make_guide (catalogue, "chair-both-legs");
  g_signal_connect_swapped (fixture->leader, "notify::session", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->leader);
  g_clear_object (&fixture->routine);
  g_clear_object (&fixture->clock);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
prepare (Fixture *fixture, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  lissom_leader_prepare_async (fixture->leader, fixture->routine, &silent, cancellable, prepared_cb,
                               &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

/* From a routine to a session that moves with the clock, and nobody else's time. */
static void
test_leads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = prepare (fixture, NULL);
  g_autoptr (LissomTimeline) timeline = NULL;
  g_autoptr (LissomSession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_leader_prepare_finish (fixture->leader, result, &error));
  g_assert_no_error (error);
  g_assert_null (lissom_leader_get_session (fixture->leader));
  g_assert_cmpint (fixture->n_changes, ==, 0);

  timeline = lissom_leader_compile (fixture->leader, fixture->routine, &silent);
  session = lissom_session_new (timeline);
  lissom_leader_set_session (fixture->leader, session);
  lissom_leader_set_session (fixture->leader, session);
  g_assert_cmpint (fixture->n_changes, ==, 1);
  lissom_session_start (session);
  lissom_metronome_look (lissom_leader_get_metronome (fixture->leader));
  lissom_manual_clock_pass (fixture->clock, SECOND);
  lissom_metronome_look (lissom_leader_get_metronome (fixture->leader));
  g_assert_cmpint (lissom_session_get_position (session), ==, 1000);

  lissom_leader_set_session (fixture->leader, NULL);
  g_assert_cmpint (fixture->n_changes, ==, 2);
  g_assert_null (lissom_leader_get_metronome (fixture->leader));
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  result = prepare (fixture, cancellable);
  g_assert_false (lissom_leader_prepare_finish (fixture->leader, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/leader/leads", Fixture, NULL, set_up, test_leads, tear_down);
  g_test_add ("/leader/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
