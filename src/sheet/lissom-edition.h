/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"
#include "lissom-press.h"

G_BEGIN_DECLS

/* One of the languages of a sheet: its words, its stretches and its type. */
typedef struct
{
  char *tongue;               /* NULL: the language of the program */
  LissomCatalogue *catalogue; /* owned; NULL with the language of the program */
  LissomPress *press;         /* owned */
} LissomEdition;

/* @tongue: (nullable). @size: of the body text in points.
 * Returns: (nullable): NULL with @error set when there is no such translation */
LissomEdition *lissom_edition_new (const char *tongue, double size, GError **error);
void lissom_edition_free (LissomEdition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LissomEdition, lissom_edition_free)

/* Another size of the same words. */
void lissom_edition_set_size (LissomEdition *self, double size);

/* Another distance of its lines, LISSOM_LEADING as a rule; for the blocks that are made from now on. */
void lissom_edition_set_leading (LissomEdition *self, double leading);

/* Between the two all texts are in its language. Not to be nested. */
void lissom_edition_begin (LissomEdition *self);
void lissom_edition_end (LissomEdition *self);

/* The same stretch in this language. What only the person has, and nobody has translated, is
 * @stretch itself. Returns: (transfer none) */
LissomStretch *lissom_edition_find_stretch (LissomEdition *self, LissomStretch *stretch);
LissomRoutine *lissom_edition_find_routine (LissomEdition *self, LissomRoutine *routine);

G_END_DECLS
