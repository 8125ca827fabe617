/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-entry-codec.h"

#define MAX_ID 64
#define OLDEST_YEAR 1970

static const char *const outcomes[] = {
  [LISSOM_OUTCOME_FINISHED] = "finished",
  [LISSOM_OUTCOME_STOPPED] = "stopped",
  [LISSOM_OUTCOME_HURT] = "hurt",
  [LISSOM_OUTCOME_INTERRUPTED] = "interrupted",
};

gboolean
lissom_entry_is_id (const char *id)
{
  gsize length;

  if (!id)
    return FALSE;
  length = strspn (id, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.");
  return length > 0 && length <= MAX_ID && id[length] == '\0';
}

char *
lissom_entry_format_time (GDateTime *time)
{
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z");
}

/* A keyfile holds UTF-8 only; what is not gets a mark in its place instead of making the file
 * unreadable. */
static void
set_text (GKeyFile *keys, const char *group, const char *key, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  g_key_file_set_string (keys, group, key, valid);
}

static void
encode_exercise (GKeyFile *keys, const char *group, guint number,
                 const LissomJournalExercise *exercise)
{
  const struct
  {
    const char *name;
    gint64 value;
  } numbers[] = {
    { "right-ms", exercise->right_ms },
    { "left-ms", exercise->left_ms },
    { "both-ms", exercise->both_ms },
    { "reps", exercise->reps },
  };
  g_autofree char *stretch = g_strdup_printf ("exercise-%u-stretch", number);
  g_autofree char *title = g_strdup_printf ("exercise-%u-title", number);
  g_autofree char *eased = g_strdup_printf ("exercise-%u-eased", number);
  g_autofree char *skipped = g_strdup_printf ("exercise-%u-skipped", number);
  gsize i;

  set_text (keys, group, stretch, exercise->stretch_id);
  set_text (keys, group, title, exercise->title);
  for (i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *key = g_strdup_printf ("exercise-%u-%s", number, numbers[i].name);

      g_key_file_set_int64 (keys, group, key, numbers[i].value);
    }
  g_key_file_set_boolean (keys, group, eased, exercise->eased);
  g_key_file_set_boolean (keys, group, skipped, exercise->skipped);
}

static void
encode_changes (GKeyFile *keys, const char *group, GPtrArray *changes)
{
  guint i;

  if (changes->len == 0)
    return;
  g_key_file_set_integer (keys, group, "changes", (int) changes->len);
  for (i = 0; i < changes->len; i++)
    {
      const LissomJournalChange *change = g_ptr_array_index (changes, i);
      g_autofree char *rule = g_strdup_printf ("change-%u-rule", i + 1);
      g_autofree char *stretch = g_strdup_printf ("change-%u-stretch", i + 1);
      g_autofree char *text = g_strdup_printf ("change-%u-text", i + 1);

      set_text (keys, group, rule, change->rule);
      set_text (keys, group, stretch, change->stretch_id);
      set_text (keys, group, text, change->text);
    }
}

void
lissom_entry_encode (const LissomJournalEntry *entry, GKeyFile *keys)
{
  g_autofree char *group = g_strconcat (LISSOM_ENTRY_GROUP_PREFIX, entry->id, NULL);
  g_autofree char *started = lissom_entry_format_time (entry->started);
  guint i;

  g_key_file_remove_group (keys, group, NULL);
  g_key_file_set_string (keys, group, "started", started);
  set_text (keys, group, "routine", entry->routine_id);
  set_text (keys, group, "title", entry->routine_title);
  g_key_file_set_int64 (keys, group, "run-ms", entry->run_ms);
  g_key_file_set_string (keys, group, "outcome", outcomes[entry->outcome]);
  if (entry->pull >= 0)
    g_key_file_set_integer (keys, group, "pull", entry->pull);
  if (entry->pain >= 0)
    g_key_file_set_integer (keys, group, "pain", entry->pain);
  if (entry->hurt && entry->hurt[0] != '\0')
    set_text (keys, group, "hurt", entry->hurt);
  g_key_file_set_integer (keys, group, "exercises", entry->exercises->len);
  for (i = 0; i < entry->exercises->len; i++)
    encode_exercise (keys, group, i + 1, g_ptr_array_index (entry->exercises, i));
  encode_changes (keys, group, entry->changes);
  g_key_file_set_boolean (keys, group, "complete", TRUE);
}

gboolean
lissom_entry_get_number (GKeyFile *keys, const char *group, const char *key, gint64 min, gint64 max,
                         const gint64 *fallback, gint64 *result, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 number = g_key_file_get_int64 (keys, group, key, &problem);

  if (g_error_matches (problem, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND) && fallback)
    {
      *result = *fallback;
      return TRUE;
    }
  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (number < min || number > max)
    {
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                   "%s is out of range", key);
      return FALSE;
    }
  *result = number;
  return TRUE;
}

