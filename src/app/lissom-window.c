/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-window-private.h"

#include "lissom-announce.h"
#include "lissom-history-page.h"
#include "lissom-learn-page.h"
#include "lissom-measure-page.h"
#include "lissom-next-day-card.h"
#include "lissom-progress-page.h"
#include "lissom-stiffness-card.h"

#include <glib/gi18n-lib.h>

/* Long enough to read a sentence twice. */
#define WORD_SECONDS 12

G_DEFINE_FINAL_TYPE (LissomWindow, lissom_window, ADW_TYPE_APPLICATION_WINDOW)

/* Shows one of "welcome", "places", "session", "closing". The line in the log is for whoever
 * watches from outside (tools/virtual). */
static void
show_page (LissomWindow *self, const char *name, const char *title)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  if (title != NULL)
    {
      /* Translators: the title of the window: what is shown, then the name of the program */
      g_autofree char *whole = g_strdup_printf (_("%s – Lissom"), title);

      gtk_window_set_title (GTK_WINDOW (self), whole);
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Lissom"));
    }
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
show_places (LissomWindow *self)
{
  lissom_navigator_clear (self->navigator);
  lissom_places_set_place (self->places, "today");
  show_page (self, "places", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->today));
  lissom_window_update_interruption (self);
  g_debug ("page today");
}

static void show_next_word (LissomWindow *self);

static void
word_over_cb (LissomWindow *self)
{
  g_clear_handle_id (&self->word_timeout, g_source_remove);
  show_next_word (self);
}

static gboolean
word_timeout_cb (gpointer user_data)
{
  LissomWindow *self = user_data;

  self->word_timeout = 0;
  show_next_word (self);
  return G_SOURCE_REMOVE;
}

/* A sentence stands below the page, never on it: a toast would lie over "This hurts". */
static void
show_next_word (LissomWindow *self)
{
  g_autofree char *sentence = g_queue_pop_head (&self->words);

  gtk_revealer_set_reveal_child (self->word, sentence != NULL);
  if (sentence == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->word_text), sentence);
  self->word_timeout = g_timeout_add_seconds (WORD_SECONDS, word_timeout_cb, self);
}

void
lissom_window_show_page (LissomWindow *self, GtkWidget *page)
{
  GtkWidget *before;

  g_return_if_fail (LISSOM_IS_WINDOW (self));

  before = gtk_stack_get_child_by_name (self->stack, "over");
  if (before != NULL)
    gtk_stack_remove (self->stack, before);
  gtk_stack_add_named (self->stack, page, "over");
  show_page (self, "over", NULL);
}

void
lissom_window_drop_page (LissomWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (LISSOM_IS_WINDOW (self));

  page = gtk_stack_get_child_by_name (self->stack, "over");
  if (page == NULL)
    return;
  show_places (self);
  gtk_stack_remove (self->stack, page);
}

static void
drop_welcome (LissomWindow *self)
{
  if (self->welcome == NULL)
    return;

  gtk_stack_remove (self->stack, GTK_WIDGET (self->welcome));
  self->welcome = NULL;
}

static void
welcome_left_cb (LissomWindow *self)
{
  if (lissom_conductor_is_leading (self->conductor))
    show_page (self, "session", NULL);
  else
    show_places (self);
  drop_welcome (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "app.welcome", NULL);
}

