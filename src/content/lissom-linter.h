/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-catalogue.h"

G_BEGIN_DECLS

/* Looks through content files for what the reader lets pass but people should not meet: words that
 * promise to cure, hard sentences, cues that are too long to be said, missing stop rules … */

/* What is wrong in @files (of GFile), which may name one another and what @catalogue has. A
 * file that the reader refuses has just that finding. In a language other than English, lines
 * without a translation are findings too. Blocks.
 * Returns: (transfer full): one "FILE:LINE: what is wrong; what to do" a finding, in the order of
 * files and lines, NULL-terminated; empty when all is well */
char **lissom_linter_check (LissomCatalogue *catalogue, GPtrArray *files);

G_END_DECLS
