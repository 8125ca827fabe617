/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* cairo 1.16 cannot say what language a document is in, nor what a figure shows, which a screen
 * reader has to know. PDF lets a writer append newer editions of objects: here of the catalogue,
 * with the language and the wish that the window shows the title and not the name of the file, and
 * of each figure of the structure, with its words.
 *
 * @bytes: a document that cairo has written, up to version 1.4. @language: "de", "pt-BR".
 * @words: (element-type utf8): one for each LISSOM_TAG_FIGURE, in the order of drawing. A document
 * that does not look as expected stays as it is. */
void lissom_pdf_amend (GByteArray *bytes, const char *language, gboolean rtl, GPtrArray *words);

G_END_DECLS
