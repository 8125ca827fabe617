/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-preferences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Every preference is a property whose name is also the name of its key. The values are
 * kept here as well: GSettings says "changed" for writes that change nothing and for stored
 * values that we do not accept, and those must not reach anyone as a change. */

G_DEFINE_QUARK (lissom-preferences-error-quark, lissom_preferences_error)

G_DEFINE_ENUM_TYPE (LissomTalk, lissom_talk,
                    G_DEFINE_ENUM_VALUE (LISSOM_TALK_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (LISSOM_TALK_SHORT, "short"),
                    G_DEFINE_ENUM_VALUE (LISSOM_TALK_MARKS, "marks"),
                    G_DEFINE_ENUM_VALUE (LISSOM_TALK_SILENT, "silent"))

G_DEFINE_ENUM_TYPE (LissomAppearance, lissom_appearance,
                    G_DEFINE_ENUM_VALUE (LISSOM_APPEARANCE_SYSTEM, "system"),
                    G_DEFINE_ENUM_VALUE (LISSOM_APPEARANCE_LIGHT, "light"),
                    G_DEFINE_ENUM_VALUE (LISSOM_APPEARANCE_DARK, "dark"))

G_DEFINE_ENUM_TYPE (LissomUnits, lissom_units,
                    G_DEFINE_ENUM_VALUE (LISSOM_UNITS_LOCALE, "locale"),
                    G_DEFINE_ENUM_VALUE (LISSOM_UNITS_CENTIMETRES, "centimetres"),
                    G_DEFINE_ENUM_VALUE (LISSOM_UNITS_INCHES, "inches"))

typedef enum
{
  PROP_SETTINGS = 1,
  PROP_TALK,
  PROP_HOLD_SECONDS,
  PROP_VOICE_VOLUME,
  PROP_SOUND_VOLUME,
  PROP_APPEARANCE,
  PROP_UNITS,
  PROP_ACCEPTED_NOTICE,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_FADE_CONTROLS,
  PROP_PERSON,
  PROP_REMINDERS,
  PROP_GOAL_MINUTES,
  PROP_GOAL_DAYS,
  PROP_BIRTH_YEAR,
  PROP_PAUSE_FROM,
  PROP_PAUSE_UNTIL,
  PROP_REMINDER_DAYS,
  PROP_REMINDER_TIME,
  PROP_REMINDER_SECOND_TIME,
  PROP_QUIET_FROM,
  PROP_QUIET_UNTIL,
  PROP_REMINDER_LATER,
  PROP_REMINDER_SKIPPED,
  PROP_REMINDER_SHOWN,
  N_PROPS
} LissomPreferencesProperty;

#define FIRST_PREFERENCE PROP_TALK

struct _LissomPreferences
{
  GObject parent_instance;

  GSettings *settings;
  GValue values[N_PROPS]; /* what was last told, from FIRST_PREFERENCE on */
};

G_DEFINE_FINAL_TYPE (LissomPreferences, lissom_preferences, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static gboolean
is_hold_choice (int seconds)
{
  return seconds == 0 || seconds == 15 || seconds == 20 || seconds == 30 || seconds == 60;
}

/* The property id of a preference, 0 for any other word. */
static guint
find_property (const char *name)
{
  guint id;

  for (id = FIRST_PREFERENCE; id < N_PROPS; id++)
    if (g_str_equal (g_param_spec_get_name (properties[id]), name))
      return id;
  return 0;
}

/* Fits @value, which has the type of property @id. GSettings has checked type and range of what
 * is stored already, except for a number that is none and for the choices of hold-seconds. */
static gboolean
is_acceptable (guint id, const GValue *value)
{
  if (id == PROP_HOLD_SECONDS)
    return is_hold_choice (g_value_get_int (value));
  if (G_VALUE_HOLDS_DOUBLE (value))
    return isfinite (g_value_get_double (value));
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_get_string (value) != NULL;
  return TRUE;
}

static void
set_from_variant (GValue *value, GVariant *variant)
{
  if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, g_variant_get_int32 (variant));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, g_variant_get_double (variant));
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, g_variant_get_string (variant, NULL));
  else
    g_value_set_boolean (value, g_variant_get_boolean (variant));
}

