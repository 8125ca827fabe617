/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real page, driven through real sessions by its actions and by keys, on a clock that goes by
 * hand.
 *
 * Long because everything a person can press in a session is pressed here.
 */
#include "lissom-board.h"
#include "lissom-figure-view.h"
#include "lissom-hurts-sheet.h"
#include "lissom-score-row.h"
#include "lissom-ring.h"
#include "lissom-session-words.h"
#include "lissom-transport.h"
#include "page-stage.h"

#define ROUTINE "two-basics"

static PageStage *
start (int width, int height)
{
  PageStage *stage = page_stage_new (ROUTINE, width, height);

  lissom_session_start (stage->session);
  page_stage_settle (stage);
  return stage;
}

static const char *
get_text (PageStage *stage, const char *label)
{
  return gtk_label_get_text (GTK_LABEL (page_stage_get (stage, label)));
}

static LissomRing *
get_ring (PageStage *stage)
{
  return LISSOM_RING (page_stage_get (stage, "ring"));
}

static gboolean
is_paused_looking (PageStage *stage)
{
  return lissom_transport_get_paused (LISSOM_TRANSPORT (page_stage_get (stage, "transport")));
}

static LissomSessionState
get_state (PageStage *stage)
{
  return lissom_session_get_state (stage->session);
}

static GtkWidget *
get_focus (PageStage *stage)
{
  return gtk_window_get_focus (stage->window);
}

/* Types a key as a person would: through the X server. */
static void
type_key (PageStage *stage, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xdotool =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", key, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (xdotool, NULL, &error);
  g_assert_no_error (error);
  page_stage_wait (stage, 60);
  page_stage_settle (stage);
}

static void
test_new_destroy (void)
{
  LissomSessionPage *page = g_object_ref_sink (lissom_session_page_new ());

  g_assert_finalize_object (page);
}

static LissomRingKind
get_expected_kind (LissomPhase phase)
{
  switch (phase)
    {
    case LISSOM_PHASE_HOLD:
    case LISSOM_PHASE_REP:
      return LISSOM_RING_HOLD;
    case LISSOM_PHASE_SWITCH:
      return LISSOM_RING_SWAP;
    case LISSOM_PHASE_READY:
    case LISSOM_PHASE_MOVE_IN:
      return LISSOM_RING_READY;
    case LISSOM_PHASE_REST:
    case LISSOM_PHASE_MOVE_OUT:
    case LISSOM_PHASE_CLOSE:
    default:
      return LISSOM_RING_REST;
    }
}

/* From the first second to the last: the page says at every moment what the session says. */
static void
test_whole_session (void)
{
  PageStage *stage = start (1280, 800);
  GtkWidget *main_button =
    lissom_transport_get_main (LISSOM_TRANSPORT (page_stage_get (stage, "transport")));
  guint phases = 0;

  while (get_state (stage) == LISSOM_SESSION_RUNNING)
    {
      const LissomSpan *span = lissom_session_get_span (stage->session);
      guint index = lissom_session_get_span_index (stage->session);
      g_autofree char *side =
        lissom_session_words_get_side (lissom_session_get_timeline (stage->session), index);

      page_stage_settle (stage);
      if (get_state (stage) != LISSOM_SESSION_RUNNING)
        break;
      phases |= 1u << span->phase;
      g_assert_cmpint (lissom_ring_get_kind (get_ring (stage)), ==, get_expected_kind (span->phase));
      g_assert_cmpstr (get_text (stage, "side"), ==, side);
      if (span->phase == LISSOM_PHASE_REP)
        {
          g_autofree char *rep = g_strdup_printf ("%d", span->rep);

          g_assert_cmpstr (lissom_ring_get_number (get_ring (stage)), ==, rep);
        }
      else
        g_assert_cmpstr (lissom_ring_get_word (get_ring (stage)), ==,
                         lissom_session_words_get_phase (span));
      if (span->stretch != NULL)
        g_assert_cmpstr (get_text (stage, "name"), ==,
                         lissom_stretch_get_short_title (span->stretch));
      g_assert_true (get_focus (stage) == main_button);
      g_assert_cmpint (gtk_widget_get_sensitive (page_stage_get (stage, "ease_off")), ==,
                       lissom_phase_is_work (span->phase));
      /* To the next span. */
      while (get_state (stage) == LISSOM_SESSION_RUNNING &&
             lissom_session_get_span_index (stage->session) == index)
        page_stage_pass (stage, 50);
    }
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_FINISHED);
  g_assert_cmpuint (phases, ==, (1u << (LISSOM_PHASE_CLOSE + 1)) - 1);
  g_assert_false (gtk_widget_get_sensitive (main_button));
  page_stage_free (stage);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_finished_once (void)
{
  PageStage *stage = start (900, 700);
  guint finished = 0;

  g_signal_connect_swapped (stage->page, "finished", G_CALLBACK (count_cb), &finished);
  page_stage_go_to (stage, LISSOM_PHASE_CLOSE, 0);
  g_assert_cmpuint (finished, ==, 0);
  page_stage_pass (stage, 60000);
  g_assert_cmpuint (finished, ==, 1);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_FINISHED);
  page_stage_free (stage);
}

