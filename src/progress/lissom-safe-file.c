/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safe-file.h"

#include "lissom-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOCK_NAME ".lock"
#define LOCK_TRIES 10000 /* ten seconds */
#define LOCK_PAUSE_US 1000

/* One sentence: what, where, what to do. */
static void
set_unwritable (GError **error, const char *folder, int code, const char *reason)
{
  g_autofree char *name = g_filename_display_name (folder);

  switch (code)
    {
    case G_FILE_ERROR_NOSPC:
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE,
                   /* Translators: %s is a folder */
                   _("Your progress could not be saved in “%s”: the disk is full. Free some space; "
                     "Lissom tries again as long as it is open."),
                   name);
      break;
    case G_FILE_ERROR_ROFS:
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE,
                   /* Translators: %s is a folder */
                   _("Your progress could not be saved in “%s”: Lissom may not write there. Allow "
                     "writing to this folder; Lissom tries again as long as it is open."),
                   name);
      break;
    default:
      g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE,
                   /* Translators: the first %s is a folder, the second the system's reason */
                   _("Your progress could not be saved in “%s” (%s). Check this folder and its "
                     "disk; Lissom tries again as long as it is open."),
                   name, reason);
    }
}

void
lissom_file_set_unwritable (GError **error, const char *folder, int number)
{
  set_unwritable (error, folder, g_file_error_from_errno (number), g_strerror (number));
}

static void
set_unreadable (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LISSOM_JOURNAL_ERROR, LISSOM_JOURNAL_ERROR_UNWRITABLE,
               /* Translators: the first %s is a file, the second the system's reason */
               _("The file “%s” cannot be read (%s). Nothing was changed in it. Allow Lissom to "
                 "read it, or move it away."),
               name, g_strerror (number));
}

LissomFileResult
lissom_file_read (const char *path, GBytes **bytes, GError **error)
{
  g_autoptr (GByteArray) content = NULL;
  struct stat info;
  gssize n_read;
  int number;
  int fd;

  *bytes = NULL;
  /* Not blocking: a pipe in this place must not stop us. */
  fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  if (fd < 0)
    {
      number = errno;
      if (number == ENOENT)
        return LISSOM_FILE_ABSENT;
      if (number == ENXIO)
        return LISSOM_FILE_NOT_A_FILE;
      set_unreadable (error, path, number);
      return LISSOM_FILE_FAILED;
    }
  if (fstat (fd, &info) == 0 && !S_ISREG (info.st_mode))
    {
      close (fd);
      return LISSOM_FILE_NOT_A_FILE;
    }

  content = g_byte_array_new ();
  do
    {
      guint8 buffer[65536];

      n_read = read (fd, buffer, sizeof buffer);
      number = errno;
      if (n_read > 0)
        g_byte_array_append (content, buffer, n_read);
    }
  while (n_read > 0 || (n_read < 0 && number == EINTR));
  close (fd);
  if (n_read < 0)
    {
      set_unreadable (error, path, number);
      return LISSOM_FILE_FAILED;
    }
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return LISSOM_FILE_READ;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  lissom_file_set_unwritable (error, folder, errno);
  return FALSE;
}

gboolean
lissom_file_write (const char *path, const char *text, gsize length, gboolean durable,
                   GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) cause = NULL;
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT;

  if (!make_folder (folder, error))
    return FALSE;
  if (durable)
    flags |= G_FILE_SET_CONTENTS_DURABLE;
  if (g_file_set_contents_full (path, text, length, flags, 0600, &cause))
    return TRUE;
  set_unwritable (error, folder, cause->code, cause->message);
  return FALSE;
}

char *
lissom_file_put_aside (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  guint number;

  for (number = 1; number < G_MAXUINT; number++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", path, number);
      struct stat info;

      if (lstat (aside, &info) == 0)
        continue;
      /* A second name needs no space and cannot replace anything. */
      if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) && link (path, aside) == 0)
        return g_steal_pointer (&aside);
      if (errno == EEXIST)
        continue;
      /* Some file systems know no second names; and what is no file has to make way. */
      if (g_rename (path, aside) == 0)
        return g_steal_pointer (&aside);
      lissom_file_set_unwritable (error, folder, errno);
      return NULL;
    }
  lissom_file_set_unwritable (error, folder, EEXIST);
  return NULL;
}

int
lissom_file_lock (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  int fd;
  int tries;

  if (!make_folder (folder, error))
    return -1;
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    {
      lissom_file_set_unwritable (error, folder, errno);
      return -1;
    }
  for (tries = 0; tries < LOCK_TRIES; tries++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
      if (errno != EWOULDBLOCK && errno != EINTR)
        {
          /* A file system without locks: saving alone is better than not saving. */
          g_debug ("journal: no locks in %s: %s", folder, g_strerror (errno));
          return fd;
        }
      g_usleep (LOCK_PAUSE_US);
    }
  close (fd);
  set_unwritable (error, folder, G_FILE_ERROR_FAILED,
                  /* Translators: a reason, put into brackets in a sentence */
                  _("another program is using it"));
  return -1;
}

void
lissom_file_unlock (int lock)
{
  if (lock >= 0)
    close (lock);
}

/* GLib writes "NAME.XXXXXX" first, with letters and digits for each X. */
static gboolean
is_half_written (const char *name, const char *prefix)
{
  const char *end = strrchr (name, '.');
  int i;

  if (!g_str_has_prefix (name, prefix) || !end || strlen (end + 1) != 6)
    return FALSE;
  for (i = 1; i <= 6; i++)
    if (!g_ascii_isalnum (end[i]))
      return FALSE;
  return g_strrstr_len (name, end - name, ".ini") == end - 4;
}

void
lissom_file_sweep (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (!dir)
    return;
  while ((name = g_dir_read_name (dir)))
    {
      if (is_half_written (name, prefix))
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          if (g_unlink (path) == 0)
            g_debug ("journal: removed the half-written %s", path);
        }
    }
}
