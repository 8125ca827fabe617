/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   button, key, gesture ──> action "kiosk.…" ──> policy says yes? ──> page, guide, printer
 *                                     clock ──> policy ──> next page
 */
#include "lissom-kiosk-window-private.h"

#include "lissom-announce.h"
#include "lissom-contrast.h"
#include "lissom-kiosk-language.h"
#include "lissom-kiosk-resources.h"
#include "lissom-kiosk-session-page.h"
#include "lissom-pages.h"

#include <glib/gi18n-lib.h>

#define TICK_MS 250
/* How much the chimes are quieter than the voice. */
#define CHIME_SHARE 0.7

enum
{
  LEFT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LissomKioskWindow, lissom_kiosk_window, GTK_TYPE_WINDOW)

gint64
_lissom_kiosk_window_get_time (LissomKioskWindow *self)
{
  return lissom_clock_get_time (self->clock);
}

void
_lissom_kiosk_window_get_day (LissomKioskWindow *self, GDate *day)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, date;

  g_date_time_get_ymd (now, &year, &month, &date);
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) date, (GDateMonth) month, (GDateYear) year);
}

/* ---- What the visitor chose ---------------------------------------------------------------- */

void
_lissom_kiosk_window_apply_visit (LissomKioskWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  LissomNarrator *narrator = lissom_kiosk_guide_get_narrator (self->guide);
  GtkWidget *page = adw_bin_get_child (self->screen);

  for (int size = 0; size <= 2; size++)
    {
      g_autofree char *name = g_strdup_printf ("size-%d", size);

      if (size == self->visit.text_size)
        gtk_widget_add_css_class (widget, name);
      else
        gtk_widget_remove_css_class (widget, name);
    }
  if (self->visit.contrast)
    gtk_widget_add_css_class (widget, "contrast");
  else
    gtk_widget_remove_css_class (widget, "contrast");
  lissom_contrast_set (self->visit.contrast);
  lissom_narrator_set_voice_volume (narrator, self->visit.volume);
  lissom_narrator_set_sound_volume (narrator, self->visit.volume * CHIME_SHARE);
  if (LISSOM_IS_KIOSK_NOTICE_PAGE (page))
    lissom_kiosk_notice_page_update (LISSOM_KIOSK_NOTICE_PAGE (page), &self->visit);
  else if (LISSOM_IS_KIOSK_SESSION_PAGE (page))
    lissom_kiosk_session_page_update (LISSOM_KIOSK_SESSION_PAGE (page), &self->visit);
}

/* Not within the signal of the session: it is let go here. */
static gboolean
ended_cb (gpointer user_data)
{
  LissomKioskWindow *self = user_data;

  self->ending = 0;
  lissom_kiosk_policy_session_ended (self->policy, _lissom_kiosk_window_get_time (self));
  return G_SOURCE_REMOVE;
}

static void
session_state_cb (LissomSession *session, GParamSpec *pspec, gpointer user_data)
{
  LissomKioskWindow *self = user_data;
  const LissomSessionState state = lissom_session_get_state (session);

  if (state == LISSOM_SESSION_FINISHED && self->ending == 0)
    self->ending = g_idle_add (ended_cb, self);
  /* By itself, after the machine stood still: then nobody may be there any more. */
  else if (state == LISSOM_SESSION_PAUSED)
    lissom_kiosk_policy_try (self->policy, LISSOM_KIOSK_DO_PAUSE,
                             _lissom_kiosk_window_get_time (self));
}

static void
session_changed_cb (LissomKioskWindow *self)
{
  LissomSession *session = lissom_kiosk_guide_get_session (self->guide);

  if (session == NULL)
    return;
  g_debug ("session begins");
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_state_cb), self, 0);
  if (lissom_kiosk_policy_get_screen (self->policy) == LISSOM_KIOSK_SESSION)
    _lissom_kiosk_window_show_page (self);
}

/* A guide that speaks the visitor's language, and knows nothing of the visitor before. */
void
_lissom_kiosk_window_renew_guide (LissomKioskWindow *self)
{
  lissom_kiosk_language_use (self->visit.language);
  gtk_widget_set_default_direction (lissom_kiosk_language_is_right_to_left (self->visit.language)
                                      ? GTK_TEXT_DIR_RTL
                                      : GTK_TEXT_DIR_LTR);
  if (self->guide != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->guide, self);
      g_object_run_dispose (G_OBJECT (self->guide));
    }
  g_clear_object (&self->guide);
  self->guide =
    lissom_kiosk_guide_new (self->visit.language,
                            lissom_kiosk_library_get (self->library, self->visit.language), self->clock);
  g_signal_connect_object (self->guide, "notify::session", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
_lissom_kiosk_window_read_settings (LissomKioskWindow *self)
{
  g_auto (GStrv) languages = lissom_kiosk_language_list ();

  g_clear_object (&self->settings);
  self->settings =
    lissom_kiosk_settings_new (self->stored, (const char *const *) languages,
                               lissom_kiosk_library_get (self->library, self->visit.language));
}

/* While nobody waits. */
static void
read_languages (LissomKioskWindow *self)
{
  const char *const *languages = lissom_kiosk_settings_get_languages (self->settings);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      lissom_kiosk_language_use (languages[i]);
      lissom_kiosk_library_get (self->library, languages[i]);
    }
}