static void
welcome_declined_cb (LissomWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
welcome_step_cb (LissomWelcomePage *page)
{
  g_debug ("page %s", lissom_welcome_page_get_step (page));
}

static LissomStretch *
find_picture (LissomWindow *self)
{
  GListModel *stretches = G_LIST_MODEL (lissom_conductor_get_catalogue (self->conductor));

  for (guint i = 0; i < g_list_model_get_n_items (stretches); i++)
    {
      g_autoptr (LissomStretch) stretch = g_list_model_get_item (stretches, i);

      if (lissom_stretch_is_seed (stretch) &&
          lissom_stretch_get_position (stretch) == LISSOM_POSITION_STANDING)
        return stretch;
    }
  return NULL;
}

static void
show_welcome (LissomWindow *self)
{
  LissomNarrator *narrator = lissom_conductor_can_speak (self->conductor)
                               ? lissom_conductor_get_narrator (self->conductor)
                               : NULL;

  drop_welcome (self);
  self->welcome = LISSOM_WELCOME_PAGE (lissom_welcome_page_new (
    lissom_conductor_get_gate (self->conductor), narrator, find_picture (self)));
  g_signal_connect_object (self->welcome, "left", G_CALLBACK (welcome_left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->welcome, "declined", G_CALLBACK (welcome_declined_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self->welcome, "notify::step", G_CALLBACK (welcome_step_cb), NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->welcome), "welcome");
  show_page (self, "welcome", NULL);
  welcome_step_cb (self->welcome);
}

static void
session_changed_cb (LissomWindow *self)
{
  LissomSession *session = lissom_conductor_get_session (self->conductor);
  LissomRoutine *routine;

  lissom_session_page_set_session (self->session_page, session,
                                   lissom_conductor_get_metronome (self->conductor));
  if (session == NULL)
    return;

  routine = lissom_timeline_get_routine (lissom_session_get_timeline (session));
  show_page (self, "session", lissom_routine_get_title (routine));
  g_debug ("page session");
}

/* What could come next, once the person has told how it was. */
static void
show_offer (LissomWindow *self, const LissomJournalEntry *entry)
{
  LissomRoutine *routine = lissom_catalogue_find_routine (
    lissom_conductor_get_catalogue (self->conductor), entry->routine_id);

  g_clear_pointer (&self->offer, lissom_offer_free);
  if (routine != NULL)
    self->offer =
      lissom_safety_get_offer (lissom_conductor_get_safety (self->conductor), routine);
  lissom_closing_page_set_offer (self->closing, self->offer);
}

static void
session_finished_cb (LissomWindow *self)
{
  LissomKeeper *keeper = lissom_conductor_get_keeper (self->conductor);
  g_autoptr (LissomJournalEntry) entry = lissom_keeper_get_entry (keeper);

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));

  /* Who left before anything was done has nothing to look back at. */
  if (entry == NULL ||
      (lissom_journal_entry_get_worked_ms (entry) <= 0 && entry->outcome != LISSOM_OUTCOME_HURT))
    {
      show_places (self);
      lissom_conductor_let_go (self->conductor);
      return;
    }
  lissom_safety_note_session (lissom_conductor_get_safety (self->conductor), entry);
  lissom_closing_page_show_entry (self->closing, entry);
  show_offer (self, entry);
  show_page (self, "closing", entry->routine_title);
  lissom_conductor_let_go (self->conductor);
  g_debug ("page closing");
}

static void
hurt_chosen_cb (LissomWindow *self, const char *id, int pain, gboolean stays)
{
  lissom_conductor_report_pain (self->conductor, id, pain, stays);
}

static void
swap_asked_cb (LissomWindow *self, const char *id)
{
  lissom_conductor_swap (self->conductor, id);
}

static void
offer_answered_cb (LissomWindow *self, gboolean take)
{
  g_autoptr (GPtrArray) changes = NULL;

  if (self->offer == NULL)
    return;
  changes = lissom_safety_answer_offer (lissom_conductor_get_safety (self->conductor), self->offer,
                                        take);
  lissom_conductor_keep_changes (self->conductor, changes);
  g_clear_pointer (&self->offer, lissom_offer_free);
}

static void
next_day_answered_cb (LissomWindow *self, const char *session_id, GPtrArray *changes)
{
  lissom_conductor_keep_changes_of (self->conductor, session_id, changes);
}

static void
answered_cb (LissomWindow *self, int pull, int pain)
{
  LissomKeeper *keeper = lissom_conductor_get_keeper (self->conductor);
  g_autoptr (LissomJournalEntry) entry = NULL;

  lissom_keeper_set_answers (keeper, pull, pain);
  entry = lissom_keeper_get_entry (keeper);
  if (entry == NULL)
    return;
  lissom_safety_note_session (lissom_conductor_get_safety (self->conductor), entry);
  show_offer (self, entry);
}

