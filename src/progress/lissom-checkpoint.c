/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-checkpoint.h"

#include "lissom-entry-codec.h"
#include "lissom-preferences.h"

#define FORMAT 1
#define GROUP "checkpoint"
#define MAX_POSITION_MS (G_GINT64_CONSTANT (1000) * 60 * 60 * 24 * 366)

static const char heading[] =
  " A session that is going on, so that it can be resumed after a crash or a power cut.\n"
  " Lissom removes this file when the session ends.";

LissomCheckpoint *
lissom_checkpoint_new (LissomSession *session, LissomJournalEntry *entry, GDateTime *saved)
{
  LissomCheckpoint *checkpoint = g_new0 (LissomCheckpoint, 1);

  checkpoint->entry = entry;
  checkpoint->credits = lissom_session_get_credits (session);
  checkpoint->saved = g_date_time_ref (saved);
  lissom_session_get_mark (session, &checkpoint->mark);
  lissom_timeline_get_pacing (lissom_session_get_timeline (session), &checkpoint->pacing);
  return checkpoint;
}

void
lissom_checkpoint_free (LissomCheckpoint *checkpoint)
{
  if (!checkpoint)
    return;
  g_clear_pointer (&checkpoint->entry, lissom_journal_entry_free);
  g_clear_pointer (&checkpoint->credits, g_array_unref);
  g_clear_pointer (&checkpoint->saved, g_date_time_unref);
  g_free (checkpoint);
}

char *
lissom_checkpoint_to_text (const LissomCheckpoint *checkpoint, gsize *length)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GEnumClass) talk = g_type_class_ref (LISSOM_TYPE_TALK);
  g_autofree char *saved = lissom_entry_format_time (checkpoint->saved);
  guint i;

  g_key_file_set_integer (keys, GROUP, "format", FORMAT);
  g_key_file_set_string (keys, GROUP, "version", PACKAGE_VERSION);
  g_key_file_set_string (keys, GROUP, "session", checkpoint->entry->id);
  g_key_file_set_string (keys, GROUP, "saved", saved);
  g_key_file_set_string (keys, GROUP, "talk",
                         g_enum_get_value (talk, checkpoint->pacing.talk)->value_nick);
  g_key_file_set_integer (keys, GROUP, "hold-seconds", checkpoint->pacing.hold_s);
  g_key_file_set_int64 (keys, GROUP, "position-ms", checkpoint->mark.position);
  for (i = 0; i < checkpoint->credits->len; i++)
    {
      const LissomCredit *credit = &g_array_index (checkpoint->credits, LissomCredit, i);
      g_autofree char *key = g_strdup_printf ("exercise-%u-asked-ms", i + 1);

      g_key_file_set_int64 (keys, GROUP, key, credit->asked_ms);
    }
  /* Last, because its last key says that the file is complete. */
  lissom_entry_encode (checkpoint->entry, keys);
  g_key_file_set_comment (keys, NULL, NULL, heading, NULL);
  return g_key_file_to_data (keys, length, NULL);
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
               "the checkpoint has no valid %s", what);
  return FALSE;
}

static gboolean
parse_entry (GKeyFile *keys, LissomCheckpoint *checkpoint, GError **error)
{
  g_autofree char *id = g_key_file_get_string (keys, GROUP, "session", error);
  g_autofree char *group = NULL;

  if (!id)
    return FALSE;
  group = g_strconcat (LISSOM_ENTRY_GROUP_PREFIX, id, NULL);
  checkpoint->entry = lissom_entry_decode (keys, group, error);
  if (!checkpoint->entry)
    return FALSE;
  checkpoint->mark.run_ms = checkpoint->entry->run_ms;
  if (lissom_journal_entry_get_worked_ms (checkpoint->entry) > checkpoint->mark.run_ms)
    return fail (error, "run time");
  return TRUE;
}

static gboolean
parse_saved (GKeyFile *keys, LissomCheckpoint *checkpoint, GError **error)
{
  g_autofree char *text = g_key_file_get_string (keys, GROUP, "saved", error);

  if (!text)
    return FALSE;
  checkpoint->saved = g_date_time_new_from_iso8601 (text, NULL);
  return checkpoint->saved ? TRUE : fail (error, "time");
}

static gboolean
parse_pacing (GKeyFile *keys, LissomCheckpoint *checkpoint, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (LISSOM_TYPE_TALK);
  g_autofree char *nick = g_key_file_get_string (keys, GROUP, "talk", error);
  const GEnumValue *talk;
  gint64 hold;

  if (!nick)
    return FALSE;
  talk = g_enum_get_value_by_nick (klass, nick);
  if (!talk)
    return fail (error, "talk");
  if (!lissom_entry_get_number (keys, GROUP, "hold-seconds", 0, 60, NULL, &hold, error))
    return FALSE;
  if (hold != 0 && hold != 15 && hold != 20 && hold != 30 && hold != 60)
    return fail (error, "hold-seconds");
  checkpoint->pacing.talk = talk->value;
  checkpoint->pacing.hold_s = (int) hold;
  return TRUE;
}

static gboolean
parse_credits (GKeyFile *keys, LissomCheckpoint *checkpoint, GError **error)
{
  const GPtrArray *exercises = checkpoint->entry->exercises;
  guint i;

  checkpoint->credits = g_array_new (FALSE, TRUE, sizeof (LissomCredit));
  for (i = 0; i < exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (exercises, i);
      g_autofree char *key = g_strdup_printf ("exercise-%u-asked-ms", i + 1);
      LissomCredit credit = {
        .exercise = (int) i,
        .right_ms = exercise->right_ms,
        .left_ms = exercise->left_ms,
        .both_ms = exercise->both_ms,
        .reps = exercise->reps,
        .eased = exercise->eased,
        .skipped = exercise->skipped,
      };

      if (!lissom_entry_get_number (keys, GROUP, key, 0, MAX_POSITION_MS, NULL, &credit.asked_ms,
                                    error))
        return FALSE;
      g_array_append_val (checkpoint->credits, credit);
    }
  return TRUE;
}

LissomCheckpoint *
lissom_checkpoint_parse (GBytes *bytes, GError **error)
{
  g_autoptr (LissomCheckpoint) checkpoint = g_new0 (LissomCheckpoint, 1);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  gint64 format;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length == 0 || memchr (text, '\0', length))
    {
      fail (error, "text");
      return NULL;
    }
  if (!g_key_file_load_from_data (keys, text, length, G_KEY_FILE_NONE, error) ||
      !lissom_entry_get_number (keys, GROUP, "format", FORMAT, FORMAT, NULL, &format, error) ||
      !parse_entry (keys, checkpoint, error) || !parse_saved (keys, checkpoint, error) ||
      !parse_pacing (keys, checkpoint, error) ||
      !lissom_entry_get_number (keys, GROUP, "position-ms", 0, MAX_POSITION_MS, NULL,
                                &checkpoint->mark.position, error) ||
      !parse_credits (keys, checkpoint, error))
    return NULL;
  return g_steal_pointer (&checkpoint);
}
