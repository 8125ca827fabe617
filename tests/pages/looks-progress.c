/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-closing-page.h"
#include "lissom-history-page.h"
#include "lissom-measure-page.h"
#include "lissom-photo-angle.h"
#include "lissom-photo-view.h"
#include "lissom-progress-page.h"
#include "lissom-progress-preferences.h"
#include "lissom-session.h"
#include "lissom-transfer-menu.h"
#include "lissom-transfer.h"
#include "looks-groups.h"
#include "looks-stage.h"
#include "progress-sample.h"

static LissomJournalEntry *
create_entry (LissomOutcome outcome)
{
  g_autoptr (LissomVoice) voice = lissom_silent_voice_new ();
  LissomPacing pacing = { .talk = LISSOM_TALK_SILENT };
  g_autoptr (LissomTimeline) timeline =
    lissom_timeline_new (lissom_catalogue_find_routine (catalogue, "two-basics"), &pacing, voice);
  g_autoptr (LissomSession) session = lissom_session_new (timeline);
  g_autoptr (GDateTime) started = g_date_time_new_local (2026, 11, 24, 8, 0, 0);
  gint64 end = outcome == LISSOM_OUTCOME_FINISHED ? 400 : 170;

  lissom_session_start (session);
  for (gint64 second = 0; second < end; second++)
    lissom_session_advance (session, second * G_USEC_PER_SEC);
  if (outcome == LISSOM_OUTCOME_HURT)
    lissom_session_hurts (session);
  else
    lissom_session_stop (session);
  return lissom_journal_entry_new_from_session (session, started);
}

static void
test_closing (void)
{
  LissomOffer offer = { .sentence = (char *) "Toe touch: hold 30 seconds instead of 20." };
  static const char *const names[] = { "closing-finished", "closing-stopped", "closing-hurt" };

  for (int outcome = LISSOM_OUTCOME_FINISHED; outcome <= LISSOM_OUTCOME_HURT; outcome++)
    {
      g_autoptr (LissomJournalEntry) entry = create_entry ((LissomOutcome) outcome);
      GtkWidget *page = lissom_closing_page_new (catalogue);

      g_assert_cmpint (entry->outcome, ==, outcome);
      lissom_closing_page_show_entry (LISSOM_CLOSING_PAGE (page), entry);
      if (outcome == LISSOM_OUTCOME_FINISHED)
        lissom_closing_page_set_offer (LISSOM_CLOSING_PAGE (page), &offer);
      looks_check_page (page, names[outcome]);
    }
}

/* Nothing yet, one session, a week, a year, and twenty of them. */
static void
test_progress (void)
{
  static const int amounts[] = { 0, 1, 7, 60, 365, 20 * 365 };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (ProgressSample) sample = progress_sample_new (amounts[i]);
      g_autofree char *name = g_strdup_printf ("progress-%d", amounts[i]);
      GtkWidget *page = lissom_progress_page_new (catalogue, preferences, sample->journal);
      GtkWidget *frame;

      lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
      frame = looks_open (page);
      while (!lissom_progress_page_is_loaded (LISSOM_PROGRESS_PAGE (page)))
        g_main_context_iteration (NULL, TRUE);
      looks_look (frame, name);
      looks_close (frame);
    }
}

/* All sessions, then one less with the way back. */
static void
test_history (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (60);
  GtkWidget *page = lissom_history_page_new (sample->journal);
  GtkWidget *frame = looks_open (page);

  looks_look (frame, "history");
  lissom_history_page_delete (LISSOM_HISTORY_PAGE (page), 1);
  looks_look (frame, "history-undo");
  looks_close (frame);
}

/* What is said when a table came in, and when lines of it are wrong. */
static void
test_import (void)
{
  static const char *const names[] = { "import", "import-wrong" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (ProgressSample) sample = progress_sample_new (7);
      g_autoptr (GFile) folder = looks_folder_new ();
      g_autoptr (GFile) file = g_file_get_child (folder, "table.csv");
      g_autofree char *text = NULL;
      g_autoptr (GString) changed = NULL;
      GtkWidget *page = gtk_label_new (NULL);
      GtkWidget *frame = looks_open (page);
      g_autoptr (LissomTransferMenu) menu = lissom_transfer_menu_new (sample->journal, page);

      g_assert_true (lissom_export_csv (sample->folder, file, NULL, NULL, NULL));
      g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
      changed = g_string_new (text);
      if (i == 1)
        g_assert_cmpuint (g_string_replace (changed, "finished", "somehow", 0), >, 2);
      g_assert_true (g_file_replace_contents (file, changed->str, changed->len, NULL, FALSE, 0, NULL,
                                              NULL, NULL));
      lissom_transfer_menu_import (menu, file);
      while (looks_find_dialog () == NULL)
        g_main_context_iteration (NULL, TRUE);
      looks_check_window (looks_find_dialog (), names[i], 0);
      looks_close (frame);
      looks_clear (folder);
    }
}

