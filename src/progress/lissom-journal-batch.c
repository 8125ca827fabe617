/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-journal-batch.h"

#include "lissom-journal-month.h"
#include "lissom-journal-store.h"
#include "lissom-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define OPEN_PREFIX ".import-"
#define DECIDED_PREFIX ".commit-"
/* Text that waits in memory before it is written. */
#define MOST_WAITING (8 * 1024 * 1024)

struct _LissomJournalBatch
{
  char *folder;
  char *path; /* of our folder in it */
  int lock;
  GHashTable *months; /* name -> GString: not yet written */
  gsize waiting;
  GStringChunk *names;
  GHashTable *known[2]; /* sets of ids, which are in @names: sessions, measurements */
};

static GHashTable *
get_known (LissomJournalBatch *self, const LissomRecordKind *kind)
{
  return self->known[kind == &lissom_record_measurements];
}

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

/* A folder that nobody holds any more is what a killed import has left. */
static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = NULL;
      g_autofree char *lock_path = NULL;
      int lock;

      if (!g_str_has_prefix (name, OPEN_PREFIX))
        continue;
      path = g_build_filename (folder, name, NULL);
      lock_path = g_build_filename (path, ".lock", NULL);
      lock = g_open (lock_path, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
      if (lock < 0 || flock (lock, LOCK_EX | LOCK_NB) == 0)
        remove_folder (path);
      if (lock >= 0)
        close (lock);
    }
}

/* Takes the ids out of a month's text: nothing but lines that begin a record. */
static void
list_ids (LissomJournalBatch *self, const LissomRecordKind *kind, const char *text, gsize length)
{
  g_autofree char *start = g_strconcat ("[", kind->group_prefix, NULL);
  const char *end = text + length;
  const char *line = text;

  while (line && line < end)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      const gsize line_length = (gsize) ((stop ? stop : end) - line);

      if (line_length > strlen (start) && strncmp (line, start, strlen (start)) == 0)
        {
          const char *id = line + strlen (start);
          const char *bracket = memchr (id, ']', line_length - strlen (start));

          if (bracket)
            g_hash_table_add (get_known (self, kind),
                              g_string_chunk_insert_len (self->names, id, bracket - id));
        }
      line = stop ? stop + 1 : NULL;
    }
}

static gboolean
read_known (LissomJournalBatch *self, GError **error)
{
  const LissomRecordKind *const kinds[] = { &lissom_record_sessions, &lissom_record_measurements };
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;
  gsize i;

  while (dir && (name = g_dir_read_name (dir)))
    for (i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        g_autofree char *path = g_build_filename (self->folder, name, NULL);
        g_autoptr (GBytes) bytes = NULL;
        gsize length;
        const char *text;

        if (lissom_journal_store_parse_name (kinds[i], name) < 0)
          continue;
        switch (lissom_file_read (path, &bytes, error))
          {
          case LISSOM_FILE_READ:
            text = g_bytes_get_data (bytes, &length);
            list_ids (self, kinds[i], text, length);
            break;
          case LISSOM_FILE_FAILED:
            return FALSE;
          case LISSOM_FILE_ABSENT:
          case LISSOM_FILE_NOT_A_FILE:
          default:
            break;
          }
      }
  return TRUE;
}

