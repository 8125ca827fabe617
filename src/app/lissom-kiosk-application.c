/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-kiosk-application.h"

#include "lissom-commands.h"
#include "lissom-kiosk-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <systemd/sd-daemon.h>

/* Well within the WatchdogSec of the unit. */
#define WATCHDOG_S 3

struct _LissomKioskApplication
{
  AdwApplication parent_instance;

  LissomKioskWindow *window; /* owned by GTK */
  guint watchdog;
  guint signal_source;
};

G_DEFINE_FINAL_TYPE (LissomKioskApplication, lissom_kiosk_application, ADW_TYPE_APPLICATION)

/* The main loop turns: says so to whoever started us and waits for it. */
static gboolean
watchdog_cb (gpointer user_data)
{
  sd_notify (0, "WATCHDOG=1");
  return G_SOURCE_CONTINUE;
}

static gboolean
ended_cb (gpointer user_data)
{
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

/* Tells the unit not to start the screen again, see lissom-kiosk.service. */
static void
left_cb (LissomKioskApplication *self)
{
  const char *folder = g_getenv ("RUNTIME_DIRECTORY");
  g_autoptr (GError) error = NULL;

  if (folder != NULL)
    {
      g_autofree char *flag = g_build_filename (folder, "left", NULL);

      if (!g_file_set_contents (flag, "", 0, &error))
        g_message ("the screen will come back: %s", error->message);
    }
  g_application_quit (G_APPLICATION (self));
}

static void
check_surroundings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (!gtk_init_check ())
    {
      g_printerr ("lissom: %s\n", _("There is no display. Start the kiosk under a compositor such as "
                                    "cage; lissom-kiosk-setup prepares one."));
      exit (LISSOM_EXIT_FAILED);
    }
  schema =
    source != NULL ? g_settings_schema_source_lookup (source, LISSOM_KIOSK_SCHEMA, TRUE) : NULL;
  if (schema == NULL)
    {
      /* Translators: %s is the name of the missing schema */
      g_printerr (_("lissom: The settings schema %s is missing. Install Lissom again, "
                    "or start it from the build tree with tools/run.\n"),
                  LISSOM_KIOSK_SCHEMA);
      exit (LISSOM_EXIT_FAILED);
    }
}

static void
lissom_kiosk_application_startup (GApplication *application)
{
  LissomKioskApplication *self = LISSOM_KIOSK_APPLICATION (application);

  check_surroundings ();
  G_APPLICATION_CLASS (lissom_kiosk_application_parent_class)->startup (application);
  g_set_application_name (_("Lissom"));
  /* A waiting room is bright, whatever the account's desktop thinks. */
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  self->signal_source = g_unix_signal_add (SIGTERM, ended_cb, self);
  self->watchdog = g_timeout_add_seconds (WATCHDOG_S, watchdog_cb, NULL);
}

static void
lissom_kiosk_application_activate (GApplication *application)
{
  LissomKioskApplication *self = LISSOM_KIOSK_APPLICATION (application);

  if (self->window != NULL)
    return;
  self->window = lissom_kiosk_window_new (NULL, NULL);
  g_signal_connect_object (self->window, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_application (GTK_WINDOW (self->window), GTK_APPLICATION (self));
  gtk_window_fullscreen (GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_application_inhibit (GTK_APPLICATION (self), GTK_WINDOW (self->window),
                           GTK_APPLICATION_INHIBIT_IDLE, _("The screen of a waiting room"));
  sd_notify (0, "READY=1");
}

static void
lissom_kiosk_application_shutdown (GApplication *application)
{
  LissomKioskApplication *self = LISSOM_KIOSK_APPLICATION (application);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  g_clear_handle_id (&self->signal_source, g_source_remove);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;

  G_APPLICATION_CLASS (lissom_kiosk_application_parent_class)->shutdown (application);
}

static void
lissom_kiosk_application_class_init (LissomKioskApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = lissom_kiosk_application_startup;
  application_class->activate = lissom_kiosk_application_activate;
  application_class->shutdown = lissom_kiosk_application_shutdown;
}

static void
lissom_kiosk_application_init (LissomKioskApplication *self)
{
}

LissomKioskApplication *
lissom_kiosk_application_new (void)
{
  return g_object_new (LISSOM_TYPE_KIOSK_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_BASE, "flags", G_APPLICATION_NON_UNIQUE,
                       NULL);
}
