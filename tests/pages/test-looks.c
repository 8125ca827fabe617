/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-looks LOOK: every page in one look: it appears without a warning, and it fits the
 * narrowest window we promise. With LISSOM_LOOKS set to a folder each page is also saved
 * there as a picture, to be looked at by people.
 */
#include "lissom-appointment-dialog.h"
#include "lissom-article-page.h"
#include "lissom-catalogue.h"
#include "lissom-cautions-page.h"
#include "lissom-check-page.h"
#include "lissom-closing-page.h"
#include "lissom-code-dialog.h"
#include "lissom-editor-page.h"
#include "lissom-entry-window.h"
#include "lissom-gate.h"
#include "lissom-history-page.h"
#include "lissom-hurts-sheet.h"
#include "lissom-journal.h"
#include "lissom-learn-page.h"
#include "lissom-measure-page.h"
#include "lissom-next-day-card.h"
#include "lissom-own-stretch-window.h"
#include "lissom-pages.h"
#include "lissom-preferences-window.h"
#include "lissom-print-preview.h"
#include "lissom-progress-page.h"
#include "lissom-progress-preferences.h"
#include "lissom-routine-page.h"
#include "lissom-safety-dialogs.h"
#include "lissom-session-page.h"
#include "lissom-stretch-page.h"
#include "lissom-stretches-page.h"
#include "lissom-today-page.h"
#include "lissom-welcome-page.h"
#include "progress-sample.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define NARROWEST 360
#define NORMAL_DPI (96 * 1024)
#define LONG_WORDS "Oberschenkelrückseitendehnungsübungen für Nachmittagsspaziergangsvorbereitungen"

typedef struct
{
  const char *name;
  int width, height;
  double text;
  gboolean dark, mirrored;
} Look;

static const Look looks[] = {
  { "light", 1000, 720, 1.0, FALSE, FALSE },
  { "dark", 1000, 720, 1.0, TRUE, FALSE },
  { "contrast", 1000, 720, 1.0, FALSE, FALSE },
  { "narrow", NARROWEST, 780, 1.0, FALSE, FALSE },
  { "large", 1000, 720, 2.0, FALSE, FALSE },
  { "large-narrow", NARROWEST, 780, 2.0, FALSE, FALSE },
  { "mirrored", 1000, 720, 1.0, FALSE, TRUE },
};

static const Look *look;
static LissomCatalogue *catalogue;
static LissomPreferences *preferences;

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
save (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("LISSOM_LOOKS");
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (folder == NULL)
    return;

  /* On a busy machine the first frame may be late. */
  for (int i = 0; i < 20 && node == NULL; i++)
    {
      g_clear_object (&paintable);
      paintable = gtk_widget_paintable_new (widget);
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (paintable, snapshot, width, height);
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        settle ();
    }
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  file = g_strdup_printf ("%s-%s.png", name, look->name);
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* The actions that the pages call, so that their buttons look as they do in the program. */
static void
insert_actions (GtkWidget *window)
{
  static const char *const names[][3] = {
    { "app", "start", "s" }, { "app", "check", NULL },       { "app", "resume", NULL },     { "app", "forget", NULL },
    { "app", "start", "s" },        { "app", "resume", NULL },     { "app", "forget", NULL },
    { "win", "show-article", "s" }, { "win", "show-safety", NULL },
    { "app", "check", NULL },       { "win", "new-routine", NULL },
    { "win", "edit-routine", "s" }, { "win", "copy-routine", "s" }, { "win", "remove-routine", "s" },
    { "win", "show-stretch", "s" }, { "win", "show-steps", "s" }, { "navigator", "back", NULL },
  };
  g_autoptr (GHashTable) groups =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (names[i][1], names[i][2] != NULL ? G_VARIANT_TYPE_STRING : NULL);
      GSimpleActionGroup *group = g_hash_table_lookup (groups, names[i][0]);

      if (group == NULL)
        {
          group = g_simple_action_group_new ();
          g_hash_table_insert (groups, (gpointer) names[i][0], group);
          gtk_widget_insert_action_group (window, names[i][0], G_ACTION_GROUP (group));
        }
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
}

/* Shows @page in a window of the look's size and checks that it needs no more than it gets. */
static void
check_page (GtkWidget *page, const char *name)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", look->width, "default-height",
                                    look->height, NULL);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  int least;

  insert_actions (window);
  gtk_widget_add_css_class (frame, "background");
  gtk_widget_set_hexpand (page, TRUE);
  gtk_box_append (GTK_BOX (frame), page);
  adw_window_set_content (ADW_WINDOW (window), frame);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  for (int i = 0; i < 20 && !(gtk_widget_get_mapped (page) && gtk_widget_get_width (page) > 0); i++)
    settle ();

  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_test_message ("%s needs %d px", name, least);
  g_assert_cmpint (least, <=, NARROWEST);
  save (frame, name);

  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* The same for a window that comes above the other. */