/* The text of a key; "" where it is absent and @needed is FALSE; NULL on error. */
static char *
get_text (GKeyFile *keys, const char *group, const char *key, gboolean needed, GError **error)
{
  if (!needed && !g_key_file_has_key (keys, group, key, NULL))
    return g_strdup ("");
  return g_key_file_get_string (keys, group, key, error);
}

static gboolean
get_flag (GKeyFile *keys, const char *group, const char *key, gboolean *flag, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *flag = FALSE;
  if (!g_key_file_has_key (keys, group, key, NULL))
    return TRUE;
  *flag = g_key_file_get_boolean (keys, group, key, &problem);
  if (!problem)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
decode_exercise (GKeyFile *keys, const char *group, guint number, LissomJournalEntry *entry,
                 GError **error)
{
  const gint64 none = 0;
  LissomJournalExercise *exercise = lissom_journal_entry_add_exercise (entry, "", "");
  g_autofree char *stretch = g_strdup_printf ("exercise-%u-stretch", number);
  g_autofree char *title = g_strdup_printf ("exercise-%u-title", number);
  g_autofree char *right = g_strdup_printf ("exercise-%u-right-ms", number);
  g_autofree char *left = g_strdup_printf ("exercise-%u-left-ms", number);
  g_autofree char *both = g_strdup_printf ("exercise-%u-both-ms", number);
  g_autofree char *reps = g_strdup_printf ("exercise-%u-reps", number);
  g_autofree char *eased = g_strdup_printf ("exercise-%u-eased", number);
  g_autofree char *skipped = g_strdup_printf ("exercise-%u-skipped", number);
  gint64 n_reps;

  g_clear_pointer (&exercise->stretch_id, g_free);
  g_clear_pointer (&exercise->title, g_free);
  exercise->stretch_id = get_text (keys, group, stretch, TRUE, error);
  if (!exercise->stretch_id)
    return FALSE;
  exercise->title = get_text (keys, group, title, FALSE, error);
  if (!exercise->title ||
      !lissom_entry_get_number (keys, group, right, 0, LISSOM_ENTRY_MAX_MS, &none, &exercise->right_ms, error) ||
      !lissom_entry_get_number (keys, group, left, 0, LISSOM_ENTRY_MAX_MS, &none, &exercise->left_ms, error) ||
      !lissom_entry_get_number (keys, group, both, 0, LISSOM_ENTRY_MAX_MS, &none, &exercise->both_ms, error) ||
      !lissom_entry_get_number (keys, group, reps, 0, G_MAXINT, &none, &n_reps, error) ||
      !get_flag (keys, group, eased, &exercise->eased, error) ||
      !get_flag (keys, group, skipped, &exercise->skipped, error))
    return FALSE;
  exercise->reps = (int) n_reps;
  return TRUE;
}

GDateTime *
lissom_entry_parse_time (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  /* A year of fewer than four digits would not be written as it was read. */
  if (!time || g_date_time_get_year (time) < OLDEST_YEAR)
    return NULL;
  return g_steal_pointer (&time);
}

GDateTime *
lissom_entry_get_time (GKeyFile *keys, const char *group, const char *key, GError **error)
{
  g_autofree char *text = g_key_file_get_string (keys, group, key, error);
  GDateTime *time;

  if (!text)
    return NULL;
  time = lissom_entry_parse_time (text);
  if (!time)
    g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                 "“%s” is no time with its offset", text);
  return time;
}

const char *
lissom_entry_get_outcome_name (LissomOutcome outcome)
{
  return outcomes[outcome];
}

