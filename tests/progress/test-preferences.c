/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-preferences.h"
#include "lissom-scratch-home.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  GSettings *outside; /* another pair of hands on the same keys */
  LissomPreferences *preferences;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  /* A backend of its own for each test, so that none sees what another has written. */
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (GSettings) settings = g_settings_new_with_backend (APPLICATION_ID, backend);

  fixture->outside = g_settings_new_with_backend (APPLICATION_ID, backend);
  fixture->preferences = lissom_preferences_new_for_settings (settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->preferences);
  g_clear_object (&fixture->outside);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
watch (LissomPreferences *preferences, const char *property, int *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  *count = 0;
  g_signal_connect_swapped (preferences, signal, G_CALLBACK (count_cb), count);
}

static void
test_defaults (Fixture *fixture, gconstpointer data)
{
  int width, height, accepted;
  gboolean maximized, fade;
  LissomUnits units;

  g_assert_cmpint (lissom_preferences_get_talk (fixture->preferences), ==, LISSOM_TALK_FULL);
  g_assert_cmpint (lissom_preferences_get_hold_seconds (fixture->preferences), ==, 0);
  g_assert_cmpfloat (lissom_preferences_get_voice_volume (fixture->preferences), ==, 1.0);
  g_assert_cmpfloat (lissom_preferences_get_sound_volume (fixture->preferences), ==, 0.7);
  g_assert_cmpint (lissom_preferences_get_appearance (fixture->preferences), ==,
                   LISSOM_APPEARANCE_SYSTEM);
  g_assert_cmpint (lissom_preferences_get_units (fixture->preferences), ==, LISSOM_UNITS_LOCALE);
  g_assert_cmpint (lissom_preferences_get_accepted_notice (fixture->preferences), ==, 0);
  g_object_get (fixture->preferences, "window-width", &width, "window-height", &height,
                "window-maximized", &maximized, "fade-controls", &fade, "units", &units,
                "accepted-notice", &accepted, NULL);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 720);
  g_assert_false (maximized);
  g_assert_true (fade);
  g_assert_cmpint (units, ==, LISSOM_UNITS_LOCALE);
  g_assert_cmpint (accepted, ==, 0);
  g_assert_cmpstr (lissom_preferences_get_person (fixture->preferences), ==, "");
}

/* Another value than @value that property @pspec may have. */
static void
choose_other (GParamSpec *pspec, GValue *value)
{
  if (G_VALUE_HOLDS_ENUM (value))
    g_value_set_enum (value, g_value_get_enum (value) == 1 ? 2 : 1);
  else if (G_VALUE_HOLDS_INT (value) && G_PARAM_SPEC_INT (pspec)->maximum < 60)
    g_value_set_int (value, g_value_get_int (value) - 1);
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, g_value_get_int (value) == 30 ? 60 : 30);
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, g_value_get_double (value) / 2.0);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, *g_value_get_string (value) == '\0' ? "deep grey curly sky full" : "");
  else
    g_value_set_boolean (value, !g_value_get_boolean (value));
}

/* Every property: the same value is silent, a new one notifies once and is stored. */
static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autofree GParamSpec **specs = NULL;
  guint n_specs, i, n_preferences = 0;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (fixture->preferences), &n_specs);
  for (i = 0; i < n_specs; i++)
    {
      const char *name = g_param_spec_get_name (specs[i]);
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) after = G_VALUE_INIT;
      g_autoptr (GVariant) stored = NULL;
      int count;

      if (!(specs[i]->flags & G_PARAM_READABLE))
        continue;
      n_preferences++;
      watch (fixture->preferences, name, &count);
      g_object_get_property (G_OBJECT (fixture->preferences), name, &value);
      g_assert_true (g_param_value_defaults (specs[i], &value));
      g_object_set_property (G_OBJECT (fixture->preferences), name, &value);
      g_assert_cmpint (count, ==, 0);
      g_assert_null (g_settings_get_user_value (fixture->outside, name));

      choose_other (specs[i], &value);
      g_object_set_property (G_OBJECT (fixture->preferences), name, &value);
      g_assert_cmpint (count, ==, 1);
      g_object_set_property (G_OBJECT (fixture->preferences), name, &value);
      g_assert_cmpint (count, ==, 1);
      g_object_get_property (G_OBJECT (fixture->preferences), name, &after);
      g_assert_cmpint (g_param_values_cmp (specs[i], &value, &after), ==, 0);
      stored = g_settings_get_user_value (fixture->outside, name);
      g_assert_nonnull (stored);
      g_assert_true (lissom_preferences_is_writable (fixture->preferences, name));
      g_signal_handlers_disconnect_by_data (fixture->preferences, &count);
    }
  g_assert_cmpuint (n_preferences, ==, 26);
}