static void
check_window (GtkWidget *window, const char *name)
{
  GtkWidget *child;
  int width, height, least;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (window), MIN (width, look->width),
                               MIN (height, look->height));
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  for (int i = 0; i < 20 && !(gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0); i++)
    settle ();
  child = ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window))
                                 : gtk_widget_get_first_child (window);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_test_message ("%s needs %d px", name, least);
  g_assert_cmpint (least, <=, NARROWEST);
  gtk_widget_add_css_class (child, "background");
  save (child, name);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_cautions (void)
{
  check_page (lissom_cautions_page_new (catalogue), "cautions");
}

static void
test_own_stretch (void)
{
  check_window (lissom_own_stretch_window_new (
                  lissom_catalogue_find_stretch (catalogue, "standing-toe-touch"), 0),
                "own-stretch");
}

static void
press (GtkWidget *page, const char *button)
{
  GObject *found = gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), button);

  g_assert_true (GTK_IS_BUTTON (found));
  g_signal_emit_by_name (found, "clicked");
}

typedef struct
{
  GtkWidget *sheet;
  const char *choice; /* NULL: the emergency card */
} Hurt;

/* As soon as the calm words have been there. */
static gboolean
choose_cb (gpointer user_data)
{
  Hurt *hurt = user_data;

  if (g_strcmp0 (lissom_hurts_sheet_get_step (LISSOM_HURTS_SHEET (hurt->sheet)), "question") != 0)
    return G_SOURCE_CONTINUE;
  if (hurt->choice != NULL)
    lissom_hurts_sheet_choose (LISSOM_HURTS_SHEET (hurt->sheet), hurt->choice);
  else
    press (hurt->sheet, "emergency");
  return G_SOURCE_REMOVE;
}

/* What hurts, and what then: the longest answers, and the emergency card. */
static void
test_hurts (void)
{
  static const char *const chosen[] = { "sharp", "nerve", "strong-ache", "pull-gone", NULL };

  /* What the session is made of is read with its page. */
  g_type_class_unref (g_type_class_ref (LISSOM_TYPE_SESSION_PAGE));
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      GtkWidget *sheet = g_object_new (LISSOM_TYPE_HURTS_SHEET, "calm-time", 1, NULL);
      g_autofree char *name =
        g_strdup_printf ("hurts-%s", chosen[i] != NULL ? chosen[i] : "emergency");

      Hurt hurt = { sheet, chosen[i] };

      lissom_hurts_sheet_open (LISSOM_HURTS_SHEET (sheet));
      g_object_add_weak_pointer (G_OBJECT (sheet), (gpointer *) &hurt.sheet);
      g_timeout_add (10, choose_cb, &hurt);
      check_page (sheet, name);
      g_assert_null (hurt.sheet);
    }
}

