/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-csv-record.h"

#include "lissom-entry-codec.h"
#include "lissom-measurement-codec.h"

#include <glib/gi18n-lib.h>

/* Between the parts of one exercise, and between exercises. */
#define PART "|"
#define NEXT " / "
#define PLAIN " (),.;:!?&'"
#define N_PARTS 7
#define N_CHANGE_PARTS 3
#define ID_LENGTH 32

typedef enum
{
  COLUMN_KIND,
  COLUMN_ID,
  COLUMN_TIME,
  COLUMN_ROUTINE,
  COLUMN_TITLE,
  COLUMN_OUTCOME,
  COLUMN_RUN,
  COLUMN_LEFT,
  COLUMN_RIGHT,
  COLUMN_BOTH,
  COLUMN_PULL,
  COLUMN_PAIN,
  COLUMN_HURT,
  COLUMN_EXERCISES,
  COLUMN_CHANGES,
  COLUMN_TEST,
  COLUMN_LEG,
  COLUMN_TRIES,
  COLUMN_RESULT,
  COLUMN_UNIT,
  COLUMN_LEG_LENGTH,
} Column;
#define N_COLUMNS (COLUMN_LEG_LENGTH + 1)

/* The same in every language, so that a file can be read elsewhere. */
static const char *const names[N_COLUMNS] = {
  "kind", "id",   "time",  "routine", "title", "outcome",   "run_s", "left_s", "right_s", "both_s",
  "pull", "pain", "hurt",  "exercises", "changes", "test",  "leg",   "tries",  "result",  "unit",
  "leg_length_cm",
};

static const struct
{
  const char *name;
  int scale; /* ours in one of these */
  int digits;
} units[] = {
  [LISSOM_QUANTITY_LENGTH] = { "cm", 100, 2 },
  [LISSOM_QUANTITY_ANGLE] = { "degrees", 10, 1 },
  [LISSOM_QUANTITY_SCORE] = { "points", 1, 0 },
};

struct _LissomCsvHead
{
  int places[N_COLUMNS]; /* -1: not there */
  guint n_fields;
  gboolean comma; /* numbers may have a decimal comma */
};

/* --- Writing --------------------------------------------------------------------------------- */

/* @value in parts of 10^@digits, without needless zeros. */
static void
append_fixed (GString *text, gint64 value, int digits)
{
  const guint64 size = value < 0 ? -(guint64) value : (guint64) value;
  guint64 scale = 1;
  gsize end;
  int i;

  for (i = 0; i < digits; i++)
    scale *= 10;
  g_string_append_printf (text, "%s%" G_GUINT64_FORMAT, value < 0 ? "-" : "", size / scale);
  if (size % scale == 0)
    return;
  g_string_append_printf (text, ".%0*" G_GUINT64_FORMAT, digits, size % scale);
  for (end = text->len; text->str[end - 1] == '0'; end--)
    ;
  g_string_truncate (text, end);
}

static void
append_number (GString *text, gint64 value, int digits)
{
  g_autoptr (GString) number = g_string_new (NULL);

  append_fixed (number, value, digits);
  lissom_csv_append_number (text, number->str);
}

static void
append_answer (GString *text, int answer)
{
  if (answer < 0)
    lissom_csv_append_number (text, "");
  else
    append_number (text, answer, 0);
}

static void
append_empty (GString *text, int n)
{
  for (; n > 0; n--)
    lissom_csv_append_number (text, "");
}

void
lissom_csv_append_head (GString *text)
{
  guint i;

  for (i = 0; i < N_COLUMNS; i++)
    lissom_csv_append_text (text, names[i]);
  lissom_csv_end_row (text);
}

