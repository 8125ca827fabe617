/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "lissom-safety.h"

G_BEGIN_DECLS

/* All about one stretch: its movement to play and to scrub, steps, mistakes, cautions. "Try it"
 * asks app.start for the stretch alone. */
#define LISSOM_TYPE_STRETCH_PAGE (lissom_stretch_page_get_type ())
G_DECLARE_FINAL_TYPE (LissomStretchPage, lissom_stretch_page, LISSOM, STRETCH_PAGE, AdwBin)

/* @important_note: (nullable): shown on top of a stretch of the first library */
GtkWidget *lissom_stretch_page_new (LissomStretch *stretch, const char *important_note);

/* What is right for this person stands at the top from now on, and "Try it" leads to what is safe. */
void lissom_stretch_page_set_safety (LissomStretchPage *self, LissomSafety *safety,
                                     LissomCatalogue *catalogue);
LissomStretch *lissom_stretch_page_get_stretch (LissomStretchPage *self);

G_END_DECLS