/* What opens above the window. */
static void
test_dialogs (void)
{
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "safety.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
  g_autoptr (LissomRoutine) fitted = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (LissomSheet) sheet = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 24, 8, 0, 0);
  g_autoptr (LissomJournalEntry) entry = lissom_journal_entry_new (now);
  LissomSheetOptions options = { .catalogue = catalogue };
  LissomRoutine *routine = lissom_catalogue_find_routine (catalogue, "two-basics");

  lissom_safety_set_filters (safety, LISSOM_FILTER_HIP | LISSOM_FILTER_ADULT);
  fitted = lissom_safety_fit (safety, routine, &changes, NULL);
  check_window (lissom_news_dialog_new (NULL, changes, catalogue), "dialog-news");
  sheet = lissom_sheet_new_for_routine (routine, &options, NULL);
  check_window (lissom_print_preview_new (sheet, NULL), "print-preview");
  check_window (lissom_code_dialog_new (catalogue, NULL), "code-dialog");
  check_window (lissom_appointment_dialog_new (NULL), "appointment-dialog");
  check_window (lissom_entry_window_new (NULL, entry), "entry-window");
  lissom_safety_flush (safety);
  settle ();
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (path);
}

static void
test_welcome (void)
{
  g_autoptr (LissomGate) gate = NULL;
  LissomStretch *picture = lissom_catalogue_find_stretch (catalogue, "standing-toe-touch");
  GtkWidget *notice;

  g_object_set (preferences, "accepted-notice", 0, NULL);
  gate = lissom_gate_new (preferences);
  check_page (lissom_welcome_page_new (gate, NULL, picture), "welcome");
  notice = lissom_welcome_page_new (gate, NULL, picture);
  lissom_welcome_page_show_notice (LISSOM_WELCOME_PAGE (notice));
  check_page (notice, "notice");
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
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "safety.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
      GtkWidget *page = lissom_check_page_new (safety, NULL);

      for (const char *key = screens[i].presses; *key != '\0'; key++)
        press (page, *key == 'n' ? "no" : *key == 'y' ? "yes" : "on");
      g_assert_cmpstr (lissom_check_page_get_step (LISSOM_CHECK_PAGE (page)), ==, screens[i].step);
      check_page (page, screens[i].name);
      lissom_safety_flush (safety);
    }
  settle ();
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (path);
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
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autofree char *name = g_build_filename (path, "safety.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
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
      check_page (page, pages[i].name);
    }

  changes = lissom_safety_report_pain (safety, lissom_pain_rule_find ("dull-ache"),
                                       "chair-single-leg", 2, FALSE, yesterday);
  g_assert_true (lissom_safety_asks_next_day (safety, NULL));
  check_page (lissom_next_day_card_new (safety), "next-day");
  lissom_safety_flush (safety);
  settle ();
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_rmdir (path);
}

static void
test_today (void)
{
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (LissomJournal) journal = lissom_journal_new (folder);
  GListModel *routines = lissom_catalogue_get_routines (catalogue);
  g_autoptr (GListStore) store = g_list_store_new (LISSOM_TYPE_ROUTINE);
  GListModel *own = G_LIST_MODEL (store);
  LissomPacing pacing = LISSOM_PACING_DEFAULT;
  g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new_from_routine (
    lissom_catalogue_find_routine (catalogue, "two-basics"), "long");
  g_autoptr (LissomRoutine) named = NULL;
  GtkWidget *page = lissom_today_page_new (routines, own, journal, &pacing);

  lissom_today_page_set_length (LISSOM_TODAY_PAGE (page), 300000);
  check_page (page, "today");

  lissom_routine_draft_set_title (draft, LONG_WORDS);
  named = lissom_routine_draft_to_routine (draft);
  g_list_store_append (store, named);
  page = lissom_today_page_new (routines, own, journal, &pacing);
  lissom_today_page_set_length (LISSOM_TODAY_PAGE (page), 300000);
  check_page (page, "today-long");
  g_list_store_remove_all (store);

  page = lissom_today_page_new (routines, own, journal, &pacing);
  lissom_today_page_set_limit (LISSOM_TODAY_PAGE (page), 3);
  check_page (page, "today-three-minutes");

  page = lissom_today_page_new (routines, own, journal, &pacing);
  lissom_today_page_set_length (LISSOM_TODAY_PAGE (page), 300000);
  lissom_today_page_set_interruption (LISSOM_TODAY_PAGE (page), "The two basics", 125000);
  check_page (page, "today-interrupted");
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static void
test_stretches (void)
{
  GtkWidget *page = lissom_stretches_page_new (G_LIST_MODEL (catalogue));

  check_page (page, "stretches");
  page = lissom_stretches_page_new (G_LIST_MODEL (catalogue));
  gtk_editable_set_text (
    GTK_EDITABLE (gtk_widget_get_template_child (page, LISSOM_TYPE_STRETCHES_PAGE, "entry")),
    "zebra");
  check_page (page, "stretches-nothing");
}

static void
test_stretch (void)
{
  /* All of them in two looks; in the others some, which is enough for colours. */
  gboolean all = g_str_equal (look->name, "light") || g_str_equal (look->name, "large-narrow");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i += all ? 1 : 6)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      g_autofree char *name = g_strdup_printf ("stretch-%s", lissom_stretch_get_id (stretch));

      check_page (lissom_stretch_page_new (stretch, lissom_gate_get_important_note ()), name);
    }
}

