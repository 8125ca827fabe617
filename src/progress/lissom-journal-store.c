/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-store.h"

#include "lissom-journal-batch.h"
#include "lissom-safe-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MAX_PARTS 9

typedef struct
{
  const LissomRecordKind *kind;
  LissomRecord *record;
  LissomJournalStoreKept kept;
  gpointer kept_data;
  GDestroyNotify free_kept_data;
} Waiting;

struct _LissomJournalStore
{
  gatomicrefcount ref_count;
  char *folder;
  GPtrArray *waiting; /* of Waiting, in the order in which they came */
  gboolean swept;
};

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  waiting->kind->free (waiting->record);
  if (waiting->free_kept_data)
    waiting->free_kept_data (waiting->kept_data);
  g_free (waiting);
}

LissomJournalStore *
lissom_journal_store_new (const char *folder)
{
  LissomJournalStore *self = g_new0 (LissomJournalStore, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->folder = g_strdup (folder);
  self->waiting = g_ptr_array_new_with_free_func (waiting_free);
  return self;
}

LissomJournalStore *
lissom_journal_store_ref (LissomJournalStore *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lissom_journal_store_unref (LissomJournalStore *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->folder);
  g_ptr_array_unref (self->waiting);
  g_free (self);
}

/* The first part has no number in its name. */
char *
lissom_journal_store_get_name (const LissomRecordKind *kind, GDateTime *started, int part)
{
  const int year = g_date_time_get_year (started);
  const int month = g_date_time_get_month (started);

  if (part == 1)
    return g_strdup_printf ("%s%04d-%02d.ini", kind->file_prefix, year, month);
  return g_strdup_printf ("%s%04d-%02d.%d.ini", kind->file_prefix, year, month, part);
}

static char *
get_path (const LissomRecordKind *kind, const char *folder, GDateTime *started, int part)
{
  g_autofree char *name = lissom_journal_store_get_name (kind, started, part);

  return g_build_filename (folder, name, NULL);
}

int
lissom_journal_store_parse_name (const LissomRecordKind *kind, const char *name)
{
  int year, month;
  int i;

  if (!g_str_has_prefix (name, kind->file_prefix))
    return -1;
  name += strlen (kind->file_prefix);
  for (i = 0; i < 7; i++)
    if (i == 4 ? name[i] != '-' : !g_ascii_isdigit (name[i]))
      return -1;
  year = (int) g_ascii_strtoll (name, NULL, 10);
  month = (int) g_ascii_strtoll (name + 5, NULL, 10);
  name += 7;
  if (name[0] == '.' && name[1] >= '2' && name[1] <= '0' + MAX_PARTS)
    name += 2;
  if (month < 1 || month > 12 || !g_str_equal (name, ".ini"))
    return -1;
  return year * 12 + month - 1;
}

static void
report_damaged (GPtrArray *reports, const char *path, const char *aside, guint n_kept)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *aside_name = g_filename_display_basename (aside);

  g_ptr_array_add (reports,
                   /* Translators: the number counts sessions that could be read; the first %s is
                    * a file with its folder, the second the new name of the damaged file */
                   g_strdup_printf (ngettext ("The journal file “%s” was damaged; %u session could "
                                              "be read and is kept. The damaged file is now “%s”: "
                                              "open it with a text editor to look for more, or "
                                              "delete it.",
                                              "The journal file “%s” was damaged; %u sessions "
                                              "could be read and are kept. The damaged file is now “%s”: "
                                              "open it with a text editor to look for more, or "
                                              "delete it.",
                                              n_kept),
                                    name, n_kept, aside_name));
}

static void
report_newer (GPtrArray *reports, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_ptr_array_add (reports,
                   /* Translators: %s is a file with its folder */
                   g_strdup_printf (_("The journal file “%s” was written by a newer Lissom and is "
                                      "left as it is. Update Lissom to see its sessions; new ones "
                                      "are kept in a file beside it."),
                                    name));
}

/* Reads a month. What is damaged is put aside first, which needs the lock: the file is
 * then still to be replaced by the caller (see replace_damaged ()). */
