/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-preferences.h"

G_BEGIN_DECLS

/* Lets reminders come although no window is open. What wakes Lissom depends on where it runs:
 *
 *   in a sandbox         the background portal starts “lissom --background” at login
 *   with systemd         a timer of the person's own service manager starts “lissom --remind” at
 *                        the chosen times: two files in $XDG_CONFIG_HOME/systemd/user
 *   with a portal alone  as in a sandbox
 *   else                 a file in $XDG_CONFIG_HOME/autostart starts “lissom --background” at login
 *
 * Nothing of it stays when the reminders are switched off. */
typedef enum
{
  LISSOM_BACKGROUND_PORTAL,
  LISSOM_BACKGROUND_SYSTEMD,
  LISSOM_BACKGROUND_AUTOSTART,
} LissomBackgroundWay;

LissomBackgroundWay lissom_background_choose (gboolean sandboxed, gboolean has_portal,
                                              gboolean has_systemd);

/* Makes what runs in the background fit the preferences: sets it up, changes its times, or takes it
 * away. @program: how this program is started. Errors are sentences for people. */
void lissom_background_update_async (LissomPreferences *preferences, const char *program,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean lissom_background_update_finish (GAsyncResult *result, GError **error);

/* The text of the files, for whoever writes them. All return: (transfer full) */
char *lissom_background_create_timer (guint days, const int times[2]);
char *lissom_background_create_service (const char *program);
char *lissom_background_create_autostart (const char *program);

G_END_DECLS
