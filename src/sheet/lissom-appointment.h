/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-journal.h"
#include "lissom-sheet.h"

G_BEGIN_DECLS

/* The page for the clinician: four weeks of what was really done, how it felt, measurements and
 * the person's own questions. Whatever the person does not want to show is left out. */

#define LISSOM_APPOINTMENT_DAYS 28

/* One test over time. */
typedef struct
{
  double at;    /* 0 the first … 1 the last, in time */
  double value; /* in any unit */
} LissomAppointmentPoint;

typedef struct
{
  char *title;    /* "Chair reach, right leg" */
  char *summary;  /* what the numbers say, whole sentences with their units */
  GArray *points; /* of LissomAppointmentPoint, at least one, oldest first */
  double error;   /* within that of the first value a change means nothing */
} LissomAppointmentResult;

LissomAppointmentResult *lissom_appointment_result_new (const char *title, const char *summary,
                                                        double error);
void lissom_appointment_result_add (LissomAppointmentResult *self, double at, double value);
void lissom_appointment_result_free (LissomAppointmentResult *self);

/* Every test and leg of @measurements (array of LissomMeasurement, oldest first), the better the
 * higher. @entries: sessions, for whether practice was regular. Returns: (transfer full) */
GPtrArray *lissom_appointment_collect_results (GPtrArray *measurements, GPtrArray *entries,
                                               gboolean inches);

typedef struct
{
  GPtrArray *entries;         /* of LissomJournalEntry, oldest first; others than the days are passed over */
  GPtrArray *results;         /* of LissomAppointmentResult; NULL: none */
  LissomCatalogue *catalogue; /* knows what is held and what is moved */
  GDateTime *until;           /* the day it is printed: the last one of the four weeks */
  const char *questions;      /* own words; NULL or "": lines to write on alone */
  gboolean without_sessions, without_seconds, without_feelings, without_results,
    without_questions;
} LissomAppointment;

/* Returns: (transfer full) (nullable): NULL with @error set when there is no such second
 * language */
LissomSheet *lissom_sheet_new_for_appointment (const LissomAppointment *appointment,
                                               const LissomSheetOptions *options,
                                               GError **error);

G_END_DECLS
