/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page for the clinician: what was done is on it, and what the person leaves out is not. And
 * what a clinic puts at the head of its own sheets.
 */
#include "lissom-appointment.h"
#include "lissom-logo.h"

#include "lissom-measurement.h"

#include <glib/gstdio.h>
#include <string.h>

static LissomCatalogue *catalogue;
static GDateTime *today;

static void
add_session (GPtrArray *entries, int days_ago, int pull, LissomOutcome outcome)
{
  g_autoptr (GDateTime) started = g_date_time_add_days (today, -days_ago);
  LissomJournalEntry *entry = lissom_journal_entry_new (started);
  LissomJournalExercise *exercise;

  entry->routine_title = (g_free (entry->routine_title), g_strdup ("The two basics"));
  entry->run_ms = 300000;
  entry->outcome = outcome;
  entry->pull = pull;
  entry->pain = outcome == LISSOM_OUTCOME_HURT ? 6 : 0;
  exercise = lissom_journal_entry_add_exercise (entry, "chair-single-leg", "Chair stretch");
  exercise->left_ms = 61000;
  exercise->right_ms = 63000;
  g_ptr_array_add (entries, entry);
}

static GPtrArray *
create_entries (void)
{
  GPtrArray *entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_journal_entry_free);

  add_session (entries, 40, 9, LISSOM_OUTCOME_FINISHED);
  for (int day = 27; day >= 0; day -= 2)
    add_session (entries, day, 3, day == 5 ? LISSOM_OUTCOME_HURT : LISSOM_OUTCOME_FINISHED);
  return entries;
}

static GPtrArray *
create_results (GPtrArray *entries)
{
  g_autoptr (GPtrArray) measurements =
    g_ptr_array_new_with_free_func ((GDestroyNotify) lissom_measurement_free);

  for (int week = 6; week >= 0; week -= 2)
    {
      g_autoptr (GDateTime) taken = g_date_time_add_weeks (today, -week);
      LissomMeasurement *measurement =
        lissom_measurement_new (LISSOM_MEASURE_CHAIR_REACH, LISSOM_LEG_RIGHT, taken);

      lissom_measurement_add_trial (measurement, -600 + (6 - week) * 140);
      g_ptr_array_add (measurements, measurement);
    }
  return lissom_appointment_collect_results (measurements, entries, FALSE);
}

/* What @program says of @sheet as a file; LISSOM_LOOKS=FOLDER keeps it. */
static char *
read_sheet (LissomSheet *sheet, const char *program, const char *option)
{
  const char *looks = g_getenv ("LISSOM_LOOKS");
  g_autofree char *name = g_strconcat ("lissom-", lissom_sheet_get_title (sheet), ".pdf", NULL);
  g_autofree char *file =
    g_build_filename (looks != NULL ? looks : g_get_tmp_dir (), name, NULL);
  gboolean lists = g_str_equal (option, "-list"); /* and writes nothing */
  char *arguments[] = { (char *) program, (char *) option, file, lists ? NULL : (char *) "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  lissom_sheet_save_pdf (sheet, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL,
                               NULL, &error));
  g_assert_no_error (error);
  if (looks == NULL)
    g_unlink (file);
  return text;
}

static char *
read_page (const LissomAppointment *appointment, gboolean large, guint *n_pages)
{
  LissomSheetOptions options = { .paper = LISSOM_PAPER_A4, .large_print = large };
  g_autoptr (GError) error = NULL;
  g_autoptr (LissomSheet) sheet =
    lissom_sheet_new_for_appointment (appointment, &options, &error);

  g_assert_no_error (error);
  *n_pages = lissom_sheet_get_n_pages (sheet);
  return read_sheet (sheet, "pdftotext", "-layout");
}

static void
test_whole (void)
{
  g_autoptr (GPtrArray) entries = create_entries ();
  g_autoptr (GPtrArray) results = create_results (entries);
  LissomAppointment appointment = {
    .entries = entries, .results = results, .catalogue = catalogue, .until = today,
    .questions = "May I run again?",
  };
  static const char *const words[] = {
    "For my appointment", "2026-10-28 to 2026-11-24", "14 of 28 days, 70 minutes in all",
    "left leg 854 s, right leg 882 s", "stopped: it hurt", "right leg", "First: ", "Latest: ",
    "means nothing", "May I run again?",
  };
  guint n_pages;
  g_autofree char *large = read_page (&appointment, TRUE, &n_pages);
  g_autofree char *text = NULL;

  g_assert_nonnull (strstr (large, "My questions"));
  text = read_page (&appointment, FALSE, &n_pages);
  g_assert_cmpuint (n_pages, <=, 2);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not on the page:\n%s", words[i], text);
  /* The one of forty days ago. */
  g_assert_null (strstr (text, "2026-10-15"));
}

