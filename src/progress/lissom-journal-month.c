/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-month.h"

#define FORMAT 1
#define HEADER "journal"

static LissomMonth *
month_new (const LissomRecordKind *kind, LissomMonthState state)
{
  LissomMonth *month = g_new0 (LissomMonth, 1);

  month->state = state;
  month->kind = kind;
  month->keys = g_key_file_new ();
  month->entries = g_ptr_array_new_with_free_func (kind->free);
  g_key_file_set_integer (month->keys, HEADER, "format", FORMAT);
  g_key_file_set_comment (month->keys, NULL, NULL, kind->heading, NULL);
  return month;
}

void
lissom_month_free (LissomMonth *month)
{
  if (!month)
    return;
  g_key_file_unref (month->keys);
  g_ptr_array_unref (month->entries);
  g_free (month);
}

/* The end of the group that begins at @start: the next line with a "[", or @end. */
static const char *
find_group_end (const char *start, const char *end)
{
  const char *line = start;

  while ((line = memchr (line, '\n', end - line)))
    {
      line++;
      if (line == end)
        break;
      if (*line == '[')
        return line;
    }
  return end;
}

/* The start of the next group at or after @start; @end when there is none. */
static const char *
find_group (const char *start, const char *end)
{
  return start < end && *start != '[' ? find_group_end (start, end) : start;
}

/* The keys of one group alone, or NULL. */
static GKeyFile *
parse_group (const char *start, const char *end)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (memchr (start, '\0', end - start) ||
      !g_key_file_load_from_data (keys, start, end - start, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_steal_pointer (&keys);
}

/* The format the header names; 0 when none can be read. Looks at that one line only: what a
 * newer format puts around it may be nothing that a keyfile knows. */
static int
find_format (const char *text, const char *end)
{
  static const char key[] = "format=";
  const char *start;
  const char *stop;

  for (start = find_group (text, end); start < end; start = stop)
    {
      const char *line = start;

      stop = find_group_end (start, end);
      if (stop - start < (gssize) strlen ("[" HEADER "]\n") ||
          strncmp (start, "[" HEADER "]\n", strlen ("[" HEADER "]\n")) != 0)
        continue;
      while ((line = memchr (line, '\n', stop - line)) && ++line < stop)
        {
          g_autofree char *number = NULL;
          gint64 format;

          if (stop - line < (gssize) strlen (key) || strncmp (line, key, strlen (key)) != 0)
            continue;
          line += strlen (key);
          /* At most as many characters as such a number can have. */
          number = g_strndup (line, MIN (stop - line, 12));
          number[strcspn (number, "\r\n")] = '\0';
          if (!g_ascii_string_to_signed (number, 10, 0, G_MAXINT, &format, NULL))
            return 0;
          return (int) format;
        }
    }
  return 0;
}

static LissomMonth *
parse_whole (const LissomRecordKind *kind, const char *text, gsize length)
{
  g_autoptr (LissomMonth) month = month_new (kind, LISSOM_MONTH_WHOLE);
  g_auto (GStrv) groups = NULL;
  gsize i;

  g_key_file_unref (month->keys);
  month->keys = g_key_file_new ();
  if (memchr (text, '\0', length) ||
      !g_key_file_load_from_data (month->keys, text, length, G_KEY_FILE_KEEP_COMMENTS, NULL) ||
      g_key_file_get_integer (month->keys, HEADER, "format", NULL) != FORMAT)
    return NULL;

  groups = g_key_file_get_groups (month->keys, NULL);
  for (i = 0; groups[i]; i++)
    {
      gpointer record;

      if (!g_str_has_prefix (groups[i], kind->group_prefix))
        continue;
      record = kind->decode (month->keys, groups[i], NULL);
      if (!record)
        return NULL;
      g_ptr_array_add (month->entries, record);
    }
  return g_steal_pointer (&month);
}

/* Right behind the key that ends a session; @end when it is not there. What follows it up to the
 * next group is none of the session's. */
static const char *
find_session_end (const char *start, const char *end)
{
  static const char mark[] = "\ncomplete=true\n";
  const char *found = memmem (start, end - start, mark, strlen (mark));

  return found ? found + strlen (mark) : end;
}

/* Takes every group on its own and keeps those that are whole. */
static LissomMonth *
salvage (const LissomRecordKind *kind, const char *text, const char *end)
{
  LissomMonth *month = month_new (kind, LISSOM_MONTH_DAMAGED);
  const char *start;
  const char *stop;

  for (start = find_group (text, end); start < end; start = stop)
    {
      g_autoptr (GKeyFile) keys = NULL;
      g_autofree char *group = NULL;
      LissomRecord *record;

      stop = find_group_end (start, end);
      keys = parse_group (start, find_session_end (start, stop));
      if (!keys)
        continue;
      group = g_key_file_get_start_group (keys);
      record = group ? kind->decode (keys, group, NULL) : NULL;
      if (!record)
        continue;
      if (lissom_month_contains (month, record->id))
        {
          kind->free (record);
          continue;
        }
      kind->encode (record, month->keys);
      g_ptr_array_add (month->entries, record);
    }
  return month;
}

LissomMonth *
lissom_month_parse (const LissomRecordKind *kind, GBytes *bytes)
{
  LissomMonth *month;
  const char *text;
  gsize length;

  if (!bytes)
    return month_new (kind, LISSOM_MONTH_EMPTY);
  text = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return month_new (kind, LISSOM_MONTH_DAMAGED);
  month = parse_whole (kind, text, length);
  if (month)
    return month;
  if (find_format (text, text + length) > FORMAT)
    return month_new (kind, LISSOM_MONTH_NEWER);
  return salvage (kind, text, text + length);
}

gboolean
lissom_month_contains (LissomMonth *month, const char *id)
{
  g_autofree char *group = g_strconcat (month->kind->group_prefix, id, NULL);

  return g_key_file_has_group (month->keys, group);
}

void
lissom_month_put (LissomMonth *month, gconstpointer record)
{
  month->kind->encode (record, month->keys);
}

void
lissom_month_remove (LissomMonth *month, const char *id)
{
  g_autofree char *group = g_strconcat (month->kind->group_prefix, id, NULL);

  g_key_file_remove_group (month->keys, group, NULL);
}

char *
lissom_month_to_text (LissomMonth *month, gsize *length)
{
  return g_key_file_to_data (month->keys, length, NULL);
}
