/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-settings.h"

#include "lissom-kiosk-settings-slips.h"
#include "lissom-pin.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The guide that is always there: seated and standing, no kit. */
#define SAFE_GUIDE "waiting-room-3"
#define MAX_TEXT 2000 /* characters of a clinic's own text */

struct _LissomKioskSettings
{
  GObject parent_instance;

  char **guides;
  char **languages;
  gboolean standing;
  gboolean speaks;
  double volume;
  gboolean captions;
  int text_size;
  gboolean contrast;
  int hold_cap;
  char *clinic;
  char *greeting;
  char *notice;
  char *contact;
  char *logo;
  LissomOpeningHours *hours;
  LissomKioskTimes times;
  char *printer;
  int sheets_per_visit;
  int sheets_per_day;
  char *pin_hash;

  GPtrArray *reports; /* of char *, NULL-terminated once it is whole */
  guint n_locked;
  guint n_keys;
};

G_DEFINE_FINAL_TYPE (LissomKioskSettings, lissom_kiosk_settings, G_TYPE_OBJECT)

/* A number the schema does not bound, so that one out of bounds is seen here and told. */
static int
read_number (LissomKioskSettings *self, GSettings *settings, const char *key, int least, int most)
{
  const int stored = g_settings_get_int (settings, key);
  g_autoptr (GVariant) fallback = NULL;
  int number;

  if (stored >= least && stored <= most)
    return stored;

  fallback = g_settings_get_default_value (settings, key);
  number = CLAMP (g_variant_get_int32 (fallback), least, most);
  g_ptr_array_add (self->reports,
                   /* Translators: the name of a setting, its value, the least and the greatest value
                    * it can have, the value that is used */
                   g_strdup_printf (_("“%s” is set to %d, which is not from %d to %d. %d is used."),
                                    key, stored, least, most, number));
  return number;
}

static char *
read_text (LissomKioskSettings *self, GSettings *settings, const char *key)
{
  g_autofree char *text = g_strstrip (g_settings_get_string (settings, key));

  if (g_utf8_strlen (text, -1) <= MAX_TEXT)
    return g_steal_pointer (&text);

  g_ptr_array_add (self->reports,
                   /* Translators: the name of a setting, and a number of letters */
                   g_strdup_printf (_("“%s” is longer than %d letters and is left out. Make it "
                                      "shorter."),
                                    key, MAX_TEXT));
  return g_strdup ("");
}

static char *
read_logo (LissomKioskSettings *self, GSettings *settings)
{
  g_autofree char *path = read_text (self, settings, "logo");

  if (path[0] == '\0' || (g_path_is_absolute (path) && g_file_test (path, G_FILE_TEST_IS_REGULAR)))
    return g_steal_pointer (&path);

  g_ptr_array_add (self->reports,
                   /* Translators: %s is a file */
                   g_strdup_printf (_("The logo “%s” is not there and is left out. Give the whole path "
                                      "of a picture that the kiosk's account may read."),
                                    path));
  return g_strdup ("");
}

static char *
read_pin_hash (LissomKioskSettings *self, GSettings *settings)
{
  g_autofree char *hash = g_settings_get_string (settings, "pin-hash");

  if (lissom_pin_is_hash (hash))
    return g_steal_pointer (&hash);

  g_ptr_array_add (self->reports,
                   g_strdup (hash[0] == '\0'
                               ? _("No staff PIN is set, so the corner leads nowhere. Set one with "
                                   "lissom-kiosk-setup.")
                               : _("The staff PIN is not stored as it must be, so the corner leads "
                                   "nowhere. Set it again with lissom-kiosk-setup.")));
  return g_strdup ("");
}

static void
read_languages (LissomKioskSettings *self, GSettings *settings, const char *const *known)
{
  g_auto (GStrv) wanted = g_settings_get_strv (settings, "languages");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (g_strv_contains (known, wanted[i]) && !g_strv_contains ((const char *const *) wanted + i + 1,
                                                                  wanted[i]))
        {
          g_strv_builder_add (builder, wanted[i]);
          any = TRUE;
        }
      else if (!g_strv_contains (known, wanted[i]))
        g_ptr_array_add (self->reports,
                         /* Translators: %s is the code of a language, like “de” */
                         g_strdup_printf (_("There is no translation “%s”; it is left out."),
                                          wanted[i]));
    }
  if (!any)
    g_strv_builder_addv (builder, (const char **) known);
  self->languages = g_strv_builder_end (builder);
}

