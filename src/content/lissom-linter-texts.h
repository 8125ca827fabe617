/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-content-element.h"

G_BEGIN_DECLS

/* What the linter has to say about words. Findings are strings, appended to @findings. */

/* One finding, in the form of the reader's complaints. */
void lissom_linter_report (GPtrArray *findings, const LissomContentElement *element,
                           const char *format, ...) G_GNUC_PRINTF (3, 4);

/* @wants_translation: whether each line should have one */
void lissom_linter_check_texts (const LissomContentElement *root, gboolean wants_translation,
                                GPtrArray *findings);

G_END_DECLS