static char *
format_exercises (const LissomJournalEntry *entry)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);
      g_autofree char *id = g_uri_escape_string (exercise->stretch_id, PLAIN, TRUE);
      g_autofree char *title = g_uri_escape_string (exercise->title, PLAIN, TRUE);

      g_string_append_printf (text,
                              "%s%s" PART "%s" PART "%" G_GINT64_FORMAT PART "%" G_GINT64_FORMAT
                              PART "%" G_GINT64_FORMAT PART "%d" PART "%s%s",
                              i > 0 ? NEXT : "", id, title, exercise->right_ms, exercise->left_ms,
                              exercise->both_ms, exercise->reps, exercise->eased ? "e" : "",
                              exercise->skipped ? "s" : "");
    }
  return g_string_free (text, FALSE);
}

static char *
format_changes (const LissomJournalEntry *entry)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < entry->changes->len; i++)
    {
      const LissomJournalChange *change = g_ptr_array_index (entry->changes, i);
      g_autofree char *rule = g_uri_escape_string (change->rule, PLAIN, TRUE);
      g_autofree char *stretch = g_uri_escape_string (change->stretch_id, PLAIN, TRUE);
      g_autofree char *words = g_uri_escape_string (change->text, PLAIN, TRUE);

      g_string_append_printf (text, "%s%s" PART "%s" PART "%s", i > 0 ? NEXT : "", rule, stretch,
                              words);
    }
  return g_string_free (text, FALSE);
}

void
lissom_csv_append_session (GString *text, const LissomJournalEntry *entry)
{
  g_autofree char *time = lissom_entry_format_time (entry->started);
  g_autofree char *exercises = format_exercises (entry);
  g_autofree char *changes = format_changes (entry);
  gint64 left = 0, right = 0, both = 0;
  guint i;

  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);

      left += exercise->left_ms;
      right += exercise->right_ms;
      both += exercise->both_ms;
    }
  lissom_csv_append_text (text, "session");
  lissom_csv_append_text (text, entry->id);
  lissom_csv_append_text (text, time);
  lissom_csv_append_text (text, entry->routine_id);
  lissom_csv_append_text (text, entry->routine_title);
  lissom_csv_append_text (text, lissom_entry_get_outcome_name (entry->outcome));
  append_number (text, entry->run_ms, 3);
  append_number (text, left, 3);
  append_number (text, right, 3);
  append_number (text, both, 3);
  append_answer (text, entry->pull);
  append_answer (text, entry->pain);
  lissom_csv_append_text (text, entry->hurt);
  lissom_csv_append_text (text, exercises);
  lissom_csv_append_text (text, changes);
  append_empty (text, N_COLUMNS - COLUMN_TEST);
  lissom_csv_end_row (text);
}

void
lissom_csv_append_measurement (GString *text, const LissomMeasurement *measurement)
{
  const LissomMeasure *measure = lissom_measure_get (measurement->measure);
  const int digits = units[measure->quantity].digits;
  g_autofree char *time = lissom_entry_format_time (measurement->taken);
  g_autoptr (GString) tries = g_string_new (NULL);
  guint i;

  for (i = 0; i < measurement->trials->len; i++)
    {
      if (i > 0)
        g_string_append_c (tries, ' ');
      append_fixed (tries, g_array_index (measurement->trials, int, i), digits);
    }
  lissom_csv_append_text (text, "measurement");
  lissom_csv_append_text (text, measurement->id);
  lissom_csv_append_text (text, time);
  append_empty (text, COLUMN_PAIN - COLUMN_ROUTINE);
  append_answer (text, measurement->pain);
  append_empty (text, COLUMN_TEST - COLUMN_HURT);
  lissom_csv_append_text (text, measure->name);
  lissom_csv_append_text (text, lissom_leg_get_name (measurement->leg));
  lissom_csv_append_text (text, tries->str);
  append_number (text, measurement->value, digits);
  lissom_csv_append_text (text, units[measure->quantity].name);
  if (measurement->length > 0)
    append_number (text, measurement->length, 2);
  else
    append_empty (text, 1);
  lissom_csv_end_row (text);
}

/* --- Reading --------------------------------------------------------------------------------- */

