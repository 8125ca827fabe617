/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal.h"

G_DEFINE_BOXED_TYPE (LissomJournalEntry, lissom_journal_entry, lissom_journal_entry_copy,
                     lissom_journal_entry_free)

static void
exercise_free (gpointer data)
{
  LissomJournalExercise *exercise = data;

  g_free (exercise->stretch_id);
  g_free (exercise->title);
  g_free (exercise);
}

static void
change_free (gpointer data)
{
  LissomJournalChange *change = data;

  g_free (change->rule);
  g_free (change->stretch_id);
  g_free (change->text);
  g_free (change);
}

LissomJournalEntry *
lissom_journal_entry_new (GDateTime *started)
{
  LissomJournalEntry *entry;

  g_return_val_if_fail (started != NULL, NULL);

  entry = g_new0 (LissomJournalEntry, 1);
  entry->id = g_uuid_string_random ();
  entry->started = g_date_time_ref (started);
  entry->routine_id = g_strdup ("");
  entry->routine_title = g_strdup ("");
  entry->outcome = LISSOM_OUTCOME_INTERRUPTED;
  entry->pull = -1;
  entry->pain = -1;
  entry->hurt = g_strdup ("");
  entry->exercises = g_ptr_array_new_with_free_func (exercise_free);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  return entry;
}

LissomJournalExercise *
lissom_journal_entry_add_exercise (LissomJournalEntry *entry, const char *stretch_id,
                                   const char *title)
{
  LissomJournalExercise *exercise;

  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (stretch_id != NULL && title != NULL, NULL);

  exercise = g_new0 (LissomJournalExercise, 1);
  exercise->stretch_id = g_strdup (stretch_id);
  exercise->title = g_strdup (title);
  g_ptr_array_add (entry->exercises, exercise);
  return exercise;
}

void
lissom_journal_entry_add_change (LissomJournalEntry *entry, const char *rule, const char *stretch_id,
                                 const char *text)
{
  LissomJournalChange *change;

  g_return_if_fail (entry != NULL);
  g_return_if_fail (rule != NULL && stretch_id != NULL && text != NULL);

  change = g_new0 (LissomJournalChange, 1);
  change->rule = g_strdup (rule);
  change->stretch_id = g_strdup (stretch_id);
  change->text = g_strdup (text);
  g_ptr_array_add (entry->changes, change);
}

LissomJournalEntry *
lissom_journal_entry_copy (const LissomJournalEntry *entry)
{
  LissomJournalEntry *copy;
  guint i;

  g_return_val_if_fail (entry != NULL, NULL);

  copy = g_new0 (LissomJournalEntry, 1);
  *copy = *entry;
  copy->id = g_strdup (entry->id);
  copy->started = g_date_time_ref (entry->started);
  copy->routine_id = g_strdup (entry->routine_id);
  copy->routine_title = g_strdup (entry->routine_title);
  copy->hurt = g_strdup (entry->hurt);
  copy->exercises = g_ptr_array_new_full (entry->exercises->len, exercise_free);
  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *from = g_ptr_array_index (entry->exercises, i);
      LissomJournalExercise *to = g_new0 (LissomJournalExercise, 1);

      *to = *from;
      to->stretch_id = g_strdup (from->stretch_id);
      to->title = g_strdup (from->title);
      g_ptr_array_add (copy->exercises, to);
    }
  copy->changes = g_ptr_array_new_with_free_func (change_free);
  for (i = 0; i < entry->changes->len; i++)
    {
      const LissomJournalChange *change = g_ptr_array_index (entry->changes, i);

      lissom_journal_entry_add_change (copy, change->rule, change->stretch_id, change->text);
    }
  return copy;
}

void
lissom_journal_entry_free (LissomJournalEntry *entry)
{
  if (!entry)
    return;
  g_free (entry->id);
  g_clear_pointer (&entry->started, g_date_time_unref);
  g_free (entry->routine_id);
  g_free (entry->routine_title);
  g_free (entry->hurt);
  g_clear_pointer (&entry->exercises, g_ptr_array_unref);
  g_clear_pointer (&entry->changes, g_ptr_array_unref);
  g_free (entry);
}

gint64
lissom_journal_entry_get_worked_ms (const LissomJournalEntry *entry)
{
  gint64 worked = 0;
  guint i;

  g_return_val_if_fail (entry != NULL, 0);

  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);

      worked += exercise->right_ms + exercise->left_ms + exercise->both_ms;
    }
  return worked;
}
