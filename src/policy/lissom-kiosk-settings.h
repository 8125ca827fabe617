/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-opening-hours.h"

G_BEGIN_DECLS

/* What a clinic has set for its waiting-room screen, as it was at one moment: the only file that knows
 * a key's name.  What is stored and cannot be used is replaced by the safest value and reported, so that
 * a slip of the pen shows on the staff page and not on a black screen. Immutable. */
#define LISSOM_TYPE_KIOSK_SETTINGS (lissom_kiosk_settings_get_type ())
G_DECLARE_FINAL_TYPE (LissomKioskSettings, lissom_kiosk_settings, LISSOM, KIOSK_SETTINGS, GObject)

#define LISSOM_KIOSK_SCHEMA APPLICATION_ID ".Kiosk"
#define LISSOM_KIOSK_MAX_CARDS 3

/* Seconds without a sign of life, see LissomKioskPolicy. */
typedef struct
{
  int menu_s;
  int paused_s;
  int stopped_s;
  int end_s;
  int question_s; /* the countdown that follows each of the four above */
  int wipe_s;
} LissomKioskTimes;

/* @settings: (nullable): of LISSOM_KIOSK_SCHEMA; NULL takes the account's own.
 * @languages: NULL-terminated, the languages there are translations for ("en", "de").
 * @catalogue: the guides there are */
LissomKioskSettings *lissom_kiosk_settings_new (GSettings *settings, const char *const *languages,
                                                LissomCatalogue *catalogue);

/* The guides of the cards, at least one: ids of routines or of stretches whose every part may be shown in a
 * waiting room.  NULL-terminated. */
const char *const *lissom_kiosk_settings_get_guides (LissomKioskSettings *self);
/* TRUE when @routine may be shown here; else @why gets a translated sentence. */
gboolean lissom_kiosk_settings_allows (LissomKioskSettings *self, LissomRoutine *routine, char **why);
/* At least one; the first is the one the screen starts with. */
const char *const *lissom_kiosk_settings_get_languages (LissomKioskSettings *self);

gboolean lissom_kiosk_settings_get_speaks (LissomKioskSettings *self);
double lissom_kiosk_settings_get_volume (LissomKioskSettings *self); /* 0 … 1 */
gboolean lissom_kiosk_settings_get_captions (LissomKioskSettings *self);
int lissom_kiosk_settings_get_text_size (LissomKioskSettings *self); /* 0, 1, 2 */
gboolean lissom_kiosk_settings_get_contrast (LissomKioskSettings *self);
int lissom_kiosk_settings_get_hold_cap (LissomKioskSettings *self);  /* seconds */

/* Texts of the clinic, "" when there is none. The logo is a file that is there. */
const char *lissom_kiosk_settings_get_clinic (LissomKioskSettings *self);
const char *lissom_kiosk_settings_get_greeting (LissomKioskSettings *self);
const char *lissom_kiosk_settings_get_notice (LissomKioskSettings *self);
const char *lissom_kiosk_settings_get_contact (LissomKioskSettings *self);
const char *lissom_kiosk_settings_get_logo (LissomKioskSettings *self);

const LissomOpeningHours *lissom_kiosk_settings_get_hours (LissomKioskSettings *self);
const LissomKioskTimes *lissom_kiosk_settings_get_times (LissomKioskSettings *self);

const char *lissom_kiosk_settings_get_printer (LissomKioskSettings *self); /* "": no printing */
guint lissom_kiosk_settings_get_sheets_per_visit (LissomKioskSettings *self);
guint lissom_kiosk_settings_get_sheets_per_day (LissomKioskSettings *self);

/* "" when no PIN is set, or none that can be one: then nobody leaves by the corner. */
const char *lissom_kiosk_settings_get_pin_hash (LissomKioskSettings *self);

/* Translated sentences for the staff page, NULL-terminated; empty when all is well. */
const char *const *lissom_kiosk_settings_get_reports (LissomKioskSettings *self);
/* How many of the keys an administrator has locked, and how many there are. */
guint lissom_kiosk_settings_get_n_locked (LissomKioskSettings *self);
guint lissom_kiosk_settings_get_n_keys (LissomKioskSettings *self);

G_END_DECLS
