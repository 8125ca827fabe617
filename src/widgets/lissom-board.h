/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One number and one word, as large as the place allows: what is read from across the room.
 * Properties "number", "word" (strings) and "quiet" (boolean: the word in the colour of text,
 * not of work). */
#define LISSOM_TYPE_BOARD (lissom_board_get_type ())
G_DECLARE_FINAL_TYPE (LissomBoard, lissom_board, LISSOM, BOARD, GtkWidget)

GtkWidget *lissom_board_new (void);

void lissom_board_set_number (LissomBoard *self, const char *number);
void lissom_board_set_word (LissomBoard *self, const char *word);
const char *lissom_board_get_number (LissomBoard *self);
const char *lissom_board_get_word (LissomBoard *self);
void lissom_board_set_quiet (LissomBoard *self, gboolean quiet);

G_END_DECLS