LissomJournalBatch *
lissom_journal_batch_new (const char *folder, GError **error)
{
  g_autoptr (LissomJournalBatch) self = g_new0 (LissomJournalBatch, 1);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (OPEN_PREFIX, id, NULL);
  int journal_lock;
  guint i;

  self->folder = g_strdup (folder);
  self->lock = -1;
  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  self->names = g_string_chunk_new (64 * 1024);
  for (i = 0; i < G_N_ELEMENTS (self->known); i++)
    self->known[i] = g_hash_table_new (g_str_hash, g_str_equal);
  /* Nobody sweeps between our making the folder and our holding it. */
  journal_lock = lissom_file_lock (folder, error);
  if (journal_lock < 0)
    return NULL;
  sweep (folder);
  self->path = g_build_filename (folder, name, NULL);
  self->lock = lissom_file_lock (self->path, error);
  lissom_file_unlock (journal_lock);
  if (self->lock < 0 || !read_known (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
lissom_journal_batch_free (LissomJournalBatch *self)
{
  guint i;

  if (!self)
    return;
  if (self->path)
    remove_folder (self->path);
  lissom_file_unlock (self->lock);
  g_hash_table_unref (self->months);
  for (i = 0; i < G_N_ELEMENTS (self->known); i++)
    g_hash_table_unref (self->known[i]);
  g_string_chunk_free (self->names);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

gboolean
lissom_journal_batch_knows (LissomJournalBatch *self, const LissomRecordKind *kind, const char *id)
{
  return g_hash_table_contains (get_known (self, kind), id);
}

static gboolean
write_all (int fd, const char *text, gsize length)
{
  while (length > 0)
    {
      const gssize written = write (fd, text, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      text += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Writes what waits behind what is there. */
static gboolean
flush (LissomJournalBatch *self, gboolean durable, GError **error)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, self->months);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);
      GString *string = text;
      int fd = g_open (path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      gboolean written;
      int number;

      written = fd >= 0 && write_all (fd, string->str, string->len) && (!durable || fsync (fd) == 0);
      number = errno;
      if (fd >= 0)
        close (fd);
      if (!written)
        {
          lissom_file_set_unwritable (error, self->folder, number);
          return FALSE;
        }
      g_string_truncate (string, 0);
    }
  self->waiting = 0;
  return TRUE;
}

gboolean
lissom_journal_batch_add (LissomJournalBatch *self, const LissomRecordKind *kind,
                          gconstpointer record, GError **error)
{
  const LissomRecord *added = record;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *name = lissom_journal_store_get_name (kind, added->started, 1);
  g_autofree char *text = NULL;
  GString *month;
  gsize length;

  kind->encode (record, keys);
  text = g_key_file_to_data (keys, &length, NULL);
  month = g_hash_table_lookup (self->months, name);
  if (!month)
    {
      month = g_string_new (NULL);
      g_hash_table_insert (self->months, g_steal_pointer (&name), month);
    }
  g_string_append_len (month, text, (gssize) length);
  g_string_append_c (month, '\n');
  self->waiting += length;
  g_hash_table_add (get_known (self, kind), g_string_chunk_insert (self->names, added->id));
  return self->waiting < MOST_WAITING || flush (self, FALSE, error);
}

/* So that a renaming is still there after a power cut. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

gboolean
lissom_journal_batch_commit (LissomJournalBatch *self, gboolean *committed, GPtrArray *reports,
                             GError **error)
{
  g_autofree char *decided = NULL;
  const char *id = strstr (self->path, OPEN_PREFIX) + strlen (OPEN_PREFIX);
  g_autofree char *name = g_strconcat (DECIDED_PREFIX, id, NULL);

  *committed = FALSE;
  if (!flush (self, TRUE, error))
    return FALSE;
  sync_folder (self->path);
  decided = g_build_filename (self->folder, name, NULL);
  if (g_rename (self->path, decided) != 0)
    {
      lissom_file_set_unwritable (error, self->folder, errno);
      return FALSE;
    }
  sync_folder (self->folder);
  *committed = TRUE;
  g_clear_pointer (&self->path, g_free);
  return lissom_journal_batch_finish (self->folder, reports, error);
}

gboolean
lissom_journal_batch_is_decided (const char *name)
{
  return g_str_has_prefix (name, DECIDED_PREFIX);
}

/* Appends to @merged those groups of @text that @month does not have. */
static void
append_new (GString *merged, LissomMonth *month, const char *text, gsize length)
{
  g_autofree char *start = g_strconcat ("[", month->kind->group_prefix, NULL);
  const char *end = text + length;
  const char *group = text;

  while (group < end)
    {
      const char *next = memmem (group + 1, (gsize) (end - group - 1), "\n[", 2);
      const char *stop = next ? next + 1 : end;
      const char *id = group + strlen (start);
      const char *bracket = memchr (group, ']', (gsize) (stop - group));

      if (bracket && bracket > id)
        {
          g_autofree char *name = g_strndup (id, (gsize) (bracket - id));

          if (!lissom_month_contains (month, name))
            g_string_append_len (merged, group, stop - group);
        }
      group = stop;
    }
}

/* Puts the records of one staged file into their month. Needs the lock of the journal. */
static gboolean
merge_month (const char *folder, const char *staged, const char *name,
             const LissomRecordKind *kind, GPtrArray *reports, GError **error)
{
  g_autofree char *staged_path = g_build_filename (staged, name, NULL);
  g_autoptr (GBytes) added = NULL;
  g_autoptr (GBytes) present = NULL;
  g_autoptr (LissomMonth) month = NULL;
  g_autoptr (GString) merged = NULL;
  g_autofree char *path = NULL;
  gsize length;
  const char *text;

  switch (lissom_file_read (staged_path, &added, error))
    {
    case LISSOM_FILE_READ:
      break;
    case LISSOM_FILE_FAILED:
      return FALSE;
    case LISSOM_FILE_ABSENT: /* another program has been faster */
    case LISSOM_FILE_NOT_A_FILE:
    default:
      return TRUE;
    }
  month = lissom_journal_store_open_month (folder, kind, name, &path, &present, reports, error);
  if (!month)
    return FALSE;
  if (month->state == LISSOM_MONTH_WHOLE)
    {
      text = g_bytes_get_data (present, &length);
      merged = g_string_new_len (text, (gssize) length);
    }
  else
    {
      g_autofree char *kept = lissom_month_to_text (month, &length);

      merged = g_string_new_len (kept, (gssize) length);
    }
  if (merged->len > 0 && merged->str[merged->len - 1] != '\n')
    g_string_append_c (merged, '\n');
  if (merged->len > 0)
    g_string_append_c (merged, '\n');
  text = g_bytes_get_data (added, &length);
  append_new (merged, month, text, length);
  if (!lissom_file_write (path, merged->str, merged->len, TRUE, error))
    return FALSE;
  g_unlink (staged_path);
  return TRUE;
}

static gboolean
finish_one (const char *folder, const char *staged, GPtrArray *reports, GError **error)
{
  const LissomRecordKind *const kinds[] = { &lissom_record_sessions, &lissom_record_measurements };
  g_autoptr (GDir) dir = g_dir_open (staged, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  guint n;
  gsize i;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  for (n = 0; n < names->len; n++)
    for (i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        gboolean merged;
        int lock;

        name = g_ptr_array_index (names, n);
        if (lissom_journal_store_parse_name (kinds[i], name) < 0)
          continue;
        /* Month by month, so that a session that is saved meanwhile need not wait for all of it. */
        lock = lissom_file_lock (folder, error);
        if (lock < 0)
          return FALSE;
        merged = merge_month (folder, staged, name, kinds[i], reports, error);
        lissom_file_unlock (lock);
        if (!merged)
          return FALSE;
      }
  remove_folder (staged);
  return TRUE;
}

gboolean
lissom_journal_batch_finish (const char *folder, GPtrArray *reports, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) decided = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  guint i;

  while (dir && (name = g_dir_read_name (dir)))
    if (lissom_journal_batch_is_decided (name))
      g_ptr_array_add (decided, g_build_filename (folder, name, NULL));
  for (i = 0; i < decided->len; i++)
    if (!finish_one (folder, g_ptr_array_index (decided, i), reports, error))
      return FALSE;
  return TRUE;
}
