/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-background.h"
#include "lissom-scratch-home.h"

#include <glib/gstdio.h>
#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

/* What wakes Lissom while it is closed: the files, where they lie, and that they go again. Runs on a
 * bus of its own, where a stand-in for systemd, for the portal, or none at all is found. */

typedef struct
{
  GDBusConnection *connection; /* of the stand-in; NULL without one */
  GDBusNodeInfo *node;
  guint object, name;
  GString *calls; /* "Method(unit) " */
  GSettings *settings;
  LissomPreferences *preferences;
} Fixture;

/* One for all tests: the connection that GLib shares goes to the first. */
static GTestDBus *bus;

static const char interface[] =
  "<node><interface name='org.freedesktop.systemd1.Manager'>"
  "<method name='Reload'/>"
  "<method name='RestartUnit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='o' direction='out'/></method>"
  "<method name='StopUnit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='o' direction='out'/></method>"
  "</interface></node>";

static void
called_cb (GDBusConnection *connection, const char *sender, const char *path, const char *face,
           const char *method, GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *fixture = data;
  const char *unit = "";

  if (g_variant_n_children (parameters) > 0)
    g_variant_get_child (parameters, 0, "&s", &unit);
  g_string_append_printf (fixture->calls, "%s(%s) ", method, unit);
  g_dbus_method_invocation_return_value (
    invocation, g_str_equal (method, "Reload") ? NULL : g_variant_new ("(o)", "/job/1"));
}

static const GDBusInterfaceVTable vtable = { .method_call = called_cb };

static void
name_acquired_cb (GDBusConnection *connection, const char *name, gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer with_systemd)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();
  g_autoptr (GError) error = NULL;
  gboolean acquired = FALSE;

  fixture->calls = g_string_new (NULL);
  fixture->settings = g_settings_new_with_backend (APPLICATION_ID, backend);
  fixture->preferences = lissom_preferences_new_for_settings (fixture->settings);
  if (!with_systemd)
    return;
  fixture->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
    NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->node = g_dbus_node_info_new_for_xml (interface, &error);
  g_assert_no_error (error);
  fixture->object = g_dbus_connection_register_object (
    fixture->connection, "/org/freedesktop/systemd1", fixture->node->interfaces[0], &vtable, fixture,
    NULL, &error);
  g_assert_no_error (error);
  fixture->name =
    g_bus_own_name_on_connection (fixture->connection, "org.freedesktop.systemd1",
                                  G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired_cb, NULL, &acquired,
                                  NULL);
  while (!acquired)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer with_systemd)
{
  g_clear_handle_id (&fixture->name, g_bus_unown_name);
  if (fixture->connection)
    g_dbus_connection_unregister_object (fixture->connection, fixture->object);
  g_clear_pointer (&fixture->node, g_dbus_node_info_unref);
  if (fixture->connection)
    g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_clear_object (&fixture->connection);
  g_clear_object (&fixture->preferences);
  g_clear_object (&fixture->settings);
  g_string_free (fixture->calls, TRUE);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **slot = data;

  *slot = g_object_ref (result);
}

static void
update (Fixture *fixture, gboolean enabled)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (fixture->preferences, "reminders", enabled, NULL);
  lissom_background_update_async (fixture->preferences, "/opt/our \"100%\" apps/lissom", NULL,
                                  updated_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  lissom_background_update_finish (result, &error);
  g_assert_no_error (error);
}

static char *
get_path (const char *folder, const char *name)
{
  return g_build_filename (g_get_user_config_dir (), folder, name, NULL);
}

#define UNIT APPLICATION_ID ".Reminder"