static void
test_outside (Fixture *fixture, gconstpointer data)
{
  int talk, hold;

  watch (fixture->preferences, "talk", &talk);
  watch (fixture->preferences, "hold-seconds", &hold);

  g_settings_set_string (fixture->outside, "talk", "marks");
  g_assert_cmpint (talk, ==, 1);
  g_assert_cmpint (lissom_preferences_get_talk (fixture->preferences), ==, LISSOM_TALK_MARKS);
  /* Written again, and then set back: one silence, one change. */
  g_settings_set_string (fixture->outside, "talk", "marks");
  g_assert_cmpint (talk, ==, 1);
  g_settings_reset (fixture->outside, "talk");
  g_assert_cmpint (talk, ==, 2);
  g_assert_cmpint (lissom_preferences_get_talk (fixture->preferences), ==, LISSOM_TALK_FULL);
  g_assert_cmpint (hold, ==, 0);
}

static void
test_hold_choices (Fixture *fixture, gconstpointer data)
{
  int seconds, count;

  watch (fixture->preferences, "hold-seconds", &count);
  for (seconds = 0; seconds <= 60; seconds++)
    {
      gboolean choice =
        seconds == 0 || seconds == 15 || seconds == 20 || seconds == 30 || seconds == 60;

      g_settings_set_int (fixture->outside, "hold-seconds", seconds);
      g_assert_cmpint (lissom_preferences_get_hold_seconds (fixture->preferences), ==,
                       choice ? seconds : 0);
    }
  /* 15, 0, 20, 0, 30, 0, 60: every number between them is the same 0. */
  g_assert_cmpint (count, ==, 7);
}

/* A number in between is a mistake of the program, and is named. */
static void
test_hold_refused (Fixture *fixture, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      g_object_set (fixture->preferences, "hold-seconds", 17, NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*17 is not a choice for hold-seconds*");
}

static void
test_pacing (Fixture *fixture, gconstpointer data)
{
  LissomPacing pacing;

  g_object_set (fixture->preferences, "talk", LISSOM_TALK_SILENT, "hold-seconds", 20, NULL);
  lissom_preferences_get_pacing (fixture->preferences, &pacing);
  g_assert_cmpint (pacing.talk, ==, LISSOM_TALK_SILENT);
  g_assert_cmpint (pacing.hold_s, ==, 20);
}

/* The schema is written by hand; its numbers have to be those of the C enumerations. */
static void
test_schema_enums (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *key;
    GType type;
  } keys[] = {
    { "talk", LISSOM_TYPE_TALK },
    { "appearance", LISSOM_TYPE_APPEARANCE },
    { "units", LISSOM_TYPE_UNITS },
  };
  g_autoptr (GSettingsSchema) schema = NULL;
  gsize i;

  g_object_get (fixture->outside, "settings-schema", &schema, NULL);
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (keys[i].type);
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i].key);
      g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
      g_autoptr (GVariant) nicks = NULL;
      const char *kind;
      guint n;

      g_variant_get (range, "(&sv)", &kind, &nicks);
      g_assert_cmpstr (kind, ==, "enum");
      g_assert_cmpuint (g_variant_n_children (nicks), ==, klass->n_values);
      for (n = 0; n < klass->n_values; n++)
        {
          g_settings_set_string (fixture->outside, keys[i].key, klass->values[n].value_nick);
          g_assert_cmpint (g_settings_get_enum (fixture->outside, keys[i].key), ==,
                           klass->values[n].value);
        }
    }
}

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lissom_preferences_check (&error));
  g_assert_no_error (error);
}

/* Run again without our schemas: one sentence, no abort. */
static void
test_check_missing (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lissom_preferences_check (&error));
      g_assert_error (error, LISSOM_PREFERENCES_ERROR, LISSOM_PREFERENCES_ERROR_SCHEMA);
      g_print ("%s", error->message);
      return;
    }
  {
    g_autofree char *here = g_strdup (g_getenv ("GSETTINGS_SCHEMA_DIR"));
    g_autofree char *data_dirs = g_strdup (g_getenv ("XDG_DATA_DIRS"));

    g_unsetenv ("GSETTINGS_SCHEMA_DIR");
    g_setenv ("XDG_DATA_DIRS", g_get_user_cache_dir (), TRUE);
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
    g_setenv ("GSETTINGS_SCHEMA_DIR", here, TRUE);
    if (data_dirs)
      g_setenv ("XDG_DATA_DIRS", data_dirs, TRUE);
    else
      g_unsetenv ("XDG_DATA_DIRS");
  }
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*" APPLICATION_ID "*Install Lissom again*");
}

