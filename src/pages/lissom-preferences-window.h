/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-narrator.h"
#include "lissom-preferences.h"
#include "lissom-safety.h"

G_BEGIN_DECLS

/* What can be chosen: voice, pace, look, safety. Every row has an effect at once. */
#define LISSOM_TYPE_PREFERENCES_WINDOW (lissom_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (LissomPreferencesWindow,
                      lissom_preferences_window,
                      LISSOM,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

/* @narrator: (nullable): NULL when nobody can speak this language */
GtkWidget *lissom_preferences_window_new (LissomPreferences *preferences, LissomNarrator *narrator);

/* Adds "Your check". @window: of lissom_preferences_window_new () */
void lissom_preferences_window_add_check (LissomPreferencesWindow *self, LissomSafety *safety,
                                          LissomCatalogue *catalogue);

G_END_DECLS