static void
test_pause (void)
{
  PageStage *stage = start (1280, 800);
  LissomRing *ring = get_ring (stage);
  g_autofree char *number = NULL;
  gint64 position;

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 7400);
  number = g_strdup (lissom_ring_get_number (ring));
  page_stage_act (stage, "session.pause");
  position = lissom_session_get_position (stage->session);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_PAUSED);
  g_assert_cmpint (lissom_ring_get_kind (ring), ==, LISSOM_RING_PAUSED);
  g_assert_cmpstr (lissom_ring_get_word (ring), ==, "Paused");
  g_assert_cmpstr (lissom_ring_get_number (ring), ==, number);
  g_assert_true (is_paused_looking (stage));
  g_assert_cmpstr (get_text (stage, "caption"), ==, "Come out slowly and rest. Nothing is lost.");
  g_assert_true (gtk_widget_get_visible (page_stage_get (stage, "end_here")));
  g_assert_false (gtk_widget_get_visible (page_stage_get (stage, "ease_off")));

  page_stage_pass (stage, 1800000);
  page_stage_act (stage, "session.pause");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  g_assert_cmpint (lissom_ring_get_kind (ring), ==, LISSOM_RING_READY);
  g_assert_cmpstr (lissom_ring_get_number (ring), ==, "3");
  page_stage_pass (stage, 1100);
  page_stage_settle (stage);
  g_assert_cmpstr (lissom_ring_get_number (ring), ==, "2");
  page_stage_pass (stage, 1900);
  page_stage_settle (stage);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_RUNNING);
  g_assert_cmpint (lissom_session_get_position (stage->session) - position, <=, 50);
  g_assert_false (is_paused_looking (stage));
  page_stage_free (stage);
}

static void
test_start_again (void)
{
  PageStage *stage = start (1280, 800);
  const LissomSpan *span;
  int segment;

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  segment = lissom_session_get_span (stage->session)->segment;
  page_stage_act (stage, "session.pause");
  g_assert_true (gtk_widget_get_sensitive (page_stage_get (stage, "again")));
  page_stage_act (stage, "session.again");
  span = lissom_session_get_span (stage->session);
  g_assert_cmpint (span->segment, ==, segment);
  g_assert_cmpint (lissom_session_get_position (stage->session), ==,
                   lissom_timeline_get_segment (lissom_session_get_timeline (stage->session), segment)->start);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  page_stage_free (stage);
}