static void
test_systemd (Fixture *fixture, gconstpointer data)
{
  g_autofree char *timer = get_path ("systemd/user", UNIT ".timer");
  g_autofree char *service = get_path ("systemd/user", UNIT ".service");
  g_autofree char *wanted = get_path ("systemd/user/timers.target.wants", UNIT ".timer");
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_autofree char *target = NULL;

  g_object_set (fixture->preferences, "reminder-days", 1 + 4 + 64, "reminder-time", 7 * 60 + 5, NULL);
  update (fixture, TRUE);
  g_assert_true (g_file_get_contents (timer, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\nOnCalendar=Mon,Wed,Sun *-*-* 07:05:00\n"));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (service, &text, NULL, NULL));
  g_assert_nonnull (
    strstr (text, "\nExecStart=\"/opt/our \\\"100%%\\\" apps/lissom\" --remind\n"));
  target = g_file_read_link (wanted, NULL);
  g_assert_cmpstr (target, ==, timer);
  g_assert_cmpstr (fixture->calls->str, ==, "Reload() RestartUnit(" UNIT ".timer) ");

  /* Another time, then none at all. */
  g_object_set (fixture->preferences, "reminder-second-time", 20 * 60, NULL);
  update (fixture, TRUE);
  g_assert_true (g_file_get_contents (timer, &later, NULL, NULL));
  g_assert_nonnull (strstr (later, "\nOnCalendar=Mon,Wed,Sun *-*-* 20:00:00\n"));
  g_string_truncate (fixture->calls, 0);
  update (fixture, FALSE);
  g_assert_false (g_file_test (timer, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (service, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wanted, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpstr (fixture->calls->str, ==, "StopUnit(" UNIT ".timer) Reload() ");
}

static void
test_autostart (Fixture *fixture, gconstpointer data)
{
  g_autofree char *entry = get_path ("autostart", UNIT ".desktop");
  g_autofree char *timer = get_path ("systemd/user", UNIT ".timer");
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *command = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;

  update (fixture, TRUE);
  g_assert_false (g_file_test (timer, G_FILE_TEST_EXISTS));
  g_key_file_load_from_file (keys, entry, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  command = g_key_file_get_string (keys, "Desktop Entry", "Exec", &error);
  g_assert_no_error (error);
  g_shell_parse_argv (command, NULL, &words, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words[0], ==, "/opt/our \"100%%\" apps/lissom");
  g_assert_cmpstr (words[1], ==, "--background");
  update (fixture, FALSE);
  g_assert_false (g_file_test (entry, G_FILE_TEST_EXISTS));
}

/* Where it cannot be written the person is told, with the file and what to do. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *entry = get_path ("autostart", "x");
  g_autofree char *in_the_way = g_path_get_dirname (entry);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (g_get_user_config_dir (), 0700));
  g_rmdir (in_the_way);
  g_assert_true (g_file_set_contents (in_the_way, "x", 1, NULL));
  g_object_set (fixture->preferences, "reminders", TRUE, NULL);
  lissom_background_update_async (fixture->preferences, "lissom", NULL, updated_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (lissom_background_update_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, UNIT ".desktop"));
  g_assert_nonnull (strstr (error->message, "Allow"));
  g_unlink (in_the_way);
}

/* --- The portal: dbusmock stands in for it, which knows nothing of us ----------------------------- */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_FACE "org.freedesktop.portal.Background"

typedef struct
{
  GSubprocess *process;
  GDBusConnection *connection;
} Portal;

static GVariant *
call_portal (Portal *portal, const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer =
    g_dbus_connection_call_sync (portal->connection, PORTAL, PORTAL_PATH,
                                 "org.freedesktop.DBus.Mock", method, parameters, NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
  return answer;
}

static void
appeared_cb (GDBusConnection *connection, const char *name, const char *owner, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* @grants: what the person says to the portal's question */
static void
portal_begin (Portal *portal, gboolean grants)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) added = NULL;
  g_autoptr (GVariant) property = NULL;
  g_autofree char *code = NULL;
  g_autofree char *sender = NULL;
  gboolean there = FALSE;
  guint watch;

  portal->process =
    g_subprocess_launcher_spawn (launcher, &error, "/usr/bin/python3", "-m", "dbusmock", PORTAL,
                                 PORTAL_PATH, PORTAL_FACE, NULL);
  g_assert_no_error (error);
  portal->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  watch = g_bus_watch_name_on_connection (portal->connection, PORTAL, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                          appeared_cb, NULL, &there, NULL);
  while (!there)
    g_main_context_iteration (NULL, TRUE);
  g_bus_unwatch_name (watch);

  property = call_portal (portal, "AddProperty",
                          g_variant_new ("(ssv)", PORTAL_FACE, "version", g_variant_new_uint32 (1)));
  /* The answer comes as a signal to who asks, of an object that is named after it. */
  sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (portal->connection) + 1), ".",
                         '_');
  /* As the portal does: what was called returns, then the answer comes. libportal lets go of the
   * call with the answer. */
  code = g_strdup_printf (
    "from gi.repository import GLib\n"
    "path = '" PORTAL_PATH "/request/%s/' + args[1]['handle_token']\n"
    "self.AddObject(path, 'org.freedesktop.portal.Request', {}, [('Close', '', '', '')])\n"
    "answer = [dbus.UInt32(%d),\n"
    "          {'background': %s, 'autostart': args[1].get('autostart', False)}]\n"
    "GLib.idle_add(lambda request=objects[path], answer=answer: request.EmitSignalDetailed(\n"
    "  'org.freedesktop.portal.Request', 'Response', 'ua{sv}', answer, {'destination': '%s'}))\n"
    "ret = dbus.ObjectPath(path)",
    sender, grants ? 0 : 1, grants ? "True" : "False",
    g_dbus_connection_get_unique_name (portal->connection));
  added = call_portal (portal, "AddMethod",
                       g_variant_new ("(sssss)", PORTAL_FACE, "RequestBackground", "sa{sv}", "o", code));
}

static void
portal_end (Portal *portal)
{
  g_subprocess_force_exit (portal->process);
  g_subprocess_wait (portal->process, NULL, NULL);
  g_object_unref (portal->process);
  g_object_unref (portal->connection);
}

/* What the portal was asked the last time: its options. */
static GVariant *
get_request (Portal *portal)
{
  g_autoptr (GVariant) answer =
    call_portal (portal, "GetMethodCalls", g_variant_new ("(s)", "RequestBackground"));
  g_autoptr (GVariant) calls = g_variant_get_child_value (answer, 0);
  g_autoptr (GVariant) words = NULL;
  g_autoptr (GVariant) options = NULL;

  g_assert_cmpuint (g_variant_n_children (calls), >, 0);
  g_variant_get_child (calls, g_variant_n_children (calls) - 1, "(t@av)", NULL, &words);
  g_variant_get_child (words, 1, "v", &options);
  return g_steal_pointer (&options);
}

static void
test_portal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *entry = get_path ("autostart", UNIT ".desktop");
  g_autoptr (GVariant) request = NULL;
  g_autoptr (GVariant) taken_back = NULL;
  g_autofree const char **words = NULL;
  gboolean autostart;
  Portal portal;

  portal_begin (&portal, TRUE);
  update (fixture, TRUE);
  request = get_request (&portal);
  g_assert_true (g_variant_lookup (request, "autostart", "b", &autostart) && autostart);
  g_assert_true (g_variant_lookup (request, "commandline", "^a&s", &words));
  g_assert_cmpstr (words[0], ==, "lissom");
  g_assert_cmpstr (words[1], ==, "--background");
  g_assert_false (g_file_test (entry, G_FILE_TEST_EXISTS));

  update (fixture, FALSE);
  taken_back = get_request (&portal);
  g_assert_true (g_variant_lookup (taken_back, "autostart", "b", &autostart) && !autostart);
  portal_end (&portal);
}

/* Who does not allow it is told what it means. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  Portal portal;

  portal_begin (&portal, FALSE);
  g_object_set (fixture->preferences, "reminders", TRUE, NULL);
  lissom_background_update_async (fixture->preferences, "lissom", NULL, updated_cb, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (lissom_background_update_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_nonnull (strstr (error->message, "Allow that in the system"));
  portal_end (&portal);
}

static void
test_choice (void)
{
  g_assert_cmpint (lissom_background_choose (TRUE, TRUE, TRUE), ==, LISSOM_BACKGROUND_PORTAL);
  g_assert_cmpint (lissom_background_choose (TRUE, FALSE, FALSE), ==, LISSOM_BACKGROUND_PORTAL);
  g_assert_cmpint (lissom_background_choose (FALSE, TRUE, TRUE), ==, LISSOM_BACKGROUND_SYSTEMD);
  g_assert_cmpint (lissom_background_choose (FALSE, TRUE, FALSE), ==, LISSOM_BACKGROUND_PORTAL);
  g_assert_cmpint (lissom_background_choose (FALSE, FALSE, FALSE), ==, LISSOM_BACKGROUND_AUTOSTART);
}

int
main (int argc, char *argv[])
{
  int status;

  lissom_scratch_home_begin ();
  g_test_init (&argc, &argv, NULL);

#define ADD(path, systemd, test)                                                                   \
  g_test_add (path, Fixture, GINT_TO_POINTER (systemd), set_up, test, tear_down)
  g_test_add_func ("/background/choice", test_choice);
  ADD ("/background/systemd", TRUE, test_systemd);
  ADD ("/background/autostart", FALSE, test_autostart);
  ADD ("/background/unwritable", FALSE, test_unwritable);
  ADD ("/background/portal", FALSE, test_portal);
  ADD ("/background/portal-refused", FALSE, test_refused);

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  status = g_test_run ();
  g_test_dbus_down (bus);
  g_object_unref (bus);
  return status;
}
