/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place "Learn": real pages in a real window, driven by keys and actions, with a voice that
 * says nothing and is done at once.
 */
#include "lissom-article-page.h"
#include "lissom-learn-page.h"
#include "lissom-machine-panel.h"
#include "lissom-navigator.h"
#include "lissom-pages.h"
#include "lissom-pelvis-panel.h"
#include "lissom-pelvis-print.h"
#include "lissom-pelvis-words.h"
#include "lissom-reading-text.h"
#include "lissom-thigh-panel.h"
#include "lissom-thigh.h"
#include "page-stage.h"

#include <glib/gstdio.h>

typedef struct
{
  LissomCatalogue *catalogue;
  LissomNarrator *narrator;
  GtkWindow *window;
} Fixture;

/* There is no device here, and that is not what is looked at: the pages do not hear of it. */
static void
silent_cb (LissomNarrator *narrator)
{
  g_signal_stop_emission_by_name (narrator, "silent");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  /* A language that no synthesiser speaks. */
  g_autoptr (LissomSpeaker) speaker = lissom_speaker_new ("xx");

  self->catalogue = lissom_catalogue_new ();
  self->narrator = lissom_narrator_new (speaker);
  g_signal_connect (self->narrator, "silent", G_CALLBACK (silent_cb), NULL);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (self->window, 1000, 720);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->narrator);
  g_assert_finalize_object (self->catalogue);
}

/* Lets the window draw. */
static void
settle (Fixture *self)
{
  PageStage stage = { .window = self->window };

  page_stage_settle (&stage);
}

static LissomArticlePage *
show_article (Fixture *self, const char *id)
{
  LissomArticle *article = lissom_catalogue_find_article (self->catalogue, id);
  GtkWidget *page = lissom_article_page_new (article, self->catalogue, self->narrator);

  gtk_window_set_child (self->window, page);
  gtk_window_present (self->window);
  gtk_widget_grab_focus (page);
  settle (self);
  return LISSOM_ARTICLE_PAGE (page);
}

/* Runs the main loop until the reading is at @sentence. */
static void
wait_for_sentence (LissomReading *reading, int sentence)
{
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (lissom_reading_get_sentence (reading) != sentence)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* The only widget of @type below @widget. */
static gpointer
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Types a key as a person would: through the X server. */
static void
type_key (Fixture *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", key, NULL);
  PageStage stage = { .window = self->window };

  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
  page_stage_wait (&stage, 60);
  settle (self);
}

static void
test_new_destroy (Fixture *self, gconstpointer data)
{
  GListModel *articles = lissom_catalogue_get_articles (self->catalogue);
  GtkWidget *learn = g_object_ref_sink (lissom_learn_page_new (self->catalogue));

  g_assert_finalize_object (learn);
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (LissomArticle) article = g_list_model_get_item (articles, i);
      GtkWidget *page =
        g_object_ref_sink (lissom_article_page_new (article, self->catalogue, self->narrator));

      g_assert_finalize_object (page);
      page = g_object_ref_sink (lissom_article_page_new (article, self->catalogue, NULL));
      g_assert_finalize_object (page);
    }
}

static void
test_sentences (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "One is here. Two? Three and a half, 3.5 of them!", "Four.",
                                       NULL };
  static const char *const expected[] = { "One is here.", "Two?",
                                          "Three and a half, 3.5 of them!", "Four." };
  g_autoptr (LissomReading) reading = lissom_reading_new (self->narrator, texts);

  g_assert_cmpuint (lissom_reading_get_n_sentences (reading), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *sentence = lissom_reading_dup_sentence (reading, i);

      g_strchomp (sentence);
      g_assert_cmpstr (sentence, ==, expected[i]);
      g_assert_cmpuint (lissom_reading_get_place (reading, i)->text, ==, i == 3);
    }
}

typedef struct
{
  LissomReadingText *text;
  LissomReading *reading;
  guint n_marked;
} Listener;

/* What is marked is what is being said, at every moment. */
static void
sentence_cb (Listener *listener)
{
  int sentence = lissom_reading_get_sentence (listener->reading);
  g_autofree char *marked = lissom_reading_text_dup_marked (listener->text);
  g_autofree char *said = NULL;

  if (sentence < 0)
    {
      g_assert_null (marked);
      return;
    }
  said = lissom_reading_dup_sentence (listener->reading, sentence);
  g_assert_cmpstr (marked, ==, said);
  g_assert_cmpint (sentence, ==, (int) listener->n_marked);
  listener->n_marked++;
}