gboolean
lissom_entry_find_outcome (const char *name, LissomOutcome *outcome)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      if (g_str_equal (name, outcomes[i]))
        {
          *outcome = (LissomOutcome) i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
decode_outcome (GKeyFile *keys, const char *group, LissomOutcome *outcome, GError **error)
{
  g_autofree char *word = g_key_file_get_string (keys, group, "outcome", error);

  if (!word)
    return FALSE;
  if (lissom_entry_find_outcome (word, outcome))
    return TRUE;
  g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
               "“%s” is no outcome", word);
  return FALSE;
}

static gboolean
decode_changes (GKeyFile *keys, const char *group, LissomJournalEntry *entry, GError **error)
{
  const gint64 none = 0;
  gint64 n;
  gint64 i;

  if (!lissom_entry_get_number (keys, group, "changes", 0, LISSOM_ENTRY_MAX_CHANGES, &none, &n, error))
    return FALSE;
  for (i = 1; i <= n; i++)
    {
      g_autofree char *rule_key = g_strdup_printf ("change-%" G_GINT64_FORMAT "-rule", i);
      g_autofree char *stretch_key = g_strdup_printf ("change-%" G_GINT64_FORMAT "-stretch", i);
      g_autofree char *text_key = g_strdup_printf ("change-%" G_GINT64_FORMAT "-text", i);
      g_autofree char *rule = get_text (keys, group, rule_key, TRUE, error);
      g_autofree char *stretch = rule ? get_text (keys, group, stretch_key, FALSE, error) : NULL;
      g_autofree char *text = stretch ? get_text (keys, group, text_key, TRUE, error) : NULL;

      if (!text)
        return FALSE;
      lissom_journal_entry_add_change (entry, rule, stretch, text);
    }
  return TRUE;
}

LissomJournalEntry *
lissom_entry_decode (GKeyFile *keys, const char *group, GError **error)
{
  const gint64 not_told = -1;
  g_autoptr (LissomJournalEntry) entry = NULL;
  g_autoptr (GDateTime) started = NULL;
  const char *id = group + strlen (LISSOM_ENTRY_GROUP_PREFIX);
  gint64 pull, pain, n_exercises;
  gboolean complete;
  guint i;

  if (!g_str_has_prefix (group, LISSOM_ENTRY_GROUP_PREFIX) || !lissom_entry_is_id (id))
    {
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                   "“%s” is no name of a session", group);
      return NULL;
    }
  if (!get_flag (keys, group, "complete", &complete, error))
    return NULL;
  if (!complete)
    {
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                   "the session “%s” is cut off", id);
      return NULL;
    }
  started = lissom_entry_get_time (keys, group, "started", error);
  if (!started)
    return NULL;

  entry = lissom_journal_entry_new (started);
  g_free (entry->id);
  entry->id = g_strdup (id);
  g_clear_pointer (&entry->routine_id, g_free);
  g_clear_pointer (&entry->routine_title, g_free);
  g_clear_pointer (&entry->hurt, g_free);
  if (!(entry->routine_id = get_text (keys, group, "routine", TRUE, error)) ||
      !(entry->routine_title = get_text (keys, group, "title", FALSE, error)) ||
      !(entry->hurt = get_text (keys, group, "hurt", FALSE, error)) ||
      !decode_outcome (keys, group, &entry->outcome, error) ||
      !lissom_entry_get_number (keys, group, "run-ms", 0, LISSOM_ENTRY_MAX_MS, NULL, &entry->run_ms, error) ||
      !lissom_entry_get_number (keys, group, "pull", 0, 10, &not_told, &pull, error) ||
      !lissom_entry_get_number (keys, group, "pain", 0, 10, &not_told, &pain, error) ||
      !lissom_entry_get_number (keys, group, "exercises", 0, LISSOM_ENTRY_MAX_EXERCISES, NULL, &n_exercises,
                                error))
    return NULL;
  entry->pull = (int) pull;
  entry->pain = (int) pain;
  for (i = 1; i <= n_exercises; i++)
    if (!decode_exercise (keys, group, i, entry, error))
      return NULL;
  if (!decode_changes (keys, group, entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}