/* What is stored for property @id, or the default of its key where that cannot be used. */
static void
read_value (LissomPreferences *self, guint id, GValue *value)
{
  const char *key = g_param_spec_get_name (properties[id]);

  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (properties[id]));
  if (G_VALUE_HOLDS_ENUM (value))
    {
      g_value_set_enum (value, g_settings_get_enum (self->settings, key));
      return;
    }
  {
    g_autoptr (GVariant) stored = g_settings_get_value (self->settings, key);
    set_from_variant (value, stored);
  }
  if (!is_acceptable (id, value) || g_param_value_validate (properties[id], value))
    {
      g_autoptr (GVariant) fallback = g_settings_get_default_value (self->settings, key);
      g_debug ("preferences: the stored %s is not one of its choices", key);
      set_from_variant (value, fallback);
    }
}

static void
refresh (LissomPreferences *self, guint id)
{
  GValue value = G_VALUE_INIT;

  read_value (self, id, &value);
  if (g_param_values_cmp (properties[id], &value, &self->values[id]) != 0)
    {
      g_value_copy (&value, &self->values[id]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
    }
  g_value_unset (&value);
}

static void
settings_changed_cb (LissomPreferences *self, const char *key, GSettings *settings)
{
  guint id = find_property (key);

  if (id != 0)
    refresh (self, id);
}

static void
store (LissomPreferences *self, guint id, const GValue *value)
{
  const char *key = g_param_spec_get_name (properties[id]);

  if (!is_acceptable (id, value))
    {
      g_autofree char *text = g_strdup_value_contents (value);
      g_critical ("preferences: %s is not a choice for %s", text, key);
      return;
    }
  if (g_param_values_cmp (properties[id], value, &self->values[id]) == 0)
    return;
  if (!g_settings_is_writable (self->settings, key))
    {
      g_debug ("preferences: %s is locked and keeps its value", key);
      return;
    }

  if (G_VALUE_HOLDS_ENUM (value))
    g_settings_set_enum (self->settings, key, g_value_get_enum (value));
  else if (G_VALUE_HOLDS_INT (value))
    g_settings_set_int (self->settings, key, g_value_get_int (value));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_settings_set_double (self->settings, key, g_value_get_double (value));
  else if (G_VALUE_HOLDS_STRING (value))
    g_settings_set_string (self->settings, key, g_value_get_string (value));
  else
    g_settings_set_boolean (self->settings, key, g_value_get_boolean (value));

  /* Most backends have said "changed" by now; this does nothing then. */
  refresh (self, id);
}

static void
lissom_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LissomPreferences *self = LISSOM_PREFERENCES (object);

  if (id >= FIRST_PREFERENCE && id < N_PROPS)
    g_value_copy (&self->values[id], value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lissom_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LissomPreferences *self = LISSOM_PREFERENCES (object);

  if (id == PROP_SETTINGS)
    self->settings = g_value_dup_object (value);
  else if (id >= FIRST_PREFERENCE && id < N_PROPS)
    store (self, id, value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lissom_preferences_constructed (GObject *object)
{
  LissomPreferences *self = LISSOM_PREFERENCES (object);
  guint id;

  G_OBJECT_CLASS (lissom_preferences_parent_class)->constructed (object);

  if (!self->settings)
    self->settings = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Reading every key also asks the backend to report its changes. */
  for (id = FIRST_PREFERENCE; id < N_PROPS; id++)
    read_value (self, id, &self->values[id]);
}

static void
lissom_preferences_finalize (GObject *object)
{
  LissomPreferences *self = LISSOM_PREFERENCES (object);
  guint id;

  for (id = FIRST_PREFERENCE; id < N_PROPS; id++)
    g_value_unset (&self->values[id]);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lissom_preferences_parent_class)->finalize (object);
}

static void
lissom_preferences_class_init (LissomPreferencesClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lissom_preferences_constructed;
  object_class->finalize = lissom_preferences_finalize;
  object_class->get_property = lissom_preferences_get_property;
  object_class->set_property = lissom_preferences_set_property;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TALK] =
    g_param_spec_enum ("talk", NULL, NULL, LISSOM_TYPE_TALK, LISSOM_TALK_FULL, flags);
  properties[PROP_HOLD_SECONDS] = g_param_spec_int ("hold-seconds", NULL, NULL, 0, 60, 0, flags);
  properties[PROP_VOICE_VOLUME] =
    g_param_spec_double ("voice-volume", NULL, NULL, 0.0, 1.0, 1.0, flags);
  properties[PROP_SOUND_VOLUME] =
    g_param_spec_double ("sound-volume", NULL, NULL, 0.0, 1.0, 0.7, flags);
  properties[PROP_APPEARANCE] =
    g_param_spec_enum ("appearance", NULL, NULL, LISSOM_TYPE_APPEARANCE, LISSOM_APPEARANCE_SYSTEM,
                       flags);
  properties[PROP_UNITS] =
    g_param_spec_enum ("units", NULL, NULL, LISSOM_TYPE_UNITS, LISSOM_UNITS_LOCALE, flags);
  properties[PROP_ACCEPTED_NOTICE] =
    g_param_spec_int ("accepted-notice", NULL, NULL, 0, 1000000, 0, flags);
  properties[PROP_WINDOW_WIDTH] =
    g_param_spec_int ("window-width", NULL, NULL, 0, 32767, 1000, flags);
  properties[PROP_WINDOW_HEIGHT] =
    g_param_spec_int ("window-height", NULL, NULL, 0, 32767, 720, flags);
  properties[PROP_WINDOW_MAXIMIZED] =
    g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_FADE_CONTROLS] = g_param_spec_boolean ("fade-controls", NULL, NULL, TRUE, flags);
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, "", flags);
  properties[PROP_REMINDERS] = g_param_spec_boolean ("reminders", NULL, NULL, FALSE, flags);
  properties[PROP_GOAL_MINUTES] = g_param_spec_int ("goal-minutes", NULL, NULL, 0, 600, 20, flags);
  properties[PROP_GOAL_DAYS] = g_param_spec_int ("goal-days", NULL, NULL, 1, 7, 4, flags);
  properties[PROP_BIRTH_YEAR] = g_param_spec_int ("birth-year", NULL, NULL, 0, 2200, 0, flags);
  properties[PROP_PAUSE_FROM] = g_param_spec_int ("pause-from", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_PAUSE_UNTIL] =
    g_param_spec_int ("pause-until", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_REMINDER_DAYS] =
    g_param_spec_int ("reminder-days", NULL, NULL, 0, 127, 127, flags);
  properties[PROP_REMINDER_TIME] =
    g_param_spec_int ("reminder-time", NULL, NULL, 0, 1439, 1080, flags);
  properties[PROP_REMINDER_SECOND_TIME] =
    g_param_spec_int ("reminder-second-time", NULL, NULL, -1, 1439, -1, flags);
  properties[PROP_QUIET_FROM] = g_param_spec_int ("quiet-from", NULL, NULL, 0, 1439, 1260, flags);
  properties[PROP_QUIET_UNTIL] = g_param_spec_int ("quiet-until", NULL, NULL, 0, 1439, 480, flags);
  properties[PROP_REMINDER_LATER] =
    g_param_spec_int ("reminder-later", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_REMINDER_SKIPPED] =
    g_param_spec_int ("reminder-skipped", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_REMINDER_SHOWN] =
    g_param_spec_int ("reminder-shown", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lissom_preferences_init (LissomPreferences *self)
{
}

gboolean
lissom_preferences_check (GError **error)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  guint id;

  /* The names of the keys are those of the properties. */
  g_type_class_unref (g_type_class_ref (LISSOM_TYPE_PREFERENCES));
  if (source)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (!schema)
    {
      g_set_error (error, LISSOM_PREFERENCES_ERROR, LISSOM_PREFERENCES_ERROR_SCHEMA,
                   /* Translators: %s is the name of a settings schema, such as
                    * io.github.lissom_app.Lissom */
                   _("The settings schema “%s” is not installed. Install Lissom again, or start it "
                     "from its build folder with “meson devenv”."),
                   APPLICATION_ID);
      return FALSE;
    }
  for (id = FIRST_PREFERENCE; id < N_PROPS; id++)
    {
      const char *key = g_param_spec_get_name (properties[id]);

      if (!g_settings_schema_has_key (schema, key))
        {
          g_set_error (error, LISSOM_PREFERENCES_ERROR, LISSOM_PREFERENCES_ERROR_SCHEMA,
                       /* Translators: the first %s is the name of a settings schema, the second the
                        * name of one setting in it */
                       _("The settings schema “%s” belongs to another version of Lissom: it has no "
                         "“%s”. Install Lissom again."),
                       APPLICATION_ID, key);
          return FALSE;
        }
    }
  return TRUE;
}