/* A keyfile backend with an administrator's defaults and locks in @folder. */
static GSettings *
keyfile_settings (const char *folder, const char *user, const char *defaults, const char *locks)
{
  g_autofree char *user_file = g_build_filename (folder, "user", NULL);
  g_autofree char *defaults_file = g_build_filename (folder, "defaults", NULL);
  g_autofree char *locks_file = g_build_filename (folder, "locks", NULL);
  g_autoptr (GSettingsBackend) first = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (user_file, user, -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (defaults_file, defaults, -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (locks_file, locks, -1, &error);
  g_assert_no_error (error);

  /* Only g_object_new () takes the folder of the defaults; the first one makes the type known. */
  first = g_keyfile_settings_backend_new (user_file, "/", NULL);
  backend = g_object_new (G_OBJECT_TYPE (first), "filename", user_file, "root-path", "/",
                          "defaults-dir", folder, NULL);
  return g_settings_new_with_backend (APPLICATION_ID, backend);
}

static char *
get_group (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *path = NULL;

  g_object_get (settings, "path", &path, NULL);
  /* "/io/…/Lissom/" is the group "io/…/Lissom". */
  return g_strndup (path + 1, strlen (path) - 2);
}

static void
remove_folder (const char *folder)
{
  const char *const names[] = { "user", "defaults", "locks" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_locked (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lissom-preferences-XXXXXX", &error);
  g_autofree char *group = get_group ();
  g_autofree char *defaults = g_strdup_printf ("[%s]\ntalk='short'\n", group);
  g_autofree char *locks = g_strdup_printf ("/%s/talk\n", group);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (LissomPreferences) preferences = NULL;
  int count;

  g_assert_no_error (error);
  settings = keyfile_settings (folder, "", defaults, locks);
  preferences = lissom_preferences_new_for_settings (settings);

  g_assert_false (lissom_preferences_is_writable (preferences, "talk"));
  g_assert_true (lissom_preferences_is_writable (preferences, "hold-seconds"));
  g_assert_cmpint (lissom_preferences_get_talk (preferences), ==, LISSOM_TALK_SHORT);
  watch (preferences, "talk", &count);
  g_object_set (preferences, "talk", LISSOM_TALK_FULL, NULL);
  g_assert_cmpint (lissom_preferences_get_talk (preferences), ==, LISSOM_TALK_SHORT);
  g_assert_cmpint (count, ==, 0);

  remove_folder (folder);
}

/* Whatever stands in the file, every preference has a value it may have. */
static void
test_malformed (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lissom-preferences-XXXXXX", &error);
  g_autofree char *group = get_group ();
  g_autofree char *user = g_strdup_printf ("[%s]\ntalk='shouting'\nhold-seconds=17\n"
                                           "voice-volume=nan\nsound-volume=2.5\n"
                                           "appearance=3\nunits='\nwindow-width=-4\n"
                                           "window-height='tall'\naccepted-notice=-1\n", group);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (LissomPreferences) preferences = NULL;
  int width, height;

  g_assert_no_error (error);
  settings = keyfile_settings (folder, user, "", "");
  preferences = lissom_preferences_new_for_settings (settings);

  g_assert_cmpint (lissom_preferences_get_talk (preferences), ==, LISSOM_TALK_FULL);
  g_assert_cmpint (lissom_preferences_get_hold_seconds (preferences), ==, 0);
  g_assert_cmpfloat (lissom_preferences_get_voice_volume (preferences), ==, 1.0);
  g_assert_cmpfloat (lissom_preferences_get_sound_volume (preferences), ==, 0.7);
  g_assert_cmpint (lissom_preferences_get_appearance (preferences), ==, LISSOM_APPEARANCE_SYSTEM);
  g_assert_cmpint (lissom_preferences_get_units (preferences), ==, LISSOM_UNITS_LOCALE);
  g_assert_cmpint (lissom_preferences_get_accepted_notice (preferences), ==, 0);
  g_object_get (preferences, "window-width", &width, "window-height", &height, NULL);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 720);

  remove_folder (folder);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

  ADD ("/preferences/defaults", test_defaults);
  ADD ("/preferences/properties", test_properties);
  ADD ("/preferences/outside", test_outside);
  ADD ("/preferences/hold-choices", test_hold_choices);
  ADD ("/preferences/hold-refused", test_hold_refused);
  ADD ("/preferences/pacing", test_pacing);
  ADD ("/preferences/schema-enums", test_schema_enums);
  g_test_add_func ("/preferences/check", test_check);
  g_test_add_func ("/preferences/check-missing", test_check_missing);
  g_test_add_func ("/preferences/locked", test_locked);
  g_test_add_func ("/preferences/malformed", test_malformed);

  return g_test_run ();
}