gboolean
lissom_kiosk_settings_allows (LissomKioskSettings *self, LissomRoutine *routine, char **why)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_SETTINGS (self), FALSE);

  for (guint i = 0; i < lissom_routine_get_n_exercises (routine); i++)
    {
      LissomStretch *stretch = lissom_routine_get_stretch (routine, i);
      const LissomPosition position = lissom_stretch_get_position (stretch);
      const char *title = lissom_stretch_get_short_title (stretch);

      if (lissom_stretch_get_kiosk (stretch) == LISSOM_KIOSK_NO || position == LISSOM_POSITION_FLOOR)
        {
          /* Translators: %s is the name of a stretch */
          *why = g_strdup_printf (_("“%s” is not for a waiting room"), title);
          return FALSE;
        }
      if (position == LISSOM_POSITION_STANDING && !self->standing)
        {
          /* Translators: %s is the name of a stretch */
          *why = g_strdup_printf (_("“%s” is done standing, and only chair guides are allowed here"),
                                  title);
          return FALSE;
        }
    }
  *why = NULL;
  return TRUE;
}

/* Adds @id to @found unless it is there, unknown or not allowed. */
static void
add_guide (LissomKioskSettings *self, LissomCatalogue *catalogue, const char *id, GPtrArray *found)
{
  g_autoptr (LissomRoutine) routine = lissom_catalogue_make_guide (catalogue, id);
  g_autofree char *why = NULL;

  if (routine == NULL)
    g_ptr_array_add (self->reports,
                     /* Translators: %s is the id of a routine, as somebody wrote it */
                     g_strdup_printf (_("There is no guide “%s”; it is left out. lissom --list shows "
                                        "all there are."),
                                      id));
  else if (!lissom_kiosk_settings_allows (self, routine, &why))
    g_ptr_array_add (self->reports,
                     /* Translators: the title of a routine, and a sentence that says why without its
                      * full stop */
                     g_strdup_printf (_("“%s” is left out: %s."), lissom_routine_get_title (routine),
                                      why));
  else if (found->len >= LISSOM_KIOSK_MAX_CARDS)
    g_ptr_array_add (self->reports,
                     /* Translators: the title of a routine, and the number of cards on a page */
                     g_strdup_printf (_("“%s” is left out: there is room for %d guides."),
                                      lissom_routine_get_title (routine), LISSOM_KIOSK_MAX_CARDS));
  else if (!g_ptr_array_find_with_equal_func (found, id, g_str_equal, NULL))
    g_ptr_array_add (found, g_strdup (id));
}

/* The first guides of the library that may be shown, when no other is left. */
static void
add_any_guide (LissomKioskSettings *self, LissomCatalogue *catalogue, GPtrArray *found)
{
  const guint n_stretches = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  for (guint i = 0; i < n_stretches && found->len == 0; i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (lissom_stretch_get_position (stretch) == LISSOM_POSITION_CHAIR &&
          lissom_stretch_get_kiosk (stretch) == LISSOM_KIOSK_YES)
        g_ptr_array_add (found, g_strdup (lissom_stretch_get_id (stretch)));
    }
}

static void
read_guides (LissomKioskSettings *self, GSettings *settings, LissomCatalogue *catalogue)
{
  g_auto (GStrv) wanted = g_settings_get_strv (settings, "guides");
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; wanted[i] != NULL; i++)
    add_guide (self, catalogue, wanted[i], found);
  if (found->len == 0)
    {
      g_autoptr (LissomRoutine) safe = lissom_catalogue_make_guide (catalogue, SAFE_GUIDE);
      g_autofree char *why = NULL;

      if (safe != NULL && lissom_kiosk_settings_allows (self, safe, &why))
        g_ptr_array_add (found, g_strdup (SAFE_GUIDE));
      else
        add_any_guide (self, catalogue, found);
    }
  g_ptr_array_add (found, NULL);
  self->guides = (char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}

static void
count_locks (LissomKioskSettings *self, GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      self->n_keys++;
      if (!g_settings_is_writable (settings, keys[i]))
        self->n_locked++;
    }
}

static void
lissom_kiosk_settings_finalize (GObject *object)
{
  LissomKioskSettings *self = LISSOM_KIOSK_SETTINGS (object);

  g_strfreev (self->guides);
  g_strfreev (self->languages);
  g_free (self->clinic);
  g_free (self->greeting);
  g_free (self->notice);
  g_free (self->contact);
  g_free (self->logo);
  g_clear_pointer (&self->hours, lissom_opening_hours_free);
  g_free (self->printer);
  g_free (self->pin_hash);
  g_ptr_array_unref (self->reports);

  G_OBJECT_CLASS (lissom_kiosk_settings_parent_class)->finalize (object);
}

static void
lissom_kiosk_settings_class_init (LissomKioskSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lissom_kiosk_settings_finalize;
}

static void
lissom_kiosk_settings_init (LissomKioskSettings *self)
{
  self->reports = g_ptr_array_new_with_free_func (g_free);
}