static void
test_longer_and_easier (void)
{
  PageStage *stage = start (1280, 800);
  gint64 length;

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  length = lissom_timeline_get_length (lissom_session_get_timeline (stage->session));
  g_assert_true (gtk_widget_get_sensitive (page_stage_get (stage, "hold_longer")));
  page_stage_act (stage, "session.hold-longer");
  g_assert_cmpint (lissom_timeline_get_length (lissom_session_get_timeline (stage->session)), >,
                   length);
  page_stage_act (stage, "session.ease-off");
  g_assert_true (lissom_session_get_eased (stage->session));
  g_assert_false (gtk_widget_get_sensitive (page_stage_get (stage, "ease_off")));
  page_stage_free (stage);
}

static void
test_keys (void)
{
  PageStage *stage = start (1280, 800);
  int segment;
  double voice;

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  type_key (stage, "space");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_PAUSED);
  type_key (stage, "space");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  page_stage_pass (stage, 3050);

  segment = lissom_session_get_span (stage->session)->segment;
  type_key (stage, "Right");
  g_assert_cmpint (lissom_session_get_span (stage->session)->segment, ==, segment + 1);
  type_key (stage, "Prior");
  g_assert_cmpint (lissom_session_get_span (stage->session)->segment, ==, segment);
  type_key (stage, "Next");
  type_key (stage, "Left");
  g_assert_cmpint (lissom_session_get_span (stage->session)->segment, ==, segment);

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 1000);
  type_key (stage, "Down");
  g_assert_true (lissom_session_get_eased (stage->session));
  type_key (stage, "a");
  g_assert_true (gtk_widget_get_visible (page_stage_get (stage, "room")));
  type_key (stage, "a");
  g_assert_false (gtk_widget_get_visible (page_stage_get (stage, "room")));
  g_object_set (stage->preferences, "voice-volume", 0.6, NULL);
  type_key (stage, "m");
  g_object_get (stage->preferences, "voice-volume", &voice, NULL);
  g_assert_cmpfloat (voice, ==, 0);
  type_key (stage, "m");
  g_object_get (stage->preferences, "voice-volume", &voice, NULL);
  g_assert_cmpfloat (voice, ==, 0.6);
  type_key (stage, "h");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_HURT);
  page_stage_free (stage);
}

/* Left goes back in every language: it is a button of a remote. */
static void
test_keys_right_to_left (void)
{
  PageStage *stage;
  int segment;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  stage = start (1280, 800);
  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  segment = lissom_session_get_span (stage->session)->segment;
  type_key (stage, "Right");
  g_assert_cmpint (lissom_session_get_span (stage->session)->segment, ==, segment + 1);
  type_key (stage, "Left");
  g_assert_cmpint (lissom_session_get_span (stage->session)->segment, ==, segment);
  page_stage_free (stage);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static LissomHurtsSheet *
hurt (PageStage *stage)
{
  LissomHurtsSheet *sheet = LISSOM_HURTS_SHEET (page_stage_get (stage, "sheet"));

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  page_stage_act (stage, "session.hurts");
  return sheet;
}

/* The five seconds of the first words, by the clock of the session. */
static void
be_calm (PageStage *stage)
{
  page_stage_pass (stage, 5000);
  page_stage_wait (stage, 120);
}

static void
keep_cb (char **kept, const char *id)
{
  g_free (*kept);
  *kept = g_strdup (id);
}

static void
test_hurts (void)
{
  PageStage *stage = start (1280, 800);
  LissomHurtsSheet *sheet = hurt (stage);
  g_autofree char *chosen = NULL;
  gint64 position = lissom_session_get_position (stage->session);

  g_signal_connect_swapped (stage->page, "hurt-chosen", G_CALLBACK (keep_cb), &chosen);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_HURT);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sheet)));
  be_calm (stage);
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "question");
  g_assert_true (GTK_IS_LIST_BOX_ROW (get_focus (stage)));
  /* Nothing behind the sheet can be pressed. */
  g_assert_false (gtk_widget_get_sensitive (
    lissom_transport_get_main (LISSOM_TRANSPORT (page_stage_get (stage, "transport")))));

  lissom_hurts_sheet_choose (sheet, "elsewhere");
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "elsewhere");
  type_key (stage, "Escape");
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "question");
  lissom_hurts_sheet_choose (sheet, "pull-gone");
  g_assert_cmpstr (chosen, ==, "pull-gone");
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "answer");
  g_signal_emit_by_name (sheet, "way-chosen", LISSOM_HURT_EASIER);
  page_stage_settle (stage);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  g_assert_true (lissom_session_get_eased (stage->session));
  g_assert_cmpint (lissom_session_get_position (stage->session), ==, position);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sheet)));
  page_stage_free (stage);
}