static void
test_learn (void)
{
  check_page (lissom_learn_page_new (catalogue), "learn");
}

/* With a voice that says nothing, so that the buttons to listen with are there. */
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

      check_page (lissom_article_page_new (article, catalogue, narrator), name);
    }
}

static void
test_routine (void)
{
  check_page (lissom_routine_page_new (lissom_catalogue_find_routine (catalogue, "two-basics"), TRUE),
              "routine");
}

static void
test_editor (void)
{
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (LissomRoutineShelf) shelf = lissom_routine_shelf_new (folder, catalogue);
  g_autoptr (LissomRoutineDraft) draft = lissom_routine_draft_new_from_routine (
    lissom_catalogue_find_routine (catalogue, "two-basics"), "mine");
  g_autoptr (LissomRoutineDraft) empty = lissom_routine_draft_new ("empty");
  const LissomDose dose = { .work = LISSOM_WORK_HOLD, .seconds = 90, .count = 2, .sets = 1 };
  g_autoptr (GFile) file = g_file_get_child (folder, "mine.lissom");

  lissom_routine_draft_set_dose (draft, 1, &dose);
  check_page (lissom_editor_page_new (draft, shelf, catalogue), "editor");
  check_page (lissom_editor_page_new (empty, shelf, catalogue), "editor-empty");
  lissom_routine_draft_set_title (draft, LONG_WORDS);
  check_page (lissom_editor_page_new (draft, shelf, catalogue), "editor-long");
  {
    g_autoptr (LissomRoutine) routine = lissom_routine_draft_to_routine (draft);

    check_page (lissom_routine_page_new (routine, TRUE), "routine-long");
  }
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

/* A stretch that is not for somebody, and what is instead. */
static void
test_warned (void)
{
  g_autofree char *path = g_dir_make_tmp ("lissom-looks-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_get_child (folder, "safety.ini");
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
  g_autoptr (GListStore) own = g_list_store_new (LISSOM_TYPE_ROUTINE);
  LissomStretch *stretch = lissom_catalogue_find_stretch (catalogue, "standing-toe-touch");
  GtkWidget *page = lissom_stretch_page_new (stretch, lissom_gate_get_important_note ());
  GtkWidget *library = lissom_stretches_page_new (G_LIST_MODEL (catalogue));

  lissom_safety_set_filters (safety, LISSOM_FILTER_HIP);
  lissom_stretch_page_show_for (LISSOM_STRETCH_PAGE (page), catalogue, safety, G_LIST_MODEL (own));
  check_page (page, "stretch-warned");
  lissom_stretches_page_set_safety (LISSOM_STRETCHES_PAGE (library), safety);
  check_page (library, "stretches-hidden");
  lissom_safety_flush (safety);
  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

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
      check_page (page, names[outcome]);
    }
}

/* Nothing yet, one session, and months of them. */
static void
test_progress (void)
{
  static const int amounts[] = { 0, 1, 60 };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (ProgressSample) sample = progress_sample_new (amounts[i]);
      g_autofree char *name = g_strdup_printf ("progress-%d", amounts[i]);
      GtkWidget *page = lissom_progress_page_new (catalogue, preferences, sample->journal);

      lissom_progress_page_set_now (LISSOM_PROGRESS_PAGE (page), sample->now);
      check_page (page, name);
    }
}

