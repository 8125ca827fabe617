/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-settings-slips.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gi18n-lib.h>

/* One look at the settings of one schema. */
typedef struct
{
  GSettings *settings;
  GSettingsBackend *backend;
  GSettingsSchema *schema;
  char *path; /* begins and ends with a slash */
  GPtrArray *reports;
} Look;

static gboolean
fits (GSettingsSchemaKey *key, GVariant *value)
{
  return g_variant_is_of_type (value, g_settings_schema_key_get_value_type (key)) &&
         g_settings_schema_key_range_check (key, value);
}

static void
report_value (Look *look, const char *key, const char *stored)
{
  g_autoptr (GVariant) used = g_settings_get_value (look->settings, key);
  g_autofree char *text = g_variant_print (used, FALSE);

  g_ptr_array_add (look->reports,
                   /* Translators: the name of a setting, what somebody set it to, and the value that
                    * is used instead */
                   g_strdup_printf (_("“%s” is set to %s, which is no value for it. %s is used."), key,
                                    stored, text));
}

/* A backend that stores values with their type, like dconf. */
static void
look_into_backend (Look *look)
{
  g_auto (GStrv) keys = g_settings_schema_list_keys (look->schema);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (look->schema, keys[i]);
      g_autofree char *name = g_strconcat (look->path, keys[i], NULL);
      GVariant *value = G_SETTINGS_BACKEND_GET_CLASS (look->backend)
                          ->read (look->backend, name, G_VARIANT_TYPE_ANY, FALSE);
      g_autoptr (GVariant) stored = value != NULL ? g_variant_take_ref (value) : NULL;

      if (stored != NULL && !fits (key, stored))
        {
          g_autofree char *text = g_variant_print (stored, FALSE);

          report_value (look, keys[i], text);
        }
    }
}

/* As the keyfile backend reads a value: text may go without its quotes. */
static GVariant *
parse (const GVariantType *type, const char *text)
{
  GVariant *value = g_variant_parse (type, text, NULL, NULL, NULL);
  g_autofree char *quoted = NULL;

  if (value != NULL || !g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return value;
  quoted = g_strdup_printf ("\"%s\"", text);
  return g_variant_parse (type, quoted, NULL, NULL, NULL);
}

static void
look_at_line (Look *look, const char *name, const char *text)
{
  g_autoptr (GSettingsSchemaKey) key = NULL;
  g_autoptr (GVariant) value = NULL;

  if (!g_settings_schema_has_key (look->schema, name))
    {
      g_ptr_array_add (look->reports,
                       /* Translators: the name of a setting, as somebody wrote it */
                       g_strdup_printf (_("There is no setting “%s”; it is left out."), name));
      return;
    }
  key = g_settings_schema_get_key (look->schema, name);
  value = parse (g_settings_schema_key_get_value_type (key), text);
  if (value == NULL || !fits (key, value))
    report_value (look, name, text);
}

/* The text of a key file; a file that is not there is an empty one. */
static void
look_into_file (Look *look, const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *group = g_strndup (look->path + 1, strlen (look->path) - 2);
  g_auto (GStrv) names = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error))
    {
      if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_ptr_array_add (look->reports,
                         /* Translators: a file, and what is wrong with it as the system says it */
                         g_strdup_printf (_("The settings in “%s” cannot be read and are left out: "
                                            "%s. Write the file anew with lissom-kiosk-setup."),
                                          path, error->message));
      return;
    }
  names = g_key_file_get_keys (file, group, NULL, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *text = g_key_file_get_value (file, group, names[i], NULL);

      look_at_line (look, names[i], text);
    }
}

void
lissom_kiosk_settings_report_slips (GSettings *settings, GPtrArray *reports)
{
  Look look = { .settings = settings, .reports = reports };
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));

  g_object_get (settings, "backend", &backend, "settings-schema", &schema, "path", &path, NULL);
  look.backend = backend;
  look.schema = schema;
  look.path = path;

  /* The keyfile backend reads text with the type in mind and drops what does not fit. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (backend), "defaults-dir") != NULL)
    {
      g_autofree char *own = NULL;
      g_autofree char *folder = NULL;
      g_autofree char *defaults = NULL;

      g_object_get (backend, "filename", &own, "defaults-dir", &folder, NULL);
      defaults = g_build_filename (folder, "defaults", NULL);
      look_into_file (&look, defaults);
      look_into_file (&look, own);
    }
  else
    look_into_backend (&look);
}
