/* SPDX-FileCopyrightText: Lissom contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The whole session as thin segments, one a hold or set, as wide as they are long.  What is
 * done is pale, what runs is strong.  Runs with the text direction.
 * Properties "thickness" (int, pixels, 6), "now" (uint: index of the running segment) and
 * "fraction" (double 0…1: how much of it is done). */
#define LISSOM_TYPE_SEGMENTS (lissom_segments_get_type ())
G_DECLARE_FINAL_TYPE (LissomSegments, lissom_segments, LISSOM, SEGMENTS, GtkWidget)

GtkWidget *lissom_segments_new (void);

/* @lengths: (array length=n): any unit, all above 0 */
void lissom_segments_set_lengths (LissomSegments *self, const double *lengths, guint n);
guint lissom_segments_get_n (LissomSegments *self);
void lissom_segments_set_position (LissomSegments *self, guint now, double fraction);
guint lissom_segments_get_now (LissomSegments *self);
void lissom_segments_set_thickness (LissomSegments *self, int thickness);

G_END_DECLS