LissomPreferences *
lissom_preferences_new (void)
{
  return g_object_new (LISSOM_TYPE_PREFERENCES, NULL);
}

LissomPreferences *
lissom_preferences_new_for_settings (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (LISSOM_TYPE_PREFERENCES, "settings", settings, NULL);
}

LissomTalk
lissom_preferences_get_talk (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), LISSOM_TALK_FULL);

  return g_value_get_enum (&self->values[PROP_TALK]);
}

int
lissom_preferences_get_hold_seconds (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), 0);

  return g_value_get_int (&self->values[PROP_HOLD_SECONDS]);
}

double
lissom_preferences_get_voice_volume (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), 0.0);

  return g_value_get_double (&self->values[PROP_VOICE_VOLUME]);
}

double
lissom_preferences_get_sound_volume (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), 0.0);

  return g_value_get_double (&self->values[PROP_SOUND_VOLUME]);
}

LissomAppearance
lissom_preferences_get_appearance (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), LISSOM_APPEARANCE_SYSTEM);

  return g_value_get_enum (&self->values[PROP_APPEARANCE]);
}

LissomUnits
lissom_preferences_get_units (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), LISSOM_UNITS_LOCALE);

  return g_value_get_enum (&self->values[PROP_UNITS]);
}

int
lissom_preferences_get_accepted_notice (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), 0);

  return g_value_get_int (&self->values[PROP_ACCEPTED_NOTICE]);
}

