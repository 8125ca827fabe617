/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-measurement.h"

G_BEGIN_DECLS

/* A measurement as one group of a keyfile, "[measurement ID]". */

#define LISSOM_MEASUREMENT_GROUP_PREFIX "measurement "

/* Adds or replaces the group of @measurement. */
void lissom_measurement_encode (const LissomMeasurement *measurement, GKeyFile *keys);

/* Reads one group and trusts nothing in it. Errors are LISSOM_JOURNAL_ERROR_DAMAGED or
 * G_KEY_FILE_ERROR, for a log. Returns: (transfer full) (nullable) */
LissomMeasurement *lissom_measurement_decode (GKeyFile *keys, const char *group, GError **error);

/* "left", "right", "" for none; the other way -1 for any other word. */
const char *lissom_leg_get_name (LissomLeg leg);
int lissom_leg_find (const char *name);

/* FALSE with @error for a person where a value or a number of trials cannot be. */
gboolean lissom_measurement_check (const LissomMeasurement *measurement, GError **error);

G_END_DECLS