/* The next visitor finds the screen as the clinic wants it. */
static void
forget (LissomKioskWindow *self)
{
  LissomKioskVisit *visit = &self->visit;
  GDate day;

  _lissom_kiosk_window_read_settings (self);
  read_languages (self);
  if (self->policy != NULL)
    {
      _lissom_kiosk_window_get_day (self, &day);
      lissom_kiosk_policy_set_settings (self->policy, self->settings);
      lissom_kiosk_policy_set_sheets_today (self->policy,
                                            lissom_kiosk_tally_get_sheets (self->tally, &day));
    }
  g_free (visit->language);
  visit->language = g_strdup (lissom_kiosk_settings_get_languages (self->settings)[0]);
  visit->text_size = lissom_kiosk_settings_get_text_size (self->settings);
  visit->contrast = lissom_kiosk_settings_get_contrast (self->settings);
  visit->captions = lissom_kiosk_settings_get_captions (self->settings);
  visit->speaks = lissom_kiosk_settings_get_speaks (self->settings);
  visit->volume = lissom_kiosk_settings_get_volume (self->settings);
  g_clear_pointer (&self->guide_id, g_free);
  g_clear_pointer (&self->credits, g_array_unref);
  g_clear_object (&self->last_stretch);
  _lissom_kiosk_window_renew_guide (self);
  _lissom_kiosk_window_apply_visit (self);
}

/* ---- What the policy says ---------------------------------------------------------------------- */

/* For whoever watches from outside: tests, and the journal of a machine nobody sits at. */
static void
log_screen (LissomKioskWindow *self)
{
  g_autoptr (GEnumClass) screens = g_type_class_ref (LISSOM_TYPE_KIOSK_SCREEN);
  const LissomKioskScreen screen = lissom_kiosk_policy_get_screen (self->policy);

  g_debug ("screen %s", g_enum_get_value (screens, (int) screen)->value_nick);
}

static void
screen_changed_cb (LissomKioskWindow *self)
{
  const LissomKioskScreen screen = lissom_kiosk_policy_get_screen (self->policy);

  log_screen (self);
  /* Packs that came during the day are read before the next visitor does. */
  if (screen == LISSOM_KIOSK_CLOSED)
    lissom_kiosk_library_clear (self->library);
  if (screen == LISSOM_KIOSK_SESSION)
    {
      GDate day;

      _lissom_kiosk_window_get_day (self, &day);
      lissom_kiosk_tally_add_session (self->tally, &day);
    }
  _lissom_kiosk_window_show_page (self);
}

static void
paused_changed_cb (LissomKioskWindow *self)
{
  LissomSession *session = lissom_kiosk_guide_get_session (self->guide);

  g_debug ("paused %s", lissom_kiosk_policy_is_paused (self->policy) ? "yes" : "no");
  if (session == NULL)
    return;
  if (lissom_kiosk_policy_is_paused (self->policy))
    lissom_session_pause (session);
  else
    lissom_session_resume (session);
}

static void
asking_changed_cb (LissomKioskWindow *self)
{
  const gboolean asking = lissom_kiosk_policy_is_asking (self->policy);
  GtkWidget *page = adw_bin_get_child (self->screen);

  g_debug ("asking %s", asking ? "yes" : "no");
  /* The window is older than the visitor's choice of a language. */
  gtk_label_set_text (self->question_title, _("Are you still there?"));
  gtk_label_set_text (self->question_text, _("If not, this screen starts afresh for the next person. "
                                             "Nothing is saved."));
  gtk_button_set_label (GTK_BUTTON (self->stay), _("Yes, I am here"));
  gtk_widget_set_visible (self->question, asking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->screen), !asking);
  if (asking)
    {
      gtk_widget_grab_focus (self->stay);
      lissom_announce (self->stay, _("Are you still there?"));
    }
  else if (page != NULL)
    gtk_widget_grab_focus (page);
}

static void
seconds_changed_cb (LissomKioskWindow *self)
{
  const int seconds = lissom_kiosk_policy_get_seconds_left (self->policy);
  const int all = lissom_kiosk_settings_get_times (self->settings)->question_s;
  g_autofree char *number = g_strdup_printf ("%d", MAX (0, seconds));

  lissom_ring_set_number (self->countdown, number);
  lissom_ring_set_fraction (self->countdown, CLAMP (seconds / (double) all, 0, 1));
}

/* ---- Time -------------------------------------------------------------------------------------- */