/* The calm words stand alone first, for as long as they are meant to. */
static void
test_hurts_calm (void)
{
  PageStage *stage = start (1280, 800);
  LissomHurtsSheet *sheet = LISSOM_HURTS_SHEET (page_stage_get (stage, "sheet"));
  guint calm_time;

  g_object_get (sheet, "calm-time", &calm_time, NULL);
  g_assert_cmpuint (calm_time, ==, 5000);
  page_stage_act (stage, "session.hurts");
  page_stage_pass (stage, 4900);
  page_stage_wait (stage, 120);
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "calm");
  page_stage_pass (stage, 100);
  page_stage_wait (stage, 120);
  g_assert_cmpstr (lissom_hurts_sheet_get_step (sheet), ==, "question");
  page_stage_free (stage);
}

typedef struct
{
  char *id;
  int pain;
  gboolean stays;
} Told;

static void
told_cb (LissomSessionPage *page, const char *id, int pain, gboolean stays, Told *told)
{
  g_free (told->id);
  *told = (Told) { g_strdup (id), pain, stays };
}

static GtkWidget *
get_part (LissomHurtsSheet *sheet, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (sheet), LISSOM_TYPE_HURTS_SHEET, name));
}

/* How much it hurts decides what is left; that it stays is told too. */
static void
test_hurts_more (void)
{
  PageStage *stage = start (1280, 800);
  LissomHurtsSheet *sheet = hurt (stage);
  Told told = { NULL };

  g_signal_connect (stage->page, "hurt-chosen", G_CALLBACK (told_cb), &told);
  be_calm (stage);
  lissom_hurts_sheet_choose (sheet, "strong-ache");
  g_assert_cmpstr (told.id, ==, "strong-ache");
  g_assert_cmpint (told.pain, ==, -1);
  g_assert_true (gtk_widget_get_visible (get_part (sheet, "score")));
  g_assert_false (gtk_widget_get_visible (get_part (sheet, "stays")));
  lissom_score_row_set_score (LISSOM_SCORE_ROW (get_part (sheet, "score")), 5);
  g_assert_cmpint (told.pain, ==, 5);
  g_assert_true (gtk_widget_get_visible (get_part (sheet, "skip")));
  lissom_score_row_set_score (LISSOM_SCORE_ROW (get_part (sheet, "score")), 6);
  g_assert_false (gtk_widget_get_visible (get_part (sheet, "skip")));
  g_assert_true (gtk_widget_get_visible (get_part (sheet, "end")));

  lissom_hurts_sheet_choose (sheet, "nerve");
  g_assert_cmpint (told.pain, ==, -1);
  g_assert_false (told.stays);
  g_assert_false (gtk_widget_get_visible (get_part (sheet, "score")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_part (sheet, "stays")), TRUE);
  g_assert_cmpstr (told.id, ==, "nerve");
  g_assert_true (told.stays);
  g_free (told.id);
  page_stage_free (stage);
}

