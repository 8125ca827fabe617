/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-article-page.h"
#include "lissom-dose-popover.h"
#include "lissom-editor-page.h"
#include "lissom-gate.h"
#include "lissom-learn-page.h"
#include "lissom-next-day-card.h"
#include "lissom-own-stretch-window.h"
#include "lissom-own-stretch.h"
#include "lissom-routine-page.h"
#include "lissom-stiffness-card.h"
#include "lissom-stretch-page.h"
#include "lissom-stretches-page.h"
#include "lissom-today-page.h"
#include "looks-groups.h"
#include "looks-stage.h"
#include "progress-sample.h"

static LissomSafety *
create_safety (GFile *folder)
{
  g_autoptr (GFile) file = g_file_get_child (folder, "safety.ini");

  return lissom_safety_new (file, catalogue);
}

static GtkWidget *
create_today (GListModel *own, LissomJournal *journal)
{
  static const LissomPacing pacing = LISSOM_PACING_DEFAULT;
  GtkWidget *page =
    lissom_today_page_new (lissom_catalogue_get_routines (catalogue), own, journal, &pacing);

  lissom_today_page_set_length (LISSOM_TODAY_PAGE (page), 300000);
  return page;
}

/* As on the first day; with a name of somebody's own; what fits in three minutes; after an interruption;
 * and with all that is ever asked there. */
static void
test_today (void)
{
  g_autoptr (GFile) folder = looks_folder_new ();
  g_autoptr (ProgressSample) sample = progress_sample_new (0);
  g_autoptr (GListStore) own = g_list_store_new (LISSOM_TYPE_ROUTINE);
  g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new_from_routine (
    lissom_catalogue_find_routine (catalogue, "two-basics"), "long");
  g_autoptr (LissomRoutine) named = NULL;
  g_autoptr (LissomSafety) safety = create_safety (folder);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autoptr (GPtrArray) changes = NULL;
  GtkWidget *page;

  looks_check_page (create_today (G_LIST_MODEL (own), sample->journal), "today");

  lissom_routine_draft_set_title (draft, LOOKS_LONG_WORDS);
  named = lissom_routine_draft_to_routine (draft);
  g_list_store_append (own, named);
  looks_check_page (create_today (G_LIST_MODEL (own), sample->journal), "today-long");
  g_list_store_remove_all (own);

  page = create_today (G_LIST_MODEL (own), sample->journal);
  lissom_today_page_set_limit (LISSOM_TODAY_PAGE (page), 3);
  looks_check_page (page, "today-three-minutes");

  page = create_today (G_LIST_MODEL (own), sample->journal);
  lissom_today_page_set_interruption (LISSOM_TODAY_PAGE (page), "The two basics", 125000);
  looks_check_page (page, "today-interrupted");

  page = create_today (G_LIST_MODEL (own), sample->journal);
  changes = lissom_safety_report_pain (safety, lissom_pain_rule_find ("dull-ache"),
                                       "chair-single-leg", 2, FALSE, yesterday);
  lissom_today_page_set_safety (LISSOM_TODAY_PAGE (page), safety);
  lissom_today_page_add_card (LISSOM_TODAY_PAGE (page), lissom_next_day_card_new (safety));
  lissom_today_page_add_question (LISSOM_TODAY_PAGE (page),
                                  lissom_stiffness_card_new (sample->journal));
  looks_check_page (page, "today-asks");
  lissom_safety_flush (safety);
  looks_clear (folder);
}

static GObject *
get_filter (GtkWidget *page, const char *name)
{
  return gtk_widget_get_template_child (page, LISSOM_TYPE_STRETCHES_PAGE, name);
}