static void
test_parts (void)
{
  g_autoptr (GPtrArray) entries = create_entries ();
  g_autoptr (GPtrArray) results = create_results (entries);
  const LissomAppointment whole = {
    .entries = entries, .results = results, .catalogue = catalogue, .until = today,
    .questions = "May I run again?",
  };
  static const char *const gone[] = { "of 28 days", "held:", "Pull  ", "Latest:", "My questions" };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      LissomAppointment appointment = whole;
      g_autofree char *text = NULL;
      guint n_pages;

      appointment.without_sessions = i == 0;
      appointment.without_seconds = i == 1;
      appointment.without_feelings = i == 2;
      appointment.without_results = i == 3;
      appointment.without_questions = i == 4;
      text = read_page (&appointment, FALSE, &n_pages);
      for (guint j = 0; j < G_N_ELEMENTS (gone); j++)
        /* Seconds and feelings are columns of the sessions. */
        if (i != 0 || j == 0 || j > 2)
          g_assert_cmpint (strstr (text, gone[j]) == NULL, ==, i == j);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  LissomAppointment appointment = { .entries = entries, .catalogue = catalogue, .until = today };
  guint n_pages;
  g_autofree char *text = read_page (&appointment, FALSE, &n_pages);

  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_nonnull (strstr (text, "No session has been kept"));
}

/* A clinic has its name and its logo on the sheets it hands out, and on the page it is given. */
static void
test_sender (void)
{
  g_autofree char *picture =
    g_test_build_filename (G_TEST_DIST, "..", "data", "screenshots", "session.png", NULL);
  g_autofree char *no_picture = g_test_build_filename (G_TEST_DIST, "meson.build", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  LissomAppointment appointment = { .entries = entries, .catalogue = catalogue, .until = today };
  LissomSheetOptions options = { .clinic = "Practice at the Brook" };
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (LissomSheet) other = NULL;
  g_autofree char *text = NULL;
  g_autofree char *images = NULL;
  g_autofree char *other_text = NULL;
  g_autofree char *other_images = NULL;

  g_assert_null (lissom_logo_load (no_picture, &error));
  g_assert_error (error, LISSOM_SHEET_ERROR, LISSOM_SHEET_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "meson.build"));
  g_clear_error (&error);
  options.logo = lissom_logo_load (picture, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_height (options.logo), <=, 170);

  sheet = lissom_sheet_new_for_routine (
    lissom_catalogue_find_routine (catalogue, "two-basics"), &options, &error);
  g_assert_no_error (error);
  other = lissom_sheet_new_for_appointment (&appointment, &options, &error);
  g_assert_no_error (error);
  cairo_surface_destroy (options.logo);

  text = read_sheet (sheet, "pdftotext", "-layout");
  other_text = read_sheet (other, "pdftotext", "-layout");
  images = read_sheet (sheet, "pdfimages", "-list");
  other_images = read_sheet (other, "pdfimages", "-list");
  g_assert_nonnull (strstr (text, "Practice at the Brook"));
  g_assert_nonnull (strstr (text, "March on the spot"));
  g_assert_nonnull (strstr (images, "image"));
  g_assert_nonnull (strstr (other_text, "Practice at the Brook"));
  g_assert_nonnull (strstr (other_images, "image"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = lissom_catalogue_new ();
  today = g_date_time_new_utc (2026, 11, 24, 12, 0, 0);

  g_test_add_func ("/appointment/whole", test_whole);
  g_test_add_func ("/appointment/parts", test_parts);
  g_test_add_func ("/appointment/empty", test_empty);
  g_test_add_func ("/appointment/sender", test_sender);

  status = g_test_run ();
  g_date_time_unref (today);
  g_object_unref (catalogue);
  return status;
}