/* While the toe touch is being got ready, the gentler one of the pair is one key away. */
static void
test_swap (void)
{
  PageStage *stage = start (1280, 800);
  g_autoptr (LissomCatalogue) catalogue = lissom_catalogue_new ();
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "lissom-no-such-folder", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (path, "safety.ini", NULL);
  g_autoptr (LissomSafety) safety = lissom_safety_new (file, catalogue);
  g_autofree char *asked = NULL;

  g_signal_connect_swapped (stage->page, "swap-asked", G_CALLBACK (keep_cb), &asked);
  lissom_session_page_set_safety (stage->page, safety);
  while (lissom_session_get_span (stage->session)->exercise < 1 ||
         lissom_session_get_span (stage->session)->phase != LISSOM_PHASE_READY)
    page_stage_pass (stage, 100);
  page_stage_settle (stage);
  g_assert_true (gtk_widget_get_visible (page_stage_get (stage, "swap")));
  type_key (stage, "g");
  g_assert_cmpstr (asked, ==, "chair-both-legs");
  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 1000);
  g_assert_false (gtk_widget_get_visible (page_stage_get (stage, "swap")));
  page_stage_free (stage);
}

/* Escape goes to what looks like a pause, never back into the hold; "Go on" counts in. */
static void
test_hurts_escape (void)
{
  PageStage *stage = start (1280, 800);
  LissomHurtsSheet *sheet = hurt (stage);

  be_calm (stage);
  type_key (stage, "Escape");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sheet)));
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_HURT);
  g_assert_true (is_paused_looking (stage));
  g_assert_cmpint (lissom_ring_get_kind (get_ring (stage)), ==, LISSOM_RING_PAUSED);
  page_stage_pass (stage, 5000);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_HURT);
  type_key (stage, "h");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sheet)));
  type_key (stage, "Escape");
  type_key (stage, "space");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  page_stage_free (stage);
}

static void
test_hurts_skip_and_end (void)
{
  PageStage *stage = start (1280, 800);
  LissomHurtsSheet *sheet = hurt (stage);
  int exercise = lissom_session_get_span (stage->session)->exercise;
  guint finished = 0;

  g_signal_connect_swapped (stage->page, "finished", G_CALLBACK (count_cb), &finished);
  g_signal_emit_by_name (sheet, "way-chosen", LISSOM_HURT_SKIP);
  page_stage_settle (stage);
  g_assert_cmpint (lissom_session_get_span (stage->session)->exercise, ==, exercise + 1);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  page_stage_act (stage, "session.hurts");
  g_signal_emit_by_name (sheet, "way-chosen", LISSOM_HURT_END);
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_STOPPED);
  g_assert_cmpuint (finished, ==, 1);
  page_stage_free (stage);
}

static GtkWindow *
find_question (PageStage *stage)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_end (void)
{
  PageStage *stage = start (1280, 800);
  guint finished = 0;

  g_signal_connect_swapped (stage->page, "finished", G_CALLBACK (count_cb), &finished);
  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  type_key (stage, "Escape");
  g_assert_nonnull (find_question (stage));
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_PAUSED);
  page_stage_wait (stage, 50);
  type_key (stage, "Return");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_COUNT_IN);
  g_assert_null (find_question (stage));

  page_stage_act (stage, "session.pause");
  page_stage_act (stage, "session.end");
  page_stage_wait (stage, 50);
  type_key (stage, "Escape");
  g_assert_null (find_question (stage));
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_PAUSED);
  page_stage_act (stage, "session.end");
  page_stage_wait (stage, 50);
  type_key (stage, "Tab");
  type_key (stage, "space");
  g_assert_cmpint (get_state (stage), ==, LISSOM_SESSION_STOPPED);
  g_assert_cmpuint (finished, ==, 1);
  g_assert_null (find_question (stage));
  page_stage_free (stage);
}

