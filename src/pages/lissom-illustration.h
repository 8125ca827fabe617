/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-narrator.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The picture of an article's page, with what can be done with it.  The widget itself is the
 * picture; the controls stand in a box of their own, which the page puts where there is room.
 *
 * Property "can-speak" (boolean, read-only): there is a narrator.
 * Signal "speaking": it is about to say something of its own; whoever reads aloud shall pause. */
#define LISSOM_TYPE_ILLUSTRATION (lissom_illustration_get_type ())
G_DECLARE_DERIVABLE_TYPE (LissomIllustration, lissom_illustration, LISSOM, ILLUSTRATION, AdwBin)

struct _LissomIllustrationClass
{
  AdwBinClass parent_class;

  void (*stop) (LissomIllustration *self);
};

/* @narrator: (nullable). Returns: (transfer floating) */
GtkWidget *lissom_illustration_new (LissomArticle *article,
                                    LissomCatalogue *catalogue,
                                    LissomNarrator *narrator);

/* Returns: (transfer none): a box, maybe empty; never NULL */
GtkWidget *lissom_illustration_get_controls (LissomIllustration *self);

/* Stops what plays and what it says. */
void lissom_illustration_stop (LissomIllustration *self);

/* For the kinds of illustration. */
void lissom_illustration_set_narrator (LissomIllustration *self, LissomNarrator *narrator);
gboolean lissom_illustration_can_speak (LissomIllustration *self);
/* @text: (nullable): NULL says nothing more */
void lissom_illustration_say (LissomIllustration *self, const char *text);

G_END_DECLS