LissomCsvHead *
lissom_csv_head_new (GPtrArray *fields, char separator, GError **error)
{
  g_autoptr (LissomCsvHead) self = g_new0 (LissomCsvHead, 1);
  guint i, column;

  for (column = 0; column < N_COLUMNS; column++)
    self->places[column] = -1;
  self->n_fields = fields->len;
  self->comma = separator != ',';
  for (i = 0; i < fields->len; i++)
    {
      g_autofree char *name = g_strstrip (g_strdup (g_ptr_array_index (fields, i)));

      for (column = 0; column < N_COLUMNS; column++)
        if (g_str_equal (name, names[column]))
          break;
      if (column == N_COLUMNS)
        {
          /* Translators: %s is what stands in the first line of a table */
          g_set_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_FORMAT,
                       _("Line 1 names a column “%s” that Lissom does not know. Compare it with a "
                         "file that Lissom has exported, and rename or remove the column."),
                       name);
          return NULL;
        }
      if (self->places[column] >= 0)
        {
          g_set_error (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_FORMAT,
                       _("Line 1 names the column “%s” twice. Remove one of them."), name);
          return NULL;
        }
      self->places[column] = (int) i;
    }
  if (self->places[COLUMN_TIME] < 0)
    {
      g_set_error_literal (error, LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_FORMAT,
                           _("Line 1 names no column “time”. Compare it with a file that Lissom has "
                             "exported: the first line has the names of the columns."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
lissom_csv_head_free (LissomCsvHead *self)
{
  g_free (self);
}

static const char *
get (LissomCsvHead *self, GPtrArray *fields, Column column)
{
  const int place = self->places[column];

  return place >= 0 ? lissom_csv_unguard (g_ptr_array_index (fields, place)) : "";
}

G_GNUC_PRINTF (2, 3) static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list list;

  va_start (list, format);
  g_propagate_error (error, g_error_new_valist (LISSOM_CSV_ERROR, LISSOM_CSV_ERROR_ROW, format, list));
  va_end (list);
  return FALSE;
}

/* @text as parts of 10^@digits; exact, or refused. */
static gboolean
parse_fixed (LissomCsvHead *self, const char *text, int digits, gint64 *result)
{
  gboolean negative = text[0] == '-';
  gint64 value = 0;
  int left = -1; /* digits that may follow the point */
  gsize n = 0;

  for (text += negative; *text; text++)
    {
      if ((*text == '.' || (*text == ',' && self->comma)) && left < 0 && n > 0)
        {
          left = digits;
          continue;
        }
      if (!g_ascii_isdigit (*text) || left == 0 || ++n > 15)
        return FALSE;
      value = value * 10 + (*text - '0');
      if (left > 0)
        left--;
    }
  if (n == 0)
    return FALSE;
  for (left = left < 0 ? digits : left; left > 0; left--)
    value *= 10;
  *result = negative ? -value : value;
  return TRUE;
}

/* An empty field is *@result as it was. */
static gboolean
read_number (LissomCsvHead *self, GPtrArray *fields, Column column, int digits, gint64 max,
             gint64 *result, GError **error)
{
  const char *text = get (self, fields, column);
  gint64 number;

  if (text[0] == '\0')
    return TRUE;
  if (!parse_fixed (self, text, digits, &number))
    return refuse (error, _("“%s” in the column “%s” is no number; write it like 12.5, without a unit"),
                   text, names[column]);
  if (number < 0 || number > max)
    return refuse (error, _("%s in the column “%s” cannot be; compare it with what was done"), text,
                   names[column]);
  *result = number;
  return TRUE;
}

static gboolean
read_answer (LissomCsvHead *self, GPtrArray *fields, Column column, int *answer, GError **error)
{
  gint64 number = -1;

  if (!read_number (self, fields, column, 0, 10, &number, error))
    return FALSE;
  *answer = (int) number;
  return TRUE;
}

static GDateTime *
read_time (LissomCsvHead *self, GPtrArray *fields, GError **error)
{
  const char *text = get (self, fields, COLUMN_TIME);
  g_autoptr (GDateTime) time = lissom_entry_parse_time (text);

  if (time && g_date_time_get_year (time) <= LISSOM_CSV_NEWEST_YEAR)
    return g_steal_pointer (&time);
  refuse (error, _("“%s” is no time; write it like 2026-11-24T07:30:00+01:00"), text);
  return NULL;
}

static gboolean
read_exercise (LissomCsvHead *self, const char *text, LissomJournalEntry *entry)
{
  g_auto (GStrv) parts = g_strsplit (text, PART, N_PARTS + 1);
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  LissomJournalExercise *exercise;
  gint64 right, left, both, reps;

  if (g_strv_length (parts) != N_PARTS || entry->exercises->len >= LISSOM_ENTRY_MAX_EXERCISES)
    return FALSE;
  id = g_uri_unescape_string (parts[0], NULL);
  title = g_uri_unescape_string (parts[1], NULL);
  if (!id || !title || !parse_fixed (self, parts[2], 0, &right) ||
      !parse_fixed (self, parts[3], 0, &left) || !parse_fixed (self, parts[4], 0, &both) ||
      !parse_fixed (self, parts[5], 0, &reps) || right < 0 || right > LISSOM_ENTRY_MAX_MS ||
      left < 0 || left > LISSOM_ENTRY_MAX_MS || both < 0 || both > LISSOM_ENTRY_MAX_MS || reps < 0 ||
      reps > G_MAXINT || parts[6][strspn (parts[6], "es")] != '\0')
    return FALSE;
  exercise = lissom_journal_entry_add_exercise (entry, id, title);
  exercise->right_ms = right;
  exercise->left_ms = left;
  exercise->both_ms = both;
  exercise->reps = (int) reps;
  exercise->eased = strchr (parts[6], 'e') != NULL;
  exercise->skipped = strchr (parts[6], 's') != NULL;
  return TRUE;
}

/* The exercises, and whether they agree with the sums; a line from elsewhere may have the sums
 * alone. */
static gboolean
read_exercises (LissomCsvHead *self, GPtrArray *fields, LissomJournalEntry *entry, GError **error)
{
  const char *text = get (self, fields, COLUMN_EXERCISES);
  gint64 left = -1, right = -1, both = -1, sum_left = 0, sum_right = 0, sum_both = 0;
  guint i;

  if (!read_number (self, fields, COLUMN_LEFT, 3, LISSOM_ENTRY_MAX_MS, &left, error) ||
      !read_number (self, fields, COLUMN_RIGHT, 3, LISSOM_ENTRY_MAX_MS, &right, error) ||
      !read_number (self, fields, COLUMN_BOTH, 3, LISSOM_ENTRY_MAX_MS, &both, error))
    return FALSE;
  if (text[0] == '\0')
    {
      if (left > 0 || right > 0 || both > 0)
        {
          LissomJournalExercise *exercise =
            lissom_journal_entry_add_exercise (entry, "", entry->routine_title);

          exercise->left_ms = MAX (left, 0);
          exercise->right_ms = MAX (right, 0);
          exercise->both_ms = MAX (both, 0);
        }
      return TRUE;
    }
  {
    g_auto (GStrv) exercises = g_strsplit (text, NEXT, -1);

    for (i = 0; exercises[i]; i++)
      if (!read_exercise (self, exercises[i], entry))
        return refuse (error, _("the exercises cannot be read from “%s” on; empty the column to keep "
                                "the sums alone"),
                       exercises[i]);
  }
  for (i = 0; i < entry->exercises->len; i++)
    {
      const LissomJournalExercise *exercise = g_ptr_array_index (entry->exercises, i);

      sum_left += exercise->left_ms;
      sum_right += exercise->right_ms;
      sum_both += exercise->both_ms;
    }
  if ((left >= 0 && left != sum_left) || (right >= 0 && right != sum_right) ||
      (both >= 0 && both != sum_both))
    return refuse (error, _("the seconds are not the sum of the exercises; empty one of the two"));
  return TRUE;
}

static gboolean
read_change (const char *text, LissomJournalEntry *entry)
{
  g_auto (GStrv) parts = g_strsplit (text, PART, N_CHANGE_PARTS + 1);
  g_autofree char *rule = NULL;
  g_autofree char *stretch = NULL;
  g_autofree char *words = NULL;

  if (g_strv_length (parts) != N_CHANGE_PARTS ||
      entry->changes->len >= LISSOM_ENTRY_MAX_CHANGES)
    return FALSE;
  rule = g_uri_unescape_string (parts[0], NULL);
  stretch = g_uri_unescape_string (parts[1], NULL);
  words = g_uri_unescape_string (parts[2], NULL);
  if (!rule || !stretch || !words)
    return FALSE;
  lissom_journal_entry_add_change (entry, rule, stretch, words);
  return TRUE;
}

static gboolean
read_changes (LissomCsvHead *self, GPtrArray *fields, LissomJournalEntry *entry, GError **error)
{
  const char *text = get (self, fields, COLUMN_CHANGES);
  g_auto (GStrv) changes = g_strsplit (text, NEXT, -1);
  guint i;

  for (i = 0; text[0] != '\0' && changes[i]; i++)
    if (!read_change (changes[i], entry))
      return refuse (error, _("the changes cannot be read from “%s” on; empty the column"),
                     changes[i]);
  return TRUE;
}

static void
replace (char **slot, const char *text)
{
  g_free (*slot);
  *slot = g_strdup (text);
}

static gboolean
read_id (LissomCsvHead *self, GPtrArray *fields, char **id, GError **error)
{
  const char *text = get (self, fields, COLUMN_ID);
  guint column;

  if (text[0] != '\0')
    {
      if (!lissom_entry_is_id (text))
        return refuse (error, _("“%s” is no id: letters, digits, “-”, “_” and “.” only, at most 64; "
                                "empty the field and Lissom chooses one"),
                       text);
      replace (id, text);
      return TRUE;
    }
  {
    g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

    for (column = 0; column < N_COLUMNS; column++)
      {
        const char *value = get (self, fields, (Column) column);

        g_checksum_update (sum, (const guchar *) value, (gssize) strlen (value) + 1);
      }
    g_free (*id);
    *id = g_strdup_printf ("csv-%.*s", ID_LENGTH, g_checksum_get_string (sum));
  }
  return TRUE;
}

static LissomJournalEntry *
read_session (LissomCsvHead *self, GPtrArray *fields, GError **error)
{
  g_autoptr (GDateTime) time = read_time (self, fields, error);
  g_autoptr (LissomJournalEntry) entry = NULL;
  const char *outcome = get (self, fields, COLUMN_OUTCOME);

  if (!time)
    return NULL;
  entry = lissom_journal_entry_new (time);
  entry->outcome = LISSOM_OUTCOME_FINISHED;
  replace (&entry->routine_id, get (self, fields, COLUMN_ROUTINE));
  replace (&entry->routine_title, get (self, fields, COLUMN_TITLE));
  replace (&entry->hurt, get (self, fields, COLUMN_HURT));
  if (outcome[0] != '\0' && !lissom_entry_find_outcome (outcome, &entry->outcome))
    return refuse (error, _("“%s” is no outcome; write finished, stopped, hurt or interrupted"),
                   outcome),
           NULL;
  if (get (self, fields, COLUMN_RUN)[0] == '\0')
    return refuse (error, _("the column “%s” is empty; write the seconds that the session ran"),
                   names[COLUMN_RUN]),
           NULL;
  if (!read_id (self, fields, &entry->id, error) ||
      !read_number (self, fields, COLUMN_RUN, 3, LISSOM_ENTRY_MAX_MS, &entry->run_ms, error) ||
      !read_answer (self, fields, COLUMN_PULL, &entry->pull, error) ||
      !read_answer (self, fields, COLUMN_PAIN, &entry->pain, error) ||
      !read_exercises (self, fields, entry, error) ||
      !read_changes (self, fields, entry, error))
    return NULL;
  return g_steal_pointer (&entry);
}

static gboolean
read_tries (LissomCsvHead *self, GPtrArray *fields, LissomMeasurement *measurement, GError **error)
{
  const LissomMeasure *measure = lissom_measure_get (measurement->measure);
  const char *text = get (self, fields, COLUMN_TRIES);
  const char *unit = get (self, fields, COLUMN_UNIT);
  g_auto (GStrv) tries = NULL;
  guint i;

  if (unit[0] != '\0' && !g_str_equal (unit, units[measure->quantity].name))
    return refuse (error, _("the unit of this test is “%s”, not “%s”; turn the numbers into it"),
                   units[measure->quantity].name, unit);
  /* One try alone may stand in the column of results. */
  tries = g_strsplit (text[0] != '\0' ? text : get (self, fields, COLUMN_RESULT), " ", -1);
  for (i = 0; tries[i]; i++)
    {
      gint64 value;

      if (!parse_fixed (self, tries[i], units[measure->quantity].digits, &value) ||
          value < G_MININT || value > G_MAXINT)
        return refuse (error, _("“%s” in the column “%s” is no number; write it like 12.5, without a "
                                "unit"),
                       tries[i], names[COLUMN_TRIES]);
      if (measurement->trials->len >= LISSOM_MEASUREMENT_MAX_TRIALS)
        return refuse (error, _("a test has one to ten tries; write them with spaces between"));
      lissom_measurement_add_trial (measurement, (int) value);
    }
  return TRUE;
}

static LissomMeasurement *
read_measurement (LissomCsvHead *self, GPtrArray *fields, GError **error)
{
  const LissomMeasure *measure = lissom_measure_find (get (self, fields, COLUMN_TEST));
  const int leg = lissom_leg_find (get (self, fields, COLUMN_LEG));
  g_autoptr (GDateTime) time = read_time (self, fields, error);
  g_autoptr (LissomMeasurement) measurement = NULL;
  g_autoptr (GError) problem = NULL;
  gint64 length = 0;

  if (!time)
    return NULL;
  if (!measure)
    return refuse (error, _("there is no test “%s”; compare it with a file that Lissom has exported"),
                   get (self, fields, COLUMN_TEST)),
           NULL;
  if (leg < 0)
    return refuse (error, _("“%s” is no leg; write left or right, or nothing"),
                   get (self, fields, COLUMN_LEG)),
           NULL;
  measurement = lissom_measurement_new (measure->id, (LissomLeg) leg, time);
  if (!read_id (self, fields, &measurement->id, error) ||
      !read_answer (self, fields, COLUMN_PAIN, &measurement->pain, error) ||
      !read_number (self, fields, COLUMN_LEG_LENGTH, 2, LISSOM_MEASUREMENT_LONGEST_LEG, &length,
                    error) ||
      !read_tries (self, fields, measurement, error))
    return NULL;
  measurement->length = (int) length;
  if (!lissom_measurement_check (measurement, &problem))
    return refuse (error, "%s", problem->message), NULL;
  return g_steal_pointer (&measurement);
}

gpointer
lissom_csv_head_read (LissomCsvHead *self, GPtrArray *fields, const LissomRecordKind **kind,
                      GError **error)
{
  const char *name;

  if (fields->len != self->n_fields)
    return refuse (error,
                   _("the line has %u columns instead of %u; look for missing quotation marks"),
                   fields->len, self->n_fields),
           NULL;
  name = get (self, fields, COLUMN_KIND);
  if (name[0] == '\0' || g_str_equal (name, "session"))
    {
      *kind = &lissom_record_sessions;
      return read_session (self, fields, error);
    }
  if (g_str_equal (name, "measurement"))
    {
      *kind = &lissom_record_measurements;
      return read_measurement (self, fields, error);
    }
  return refuse (error, _("“%s” is neither session nor measurement; write one of the two"), name),
         NULL;
}
