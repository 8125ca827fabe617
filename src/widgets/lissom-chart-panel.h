/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A card with a title, a chart, and behind it the same numbers as a table, for screen readers and
 * for everyone who would rather read them: a button switches. */
#define LISSOM_TYPE_CHART_PANEL (lissom_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (LissomChartPanel, lissom_chart_panel, LISSOM, CHART_PANEL, AdwBin)

GtkWidget *lissom_chart_panel_new (void);

/* @note: (nullable): stands beside the title */
void lissom_chart_panel_set_title (LissomChartPanel *self, const char *title, const char *note);
/* What the chart shows, in a sentence or two. */
void lissom_chart_panel_set_description (LissomChartPanel *self, const char *description);
/* Returns: (transfer none): to be filled */
LissomChart *lissom_chart_panel_get_chart (LissomChartPanel *self);
/* A sentence below; NULL for none. */
void lissom_chart_panel_set_sentence (LissomChartPanel *self, const char *sentence);
/* A widget beside the title, a button say, or below everything. */
void lissom_chart_panel_add_suffix (LissomChartPanel *self, GtkWidget *widget);
void lissom_chart_panel_add_below (LissomChartPanel *self, GtkWidget *widget);

/* Instead of chart and table, while there is nothing to show; NULL brings them back. */
void lissom_chart_panel_set_empty (LissomChartPanel *self, const char *text);

/* The table: first the names of its columns, then its rows. */
void lissom_chart_panel_clear_table (LissomChartPanel *self, const char *const *columns);
void lissom_chart_panel_add_row (LissomChartPanel *self, const char *const *cells);

/* For tests and for whoever prints it. */
void lissom_chart_panel_set_shows_table (LissomChartPanel *self, gboolean shows_table);

G_END_DECLS