const char *
lissom_preferences_get_person (LissomPreferences *self)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), "");

  return g_value_get_string (&self->values[PROP_PERSON]);
}

int
lissom_preferences_get_int (LissomPreferences *self, const char *property)
{
  guint id;

  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), 0);

  id = find_property (property);
  g_return_val_if_fail (id != 0 && G_VALUE_HOLDS_INT (&self->values[id]), 0);

  return g_value_get_int (&self->values[id]);
}

int
lissom_preferences_get_age (LissomPreferences *self, int year)
{
  const int birth_year = lissom_preferences_get_int (self, "birth-year");

  /* Who was born later than this year, or before anyone who lives, has mistyped. */
  if (birth_year < year - 120 || birth_year > year)
    return 0;
  return year - birth_year;
}

gboolean
lissom_preferences_is_writable (LissomPreferences *self, const char *property)
{
  g_return_val_if_fail (LISSOM_IS_PREFERENCES (self), FALSE);
  g_return_val_if_fail (property != NULL && find_property (property) != 0, FALSE);

  return g_settings_is_writable (self->settings, property);
}

void
lissom_preferences_get_pacing (LissomPreferences *self, LissomPacing *pacing)
{
  g_return_if_fail (LISSOM_IS_PREFERENCES (self));
  g_return_if_fail (pacing != NULL);

  pacing->talk = lissom_preferences_get_talk (self);
  pacing->hold_s = lissom_preferences_get_hold_seconds (self);
}
