/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-safety-private.h"

#include <glib/gi18n-lib.h>

#include "lissom-safe-file.h"
#include "lissom-worker.h"

G_DEFINE_FINAL_TYPE (LissomSafety, lissom_safety, G_TYPE_OBJECT)
G_DEFINE_QUARK (lissom-safety-error-quark, lissom_safety_error)

enum
{
  CHANGED,
  TROUBLE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GDateTime *
read_clock (gpointer data)
{
  return g_date_time_new_now_local ();
}

int
_lissom_safety_get_day (GDateTime *time)
{
  GDate date;

  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return (int) g_date_get_julian (&date);
}

/* Brings the state up to the present moment. */
void
_lissom_safety_settle (LissomSafety *self, int *today, gint64 *moment)
{
  g_autoptr (GDateTime) now = self->now (self->now_data);
  int day = _lissom_safety_get_day (now);

  lissom_safety_state_settle (self->state, day, g_date_time_to_unix (now));
  if (today != NULL)
    *today = day;
  if (moment != NULL)
    *moment = g_date_time_to_unix (now);
}

/* --- The file ------------------------------------------------------------------------- */

typedef struct
{
  LissomSafety *safety; /* owned; touched in the main context only */
  char *path;
  char *text;
  gsize length;
  GError *error;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_object (&write->safety);
  g_free (write->path);
  g_free (write->text);
  g_clear_error (&write->error);
  g_free (write);
}

static void
write_run (gpointer data)
{
  Write *write = data;

  lissom_file_write (write->path, write->text, write->length, TRUE, &write->error);
}

static void
write_done (gpointer data)
{
  Write *write = data;

  if (write->error != NULL)
    g_signal_emit (write->safety, signals[TROUBLE], 0, write->error->message);
}

void
_lissom_safety_changed (LissomSafety *self)
{
  if (!self->read_only)
    {
      Write *write = g_new0 (Write, 1);

      write->safety = g_object_ref (self);
      write->path = g_strdup (self->path);
      write->text = lissom_safety_state_to_text (self->state, &write->length);
      lissom_worker_push (write_run, write_done, write, write_free);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tell (LissomSafety *self, const char *message)
{
  g_signal_emit (self, signals[TROUBLE], 0, message);
}

static void
tell_damage (LissomSafety *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = lissom_file_put_aside (self->path, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (aside == NULL)
    {
      self->read_only = TRUE;
      tell (self, error->message);
      return;
    }
  name = g_filename_display_name (aside);
  /* Translators: %s is a file */
  message = g_strdup_printf (_("What Lissom knew about your safety check could not be read whole. "
                               "The file was kept as “%s”. Please answer the six questions again."),
                             name);
  tell (self, message);
}

void
lissom_safety_load (LissomSafety *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  LissomStateResult result;

  g_return_if_fail (LISSOM_IS_SAFETY (self));

  switch (lissom_file_read (self->path, &bytes, &error))
    {
    case LISSOM_FILE_READ:
      break;
    case LISSOM_FILE_ABSENT:
      return;
    case LISSOM_FILE_NOT_A_FILE:
    case LISSOM_FILE_FAILED:
    default:
      self->read_only = TRUE;
      tell (self, error != NULL ? error->message
                                : _("The place of the safety check is no file. Nothing of it can be "
                                    "kept, so Lissom asks each time."));
      return;
    }

  lissom_safety_state_free (self->state);
  self->state = lissom_safety_state_parse (bytes, &result);
  if (result == LISSOM_STATE_DAMAGED)
    tell_damage (self);
  else if (result == LISSOM_STATE_NEWER)
    {
      self->read_only = TRUE;
      tell (self, _("The safety check was kept by a later version of Lissom. This version leaves it "
                    "alone and asks again."));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

void
lissom_safety_flush (LissomSafety *self)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));

  lissom_worker_drain ();
}

/* --- Object --------------------------------------------------------------------------- */

static void
lissom_safety_finalize (GObject *object)
{
  LissomSafety *self = LISSOM_SAFETY (object);

  g_free (self->path);
  g_free (self->noted);
  g_clear_object (&self->catalogue);
  lissom_safety_state_free (self->state);

  G_OBJECT_CLASS (lissom_safety_parent_class)->finalize (object);
}

static void
lissom_safety_class_init (LissomSafetyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_safety_finalize;

  signals[CHANGED] = g_signal_new ("changed", LISSOM_TYPE_SAFETY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[TROUBLE] = g_signal_new ("trouble", LISSOM_TYPE_SAFETY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lissom_safety_init (LissomSafety *self)
{
  self->state = lissom_safety_state_new ();
  self->now = read_clock;
  self->noted = g_strdup ("");
}

LissomSafety *
lissom_safety_new (GFile *file, LissomCatalogue *catalogue)
{
  LissomSafety *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (LISSOM_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (LISSOM_TYPE_SAFETY, NULL);
  self->path = g_file_get_path (file);
  self->catalogue = g_object_ref (catalogue);
  return self;
}

GFile *
lissom_safety_get_default_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "lissom", "safety.ini", NULL);
}

void
lissom_safety_set_now (LissomSafety *self, LissomSafetyNow now, gpointer data)
{
  g_return_if_fail (LISSOM_IS_SAFETY (self));
  g_return_if_fail (now != NULL);

  self->now = now;
  self->now_data = data;
}
