/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-chart-panel.h"
#include "lissom-statistics.h"

G_BEGIN_DECLS

/* Fills the charts of the progress page with what has been loaded: chart, words and table. */

#define LISSOM_PANEL_WEEKS 8

/* "Wednesday, 18 November, pull 3, no pain". @year: with the year. Returns: (transfer full) */
char *lissom_panels_describe_session (const LissomJournalEntry *entry, gboolean year);

/* @weeks: array of LissomWeekTotal; @goal_minutes: 0 for none; @consistency: 0…100 or -1 */
void lissom_panels_show_weeks (LissomChartPanel *panel, GArray *weeks, int goal_minutes,
                               int consistency);
/* Pull and pain of those of @entries that have an answer. */
void lissom_panels_show_answers (LissomChartPanel *panel, GPtrArray *entries);

/* The lines that can be shown, one name a test and leg, in the order of the tests. Returns: (transfer
 * full) */
GtkStringList *lissom_panels_list_series (GPtrArray *measurements);
/* The line number @index of them. Returns: (transfer container) (nullable) */
GPtrArray *lissom_panels_get_series (GPtrArray *measurements, guint index);
/* @series: (nullable); @days: of lissom_statistics_list_days () */
void lissom_panels_show_measurement (LissomChartPanel *panel, GPtrArray *series, int age,
                                     GArray *days, gboolean inches);

G_END_DECLS
