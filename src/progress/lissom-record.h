/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-journal.h"
#include "lissom-measurement.h"

G_BEGIN_DECLS

/* What the journal keeps in its months: sessions and measurements. Both structures begin with
 * these two members, so that the store need not know which of them it holds. */
typedef struct
{
  char *id;           /* unique in the journal */
  GDateTime *started; /* decides the month */
} LissomRecord;

typedef struct
{
  const char *file_prefix;  /* before YYYY-MM.ini */
  const char *group_prefix; /* before the id */
  const char *heading;      /* the comment at the top of a file, in the form of GKeyFile */
  void (*encode) (gconstpointer record, GKeyFile *keys); /* adds or replaces its group */
  gpointer (*decode) (GKeyFile *keys, const char *group, GError **error);
  gpointer (*copy) (gconstpointer record);
  GDestroyNotify free;
} LissomRecordKind;

extern const LissomRecordKind lissom_record_sessions;
extern const LissomRecordKind lissom_record_measurements;

G_END_DECLS
