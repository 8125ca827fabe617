/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small chart, drawn for reading: bars, or one or two lines, over time. Nothing in it is told by
 * colour alone: bars that reach the goal are filled and the others pale with an edge, the second line
 * is dashed and has squares, the goal is dotted and named. Its role is image; who uses it gives it an
 * accessible label and description, and has a table beside it (LissomChartPanel). */
#define LISSOM_TYPE_CHART (lissom_chart_get_type ())
G_DECLARE_FINAL_TYPE (LissomChart, lissom_chart, LISSOM, CHART, GtkWidget)

GtkWidget *lissom_chart_new (void);

typedef enum
{
  LISSOM_CHART_BARS,
  LISSOM_CHART_LINES,
} LissomChartKind;

/* Takes everything out. */
void lissom_chart_clear (LissomChart *self, LissomChartKind kind);
/* Adds a point at @place, in any unit that grows with time (bars stand side by side all the same).
 * @first, @second: NAN for none. @label: (nullable): what is written below it where there is room. */
void lissom_chart_add (LissomChart *self, double place, double first, double second,
                       const char *label);
/* A dotted line; NAN for none. Bars that reach it are filled. @label: (nullable) */
void lissom_chart_set_goal (LissomChart *self, double goal, const char *label);
/* A tinted band; @label: (nullable): written into it. @low > @high: none. */
void lissom_chart_set_band (LissomChart *self, double low, double high, const char *label);
/* The least range of the axis. */
void lissom_chart_set_range (LissomChart *self, double low, double high);
/* Written at the last point of the first line; NULL: nothing. */
void lissom_chart_set_last_label (LissomChart *self, const char *label);

/* Axis marks from @low to @high: a round step that gives three to six of them. For tests. */
double lissom_chart_choose_step (double low, double high);

G_END_DECLS