static void
test_measure (void)
{
  static const LissomMeasureId shown[] = { LISSOM_MEASURE_CHAIR_REACH, LISSOM_MEASURE_STIFFNESS };
  g_autoptr (ProgressSample) sample = progress_sample_new (60);

  looks_check_page (lissom_measure_page_new (catalogue, preferences, sample->journal, NULL,
                                             LISSOM_FILTER_HEAD),
                    "measure");
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *name = g_strdup_printf ("measure-%s", lissom_measure_get (shown[i])->name);
      GtkWidget *page = lissom_measure_page_new (catalogue, preferences, sample->journal, NULL, 0);

      while (g_strcmp0 (lissom_measure_page_get_step (LISSOM_MEASURE_PAGE (page)), "choose") == 0)
        {
          lissom_measure_page_choose (LISSOM_MEASURE_PAGE (page), shown[i]);
          g_main_context_iteration (NULL, FALSE);
        }
      looks_check_page (page, name);
    }
}

/* Every step of a test, with a photo: before it is there, and with the three points tapped. */
static void
test_photo (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  GtkWidget *widget = lissom_measure_page_new (catalogue, preferences, sample->journal, NULL, 0);
  LissomMeasurePage *page = LISSOM_MEASURE_PAGE (widget);
  GtkWidget *frame = looks_open (widget);
  g_autofree char *picture =
    g_test_build_filename (G_TEST_DIST, "..", "data", "screenshots", "session.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (picture);
  GtkWidget *view;
  const char *step = "";

  while (g_strcmp0 (lissom_measure_page_get_step (page), "choose") == 0)
    {
      lissom_measure_page_choose (page, LISSOM_MEASURE_LEG_RAISE_PHOTO);
      g_main_context_iteration (NULL, FALSE);
    }
  while (!g_str_equal (lissom_measure_page_get_step (page), "number"))
    {
      g_autofree char *name =
        g_strconcat ("measure-photo-", lissom_measure_page_get_step (page), NULL);

      if (!g_str_equal (step, lissom_measure_page_get_step (page)))
        looks_look (frame, name);
      step = lissom_measure_page_get_step (page);
      if (g_str_equal (step, "hold"))
        lissom_measure_page_tick (page);
      else
        lissom_measure_page_go_on (page);
    }
  looks_look (frame, "measure-photo-none");
  view = looks_find (widget, LISSOM_TYPE_PHOTO_VIEW, NULL);
  lissom_photo_angle_open (LISSOM_PHOTO_ANGLE (looks_find (widget, LISSOM_TYPE_PHOTO_ANGLE, NULL)),
                           file);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.3, 0.8);
  looks_look (frame, "measure-photo-tap");
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.4, 0.64);
  lissom_photo_view_put (LISSOM_PHOTO_VIEW (view), 0.5, 0.48);
  looks_look (frame, "measure-photo");
  looks_close (frame);
}

/* What has been measured, at its end. */
static void
test_result (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (60);
  GtkWidget *widget = lissom_measure_page_new (catalogue, preferences, sample->journal, NULL, 0);
  LissomMeasurePage *page = LISSOM_MEASURE_PAGE (widget);
  GtkWidget *frame = looks_open (widget);

  while (g_strcmp0 (lissom_measure_page_get_step (page), "choose") == 0)
    {
      lissom_measure_page_choose (page, LISSOM_MEASURE_CHAIR_REACH);
      g_main_context_iteration (NULL, FALSE);
    }
  while (!g_str_equal (lissom_measure_page_get_step (page), "result"))
    {
      if (g_str_equal (lissom_measure_page_get_step (page), "hold"))
        lissom_measure_page_tick (page);
      else
        {
          if (g_str_equal (lissom_measure_page_get_step (page), "number"))
            lissom_measure_page_enter (page, -6);
          lissom_measure_page_go_on (page);
        }
    }
  looks_look (frame, "measure-result");
  looks_close (frame);
}

static void
test_goal (void)
{
  looks_check_page (lissom_progress_preferences_new (preferences), "preferences-progress");
}

void
looks_add_progress (void)
{
  g_test_add_func ("/looks/closing", test_closing);
  g_test_add_func ("/looks/progress", test_progress);
  g_test_add_func ("/looks/history", test_history);
  g_test_add_func ("/looks/import", test_import);
  g_test_add_func ("/looks/measure", test_measure);
  g_test_add_func ("/looks/photo", test_photo);
  g_test_add_func ("/looks/result", test_result);
  g_test_add_func ("/looks/goal", test_goal);
}