static void
corrected_cb (LissomWindow *self, const LissomJournalEntry *entry)
{
  lissom_keeper_correct (lissom_conductor_get_keeper (self->conductor), entry);
  lissom_safety_note_session (lissom_conductor_get_safety (self->conductor), entry);
  show_offer (self, entry);
}

static void
measured_cb (LissomWindow *self, const char *id, gint64 length_ms)
{
  if (g_strcmp0 (id, lissom_today_page_get_routine_id (self->today)) == 0)
    lissom_today_page_set_length (self->today, length_ms);
}

/* Speech is made ready while nobody waits for it. */
static void
warm_up (LissomWindow *self)
{
  const char *id = lissom_today_page_get_routine_id (self->today);

  if (id != NULL)
    lissom_conductor_warm_up (self->conductor, id);
}

static void
pacing_changed_cb (LissomWindow *self)
{
  LissomPacing pacing;

  lissom_preferences_get_pacing (lissom_conductor_get_preferences (self->conductor), &pacing);
  lissom_today_page_set_pacing (self->today, &pacing);
  warm_up (self);
}

static gboolean
warm_up_cb (gpointer user_data)
{
  warm_up (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
leave_cb (gpointer user_data)
{
  gtk_window_close (user_data);
  return G_SOURCE_REMOVE;
}

static void
leave_response_cb (LissomWindow *self, const char *response)
{
  if (g_strcmp0 (response, "keep") != 0)
    return;

  lissom_conductor_keep_for_later (self->conductor);
  self->leaving = TRUE;
  /* The dialog is transient for this window and still on its way out. */
  g_idle_add_full (G_PRIORITY_LOW, leave_cb, g_object_ref (self), g_object_unref);
}

static void
ask_to_leave (LissomWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("Stop and keep for later?"),
                            _("What you have done is kept. Within a day you can go on where you "
                               "were."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _("_Stay"), "keep",
                                    _("Stop and _keep"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "keep",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
lissom_window_close_request (GtkWindow *window)
{
  LissomWindow *self = LISSOM_WINDOW (window);

  if (!self->leaving && lissom_conductor_is_leading (self->conductor))
    {
      lissom_session_pause (lissom_conductor_get_session (self->conductor));
      ask_to_leave (self);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (lissom_window_parent_class)->close_request (window);
}

static void
lissom_window_unrealize (GtkWidget *widget)
{
  LissomWindow *self = LISSOM_WINDOW (widget);
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (self->conductor != NULL)
    g_object_set (lissom_conductor_get_preferences (self->conductor), "window-width", width,
                  "window-height", height, "window-maximized", maximized, NULL);

  GTK_WIDGET_CLASS (lissom_window_parent_class)->unrealize (widget);
}

static void
lissom_window_dispose (GObject *object)
{
  LissomWindow *self = LISSOM_WINDOW (object);

  g_clear_handle_id (&self->word_timeout, g_source_remove);
  g_queue_clear_full (&self->words, g_free);
  g_clear_pointer (&self->offer, lissom_offer_free);
  if (self->session_page != NULL)
    lissom_session_page_set_session (self->session_page, NULL, NULL);
  self->session_page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LISSOM_TYPE_WINDOW);
  g_clear_object (&self->conductor);

  G_OBJECT_CLASS (lissom_window_parent_class)->dispose (object);
}

static void
lissom_window_class_init (LissomWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = lissom_window_dispose;
  widget_class->unrealize = lissom_window_unrealize;
  window_class->close_request = lissom_window_close_request;

  _lissom_window_install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/app/lissom-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LissomWindow, word);
  gtk_widget_class_bind_template_child (widget_class, LissomWindow, word_text);
  gtk_widget_class_bind_template_child (widget_class, LissomWindow, word_close);
  gtk_widget_class_bind_template_callback (widget_class, word_over_cb);
}

static void
lissom_window_init (LissomWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  _lissom_window_accept_files (self);
  lissom_name_button (self->word_close, _("Close this message"));
#ifdef PROFILE_DEVELOPMENT
  gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
#endif
}

static void
show_history (LissomWindow *self)
{
  lissom_navigator_push (
    self->navigator,
    lissom_history_page_new (lissom_conductor_get_journal (self->conductor)));
}

static void
measured_and_kept_cb (LissomWindow *self)
{
  lissom_navigator_clear (self->navigator);
}

static void
show_measure (LissomWindow *self)
{
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  GtkWidget *page = lissom_measure_page_new (
    catalogue, lissom_conductor_get_preferences (self->conductor),
    lissom_conductor_get_journal (self->conductor),
    lissom_conductor_can_speak (self->conductor) ? lissom_conductor_get_narrator (self->conductor)
                                                 : NULL,
    lissom_safety_get_filters (lissom_conductor_get_safety (self->conductor)));

  g_signal_connect_object (page, "finished", G_CALLBACK (measured_and_kept_cb), self,
                           G_CONNECT_SWAPPED);
  lissom_navigator_push (self->navigator, page);
}

static void
add_progress (LissomWindow *self)
{
  GtkWidget *page =
    lissom_progress_page_new (lissom_conductor_get_catalogue (self->conductor),
                              lissom_conductor_get_preferences (self->conductor),
                              lissom_conductor_get_journal (self->conductor));

  g_signal_connect_object (page, "history", G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "measure", G_CALLBACK (show_measure), self, G_CONNECT_SWAPPED);
  lissom_places_add (self->places, page, "progress", _("Progress"), "lissom-progress-symbolic");
}

static void
stretch_chosen_cb (LissomWindow *self, LissomStretch *stretch)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stretch", "s",
                              lissom_stretch_get_id (stretch));
}

/* In the order in which they stand. A place is added when there is something in it. */
static void
create_places (LissomWindow *self)
{
  GtkWidget *next_day;
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);
  LissomPacing pacing;

  self->places = LISSOM_PLACES (lissom_places_new ());
  lissom_preferences_get_pacing (lissom_conductor_get_preferences (self->conductor), &pacing);
  self->today = LISSOM_TODAY_PAGE (
    lissom_today_page_new (lissom_catalogue_get_routines (catalogue),
                           G_LIST_MODEL (lissom_conductor_get_shelf (self->conductor)),
                           lissom_conductor_get_journal (self->conductor), &pacing));
  lissom_today_page_set_safety (self->today, lissom_conductor_get_safety (self->conductor));
  g_signal_connect_object (self->today, "notify::routine-id", G_CALLBACK (warm_up), self,
                           G_CONNECT_SWAPPED);
  next_day = lissom_next_day_card_new (lissom_conductor_get_safety (self->conductor));
  g_signal_connect_object (next_day, "answered", G_CALLBACK (next_day_answered_cb), self,
                           G_CONNECT_SWAPPED);
  lissom_today_page_add_card (self->today, next_day);
  lissom_today_page_add_question (
    self->today, lissom_stiffness_card_new (lissom_conductor_get_journal (self->conductor)));
  lissom_places_add (self->places, GTK_WIDGET (self->today), "today", _("Today"),
                     "lissom-today-symbolic");
  self->stretches = LISSOM_STRETCHES_PAGE (lissom_stretches_page_new (G_LIST_MODEL (catalogue)));
  lissom_stretches_page_set_safety (self->stretches, lissom_conductor_get_safety (self->conductor));
  g_signal_connect_object (self->stretches, "chosen", G_CALLBACK (stretch_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  lissom_places_add (self->places, GTK_WIDGET (self->stretches), "stretches", _("Stretches"),
                     "lissom-stretches-symbolic");
  add_progress (self);
  lissom_places_add (self->places, lissom_learn_page_new (catalogue), "learn", _("Learn"),
                     "lissom-learn-symbolic");

  self->navigator = LISSOM_NAVIGATOR (lissom_navigator_new ());
  lissom_navigator_set_root (self->navigator, GTK_WIDGET (self->places));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->navigator), "places");
}

static void
create_pages (LissomWindow *self)
{
  LissomCatalogue *catalogue = lissom_conductor_get_catalogue (self->conductor);

  create_places (self);

  self->session_page = lissom_session_page_new ();
  lissom_session_page_set_preferences (self->session_page,
                                       lissom_conductor_get_preferences (self->conductor));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->session_page), "session");
  g_signal_connect_object (self->session_page, "finished", G_CALLBACK (session_finished_cb), self,
                           G_CONNECT_SWAPPED);
  lissom_session_page_set_safety (self->session_page,
                                  lissom_conductor_get_safety (self->conductor));
  g_signal_connect_object (self->session_page, "swap-asked", G_CALLBACK (swap_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session_page, "hurt-chosen", G_CALLBACK (hurt_chosen_cb), self,
                           G_CONNECT_SWAPPED);

  self->closing = LISSOM_CLOSING_PAGE (lissom_closing_page_new (catalogue));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->closing), "closing");
  g_signal_connect_object (self->closing, "offer-answered", G_CALLBACK (offer_answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closing, "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closing, "corrected", G_CALLBACK (corrected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closing, "finished", G_CALLBACK (show_places), self,
                           G_CONNECT_SWAPPED);
}

