/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person can do in a session, as actions of the page.  Buttons, keys, media keys and
 * tests all come through here.
 */
#include "lissom-session-page-private.h"

#include <glib/gi18n-lib.h>

/* Below this from the start of a segment "start this one again" would change nothing. */
#define AGAIN_AFTER_MS 3000

/* What both volumes come back to when they were down before the program started. */
#define USUAL_VOICE 1.0
#define USUAL_SOUND 0.7

static LissomSession *
get_session (GtkWidget *widget)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  _lissom_session_page_wake (self);
  return self->session;
}

static void
pause_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSession *session = get_session (widget);

  /* Resume goes on from "This hurts" as well, once its sheet is closed. */
  if (_lissom_session_page_stands (LISSOM_SESSION_PAGE (widget)))
    lissom_session_resume (session);
  else
    lissom_session_toggle (session);
}

static void
previous_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lissom_session_previous (get_session (widget));
}

static void
next_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lissom_session_next (get_session (widget));
}

static void
again_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSession *session = get_session (widget);

  lissom_session_resume (session);
  lissom_session_previous (session);
}

static void
hold_longer_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lissom_session_hold_longer (get_session (widget));
}

static void
ease_off_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lissom_session_ease_off (get_session (widget));
}

static void
swap_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  LissomStretch *gentler = _lissom_session_page_find_gentler (self);

  _lissom_session_page_wake (self);
  if (gentler != NULL)
    _lissom_session_page_ask_for_swap (self, lissom_stretch_get_id (gentler));
}

static void
hurts_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  LissomSession *session = get_session (widget);

  /* Closed and pressed again: it hurts still. */
  if (lissom_session_get_state (session) == LISSOM_SESSION_HURT)
    {
      gtk_widget_set_visible (self->veil, TRUE);
      lissom_hurts_sheet_open (self->sheet);
    }
  else
    lissom_session_hurts (session);
}

static void
across_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  _lissom_session_page_wake (self);
  lissom_session_page_set_across (self, !self->across);
}

static void
fullscreen_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  _lissom_session_page_wake (LISSOM_SESSION_PAGE (widget));
  if (!GTK_IS_WINDOW (root))
    return;
  if (gtk_window_is_fullscreen (GTK_WINDOW (root)))
    gtk_window_unfullscreen (GTK_WINDOW (root));
  else
    gtk_window_fullscreen (GTK_WINDOW (root));
}

static void
mute_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  double voice, sound;

  _lissom_session_page_wake (self);
  g_object_get (self->preferences, "voice-volume", &voice, "sound-volume", &sound, NULL);
  if (voice > 0 || sound > 0)
    {
      self->voice_before_mute = voice;
      self->sound_before_mute = sound;
      voice = sound = 0;
    }
  else if (self->voice_before_mute > 0 || self->sound_before_mute > 0)
    {
      voice = self->voice_before_mute;
      sound = self->sound_before_mute;
    }
  else
    {
      voice = USUAL_VOICE;
      sound = USUAL_SOUND;
    }
  g_object_set (self->preferences, "voice-volume", voice, "sound-volume", sound, NULL);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->volume),
                                 voice > 0 || sound > 0 ? "audio-volume-high-symbolic"
                                                        : "audio-volume-muted-symbolic");
}

static void
question_answered_cb (LissomSessionPage *self, const char *response)
{
  if (self->session == NULL)
    return;
  if (g_str_equal (response, "end"))
    lissom_session_stop (self->session);
  else if (self->resume_on_keep)
    lissom_session_resume (self->session);
}

/* Time stands still while the question is open. */
static void
end_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);
  LissomSession *session = get_session (widget);
  LissomSessionState state = lissom_session_get_state (session);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *question;

  if (self->question != NULL)
    {
      gtk_window_present (self->question);
      return;
    }
  question = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                     _("End the session?"),
                                     _("What you have done so far is kept."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question),
                                    "keep", _("_Keep going"),
                                    "end", _("_End session"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (question_answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
  self->resume_on_keep = state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN;
  if (self->resume_on_keep)
    lissom_session_pause (session);
  gtk_window_present (GTK_WINDOW (question));
}

/* Escape leaves what lies on top: the sheet first, then it asks about the session. */
static void
escape_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LissomSessionPage *self = LISSOM_SESSION_PAGE (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->sheet)))
    lissom_hurts_sheet_go_back (self->sheet);
  else
    end_activated (widget, name, parameter);
}

