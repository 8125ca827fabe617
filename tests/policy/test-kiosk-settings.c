/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-settings.h"
#include "lissom-pin.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib/gstdio.h>

static const char *const languages[] = { "en", "de", NULL };

typedef struct
{
  GSettings *stored;
  LissomCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();

  fixture->stored = g_settings_new_with_backend (LISSOM_KIOSK_SCHEMA, backend);
  fixture->catalogue = lissom_catalogue_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->stored);
  g_clear_object (&fixture->catalogue);
}

static LissomKioskSettings *
read_settings (Fixture *fixture)
{
  return lissom_kiosk_settings_new (fixture->stored, languages, fixture->catalogue);
}

static guint
count_reports (LissomKioskSettings *settings, const char *word)
{
  guint n = 0;

  for (const char *const *report = lissom_kiosk_settings_get_reports (settings); *report != NULL;
       report++)
    n += strstr (*report, word) != NULL;
  return n;
}

static void
test_defaults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LissomKioskSettings) settings = read_settings (fixture);
  const LissomKioskTimes *times = lissom_kiosk_settings_get_times (settings);
  g_autoptr (GDateTime) night = g_date_time_new_utc (2026, 11, 29, 3, 0, 0);

  g_assert_cmpstrv (lissom_kiosk_settings_get_languages (settings), languages);
  g_assert_cmpuint (g_strv_length ((GStrv) lissom_kiosk_settings_get_guides (settings)), >=, 1);
  g_assert_false (lissom_kiosk_settings_get_speaks (settings));
  g_assert_true (lissom_kiosk_settings_get_captions (settings));
  g_assert_cmpint (lissom_kiosk_settings_get_hold_cap (settings), ==, 20);
  /* Back to the welcome after 60 s without input, 90 s on the stop screen. */
  g_assert_cmpint (times->menu_s + times->question_s, ==, 60);
  g_assert_cmpint (times->stopped_s + times->question_s, ==, 90);
  g_assert_cmpstr (lissom_kiosk_settings_get_printer (settings), ==, "");
  g_assert_cmpuint (lissom_kiosk_settings_get_sheets_per_visit (settings), ==, 1);
  g_assert_cmpuint (lissom_kiosk_settings_get_sheets_per_day (settings), ==, 30);
  g_assert_true (lissom_opening_hours_are_open (lissom_kiosk_settings_get_hours (settings), night));
  g_assert_cmpuint (count_reports (settings, "No staff PIN"), ==, 1);
  g_assert_cmpuint (lissom_kiosk_settings_get_n_keys (settings), ==, 25);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  static const char *const guides[] = { "two-basics", "chair-single-leg", NULL };
  static const char *const german[] = { "de", NULL };
  static const char *const hours[] = { "1-5 08:00-18:00", NULL };
  g_autofree char *hash = lissom_pin_hash ("4711", NULL);
  g_autoptr (LissomKioskSettings) settings = NULL;

  g_settings_set_strv (fixture->stored, "guides", guides);
  g_settings_set_strv (fixture->stored, "languages", german);
  g_settings_set_strv (fixture->stored, "hours", hours);
  g_settings_set_string (fixture->stored, "pin-hash", hash);
  g_settings_set_string (fixture->stored, "greeting", "  Welcome to the Elm Street practice ");
  settings = read_settings (fixture);

  g_assert_cmpstrv (lissom_kiosk_settings_get_guides (settings), guides);
  g_assert_cmpstrv (lissom_kiosk_settings_get_languages (settings), german);
  g_assert_cmpstr (lissom_kiosk_settings_get_pin_hash (settings), ==, hash);
  g_assert_cmpstr (lissom_kiosk_settings_get_greeting (settings), ==,
                   "Welcome to the Elm Street practice");
  g_assert_null (lissom_kiosk_settings_get_reports (settings)[0]);
}

