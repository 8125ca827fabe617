/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lissom-record.h"

#include "lissom-entry-codec.h"
#include "lissom-measurement-codec.h"

G_STATIC_ASSERT (G_STRUCT_OFFSET (LissomJournalEntry, id) == G_STRUCT_OFFSET (LissomRecord, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (LissomJournalEntry, started) ==
                 G_STRUCT_OFFSET (LissomRecord, started));
G_STATIC_ASSERT (G_STRUCT_OFFSET (LissomMeasurement, id) == G_STRUCT_OFFSET (LissomRecord, id));
G_STATIC_ASSERT (G_STRUCT_OFFSET (LissomMeasurement, taken) ==
                 G_STRUCT_OFFSET (LissomRecord, started));

static void
encode_session (gconstpointer record, GKeyFile *keys)
{
  lissom_entry_encode (record, keys);
}

static gpointer
decode_session (GKeyFile *keys, const char *group, GError **error)
{
  return lissom_entry_decode (keys, group, error);
}

static gpointer
copy_session (gconstpointer record)
{
  return lissom_journal_entry_copy (record);
}

static void
encode_measurement (gconstpointer record, GKeyFile *keys)
{
  lissom_measurement_encode (record, keys);
}

static gpointer
decode_measurement (GKeyFile *keys, const char *group, GError **error)
{
  return lissom_measurement_decode (keys, group, error);
}

static gpointer
copy_measurement (gconstpointer record)
{
  return lissom_measurement_copy (record);
}

const LissomRecordKind lissom_record_sessions = {
  .file_prefix = "",
  .group_prefix = LISSOM_ENTRY_GROUP_PREFIX,
  .heading = " Lissom keeps here what was done in one month: one group a session, times in\n"
             " milliseconds. You may read and copy this file; close Lissom before you change it.",
  .encode = encode_session,
  .decode = decode_session,
  .copy = copy_session,
  .free = (GDestroyNotify) lissom_journal_entry_free,
};

const LissomRecordKind lissom_record_measurements = {
  .file_prefix = "measurements-",
  .group_prefix = LISSOM_MEASUREMENT_GROUP_PREFIX,
  .heading = " Lissom keeps here what was measured in one month: one group a test, lengths in\n"
             " millimetres, angles in tenths of a degree. You may read and copy this file; close\n"
             " Lissom before you change it.",
  .encode = encode_measurement,
  .decode = decode_measurement,
  .copy = copy_measurement,
  .free = (GDestroyNotify) lissom_measurement_free,
};