void
_lissom_session_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "session.pause", NULL, pause_activated);
  gtk_widget_class_install_action (widget_class, "session.previous", NULL, previous_activated);
  gtk_widget_class_install_action (widget_class, "session.next", NULL, next_activated);
  gtk_widget_class_install_action (widget_class, "session.again", NULL, again_activated);
  gtk_widget_class_install_action (widget_class, "session.hold-longer", NULL,
                                   hold_longer_activated);
  gtk_widget_class_install_action (widget_class, "session.ease-off", NULL, ease_off_activated);
  gtk_widget_class_install_action (widget_class, "session.swap", NULL, swap_activated);
  gtk_widget_class_install_action (widget_class, "session.hurts", NULL, hurts_activated);
  gtk_widget_class_install_action (widget_class, "session.across", NULL, across_activated);
  gtk_widget_class_install_action (widget_class, "session.fullscreen", NULL, fullscreen_activated);
  gtk_widget_class_install_action (widget_class, "session.mute", NULL, mute_activated);
  gtk_widget_class_install_action (widget_class, "session.end", NULL, end_activated);
  gtk_widget_class_install_action (widget_class, "session.escape", NULL, escape_activated);
}

static gboolean
can_start_again (LissomSession *session)
{
  const LissomSpan *span = lissom_session_get_span (session);
  LissomTimeline *timeline = lissom_session_get_timeline (session);
  gint64 start;

  if (span->segment < 0 || (guint) span->segment >= lissom_timeline_get_n_segments (timeline))
    return FALSE;
  start = lissom_timeline_get_segment (timeline, (guint) span->segment)->start;
  return lissom_session_get_position (session) - start > AGAIN_AFTER_MS;
}

void
_lissom_session_page_update_actions (LissomSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LissomSessionState state =
    self->session != NULL ? lissom_session_get_state (self->session) : LISSOM_SESSION_FINISHED;
  gboolean sheet = gtk_widget_get_visible (GTK_WIDGET (self->sheet));
  gboolean goes_on = state != LISSOM_SESSION_FINISHED && state != LISSOM_SESSION_STOPPED;
  gboolean free_hand = goes_on && !sheet;
  gboolean moves = state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN ||
                   state == LISSOM_SESSION_PAUSED;
  gboolean works = FALSE;

  if (goes_on && self->session != NULL)
    works = state == LISSOM_SESSION_RUNNING &&
            lissom_phase_is_work (lissom_session_get_span (self->session)->phase);

  gtk_widget_action_set_enabled (widget, "session.pause", free_hand);
  gtk_widget_action_set_enabled (widget, "session.previous", free_hand && moves);
  gtk_widget_action_set_enabled (widget, "session.next", free_hand && moves);
  gtk_widget_action_set_enabled (widget, "session.again", free_hand &&
                                                          _lissom_session_page_stands (self) &&
                                                          can_start_again (self->session));
  gtk_widget_action_set_enabled (widget, "session.hold-longer",
                                 free_hand && works &&
                                 lissom_session_get_can_hold_longer (self->session));
  gtk_widget_action_set_enabled (widget, "session.ease-off",
                                 free_hand && works && !lissom_session_get_eased (self->session));
  gtk_widget_action_set_enabled (widget, "session.swap",
                                 free_hand && _lissom_session_page_find_gentler (self) != NULL);
  gtk_widget_action_set_enabled (widget, "session.hurts", free_hand);
  gtk_widget_action_set_enabled (widget, "session.across", free_hand);
  gtk_widget_action_set_enabled (widget, "session.mute", self->preferences != NULL);
  gtk_widget_action_set_enabled (widget, "session.end", free_hand);
  gtk_widget_action_set_enabled (widget, "session.escape", goes_on);
}
