/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-background.h"

#include "lissom-reminder-plan.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>
#include <unistd.h>

#define UNIT APPLICATION_ID ".Reminder"
#define BUS_TIMEOUT_MS 10000

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define SYSTEMD_NAME "org.freedesktop.systemd1"
#define SYSTEMD_PATH "/org/freedesktop/systemd1"
#define SYSTEMD_MANAGER "org.freedesktop.systemd1.Manager"

typedef struct
{
  LissomReminderPlan plan;
  char *program;
  gboolean has_systemd;
  LissomBackgroundWay way;
} Update;

static void
update_free (gpointer data)
{
  Update *update = data;

  g_free (update->program);
  g_free (update);
}

LissomBackgroundWay
lissom_background_choose (gboolean sandboxed, gboolean has_portal, gboolean has_systemd)
{
  if (sandboxed)
    return LISSOM_BACKGROUND_PORTAL;
  if (has_systemd)
    return LISSOM_BACKGROUND_SYSTEMD;
  return has_portal ? LISSOM_BACKGROUND_PORTAL : LISSOM_BACKGROUND_AUTOSTART;
}

/* --- What the files say ------------------------------------------------------------------------ */

char *
lissom_background_create_timer (guint days, const int times[2])
{
  static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  GString *text = g_string_new ("# Written by Lissom; switch the reminders off in its preferences.\n"
                                "[Unit]\n"
                                "Description=Lissom reminder\n\n"
                                "[Timer]\n"
                                "AccuracySec=30s\n");
  g_autoptr (GString) list = g_string_new (NULL);
  int i;

  for (i = 0; i < 7; i++)
    if (days & (1u << i))
      g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", names[i]);
  for (i = 0; i < LISSOM_REMINDER_TIMES; i++)
    if (times[i] >= 0 && list->len > 0)
      g_string_append_printf (text, "OnCalendar=%s *-*-* %02d:%02d:00\n", list->str, times[i] / 60,
                              times[i] % 60);
  g_string_append (text, "\n[Install]\nWantedBy=timers.target\n");
  return g_string_free (text, FALSE);
}

/* In quotation marks, and nothing in it is special. @special: characters that are written twice. */
static char *
quote (const char *word, const char *special)
{
  GString *quoted = g_string_new ("\"");

  for (; *word; word++)
    {
      if (*word == '"' || *word == '\\')
        g_string_append_c (quoted, '\\');
      else if (strchr (special, *word))
        g_string_append_c (quoted, *word);
      g_string_append_c (quoted, *word);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

char *
lissom_background_create_service (const char *program)
{
  g_autofree char *quoted = quote (program, "%$");

  return g_strdup_printf ("# Written by Lissom; switch the reminders off in its preferences.\n"
                          "[Unit]\n"
                          "Description=Lissom reminder\n\n"
                          "[Service]\n"
                          "ExecStart=%s --remind\n",
                          quoted);
}

char *
lissom_background_create_autostart (const char *program)
{
  g_autofree char *quoted = quote (program, "%");
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *command = g_strconcat (quoted, " --background", NULL);

  g_key_file_set_string (keys, "Desktop Entry", "Type", "Application");
  g_key_file_set_string (keys, "Desktop Entry", "Name", "Lissom");
  g_key_file_set_string (keys, "Desktop Entry", "Exec", command);
  g_key_file_set_boolean (keys, "Desktop Entry", "NoDisplay", TRUE);
  return g_key_file_to_data (keys, NULL, NULL);
}

/* --- Where they are ---------------------------------------------------------------------------- */

static char *
get_unit_path (const char *folder, const char *suffix)
{
  g_autofree char *name = g_strconcat (UNIT, suffix, NULL);

  return g_build_filename (g_get_user_config_dir (), "systemd", "user", folder, name, NULL);
}

static char *
get_autostart_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", UNIT ".desktop", NULL);
}

static void
set_failed (GError **error, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: the first %s is a file, the second the system's reason */
               _("Reminders can only come while Lissom is open: “%s” could not be written (%s). Allow "
                 "writing there, then switch the reminders off and on."),
               name, reason);
}

static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) problem = NULL;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      set_failed (error, path, g_strerror (errno));
      return FALSE;
    }
  if (g_file_set_contents (path, text, -1, &problem))
    return TRUE;
  set_failed (error, path, problem->message);
  return FALSE;
}

static void
remove_files (gboolean units, gboolean autostart)
{
  g_autofree char *wanted = get_unit_path ("timers.target.wants", ".timer");
  g_autofree char *timer = get_unit_path ("", ".timer");
  g_autofree char *service = get_unit_path ("", ".service");
  g_autofree char *entry = get_autostart_path ();

  if (units)
    {
      g_unlink (wanted);
      g_unlink (timer);
      g_unlink (service);
    }
  if (autostart)
    g_unlink (entry);
}

/* --- Setting up, in a thread -------------------------------------------------------------------- */