static LissomMonth *
read_month (const LissomRecordKind *kind, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  LissomMonth *month;

  switch (lissom_file_read (path, &bytes, error))
    {
    case LISSOM_FILE_ABSENT:
    case LISSOM_FILE_READ:
      return lissom_month_parse (kind, bytes);
    case LISSOM_FILE_NOT_A_FILE:
      month = lissom_month_parse (kind, NULL);
      month->state = LISSOM_MONTH_DAMAGED;
      return month;
    case LISSOM_FILE_FAILED:
    default:
      return NULL;
    }
}

static gboolean
write_month (const char *path, LissomMonth *month, GError **error)
{
  gsize length;
  g_autofree char *text = lissom_month_to_text (month, &length);

  return lissom_file_write (path, text, length, TRUE, error);
}

static gboolean
put_aside (const char *path, LissomMonth *month, GPtrArray *reports, GError **error)
{
  g_autofree char *aside = lissom_file_put_aside (path, error);

  if (!aside)
    return FALSE;
  report_damaged (reports, path, aside, month->entries->len);
  return TRUE;
}

static void
set_all_newer (GError **error, const char *folder)
{
  g_autofree char *name = g_filename_display_name (folder);

  g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE,
               /* Translators: %s is a folder */
               _("Your progress could not be saved: all files of this month in “%s” were written by a "
                 "newer Lissom. Update Lissom; it tries again as long as it is open."),
               name);
}

LissomMonth *
lissom_journal_store_open_month (const char *folder, const LissomRecordKind *kind, const char *name,
                                 char **path, GBytes **bytes, GPtrArray *reports, GError **error)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".ini"));
  int part;

  for (part = 1; part <= MAX_PARTS; part++)
    {
      g_autofree char *part_name =
        part == 1 ? g_strdup (name) : g_strdup_printf ("%s.%d.ini", stem, part);
      g_autofree char *part_path = g_build_filename (folder, part_name, NULL);
      g_autoptr (GBytes) present = NULL;
      g_autoptr (LissomMonth) month = NULL;
      const LissomFileResult result = lissom_file_read (part_path, &present, error);

      if (result == LISSOM_FILE_FAILED)
        return NULL;
      month = lissom_month_parse (kind, present);
      if (result == LISSOM_FILE_NOT_A_FILE)
        month->state = LISSOM_MONTH_DAMAGED;
      if (month->state == LISSOM_MONTH_NEWER)
        {
          report_newer (reports, part_path);
          continue;
        }
      if (month->state == LISSOM_MONTH_DAMAGED && !put_aside (part_path, month, reports, error))
        return NULL;
      *path = g_steal_pointer (&part_path);
      *bytes = g_steal_pointer (&present);
      return g_steal_pointer (&month);
    }
  set_all_newer (error, folder);
  return NULL;
}

/* Writes one record into its month, which is read and written as a whole. Needs the lock. */
static gboolean
write_record (LissomJournalStore *self, const LissomRecordKind *kind, const LissomRecord *record,
              GPtrArray *reports, GError **error)
{
  g_autoptr (LissomMonth) target = NULL;
  g_autofree char *target_path = NULL;
  int part;

  /* The part that has the record already, else the first one in our format. */
  for (part = 1; part <= MAX_PARTS; part++)
    {
      g_autofree char *path = get_path (kind, self->folder, record->started, part);
      g_autoptr (LissomMonth) month = read_month (kind, path, error);
      gboolean absent;

      if (!month)
        return FALSE;
      absent = month->state == LISSOM_MONTH_EMPTY;
      if (month->state == LISSOM_MONTH_NEWER)
        {
          report_newer (reports, path);
        }
      else if (!target || lissom_month_contains (month, record->id))
        {
          g_clear_pointer (&target, lissom_month_free);
          g_free (target_path);
          target = g_steal_pointer (&month);
          target_path = g_steal_pointer (&path);
        }
      if (absent)
        break;
    }
  if (!target)
    {
      set_all_newer (error, self->folder);
      return FALSE;
    }
  if (target->state == LISSOM_MONTH_DAMAGED && !put_aside (target_path, target, reports, error))
    return FALSE;
  lissom_month_put (target, record);
  return write_month (target_path, target, error);
}