static void
test_listen (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "meet-your-hamstrings");
  LissomReading *reading = lissom_article_page_get_reading (page);
  Listener listener = { find (GTK_WIDGET (page), LISSOM_TYPE_READING_TEXT), reading, 0 };

  g_signal_connect_swapped (reading, "notify::sentence", G_CALLBACK (sentence_cb), &listener);
  type_key (self, "space");
  wait_for_sentence (reading, -1);
  g_assert_cmpuint (listener.n_marked, ==, lissom_reading_get_n_sentences (reading));
  g_assert_cmpuint (listener.n_marked, ==, 16);
  g_assert_cmpint (lissom_reading_get_sentence (reading), ==, -1);
  g_signal_handlers_disconnect_by_data (reading, &listener);
}

static void
test_pause (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "a-few-minutes");
  LissomReading *reading = lissom_article_page_get_reading (page);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "article.listen", NULL));
  g_assert_true (lissom_reading_is_reading (reading));
  wait_for_sentence (reading, 2);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "article.listen", NULL));
  g_assert_false (lissom_reading_is_reading (reading));
  g_assert_cmpint (lissom_reading_get_sentence (reading), ==, 2);
  settle (self);
  g_assert_cmpint (lissom_reading_get_sentence (reading), ==, 2);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "article.listen", NULL));
  g_assert_cmpint (lissom_reading_get_sentence (reading), ==, 2);
  type_key (self, "Escape");
  g_assert_false (lissom_reading_is_reading (reading));
  g_assert_cmpint (lissom_reading_get_sentence (reading), ==, -1);

  /* Leaving is silence. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "article.listen", NULL));
  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  g_assert_false (lissom_reading_is_reading (reading));
}

static void
assert_label (gpointer panel, const char *caption)
{
  g_assert_cmpstr (lissom_pelvis_panel_get_caption (panel), ==, caption);
}

static void
test_pelvis_keys (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "tug-of-war");
  LissomPelvisPanel *panel = find (GTK_WIDGET (page), LISSOM_TYPE_PELVIS_PANEL);
  LissomPelvisView *view = lissom_pelvis_panel_get_view (panel);
  GtkScale *hamstrings = lissom_pelvis_panel_get_scale (panel, FALSE);
  GtkScale *hip_flexors = lissom_pelvis_panel_get_scale (panel, TRUE);
  LissomPelvisState state;

  gtk_test_accessible_assert_property (hamstrings, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hamstrings");
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (hamstrings)));
  type_key (self, "Right");
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat_with_epsilon (state.hamstrings, 0.05, 1e-6);
  assert_label (panel, "No rope pulls. The bowl is level and the low back has an easy curve.");

  type_key (self, "End");
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat_with_epsilon (state.hamstrings, 1, 1e-6);
  assert_label (panel, "Tight hamstrings pull the bowl backward. The low back goes flatter.");
  gtk_test_accessible_assert_property (
    hamstrings, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Pelvis tips back. Low back flatter. You may feel it behind the thighs.");

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (hip_flexors)));
  type_key (self, "End");
  assert_label (panel, "Both ropes pull. The bowl is level but held tight.");
  gtk_test_accessible_assert_property (
    hip_flexors, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Pelvis level. Low back easy curve. You may feel it on both sides of the hips.");
}

static void
test_pelvis_places (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "tug-of-war");
  LissomPelvisPanel *panel = find (GTK_WIDGET (page), LISSOM_TYPE_PELVIS_PANEL);
  LissomPelvisView *view = lissom_pelvis_panel_get_view (panel);
  GtkWidget *hip_flexors = GTK_WIDGET (lissom_pelvis_panel_get_scale (panel, TRUE));
  const LissomPelvisState tight = { LISSOM_PELVIS_SIT, 1, 0 };

  g_assert_true (gtk_widget_get_mapped (hip_flexors));
  g_object_set (view, "place", LISSOM_PELVIS_BEND, NULL);
  settle (self);
  g_assert_false (gtk_widget_get_mapped (hip_flexors));
  assert_label (panel, "Supple hamstrings let the pelvis tip. Hips and back share the work.");
  lissom_pelvis_view_set_state (view, &tight);
  assert_label (panel, "Tight hamstrings hold the pelvis back. The back takes over.");

  /* The article on bending has one scene and one slider. */
  page = show_article (self, "bend-from-the-hips");
  panel = find (GTK_WIDGET (page), LISSOM_TYPE_PELVIS_PANEL);
  g_assert_false (
    gtk_widget_get_mapped (GTK_WIDGET (lissom_pelvis_panel_get_scale (panel, TRUE))));
  g_assert_true (
    gtk_widget_get_mapped (GTK_WIDGET (lissom_pelvis_panel_get_scale (panel, FALSE))));
}