static const char *const numbers[] = { "text-size",     "hold-cap",     "idle-menu",
                                       "idle-paused",   "idle-stopped", "idle-end",
                                       "idle-question", "wipe-seconds", "sheets-per-visit",
                                       "sheets-per-day" };

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const int bad[] = { -1, G_MININT, G_MAXINT, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bad); j++)
      {
        g_autoptr (LissomKioskSettings) settings = NULL;
        const LissomKioskTimes *times;

        g_settings_set_int (fixture->stored, numbers[i], bad[j]);
        settings = read_settings (fixture);
        times = lissom_kiosk_settings_get_times (settings);
        g_assert_cmpuint (count_reports (settings, numbers[i]), ==, 1);
        g_assert_cmpint (times->menu_s, ==, 40);
        g_assert_cmpint (times->question_s, ==, 20);
        g_assert_cmpint (times->wipe_s, ==, 30);
        g_assert_cmpint (lissom_kiosk_settings_get_hold_cap (settings), ==, 20);
        g_assert_cmpuint (lissom_kiosk_settings_get_sheets_per_visit (settings), ==, 1);
        g_settings_reset (fixture->stored, numbers[i]);
      }
}

static void
test_guides (Fixture *fixture, gconstpointer data)
{
  static const char *const wanted[] = { "no-such-guide",    "chair-single-leg", "chair-single-leg",
                                        "two-basics",       "chair-both-legs",  "march-on-the-spot",
                                        NULL };
  static const char *const expected[] = { "chair-single-leg", "two-basics", "chair-both-legs", NULL };
  static const char *const seated[] = { "chair-single-leg", "chair-both-legs", NULL };
  static const char *const nothing[] = { "no-such-guide", NULL };
  g_autoptr (LissomKioskSettings) all = NULL;
  g_autoptr (LissomKioskSettings) chairs = NULL;
  g_autoptr (LissomKioskSettings) fallback = NULL;

  g_settings_set_strv (fixture->stored, "guides", wanted);
  all = read_settings (fixture);
  g_assert_cmpstrv (lissom_kiosk_settings_get_guides (all), expected);
  g_assert_cmpuint (count_reports (all, "no-such-guide"), ==, 1);
  g_assert_cmpuint (count_reports (all, "room for 3"), ==, 1);

  g_settings_set_boolean (fixture->stored, "standing", FALSE);
  chairs = read_settings (fixture);
  g_assert_cmpstrv (lissom_kiosk_settings_get_guides (chairs), seated);
  g_assert_cmpuint (count_reports (chairs, "done standing"), ==, 2);

  /* However wrong it is set, there is something to do, and it is done on a chair. */
  g_settings_set_strv (fixture->stored, "guides", nothing);
  fallback = read_settings (fixture);
  g_assert_cmpuint (g_strv_length ((GStrv) lissom_kiosk_settings_get_guides (fallback)), ==, 1);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const klingon[] = { "tlh", NULL };
  static const char *const hours[] = { "always", NULL };
  g_autofree char *long_text = g_strnfill (2001, 'x');
  g_autoptr (LissomKioskSettings) settings = NULL;

  g_settings_set_string (fixture->stored, "notice", long_text);
  g_settings_set_string (fixture->stored, "logo", "logo.svg");
  g_settings_set_string (fixture->stored, "pin-hash", "4711");
  g_settings_set_strv (fixture->stored, "languages", klingon);
  g_settings_set_strv (fixture->stored, "hours", hours);
  settings = read_settings (fixture);

  g_assert_cmpstr (lissom_kiosk_settings_get_notice (settings), ==, "");
  g_assert_cmpuint (count_reports (settings, "“notice” is longer than 2000"), ==, 1);
  g_assert_cmpstr (lissom_kiosk_settings_get_logo (settings), ==, "");
  g_assert_cmpuint (count_reports (settings, "“logo.svg” is not there"), ==, 1);
  g_assert_cmpstr (lissom_kiosk_settings_get_pin_hash (settings), ==, "");
  g_assert_cmpuint (count_reports (settings, "not stored as it must be"), ==, 1);
  g_assert_cmpstrv (lissom_kiosk_settings_get_languages (settings), languages);
  g_assert_cmpuint (count_reports (settings, "tlh"), ==, 1);
  g_assert_cmpuint (count_reports (settings, "“always”"), ==, 1);
}