gboolean
lissom_journal_store_retry (LissomJournalStore *self, GPtrArray *reports, GError **error)
{
  g_autoptr (GError) first_error = NULL;
  guint i = 0;
  int lock;

  if (self->waiting->len == 0)
    return TRUE;
  lock = lissom_file_lock (self->folder, error);
  if (lock < 0)
    return FALSE;
  if (!self->swept)
    {
      lissom_file_sweep (self->folder, "");
      self->swept = TRUE;
    }
  /* One month that cannot be written does not keep the others from it. */
  while (i < self->waiting->len)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, i);

      if (write_record (self, waiting->kind, waiting->record, reports, first_error ? NULL : &first_error))
        {
          if (waiting->kept)
            waiting->kept (waiting->kept_data);
          g_ptr_array_remove_index (self->waiting, i);
        }
      else
        {
          i++;
        }
    }
  lissom_file_unlock (lock);
  if (!first_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&first_error));
  return FALSE;
}

static gboolean
find_waiting (LissomJournalStore *self, const LissomRecordKind *kind, const char *id, guint *index)
{
  for (*index = 0; *index < self->waiting->len; (*index)++)
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, *index);

      if (waiting->kind == kind && g_str_equal (waiting->record->id, id))
        return TRUE;
    }
  return FALSE;
}

