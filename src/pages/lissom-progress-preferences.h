/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-preferences.h"

G_BEGIN_DECLS

/* The page of the preferences with goal, units and reminders. Returns: (transfer floating): an
 * AdwPreferencesPage */
GtkWidget *lissom_progress_preferences_new (LissomPreferences *preferences);

G_END_DECLS
