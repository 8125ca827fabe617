/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "lissom-reading.h"

G_BEGIN_DECLS

/* Paragraphs to read; the sentence that is being spoken is marked and kept in view. */
#define LISSOM_TYPE_READING_TEXT (lissom_reading_text_get_type ())
G_DECLARE_FINAL_TYPE (LissomReadingText, lissom_reading_text, LISSOM, READING_TEXT, GtkWidget)

/* @paragraphs: NULL-terminated */
GtkWidget *lissom_reading_text_new (const char *const *paragraphs);

/* @reading: (nullable): of the same paragraphs; followed from now on */
void lissom_reading_text_follow (LissomReadingText *self, LissomReading *reading);

/* The words that are marked now. Returns: (transfer full) (nullable) */
char *lissom_reading_text_dup_marked (LissomReadingText *self);

G_END_DECLS
