/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-application.h"

#include "lissom-about.h"
#include "lissom-app-resources.h"
#include "lissom-background.h"
#include "lissom-commands.h"
#include "lissom-conductor.h"
#include "lissom-locale.h"
#include "lissom-pages.h"
#include "lissom-preferences-window.h"
#include "lissom-reminders.h"
#include "lissom-room.h"
#include "lissom-shortcuts.h"
#include "lissom-usher.h"
#include "lissom-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

static const int ending_signals[] = { SIGINT, SIGTERM, SIGHUP };

struct _LissomApplication
{
  AdwApplication parent_instance;

  LissomConductor *conductor; /* from startup to shutdown, with the usher */
  LissomUsher *usher;
  GSignalGroup *session_signals;
  guint inhibition;           /* cookie; 0: the screen may go dark */
  guint signal_sources[G_N_ELEMENTS (ending_signals)];

  LissomReminders *reminders; /* from startup to shutdown */
  gboolean held_for_reminder; /* stays although it has no window */
  gboolean background;        /* started by the session to wait for the times */
  guint background_update;    /* source: what wakes us has to follow the preferences */
};

G_DEFINE_FINAL_TYPE (LissomApplication, lissom_application, ADW_TYPE_APPLICATION)

static LissomWindow *
get_window (LissomApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL;
       item = item->next)
    if (LISSOM_IS_WINDOW (item->data))
      return item->data;
  return NULL;
}

/* For whoever times the start from outside (tools/bench). */
static void
painted_cb (GdkFrameClock *frame_clock)
{
  g_signal_handlers_disconnect_by_func (frame_clock, painted_cb, NULL);
  g_debug ("first frame");
}

static LissomWindow *
present_window (LissomApplication *self)
{
  LissomWindow *window = get_window (self);
  gboolean is_new = window == NULL;

  if (is_new)
    {
      window = lissom_window_new (GTK_APPLICATION (self), self->conductor);
      /* Now there is somewhere to tell of trouble. */
      lissom_conductor_load (self->conductor);
    }
  gtk_window_present (GTK_WINDOW (window));
  if (is_new)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                      G_CALLBACK (painted_cb), NULL);
  return window;
}

/* While the figure moves and the clock counts the screen stays on; paused, it may sleep. */
static void
update_inhibition (LissomApplication *self)
{
  LissomSession *session = lissom_conductor_get_session (self->conductor);
  LissomSessionState state =
    session != NULL ? lissom_session_get_state (session) : LISSOM_SESSION_STOPPED;
  gboolean wanted = state == LISSOM_SESSION_RUNNING || state == LISSOM_SESSION_COUNT_IN;
  GtkApplication *application = GTK_APPLICATION (self);

  if (wanted && self->inhibition == 0)
    {
      self->inhibition =
        gtk_application_inhibit (application, GTK_WINDOW (get_window (self)),
                                 GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                 _("A stretch is being led"));
    }
  else if (!wanted && self->inhibition != 0)
    {
      gtk_application_uninhibit (application, self->inhibition);
      self->inhibition = 0;
    }
}

static void
session_changed_cb (LissomApplication *self)
{
  g_signal_group_set_target (self->session_signals, lissom_conductor_get_session (self->conductor));
  update_inhibition (self);
}

static void
trouble_cb (LissomApplication *self, const char *message)
{
  LissomWindow *window = get_window (self);

  g_message ("%s", message);
  if (window != NULL)
    lissom_window_tell (window, message);
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_reminders_dismiss (self->reminders);
  lissom_usher_start (self->usher, present_window (self), g_variant_get_string (parameter, NULL));
}

/* Without a window the program stays as long as a reminder may be answered. */
static void
update_hold (LissomApplication *self)
{
  gboolean wanted = self->background || lissom_reminders_is_busy (self->reminders);

  if (wanted == self->held_for_reminder)
    return;
  self->held_for_reminder = wanted;
  if (wanted)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
remind_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_reminders_check (self->reminders);
}

static void
reminder_later_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_reminders_later (self->reminders);
}

static void
reminder_skip_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_reminders_skip (self->reminders);
}

static void
background_updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lissom_background_update_finish (result, &error))
    trouble_cb (self, error->message);
}