static void
restore_size (LissomWindow *self)
{
  gboolean maximized;
  int width, height;

  g_object_get (lissom_conductor_get_preferences (self->conductor), "window-width", &width,
                "window-height", &height, "window-maximized", &maximized, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
tell_list (LissomWindow *self, const char *const *reports, const char *opening)
{
  for (guint i = 0; reports[i] != NULL; i++)
    {
      g_autofree char *sentence = g_strconcat (opening, " ", reports[i], NULL);

      lissom_window_tell (self, sentence);
    }
}

static void
tell_reports (LissomWindow *self)
{
  /* Translators: which file, which line and what to do stands behind it */
  tell_list (self,
             lissom_catalogue_get_reports (lissom_conductor_get_catalogue (self->conductor)),
             _("A file of stretches was left out:"));
  /* Translators: which file, which line and what to do stands behind it */
  tell_list (self, lissom_routine_shelf_get_reports (lissom_conductor_get_shelf (self->conductor)),
             _("A routine of yours could not be read:"));
}

LissomWindow *
lissom_window_new (GtkApplication *application, LissomConductor *conductor)
{
  LissomWindow *self = g_object_new (LISSOM_TYPE_WINDOW, "application", application, NULL);
  LissomPreferences *preferences = lissom_conductor_get_preferences (conductor);

  self->conductor = g_object_ref (conductor);
  create_pages (self);
  restore_size (self);

  g_signal_connect_object (conductor, "notify::session", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (conductor, "measured", G_CALLBACK (measured_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::talk", G_CALLBACK (pacing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::hold-seconds", G_CALLBACK (pacing_changed_cb), self,
                           G_CONNECT_SWAPPED);

  if (lissom_gate_is_open (lissom_conductor_get_gate (conductor)))
    show_places (self);
  else
    show_welcome (self);
  tell_reports (self);
  g_idle_add_full (G_PRIORITY_LOW, warm_up_cb, g_object_ref (self), g_object_unref);
  return self;
}

void
lissom_window_show_notice (LissomWindow *self)
{
  g_return_if_fail (LISSOM_IS_WINDOW (self));

  if (lissom_conductor_is_leading (self->conductor))
    lissom_session_pause (lissom_conductor_get_session (self->conductor));
  if (self->welcome == NULL || lissom_gate_is_open (lissom_conductor_get_gate (self->conductor)))
    show_welcome (self);
  lissom_welcome_page_show_notice (self->welcome);
}

void
lissom_window_tell (LissomWindow *self, const char *sentence)
{
  g_return_if_fail (LISSOM_IS_WINDOW (self));

  g_debug ("told: %s", sentence);
  g_queue_push_tail (&self->words, g_strdup (sentence));
  if (self->word_timeout == 0)
    show_next_word (self);
}

void
lissom_window_update_interruption (LissomWindow *self)
{
  g_autoptr (LissomInterruption) interruption = NULL;

  g_return_if_fail (LISSOM_IS_WINDOW (self));

  if (lissom_gate_is_open (lissom_conductor_get_gate (self->conductor)))
    interruption = lissom_conductor_find_interruption (self->conductor);
  lissom_today_page_set_interruption (self->today,
                                      interruption != NULL ? interruption->title : NULL,
                                      interruption != NULL ? interruption->run_ms : 0);
}
