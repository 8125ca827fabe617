/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two children: side by side where there is room for both, else one below the other. GTK 4.8
 * has no breakpoints; this is the one place where the pages bend. Room is measured in widths
 * of text, so that large type folds earlier.
 * Properties:
 *   "first", "second" (GtkWidget)
 *   "fold-width" (int): narrower than this, at normal text size, they are stacked
 *   "share" (double 0…1): part of the width that goes to the first; 0: the first keeps its
 *       natural width and the second takes the rest; 1: the other way round
 *   "spacing" (int)
 *   "second-on-top" (boolean): stacked, the second child comes first
 *   "folded" (boolean, read-only): they are stacked */
#define LISSOM_TYPE_SIDE_BY_SIDE (lissom_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (LissomSideBySide, lissom_side_by_side, LISSOM, SIDE_BY_SIDE, GtkWidget)

gboolean lissom_side_by_side_get_folded (LissomSideBySide *self);

G_END_DECLS