/* Tab goes round through all that is there, and never to what is hidden or covered. */
static void
test_tab (void)
{
  static const char *const reached[] = { "volume", "fullscreen_button", "ease_off", "transport", "hurts" };
  PageStage *stage = start (1280, 800);
  GtkWidget *sheet = page_stage_get (stage, "sheet");
  guint found = 0;

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 4000);
  for (int i = 0; i < 30; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (stage->window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (stage->window);
      g_assert_true (focus != NULL && gtk_widget_get_mapped (focus));
      for (guint k = 0; k < G_N_ELEMENTS (reached); k++)
        {
          GtkWidget *widget = page_stage_get (stage, reached[k]);

          if (focus == widget || gtk_widget_is_ancestor (focus, widget))
            found |= 1u << k;
        }
    }
  g_assert_cmpuint (found, ==, (1u << G_N_ELEMENTS (reached)) - 1);

  g_object_set (sheet, "calm-time", 1, NULL);
  page_stage_act (stage, "session.hurts");
  page_stage_wait (stage, 100);
  for (int i = 0; i < 30; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (stage->window), GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (stage->window), sheet));
    }
  page_stage_free (stage);
}

static gboolean
is_idle (PageStage *stage)
{
  return gtk_widget_has_css_class (GTK_WIDGET (stage->page), "idle");
}

static void
test_fading (void)
{
  PageStage *stage = start (1280, 800);
  GtkWidget *transport = page_stage_get (stage, "transport");
  const char *const never[] = { "hurts", "narrow_hurts", "room_hurts" };

  g_object_set (stage->page, "idle-delay", 30, NULL);
  page_stage_wait (stage, 80);
  g_assert_true (is_idle (stage));
  g_assert_false (gtk_widget_get_can_target (transport));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    for (GtkWidget *widget = page_stage_get (stage, never[i]); widget != NULL;
         widget = gtk_widget_get_parent (widget))
      {
        g_assert_false (gtk_widget_has_css_class (widget, "fades"));
        g_assert_true (gtk_widget_get_can_target (widget));
      }

  g_object_set (stage->page, "idle-delay", 60000, NULL);
  g_assert_false (is_idle (stage));
  g_object_set (stage->page, "idle-delay", 30, NULL);
  page_stage_wait (stage, 80);
  g_assert_true (is_idle (stage));
  g_object_set (stage->page, "idle-delay", 60000, NULL);
  type_key (stage, "x");
  g_assert_false (is_idle (stage));

  /* Paused, nothing fades. */
  page_stage_act (stage, "session.pause");
  g_object_set (stage->page, "idle-delay", 30, NULL);
  page_stage_wait (stage, 80);
  g_assert_false (is_idle (stage));

  /* Nor for whoever does not want it. */
  g_object_set (stage->preferences, "fade-controls", FALSE, NULL);
  page_stage_act (stage, "session.pause");
  page_stage_pass (stage, 3050);
  page_stage_wait (stage, 80);
  g_assert_false (is_idle (stage));
  g_object_set (stage->preferences, "fade-controls", TRUE, NULL);
  page_stage_free (stage);
}

static void
test_across (void)
{
  PageStage *stage = start (1280, 800);
  LissomBoard *board = LISSOM_BOARD (page_stage_get (stage, "board"));
  GtkWidget *room_main =
    lissom_transport_get_main (LISSOM_TRANSPORT (page_stage_get (stage, "room_transport")));

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 2100);
  page_stage_act (stage, "session.across");
  g_assert_true (get_focus (stage) == room_main);
  g_assert_cmpstr (lissom_board_get_word (board), ==, "Hold");
  g_assert_cmpstr (lissom_board_get_number (board), ==, lissom_ring_get_number (get_ring (stage)));
  g_assert_true (gtk_widget_get_mapped (page_stage_get (stage, "room_hurts")));
  page_stage_act (stage, "session.across");
  g_assert_false (gtk_widget_get_mapped (page_stage_get (stage, "room_hurts")));
  g_assert_true (gtk_widget_get_mapped (page_stage_get (stage, "hurts")));
  page_stage_free (stage);
}