/* Everything; one filter of each kind; nothing by words, and nothing by filters. */
static void
test_stretches (void)
{
  static const char *const menus[] = { "muscle", "level", "need" };
  GtkWidget *page = lissom_stretches_page_new (G_LIST_MODEL (catalogue));
  GtkWidget *frame = looks_open (page);
  GtkDropDown *level;

  looks_look (frame, "stretches");
  g_object_set (get_filter (page, "floor"), "active", TRUE, NULL);
  looks_look (frame, "stretches-floor");
  g_object_set (get_filter (page, "floor"), "active", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkDropDown *menu = GTK_DROP_DOWN (get_filter (page, menus[i]));
      g_autofree char *name = g_strdup_printf ("stretches-%s", menus[i]);

      gtk_drop_down_set_selected (menu, 1);
      looks_look (frame, name);
      gtk_drop_down_set_selected (menu, 0);
    }
  /* Nobody's first advanced stretch is on a chair. */
  level = GTK_DROP_DOWN (get_filter (page, "level"));
  gtk_drop_down_set_selected (level,
                              g_list_model_get_n_items (gtk_drop_down_get_model (level)) - 1);
  g_object_set (get_filter (page, "chair"), "active", TRUE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (
                      lissom_stretches_page_get_shown (LISSOM_STRETCHES_PAGE (page))), ==, 0);
  looks_look (frame, "stretches-filtered");
  looks_close (frame);

  page = lissom_stretches_page_new (G_LIST_MODEL (catalogue));
  gtk_editable_set_text (GTK_EDITABLE (get_filter (page, "entry")), "zebra");
  looks_check_page (page, "stretches-nothing");
}

static void
test_stretch (void)
{
  /* All of them in some looks; in the others a few, which is enough for colours. */
  gboolean all = g_str_equal (look->name, "light") || g_str_has_suffix (look->name, "large-narrow");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i += all ? 1 : 6)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      g_autofree char *name = g_strdup_printf ("stretch-%s", lissom_stretch_get_id (stretch));

      looks_check_page (lissom_stretch_page_new (stretch, lissom_gate_get_important_note ()), name);
    }
}

/* A stretch that is not for somebody, and what is instead; the library without it, and why. */
static void
test_warned (void)
{
  g_autoptr (GFile) folder = looks_folder_new ();
  g_autoptr (LissomSafety) safety = create_safety (folder);
  g_autoptr (GListStore) own = g_list_store_new (LISSOM_TYPE_ROUTINE);
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, "standing-toe-touch");
  GtkWidget *page = lissom_stretch_page_new (stretch, lissom_gate_get_important_note ());
  GtkWidget *library = lissom_stretches_page_new (G_LIST_MODEL (catalogue));
  GtkWidget *frame;

  lissom_safety_set_filters (safety, LISSOM_FILTER_HIP);
  lissom_stretch_page_show_for (LISSOM_STRETCH_PAGE (page), catalogue, safety, G_LIST_MODEL (own));
  looks_check_page (page, "stretch-warned");
  lissom_stretches_page_set_safety (LISSOM_STRETCHES_PAGE (library), safety);
  frame = looks_open (library);
  looks_look (frame, "stretches-hidden");
  looks_press (library, "why");
  g_assert_nonnull (looks_find_dialog ());
  looks_check_window (looks_find_dialog (), "stretches-why", 0);
  looks_close (frame);
  lissom_safety_flush (safety);
  looks_clear (folder);
}

static void
test_learn (void)
{
  looks_check_page (lissom_learn_page_new (catalogue), "learn");
}

/* With a voice that says nothing, so that the buttons to listen with are there; one is being read. */
static void
test_articles (void)
{
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new ("xx");
  g_autoptr (LissomNarrator) narrator = lissom_narrator_new (speaker);
  GListModel *articles = lissom_catalogue_get_articles (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);
      g_autofree char *name = g_strdup_printf ("article-%s", lissom_article_get_id (article));
      g_autofree char *read = g_strconcat (name, "-read", NULL);
      GtkWidget *page = lissom_article_page_new (article, catalogue, narrator);
      GtkWidget *frame = looks_open (page);
      LissomReading *reading = lissom_article_page_get_reading (LISSOM_ARTICLE_PAGE (page));

      looks_look (frame, name);
      if (i == 1)
        {
          lissom_reading_play (reading);
          looks_look (frame, read);
          lissom_reading_stop (reading);
        }
      looks_close (frame);
    }
}

