/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The flat header bar of a page. A title that it has no room for is not cut: it stands below the bar,
 * in as many lines as it needs. In a template its children are those of the bar, "start" or "end".
 *
 * Properties: title, subtitle (strings), window-buttons (whether the window can be closed there) */
#define LISSOM_TYPE_PAGE_HEAD (lissom_page_head_get_type ())
G_DECLARE_FINAL_TYPE (LissomPageHead, lissom_page_head, LISSOM, PAGE_HEAD, AdwBin)

GtkWidget *lissom_page_head_new (const char *title);
void lissom_page_head_set_title (LissomPageHead *self, const char *title);
/* @subtitle: (nullable) */
void lissom_page_head_set_subtitle (LissomPageHead *self, const char *subtitle);
/* Puts @button at the start of the bar. */
void lissom_page_head_add (LissomPageHead *self, GtkWidget *button);

G_END_DECLS
