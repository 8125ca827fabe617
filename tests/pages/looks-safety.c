/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-appointment-dialog.h"
#include "lissom-cautions-page.h"
#include "lissom-check-page.h"
#include "lissom-code-dialog.h"
#include "lissom-entry-window.h"
#include "lissom-gate.h"
#include "lissom-hurts-sheet.h"
#include "lissom-next-day-card.h"
#include "lissom-preferences-window.h"
#include "lissom-print-choices.h"
#include "lissom-print-preview.h"
#include "lissom-safety-dialogs.h"
#include "lissom-session-page.h"
#include "lissom-stretch-page.h"
#include "lissom-welcome-page.h"
#include "looks-groups.h"
#include "looks-stage.h"

static GFile *folder;

static LissomSafety *
create_safety (void)
{
  g_autoptr (GFile) file = g_file_get_child (folder, "safety.ini");

  return lissom_safety_new (file, catalogue);
}

static void
release_safety (LissomSafety *safety)
{
  lissom_safety_flush (safety);
  looks_settle ();
  g_object_unref (safety);
}

static void
test_cautions (void)
{
  looks_check_page (lissom_cautions_page_new (catalogue), "cautions");
}

/* The calm words, the question, its second page; what then, with the longest answers; the emergency card. */
static void
test_hurts (void)
{
  static const char *const shown[] = { "calm",  "question",    "elsewhere", "emergency",
                                       "sharp", "nerve",       "dull-ache", "strong-ache",
                                       "dizzy", "pull-gone",   "knee",      "cramp" };

  /* What the session is made of is read with its page. */
  g_type_class_unref (g_type_class_ref (LISSOM_TYPE_SESSION_PAGE));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const gboolean calm = g_str_equal (shown[i], "calm");
      GtkWidget *widget = g_object_new (LISSOM_TYPE_HURTS_SHEET, "calm-time", calm ? 60000 : 1, NULL);
      LissomHurtsSheet *sheet = LISSOM_HURTS_SHEET (widget);
      GtkWidget *frame = looks_open (widget);
      g_autofree char *name = g_strdup_printf ("hurts-%s", shown[i]);

      lissom_hurts_sheet_open (sheet);
      while (!calm && g_str_equal (lissom_hurts_sheet_get_step (sheet), "calm"))
        g_main_context_iteration (NULL, TRUE);
      if (g_str_equal (shown[i], "emergency"))
        looks_press (widget, "emergency");
      else if (!calm && !g_str_equal (shown[i], "question"))
        lissom_hurts_sheet_choose (sheet, shown[i]);
      g_test_message ("%s: %s", shown[i], lissom_hurts_sheet_get_step (sheet));
      looks_look (frame, name);
      looks_close (frame);
    }
}

/* What opens above the window. */
static void
test_dialogs (void)
{
  g_autoptr (LissomSafety) safety = create_safety ();
  g_autoptr (LissomRoutine) fitted = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 24, 8, 0, 0);
  g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (now);
  LissomSheetOptions options = { .catalogue = catalogue };
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");

  lissom_safety_set_filters (safety, LISSOM_FILTER_HIP | LISSOM_FILTER_ADULT);
  fitted = lissom_safety_fit (safety, routine, &changes, NULL);
  looks_check_window (lissom_news_dialog_new (NULL, changes, catalogue), "dialog-news", 0);
  sheet = lissom_sheet_new_for_routine (routine, &options, NULL);
  looks_check_window (lissom_print_preview_new (sheet, NULL), "print-preview", 0);
  looks_check_window (lissom_code_dialog_new (catalogue, NULL), "code-dialog", 0);
  looks_check_window (lissom_appointment_dialog_new (NULL), "appointment-dialog", 0);
  looks_check_window (lissom_entry_window_new (NULL, entry), "entry-window", 0);
  lissom_safety_flush (safety);
  looks_settle ();
}

static void
test_welcome (void)
{
  g_autoptr (LissomGate) gate = NULL;
  LissomStretch *picture = lissom_catalogue_find_stretch (catalogue, "standing-toe-touch");
  GtkWidget *notice;

  g_object_set (preferences, "accepted-notice", 0, NULL);
  gate = lissom_gate_new (preferences);
  looks_check_page (lissom_welcome_page_new (gate, NULL, picture), "welcome");
  notice = lissom_welcome_page_new (gate, NULL, picture);
  lissom_welcome_page_show_notice (LISSOM_WELCOME_PAGE (notice));
  looks_check_page (notice, "notice");
}