static void
test_history (void)
{
  g_autoptr (ProgressSample) sample = progress_sample_new (60);

  check_page (lissom_history_page_new (sample->journal), "history");
}

static void
test_measure (void)
{
  static const LissomMeasureId shown[] = { LISSOM_MEASURE_CHAIR_REACH, LISSOM_MEASURE_STIFFNESS };
  g_autoptr (ProgressSample) sample = progress_sample_new (60);

  check_page (lissom_measure_page_new (catalogue, preferences, sample->journal, NULL,
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
      check_page (page, name);
    }
}

static void
test_goal (void)
{
  check_page (lissom_progress_preferences_new (preferences), "preferences-progress");
}

static void
show_preferences (const char *person, const char *name)
{
  GtkWidget *window;
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_tmp_dir (), "lissom-none", NULL);
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
  g_autofree char *kept = NULL;

  g_object_set (preferences, "person", person, NULL);
  window = lissom_preferences_window_new (preferences, NULL);
  lissom_preferences_window_add_check (LISSOM_PREFERENCES_WINDOW (window), safety, catalogue);
  gtk_window_set_default_size (GTK_WINDOW (window), MIN (look->width, 560), 1300);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  save (adw_window_get_content (ADW_WINDOW (window)) != NULL
          ? adw_window_get_content (ADW_WINDOW (window))
          : gtk_widget_get_first_child (window),
        name);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
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

static void
load_style (void)
{
  static const char *const sheets[] = { "style.css", "style-dark.css", "style-hc.css" };
  gboolean wanted[] = { TRUE, look->dark, g_str_equal (look->name, "contrast") };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (wanted[i])
      {
        g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
        g_autofree char *path = g_build_path ("/", RESOURCE_BASE, sheets[i], NULL);

        gtk_css_provider_load_from_resource (provider, path);
        gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                    GTK_STYLE_PROVIDER (provider),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      }
}

static void
prepare (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, "gtk-xft-dpi", (int) (NORMAL_DPI * look->text),
                "gtk-decoration-layout", ":close", NULL);
  gtk_widget_set_default_direction (look->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
  lissom_pages_init ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    RESOURCE_BASE "/icons");
  load_style ();
}

int
main (int argc, char *argv[])
{
  /* Without the system's data folders icons could not be read, so nothing is isolated; the
   * pages are given a journal in a folder of its own. */
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (argc > 1 && g_str_equal (argv[1], looks[i].name))
      look = &looks[i];
  if (look == NULL)
    g_error ("usage: test-looks LOOK");
  if (g_str_equal (look->name, "contrast"))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  gtk_init ();
  adw_init ();
  prepare ();
  catalogue = lissom_catalogue_new ();
  preferences = lissom_preferences_new ();

  g_test_add_func ("/looks/welcome", test_welcome);
  g_test_add_func ("/looks/check", test_check);
  g_test_add_func ("/looks/cautions", test_cautions);
  g_test_add_func ("/looks/own-stretch", test_own_stretch);
  g_test_add_func ("/looks/dialogs", test_dialogs);
  g_test_add_func ("/looks/hurts", test_hurts);
  g_test_add_func ("/looks/safety", test_safety);
  g_test_add_func ("/looks/today", test_today);
  g_test_add_func ("/looks/stretches", test_stretches);
  g_test_add_func ("/looks/stretch", test_stretch);
  g_test_add_func ("/looks/routine", test_routine);
  g_test_add_func ("/looks/learn", test_learn);
  g_test_add_func ("/looks/articles", test_articles);
  g_test_add_func ("/looks/editor", test_editor);
  g_test_add_func ("/looks/warned", test_warned);
  g_test_add_func ("/looks/closing", test_closing);
  g_test_add_func ("/looks/progress", test_progress);
  g_test_add_func ("/looks/history", test_history);
  g_test_add_func ("/looks/measure", test_measure);
  g_test_add_func ("/looks/goal", test_goal);
  g_test_add_func ("/looks/preferences", test_preferences);
  return g_test_run ();
}
