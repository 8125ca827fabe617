/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The numbers 0 to 10 as buttons, one of which may be chosen. Choosing the chosen one again
 * takes it back: an answer is never forced. Property "score" (int, -1: none). */
#define LISSOM_TYPE_SCORE_ROW (lissom_score_row_get_type ())
G_DECLARE_FINAL_TYPE (LissomScoreRow, lissom_score_row, LISSOM, SCORE_ROW, GtkWidget)

#define LISSOM_SCORE_HIGHEST 10

GtkWidget *lissom_score_row_new (void);

int lissom_score_row_get_score (LissomScoreRow *self);
void lissom_score_row_set_score (LissomScoreRow *self, int score);
/* Tints the scores from @first to @last: what is right. */
void lissom_score_row_set_good (LissomScoreRow *self, int first, int last);
/* What a screen reader says before the number: "Pull". */
void lissom_score_row_set_name (LissomScoreRow *self, const char *name);

G_END_DECLS