/* Stored by somebody else in the way of the keyfile backend: what GSettings drops without a word is told. */
static void
test_slips_in_keyfile (void)
{
  static const char text[] = "[io/github/lissom_app/Lissom/kiosk]\n"
                             "standing='no'\n"
                             "idle-menu=50\n"
                             "volume=7.0\n"
                             "clinic=Elm Street\n"
                             "contact=\"unclosed\n"
                             "guides='chair-single-leg'\n"
                             "clinik='Elm Street'\n";
  static const char damaged[] = "[io/github/lissom_app/Lissom/kiosk\nstanding=false\n";
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *folder = g_dir_make_tmp ("lissom-settings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);
  g_autoptr (LissomKioskSettings) slips = NULL;
  g_autoptr (LissomKioskSettings) nothing = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  {
    g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
    g_autoptr (GSettings) stored = g_settings_new_with_backend (LISSOM_KIOSK_SCHEMA, backend);

    slips = lissom_kiosk_settings_new (stored, languages, catalogue);
  }
  g_assert_cmpuint (count_reports (slips, "“standing” is set to 'no', which is no value for it. "
                                          "true is used."), ==, 1);
  g_assert_cmpuint (count_reports (slips, "“volume” is set to 7.0"), ==, 1);
  g_assert_cmpuint (count_reports (slips, "“contact” is set to \"unclosed, which"), ==, 1);
  g_assert_cmpuint (count_reports (slips, "“guides” is set to 'chair-single-leg', which"), ==, 1);
  g_assert_cmpuint (count_reports (slips, "“clinic”"), ==, 0);
  g_assert_cmpuint (count_reports (slips, "no setting “clinik”"), ==, 1);
  g_assert_cmpuint (count_reports (slips, "idle-menu"), ==, 0);
  g_assert_cmpint (lissom_kiosk_settings_get_times (slips)->menu_s, ==, 50);
  g_assert_cmpfloat (lissom_kiosk_settings_get_volume (slips), ==, 0.5);
  g_assert_cmpstr (lissom_kiosk_settings_get_clinic (slips), ==, "Elm Street");
  g_assert_cmpstr (lissom_kiosk_settings_get_contact (slips), ==, "");

  g_assert_true (g_file_set_contents (path, damaged, -1, NULL));
  {
    g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);
    g_autoptr (GSettings) stored = g_settings_new_with_backend (LISSOM_KIOSK_SCHEMA, backend);

    nothing = lissom_kiosk_settings_new (stored, languages, catalogue);
  }
  g_assert_cmpuint (count_reports (nothing, path), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

/* A backend that keeps types, as dconf does, keeps wrong ones as well. */
static void
test_slips_with_types (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autoptr (LissomKioskSettings) settings = NULL;
  g_autofree char *path = NULL;
  g_autofree char *key = NULL;

  g_object_get (fixture->stored, "backend", &backend, "path", &path, NULL);
  key = g_strconcat (path, "hold-cap", NULL);
  G_SETTINGS_BACKEND_GET_CLASS (backend)->write (backend, key, g_variant_new_string ("thirty"), NULL);
  settings = read_settings (fixture);
  g_assert_cmpint (lissom_kiosk_settings_get_hold_cap (settings), ==, 20);
  g_assert_cmpuint (count_reports (settings, "“hold-cap” is set to 'thirty', which is no value for "
                                             "it. 20 is used."), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kiosk-settings/defaults", Fixture, NULL, set_up, test_defaults, tear_down);
  g_test_add ("/kiosk-settings/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/kiosk-settings/numbers", Fixture, NULL, set_up, test_numbers, tear_down);
  g_test_add ("/kiosk-settings/guides", Fixture, NULL, set_up, test_guides, tear_down);
  g_test_add ("/kiosk-settings/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add_func ("/kiosk-settings/slips-in-keyfile", test_slips_in_keyfile);
  g_test_add ("/kiosk-settings/slips-with-types", Fixture, NULL, set_up, test_slips_with_types,
              tear_down);
  return g_test_run ();
}