void
lissom_kiosk_window_tick (LissomKioskWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GtkWidget *page;

  g_return_if_fail (LISSOM_IS_KIOSK_WINDOW (self));

  _lissom_kiosk_window_watch_corner (self);
  lissom_kiosk_policy_tick (
    self->policy, _lissom_kiosk_window_get_time (self),
    lissom_opening_hours_are_open (lissom_kiosk_settings_get_hours (self->settings), now));
  if (self->tall != _lissom_kiosk_window_is_tall (self))
    _lissom_kiosk_window_show_page (self);
  page = adw_bin_get_child (self->screen);
  if (page != NULL)
    lissom_kiosk_page_tick (LISSOM_KIOSK_PAGE (page),
                            lissom_kiosk_policy_get_seconds_left (self->policy));
}

static gboolean
tick_cb (gpointer user_data)
{
  lissom_kiosk_window_tick (user_data);
  return G_SOURCE_CONTINUE;
}

/* ---- The window ----------------------------------------------------------------------------------- */

static gboolean
lissom_kiosk_window_close_request (GtkWindow *window)
{
  /* Whoever asks: a visitor's window is not closed. */
  return TRUE;
}

void
_lissom_kiosk_window_leave (LissomKioskWindow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
lissom_kiosk_window_dispose (GObject *object)
{
  LissomKioskWindow *self = LISSOM_KIOSK_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->ending, g_source_remove);
  if (self->policy != NULL)
    g_signal_handlers_disconnect_by_data (self->policy, self);
  g_clear_object (&self->guide);
  g_clear_pointer (&self->library, lissom_kiosk_library_free);
  g_clear_object (&self->policy);
  g_clear_object (&self->settings);
  g_clear_object (&self->stored);
  g_clear_object (&self->lock);
  g_clear_object (&self->tally);
  g_clear_object (&self->last_stretch);
  g_clear_pointer (&self->credits, g_array_unref);
  g_clear_pointer (&self->guide_id, g_free);
  g_clear_pointer (&self->printer_state, g_free);
  g_clear_pointer (&self->visit.language, g_free);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (lissom_kiosk_window_parent_class)->dispose (object);
}

static void
lissom_kiosk_window_class_init (LissomKioskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lissom_kiosk_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lissom_kiosk_window_close_request;

  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_BASE "/kiosk/lissom-kiosk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, screen);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, question);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, question_title);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, question_text);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, countdown);
  gtk_widget_class_bind_template_child (widget_class, LissomKioskWindow, stay);
  _lissom_kiosk_window_class_install_actions (widget_class);
}

static void
load_style (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, RESOURCE_BASE "/kiosk/style-kiosk.css");
      gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                  GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
      g_once_init_leave (&done, 1);
    }
}

static void
lissom_kiosk_window_init (LissomKioskWindow *self)
{
  lissom_pages_init ();
  g_resources_register (lissom_kiosk_get_resource ());
  load_style ();
  gtk_widget_init_template (GTK_WIDGET (self));
  _lissom_kiosk_window_add_controllers (self);
}

LissomKioskWindow *
lissom_kiosk_window_new (GSettings *stored, LissomClock *clock)
{
  LissomKioskWindow *self = g_object_new (LISSOM_TYPE_KIOSK_WINDOW, NULL);
  g_autofree char *tally = g_build_filename (g_get_user_runtime_dir (), "lissom-kiosk-today.ini", NULL);
  g_autofree char *lock = g_build_filename (g_get_user_state_dir (), "lissom", "kiosk-pin.ini", NULL);
  GDate day;

  g_set_object (&self->stored, stored);
  self->clock = clock != NULL ? g_object_ref (clock) : lissom_system_clock_new ();
  self->started = _lissom_kiosk_window_get_time (self);
  self->tally = lissom_kiosk_tally_new (tally);
  self->lock = lissom_pin_lock_new (lock, self->started);
  self->library = lissom_kiosk_library_new ();
  /* Until the settings say another. */
  self->visit.language = g_strdup ("en");
  lissom_kiosk_language_use (self->visit.language);
  forget (self);
  self->policy = lissom_kiosk_policy_new (self->settings, self->started);
  _lissom_kiosk_window_get_day (self, &day);
  lissom_kiosk_policy_set_sheets_today (self->policy,
                                        lissom_kiosk_tally_get_sheets (self->tally, &day));
  g_signal_connect_object (self->policy, "forget", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->policy, "notify::screen", G_CALLBACK (screen_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->policy, "notify::paused", G_CALLBACK (paused_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->policy, "notify::asking", G_CALLBACK (asking_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->policy, "notify::seconds-left", G_CALLBACK (seconds_changed_cb),
                           self, G_CONNECT_SWAPPED);
  log_screen (self);
  _lissom_kiosk_window_show_page (self);
  if (clock == NULL)
    self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  return self;
}

LissomKioskPolicy *
lissom_kiosk_window_get_policy (LissomKioskWindow *self)
{
  g_return_val_if_fail (LISSOM_IS_KIOSK_WINDOW (self), NULL);

  return self->policy;
}
