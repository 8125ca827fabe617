/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-catalogue.h"
#include "lissom-journal.h"
#include "lissom-preferences.h"

G_BEGIN_DECLS

/* What has been done, and whether anything changes. Loads no more of the journal than it shows: one
 * month and the last weeks. Signals: "history": all sessions are wanted; "measure": a test is. */
#define LISSOM_TYPE_PROGRESS_PAGE (lissom_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomProgressPage, lissom_progress_page, LISSOM, PROGRESS_PAGE, AdwBin)

GtkWidget *lissom_progress_page_new (LissomCatalogue *catalogue, LissomPreferences *preferences,
                                     LissomJournal *journal);

/* Shows another day as today; NULL: the clock again. For tests. */
void lissom_progress_page_set_now (LissomProgressPage *self, GDateTime *now);
/* Whether all that it shows has been loaded. For tests. */
gboolean lissom_progress_page_is_loaded (LissomProgressPage *self);

G_END_DECLS