/* A screen reader listens to the focused button: its description changes at milestones only. */
static void
test_announcements (void)
{
  PageStage *stage = start (1280, 800);
  GtkAccessible *main_button = GTK_ACCESSIBLE (
    lissom_transport_get_main (LISSOM_TRANSPORT (page_stage_get (stage, "transport"))));

  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 100);
  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Hold. Hold 1 of 3. 20 seconds.");
  page_stage_pass (stage, 5000);
  page_stage_settle (stage);
  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Hold. Hold 1 of 3. 20 seconds.");
  page_stage_pass (stage, 5000);
  page_stage_settle (stage);
  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "10 seconds left");
  page_stage_act (stage, "session.pause");
  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Go on");
  gtk_test_accessible_assert_property (main_button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Paused. Come out slowly and rest. Nothing is lost.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_ring (stage)), GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (page_stage_get (stage, "figure")), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_stage_get (stage, "hurts")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "This hurts");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_stage_get (stage, "volume")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Voice and volume");
  page_stage_free (stage);
}

static gboolean
get_bounds (PageStage *stage, const char *child, graphene_rect_t *bounds)
{
  GtkWidget *widget = page_stage_get (stage, child);

  return gtk_widget_get_mapped (widget) &&
         gtk_widget_compute_bounds (widget, GTK_WIDGET (stage->page), bounds) &&
         bounds->size.width > 0 && bounds->size.height > 0;
}

/* Nothing lies over the figure, nothing over anything else, nothing outside the window. */
static void
assert_tidy (PageStage *stage)
{
  const char *const parts[] = { "segments", "head", "slot", "side_box", "caption", "transport",
                                "next_card", "hurts", "narrow_hurts", "narrow_ease_off" };
  float width = gtk_widget_get_width (GTK_WIDGET (stage->page));
  float height = gtk_widget_get_height (GTK_WIDGET (stage->page));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      graphene_rect_t one, other, common;

      if (!get_bounds (stage, parts[i], &one))
        continue;
      g_assert_cmpfloat (one.origin.x, >=, -0.5);
      g_assert_cmpfloat (one.origin.y, >=, -0.5);
      g_assert_cmpfloat (one.origin.x + one.size.width, <=, width + 0.5);
      g_assert_cmpfloat (one.origin.y + one.size.height, <=, height + 0.5);
      for (guint k = i + 1; k < G_N_ELEMENTS (parts); k++)
        if (get_bounds (stage, parts[k], &other) &&
            graphene_rect_intersection (&one, &other, &common) && common.size.width > 1 &&
            common.size.height > 1)
          g_error ("%s lies over %s at %.0f x %.0f", parts[i], parts[k], width, height);
    }
}

static void
test_tidy (void)
{
  const int sizes[][2] = { { 360, 740 }, { 400, 780 }, { 800, 520 }, { 1000, 700 }, { 1280, 800 },
                           { 1080, 1900 }, { 2560, 1440 } };
  const double scales[] = { 1, 1.5, 2 };

  for (guint rtl = 0; rtl < 2; rtl++)
    for (guint t = 0; t < G_N_ELEMENTS (scales); t++)
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          PageStage *stage;

          /* Twice the text in half a window has to scroll; nothing promises it. */
          if (scales[t] > 1 && sizes[i][1] < 700)
            continue;
          gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
          g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scales[t]),
                        NULL);
          stage = start (sizes[i][0], sizes[i][1]);
          assert_tidy (stage);
          page_stage_go_to (stage, LISSOM_PHASE_MOVE_IN, 2500);
          assert_tidy (stage);
          page_stage_go_to (stage, LISSOM_PHASE_HOLD, 3000);
          assert_tidy (stage);
          page_stage_act (stage, "session.pause");
          assert_tidy (stage);
          page_stage_free (stage);
        }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Folding and unfolding while it runs. */