static gboolean
update_background_cb (gpointer user_data)
{
  LissomApplication *self = user_data;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  self->background_update = 0;
  lissom_background_update_async (lissom_conductor_get_preferences (self->conductor),
                                  program != NULL ? program : "lissom", NULL,
                                  background_updated_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* A spin button changes many times before it has its value. */
static void
reminder_preference_changed_cb (LissomApplication *self, GParamSpec *pspec)
{
  static const char *const names[] = { "reminders", "reminder-days", "reminder-time",
                                       "reminder-second-time", NULL };

  if (!g_strv_contains (names, pspec->name))
    return;
  g_clear_handle_id (&self->background_update, g_source_remove);
  self->background_update = g_timeout_add_seconds (1, update_background_cb, self);
}

static void
start_reminders (LissomApplication *self)
{
  LissomPreferences *preferences = lissom_conductor_get_preferences (self->conductor);
  GListModel *routines =
    lissom_catalogue_get_routines (lissom_conductor_get_catalogue (self->conductor));
  g_autoptr (LissomRoutine) routine = g_list_model_get_item (routines, 0);

  self->reminders = lissom_reminders_new (
    G_APPLICATION (self), preferences, lissom_conductor_get_journal (self->conductor),
    routine != NULL ? lissom_routine_get_id (routine) : NULL);
  g_signal_connect_object (self->reminders, "notify::busy", G_CALLBACK (update_hold), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify", G_CALLBACK (reminder_preference_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_hold (self);
}

static void
resume_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_usher_start (self->usher, present_window (self), NULL);
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_usher_check (self->usher, present_window (self));
}

static void
welcome_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  if (!lissom_conductor_is_leading (self->conductor))
    lissom_usher_welcome (self->usher, present_window (self));
}

static void
forget_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;
  LissomWindow *window = get_window (self);

  lissom_conductor_forget_interruption (self->conductor);
  if (window != NULL)
    lissom_window_update_interruption (window);
}

static void
notice_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lissom_window_show_notice (present_window (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;
  GtkWidget *window = lissom_preferences_window_new (
    lissom_conductor_get_preferences (self->conductor),
    lissom_conductor_can_speak (self->conductor) ? lissom_conductor_get_narrator (self->conductor)
                                                 : NULL);

  lissom_preferences_window_add_check (LISSOM_PREFERENCES_WINDOW (window),
                                       lissom_conductor_get_safety (self->conductor),
                                       lissom_conductor_get_catalogue (self->conductor));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (present_window (self)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lissom_shortcuts_show (GTK_WINDOW (present_window (user_data)));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_about_show (GTK_WINDOW (present_window (self)),
                     lissom_conductor_get_catalogue (self->conductor));
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LissomApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    return;

  g_message ("the manual could not be opened: %s", error->message);
  if (get_window (self) != NULL)
    lissom_window_tell (
      get_window (self),
      _("The manual could not be opened. Install the help viewer Yelp, then try again."));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;
  g_autofree char *uri = lissom_locale_get_help_uri ();

  gtk_show_uri_full (GTK_WINDOW (present_window (self)), uri, GDK_CURRENT_TIME, NULL, help_shown_cb,
                     g_object_ref (self));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LissomApplication *self = user_data;
  LissomWindow *window = get_window (self);

  /* The window asks first when a session is running. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (self));
}

static gboolean
ended_cb (gpointer user_data)
{
  LissomApplication *self = user_data;

  lissom_conductor_keep_for_later (self->conductor);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

static const GActionEntry actions[] = {
  { "start", start_cb, "s", NULL, NULL },
  { "resume", resume_cb, NULL, NULL, NULL },
  { "remind", remind_cb, NULL, NULL, NULL },
  { "reminder-later", reminder_later_cb, NULL, NULL, NULL },
  { "reminder-skip", reminder_skip_cb, NULL, NULL, NULL },
  { "forget", forget_cb, NULL, NULL, NULL },
  { "check", check_cb, NULL, NULL, NULL },
  { "welcome", welcome_cb, NULL, NULL, NULL },
  { "notice", notice_cb, NULL, NULL, NULL },
  { "preferences", preferences_cb, NULL, NULL, NULL },
  { "shortcuts", shortcuts_cb, NULL, NULL, NULL },
  { "help", help_cb, NULL, NULL, NULL },
  { "about", about_cb, NULL, NULL, NULL },
  { "quit", quit_cb, NULL, NULL, NULL },
};

static void
set_accelerators (LissomApplication *self)
{
  for (guint i = 0; i < lissom_shortcuts_get_n_keys (); i++)
    {
      const LissomApplicationKey *key = lissom_shortcuts_get_key (i);
      const char *accelerators[] = { key->accelerator, NULL };

      gtk_application_set_accels_for_action (GTK_APPLICATION (self), key->action, accelerators);
    }
}

static void
appearance_changed_cb (LissomApplication *self)
{
  static const AdwColorScheme schemes[] = {
    [LISSOM_APPEARANCE_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [LISSOM_APPEARANCE_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [LISSOM_APPEARANCE_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
  };
  LissomPreferences *preferences = lissom_conductor_get_preferences (self->conductor);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[lissom_preferences_get_appearance (preferences)]);
}

static void
person_changed_cb (LissomApplication *self)
{
  LissomPreferences *preferences = lissom_conductor_get_preferences (self->conductor);
  g_autoptr (GError) error = NULL;

  if (lissom_room_set_person (lissom_preferences_get_person (preferences), &error))
    return;
  g_warning ("person: %s", error->message);
  lissom_room_set_person ("", NULL);
}

/* What cannot be worked without is missed in one line, not in a crash. */
static void
check_surroundings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (!gtk_init_check ())
    {
      g_printerr ("lissom: %s\n", _("There is no display. Start Lissom from a desktop; "
                                    "--list, --script and --draw work without one."));
      exit (LISSOM_EXIT_FAILED);
    }

  schema = source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;
  if (schema == NULL)
    {
      /* Translators: %s is the name of the missing schema */
      g_printerr (_("lissom: The settings schema %s is missing. Install Lissom again, "
                    "or start it from the build tree with tools/run.\n"),
                  APPLICATION_ID);
      exit (LISSOM_EXIT_FAILED);
    }
}

static void
lissom_application_startup (GApplication *application)
{
  LissomApplication *self = LISSOM_APPLICATION (application);
  g_autofree char *language = lissom_locale_get_language ();
  LissomPreferences *preferences;

  check_surroundings ();
  lissom_pages_init ();
  g_resources_register (lissom_app_get_resource ());
  G_APPLICATION_CLASS (lissom_application_parent_class)->startup (application);

  g_set_application_name (_("Lissom"));
  gtk_window_set_default_icon_name (APPLICATION_ID);

  self->conductor = lissom_conductor_new (language);
  g_signal_connect_object (self->conductor, "notify::session", G_CALLBACK (session_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conductor, "trouble", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);

  self->usher = lissom_usher_new (self->conductor);

  preferences = lissom_conductor_get_preferences (self->conductor);
  g_signal_connect_object (preferences, "notify::appearance", G_CALLBACK (appearance_changed_cb),
                           self, G_CONNECT_SWAPPED);
  appearance_changed_cb (self);
  g_signal_connect_object (preferences, "notify::person", G_CALLBACK (person_changed_cb), self,
                           G_CONNECT_SWAPPED);
  person_changed_cb (self);
  set_accelerators (self);
  start_reminders (self);

  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    self->signal_sources[i] = g_unix_signal_add (ending_signals[i], ended_cb, self);
}

static void
lissom_application_activate (GApplication *application)
{
  present_window (LISSOM_APPLICATION (application));
}

/* What a desktop hands over: a double click, over D-Bus. */
static void
lissom_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LissomWindow *window = present_window (LISSOM_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    lissom_window_open (window, files[i]);
}

static int
lissom_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  LissomApplication *self = LISSOM_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autoptr (GError) error = NULL;
  g_autofree const char **files = NULL;
  LissomWindow *window;
  const char *id = NULL;

  if (g_variant_dict_contains (options, "remind") || g_variant_dict_contains (options, "background"))
    {
      self->background = self->background || g_variant_dict_contains (options, "background");
      lissom_reminders_check (self->reminders);
      update_hold (self);
      return LISSOM_EXIT_DONE;
    }

  window = present_window (self);
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files) && files[0] != NULL)
    {
      for (guint i = 0; files[i] != NULL; i++)
        {
          g_autoptr (GFile) file =
            g_application_command_line_create_file_for_arg (line, files[i]);

          lissom_window_open (window, file);
        }
      return LISSOM_EXIT_DONE;
    }
  if (!g_variant_dict_lookup (options, "start", "&s", &id))
    return LISSOM_EXIT_DONE;

  if (!lissom_conductor_may_start (self->conductor, &error))
    {
      if (!lissom_usher_is_question (error))
        g_application_command_line_printerr (line, "lissom: %s\n", error->message);
      g_action_group_activate_action (G_ACTION_GROUP (self), "start", g_variant_new_string (id));
      return lissom_usher_is_question (error) ? LISSOM_EXIT_DONE : LISSOM_EXIT_FAILED;
    }
  g_action_group_activate_action (G_ACTION_GROUP (self), "start", g_variant_new_string (id));
  return LISSOM_EXIT_DONE;
}

