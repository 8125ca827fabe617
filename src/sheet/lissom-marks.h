/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lissom-block.h"

G_BEGIN_DECLS

/* The small drawn parts of a sheet. */

/* A number in a circle, as high as a heading. */
LissomBlock *lissom_number_new (LissomPress *press, guint number);
/* The sign for care. */
LissomBlock *lissom_triangle_new (LissomPress *press);
/* A rule over the whole width. @line: how thick, in points */
LissomBlock *lissom_rule_new (double line, double grey);
/* A word and a line to write on after it. */
LissomBlock *lissom_blank_new (LissomPress *press, const char *word);
/* @n lines to write on, @gap apart. */
LissomBlock *lissom_lines_new (guint n, double gap);
/* A row of seven boxes a week, each row @height high, each with a small one in its corner, and room for
 * the names of days and weeks. @days: seven words; @weeks: one word a row, NULL-terminated */
LissomBlock *lissom_log_new (LissomPress *press, const char *const *days, char **weeks,
                             double height);

G_END_DECLS