/* What systemd thinks of it decides nothing: the files are read again at the next login. */
static void
tell_systemd (GDBusConnection *bus, gboolean start, GCancellable *cancellable)
{
  const char *method = start ? "RestartUnit" : "StopUnit";
  g_autoptr (GVariant) stopped = NULL;
  g_autoptr (GVariant) reloaded = NULL;
  g_autoptr (GError) error = NULL;

  if (!start)
    stopped = g_dbus_connection_call_sync (bus, SYSTEMD_NAME, SYSTEMD_PATH, SYSTEMD_MANAGER, method,
                                           g_variant_new ("(ss)", UNIT ".timer", "replace"), NULL,
                                           G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, cancellable, NULL);
  reloaded = g_dbus_connection_call_sync (bus, SYSTEMD_NAME, SYSTEMD_PATH, SYSTEMD_MANAGER, "Reload",
                                          NULL, NULL, G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS,
                                          cancellable, &error);
  if (start && !error)
    stopped = g_dbus_connection_call_sync (bus, SYSTEMD_NAME, SYSTEMD_PATH, SYSTEMD_MANAGER, method,
                                           g_variant_new ("(ss)", UNIT ".timer", "replace"), NULL,
                                           G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, cancellable,
                                           &error);
  if (error)
    g_debug ("systemd does not answer, the timer begins at the next login: %s", error->message);
}

static gboolean
has_unit_manager (GDBusConnection *bus, GCancellable *cancellable)
{
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", "NameHasOwner",
                                 g_variant_new ("(s)", SYSTEMD_NAME), G_VARIANT_TYPE ("(b)"),
                                 G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, cancellable, NULL);
  gboolean has = FALSE;

  if (answer)
    g_variant_get (answer, "(b)", &has);
  return has;
}

static gboolean
has_portal (GDBusConnection *bus, GCancellable *cancellable)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
    bus, PORTAL_NAME, "/org/freedesktop/portal/desktop", "org.freedesktop.DBus.Properties", "Get",
    g_variant_new ("(ss)", "org.freedesktop.portal.Background", "version"), NULL,
    G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT_MS, cancellable, NULL);

  return answer != NULL;
}

static gboolean
write_units (const Update *update, GError **error)
{
  g_autofree char *wanted = get_unit_path ("timers.target.wants", ".timer");
  g_autofree char *timer = get_unit_path ("", ".timer");
  g_autofree char *service = get_unit_path ("", ".service");
  g_autofree char *timer_text =
    lissom_background_create_timer (update->plan.days, update->plan.times);
  g_autofree char *service_text = lissom_background_create_service (update->program);
  g_autofree char *folder = g_path_get_dirname (wanted);

  if (!write_file (service, service_text, error) || !write_file (timer, timer_text, error))
    return FALSE;
  if (g_mkdir_with_parents (folder, 0755) != 0 ||
      (symlink (timer, wanted) != 0 && errno != EEXIST))
    {
      set_failed (error, wanted, g_strerror (errno));
      return FALSE;
    }
  return TRUE;
}

/* Leaves what is for the portal to the main thread. */
static void
run_update (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Update *update = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, NULL);
  const gboolean sandboxed = xdp_portal_running_under_sandbox ();
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  update->has_systemd = bus && has_unit_manager (bus, cancellable);
  update->way = lissom_background_choose (sandboxed, bus && has_portal (bus, cancellable),
                                          update->has_systemd);
  remove_files (!update->plan.enabled || update->way != LISSOM_BACKGROUND_SYSTEMD,
                !update->plan.enabled || update->way != LISSOM_BACKGROUND_AUTOSTART);
  if (update->plan.enabled && update->way == LISSOM_BACKGROUND_SYSTEMD)
    {
      write_units (update, &error);
    }
  else if (update->plan.enabled && update->way == LISSOM_BACKGROUND_AUTOSTART)
    {
      text = lissom_background_create_autostart (update->program);
      path = get_autostart_path ();
      write_file (path, text, &error);
    }
  if (update->has_systemd)
    tell_systemd (bus, update->plan.enabled && update->way == LISSOM_BACKGROUND_SYSTEMD && !error,
                  cancellable);
  if (error)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Update *update = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean granted = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);

  /* Taking it away needs nobody's leave. */
  if (granted || !update->plan.enabled)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (error)
    g_debug ("the portal refuses: %s", error->message);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
                           _("Reminders can only come while Lissom is open: it may not run in the "
                             "background. Allow that in the system's settings for applications."));
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Update *update = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (XdpPortal) portal = NULL;
  g_autoptr (GPtrArray) command = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (update->way != LISSOM_BACKGROUND_PORTAL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  command = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (command, g_strdup ("lissom"));
  g_ptr_array_add (command, g_strdup ("--background"));
  portal = xdp_portal_new ();
  xdp_portal_request_background (
    portal, NULL, _("Remind you of stretching"), command,
    update->plan.enabled ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
    cancellable, asked_cb, g_steal_pointer (&task));
}

void
lissom_background_update_async (LissomPreferences *preferences, const char *program,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) inner = NULL;
  Update *update;
  GTask *task;

  g_return_if_fail (LISSOM_IS_PREFERENCES (preferences));
  g_return_if_fail (program != NULL);

  update = g_new0 (Update, 1);
  lissom_reminder_plan_read (&update->plan, preferences);
  update->program = g_strdup (program);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, lissom_background_update_async);
  /* It outlives the inner task, which only borrows it. */
  g_task_set_task_data (task, update, update_free);
  inner = g_task_new (NULL, cancellable, updated_cb, task);
  g_task_set_task_data (inner, update, NULL);
  g_task_run_in_thread (inner, run_update);
}

gboolean
lissom_background_update_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