static void
lissom_application_shutdown (GApplication *application)
{
  LissomApplication *self = LISSOM_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
  g_clear_handle_id (&self->background_update, g_source_remove);
  g_clear_object (&self->reminders);
  if (self->conductor != NULL)
    {
      lissom_conductor_keep_for_later (self->conductor);
      if (get_window (self) != NULL)
        gtk_window_destroy (GTK_WINDOW (get_window (self)));
      g_signal_group_set_target (self->session_signals, NULL);
    }
  g_clear_object (&self->usher);
  g_clear_object (&self->conductor);

  G_APPLICATION_CLASS (lissom_application_parent_class)->shutdown (application);
}

static void
lissom_application_finalize (GObject *object)
{
  LissomApplication *self = LISSOM_APPLICATION (object);

  g_clear_object (&self->session_signals);

  G_OBJECT_CLASS (lissom_application_parent_class)->finalize (object);
}

static void
lissom_application_class_init (LissomApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = lissom_application_finalize;
  application_class->startup = lissom_application_startup;
  application_class->activate = lissom_application_activate;
  application_class->command_line = lissom_application_command_line;
  application_class->open = lissom_application_open;
  application_class->shutdown = lissom_application_shutdown;
}

static void
lissom_application_init (LissomApplication *self)
{
  const GOptionEntry entries[] = {
    { "start", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open the window and begin a routine"),
      N_("ROUTINE") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    /* For what wakes the closed program at the time of a reminder; see lissom-background.h. */
    { "remind", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { "background", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);

  self->session_signals = g_signal_group_new (LISSOM_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::state",
                                  G_CALLBACK (update_inhibition), self);
}

LissomApplication *
lissom_application_new (void)
{
  return g_object_new (LISSOM_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_BASE, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN, NULL);
}