LissomKioskSettings *
lissom_kiosk_settings_new (GSettings *settings, const char *const *languages,
                           LissomCatalogue *catalogue)
{
  LissomKioskSettings *self = g_object_new (LISSOM_TYPE_KIOSK_SETTINGS, NULL);
  g_autoptr (GSettings) source =
    settings != NULL ? g_object_ref (settings) : g_settings_new (LISSOM_KIOSK_SCHEMA);
  g_auto (GStrv) hours = g_settings_get_strv (source, "hours");

  lissom_kiosk_settings_report_slips (source, self->reports);
  self->standing = g_settings_get_boolean (source, "standing");
  self->speaks = g_settings_get_boolean (source, "voice");
  self->volume = g_settings_get_double (source, "volume");
  if (!isfinite (self->volume))
    self->volume = 0.5;
  self->captions = g_settings_get_boolean (source, "captions");
  self->contrast = g_settings_get_boolean (source, "contrast");
  self->text_size = read_number (self, source, "text-size", 0, 2);
  self->hold_cap = read_number (self, source, "hold-cap", 10, 60);
  self->times.menu_s = read_number (self, source, "idle-menu", 10, 600);
  self->times.paused_s = read_number (self, source, "idle-paused", 10, 600);
  self->times.stopped_s = read_number (self, source, "idle-stopped", 10, 600);
  self->times.end_s = read_number (self, source, "idle-end", 5, 600);
  self->times.question_s = read_number (self, source, "idle-question", 10, 120);
  self->times.wipe_s = read_number (self, source, "wipe-seconds", 10, 300);
  self->sheets_per_visit = read_number (self, source, "sheets-per-visit", 0, 10);
  self->sheets_per_day = read_number (self, source, "sheets-per-day", 0, 1000);
  self->clinic = read_text (self, source, "clinic");
  self->greeting = read_text (self, source, "greeting");
  self->notice = read_text (self, source, "notice");
  self->contact = read_text (self, source, "contact");
  self->printer = read_text (self, source, "printer");
  self->logo = read_logo (self, source);
  self->pin_hash = read_pin_hash (self, source);
  self->hours = lissom_opening_hours_new ((const char *const *) hours, self->reports);
  read_languages (self, source, languages);
  read_guides (self, source, catalogue);
  count_locks (self, source);
  g_ptr_array_add (self->reports, NULL);
  return self;
}

const char *const *
lissom_kiosk_settings_get_guides (LissomKioskSettings *self)
{
  return (const char *const *) self->guides;
}

const char *const *
lissom_kiosk_settings_get_languages (LissomKioskSettings *self)
{
  return (const char *const *) self->languages;
}

gboolean
lissom_kiosk_settings_get_speaks (LissomKioskSettings *self)
{
  return self->speaks;
}

double
lissom_kiosk_settings_get_volume (LissomKioskSettings *self)
{
  return self->volume;
}

gboolean
lissom_kiosk_settings_get_captions (LissomKioskSettings *self)
{
  return self->captions;
}

int
lissom_kiosk_settings_get_text_size (LissomKioskSettings *self)
{
  return self->text_size;
}

gboolean
lissom_kiosk_settings_get_contrast (LissomKioskSettings *self)
{
  return self->contrast;
}

int
lissom_kiosk_settings_get_hold_cap (LissomKioskSettings *self)
{
  return self->hold_cap;
}

const char *
lissom_kiosk_settings_get_clinic (LissomKioskSettings *self)
{
  return self->clinic;
}

const char *
lissom_kiosk_settings_get_greeting (LissomKioskSettings *self)
{
  return self->greeting;
}

const char *
lissom_kiosk_settings_get_notice (LissomKioskSettings *self)
{
  return self->notice;
}

const char *
lissom_kiosk_settings_get_contact (LissomKioskSettings *self)
{
  return self->contact;
}

const char *
lissom_kiosk_settings_get_logo (LissomKioskSettings *self)
{
  return self->logo;
}

const LissomOpeningHours *
lissom_kiosk_settings_get_hours (LissomKioskSettings *self)
{
  return self->hours;
}

const LissomKioskTimes *
lissom_kiosk_settings_get_times (LissomKioskSettings *self)
{
  return &self->times;
}

const char *
lissom_kiosk_settings_get_printer (LissomKioskSettings *self)
{
  return self->printer;
}

guint
lissom_kiosk_settings_get_sheets_per_visit (LissomKioskSettings *self)
{
  return (guint) self->sheets_per_visit;
}

guint
lissom_kiosk_settings_get_sheets_per_day (LissomKioskSettings *self)
{
  return (guint) self->sheets_per_day;
}

const char *
lissom_kiosk_settings_get_pin_hash (LissomKioskSettings *self)
{
  return self->pin_hash;
}

const char *const *
lissom_kiosk_settings_get_reports (LissomKioskSettings *self)
{
  return (const char *const *) self->reports->pdata;
}

guint
lissom_kiosk_settings_get_n_locked (LissomKioskSettings *self)
{
  return self->n_locked;
}

guint
lissom_kiosk_settings_get_n_keys (LissomKioskSettings *self)
{
  return self->n_keys;
}