gboolean
lissom_journal_store_save (LissomJournalStore *self, const LissomRecordKind *kind,
                           gconstpointer record, LissomJournalStoreKept kept, gpointer kept_data,
                           GDestroyNotify free_kept_data, GPtrArray *reports, GError **error)
{
  const LissomRecord *added = record;
  g_autoptr (GError) problem = NULL;
  Waiting *waiting;
  guint index;

  /* The newer account of the same session takes the place of the older one; whoever waits for
   * that one still hears of it. */
  if (find_waiting (self, kind, added->id, &index))
    {
      waiting = g_ptr_array_index (self->waiting, index);
      kind->free (waiting->record);
      waiting->record = kind->copy (record);
      if (kept && !waiting->kept)
        {
          waiting->kept = kept;
          waiting->kept_data = kept_data;
          waiting->free_kept_data = free_kept_data;
        }
      else if (free_kept_data)
        {
          free_kept_data (kept_data);
        }
    }
  else
    {
      waiting = g_new0 (Waiting, 1);
      waiting->kind = kind;
      waiting->record = kind->copy (record);
      waiting->kept = kept;
      waiting->kept_data = kept_data;
      waiting->free_kept_data = free_kept_data;
      g_ptr_array_add (self->waiting, waiting);
    }

  if (lissom_journal_store_retry (self, reports, &problem) ||
      !find_waiting (self, kind, added->id, &index))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* Takes a record out of every part of its month. Needs the lock. */
static gboolean
erase_record (LissomJournalStore *self, const LissomRecordKind *kind, GDateTime *started,
              const char *id, GPtrArray *reports, GError **error)
{
  int part;

  for (part = 1; part <= MAX_PARTS; part++)
    {
      g_autofree char *path = get_path (kind, self->folder, started, part);
      g_autoptr (LissomMonth) month = read_month (kind, path, error);

      if (!month)
        return FALSE;
      if (month->state == LISSOM_MONTH_EMPTY)
        break;
      if (!lissom_month_contains (month, id))
        continue;
      if (month->state == LISSOM_MONTH_DAMAGED && !put_aside (path, month, reports, error))
        return FALSE;
      lissom_month_remove (month, id);
      if (!write_month (path, month, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
lissom_journal_store_remove (LissomJournalStore *self, const LissomRecordKind *kind,
                             GDateTime *started, const char *id, GPtrArray *reports,
                             GError **error)
{
  gboolean erased;
  guint index;
  int lock = lissom_file_lock (self->folder, error);

  if (lock < 0)
    return FALSE;
  erased = erase_record (self, kind, started, id, reports, error);
  lissom_file_unlock (lock);
  if (!erased)
    return FALSE;
  if (find_waiting (self, kind, id, &index))
    {
      Waiting *waiting = g_ptr_array_index (self->waiting, index);

      /* Whoever waits for it need not wait any longer. */
      if (waiting->kept)
        waiting->kept (waiting->kept_data);
      g_ptr_array_remove_index (self->waiting, index);
    }
  return TRUE;
}

/* Puts a damaged file aside and what could be read of it into its place. Where that cannot be
 * done, its sessions are returned all the same and the report says why it is still there. */
static LissomMonth *
repair (LissomJournalStore *self, const LissomRecordKind *kind, const char *path,
        GPtrArray *reports)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomMonth) month = NULL;
  int lock = lissom_file_lock (self->folder, &error);

  /* Someone else may have repaired it while we waited. */
  month = read_month (kind, path, lock >= 0 ? &error : NULL);
  if (lock >= 0 && month && month->state == LISSOM_MONTH_DAMAGED &&
      put_aside (path, month, reports, &error))
    {
      if (month->entries->len > 0)
        write_month (path, month, &error);
      else
        g_unlink (path);
    }
  lissom_file_unlock (lock);
  if (error)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_ptr_array_add (reports,
                       /* Translators: the first %s is a file, the second a sentence that says
                        * why */
                       g_strdup_printf (_("The journal file “%s” is damaged and could not be put "
                                          "aside. %s"),
                                        name, error->message));
    }
  return g_steal_pointer (&month);
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const LissomRecord *first = *(LissomRecord *const *) a;
  const LissomRecord *second = *(LissomRecord *const *) b;
  int order = g_date_time_compare (first->started, second->started);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/* @from and @to: (nullable) for no bound. */
static gboolean
is_between (GDateTime *time, GDateTime *from, GDateTime *to)
{
  return (!from || g_date_time_compare (time, from) >= 0) &&
         (!to || g_date_time_compare (time, to) < 0);
}

static void
collect (GHashTable *found, const LissomRecordKind *kind, gconstpointer record)
{
  LissomRecord *copy = kind->copy (record);

  g_hash_table_replace (found, copy->id, copy);
}

/* The month, counted from year 0, in which a session that starts at @time in whatever offset may be
 * filed; offsets are less than a day. */
static int
month_near (GDateTime *time, int days)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  g_autoptr (GDateTime) near = utc ? g_date_time_add_days (utc, days) : NULL;

  if (!near)
    return days < 0 ? 0 : G_MAXINT;
  return g_date_time_get_year (near) * 12 + g_date_time_get_month (near) - 1;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names of the files of the months @first to @last. Batches that were decided and not finished
 * are finished first. */
static GPtrArray *
list_names (LissomJournalStore *self, const LissomRecordKind *kind, int first, int last,
            gboolean may_finish, GPtrArray *reports, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean unfinished = FALSE;
  const char *name;

  dir = g_dir_open (self->folder, 0, &problem);
  if (!dir && !g_error_matches (problem, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_autofree char *folder = g_filename_display_name (self->folder);

      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_DAMAGED,
                   /* Translators: the first %s is a folder, the second the system's reason */
                   _("The journal in “%s” cannot be read (%s). Allow Lissom to read this folder."),
                   folder, problem->message);
      return NULL;
    }
  while (dir && (name = g_dir_read_name (dir)))
    {
      const int month = lissom_journal_store_parse_name (kind, name);

      unfinished = unfinished || lissom_journal_batch_is_decided (name);
      if (month >= first && month <= last && month >= 0)
        g_ptr_array_add (names, g_strdup (name));
    }
  if (unfinished && may_finish)
    {
      g_autoptr (GError) unwritable = NULL;

      if (!lissom_journal_batch_finish (self->folder, reports, &unwritable))
        g_ptr_array_add (reports, g_strdup (unwritable->message));
      return list_names (self, kind, first, last, FALSE, reports, error);
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

/* What the files of the months @first to @last hold and what waits, by id; NULL on error. */
static GHashTable *
collect_all (LissomJournalStore *self, const LissomRecordKind *kind, int first, int last,
             GPtrArray *reports, GError **error)
{
  g_autoptr (GHashTable) found =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, kind->free);
  g_autoptr (GPtrArray) names = list_names (self, kind, first, last, TRUE, reports, error);
  guint i, n;

  if (!names)
    return NULL;
  for (n = 0; n < names->len; n++)
    {
      g_autofree char *path =
        g_build_filename (self->folder, g_ptr_array_index (names, n), NULL);
      g_autoptr (GError) unreadable = NULL;
      g_autoptr (LissomMonth) month = read_month (kind, path, &unreadable);

      if (month && month->state == LISSOM_MONTH_DAMAGED)
        {
          g_clear_pointer (&month, lissom_month_free);
          month = repair (self, kind, path, reports);
        }
      if (unreadable)
        g_ptr_array_add (reports, g_strdup (unreadable->message));
      if (!month)
        continue;
      if (month->state == LISSOM_MONTH_NEWER)
        report_newer (reports, path);
      for (i = 0; i < month->entries->len; i++)
        collect (found, kind, g_ptr_array_index (month->entries, i));
    }
  for (i = 0; i < self->waiting->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (self->waiting, i);

      if (waiting->kind == kind)
        collect (found, kind, waiting->record);
    }
  return g_steal_pointer (&found);
}

static int
get_month (GDateTime *time)
{
  return g_date_time_get_year (time) * 12 + g_date_time_get_month (time) - 1;
}

/* Those of @found that started in [@from, @to), or, with @month >= 0, in that month. */
static GPtrArray *
choose (GHashTable *found, const LissomRecordKind *kind, GDateTime *from, GDateTime *to, int month)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (kind->free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LissomRecord *record = value;

      if (is_between (record->started, from, to) &&
          (month < 0 || get_month (record->started) == month))
        {
          g_hash_table_iter_steal (&iter);
          g_ptr_array_add (records, record);
        }
    }
  g_ptr_array_sort (records, compare_records);
  return records;
}

GPtrArray *
lissom_journal_store_load (LissomJournalStore *self, const LissomRecordKind *kind, GDateTime *from,
                           GDateTime *to, GPtrArray *reports, GError **error)
{
  const int first = from ? month_near (from, -1) : 0;
  const int last = to ? month_near (to, 1) : G_MAXINT;
  g_autoptr (GHashTable) found = collect_all (self, kind, first, last, reports, error);

  return found ? choose (found, kind, from, to, -1) : NULL;
}

GPtrArray *
lissom_journal_store_load_month (LissomJournalStore *self, const LissomRecordKind *kind, int month,
                                 GPtrArray *reports, GError **error)
{
  g_autoptr (GHashTable) found = collect_all (self, kind, month, month, reports, error);

  return found ? choose (found, kind, NULL, NULL, month) : NULL;
}

static int
compare_months (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
add_month (GArray *months, int month)
{
  guint i;

  for (i = 0; i < months->len; i++)
    if (g_array_index (months, int, i) == month)
      return;
  g_array_append_val (months, month);
}

GArray *
lissom_journal_store_list_months (LissomJournalStore *self, const LissomRecordKind *kind)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;
  guint i;

  while (dir && (name = g_dir_read_name (dir)))
    {
      const int month = lissom_journal_store_parse_name (kind, name);

      if (month >= 0)
        add_month (months, month);
    }
  for (i = 0; i < self->waiting->len; i++)
    {
      const Waiting *waiting = g_ptr_array_index (self->waiting, i);

      if (waiting->kind == kind)
        add_month (months, get_month (waiting->record->started));
    }
  g_array_sort (months, compare_months);
  return months;
}

gboolean
lissom_journal_store_has (const char *folder, GDateTime *started, const char *id)
{
  const LissomRecordKind *kind = &lissom_record_sessions;
  int part;

  for (part = 1; part <= MAX_PARTS; part++)
    {
      g_autofree char *path = get_path (kind, folder, started, part);
      g_autoptr (LissomMonth) month = read_month (kind, path, NULL);

      if (month && lissom_month_contains (month, id))
        return TRUE;
      if (!month || month->state == LISSOM_MONTH_EMPTY)
        return FALSE;
    }
  return FALSE;
}
