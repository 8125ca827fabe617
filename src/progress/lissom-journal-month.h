/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-record.h"

G_BEGIN_DECLS

/* The text of one month's file, read and written without touching a disk. */

typedef enum
{
  LISSOM_MONTH_EMPTY,   /* there is no file */
  LISSOM_MONTH_WHOLE,
  LISSOM_MONTH_DAMAGED, /* some of it could not be read: what could is there */
  LISSOM_MONTH_NEWER,   /* in a format that this program does not know: nothing is there */
} LissomMonthState;

typedef struct
{
  LissomMonthState state;
  const LissomRecordKind *kind;
  GKeyFile *keys;     /* with the damaged parts left out */
  GPtrArray *entries; /* of the records of this kind, in the order of the file */
} LissomMonth;

/* @bytes: (nullable): the content of the file. Returns: (transfer full), also for rubbish */
LissomMonth *lissom_month_parse (const LissomRecordKind *kind, GBytes *bytes);
void lissom_month_free (LissomMonth *month);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomMonth, lissom_month_free)

gboolean lissom_month_contains (LissomMonth *month, const char *id);
/* Adds @record or replaces the one with its id (in what will be written; @entries stays). */
void lissom_month_put (LissomMonth *month, gconstpointer record);
/* Takes the record @id out of what will be written. */
void lissom_month_remove (LissomMonth *month, const char *id);
/* Returns: (transfer full) */
char *lissom_month_to_text (LissomMonth *month, gsize *length);

G_END_DECLS
