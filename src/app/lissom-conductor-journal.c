/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the conductor has written down: what was fitted to the person, what pain led to, and what an
 * earlier run left.
 */
#include "lissom-conductor-private.h"

void
lissom_interruption_free (LissomInterruption *self)
{
  g_free (self->title);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_free (self);
}

void
lissom_conductor_keep_changes (LissomConductor *self, GPtrArray *changes)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const LissomChange *change = g_ptr_array_index (changes, i);

      lissom_keeper_add_change (self->keeper, change->rule != NULL ? change->rule->id : "",
                                change->stretch, change->sentence);
    }
}

typedef struct
{
  LissomConductor *conductor; /* owned */
  char *session_id;
  GPtrArray *changes;
} Late;

static void
late_free (Late *late)
{
  g_object_unref (late->conductor);
  g_free (late->session_id);
  g_ptr_array_unref (late->changes);
  g_free (late);
}

static void
late_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomConductor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lissom_journal_save_finish (LISSOM_JOURNAL (source), result, &error))
    _lissom_conductor_report (self, error->message);
}

static void
late_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Late *late = user_data;
  g_autoptr (GPtrArray) entries =
    lissom_journal_load_finish (LISSOM_JOURNAL (source), result, NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      LissomJournalEntry *entry = g_ptr_array_index (entries, i);

      if (!g_str_equal (entry->id, late->session_id))
        continue;
      for (guint k = 0; k < late->changes->len; k++)
        {
          const LissomChange *change = g_ptr_array_index (late->changes, k);

          lissom_journal_entry_add_change (entry, change->rule != NULL ? change->rule->id : "",
                                           change->stretch, change->sentence);
        }
      lissom_journal_save_async (LISSOM_JOURNAL (source), entry, NULL, late_saved_cb,
                                 g_object_ref (late->conductor));
    }
  late_free (late);
}

void
lissom_conductor_keep_changes_of (LissomConductor *self, const char *session_id, GPtrArray *changes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) from = g_date_time_add_days (now, -7);
  Late *late;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));
  g_return_if_fail (session_id != NULL && changes != NULL);

  if (changes->len == 0)
    return;
  late = g_new0 (Late, 1);
  late->conductor = g_object_ref (self);
  late->session_id = g_strdup (session_id);
  late->changes = g_ptr_array_ref (changes);
  lissom_journal_load_async (self->journal, from, NULL, NULL, late_loaded_cb, late);
}

void
lissom_conductor_report_pain (LissomConductor *self, const char *id, int pain, gboolean stays)
{
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  LissomStretch *stretch;

  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));
  g_return_if_fail (lissom_conductor_get_session (self) != NULL);

  lissom_keeper_set_hurt (self->keeper, id);
  entry = lissom_keeper_get_entry (self->keeper);
  if (entry == NULL)
    return;
  stretch = lissom_session_get_stretch (lissom_conductor_get_session (self));
  changes = lissom_safety_report_pain (self->safety, lissom_pain_rule_find (id),
                                       stretch != NULL ? lissom_stretch_get_id (stretch) : NULL, pain,
                                       stays, entry->started);
  lissom_conductor_keep_changes (self, changes);
}

LissomInterruption *
lissom_conductor_find_interruption (LissomConductor *self)
{
  g_autoptr (LissomInterruption) found = g_new0 (LissomInterruption, 1);
  g_autoptr (LissomRoutine) routine = NULL;
  g_autoptr (GArray) credits = NULL;
  g_autofree char *id = NULL;
  LissomSessionMark mark;
  LissomPacing pacing;

  g_return_val_if_fail (LISSOM_IS_CONDUCTOR (self), NULL);

  if (lissom_conductor_is_leading (self) ||
      !lissom_keeper_find_interrupted (self->keeper, &id, &pacing, &mark, &credits,
                                       &found->started))
    return NULL;

  routine = lissom_conductor_find (self, id);
  if (routine == NULL)
    {
      /* The stretch is gone: nothing to go on with, but what was done counts. */
      lissom_keeper_discard_interrupted (self->keeper);
      return NULL;
    }
  found->title = g_strdup (lissom_routine_get_title (routine));
  found->run_ms = mark.run_ms;
  return g_steal_pointer (&found);
}

void
lissom_conductor_forget_interruption (LissomConductor *self)
{
  g_return_if_fail (LISSOM_IS_CONDUCTOR (self));

  lissom_keeper_discard_interrupted (self->keeper);
}
