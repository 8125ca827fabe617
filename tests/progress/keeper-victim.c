/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-support.h"
#include "victim-report.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* keeper-victim FOLDER REPORT SEED: runs one session of "The two basics" after the other with
 * the real keeper and journal, on a clock that is fast, until somebody kills it. What it finds
 * interrupted it resumes or discards. */

#define STEP_MS 100
#define MAX_STEPS 20000

static VictimReport *
map_report (const char *path)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);
  VictimReport *report;

  g_assert_no_errno (fd);
  report = mmap (NULL, sizeof (VictimReport), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  g_assert_true (report != MAP_FAILED);
  close (fd);
  return report;
}

static LissomSession *
begin_session (LissomKeeper *keeper, GRand *rand)
{
  LissomPacing pacing = { .talk = LISSOM_TALK_FULL, .hold_s = 0 };
  LissomSessionMark mark;
  g_autoptr (GArray) credits = NULL;
  g_autoptr (GError) error = NULL;
  LissomSession *session;

  if (lissom_keeper_find_interrupted (keeper, NULL, &pacing, &mark, &credits, NULL) &&
      g_rand_int_range (rand, 0, 4) > 0)
    {
      session = make_session (&pacing);
      lissom_keeper_watch (keeper, session);
      if (!lissom_session_restore (session, &mark, credits, &error))
        g_error ("%s", error->message);
      lissom_session_resume (session);
      return session;
    }
  if (g_rand_boolean (rand))
    lissom_keeper_discard_interrupted (keeper);
  pacing = LISSOM_PACING_DEFAULT;
  session = make_session (&pacing);
  lissom_keeper_watch (keeper, session);
  lissom_session_start (session);
  return session;
}

static void
press_something (LissomSession *session, LissomKeeper *keeper, GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 400))
    {
    case 0:
      lissom_session_toggle (session);
      break;
    case 1:
      lissom_session_next (session);
      break;
    case 2:
      lissom_session_previous (session);
      break;
    case 3:
      lissom_session_hold_longer (session);
      break;
    case 4:
      lissom_session_hurts (session);
      lissom_keeper_set_hurt (keeper, "thigh");
      break;
    case 5:
    case 6:
    case 7:
    case 8:
      lissom_session_resume (session);
      break;
    default:
      break;
    }
}

static void
run_session (LissomKeeper *keeper, VictimReport *report, GRand *rand, gint64 *now)
{
  g_autoptr (LissomSession) session = begin_session (keeper, rand);
  g_autoptr (LissomJournalEntry) entry = lissom_keeper_get_entry (keeper);
  VictimSession *told = &report->sessions[report->n_sessions];
  int step;

  g_assert_cmpint (report->n_sessions, <, VICTIM_MAX_SESSIONS);
  g_strlcpy (told->id, entry->id, sizeof told->id);
  told->run_ms = lissom_session_get_run_time (session);
  g_atomic_int_inc (&report->n_sessions);

  lissom_session_advance (session, *now);
  for (step = 0; step < MAX_STEPS; step++)
    {
      const LissomSessionState state = lissom_session_get_state (session);

      if (state == LISSOM_SESSION_FINISHED)
        break;
      if (state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN)
        __atomic_store_n (&told->run_ms, lissom_session_get_run_time (session) + STEP_MS,
                          __ATOMIC_SEQ_CST);
      *now += STEP_MS * 1000;
      lissom_session_advance (session, *now);
      press_something (session, keeper, rand);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (10);
    }
  lissom_session_stop (session);
  lissom_keeper_set_answers (keeper, g_rand_int_range (rand, -1, 11),
                             g_rand_int_range (rand, -1, 11));
}

int
main (int argc, char *argv[])
{
  g_autofree char *journal_folder = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) checkpoint = NULL;
  g_autoptr (LissomJournal) journal = NULL;
  g_autoptr (LissomKeeper) keeper = NULL;
  g_autoptr (GRand) rand = NULL;
  VictimReport *report;
  gint64 now = 0;

  g_assert_cmpint (argc, ==, 4);
  journal_folder = g_build_filename (argv[1], "journal", NULL);
  folder = g_file_new_for_path (journal_folder);
  checkpoint = g_file_new_build_filename (argv[1], "session.ini", NULL);
  report = map_report (argv[2]);
  rand = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[3], NULL, 10));
  journal = lissom_journal_new (folder);
  keeper = lissom_keeper_new (journal, checkpoint);
  for (;;)
    run_session (keeper, report, rand, &now);
}
