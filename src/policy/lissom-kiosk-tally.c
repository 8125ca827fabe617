/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-tally.h"

#define GROUP "today"
#define MAX_COUNT 100000

struct _LissomKioskTally
{
  GObject parent_instance;

  char *path;   /* nullable */
  guint32 day;  /* Julian; 0: none yet */
  guint sessions;
  guint sheets;
};

G_DEFINE_FINAL_TYPE (LissomKioskTally, lissom_kiosk_tally, G_TYPE_OBJECT)

static guint
read_count (GKeyFile *file, const char *key)
{
  return (guint) CLAMP (g_key_file_get_integer (file, GROUP, key, NULL), 0, MAX_COUNT);
}

/* What cannot be read is nought: these numbers are a courtesy to staff and a cap on paper. */
static void
load (LissomKioskTally *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (self->path == NULL || !g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL))
    return;
  self->day = (guint32) CLAMP (g_key_file_get_integer (file, GROUP, "day", NULL), 0, G_MAXINT);
  self->sessions = read_count (file, "sessions");
  self->sheets = read_count (file, "sheets");
}

static void
save (LissomKioskTally *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->path == NULL)
    return;
  g_key_file_set_integer (file, GROUP, "day", (int) self->day);
  g_key_file_set_integer (file, GROUP, "sessions", (int) self->sessions);
  g_key_file_set_integer (file, GROUP, "sheets", (int) self->sheets);
  text = g_key_file_to_data (file, NULL, NULL);
  if (!g_file_set_contents_full (self->path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_message ("the numbers of today cannot be kept over a crash: %s", error->message);
}

static void
turn_to (LissomKioskTally *self, const GDate *day)
{
  const guint32 julian = g_date_get_julian (day);

  if (self->day == julian)
    return;
  self->day = julian;
  self->sessions = 0;
  self->sheets = 0;
}

static void
lissom_kiosk_tally_finalize (GObject *object)
{
  LissomKioskTally *self = LISSOM_KIOSK_TALLY (object);

  g_free (self->path);

  G_OBJECT_CLASS (lissom_kiosk_tally_parent_class)->finalize (object);
}

static void
lissom_kiosk_tally_class_init (LissomKioskTallyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_kiosk_tally_finalize;
}

static void
lissom_kiosk_tally_init (LissomKioskTally *self)
{
}

LissomKioskTally *
lissom_kiosk_tally_new (const char *path)
{
  LissomKioskTally *self = g_object_new (LISSOM_TYPE_KIOSK_TALLY, NULL);

  self->path = g_strdup (path);
  load (self);
  return self;
}

void
lissom_kiosk_tally_add_session (LissomKioskTally *self, const GDate *day)
{
  g_return_if_fail (LISSOM_IS_KIOSK_TALLY (self));

  turn_to (self, day);
  self->sessions = MIN (self->sessions + 1, MAX_COUNT);
  save (self);
}

void
lissom_kiosk_tally_add_sheet (LissomKioskTally *self, const GDate *day)
{
  g_return_if_fail (LISSOM_IS_KIOSK_TALLY (self));

  turn_to (self, day);
  self->sheets = MIN (self->sheets + 1, MAX_COUNT);
  save (self);
}

guint
lissom_kiosk_tally_get_sessions (LissomKioskTally *self, const GDate *day)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_TALLY (self), 0);

  return self->day == g_date_get_julian (day) ? self->sessions : 0;
}

guint
lissom_kiosk_tally_get_sheets (LissomKioskTally *self, const GDate *day)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_TALLY (self), 0);

  return self->day == g_date_get_julian (day) ? self->sheets : 0;
}
