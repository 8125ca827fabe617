/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-pin-lock.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define GROUP "pin"
#define KEY "wrong"
#define FIRST_WAIT (2 * G_USEC_PER_SEC)
#define LONGEST_WAIT (3600 * (gint64) G_USEC_PER_SEC)
#define MAX_WRONG 1000000
#define WRONG_WHEN_DAMAGED 12 /* the longest wait */

struct _LissomPinLock
{
  GObject parent_instance;

  char *path;
  guint n_wrong;
  gint64 opens_at; /* µs on the caller's clock */
  char *trouble;   /* nullable */
};

G_DEFINE_FINAL_TYPE (LissomPinLock, lissom_pin_lock, G_TYPE_OBJECT)

static gint64
get_whole_wait (guint n_wrong)
{
  gint64 wait = FIRST_WAIT;

  if (n_wrong == 0)
    return 0;
  for (guint i = 1; i < n_wrong && wait < LONGEST_WAIT; i++)
    wait *= 2;
  return MIN (wait, LONGEST_WAIT);
}

/* A file that is there and cannot be understood counts as many wrong numbers: whoever damages it
 * must not gain by it. */
static guint
read_count (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  int count;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return 0;
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error))
    {
      g_message ("the count of wrong PINs cannot be read: %s", error->message);
      return WRONG_WHEN_DAMAGED;
    }
  count = g_key_file_get_integer (file, GROUP, KEY, &error);
  return error != NULL || count < 0 || count > MAX_WRONG ? WRONG_WHEN_DAMAGED : (guint) count;
}

static void
lissom_pin_lock_finalize (GObject *object)
{
  LissomPinLock *self = LISSOM_PIN_LOCK (object);

  g_free (self->path);
  g_free (self->trouble);

  G_OBJECT_CLASS (lissom_pin_lock_parent_class)->finalize (object);
}

static void
lissom_pin_lock_class_init (LissomPinLockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_pin_lock_finalize;
}

static void
lissom_pin_lock_init (LissomPinLock *self)
{
}

LissomPinLock *
lissom_pin_lock_new (const char *path, gint64 now)
{
  LissomPinLock *self = g_object_new (LISSOM_TYPE_PIN_LOCK, NULL);

  self->path = g_strdup (path);
  self->n_wrong = read_count (path);
  self->opens_at = now + get_whole_wait (self->n_wrong);
  return self;
}

gint64
lissom_pin_lock_get_wait (LissomPinLock *self, gint64 now)
{
  g_return_val_if_fail (LISSOM_IS_PIN_LOCK (self), LONGEST_WAIT);

  return MAX (0, self->opens_at - now);
}

/* Keeps the count where a restart finds it. A disk that cannot be written is no reason to shut staff
 * out; they are told of it instead. */
static void
save (LissomPinLock *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_integer (file, GROUP, KEY, (int) self->n_wrong);
  text = g_key_file_to_data (file, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  g_clear_pointer (&self->trouble, g_free);
  if (!g_file_set_contents_full (self->path, text, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &error))
    /* Translators: %s is the system's reason, which names the file */
    self->trouble = g_strdup_printf (_("The count of wrong PINs cannot be kept, so a restart forgets "
                                       "it: %s. Let the kiosk's account write there."),
                                     error->message);
}

gboolean
lissom_pin_lock_begin_try (LissomPinLock *self, gint64 now)
{
  g_return_val_if_fail (LISSOM_IS_PIN_LOCK (self), FALSE);

  if (lissom_pin_lock_get_wait (self, now) > 0)
    return FALSE;

  self->n_wrong = MIN (self->n_wrong + 1, MAX_WRONG);
  self->opens_at = now + get_whole_wait (self->n_wrong);
  save (self);
  return TRUE;
}

void
lissom_pin_lock_forgive (LissomPinLock *self)
{
  g_return_if_fail (LISSOM_IS_PIN_LOCK (self));

  self->n_wrong = 0;
  self->opens_at = G_MININT64 / 2;
  if (g_unlink (self->path) != 0 && errno != ENOENT)
    g_message ("the count of wrong PINs cannot be removed: %s", g_strerror (errno));
}

guint
lissom_pin_lock_get_n_wrong (LissomPinLock *self)
{
  g_return_val_if_fail (LISSOM_IS_PIN_LOCK (self), 0);

  return self->n_wrong;
}

const char *
lissom_pin_lock_get_trouble (LissomPinLock *self)
{
  g_return_val_if_fail (LISSOM_IS_PIN_LOCK (self), NULL);

  return self->trouble;
}