static void
show_editor (LissomRoutineDraft *draft, GFile *folder, const char *name)
{
  g_autoptr (LissomRoutineShelf) shelf = lissom_routine_shelf_new (folder, catalogue);

  looks_check_page (lissom_editor_page_new (draft, shelf, catalogue), name);
}

/* A popover has a window of its own; what is in it has not. */
static void
show_inside (GtkWidget *widget, const char *name)
{
  g_autoptr (GtkPopover) popover = g_object_ref_sink (GTK_POPOVER (widget));
  g_autoptr (GtkWidget) child = g_object_ref (gtk_popover_get_child (popover));

  gtk_popover_set_child (popover, NULL);
  looks_check_page (child, name);
}

/* Empty; a routine with a warning; with a stretch of one's own; a very long name; a prescription; the
 * pages of the last ones; how much of a stretch. */
static void
test_editor (void)
{
  static const char *const shown[] = { "assisted-nordic", "cat-camel" };
  g_autoptr (GFile) folder = looks_folder_new ();
  g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new_from_routine (
    lissom_catalogue_find_routine (catalogue, "two-basics"), "mine");
  g_autoptr (LissomRoutineDraft) empty = lissom_routine_draft_new ("empty");
  const LissomDose dose = { .work = LISSOM_WORK_HOLD, .seconds = 90, .count = 2, .sets = 1 };
  const LissomStretchParts parts = { .id = "own", .title = "Half a toe touch", .end_pose = "half" };
  g_autoptr (LissomStretch) own = lissom_stretch_new_own (
    lissom_catalogue_find_stretch (catalogue, "standing-toe-touch"), &parts);
  g_autoptr (LissomRoutine) mine = NULL;
  g_autoptr (LissomRoutine) locked = NULL;

  show_editor (empty, folder, "editor-empty");
  lissom_routine_draft_set_dose (draft, 1, &dose);
  show_editor (draft, folder, "editor");
  lissom_routine_draft_append (draft, own);
  lissom_routine_draft_set_title (draft, LOOKS_LONG_WORDS);
  show_editor (draft, folder, "editor-long");
  mine = lissom_routine_draft_to_routine (draft);
  looks_check_page (lissom_routine_page_new (mine, TRUE), "routine-long");
  lissom_routine_draft_set_title (draft, "For Mrs Example");
  lissom_routine_draft_set_locked (draft, TRUE);
  locked = lissom_routine_draft_to_routine (draft);
  looks_check_page (lissom_routine_page_new (locked, TRUE), "routine-locked");
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, shown[i]);
      g_autofree char *name = g_strconcat ("dose-", shown[i], NULL);

      show_inside (lissom_dose_popover_new (lissom_stretch_get_dose (stretch),
                                            lissom_stretch_get_sides (stretch)),
                   name);
    }
  looks_clear (folder);
}

static void
test_routine (void)
{
  looks_check_page (
    lissom_routine_page_new (lissom_catalogue_find_routine (catalogue, "two-basics"), TRUE), "routine");
}

static void
test_own_stretch (void)
{
  looks_check_window (lissom_own_stretch_window_new (
                        lissom_catalogue_find_stretch (catalogue, "standing-toe-touch"), 0),
                      "own-stretch", 0);
}

void
looks_add_library (void)
{
  g_test_add_func ("/looks/today", test_today);
  g_test_add_func ("/looks/stretches", test_stretches);
  g_test_add_func ("/looks/stretch", test_stretch);
  g_test_add_func ("/looks/warned", test_warned);
  g_test_add_func ("/looks/learn", test_learn);
  g_test_add_func ("/looks/articles", test_articles);
  g_test_add_func ("/looks/editor", test_editor);
  g_test_add_func ("/looks/routine", test_routine);
  g_test_add_func ("/looks/own-stretch", test_own_stretch);
}
