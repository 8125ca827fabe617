/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal.h"

/* From a session to what is kept of it: the only place where the journal looks at one. */

static LissomOutcome
get_outcome (LissomSession *session)
{
  switch (lissom_session_get_state (session))
    {
    case LISSOM_SESSION_FINISHED:
      return LISSOM_OUTCOME_FINISHED;
    case LISSOM_SESSION_STOPPED:
      return LISSOM_OUTCOME_STOPPED;
    case LISSOM_SESSION_HURT:
      return LISSOM_OUTCOME_HURT;
    case LISSOM_SESSION_WAITING:
    case LISSOM_SESSION_RUNNING:
    case LISSOM_SESSION_COUNT_IN:
    case LISSOM_SESSION_PAUSED:
    default:
      return LISSOM_OUTCOME_INTERRUPTED;
    }
}

LissomJournalEntry *
lissom_journal_entry_new_from_session (LissomSession *session, GDateTime *started)
{
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GArray) credits = NULL;
  LissomRoutine *routine;
  guint i;

  g_return_val_if_fail (LISSOM_IS_SESSION (session), NULL);
  g_return_val_if_fail (started != NULL, NULL);

  entry = lissom_journal_entry_new (started);
  routine = lissom_timeline_get_routine (lissom_session_get_timeline (session));
  g_free (entry->routine_id);
  g_free (entry->routine_title);
  entry->routine_id = g_strdup (lissom_routine_get_id (routine));
  entry->routine_title = g_strdup (lissom_routine_get_title (routine));
  entry->run_ms = lissom_session_get_run_time (session);
  entry->outcome = get_outcome (session);

  credits = lissom_session_get_credits (session);
  for (i = 0; i < credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (credits, LissomCredit, i);
      LissomStretch *stretch = lissom_routine_get_stretch (routine, credit->exercise);
      LissomJournalExercise *exercise =
        lissom_journal_entry_add_exercise (entry, lissom_stretch_get_id (stretch),
                                           lissom_stretch_get_title (stretch));

      exercise->right_ms = credit->right_ms;
      exercise->left_ms = credit->left_ms;
      exercise->both_ms = credit->both_ms;
      exercise->reps = credit->reps;
      exercise->eased = credit->eased;
      exercise->skipped = credit->skipped;
    }
  return g_steal_pointer (&entry);
}