/* Each kind of screen of the check: a list, ticks, a second question, and how it may end. */
static void
test_check (void)
{
  static const struct
  {
    const char *name, *step;
    const char *presses; /* n: no, y: yes, o: on */
  } screens[] = {
    { "check-list", "red-flags", "" },        { "check-plain", "injury", "n" },
    { "check-cleared", "cleared", "ny" },     { "check-ticks", "conditions", "nnnn" },
    { "check-advice", "advice", "nnny" },     { "check-result", "result", "nnnnnn" },
    { "check-locked", "result", "nyonnnn" },  { "check-emergency", "result", "y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      LissomSafety *safety = create_safety ();
      GtkWidget *page = lissom_check_page_new (safety, NULL);

      for (const char *key = screens[i].presses; *key != '\0'; key++)
        looks_press (page, *key == 'n' ? "no" : *key == 'y' ? "yes" : "on");
      g_assert_cmpstr (lissom_check_page_get_step (LISSOM_CHECK_PAGE (page)), ==, screens[i].step);
      looks_check_page (page, screens[i].name);
      release_safety (safety);
    }
}

/* A stretch that is hidden, has a half-way version, or is done with care; and the next day. */
static void
test_safety (void)
{
  static const struct
  {
    const char *name, *stretch;
    LissomConditions condition;
  } pages[] = {
    { "care-hidden", "standing-toe-touch", LISSOM_CONDITION_WEAK_BONES },
    { "care-half-way", "standing-toe-touch", LISSOM_CONDITION_DIZZY },
    { "care-adapted", "chair-single-leg", LISSOM_CONDITION_WEAK_BONES },
  };
  LissomSafety *safety = create_safety ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autoptr (GPtrArray) changes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = lissom_stretch_page_new (
        lissom_catalogue_find_stretch (catalogue, pages[i].stretch), NULL);
      LissomAnswers answers = { .conditions = pages[i].condition };
      LissomReadiness readiness;

      lissom_readiness_judge (&answers, &readiness);
      lissom_safety_set_readiness (safety, &readiness);
      lissom_stretch_page_show_for (LISSOM_STRETCH_PAGE (page), catalogue, safety,
                                    lissom_catalogue_get_routines (catalogue));
      looks_check_page (page, pages[i].name);
    }

  changes = lissom_safety_report_pain (safety, lissom_pain_rule_find ("dull-ache"),
                                       "chair-single-leg", 2, FALSE, yesterday);
  g_assert_true (lissom_safety_asks_next_day (safety, NULL));
  looks_check_page (lissom_next_day_card_new (safety), "next-day");
  release_safety (safety);
}

static void
show_preferences (const char *person, const char *name)
{
  GtkWidget *window;
  LissomSafety *safety = create_safety ();
  g_autofree char *kept = NULL;

  g_object_set (preferences, "person", person, NULL);
  window = lissom_preferences_window_new (preferences, NULL);
  lissom_preferences_window_add_check (LISSOM_PREFERENCES_WINDOW (window), safety, catalogue);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, -1);
  looks_check_window (window, name, 1300);
  release_safety (safety);
  /* The rows were filled from it, and have not written it again in another way. */
  g_object_get (preferences, "person", &kept, NULL);
  g_assert_cmpstr (kept, ==, person);
}

static void
test_preferences (void)
{
  show_preferences ("", "preferences");
  show_preferences ("brown grey scarf plum soft", "preferences-person");
  show_preferences ("fair blond curly sky full", "preferences-person-2");
  g_object_set (preferences, "person", "", NULL);
}

/* What is chosen when a sheet is printed, with the clinic's name and logo. */
static void
test_print_choices (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  LissomPrintChoices plain = { .settings = settings, .setup = setup };
  LissomPrintChoices clinic = { .settings = settings, .setup = setup, .clinic = (char *) LOOKS_LONG_WORDS };
  g_autofree char *logo =
    g_test_build_filename (G_TEST_DIST, "..", "data", "screenshots", "session.png", NULL);

  clinic.logo = logo;
  looks_check_page (lissom_print_choices_create_widget (&plain), "print-choices");
  looks_check_page (lissom_print_choices_create_widget (&clinic), "print-choices-clinic");
}

void
looks_add_safety (void)
{
  folder = looks_folder_new ();
  g_test_add_func ("/looks/welcome", test_welcome);
  g_test_add_func ("/looks/check", test_check);
  g_test_add_func ("/looks/cautions", test_cautions);
  g_test_add_func ("/looks/dialogs", test_dialogs);
  g_test_add_func ("/looks/hurts", test_hurts);
  g_test_add_func ("/looks/safety", test_safety);
  g_test_add_func ("/looks/preferences", test_preferences);
  g_test_add_func ("/looks/print-choices", test_print_choices);
}