static void
test_fold (void)
{
  PageStage *stage = start (1280, 800);

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 1000);
  g_assert_true (gtk_widget_get_mapped (page_stage_get (stage, "hurts")));
  gtk_window_set_default_size (stage->window, 400, 780);
  page_stage_wait (stage, 100);
  page_stage_settle (stage);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (stage->page)), ==, 400);
  g_assert_false (gtk_widget_get_mapped (page_stage_get (stage, "hurts")));
  g_assert_true (gtk_widget_get_mapped (page_stage_get (stage, "narrow_hurts")));
  assert_tidy (stage);
  gtk_window_set_default_size (stage->window, 1280, 800);
  page_stage_wait (stage, 100);
  page_stage_settle (stage);
  g_assert_true (gtk_widget_get_mapped (page_stage_get (stage, "hurts")));
  assert_tidy (stage);
  page_stage_free (stage);
}

static void
test_without_animations (void)
{
  PageStage *stage;
  double fraction;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  stage = start (1280, 800);
  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 2100);
  fraction = lissom_ring_get_fraction (get_ring (stage));
  page_stage_pass (stage, 400);
  page_stage_settle (stage);
  g_assert_cmpfloat (lissom_ring_get_fraction (get_ring (stage)), ==, fraction);
  page_stage_pass (stage, 600);
  page_stage_settle (stage);
  g_assert_cmpfloat (lissom_ring_get_fraction (get_ring (stage)), >, fraction);
  page_stage_free (stage);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_let_go (void)
{
  PageStage *stage = start (1280, 800);

  page_stage_go_to (stage, LISSOM_PHASE_HOLD, 1000);
  page_stage_act (stage, "session.hurts");
  lissom_session_page_set_session (stage->page, NULL, NULL);
  page_stage_settle (stage);
  g_assert_false (gtk_widget_get_visible (page_stage_get (stage, "sheet")));
  g_assert_false (gtk_widget_get_sensitive (page_stage_get (stage, "hurts")));
  lissom_session_page_set_session (stage->page, stage->session, stage->metronome);
  page_stage_settle (stage);
  g_assert_true (gtk_widget_get_visible (page_stage_get (stage, "sheet")));
  page_stage_free (stage);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  page_stage_init ();
  g_test_add_func ("/session-page/new-destroy", test_new_destroy);
  g_test_add_func ("/session-page/whole-session", test_whole_session);
  g_test_add_func ("/session-page/finished-once", test_finished_once);
  g_test_add_func ("/session-page/pause", test_pause);
  g_test_add_func ("/session-page/start-again", test_start_again);
  g_test_add_func ("/session-page/longer-and-easier", test_longer_and_easier);
  g_test_add_func ("/session-page/keys", test_keys);
  g_test_add_func ("/session-page/keys-right-to-left", test_keys_right_to_left);
  g_test_add_func ("/session-page/hurts", test_hurts);
  g_test_add_func ("/session-page/hurts-calm", test_hurts_calm);
  g_test_add_func ("/session-page/hurts-more", test_hurts_more);
  g_test_add_func ("/session-page/swap", test_swap);
  g_test_add_func ("/session-page/hurts-escape", test_hurts_escape);
  g_test_add_func ("/session-page/hurts-skip-and-end", test_hurts_skip_and_end);
  g_test_add_func ("/session-page/end", test_end);
  g_test_add_func ("/session-page/fading", test_fading);
  g_test_add_func ("/session-page/across", test_across);
  g_test_add_func ("/session-page/announcements", test_announcements);
  g_test_add_func ("/session-page/tidy", test_tidy);
  g_test_add_func ("/session-page/tab", test_tab);
  g_test_add_func ("/session-page/fold", test_fold);
  g_test_add_func ("/session-page/without-animations", test_without_animations);
  g_test_add_func ("/session-page/let-go", test_let_go);
  return g_test_run ();
}