/* A drag forward tips the bowl forward, whatever it was before; both ends are ends. */
static void
test_pelvis_drag (Fixture *self, gconstpointer data)
{
  GtkWidget *widget = g_object_ref_sink (lissom_pelvis_view_new ());
  LissomPelvisView *view = LISSOM_PELVIS_VIEW (widget);
  const LissomPelvisState neutral = { LISSOM_PELVIS_STAND, 0, 0 };
  const LissomPelvisState bent = { LISSOM_PELVIS_BEND, 0.5, 0 };
  LissomPelvisState state;

  lissom_pelvis_view_tip (view, &neutral, -0.14);
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat_with_epsilon (state.hamstrings, 0.5, 1e-6);
  g_assert_cmpfloat (state.hip_flexors, ==, 0);
  lissom_pelvis_view_tip (view, &state, 0.28);
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat (state.hamstrings, ==, 0);
  g_assert_cmpfloat_with_epsilon (state.hip_flexors, 0.5, 1e-6);
  lissom_pelvis_view_tip (view, &neutral, 9);
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat (state.hip_flexors, ==, 1);

  lissom_pelvis_view_tip (view, &bent, 0.07);
  lissom_pelvis_view_get_state (view, &state);
  g_assert_cmpfloat_with_epsilon (state.hamstrings, 0.25, 1e-6);
  g_assert_finalize_object (widget);
}

static void
test_pelvis_show (Fixture *self, gconstpointer data)
{
  static const struct
  {
    double at;
    LissomPelvisCaption caption;
  } moments[] = {
    { 0, LISSOM_CAPTION_NEUTRAL },      { 14, LISSOM_CAPTION_HAMSTRINGS },
    { 22, LISSOM_CAPTION_NEUTRAL },     { 30, LISSOM_CAPTION_HIP_FLEXORS },
    { 32, LISSOM_CAPTION_FREE },        { 40, LISSOM_CAPTION_HELD },
  };
  LissomArticlePage *page = show_article (self, "tug-of-war");
  LissomReading *reading = lissom_article_page_get_reading (page);
  LissomPelvisPanel *panel = find (GTK_WIDGET (page), LISSOM_TYPE_PELVIS_PANEL);

  /* Whoever was reading aloud gives way to it. */
  lissom_reading_play (reading);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      lissom_pelvis_panel_show_moment (panel, moments[i].at);
      assert_label (panel, lissom_pelvis_words_caption (moments[i].caption));
      g_assert_false (lissom_reading_is_reading (reading));
    }
}

static void
test_thigh (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "meet-your-hamstrings");
  LissomThighPanel *panel = find (GTK_WIDGET (page), LISSOM_TYPE_THIGH_PANEL);
  int part, job;

  for (int i = 0; i < LISSOM_N_PARTS; i++)
    {
      LissomThighLabel label;

      /* A finger beside the point still means it. */
      lissom_thigh_get_label (i, 420, 400, &label);
      g_assert_cmpint (
        lissom_thigh_find_part (label.point_x + 3, label.point_y - 3, 420, 400), ==, i);
    }
  g_assert_cmpint (lissom_thigh_find_part (5, 5, 420, 400), ==, -1);

  g_object_set (panel, "part", LISSOM_PART_BICEPS, NULL);
  g_object_set (panel, "job", LISSOM_JOB_BEND_KNEE, NULL);
  settle (self);
  g_object_get (panel, "part", &part, "job", &job, NULL);
  g_assert_cmpint (part, ==, LISSOM_PART_BICEPS);
  g_assert_cmpint (job, ==, LISSOM_JOB_BEND_KNEE);
}

static void
test_machine (Fixture *self, gconstpointer data)
{
  LissomArticlePage *page = show_article (self, "body-as-a-machine");
  LissomMachinePanel *panel = find (GTK_WIDGET (page), LISSOM_TYPE_MACHINE_PANEL);
  gboolean jammed;

  g_object_set (panel, "jammed", TRUE, NULL);
  settle (self);
  g_object_get (panel, "jammed", &jammed, NULL);
  g_assert_true (jammed);
}

/* The page for paper, as the print dialog would have it. */
static void
test_print (Fixture *self, gconstpointer data)
{
  g_autoptr (GtkPrintOperation) operation = lissom_pelvis_print_create ();
  g_autofree char *folder = g_dir_make_tmp ("lissom-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pelvis.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
    GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, 1);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpuint (length, >, 10000);
  g_remove (path);
  g_rmdir (folder);
}

#define ADD(name, test) g_test_add ("/learn/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  page_stage_init ();
  lissom_pages_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("new-destroy", test_new_destroy);
  ADD ("sentences", test_sentences);
  ADD ("listen", test_listen);
  ADD ("pause", test_pause);
  ADD ("pelvis/keys", test_pelvis_keys);
  ADD ("pelvis/places", test_pelvis_places);
  ADD ("pelvis/drag", test_pelvis_drag);
  ADD ("pelvis/show", test_pelvis_show);
  ADD ("thigh", test_thigh);
  ADD ("machine", test_machine);
  ADD ("print", test_print);
  return g_test_run ();
}
