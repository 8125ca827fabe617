/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* Why Lissom hides, changes or stops something: one sentence for the person, and the studies and
 * guidelines it rests on. Everything that acts names one of these, so that each screen can answer
 * "Why?" and "Where does this come from?". */
typedef struct
{
  const char *id;       /* as state and journal keep it */
  const char *sentence; /* untranslated (N_()) */
  guint8 sources[5];    /* numbers for lissom_catalogue_find_source (), up to the first 0; none: practice alone */
} LissomSafetyRule;

/* Returns: (nullable): NULL when there is no such rule */
const LissomSafetyRule *lissom_safety_rule_find (const char *id);
const LissomSafetyRule *lissom_safety_rules_get (guint *n);

/* The sentence, translated. */
const char *lissom_safety_rule_get_sentence (const LissomSafetyRule *rule);
/* The sources of those numbers, one a line; up to the first 0 of @n. Returns: (transfer full)
 * (nullable): NULL when there is none */
char *lissom_sources_describe (const guint8 *sources, guint n, LissomCatalogue *catalogue);
/* Where the rule comes from: one source a line, or that it comes from practice.
 * Returns: (transfer full) */
char *lissom_safety_rule_get_origin (const LissomSafetyRule *rule, LissomCatalogue *catalogue);

G_END_DECLS
