/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* All about one stretch: its movement to play and to scrub, steps, mistakes, cautions, sources. "Try
 * it" asks app.start for the stretch alone; what is not for this person leads to what is instead. */
#define LISSOM_TYPE_STRETCH_PAGE (lissom_stretch_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchPage, lissom_stretch_page, LISSOM, STRETCH_PAGE, AdwBin)

/* @important_note: (nullable): shown on top of a stretch of the first library */
GtkWidget *lissom_stretch_page_new (LissomStretch *stretch, const char *important_note);

/* Shows what concerns this person: a warning with what to do instead, and the routines to which the
 * stretch can be added. @own: a GListModel of LissomRoutine; @catalogue: for the sources */
void lissom_stretch_page_show_for (LissomStretchPage *self,
                                   LissomCatalogue *catalogue,
                                   LissomSafety *safety,
                                   GListModel *own);

LissomStretch *lissom_stretch_page_get_stretch (LissomStretchPage *self);

G_END_DECLS
