/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"

G_BEGIN_DECLS

/* A journal entry as one group of a keyfile, "[session ID]", readable by a person. Its last
 * key says that the group is complete: a file cut off anywhere shows. */

#define LISSOM_ENTRY_GROUP_PREFIX "session "

/* What a file may claim, at most. */
#define LISSOM_ENTRY_MAX_EXERCISES 1000
#define LISSOM_ENTRY_MAX_CHANGES 1000
#define LISSOM_ENTRY_MAX_MS (G_GINT64_CONSTANT (1000) * 60 * 60 * 24 * 366)

/* Letters, digits, "-", "_" and ".", 1 to 64 of them. */
gboolean lissom_entry_is_id (const char *id);

/* Adds or replaces the group of @entry. */
void lissom_entry_encode (const LissomJournalEntry *entry, GKeyFile *keys);

/* Reads one group and trusts nothing in it. Errors are LISSOM_JOURNAL_ERROR_DAMAGED or
 * G_KEY_FILE_ERROR, for a log. Returns: (transfer full) (nullable) */
LissomJournalEntry *lissom_entry_decode (GKeyFile *keys, const char *group, GError **error);

/* 2026-11-24T07:30:00+01:00. Returns: (transfer full) */
char *lissom_entry_format_time (GDateTime *time);

/* The other way; NULL for what is no time with its offset. Returns: (transfer full) (nullable) */
GDateTime *lissom_entry_parse_time (const char *text);
/* The time in a key. Returns: (transfer full) (nullable) */
GDateTime *lissom_entry_get_time (GKeyFile *keys, const char *group, const char *key,
                                  GError **error);

/* "finished", "stopped", "hurt", "interrupted". */
const char *lissom_entry_get_outcome_name (LissomOutcome outcome);
gboolean lissom_entry_find_outcome (const char *name, LissomOutcome *outcome);

/* A whole number from @min to @max. Where the key is absent, @result becomes *@fallback,
 * or it is an error when @fallback is NULL. */
gboolean lissom_entry_get_number (GKeyFile *keys, const char *group, const char *key, gint64 min,
                                  gint64 max, const gint64 *fallback, gint64 *result,
                                  GError **error);

G_END_DECLS
