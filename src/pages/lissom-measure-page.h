/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"
#include "lissom-filters.h"
#include "lissom-journal.h"
#include "lissom-narrator.h"
#include "lissom-preferences.h"

G_BEGIN_DECLS

/* Leads through one test: choose it, the warning, practice and tries with figure, voice and timer for
 * each leg, the result. Nothing is kept before the last button.
 * Signal "finished": it is kept, or given up. */
#define LISSOM_TYPE_MEASURE_PAGE (lissom_measure_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomMeasurePage, lissom_measure_page, LISSOM, MEASURE_PAGE, AdwBin)

/* @narrator: (nullable): without it the words are shown only; @filters: of the readiness check */
GtkWidget *lissom_measure_page_new (LissomCatalogue *catalogue, LissomPreferences *preferences,
                                    LissomJournal *journal, LissomNarrator *narrator,
                                    LissomFilters filters);

/* As the buttons do. For tests and pictures. */
void lissom_measure_page_choose (LissomMeasurePage *self, LissomMeasureId measure);
void lissom_measure_page_go_on (LissomMeasurePage *self);
/* The seconds of a hold, one by one; it happens by itself while the page is seen. */
void lissom_measure_page_tick (LissomMeasurePage *self);
void lissom_measure_page_enter (LissomMeasurePage *self, double value);
/* "choose", "warning", "ready", "hold", "number", "result" */
const char *lissom_measure_page_get_step (LissomMeasurePage *self);

G_END_DECLS
