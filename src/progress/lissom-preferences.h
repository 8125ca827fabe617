/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "lissom-timeline.h"

G_BEGIN_DECLS

/* What the person chose, over GSettings. The only file that knows a key's name. One
 * GObject property per preference (writable, notify on change); those that a system
 * administrator has locked report lissom_preferences_is_writable () FALSE and keep their value. */
#define LISSOM_TYPE_PREFERENCES (lissom_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LissomPreferences, lissom_preferences, LISSOM, PREFERENCES, GObject)

#define LISSOM_PREFERENCES_ERROR (lissom_preferences_error_quark ())
GQuark lissom_preferences_error_quark (void);
typedef enum
{
  LISSOM_PREFERENCES_ERROR_SCHEMA, /* the settings schema is missing or of another version */
} LissomPreferencesError;

/* Nicks as in the schema: "full", "short", "marks", "silent". */
GType lissom_talk_get_type (void);
#define LISSOM_TYPE_TALK (lissom_talk_get_type ())

typedef enum
{
  LISSOM_APPEARANCE_SYSTEM,
  LISSOM_APPEARANCE_LIGHT,
  LISSOM_APPEARANCE_DARK,
} LissomAppearance;
GType lissom_appearance_get_type (void);
#define LISSOM_TYPE_APPEARANCE (lissom_appearance_get_type ())

typedef enum
{
  LISSOM_UNITS_LOCALE,
  LISSOM_UNITS_CENTIMETRES,
  LISSOM_UNITS_INCHES,
} LissomUnits;
GType lissom_units_get_type (void);
#define LISSOM_TYPE_UNITS (lissom_units_get_type ())

/* Properties:
 *   "talk" (LissomTalk enum), "hold-seconds" (int: 0, 15, 20, 30, 60), "voice-volume" (double 0…1),
 *   "sound-volume" (double 0…1: chimes), "appearance" (LissomAppearance), "units" (LissomUnits),
 *   "accepted-notice" (int, version of the notice that was accepted; 0 = none),
 *   "window-width", "window-height" (int), "window-maximized" (boolean),
 *   "fade-controls" (boolean: session controls fade after 4 s; default TRUE),
 *   "person" (string: who is drawn, as lissom_look_parse () reads it; "" is somebody else in each
 *   stretch),
 *   "goal-minutes" (int, a week; 0 no goal), "goal-days" (int 1…7, a week), "birth-year" (int; 0 not
 *   told), "pause-from", "pause-until" (int, Julian days, both included; 0 none), "reminders"
 *   (boolean), "reminder-days" (int, 1 Monday + 2 Tuesday + … 64 Sunday), "reminder-time",
 *   "reminder-second-time" (int, minutes after midnight; -1 none), "quiet-from", "quiet-until" (int,
 *   minutes after midnight), "reminder-later", "reminder-shown" (int, minutes since 1970; 0 none),
 *   "reminder-skipped" (int, Julian day; 0 none). */

/* Whether the settings schema this program needs is installed, with all its keys. Ask before
 * lissom_preferences_new (), which cannot go on without it (GSettings ends the program then). Sets
 * @error (LISSOM_PREFERENCES_ERROR) with a sentence for people. */
gboolean lissom_preferences_check (GError **error);
LissomPreferences *lissom_preferences_new (void);
/* Over other settings of the same schema: another backend, a kiosk's fixed values. @settings:
 * (transfer none) */
LissomPreferences *lissom_preferences_new_for_settings (GSettings *settings);

LissomTalk lissom_preferences_get_talk (LissomPreferences *self);
int lissom_preferences_get_hold_seconds (LissomPreferences *self);
double lissom_preferences_get_voice_volume (LissomPreferences *self);
double lissom_preferences_get_sound_volume (LissomPreferences *self);
LissomAppearance lissom_preferences_get_appearance (LissomPreferences *self);
LissomUnits lissom_preferences_get_units (LissomPreferences *self);
int lissom_preferences_get_accepted_notice (LissomPreferences *self);
/* Returns: (transfer none): never NULL */
const char *lissom_preferences_get_person (LissomPreferences *self);
/* Any of the preferences above that is an int. */
int lissom_preferences_get_int (LissomPreferences *self, const char *property);
/* Years in the calendar year @year, from "birth-year"; 0 when not told or impossible. */
int lissom_preferences_get_age (LissomPreferences *self, int year);
/* FALSE when an administrator has locked the key behind @property (a name from the list above). */
gboolean lissom_preferences_is_writable (LissomPreferences *self, const char *property);
/* talk and hold as a plain value */
void lissom_preferences_get_pacing (LissomPreferences *self, LissomPacing *pacing);

G_END_DECLS
